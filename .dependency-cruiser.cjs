/* Import directions. One rule, one sentence of why. Run: npm run boundaries */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`;

module.exports = {
  forbidden: [
    rule('no-cycles', 'A cycle means two files are one idea; merge or split them.', {}, { circular: true }),
    rule(
      'nothing-unresolved',
      'Every import must resolve on a clean checkout.',
      {},
      { couldNotResolve: true, pathNot: '^electron$' },
    ),
    rule(
      'shared-stays-inside',
      'Shared code runs in every host and in the page, so it leans on nothing outside itself but these packages.',
      { path: '^shared/' },
      {
        pathNot: ['^shared/', npm('zod', 'docx', '@cj-tech-master/excelts', 'diff', 'numfmt')],
        dependencyTypesNot: ['core'],
      },
    ),
    rule(
      'shared-uses-no-node',
      'No file, clock or process access below the hosts.',
      { path: '^shared/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'one-wrapper-a-library',
      'Only the writer of a format knows the library that writes it, so that it can be changed in one place.',
      { pathNot: ['^shared/formats/docx/write/', '^shared/formats/xlsx/write/', 'node_modules', '^tests/'] },
      { path: npm('docx', '@cj-tech-master/excelts'), dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'one-file-spells',
      'One place to change the dictionary, and it is loaded only where papers are checked.',
      { pathNot: '^electron/app/spelling/|node_modules/' },
      { path: npm('nspell', 'dictionary-en-gb') },
    ),
    rule(
      'domain-knows-nothing',
      'The words of the field come first; they import only each other.',
      { path: '^shared/domain/' },
      { path: ['^shared/', 'node_modules/'], pathNot: '^shared/domain/' },
    ),
    rule(
      'document-knows-nothing',
      'The neutral document model is a format-free vocabulary.',
      { path: '^shared/document/' },
      { path: ['^shared/', 'node_modules/'], pathNot: '^shared/document/' },
    ),
    rule(
      'formats-know-only-documents',
      'A reader or writer must not know what a plan is.',
      { path: '^shared/formats/' },
      { path: '^shared/', pathNot: '^shared/(formats|document)/' },
    ),
    rule(
      'readers-and-writers-apart',
      'Reading and writing share the model and the package layer, never each other.',
      { path: '^shared/formats/([^/]+)/read/' },
      { path: '^shared/formats/$1/write/' },
    ),
    rule(
      'writers-and-readers-apart',
      'Reading and writing share the model and the package layer, never each other.',
      { path: '^shared/formats/([^/]+)/write/' },
      { path: '^shared/formats/$1/read/' },
    ),
    rule(
      'recognise-knows-no-format',
      'The recogniser sees documents, never docx or xlsx.',
      { path: '^shared/recognise/' },
      { path: '^shared/', pathNot: '^shared/(recognise|document|domain)/' },
    ),
    rule(
      'compare-knows-only-domain',
      'Comparison works on plan versions alone.',
      { path: '^shared/compare/' },
      { path: '^shared/', pathNot: '^shared/(compare|domain)/' },
    ),
    rule(
      'figures-know-only-domain',
      'Numbers are made from plan versions and the changes between them.',
      { path: '^shared/figures/' },
      { path: '^shared/', pathNot: '^shared/(figures|compare|domain)/' },
    ),
    rule(
      'papers-know-no-format',
      'A paper is content; a writer turns it into a file. Its numbers come from figures.',
      { path: '^shared/papers/' },
      { path: '^shared/', pathNot: '^shared/(papers|compare|figures|domain|document)/' },
    ),
    rule(
      'calendar-knows-only-domain',
      'Counting days needs dates and the table of holidays, nothing else.',
      { path: '^shared/calendar/' },
      { path: '^shared/', pathNot: '^shared/(calendar|domain)/' },
    ),
    rule(
      'checks-know-no-format',
      'A rule reads any document and the plan behind it; which file it came from makes no difference.',
      { path: '^shared/checks/' },
      {
        path: '^shared/',
        pathNot: '^shared/(checks|document|domain|recognise|compare|figures|calendar)/',
      },
    ),
    rule(
      'contract-carries-types-only',
      'The contract may name results; it may not run the work.',
      { path: '^shared/contract/' },
      { path: '^shared/', pathNot: '^shared/contract/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'page-talks-through-the-contract',
      'The page sees words, rules and the contract, nothing behind them.',
      { path: '^renderer/' },
      {
        path: '^(electron|shared)/',
        pathNot: ['^shared/(contract|domain)/', '^renderer/'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'page-never-sees-hosts',
      'Not even a type crosses from the back end except by the contract.',
      { path: '^renderer/' },
      { path: '^electron/' },
    ),
    rule(
      'app-knows-no-host',
      'The back end must run under any host.',
      { path: '^electron/app/' },
      { path: '^electron/(desktop|loopback|cli)/' },
    ),
    rule(
      'hosts-do-not-meet',
      'A host is an adapter; two adapters share nothing but the app.',
      { path: '^electron/(desktop|loopback|cli)/' },
      { path: '^electron/(desktop|loopback|cli)/', pathNot: '^electron/$1/' },
    ),
    rule(
      'hosts-enter-by-one-door',
      'A host may open the app, read the contract, start the parser early and use what hosts share; handlers and store are private.',
      { path: '^electron/(desktop|loopback|cli)/' },
      {
        path: '^(electron/app|shared)/',
        pathNot: [
          '^electron/app/(create-app|start-early)[.]ts$',
          '^electron/app/hosting/',
          '^shared/contract/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'only-desktop-imports-electron',
      'Everything else must run where the Electron binary is missing.',
      { pathNot: '^electron/desktop/' },
      { path: '(^|/)node_modules/electron/|^electron$' },
    ),
    rule(
      'one-file-opens-sqlite',
      'One place to set pragmas and to swap the driver.',
      { pathNot: '^electron/app/store/open[.]ts$|node_modules/|^tests/' },
      { path: 'node_modules/(@types/)?better-sqlite3', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'handlers-do-not-meet',
      'Shared work belongs in the store or in shared/, not in another handler.',
      { path: '^electron/app/handlers/(?!index)' },
      { path: '^electron/app/handlers/' },
    ),
    rule(
      'store-knows-no-handler',
      'The store answers; it does not ask.',
      { path: '^electron/app/store/' },
      { path: '^electron/app/(handlers|create-app)' },
    ),
    rule(
      'store-runs-no-rules',
      'The store may name domain types; it reads no files and recognises nothing.',
      { path: '^electron/app/store/' },
      { path: '^shared/(formats|recognise|papers|contract)/' },
    ),
    rule(
      'files-only-where-named',
      'Disk access has a short list of addresses.',
      { pathNot: '^(electron/app/(files|store|hosting)/|electron/(desktop|loopback|cli)/|tests/|scripts/)' },
      { path: '^(node:)?fs(/promises)?$' },
    ),
    rule(
      'no-network',
      'Offline by construction: only the loopback host may listen.',
      { pathNot: '^(electron/loopback/|tests/)' },
      { path: '^(node:)?(http|https|http2|net|tls|dgram|dns)(/|$)' },
    ),
    rule(
      'nothing-ships-tests',
      'Production code never leans on tests.',
      { pathNot: '^tests/' },
      { path: '^tests/' },
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs'],
      conditionNames: ['import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
