/** Clearday marks its live fields in Word files as content controls with such a tag. */
export const LIVE_FIELD_TAG = 'clearday-field:';

/**
 * Name of the style of paragraphs that say nothing: Word wants one between two tables, after the last table of a cell
 * and at the end of a section. The writer puts them in, the reader passes over those that are still empty.
 */
export const SPACER_STYLE = 'Clearday spacer';
