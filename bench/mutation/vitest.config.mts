import { defineConfig } from 'vitest/config';
import { ownTableWidthForVite } from '../../build/cli-table3.mjs';

const isMutation = process.env.LMM_MUTATION_ONE_IN !== undefined;
/** Whole command lines in this process: they reach much, and each takes a second, which is too long for every mutant. */
const WHOLE = 'assurances,budget,compare,ends,figures,measured-views,memory,next,own-table,policy,prefer,query,replace';
/** What takes seconds over the whole shipped base, or starts the program, and finds little that others do not. */
const SLOW = [
  'test/engine/measured/shipped.test.ts',
  'test/kb/files.test.ts',
  'test/domain/dates.test.ts',
  'test/features/{export,sql,scan/action}.test.ts',
];

/**
 * The tests that say what the engine and the knowledge base decide, all in one process: what a test finds out by starting
 * the built program tells nothing of the source as it is changed here. For `npm run mutation` and `npm run coverage`.
 */
export default defineConfig({
  plugins: [ownTableWidthForVite()],
  test: {
    include: [
      'test/{engine,kb,domain,features,feeds}/**/*.test.ts',
      'test/golden/{answers,ids,needs,problems,feeds,relations}.test.ts',
      'test/surfaces/{writing,kept-files,machine}.test.ts',
      'test/docs/sql.test.ts',
      ...(isMutation ? [] : [`test/e2e/{${WHOLE}}.test.ts`]),
    ],
    exclude: ['test/domain/json-schema.test.ts', ...(isMutation ? SLOW : [])],
    ...(isMutation ? { setupFiles: ['bench/mutation/load.mjs'] } : {}),
    isolate: false,
    fileParallelism: false,
    testTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['src/engine/**/*.ts', 'src/kb/**/*.ts'],
      exclude: ['src/**/registry.ts', 'src/engine/results/**', 'src/engine/results.ts'],
      reportsDirectory: 'coverage/branches',
      reporter: ['text', 'json'],
      // What is left are mostly defaults that only the type checker asks for.
      thresholds: {
        'src/engine/*.ts': { branches: 95 },
        'src/engine/scan/**': { branches: 95 },
        'src/engine/{constraints,criteria,ids,measured,need,relations,usage}/**': { branches: 95 },
      },
    },
  },
});
