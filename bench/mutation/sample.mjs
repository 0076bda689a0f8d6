import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { createInstrumenter } from '@stryker-mutator/instrumenter';

const { LMM_MUTATION_ONE_IN: oneIn = '1', LMM_MUTATION_SEED: seed = '1' } = process.env;

/** Whether a mutant is drawn: by the seed and by what and where it is, so that nothing else changes the draw. */
function isDrawn({ fileName, mutatorName, replacement, location: { start, end } }) {
  const what = [seed, fileName.replace(/^.*?(?=src.(engine|kb))/, ''), mutatorName, replacement];
  const where = [start.line, start.column, end.line, end.column];
  const hash = createHash('sha256').update(JSON.stringify([...what, ...where]));
  return hash.digest().readUInt32BE(0) % Number(oneIn) === 0;
}

const QUIET = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false };

/**
 * Where the drawn mutants of some files stand, as Stryker's `mutate` takes it. Only these places are instrumented: with all of
 * them each test would keep a list of every mutant that it passes, which is more memory than a machine has.
 */
export async function drawnPlaces(files) {
  // What stands in for Stryker's container of parts: the instrumenter asks it for itself alone.
  const injector = { provideValue: () => injector, injectClass: (Instrumenter) => new Instrumenter(QUIET) };
  const { mutants } = await createInstrumenter(injector).instrument(
    files.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') })),
    { plugins: null, excludedMutations: [], ignorers: [], noHeader: true },
  );
  const places = mutants
    .filter(isDrawn)
    .map(
      ({ fileName, location: { start, end } }) =>
        `${fileName}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`,
    );
  return [...new Set(places)];
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
