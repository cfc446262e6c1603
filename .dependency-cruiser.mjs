/** The import rules of the house as data: which room may look into which, and which room keeps which package. */

/** Every room and the rooms (or files) it may import, besides itself. */
const rooms = {
  domain: [],
  merge: ['domain/'],
  files: ['domain/', 'merge/'],
  storage: ['domain/', 'merge/'],
  workers: ['domain/', 'merge/', 'files/', 'storage/'],
  platform: ['domain/shared/'],
  // From files only types: what a file says about itself is plain data that goes up to the screen (see below).
  app: ['domain/', 'merge/', 'storage/', 'workers/', 'platform/', 'files/'],
  ui: ['domain/', 'platform/', 'app/', 'files/csv/(encoding|mapping|problem)[.]ts'],
};

/** Every package that ships, and the only place that may import it. */
const packages = {
  papaparse: 'files/',
  'read-excel-file': 'files/xlsx/',
  valibot: 'files/',
  dexie: 'storage/',
  'pinyin-pro': 'workers/',
  qr: 'workers/codes/',
  'workbox-window': 'platform/',
  'workbox-precaching': 'sw[.]ts',
  'workbox-routing': 'sw[.]ts',
  'chart[.]js': 'ui/charts/',
  'svelte-spa-router': 'ui/',
  svelte: '(ui/|main[.]ts)',
};

const roomRules = Object.entries(rooms).map(([room, mayImport]) => ({
  name: `${room}-keeps-to-its-rooms`,
  severity: 'error',
  comment: `src/${room} may import only itself and: ${mayImport.join(', ') || 'nothing'}`,
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [room + '/', ...mayImport].map((path) => `^src/${path}`) },
}));

const packageRules = Object.entries(packages).map(([name, home]) => ({
  name: `${name.replaceAll(/[^a-z-]/g, '')}-stays-home`,
  severity: 'error',
  comment: `only src/${home} may import ${name}, so that it can be replaced in a day`,
  from: { path: '^src/', pathNot: `^src/${home}` },
  to: { path: `(^|/)node_modules/${name}/` },
}));

export default {
  forbidden: [
    ...roomRules,
    ...packageRules,
    {
      name: 'app-takes-only-types-from-files',
      severity: 'error',
      comment: 'reading and writing files is work for a worker, never for the first load',
      from: { path: '^src/app/' },
      to: { path: '^src/files/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unknown-package',
      severity: 'error',
      comment: 'a package enters the app by a line in the table above',
      from: { path: '^src/' },
      to: {
        path: '(^|/)node_modules/',
        pathNot: Object.keys(packages).map((name) => `(^|/)node_modules/${name}/`),
      },
    },
    {
      name: 'no-node-in-the-app',
      severity: 'error',
      comment: 'the app runs in a browser',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nobody-imports-the-root',
      severity: 'error',
      comment: 'main.ts and sw.ts are entries',
      from: { path: '^src/' },
      to: { path: '^src/(main|sw)[.]ts$' },
    },
    {
      name: 'app-knows-no-tests',
      severity: 'error',
      comment: 'what ships must not lean on tests or scripts',
      from: { path: '^src/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'an import that leads nowhere',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'two files that need each other are one file, or three',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'nobody imports this file and it imports nobody',
      from: { orphan: true, path: '^src/', pathNot: ['[.]d[.]ts$', '^src/(main|sw)[.]ts$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'default', 'types'],
      extensions: ['.ts', '.svelte.ts', '.svelte', '.mjs', '.js', '.d.ts', '.json', '.css'],
    },
  },
};
