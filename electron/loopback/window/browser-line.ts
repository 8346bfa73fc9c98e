/**
 * Switches for a browser that is ours alone: nothing fetched, nothing synchronised, no extensions, and no port for
 * remote debugging (reliability.md L-18).
 */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-default-apps',
  // Else Edge and Chrome may stay on without a window.
  '--disable-background-mode',
  '--disable-quic',
  '--disable-breakpad',
  '--no-pings',
  '--no-service-autorun',
  // Asks for the keyring's password otherwise; nothing secret is kept in this profile.
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-features=Translate,OptimizationHints,MediaRouter,InterestFeedContentSuggestions,AutofillServerCommunication,NetworkTimeServiceQuerying',
];

/**
 * What a browser asks for all the same, it asks in vain: no name is known, and everything but this computer lies behind
 * a proxy that is not there. (Chromium 156 looks for updates and for a Google account whatever its switches say.)
 */
const OFFLINE = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--proxy-server=127.0.0.1:9'];

/** Chromium refuses to run in its sandbox as root, which only build machines and containers do. */
function forUser(isRoot: boolean): readonly string[] {
  return isRoot ? ['--no-sandbox'] : [];
}

export interface WindowPlace {
  readonly address: string;
  /** A folder of our own for the browser's profile. */
  readonly profile: string;
  readonly isRoot: boolean;
}

/** The browser's command line for the app window. */
export function windowLine({ address, profile, isRoot }: WindowPlace): readonly string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    ...QUIET,
    ...OFFLINE,
    '--proxy-bypass-list=127.0.0.1',
    ...forUser(isRoot),
    '--window-size=1280,860',
    '--lang=en-GB',
  ];
}

export interface PrintPlace {
  /** The web page that is printed. */
  readonly page: URL;
  readonly pdf: string;
  readonly profile: string;
  readonly isRoot: boolean;
}

/**
 * The browser's command line for printing one file without a window.
 */
export function printLine({ page, pdf, profile, isRoot }: PrintPlace): readonly string[] {
  return [
    '--headless',
    `--print-to-pdf=${pdf}`,
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    '--disable-gpu',
    ...OFFLINE,
    // Not even this computer.
    '--proxy-bypass-list=<-loopback>',
    `--user-data-dir=${profile}`,
    ...QUIET,
    ...forUser(isRoot),
    page.href,
  ];
}
