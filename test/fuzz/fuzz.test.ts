import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { main as feed } from '../../src/surfaces/feed/main.ts';
import { safeJson } from '../../src/words/safe.ts';
import { faultsOfAnswer } from '../support/fuzz/answers.ts';
import { asksToWrite, BASE_FILE, commandLines } from '../support/fuzz/command-lines.ts';
import { brokenFiles, bytesOf, faultsOfPlaces, textOf } from '../support/fuzz/files.ts';
import { keptFiles } from '../support/fuzz/kept.ts';
import { faultsOf as faultsOfKill, SIGNALS, WRITING } from '../support/fuzz/kills.ts';
import { askings, needs } from '../support/fuzz/needs.ts';
import { brokenTables, bytesOfTable } from '../support/fuzz/tables.ts';
import { inWorld } from '../support/fuzz/world.ts';
import { twin, withTwin } from '../support/twin.ts';

/** What `npm run fuzz` asks for; a test run has the same cases each time, and none that move with the data. */
const { LMM_FUZZ_KIND, LMM_FUZZ_RUNS, LMM_FUZZ_SEED = '1', LMM_FUZZ_PATH, LMM_FUZZ_NOW, LMM_FUZZ_SMALL } = process.env;
const byScript = LMM_FUZZ_KIND !== undefined;
/** Whether what ships is asked and broken too: it changes with the data, and takes longer. */
const shipped = byScript && LMM_FUZZ_SMALL === undefined;
/** Of a test run, by what each takes. */
const RUNS = { files: 250, lines: 600, needs: 150, tables: 1000, kills: 0 };

/** Cases of one kind, each with what is wrong with how it was taken. */
function fuzz<T>(kind: keyof typeof RUNS, cases: fc.Arbitrary<T>, faultsOf: (given: T) => Promise<string[]>): void {
  const numRuns = byScript ? Number(LMM_FUZZ_RUNS) : RUNS[kind];
  it.skipIf(byScript ? LMM_FUZZ_KIND !== kind : numRuns === 0)(
    `no fault whatever ${kind} are given`,
    async () => {
      const property = fc.asyncProperty(cases, async (given) => {
        // For whoever waits: what does not end cannot be told afterwards.
        if (LMM_FUZZ_NOW) writeFileSync(LMM_FUZZ_NOW, JSON.stringify(given));
        const faults = await faultsOf(given);
        if (faults.length > 0) throw new Error(faults.join('; '));
      });
      const seed = Number(LMM_FUZZ_SEED);
      const found = await fc.check(property, { seed, numRuns, ...(LMM_FUZZ_PATH ? { path: LMM_FUZZ_PATH } : {}) });
      expect(found.failed ? told(kind, found) : '').toBe('');
    },
    24 * 3_600_000,
  );
}

type Failed = Pick<
  fc.RunDetails<[unknown]>,
  'seed' | 'numRuns' | 'counterexample' | 'counterexamplePath' | 'errorInstance'
>;

/** A case that failed, made as small as it gets, and how to see it again. */
function told(kind: string, { seed, numRuns, counterexample, counterexamplePath, errorInstance }: Failed): string {
  return [
    `${kind}, seed ${seed}, run ${numRuns}: ${(errorInstance as Error | null)?.message}`,
    safeJson(JSON.stringify(counterexample, null, 1)),
    `npm run fuzz -- ${kind} --seed ${seed} --path ${counterexamplePath}${shipped ? '' : ' --small'}`,
  ].join('\n');
}

const files = await keptFiles();

fuzz('files', brokenFiles(shipped), async (file) => {
  const text = textOf(file, files);
  const { run, faults } = await inWorld(
    // A project's configuration is found by where one is: not by those that break another file.
    { ...without(files, file.name === 'lmm.config.yaml' ? '' : 'lmm.config.yaml'), [file.name]: bytesOf(file, files) },
    (outside) => twin(file.args, outside),
  );
  const isValidate = file.args[0] === 'validate' && file.args.includes('--json');
  return [...faults, ...faultsOfAnswer(file.args, run), ...(isValidate ? faultsOfPlaces(file, text, run) : [])];
});

function without(all: Readonly<Record<string, string>>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => key !== name));
}

const columns = fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined, freq: 2 });
fuzz('lines', fc.record({ argv: await commandLines(shipped), columns }), async ({ argv, columns: wide }) => {
  const { run, faults } = await inWorld(
    without(files, 'lmm.config.yaml'),
    (outside) => twin(argv, { ...outside, ...(wide === undefined ? {} : { columns: wide }) }),
    (path, { code }) => ![1, 2, 3].includes(code ?? 0) && asksToWrite(argv, path),
  );
  return [...faults, ...faultsOfAnswer(wide === undefined ? argv : [...argv, '--color'], run)];
});

const BASE = ['--kb', BASE_FILE];
const bases = shipped ? fc.constantFrom(BASE, []) : fc.constant(BASE);
fuzz('needs', fc.record({ need: needs, asking: askings, base: bases }), async ({ need, asking, base }) => {
  const argv = [...asking, ...base, '--', need];
  const { run, faults } = await inWorld({ [BASE_FILE]: files[BASE_FILE] as string }, (outside) => twin(argv, outside));
  return [...faults, ...faultsOfAnswer(argv, run)];
});

fuzz('tables', brokenTables, async (table) => {
  const argv = [table.name, ...table.args, ...BASE, '--seen', '2025-06-01'];
  const { run, faults } = await inWorld(
    { [BASE_FILE]: files[BASE_FILE] as string, [table.name]: bytesOfTable(table) },
    (outside) => withTwin((io) => feed(argv, io), outside),
  );
  return [...faults, ...faultsOfAnswer(argv, run)];
});

const kills = fc.record({
  writing: fc.constantFrom(...WRITING),
  signal: fc.constantFrom(...SIGNALS),
  after: fc.oneof(fc.integer({ min: 0, max: 1500 }), fc.constant('writing' as const)),
});
fuzz('kills', kills, ({ writing: { args, created }, signal, after }) => faultsOfKill({ args, signal, after }, created));
