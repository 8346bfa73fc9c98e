/** The fuses of Electron in the order of its wire, schema 1 (reliability.md E-16). All are set, none is left to a default. */
const FUSES = [
  ['RunAsNode', false],
  ['EnableCookieEncryption', true],
  ['EnableNodeOptionsEnvironmentVariable', false],
  ['EnableNodeCliInspectArguments', false],
  ['EnableEmbeddedAsarIntegrityValidation', true],
  ['OnlyLoadAppFromAsar', true],
  ['LoadBrowserProcessSpecificV8Snapshot', false],
  ['GrantFileProtocolExtraPrivileges', false],
  ['WasmTrapHandlers', true],
] as const;

export interface Fuse {
  readonly name: string;
  readonly on: boolean;
}

/** How the fuses of the packed program stand. */
export function fuseConfig(): readonly Fuse[] {
  return FUSES.map(([name, on]) => ({ name, on }));
}
