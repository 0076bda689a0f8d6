const { join } = require('node:path');

/**
 * The rooms of the house (see ARCHITECTURE.md) and what each may import. Imports go down only:
 * domain ← kb ← engine ← features ← surfaces; document, formats and words stand beside.
 * For every rule there is a file of its name in test/layers/planted that breaks it; test/layers.test.ts holds the two
 * together, so that a check that sees nothing cannot pass.
 */
const ROOMS = {
  domain: [],
  kb: ['domain'],
  words: ['domain'],
  engine: ['domain'],
  document: ['domain', 'words'],
  formats: ['domain', 'words', 'document'],
  features: ['domain', 'words', 'engine', 'document'],
  surfaces: ['domain', 'kb', 'words', 'engine', 'document', 'formats', 'features'],
};
/** Packages by the only rooms that may import them. All else that an import could name is not ours to ship. */
const PACKAGES = {
  commander: ['surfaces'],
  valibot: ['domain', 'kb'],
  'big.js': ['domain'],
  chalk: ['formats'],
  'cli-table3': ['formats'],
  'string-width': ['formats'],
  hyparquet: ['kb', 'features'],
  'hyparquet-writer': ['features'],
  '@duckdb/node-api': ['surfaces'],
  ignore: ['surfaces'],
  yaml: ['kb', 'formats', 'surfaces'],
};
/** The rooms where files, streams, the clock and the environment are at hand. */
const WITH_NODE = ['kb', 'surfaces'];

const packages = (...names) => `node_modules/(@types/)?(${names.join('|').replaceAll('.', '\\.')})/`;
const within = (...rooms) => `^src/(${rooms.join('|')})/`;

const roomRules = Object.entries(ROOMS).map(([room, seen]) => ({
  name: `${room}-sees`,
  comment: `src/${room} imports ${seen.length > 0 ? seen.join(', ') : 'no other room'}, not even by type.`,
  from: { path: within(room) },
  to: { path: '^src/', pathNot: within(room, ...seen) },
}));
const packageRules = Object.entries(PACKAGES).map(([name, rooms]) => ({
  name: `package-${name.replace('@', '').replaceAll(/[./]/g, '-')}`,
  comment: `Only ${rooms.join(' and ')} may import ${name}.`,
  from: { path: '^(src|bin)/', pathNot: within(...rooms) },
  to: { path: packages(name) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
const config = {
  forbidden: [
    {
      name: 'bin-calls-dist',
      comment: 'bin/lmm.js starts the built program, with nothing but Node.',
      from: { path: '^bin/' },
      to: { pathNot: '(^|/)dist/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'src-stays-in-src',
      comment: 'The program needs nothing of its tests, tools or build.',
      from: { path: '^src/' },
      to: { path: '^(\\.\\./)*[^/]', pathNot: '^src/|node_modules/', dependencyTypes: ['local', 'localmodule'] },
    },
    ...roomRules,
    {
      name: 'pure-rooms',
      comment: `Only ${WITH_NODE.join(' and ')} touch Node: the others give the same result for the same input.`,
      from: { path: '^src/', pathNot: within(...WITH_NODE) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-way-out',
      comment: 'Only what `lmm update` downloads with reaches a network.',
      from: { path: '^(src|bin)/', pathNot: '^src/kb/update/fetch\\.ts$' },
      to: { path: '^(https?2?|net|tls|dgram|dns|inspector|undici)(/|$)', dependencyTypes: ['core', 'npm'] },
    },
    ...packageRules,
    {
      name: 'packages-we-ship',
      comment: 'A package that is imported is bundled and shipped: name its rooms in PACKAGES first.',
      from: { path: '^(src|bin)/' },
      to: { path: 'node_modules/', pathNot: packages(...Object.keys(PACKAGES)) },
    },
    {
      name: 'no-circles',
      comment: 'Two modules that need each other are one module, or three.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'imports-resolve',
      comment: 'An import that leads nowhere is not checked by any other rule. dist/ may not be built yet.',
      from: {},
      to: { couldNotResolve: true, pathNot: '(^|/)dist/' },
    },
  ],
  options: {
    doNotFollow: { path: '(node_modules|^dist)/' },
    exclude: { path: '\\.d\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(__dirname, 'tsconfig.json') },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};

// A rule without a severity only warns, and the check would pass.
for (const rule of config.forbidden) rule.severity = 'error';
module.exports = config;
