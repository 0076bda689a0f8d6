import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMA } from '../../build/docs.ts';
import { firstDay } from '../../src/domain/dates.ts';
import { root } from '../support/lmm.ts';
import { files, problems, records } from '../support/shipped.ts';

/** Every object of the records with the path that leads to it. */
function* objects(value: unknown, path: string): Generator<[path: string, object: Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
  for (const [key, inner] of Object.entries(value)) {
    const name = (inner as { id?: string } | null)?.id ?? key;
    yield* objects(inner, `${path}/${name}`);
  }
}
const all = Object.entries(records).flatMap(([kind, list]) => [...objects(list, kind)]);
const told = (found: readonly string[], remedy: string): void =>
  expect(found, `${remedy}:\n${found.join('\n')}\n`).toEqual([]);
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}(-\d\d){0,2}$/.test(value);

it('has no problem and no collision', () => {
  const lines = problems.map(
    ({ file, line, column, code, values }) => `${file}:${line}:${column} ${code} ${JSON.stringify(values)}`,
  );
  told(lines, 'run `lmm validate` and fix each place as it says');
});

it('tells an editor its schema on the first line of each file', () => {
  const without = files.flatMap(({ file, bytes }) => {
    const line = `# yaml-language-server: $schema=${relative(dirname(file.path), join(root, SCHEMA))}`;
    return bytes.toString().startsWith(`${line}\n`) ? [] : [`${file.name}: ${line}`];
  });
  told(without, 'add this as the first line');
});

describe('texts', () => {
  const hangul = /[가-힣]/;
  it('stand in both languages', () => {
    const half = all.filter(
      ([, object]) => 'en' in object && 'ko' in object && (object.en === null) !== (object.ko === null),
    );
    told(
      half.map(([path]) => path),
      'add the missing language: {en: …, ko: …}',
    );
  });

  it('are each in their language', () => {
    const plain = all.filter(
      ([path, object]) => typeof object.en === 'string' && typeof object.ko === 'string' && !path.includes('/terms'),
    );
    // A name or a quotation may stand in its own letters.
    const korean = (text: string): number => (text.match(/[가-힣]/g)?.length ?? 0) / text.length;
    told(
      plain.filter(([, { en, ko }]) => en !== ko && korean(String(en)) > 0.3).map(([path, { en }]) => `${path}: ${en}`),
      'the text under `en` is mostly Hangul: put it in English',
    );
    const long = plain.filter(([, { en, ko }]) => en !== ko && !hangul.test(String(ko)));
    told(
      long.map(([path, { ko }]) => `${path}: ${ko}`),
      'the text under `ko` has no Hangul: put it in Korean, or write the text plain if it is the same in both',
    );
    const same = plain.filter(([, { en, ko }]) => en === ko && String(en).split(/\s+/).length > 6);
    told(
      same.map(([path, { en }]) => `${path}: ${en}`),
      'a sentence stands in one language only: write {en: …, ko: …}',
    );
  });

  it('have no stray blanks', () => {
    const stray = all.flatMap(([path, object]) =>
      Object.entries(object)
        .filter(([, value]) => typeof value === 'string' && (/ {2}/.test(value) || value !== value.trim()))
        .map(([key]) => `${path}/${key}`),
    );
    told(stray, 'take out double, leading and trailing blanks');
  });
});

describe('sources', () => {
  const named = new Set(
    all.flatMap(([path, object]) => {
      if (path.startsWith('sources')) return [];
      const own = Array.isArray(object.source) ? object.source : [];
      const fields =
        typeof object.sources === 'object' && object.sources !== null ? Object.values(object.sources).flat() : [];
      return [...own, ...fields].map(String);
    }),
  );
  const known = new Set(records.sources.map(({ id }) => id));

  it('have titles as printed', () => {
    const own =
      /\((?:in )?(?:\w+ )?(?:page|copy|copies|mirror|capture|English|Korean|Chinese|Japanese|Spanish|German)\b[^)]*\)/i;
    told(
      records.sources.filter(({ title }) => own.test(title)).map(({ id, title }) => `${id}: ${title}`),
      'take our note out of the title: `language: es`, `copy: who holds it`, or `note`',
    );
  });

  it('are each used', () => {
    told(
      [...known].filter((id) => !named.has(id)),
      'no record names these sources: cite them, or take them out',
    );
  });
  it('are all there', () => {
    told(
      [...named].filter((id) => !known.has(id)),
      'add a record under `sources` for each',
    );
  });
  it('are not named twice in one place', () => {
    const twice = all.filter(([, { source }]) => Array.isArray(source) && new Set(source).size !== source.length);
    told(
      twice.map(([path]) => path),
      'name each source once',
    );
  });
  it('say where they are, or why not', () => {
    const lost = records.sources.filter(({ url, note }) => url === undefined && note === undefined);
    told(
      lost.map(({ id }) => id),
      'give `url`, or a `note` that says why there is none',
    );
    const odd = records.sources.filter(({ url }) => url !== undefined && !/^https?:\/\/\S+$/.test(url));
    told(
      odd.map(({ id }) => id),
      '`url` must be an address',
    );
  });
  it('are none that hold a table of Artificial Analysis, who forbid passing it on', () => {
    const theirs = /artificial ?-?analysis/i;
    const pages = records.sources.filter(
      ({ publisher, url }) => theirs.test(publisher ?? '') || theirs.test(url ?? ''),
    );
    const feeds = new Set(records.sources.filter(({ kind }) => kind === 'feed').map(({ id }) => id));
    const passedOn = records.releases.flatMap(({ id, benchmarks }) =>
      (benchmarks ?? [])
        .filter(
          ({ measured_by, source }) => theirs.test(measured_by ?? '') && source.some((name) => feeds.has(String(name))),
        )
        .map(({ name }) => `${id}: ${name}`),
    );
    told(
      [...pages.map(({ id }) => id), ...passedOn],
      'take these out; a single figure may stay with the one who stated it in public',
    );
  });
  it('stand behind every fact', () => {
    const bare = [
      ...records.statements,
      ...records.releases,
      ...records.offers,
      ...records.trends,
      ...records.conclusions,
    ].filter(({ source }) => source.length === 0);
    told(
      bare.map((record) => JSON.stringify(record).slice(0, 100)),
      'give each a `source`, or its file one',
    );
  });
});

describe('dates', () => {
  it('were checked no earlier than the source is from, and nothing was said after it was read', () => {
    const byId = new Map(records.sources.map((source) => [source.id, source]));
    const early = records.sources.filter(
      ({ date, checked }) => checked !== undefined && firstDay(checked) < firstDay(date),
    );
    told(
      early.map(({ id, date, checked }) => `${id}: ${date}, checked ${checked}`),
      '`checked` lies before `date`: mend one of them',
    );
    const late = records.statements.filter(({ said, source }) =>
      source.every((id) => firstDay(said) > firstDay(byId.get(id)?.checked ?? '9999')),
    );
    told(
      late.map(({ text, said }) => `${said} ${text?.en}`),
      '`said` lies after its source was read',
    );
  });
  it('of periods run forwards', () => {
    const back = all.filter(([, { from, until }]) => isDay(from) && isDay(until) && firstDay(until) <= firstDay(from));
    told(
      back.map(([path]) => path),
      '`until` must lie after `from`',
    );
  });
  it('of releases run from release to retirement', () => {
    const wrong = records.releases.filter(
      ({ release_date: born, retirement_date: gone }) => isDay(born) && isDay(gone) && firstDay(gone) < firstDay(born),
    );
    told(
      wrong.map(({ id }) => id),
      'compare release_date and retirement_date with their sources',
    );
  });
});

describe('records', () => {
  it('have ids that can be typed', () => {
    const odd = [
      ...records.models,
      ...records.uses,
      ...records.sources,
      ...records.releases,
      ...records.developers,
    ].filter(({ id }) => !/^[a-z0-9][a-z0-9./:_-]*$/i.test(id));
    told(
      odd.map(({ id }) => id),
      'use letters, digits, dots, slashes, colons and hyphens',
    );
  });
  it('of releases are called by their developer or its provider, and belong to a line of the same', () => {
    const makers = new Map(records.models.map(({ id, developer }) => [id, developer]));
    const foreign = records.releases.filter(
      ({ model, developer }) => model !== undefined && makers.get(model) !== developer,
    );
    told(
      foreign.map(({ id }) => id),
      'the developer of a release is not that of its line: mend one',
    );
    told(
      records.releases.filter(({ id }) => !id.includes('/')).map(({ id }) => id),
      'a release id is developer/release',
    );
  });
  it('of `current` name releases of their own line', () => {
    const lines = new Map(records.releases.map(({ id, model }) => [id, model]));
    const foreign = records.models.flatMap(({ id, current }) =>
      current.filter(({ release }) => lines.get(release) !== id).map(({ release }) => `${id}: ${release}`),
    );
    told(foreign, 'the release must have `model` set to this line');
  });
  it('of uses have words in both languages, each once', () => {
    const poor = records.uses.filter(({ terms }) => !terms?.en?.length || !terms.ko?.length);
    told(
      poor.map(({ id }) => id),
      'add terms in en and ko',
    );
    const twice = records.uses.flatMap(({ id, terms }) =>
      [terms?.en ?? [], terms?.ko ?? []].flatMap((words) =>
        words.filter((word, at) => words.indexOf(word) !== at).map((word) => `${id}: ${word}`),
      ),
    );
    told(twice, 'take the second one out');
  });
  it('of prices are plausible, and free only on both sides', () => {
    const odd = records.offers.flatMap(({ release, cost }) =>
      cost
        .filter(({ input, output, currency }) => {
          const amounts = [input, output].filter((amount) => typeof amount === 'number');
          return (
            (currency === 'USD' && amounts.some((amount) => amount > 1000)) ||
            (amounts.length === 2 && (input === 0) !== (output === 0))
          );
        })
        .map(({ input, output }) => `${release}: ${input}, ${output}`),
    );
    told(odd, 'prices are per 1,000,000 tokens; compare with the source');
  });
});
