const { LMM_MUTATION_ONE_IN: oneIn = '1', LMM_MUTATION_STATIC: withStatic } = process.env;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', import.meta.resolve('./sample.mjs')],
  vitest: { configFile: 'bench/mutation/vitest.config.mts', related: false },
  checkers: oneIn === '1' ? [] : ['sample'],
  coverageAnalysis: 'perTest',
  disableTypeChecks: false,
  // What runs while a module loads needs every test anew for each mutant: hours, for words and patterns mostly.
  ignoreStatic: !withStatic,
  concurrency: 1,
  // What each test passed is kept for every mutant: more than Node takes by itself.
  testRunnerNodeArgs: ['--max-old-space-size=8000'],
  dryRunTimeoutMinutes: 60,
  timeoutMS: 20_000,
  timeoutFactor: 3,
  tempDirName: 'coverage/mutation/sandbox',
  ignorePatterns: ['/test/golden/out', '/coverage', '/dist.*'],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'coverage/mutation/mutation.json' },
};
