/** Name of the Excel table that holds the actions: the breakdown's formulas count its columns. */
export const ACTIONS_TABLE = 'ActionPlan';

/** Titles of the columns with ratings. */
export const RATING_TITLES = { activity: 'Activity rating', impact: 'Impact rating' } as const;
