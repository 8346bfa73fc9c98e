import type { PaperStyle } from '#shared/document/paper-style';
import type { TextDocument } from '#shared/document/text-document';
import type { CoverReportDraft } from '#shared/domain/paper-draft';
import type { RatingKey, RatingScale } from '#shared/domain/rating';
import type { CoverSection } from '#shared/papers/cover/cover-section';
import type { GoneField } from '#shared/papers/cover-report';
import type { FieldFact } from '#shared/papers/fields/field-fact';
import type { PaperFormat, PaperName } from './paper-names.ts';

/** A paper that a version can give. */
export interface PaperEntry {
  readonly paper: PaperName;
  readonly formats: readonly PaperFormat[];
  /** Why it can't be made, in a sentence; null when it can. */
  readonly whyNot: string | null;
}

export type FieldFactView = FieldFact;

/** A section with the number that it is printed under; '' for one that is not printed. */
export interface CoverSectionView extends CoverSection {
  readonly label: string;
}

/** The cover report of a version, ready to be written in. */
export interface CoverReportView {
  readonly version: string;
  readonly state: 'draft' | 'issued';
  /** Label of the version that it is compared with; null for a plan's first. */
  readonly previous: string | null;
  /** As kept, or as proposed while nothing is. */
  readonly draft: CoverReportDraft;
  readonly kept: boolean;
  readonly planTitle: string;
  /** What is printed, from the draft or from the settings. */
  readonly council: string;
  readonly board: string;
  readonly scale: RatingScale;
  readonly sections: readonly CoverSectionView[];
  readonly gone: readonly GoneField[];
}

export interface SavedPaper {
  readonly version: string;
}

/** An action that can be put forward as an improvement. */
export interface ImprovementChoice {
  readonly ref: string;
  readonly title: string;
  readonly activity: RatingKey | null;
  /** Achieved or improved since the version that the report is compared with. */
  readonly wentWell: boolean;
}

/** A paper as it will be printed. */
export interface PaperPreview {
  readonly document: TextDocument;
  readonly style: PaperStyle;
}
