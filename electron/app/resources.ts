import type { PaperStyle } from '#shared/document/paper-style';
import type { Vocabulary } from '#shared/recognise/vocabulary';
import houseStyle from '../../resources/paper-styles/default.json' with { type: 'json' };
import vocabulary from '../../resources/recogniser/vocabulary.json' with { type: 'json' };

/** The words by which plans are recognised, as Clearday ships them. */
export const defaultVocabulary: Vocabulary = vocabulary;

/** The house style that Clearday ships with. */
export const defaultPaperStyle: PaperStyle = houseStyle;
