import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commandLines, faultsOfLine } from '../support/fuzz/command-lines.ts';
import { folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

/** Each is answered or refused in words, by a code that is documented, and writes nothing where it was refused. */
it('no command line makes a fault of the program', async () => {
  const lines = await commandLines();
  await fc.assert(
    fc.asyncProperty(lines, async (argv) => {
      const cwd = folder({});
      const run = await twin(argv, { cwd });
      expect(faultsOfLine(argv, run)).toEqual([]);
      if ([1, 2, 3].includes(run.code ?? 0)) expect(readdirSync(cwd)).toEqual([]);
    }),
    {
      numRuns: Number(process.env.FUZZ_RUNS ?? 60),
      ...(process.env.FUZZ_SEED ? { seed: Number(process.env.FUZZ_SEED) } : {}),
    },
  );
});
