import type { Benchmark } from '../../../domain/records.ts';
import type { Check } from './check.ts';

/** Of a benchmark all that does not tell it from others: case, width, spaces, hyphens, a `v` before its version. */
const keyOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.+]/gu, ' ')
    .replace(/ v(?=\d)/g, ' ')
    .replaceAll(' ', '');

/** How a name and a version are written together. */
const together = ({ name, version }: Pick<Benchmark, 'name' | 'version'>): string =>
  version === undefined ? name : `${name} ${version}`;

/** One benchmark in two spellings is two rows of a comparison, each half empty. */
export const check: Check = {
  name: 'benchmarks',
  *judge({ records }) {
    const spellings = new Map<string, Map<string, Benchmark[]>>();
    for (const { benchmarks } of records.releases) {
      for (const score of benchmarks) {
        if (typeof score.name !== 'string') continue;
        const key = keyOf(together(score));
        const known = spellings.get(key) ?? new Map<string, Benchmark[]>();
        spellings.set(key, known);
        const written = JSON.stringify([score.name, score.version]);
        const alike = known.get(written);
        if (alike) alike.push(score);
        else known.set(written, [score]);
      }
    }
    for (const known of spellings.values()) {
      // The spelling of most scores is the one to keep.
      const [usual, ...others] = [...known.values()].sort((a, b) => b.length - a.length);
      if (!usual?.[0]) continue;
      for (const score of others.flat()) {
        const values = { name: together(score), count: usual.length, ...spelt(usual[0]) };
        yield { code: 'two-spellings', level: 'problem', in: score, key: 'name', values };
      }
    }
  },
};

const spelt = ({ name, version }: Benchmark): Record<string, string> => ({
  other: version === undefined ? name : `${name}, version ${version}`,
  suggestion: name,
  ...(version === undefined ? {} : { version }),
});
