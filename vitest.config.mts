import { defineConfig } from 'vitest/config';
import { ownTableWidthForVite } from './build/cli-table3.mjs';

export default defineConfig({
  plugins: [ownTableWidthForVite()],
  test: {
    include: ['test/**/*.test.ts'],
    // Many tests start the built program and wait for it, and CI machines are small.
    maxWorkers: '100%',
    // Some draw every view at every width, or start dozens of programs: a slow machine needs the longer for them.
    testTimeout: 120_000,
  },
});
