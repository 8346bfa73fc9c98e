/**
 * Why a file was refused. Codes are stable: scripts and the tests of all hosts rely on them.
 * `says` follows the file's name and `next` tells the person what to do.
 */
interface RefusalText {
  readonly says: string;
  readonly next: string;
}

const NEW_COPY = 'Ask the sender for a new copy, or open it in Office and save it again.';
const SAVE_IN_OFFICE = 'Open it in Office, remove what is not needed, and save it under a new name.';
const TOO_LARGE = 'Split it, or remove pictures and attachments, and try again.';

export const REFUSALS = {
  FILE_TOO_BIG: { says: 'is larger than 50 MB, the most that Clearday reads', next: TOO_LARGE },
  EMPTY_FILE: {
    says: 'is empty',
    next: 'It may not have been downloaded from OneDrive or SharePoint yet: open it once in Office, then try again.',
  },
  PASSWORD_PROTECTED: {
    says: 'is password-protected',
    next: 'Save a copy without the password (File, Info, Protect) and open that.',
  },
  OLD_DOC: {
    says: 'is in the old Word format (.doc)',
    next: 'Open it in Word and choose File, Save As, Word Document (.docx).',
  },
  OLD_XLS: {
    says: 'is in the old Excel format (.xls)',
    next: 'Open it in Excel and choose File, Save As, Excel Workbook (.xlsx).',
  },
  OLE_OTHER: { says: 'is an old Office file of a kind that Clearday does not read', next: SAVE_IN_OFFICE },
  OWNER_LOCK_FILE: {
    says: 'is the note Office keeps beside a file somebody has open, not the file itself',
    next: 'Choose the file with the same name but without "~$" at the front.',
  },
  RTF: {
    says: 'is a Rich Text (RTF) file',
    next: 'Open it in Word and choose File, Save As, Word Document (.docx).',
  },
  PDF: { says: 'is a PDF', next: 'Ask for the Word or Excel file that it was made from.' },
  OPEN_DOCUMENT: {
    says: 'is an OpenDocument file (ODF)',
    next: 'Open it in Word or Excel and save it as .docx or .xlsx.',
  },
  BINARY_WORKBOOK: {
    says: 'is a binary Excel workbook (.xlsb)',
    next: 'Open it in Excel and choose File, Save As, Excel Workbook (.xlsx).',
  },
  PRESENTATION: {
    says: 'is a PowerPoint presentation',
    next: 'Clearday reads Word and Excel files: ask for the plan in one of them.',
  },
  NOT_OFFICE_FILE: {
    says: 'is a web page or other text, not an Office file',
    next: 'If you downloaded it, the website may have asked you to sign in first. Download it again.',
  },
  NOT_ZIP: { says: 'is not a Word or Excel file', next: 'Choose a .docx or .xlsx file.' },
  ZIP_NO_END_RECORD: { says: 'is cut off or damaged: its end is missing', next: NEW_COPY },
  ZIP_MULTI_DISK: { says: 'is one part of a file split over several disks', next: NEW_COPY },
  ZIP64_UNSUPPORTED: {
    says: 'uses a packing for very large files that Clearday does not read',
    next: NEW_COPY,
  },
  ZIP_LAYOUT: { says: 'is damaged: its list of contents is not where it should be', next: NEW_COPY },
  ZIP_EMPTY: { says: 'has nothing in it', next: NEW_COPY },
  ZIP_DIRECTORY: { says: 'is damaged: its list of contents cannot be read', next: NEW_COPY },
  ZIP_ENCRYPTED: {
    says: 'has encrypted contents',
    next: 'Ask the sender for a copy without a password.',
  },
  ZIP_METHOD: { says: 'is packed in a way that Office does not use', next: NEW_COPY },
  ZIP_NAME: { says: 'has a part with a name that cannot be read', next: NEW_COPY },
  ZIP_PATH: { says: 'has a part whose name points outside the file, which may be an attack', next: NEW_COPY },
  ZIP_DUPLICATE: { says: 'has two parts with one name, which may be an attack', next: NEW_COPY },
  ZIP_LOCAL_HEADER: { says: 'is damaged: one of its parts is not where the list says', next: NEW_COPY },
  ZIP_NAME_MISMATCH: {
    says: 'contradicts itself about the names of its parts, which may be an attack',
    next: NEW_COPY,
  },
  ZIP_RANGE: { says: 'is damaged: one of its parts goes past its end', next: NEW_COPY },
  ZIP_OVERLAP: { says: 'has parts that overlap, which may be an attack', next: NEW_COPY },
  ZIP_DATA: { says: 'is damaged: one of its parts cannot be unpacked', next: NEW_COPY },
  ZIP_CRC: { says: 'is damaged: the checksum of one of its parts is wrong', next: NEW_COPY },
  SIZE_LIE: {
    says: 'contradicts itself about the size of its parts, which may be an attack',
    next: NEW_COPY,
  },
  TOO_MANY_ENTRIES: { says: 'has more parts than any Office file should', next: NEW_COPY },
  ENTRY_TOO_BIG: { says: 'unpacks to a part larger than 64 MB', next: TOO_LARGE },
  TOTAL_TOO_BIG: { says: 'unpacks to more than 256 MB', next: TOO_LARGE },
  ZIP_BOMB_RATIO: {
    says: 'unpacks to far more than any Office file should, which may be an attack',
    next: NEW_COPY,
  },
  NO_CONTENT_TYPES: {
    says: 'is a zip archive but not an Office file',
    next: 'Choose a .docx or .xlsx file.',
  },
  NO_ROOT_RELS: { says: 'is damaged: it does not say where its text is', next: NEW_COPY },
  NO_MAIN_RELATIONSHIP: { says: 'is damaged: it does not say where its text is', next: NEW_COPY },
  MAIN_PART_MISSING: { says: 'is damaged: the part that holds its text is missing', next: NEW_COPY },
  PART_MISSING: { says: 'is damaged: one of its parts is missing', next: NEW_COPY },
  UNKNOWN_CONTENT: {
    says: 'is an Office file of a kind that Clearday does not read',
    next: 'Choose a .docx or .xlsx file.',
  },
  NO_BODY: { says: 'is damaged: it has no text part', next: NEW_COPY },
  XML_DTD: {
    says: 'contains a document type declaration, which Office files never do and which may be an attack',
    next: NEW_COPY,
  },
  XML_ENCODING: { says: 'contains text in an encoding that cannot be read without loss', next: NEW_COPY },
  XML_MALFORMED: { says: 'is damaged: one of its parts is not well formed', next: NEW_COPY },
  XML_TOO_DEEP: { says: 'is nested deeper than any Office file should be', next: SAVE_IN_OFFICE },
  XML_TOO_MANY_ELEMENTS: { says: 'has more content than Clearday reads', next: TOO_LARGE },
  XML_ATTR_TOO_LONG: { says: 'has a property longer than any Office file should', next: SAVE_IN_OFFICE },
  TEXT_TOO_LONG: { says: 'has more than 20 million characters of text', next: TOO_LARGE },
  TABLE_NESTING: { says: 'has tables inside tables more than 20 deep', next: SAVE_IN_OFFICE },
  TABLE_TOO_WIDE: { says: 'has a table with more than 200 columns', next: SAVE_IN_OFFICE },
  TABLE_TOO_LONG: { says: 'has more than 20,000 table rows', next: 'Split the table over several files.' },
  SHEET_TOO_BIG: {
    says: 'has more than 200,000 filled cells',
    next: 'Delete sheets and cells that are not part of the plan.',
  },
  PLAN_JSON_INVALID: {
    says: 'is not a plan in Clearday’s exchange format, or not a whole one',
    next: 'Export the plan again, or choose the Word or Excel file that it was made from.',
  },
  IMPORT_TIMEOUT: { says: 'took longer than 60 seconds to read, so reading was stopped', next: TOO_LARGE },
  IMPORT_MEMORY: {
    says: 'needed more memory to read than Clearday allows, so reading was stopped',
    next: TOO_LARGE,
  },
  IMPORT_STOPPED: {
    says: 'could not be read: the reader stopped unexpectedly',
    next: 'Try again. If it happens again, please report it with the file, if you may share it.',
  },
  IMPORT_CANCELLED: {
    says: 'was not read: reading was cancelled',
    next: 'Nothing was changed. Start again when you are ready.',
  },
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof REFUSALS;

/** Thrown by readers for a file that must not or cannot be read. `detail` is for a log, never for the screen. */
export class DocumentRefused extends Error {
  readonly code: RefusalCode;
  readonly detail: string;

  constructor(code: RefusalCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'DocumentRefused';
    this.code = code;
    this.detail = detail;
  }
}

export function refuse(code: RefusalCode, detail = ''): never {
  throw new DocumentRefused(code, detail);
}

/** One plain sentence and what to do next, for the file of that name. */
export function describeRefusal(code: RefusalCode, fileName: string): string {
  const { says, next } = REFUSALS[code];
  return `${fileName} ${says}. ${next}`;
}
