import packageFile from '../../package.json' with { type: 'json' };

/** Name and version, as papers print it. */
export const PROGRAM = `Clearday ${packageFile.version}`;

/** The id that Windows knows the program by, as in electron-builder.yml. */
export const APP_ID = 'uk.clearday.app';

/** Whether this runs from source and not from the build. */
const FROM_SOURCE = import.meta.url.endsWith('.ts');

/** The module of the parser process. */
export const PARSER_MODULE = builtOrSource('../parser/child.js', '../app/parser/child.ts');

/** The folder of the built page. */
export const PAGE_FOLDER = builtOrSource('../page/', '../../out/page/');

/** The script that gives the page its bridge. A sandboxed one can only be CommonJS, so there is none but the built one. */
export const PRELOAD_SCRIPT = builtOrSource('../desktop/preload.cjs', '../../out/desktop/preload.cjs');

/** The folder with the Word files of the sample. */
export const SAMPLE_FOLDER = new URL('../../resources/sample/', import.meta.url);

/** Entries lie in a folder of the build, and what they share in another one beside it. */
function builtOrSource(built: string, source: string): URL {
  return new URL(FROM_SOURCE ? source : built, import.meta.url);
}
