import packageFile from '../../package.json' with { type: 'json' };

/** Name and version, as papers print it. */
export const PROGRAM = `Clearday ${packageFile.version}`;
