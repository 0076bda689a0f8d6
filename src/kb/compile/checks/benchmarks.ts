import { grouped } from '../../../domain/groups.ts';
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
    const scores = records.releases.flatMap(({ benchmarks }) =>
      benchmarks.filter(({ name }) => typeof name === 'string'),
    );
    for (const alike of grouped(scores, (score) => [keyOf(together(score))]).values()) {
      const spellings = grouped(alike, ({ name, version }) => [JSON.stringify([name, version])]);
      // The spelling of most scores is the one to keep.
      const [usual, ...others] = [...spellings.values()].sort((a, b) => b.length - a.length);
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
