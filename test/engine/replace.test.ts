import { describe, expect, it } from 'vitest';
import type { Constraint } from '../../src/engine/constraints/constraint.ts';
import { NoCurrentError, NotOnDayError } from '../../src/engine/names.ts';
import { NO_QUERY, type Query } from '../../src/engine/query.ts';
import { currentOrNamed, replacements } from '../../src/engine/replace.ts';
import type { Replacement, ReplaceResult } from '../../src/engine/results.ts';
import { snapshotOf } from '../support/knowledge.ts';

const KB = `models: [{id: m, name: M, developer: acme}, {id: n, name: N, developer: other}, {id: o, name: O, developer: other}, {id: k, name: K, developer: acme}]
developers: [{id: other, name: Other}]
`;
interface Made {
  id: string;
  fields: string;
  price?: string;
}
const release = ({ id, fields }: Made): string =>
  `  - {id: ${id}, name: ${id}, developer: ${id.split('/')[0]}${fields === '' ? '' : `, ${fields}`}}`;
const offer = ({ id, price }: Made): string =>
  price === undefined ? '' : `  - {release: ${id}, provider: ${id.split('/')[0]}, cost: [{from: 2024, ${price}}]}\n`;

interface Asking {
  day?: string;
  query?: Partial<Query>;
  /** Records beside the releases. */
  beside?: string;
}

/** What could take the place of `acme/old`, made with such fields, among others. */
function instead(
  old: Omit<Made, 'id'>,
  others: readonly Made[],
  { day = '2025-06-01', query = {}, beside = '' }: Asking = {},
): ReplaceResult {
  const all = [{ id: 'acme/old', ...old }, ...others];
  const offers = all.map(offer).join('');
  const snapshot = snapshotOf(
    `${KB}releases:\n${all.map(release).join('\n')}\noffers:${offers === '' ? ' []' : `\n${offers}`}${beside}`,
    day,
  );
  const found = snapshot.anyRelease('acme/old');
  if (!found) throw new Error('no release');
  return replacements(snapshot, found, { ...NO_QUERY, ...query });
}
const one = (old: Omit<Made, 'id'>, other: Omit<Made, 'id'>): Replacement => {
  const { replacements: own, others } = instead(old, [{ id: 'acme/new', ...other }]);
  const [found] = [...own, ...others];
  if (!found) throw new Error('no replacement');
  return found;
};
const told = (all: readonly Replacement[]): string[] => all.map(({ id, why }) => `${why} ${id}`);
const own = (...args: Parameters<typeof instead>): string[] => told(instead(...args).replacements);
const beside = (...args: Parameters<typeof instead>): string[] => told(instead(...args).others);

const TEXT = 'modalities: {input: [text]}';
const OLD = { fields: `release_date: 2024-01-01, model: m, series: a, ${TEXT}` };
const made = (date: string, more = ''): string =>
  `release_date: ${date}, model: m, ${TEXT}${more === '' ? '' : `, ${more}`}`;
const usd = (price: number): string => `currency: USD, input: ${price}, output: ${price}`;
const GOING = 'retirement_date: 2025-11-28';
const STAYING = 'retirement_date: 2025-11-29';

/** Of a release of which nobody tells an end. */
const UNTOLD = { lives_until: null, certainty: null, not_before: null };

describe('what stands in the place of a release', () => {
  it('is told with what is kept, lost and added, and what cannot be told', () => {
    const found = one(
      {
        fields:
          'modalities: {input: [text, image, pdf], output: [text, image]}, reasoning: true, tool_call: true, structured_output: true, attachment: false, open_weights: true, limit: {context: 1000, output: 500}',
      },
      {
        fields:
          'modalities: {input: [text, image, audio], output: [text]}, reasoning: true, tool_call: false, attachment: true, limit: {context: 1000, output: 499}',
      },
    );
    expect(found.kept).toEqual(['reasoning', 'input:text', 'input:image', 'limit.context']);
    expect(found.lost).toEqual(['tool_call', 'input:pdf', 'output:image', 'limit.output']);
    expect(found.gained).toEqual(['attachment', 'input:audio']);
    expect(found.cannot_tell).toEqual(['structured_output', 'open_weights']);
    expect(found.limits).toEqual([
      { field: 'limit.context', before: 1000, after: 1000 },
      { field: 'limit.output', before: 500, after: 499 },
    ]);
    expect(found.sources).toEqual(['s']);
  });

  it('never counts an unknown as kept, lost or added', () => {
    const found = one(
      { fields: `${TEXT}, limit: {context: 10}` },
      { fields: `${TEXT}, limit: {context: undisclosed}` },
    );
    expect(found).toMatchObject({ kept: ['input:text'], lost: [], gained: [], cannot_tell: ['limit.context'] });
    // What the old one is not known to have had is not lost.
    expect(one({ fields: TEXT }, { fields: `${TEXT}, tool_call: false` }).lost).toEqual([]);
  });

  it.each<[string, string, Replacement['price']]>([
    [usd(2), usd(1), { before: 2, after: 1, currency: 'USD', percent: -50 }],
    [usd(3), usd(4), { before: 3, after: 4, currency: 'USD', percent: 33.3 }],
    [usd(0), usd(4), { before: 0, after: 4, currency: 'USD', percent: null }],
    [usd(3), 'currency: USD, output: 4', { before: 3, after: null, currency: 'USD', percent: null }],
    [
      'currency: USD, output: 3',
      'currency: USD, input: 1, output: 4',
      { before: null, after: 1.75, currency: 'USD', percent: null },
    ],
    ['currency: USD, output: 3', 'currency: USD, output: 4', null],
  ])('from {%s} to {%s} costs %j', (before, after, price) => {
    expect(one({ fields: TEXT, price: before }, { fields: TEXT, price: after }).price).toEqual(price);
  });

  it('is not held against a price in another currency, nor are the two called one', () => {
    const { price } = one(
      { fields: TEXT, price: 'currency: KRW, input: 1400, output: 1400' },
      { fields: TEXT, price: usd(2) },
    );
    expect(price?.percent ?? null).toBeNull();
    expect(price).not.toMatchObject({ before: 1400, after: 2 });
  });

  it('in another currency cannot be told to be near, however small the weights are', () => {
    const open = 'open_weights: true, limit: {context: 10}, parameters: {total: ';
    const worth = (price: string) =>
      one(
        { fields: `${OLD.fields}, ${open}9}`, price: usd(2) },
        { fields: made('2024-05-01', `series: a, ${open}9}`), price },
      ).worth;
    expect(worth(usd(2))).toBe(0);
    expect(worth('currency: KRW, input: 1400, output: 1400')).toBeNull();
  });
});

describe("the vendor's word", () => {
  const named = (by: string): Omit<Made, 'id'> => ({ fields: `${OLD.fields}, replaced_by: ${by}` });
  const next = (id: string, more = ''): Made => ({ id: `acme/${id}`, fields: made('2024-05-01', more) });

  it.each<[string, Omit<Made, 'id'>, Made[], string[], string[]]>([
    ['names one', named('acme/b'), [next('b')], ['named acme/b'], ['b']],
    [
      'is followed over one that is gone',
      named('acme/b'),
      [next('b', 'replaced_by: acme/c, retirement_date: 2025-01-01'), next('c')],
      ['named acme/c'],
      ['b c'],
    ],
    [
      'is followed over one that will be gone in 180 days',
      named('acme/b'),
      [next('b', `replaced_by: acme/c, ${GOING}`), next('c', STAYING)],
      ['named acme/c'],
      ['b c'],
    ],
    [
      'is followed over one that stays, to the last',
      named('acme/b'),
      [next('b', 'series: b, replaced_by: acme/c'), { id: 'acme/c', fields: made('2025-01-01', 'series: b') }],
      ['named acme/c'],
      ['b c'],
    ],
    [
      'holds at the last that lives',
      named('acme/b'),
      [next('b', 'replaced_by: acme/c'), next('c', GOING)],
      ['named acme/b'],
      ['b c'],
    ],
    [
      'names two, each followed',
      named('[acme/b, acme/c]'),
      [next('b', `replaced_by: acme/d, ${GOING}`), next('c'), next('d')],
      ['named acme/d', 'named acme/c'],
      ['b d', 'c'],
    ],
    [
      'may lead in a circle',
      named('acme/b'),
      [next('b', 'replaced_by: acme/c'), next('c', `replaced_by: [acme/old, acme/b], ${GOING}`)],
      ['named acme/b'],
      ['b c'],
    ],
    ['may name itself', named('acme/old'), [], [], []],
    [
      'ends at one who is gone, whose series goes on',
      named('acme/b'),
      [next('b', 'series: b, retirement_date: 2025-01-01'), { id: 'acme/c', fields: made('2025-01-01', 'series: b') }],
      ['successor-series acme/c'],
      ['b'],
    ],
  ])('%s', (_, old, others, expected, ways) => {
    const result = instead(old, others);
    expect(told(result.replacements)).toEqual(expected);
    expect(result.successors.map((way) => way.map(({ id }) => id.slice('acme/'.length)).join(' '))).toEqual(ways);
    expect(result.successors.flat().every(({ sources }) => sources.includes('s'))).toBe(true);
  });

  it('does not hold before the successor is out', () => {
    const others = [next('b', 'series: a')];
    expect(own(named('acme/b'), others, { day: '2024-05-01' })).toEqual(['named acme/b']);
    const before = instead(named('acme/b'), others, { day: '2024-04-30' });
    expect([before.replacements, before.successors]).toEqual([[], []]);
  });

  it('comes first, whatever is lost, and tells who is on the way', () => {
    const old = { fields: `${OLD.fields}, tool_call: true, replaced_by: acme/named` };
    const result = instead(old, [
      { id: 'acme/better', fields: made('2025-01-01', 'tool_call: true, series: a') },
      { id: 'acme/named', fields: 'release_date: 2023-01-01, tool_call: false' },
    ]);
    expect(told(result.replacements)).toEqual(['named acme/named', 'series acme/better']);
    expect(result.replacements[0]).toMatchObject({
      ...{ by_vendor: true, kept: [], lost: ['tool_call'], cannot_tell: ['input:text'] },
    });
    expect(result.successors).toEqual([
      [{ id: 'acme/named', name: 'acme/named', active: true, ...UNTOLD, ends_soon: false, sources: ['s'] }],
    ]);
  });
});

describe('who comes first', () => {
  it('is the newest of the series, then the other series of the line, each by its newest', () => {
    const others = [
      { id: 'acme/older', fields: made('2024-02-01', 'series: a') },
      { id: 'acme/newest', fields: made('2025-02-01', 'series: a') },
      { id: 'acme/small-1', fields: made('2024-02-01', 'series: b') },
      { id: 'acme/small-2', fields: made('2025-03-01', 'series: b') },
    ];
    expect(own(OLD, others)).toEqual(['series acme/newest', 'line acme/small-2']);
  });

  it('is of the line who is nearest in price, dearer or cheaper, keeps most and is newest; of unknown price the last', () => {
    const at = (id: string, price: number | undefined, more = '', date = '2025-01-01'): Made => ({
      id: `acme/${id}`,
      fields: made(date, `series: ${id}, limit: {context: 1000}${more === '' ? '' : `, ${more}`}`),
      ...(price === undefined ? {} : { price: usd(price) }),
    });
    const old = { fields: `${OLD.fields}, tool_call: true, limit: {context: 1000}`, price: usd(2) };
    const keeps = 'tool_call: true';
    const others = [
      ...[at('unknown', undefined, keeps), at('dear', 9, keeps), at('cheap', 0.5, keeps), at('same', 2, keeps)],
      ...[at('newer', 2, keeps, '2025-02-01')],
    ];
    expect(own(old, others)).toEqual(['newer', 'same', 'cheap', 'dear', 'unknown'].map((id) => `line acme/${id}`));
    const losing = [at('loses', 2, 'tool_call: false'), at('silent', 2), at('near', 3, keeps)];
    expect(own(old, losing)).toEqual(['near', 'loses', 'silent'].map((id) => `line acme/${id}`));
    const narrow = [{ id: 'acme/narrow', fields: made('2025-01-01', 'limit: {context: 250}, tool_call: true'), price: usd(2) }]; // biome-ignore format: one row
    expect(own(old, [...narrow, at('twice', 4, keeps)])).toEqual(['line acme/twice', 'line acme/narrow']);
    expect(instead(old, others).replacements.map(({ worth }) => worth)).toEqual([0, 0, -2, -2.17, null]);
  });

  it.each([
    ['is older', made('2023-12-31')],
    ['is not out yet', made('2025-06-02')],
    ['is withdrawn', made('2025-01-01', 'retirement_date: 2025-06-01')],
    ['takes nothing that it took', 'release_date: 2025-01-01, model: m, modalities: {input: [audio]}'],
    ['gives nothing that it gave', made('2025-01-01').replace('[text]', '[text], output: [video]')],
  ])('is nobody who %s', (_, fields) => {
    const old = { fields: `${OLD.fields.replace('[text]', '[text], output: [text]')}` };
    expect(own(old, [{ id: 'acme/x', fields }])).toEqual([]);
  });

  it('is of others the nearest of each line, of its newest; five at most', () => {
    const other = (id: string, more: string, price?: number, date = '2023-01-01'): Made => ({
      id,
      fields: `release_date: ${date}, ${TEXT}, limit: {context: 100}${more === '' ? '' : `, ${more}`}`,
      ...(price === undefined ? {} : { price: usd(price) }),
    });
    const old = { fields: `${OLD.fields}, limit: {context: 100}`, price: usd(1) };
    expect(
      beside(old, [
        other('other/n-dear', 'model: n, series: n-big', 4),
        other('other/n-near', 'model: n, series: n-small', 2),
        other('other/n-was', 'model: n, series: n-small', 1, '2022-01-01'),
        other('other/o', 'model: o', 1),
        other('acme/k', 'model: k'),
      ]),
    ).toEqual(['other other/o', 'other other/n-near', 'vendor acme/k']);
    const many = Array.from({ length: 8 }, (_, at) => other(`other/r${at}`, ''));
    expect(beside(old, many)).toHaveLength(5);
  });

  it('is of weights that one runs who is no larger, priced or not', () => {
    const open = (id: string, total: string, more = ''): Made => ({
      id: `other/${id}`,
      fields: `release_date: 2025-01-01, ${TEXT}, open_weights: true, limit: {context: 100}, parameters: {total: ${total}}${more}`,
    });
    const old = {
      fields: `${OLD.fields}, open_weights: true, limit: {context: 100}, parameters: {total: 20000000000}`,
    };
    const result = instead(old, [
      { ...open('hosted', '700000000000'), price: usd(1) },
      ...[open('twice', '40000000000'), open('small', '8000000000'), open('silent', 'undisclosed')],
    ]);
    const order = ['small', 'twice', 'hosted', 'silent'];
    expect(told(result.others)).toEqual(order.map((id) => `other other/${id}`));
    expect(result.others[1]?.size).toEqual({ before: 20e9, after: 40e9 });
  });

  it('has ranks through both blocks', () => {
    const { replacements: line, others } = instead(OLD, [
      { id: 'acme/x', fields: made('2025-01-01', 'series: a') },
      { id: 'other/n', fields: `release_date: 2025-01-01, model: n, ${TEXT}` },
    ]);
    expect([...line, ...others].map(({ rank, id, line: name }) => [rank, id, name])).toEqual([
      [1, 'acme/x', 'M'],
      [2, 'other/n', 'N'],
    ]);
  });
});

describe('an end', () => {
  const going = { id: 'acme/going', fields: made('2025-01-01', `series: a, ${GOING}`) };
  const deprecated = { id: 'acme/deprecated', fields: made('2025-02-01', 'series: a, status: deprecated') };
  const staying = { id: 'acme/staying', fields: made('2024-06-01', `series: a, ${STAYING}`) };
  const other = { id: 'other/n', fields: `release_date: 2025-01-01, model: n, ${TEXT}` };

  it.each<[string, Made[], string[]]>([
    ['within 180 days', [going, staying], ['acme/staying 2025-11-29 false']],
    ['that is told without a day', [deprecated, staying], ['acme/staying 2025-11-29 false']],
    ['of all of the line leaves the others', [going, other], ['other/n null false']],
    ['of all leaves nobody else, which is marked', [going], ['acme/going 2025-11-28 true']],
    ['of all without a day is marked too', [deprecated], ['acme/deprecated null true']],
  ])('%s', (_, others, expected) => {
    const { replacements: line, others: rest } = instead(OLD, others);
    expect([...line, ...rest].map(({ id, lives_until, ends_soon }) => `${id} ${lives_until} ${ends_soon}`)).toEqual(
      expected,
    );
  });

  it.each<[string, string, string, object]>([
    ['gone', 'retirement_date: 2025-03-01', '2025-06-01', { active: false, lives_until: '2025-03-01' }],
    ['coming', 'retirement_date: 2025-03-01', '2025-02-28', { active: true, lives_until: '2025-03-01' }],
    ['gone without a day', 'status: retired', '2025-06-01', { active: false, lives_until: null }],
    ['told without a day', 'status: deprecated', '2025-06-01', { active: true, ends_soon: true }],
    ['not told', '', '2025-06-01', { active: true, lives_until: null, ends_soon: false }],
  ])('of the release itself is told: %s', (_, more, day, expected) => {
    const old = { fields: more === '' ? OLD.fields : `${OLD.fields}, ${more}` };
    expect(instead(old, [], { day }).instead_of).toMatchObject(expected);
  });

  it.each<[string, Made[], string | null]>([
    ['nothing of the line is newer', [{ id: 'acme/x', fields: made('2023-01-01') }], 'line'],
    ['only another series is newer', [{ id: 'acme/x', fields: made('2025-01-01', 'series: b') }], 'series'],
    ['one of the series is newer', [going], null],
    ['what is newer is gone', [{ id: 'acme/x', fields: made('2025-01-01', 'status: retired') }], 'line'],
  ])('is no end of the line where %s', (_, others, expected) => {
    expect(instead(OLD, others).instead_of.newest_of).toBe(expected);
  });
});

describe('what is asked beside the name', () => {
  const cap = (origin: Constraint['origin'], value = 2): Partial<Query> => ({
    constraints: [{ origin, constraint: 'max-price', value } as Constraint],
  });
  const old = { fields: `${OLD.fields}, replaced_by: acme/b` };
  const others: Made[] = [
    { id: 'acme/b', fields: made('2025-01-01', 'series: a, replaced_by: acme/c'), price: usd(1) },
    { id: 'acme/c', fields: made('2025-02-01', 'series: a'), price: usd(3) },
    { id: 'acme/silent', fields: made('2025-03-01', 'series: a') },
    { id: 'other/n-new', fields: `release_date: 2025-02-01, model: n, series: n, ${TEXT}`, price: usd(9) },
    { id: 'other/n-old', fields: `release_date: 2025-01-01, model: n, series: n, ${TEXT}`, price: usd(2) },
    { id: 'other/o', fields: `release_date: 2025-01-01, model: o, ${TEXT}`, price: usd(7) },
  ];

  it.each(['option', 'policy'] as const)(
    'excludes by %s what fails and what cannot be told, with the value',
    (origin) => {
      const result = instead(old, others, { query: cap(origin) });
      expect(told(result.replacements)).toEqual(['named acme/b']);
      expect(told(result.others)).toEqual(['other other/n-old']);
      expect(result.excluded.map(({ id, why, reasons: [first] }) => [id, why, first?.actual, first?.outcome])).toEqual([
        ['acme/c', 'named', 3, 'fails'],
        ['acme/silent', 'series', null, 'cannot-tell'],
        ['other/o', 'other', 7, 'fails'],
      ]);
    },
  );

  it('ranks below by words what cannot be told, the named too', () => {
    const silent = { fields: `${OLD.fields}, replaced_by: acme/silent` };
    const result = instead(silent, others, { query: cap('need', 3) });
    expect(told(result.replacements)).toEqual(['named acme/silent']);
    const two = [...others, { id: 'acme/d', fields: made('2025-01-01', 'series: d'), price: usd(1) }];
    const { replacements: line } = instead(silent, two, { query: cap('need', 3) });
    expect(told(line)).toEqual(['line acme/d', 'named acme/silent']);
    expect(line[1]?.unknowns).toMatchObject([{ constraint: 'max-price', outcome: 'cannot-tell' }]);
  });

  it('gives points for a use, a preference or a criterion', () => {
    const said = `
uses: [{id: u, name: {en: Talking, ko: 말하기}}]
statements: [{models: [n], use: u, fit: suitable, text: T}, {models: [o], use: u, fit: specialised, text: T}]
`;
    const plain: Made[] = ['n', 'o'].map((model) => ({
      id: `other/${model}`,
      fields: `release_date: 2025-01-01, model: ${model}, ${TEXT}`,
      price: usd(model === 'n' ? 1 : 3),
    }));
    const at = { ...OLD, price: usd(3) };
    const ask = (query: Partial<Query>) => instead(at, plain, { query, beside: said });
    const use = { uses: [{ id: 'u', weight: 1, origin: 'option' as const, matched: [] }] };
    expect(ask({}).others.map(({ id, points }) => [id, points])).toEqual([['other/n', null], ['other/o', null]]); // biome-ignore format: one row
    expect(ask(use).others.map(({ id, points }) => [id, points])).toEqual([['other/o', 100], ['other/n', 40]]); // biome-ignore format: one row
    expect(ask(use).points_for).toEqual([{ use: 'u', name: { en: 'Talking', ko: '말하기' }, measured: false }]);
    const cheap = ask({ preference: 'cheap' });
    expect(cheap.weights).toEqual([{ id: 'price', weight: 1 }]);
    expect(cheap.others.map(({ id }) => id)).toEqual(['other/n', 'other/o']);
    expect(cheap.others.every(({ points }) => points !== null)).toBe(true);
    expect(ask({ ...use, preference: 'cheap' }).others.map(({ id }) => id)).toEqual(['other/o', 'other/n']);
  });
});

describe('how many are told', () => {
  it('is five of the line and five of others', () => {
    const seven = (of: (n: number) => Made): Made[] => Array.from({ length: 7 }, (_, n) => of(n));
    const line = seven((n) => ({ id: `acme/l${n}`, fields: made(`2024-0${n + 2}-01`, `series: s${n}`) }));
    const others = seven((n) => ({ id: `other/o${n}`, fields: `release_date: 2024-0${n + 2}-01, ${TEXT}` }));
    const { replacements: mine, others: theirs } = instead(OLD, [...line, ...others]);
    expect([mine.length, theirs.length <= 5]).toEqual([5, true]);
  });
});

describe('a name', () => {
  const snapshot = snapshotOf(`models:
  - {id: m, name: Line, developer: acme, current: [{release: acme/a, from: 2025-01-01}]}
  - {id: n, name: Nobody, developer: acme}
releases: [{id: acme/a, name: A, developer: acme, model: m}, {id: acme/b, name: B, developer: acme, model: m}, {id: acme/c, name: C, developer: acme, model: m, release_date: 2026-01-01}]
`);
  const named = (name: string) => currentOrNamed(snapshot, name);

  it('of a line means its current release, of a release itself', () => {
    expect(named('Line').id).toBe('acme/a');
    expect(named('B').id).toBe('acme/b');
  });

  it('of a line is not that of a series which is called the same', () => {
    const twice = snapshotOf(`models: [{id: m, name: M, developer: acme, current: [{release: acme/a}]}]
releases:
  - {id: acme/a, name: A, developer: acme, model: m, release_date: 2024-01-01}
  - {id: acme/b, name: B, developer: acme, model: m, series: m, release_date: 2025-01-01}
  - {id: acme/c, name: C, developer: acme, model: m, series: only, release_date: 2025-01-01}
  - {id: acme/d, name: D, developer: acme, model: m, series: only, release_date: 2025-02-01}
  - {id: acme/e, name: E, developer: acme, model: m, series: only, release_date: 2025-03-01, retirement_date: 2025-04-01}
`);
    expect(currentOrNamed(twice, 'm').id).toBe('acme/a');
    expect(currentOrNamed(twice, 'only').id).toBe('acme/d');
  });

  it('of a line of which nobody tells the current release means none', () => {
    expect(() => named('Nobody')).toThrow(NoCurrentError);
  });

  it('of a release that is not out is not withdrawn', () => {
    expect(() => named('C')).toThrow(NotOnDayError);
  });
});
