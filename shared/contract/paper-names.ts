export const PAPER_KINDS = ['plan-update', 'cover-report', 'change-report', 'tracker'] as const;
export const PAPER_FORMATS = ['docx', 'html', 'json', 'xlsx'] as const;

export type PaperName = (typeof PAPER_KINDS)[number];
export type PaperFormat = (typeof PAPER_FORMATS)[number];
