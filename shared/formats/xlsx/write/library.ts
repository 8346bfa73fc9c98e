import type * as ExcelPackage from '@cj-tech-master/excelts';

/** The excelts package, which keeps the programming interface of exceljs. */
export type Library = typeof ExcelPackage;

/** Loads the package. Only when a workbook is written: starting the program must stay light. */
export function loadLibrary(): Promise<Library> {
  return import('@cj-tech-master/excelts');
}
