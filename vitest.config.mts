import { defineConfig } from 'vitest/config';
import { ownTableWidthForVite } from './build/cli-table3.mjs';

export default defineConfig({
  plugins: [ownTableWidthForVite()],
  test: {
    include: ['test/**/*.test.ts'],
    // Many tests start the built program and wait for it, and CI machines are small.
    maxWorkers: '100%',
    // Files share a process: else each reads the program and the knowledge base anew, which is a third of the run.
    // So no test may leave anything behind in a module or the environment.
    isolate: false,
    // Some draw every view at every width, or start dozens of programs: a slow machine needs the longer for them.
    testTimeout: 120_000,
  },
});
