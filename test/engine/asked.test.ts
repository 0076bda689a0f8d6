import { describe, expect, it } from 'vitest';
import type { Constraint } from '../../src/engine/constraints/constraint.ts';
import { rowOf } from '../../src/engine/constraints/constraint.ts';
import { memoryOfWord } from '../../src/engine/constraints/fits.ts';
import {
  countries,
  date,
  days,
  languages,
  licences,
  memories,
  parameters,
  regions,
  sum,
  texts,
  tokens,
  type ValueType,
} from '../../src/engine/constraints/values.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import { findNamed, findRecord, lookupIn, NameError, NotOnDayError, releasesAsked } from '../../src/engine/names.ts';
import { pareto } from '../../src/engine/pareto.ts';
import { policyConstraints } from '../../src/engine/policy.ts';
import { presetOf } from '../../src/engine/presets.ts';
import { NO_QUERY, queryOf, withNeed, writtenQuery } from '../../src/engine/query.ts';
import { seriesNamed } from '../../src/engine/series.ts';
import { upcoming } from '../../src/engine/upcoming.ts';
import { snapshotOf } from '../support/knowledge.ts';
import { MEASURED } from '../support/measured.ts';
import { NOTHING } from '../support/query.ts';

const NAMES = lookupIn(snapshotOf('models: [{id: m, name: M, developer: acme}]\n'));
const parsed = (type: ValueType<never>, text: string): unknown => {
  try {
    return type.parse(text, NAMES);
  } catch (error) {
    return `no ${(error as { code: string }).code}`;
  }
};

describe('a value as it is typed', () => {
  it.each<[string, unknown, string, unknown]>([
    ['a sum', sum, '5', 5],
    ['a sum', sum, 'lots', 'no sum'],
    ['tokens', tokens, '128k', 128_000],
    ['tokens', tokens, '십만', 100_000],
    ['tokens', tokens, '1.5', 'no tokens'],
    ['tokens', tokens, 'many', 'no tokens'],
    ['parameters', parameters, '7b', 7_000_000_000],
    ['parameters', parameters, 'small', 'no parameters'],
    ['days', days, '30', 30],
    ['days', days, ' 0 ', 0],
    ['days', days, '-1', 'no whole'],
    ['days', days, '1.5', 'no whole'],
    ['days', days, '0x10', 'no whole'],
    ['days', days, '', 'no whole'],
    ['a date', date, ' 2025-06 ', '2025-06'],
    ['a date', date, '2025-13', 'no date'],
    ['countries', countries, 'KR,미국', ['KR', 'US']],
    ['countries', countries, 'Atlantis', 'no country'],
    ['languages', languages, 'ko,Japanese,pt-BR', ['ko', 'ja', 'pt-br']],
    ['languages', languages, 'Klingonish', 'no language'],
    ['regions', regions, 'Korea,eu,moonbase-1', ['kr', 'eu', 'moonbase-1']],
    ['memories', memories, '24GB', ['24GB']],
    ['memories', memories, 'rtx 4090', ['24GB']],
    ['memories', memories, 'toaster', 'no memory'],
    ['texts', texts, 'a, b', ['a', 'b']],
    ['texts', texts, ' , ', 'no empty'],
    ['licences', licences, 'MIT', ['MIT']],
  ])('of %s: %4$j', (_, type, text, expected) => {
    expect(parsed(type as ValueType<never>, text)).toEqual(expected);
  });

  it('of a thing that is no constraint, or no memory, is a fault of ours', () => {
    expect(() => rowOf('nothing' as never)).toThrow(TypeError);
    expect(() => memoryOfWord('toaster')).toThrow(TypeError);
  });
});

describe('a value that nobody knows', () => {
  it.each<[ValueType<never>, string, string]>([
    [countries as never, 'Germny', 'germany'],
    [countries as never, 'KR,Jpan', 'japan'],
    [languages as never, 'Koreann', 'korean'],
  ])('is refused with what it is like: %#', (type, given, like) => {
    const refused = () => type.parse(given, NAMES);
    expect(refused).toThrow(expect.objectContaining({ known: expect.arrayContaining([like]) }));
  });
});

describe('names', () => {
  const kb = snapshotOf(
    `models:
  - {id: m, name: M, developer: acme, families: [{series: fast, name: Flash}]}
  - {id: n, name: N, developer: acme, aliases: [en], families: [{series: other, name: Flash}, {series: big, name: Large, aliases: [Huge]}]}
developers: [{id: zeta, name: Zeta}, {id: flash-works, name: Flash}, {id: twin-1, name: Twin}, {id: twin-2, name: Twin}]
releases:
  - {id: r/1, name: R1, model: m, developer: acme, series: fast, release_date: 2024-01-01}
  - {id: r/2, name: R2, model: m, developer: acme, release_date: 2026-01-01}
  - {id: r/3, name: R3, model: n, developer: acme, series: other, release_date: 2024-01-01}
  - {id: r/4, name: R4, model: n, developer: acme, series: big, release_date: 2024-01-01}
`,
    '2025-01-01',
  );
  it('mean the releases of a line, or one itself, each once; none mean all that are out', () => {
    const ids = (...names: string[]) => releasesAsked(kb, names).map(({ id }) => id);
    expect(ids()).toEqual(kb.releases().map(({ id }) => id));
    expect(ids()).not.toContain('r/2');
    expect(ids('m')).toEqual(['r/1']);
    expect(ids('r/1', 'm', 'R1')).toEqual(['r/1']);
  });

  it('of a release that is not out yet say from when on something is known', () => {
    expect(() => releasesAsked(kb, ['r/2'])).toThrow(NotOnDayError);
    try {
      releasesAsked(kb, ['r/2']);
    } catch (error) {
      expect(error).toMatchObject({ asked: 'r/2', day: '2025-01-01', first: '2026-01-01' });
    }
  });

  it('of series are ids, what people call them, and that with the word of their line', () => {
    expect(seriesNamed(kb.knowledge, 'fast')).toEqual(['fast']);
    expect(seriesNamed(kb.knowledge, 'flash')).toEqual(['fast', 'other']);
    expect(seriesNamed(kb.knowledge, 'M Flash')).toEqual(['fast']);
    expect(seriesNamed(kb.knowledge, 'en huge')).toEqual(['big']);
    expect(seriesNamed(kb.knowledge, 'small')).toEqual([]);
  });

  it('in conditions are records, else one series; several are an error', () => {
    const { record, recordOrMaker, developer } = lookupIn(kb);
    expect(record('M')).toBe('m');
    expect(record('R1')).toBe('r/1');
    expect(record('n large')).toBe('big');
    expect(() => record('flash')).toThrow(NameError);
    expect(() => record('nobody at all')).toThrow(NameError);
    try {
      record('flash');
    } catch (error) {
      expect(error).toMatchObject({ code: 'ambiguous-name', asked: 'flash', candidates: ['fast', 'other'] });
    }
    expect(recordOrMaker('Zeta')).toBe('zeta');
    expect(recordOrMaker('zeta')).toBe('zeta');
    const refused = (name: string) => {
      try {
        return recordOrMaker(name);
      } catch (error) {
        return error;
      }
    };
    expect(() => recordOrMaker('twin')).toThrow(NameError);
    // What nobody is called is told as a name of models, which is what is mostly meant.
    expect(refused('zzz')).toMatchObject({ code: 'unknown-name', asked: 'zzz', kind: 'model' });
    // Several series of a name are not taken for a maker of the same name.
    expect(refused('flash')).toMatchObject({ code: 'ambiguous-name', candidates: ['fast', 'other'] });
    expect(developer('ZETA')).toBe('zeta');
  });

  it('of records that two have are ambiguous, and an empty one is none', () => {
    const { developers } = kb.knowledge;
    const failure = (name: string) => {
      try {
        return findRecord(developers, name, 'developer').id;
      } catch (error) {
        return `${(error as NameError).code} ${(error as NameError).candidates.join(' ')}`.trim();
      }
    };
    expect(failure('Twin')).toBe('ambiguous-name twin-1 twin-2');
    expect(failure('twin-2')).toBe('twin-2');
    expect(failure('zetta')).toBe('unknown-name zeta');
    expect(failure('-')).toBe('unknown-name');
  });

  it('of unknown things begin with what most of them is, then near ones', () => {
    const many = snapshotOf(`releases:
  - {id: a/haiku-4-5, name: Haiku 4.5, developer: acme}
  - {id: a/haiku-3-20240307, name: Haiku 3, developer: acme}
  - {id: a/haik, name: Haik, developer: acme}
  - {id: a/hai, name: Hai, developer: acme}
`);
    const candidates = (asked: string): string[] => {
      try {
        findNamed(many, asked);
      } catch (error) {
        return (error as NameError).candidates;
      }
      return [];
    };
    expect(candidates('haiku-4-5-plus')[0]).toBe('a/haiku-4-5');
    expect(candidates('haiku-4-5-plus').length).toBeLessThanOrEqual(3);
    // Letters within a word are chance.
    expect(candidates('haizzzzzzzzzzz')).not.toContain('a/hai');
  });
});

describe('a preset', () => {
  const plain = snapshotOf('uses: [{id: u, name: U}]\n');
  const measured = snapshotOf(MEASURED);
  const able = snapshotOf(MEASURED.replaceAll('use: coding', 'use: general-purpose').replaceAll('{id: coding,', '{id: general-purpose,')); // biome-ignore format: one value
  it('of the capable is what is measured, else general ability, else context and recency', () => {
    expect(presetOf(measured, 'capable', ['coding'])).toEqual({ criteria: {}, uses: {} });
    expect(presetOf(able, 'capable', ['talking'])).toEqual({ criteria: {}, uses: { 'general-purpose': 1 } });
    expect(presetOf(plain, 'capable', ['u'])).toEqual({ criteria: { context: 0.5, recency: 0.5 }, uses: {} });
  });
});

describe('a policy', () => {
  it('is its rules as hard conditions; what is false asks for nothing, what is no rule is none', () => {
    const kb = snapshotOf('models: [{id: m, name: M, developer: acme}]\n');
    const policy = { name: 'P', max_price: 5, deny: { models: ['M'] }, require: { no_training: false, min_context: 10 }, gone: undefined }; // biome-ignore format: one value
    expect(policyConstraints(kb, policy as never)).toEqual([
      { origin: 'policy', constraint: 'max-price', value: 5 },
      { origin: 'policy', constraint: 'exclude', value: ['m'] },
      { origin: 'policy', constraint: 'min-context', value: 10 },
    ]);
  });
});

describe('a query', () => {
  const kb = snapshotOf('uses: [{id: u, name: U, aliases: [you]}]\nmodels: [{id: m, name: M, developer: acme}]\n');
  it('of a file has names for ids, and what it leaves out is nothing', () => {
    const query = queryOf(kb, {
      uses: [{ id: 'you' }],
      constraints: [
        { constraint: 'exclude', value: ['M'] },
        { constraint: 'no-training', value: false },
      ],
      but: [{ comparison: 'cheaper' }],
      load: { input: { count: 5, unit: 'tokens' }, requests: 2 },
      subscription: {},
      sources: ['s'],
    } as never);
    expect(query).toMatchObject({
      uses: [{ id: 'u', weight: 1, origin: 'option', matched: [] }],
      constraints: [{ origin: 'option', constraint: 'exclude', value: ['m'] }],
      but: [{ comparison: 'cheaper', origin: 'option', matched: [] }],
      load: { input: { count: 5, unit: 'tokens', language: null }, output: null, requests: 2, per: 'month' },
      subscription: { most: null, seats: 1 },
      sources: ['s'],
    });
    expect(query.constraints).toHaveLength(1);
    expect(queryOf(kb, {} as never)).toMatchObject({ load: null, subscription: null, sources: null, but: [] });
  });

  it('takes of the work that words tell what options do not', () => {
    const amount = (count: number) => ({ count, unit: 'tokens' as const, language: null });
    const heard = { input: amount(1), output: amount(2), requests: 3, per: 'day' as const };
    const of = (given: object | null) =>
      withNeed({ ...NO_QUERY, load: given as never }, '', { ...NOTHING, load: heard as never }).load;
    expect(of(null)).toEqual(heard);
    expect(of({ input: null, output: amount(9), requests: null, per: 'month' })).toEqual({
      ...heard,
      output: amount(9),
    });
    expect(of({ input: amount(7), output: null, requests: 8, per: 'month' })).toEqual({
      ...{ input: amount(7), output: amount(2), requests: 8, per: 'month' },
    });
    expect(withNeed({ ...NO_QUERY, load: heard as never }, '', NOTHING).load).toEqual(heard);
  });

  it('is settled by an option where words were not understood', () => {
    const unread = [{ kind: 'place', text: 'in Mars', options: ['--region us', '--country KR'] }] as never;
    const heard = { ...NOTHING, unread, not_understood: ['in Mars', 'zzz'] };
    const constraint = { origin: 'option', constraint: 'region', value: ['us'] } as Constraint;
    expect(withNeed(NO_QUERY, '', heard).heard.unread).toHaveLength(1);
    const settled = withNeed({ ...NO_QUERY, constraints: [constraint] }, '', heard).heard;
    expect([settled.unread, settled.not_understood]).toEqual([[], ['zzz']]);
    const priced = { ...NOTHING, unread: [{ kind: 'price', text: 'cheapish', options: ['--budget 5'] }] as never };
    expect(withNeed({ ...NO_QUERY, subscription: { most: 5, seats: 1 } }, '', priced).heard.unread).toEqual([]);
    expect(withNeed(NO_QUERY, '', priced).heard.unread).toHaveLength(1);
  });

  it('is asked for no reading of a word of which an option picked one, and counts none of the others', () => {
    const ambiguous = [
      { word: 'review', uses: ['writing', 'talking'] },
      { word: 'board', uses: ['cooking', 'sailing'] },
    ];
    const uses = ['writing', 'talking', 'cooking', 'sailing'].map((id) => ({ id, weight: 0.5, matched: [id] }));
    const picked = { id: 'writing', weight: 2, origin: 'option' as const, matched: ['--use'] };
    const query = withNeed({ ...NO_QUERY, uses: [picked] }, '', { ...NOTHING, ambiguous, uses });
    expect(query.heard.ambiguous.map(({ word }) => word)).toEqual(['board']);
    expect(query.uses.map(({ id, weight }) => `${id} ${weight}`)).toEqual(['writing 2', 'cooking 0.5', 'sailing 0.5']);
  });

  it('is written without what it does not say', () => {
    const written = writtenQuery({ ...NO_QUERY, need: 'a\nb', constraints: [{ origin: 'option', constraint: 'no-training', value: false } as never] }); // biome-ignore format: one value
    expect(written).toEqual({ lmm: 'query/1', need: 'a b', constraints: [{ origin: 'option', constraint: 'no-training', value: false }] }); // biome-ignore format: one value
  });
});

describe('prices in one currency', () => {
  const KB = `rates: [{id: x, base: USD, quote: KRW, rate: 1000, date: 2025-01-01}]
models: [{id: a, name: A, developer: acme}, {id: b, name: B, developer: acme}]
releases:
  - {id: r/a, name: A1, model: a, developer: acme, limit: {context: 5}}
  - {id: r/b, name: B1, model: b, developer: acme, limit: {context: 5}}
offers:
  - {release: r/a, provider: acme, cost: [{from: 2025, currency: USD, input: 1, output: 1}, {from: 2025-07-01, currency: USD, input: 2, output: 2}]}
  - {release: r/b, provider: acme, cost: [{from: 2025, currency: KRW, input: 900, output: 900}]}
`;
  const shown = snapshotOf(KB).inMoney('KRW', []);
  it('are those of changes that are near, in the currency that is shown', () => {
    const release = shown.anyRelease('r/a');
    const [change] = release ? upcoming(shown, release) : [];
    expect(change).toMatchObject({
      before: '1/1 USD',
      prices: { before: { input: 1000, output: 1000, currency: 'KRW' }, after: { input: 2000, currency: 'KRW' } },
    });
  });

  it('draw one front, beside points where those are asked for', () => {
    const front = (snapshot: typeof shown, ids: never) =>
      pareto(
        snapshot,
        snapshot.knowledge.models.map((model, at) => ({ model, release: snapshot.anyRelease(`r/${model.id}`), tier: at * 3, total: 700 })) as never, // biome-ignore format: one value
        ids,
      );
    const inWon = front(shown, ['cost.blend', 'limit.context'] as never);
    expect(inWon).toMatchObject({ currency: 'KRW', front: [{ id: 'b', values: [900, 5] }], dominated: [{ id: 'a', by: 'b', values: [1000, 5] }] }); // biome-ignore format: one value
    const plain = front(snapshotOf(KB), ['cost.blend', 'limit.context'] as never);
    expect(plain).not.toHaveProperty('currency');
    expect(plain.front).toEqual([{ id: 'b', values: [0.9, 5] }]);
    // Of whom nothing is known there are no points.
    expect(front(shown, ['points', 'limit.context'] as never)).toMatchObject({ front: [{ id: 'a', values: [70, 5] }], unknown: ['b'] }); // biome-ignore format: one value
  });
});

describe('a line of which two releases tell nothing', () => {
  it('is told by the current one', () => {
    const kb = snapshotOf(`models: [{id: m, name: M, developer: acme, current: [{release: r/1}]}]
releases: [{id: r/1, name: R1, model: m, developer: acme}, {id: r/2, name: R2, model: m, developer: acme}]
`);
    const constraint = { origin: 'option', constraint: 'min-context', value: 5 } as Constraint;
    const model = kb.models.get('m');
    expect(model && evaluate(kb, model, [constraint]).release?.id).toBe('r/1');
  });
});
