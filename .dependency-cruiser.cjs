const { join } = require('node:path');

/**
 * The layers of the code (see ARCHITECTURE.md). Imports go one way: bin → cli → knowledge, query, render, i18n.
 * For every rule there is a file of its name in test/layers/planted that breaks it; test/layers.test.ts holds the two
 * together, so that a check that sees nothing cannot pass.
 */

/** Plain values and functions that every layer may use. They import nothing but each other. */
const LEAVES = '^src/knowledge/(vocabulary|dates|names|nearest)\\.ts$';
/** What the knowledge base holds, and what a feed states: the types that queries read. */
const RECORDS = '^src/knowledge/(records|feeds/entry)\\.ts$';
const packages = (...names) => `node_modules/(@types/)?(${names.join('|').replaceAll('.', '\\.')})/`;
const TYPES = { dependencyTypesNot: ['type-only'] };

/** Packages by the only layer that may import them. All else that an import could name is not ours to ship. */
const PACKAGES = {
  cli: ['commander'],
  knowledge: ['valibot'],
  query: ['big.js'],
  render: ['chalk', 'cli-table3', 'string-width'],
  // Read by knowledge, written by render.
  '(knowledge|render)': ['yaml'],
};
const packageRules = Object.entries(PACKAGES).map(([layer, names]) => ({
  name: `packages-of-${layer
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .replace(' ', '-')}`,
  comment: `Only src/${layer} may import ${names.join(', ')}.`,
  from: { path: '^(src|bin)/', pathNot: `^src/${layer}/` },
  to: { path: packages(...names) },
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
      name: 'nothing-imports-cli',
      comment: 'The command line is the outermost layer.',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'src-stays-in-src',
      comment: 'The program needs nothing of its tests, tools or build.',
      from: { path: '^src/' },
      to: { path: '^(\\.\\./)*[^/]', pathNot: '^src/|node_modules/', dependencyTypes: ['local', 'localmodule'] },
    },
    {
      name: 'knowledge-stands-alone',
      comment: 'src/knowledge turns files into records and knows no other layer, not even by type.',
      from: { path: '^src/knowledge/' },
      to: { path: '^src/', pathNot: '^src/knowledge/' },
    },
    {
      name: 'schema-stands-alone',
      comment: 'The schema is the shape of the data: valibot and the leaves, nothing else.',
      from: { path: '^src/knowledge/schema' },
      to: { pathNot: ['^src/knowledge/schema', LEAVES, packages('valibot')] },
    },
    {
      name: 'leaves-import-nothing',
      comment: 'vocabulary.ts and dates.ts are used by every layer, so they depend on none and on no package.',
      from: { path: LEAVES },
      to: { pathNot: LEAVES },
    },
    {
      name: 'query-sees-only-knowledge',
      comment: 'Queries turn records into results; words, drawing and streams are not theirs.',
      from: { path: '^src/query/' },
      to: { path: '^src/', pathNot: '^src/(query|knowledge)/' },
    },
    {
      name: 'query-sees-only-records',
      comment: 'Of src/knowledge, queries see the records (and those of feeds) and the leaves, not how files are read.',
      from: { path: '^src/query/' },
      to: { path: '^src/knowledge/', pathNot: [LEAVES, RECORDS] },
    },
    {
      name: 'query-takes-types-of-records',
      comment: 'Records reach queries as values that are passed in.',
      from: { path: '^src/query/' },
      to: { path: RECORDS, ...TYPES },
    },
    {
      name: 'render-sees-only-results',
      comment: 'Renderers turn results into text with words of src/i18n.',
      from: { path: '^src/render/' },
      to: { path: '^src/', pathNot: ['^src/(render|i18n|query)/', '^src/knowledge/problems\\.ts$', LEAVES] },
    },
    {
      name: 'render-takes-types-of-query',
      comment: 'Results, and the problems of files, reach renderers as values that are passed in.',
      from: { path: '^src/render/' },
      to: { path: '^src/(query/|knowledge/problems\\.ts$)', ...TYPES },
    },
    {
      name: 'i18n-has-only-words',
      comment: 'Messages know the codes and values of queries by type, and nothing of how they are shown.',
      from: { path: '^src/i18n/' },
      to: { path: '^src/', pathNot: '^src/(i18n|query|knowledge)/' },
    },
    {
      name: 'i18n-takes-types',
      comment: 'Of queries and records, messages take types; of values only the leaves.',
      from: { path: '^src/i18n/' },
      to: { path: '^src/(query|knowledge)/', pathNot: LEAVES, ...TYPES },
    },
    {
      name: 'pure-layers',
      comment: 'Queries, renderers and words give the same result for the same input: no module of Node.',
      from: { path: '^src/(query|render|i18n)/' },
      to: { dependencyTypes: ['core'] },
    },
    ...packageRules,
    {
      name: 'packages-we-ship',
      comment: 'A package that is imported is bundled and shipped: name its layer in PACKAGES first.',
      from: { path: '^(src|bin)/' },
      to: { path: 'node_modules/', pathNot: packages(...Object.values(PACKAGES).flat()) },
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
