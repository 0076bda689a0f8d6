import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { afterAll, describe, expect, it } from 'vitest';
import { oddBase } from '../support/odd-base.ts';
import { twin } from '../support/twin.ts';

const home = mkdtempSync(join(tmpdir(), 'lmm-test-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
let bases = 0;

/** So many that it takes some seconds. */
const RUNS = 200;

const COMMANDS: string[][] = [
  [],
  ['list'],
  ['list', '--releases'],
  ['list', '--fields', 'price,release_date,status,context'],
  ['list', '--sort', 'price', '--currency', 'KRW'],
  ['show', 'm0'],
  ['show', 'acme/m0-r0'],
  ['compare', 'm0', 'm1'],
  ['compare', 'm0', 'm1', 'm2'],
  ['compare', 'm0', 'm1', '--full'],
  ['compare', 'acme/m0-r0', 'acme/m1-r0', '--only-differences'],
  ['recommend', '--use', 'writing'],
  ['recommend', '--use', 'writing', '--explain'],
  ['recommend', 'write cheaply, under $3'],
  ['recommend', '글쓰기, 하루 1만 건, 월 50만원 이하'],
  ['recommend', 'wash my dishes'],
  ['recommend', '--weight', 'price,context,recency', '--limit', '1'],
  ['recommend', '--instead-of', 'acme/m0-r0'],
  ['report'],
  ['report', '--use', 'writing'],
  ['report', 'm0'],
  ['upcoming'],
  ['timeline'],
  ['cost', '--input', '10M', '--output', '2M'],
  ['diff', '--from', '2024-06-01', '--to', '2026-12-02'],
  ['uses', 'writing'],
  ['sources'],
  ['trends'],
  ['upkeep'],
  ['upkeep', '--all'],
  ['validate', '--coverage'],
];
const OPTIONS: string[][] = [
  [],
  ['--as-of', '1990'],
  ['--as-of', '2026-11-29'],
  ['--source', 's'],
  ['--sources'],
  ['--ascii'],
  ['--ambiguous', 'wide'],
];
const FORMATS = ['table', 'json', 'ndjson', 'csv', 'markdown', 'yaml', 'html'];
/** What no view may say: a value that code did not put into words. */
const LEAKS = /\b(?:undefined|NaN|Infinity)\b|\[object|\bfunction\b/;
const LETTERS = new Intl.Segmenter();

/** What is wrong with a text for a screen of so many columns. */
function faults(text: string, columns: number): string[] {
  return stripVTControlCharacters(text)
    .split('\n')
    .flatMap((line) => {
      // A letter that takes two cells cannot be halved.
      const found = stringWidth(line) > columns && [...LETTERS.segment(line)].length > 1 ? [`too wide: ${line}`] : [];
      return /\p{Cc}/u.test(line) ? [...found, `control character: ${JSON.stringify(line)}`] : found;
    });
}

/** Runs a command over a base in a terminal, which shortens, or in a pipe, which does not. */
async function run(base: string, args: string[], width: number, where: 'terminal' | 'pipe') {
  const path = join(home, `${bases++}.json`);
  writeFileSync(path, base);
  const screen = where === 'terminal' ? { columns: width } : {};
  return twin([...args, '--kb', path, '--width', String(width)], { today: '2026-11-29', ...screen });
}

describe('a knowledge base that knows next to nothing, or odd things', () => {
  it.each(['en', 'ko'])(
    'is told by every command, in every format, at every width, in %s',
    async (lang) => {
      await fc.assert(
        fc.asyncProperty(
          oddBase,
          fc.constantFrom(...COMMANDS),
          fc.subarray(OPTIONS, { maxLength: 2 }),
          fc.oneof(
            { weight: 2, arbitrary: fc.constant('table') },
            { weight: 1, arbitrary: fc.constantFrom(...FORMATS) },
          ),
          fc.constantFrom(20, 27, 40, 60, 80, 120),
          fc.constantFrom('terminal' as const, 'pipe' as const),
          async (base, command, options, format, width, where) => {
            const view = command.length === 0 ? [] : ['--format', format];
            const args = [...command, ...options.flat(), ...view, '--lang', lang];
            const { code, out, err } = await run(base, args, width, where);
            const told = { args, code, leaks: LEAKS.exec(out)?.[0], err: [0, 2, 3].includes(code ?? 70) ? '' : err };
            expect(told).toEqual({ args, code: expect.toBeOneOf([0, 2, 3]), leaks: undefined, err: '' });
            if (view.length === 0 || format === 'table')
              expect({ args, faults: faults(out, width) }).toEqual({ args, faults: [] });
            if (format === 'json' && out !== '' && view.length > 0) JSON.parse(out);
          },
        ),
        { numRuns: RUNS },
      );
    },
    120_000,
  );
});
