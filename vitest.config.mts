import { defineConfig } from 'vitest/config';
import { ownTableWidthForVite } from './tools/cli-table3.mjs';

export default defineConfig({
  plugins: [ownTableWidthForVite()],
  test: {
    include: ['test/**/*.test.ts'],
    // Many tests start the built program and wait for it, and CI machines are small.
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
});
