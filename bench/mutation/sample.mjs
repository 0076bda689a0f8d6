import { createHash } from 'node:crypto';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const { LMM_MUTATION_ONE_IN: oneIn = '1', LMM_MUTATION_SEED: seed = '1' } = process.env;

/** Whether a mutant is drawn: by the seed and by what and where it is, so that nothing else changes the draw. */
function isDrawn({ fileName, mutatorName, replacement, location: { start, end } }) {
  const what = [seed, fileName.replace(/^.*?(?=src.(engine|kb))/, ''), mutatorName, replacement];
  const where = [start.line, start.column, end.line, end.column];
  const hash = createHash('sha256').update(JSON.stringify([...what, ...where]));
  return hash.digest().readUInt32BE(0) % Number(oneIn) === 0;
}

/** A checker, for that is where Stryker lets anybody leave out single mutants; the others count as those that do not compile. */
const sample = {
  init: async () => {},
  group: async (mutants) => [mutants.map(({ id }) => id)],
  check: async (mutants) =>
    Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        isDrawn(mutant) ? { status: 'passed' } : { status: 'compileError', reason: 'not in the sample' },
      ]),
    ),
};
export const strykerPlugins = [declareValuePlugin(PluginKind.Checker, 'sample', sample)];
