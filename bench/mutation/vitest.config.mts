import { defineConfig } from 'vitest/config';
import { ownTableWidthForVite } from '../../build/cli-table3.mjs';

/** The tests that say what the engine and the knowledge base decide, all in one process. */
export default defineConfig({
  plugins: [ownTableWidthForVite()],
  test: {
    include: ['test/{engine,kb,domain,features,feeds}/**/*.test.ts'],
    // These start the program, or repeat what others hold with many more cases.
    exclude: ['test/feeds/cli.test.ts', 'test/domain/json-schema.test.ts'],
    isolate: false,
    fileParallelism: false,
    testTimeout: 60_000,
  },
});
