/**
 * Holds whole answers of the engine over a small market (`test/engine/answers.kb.yaml`) against
 * `test/engine/answers.golden.txt`. The tests of `test/engine` say why an answer is so; this tells of every change to what
 * they leave open. After one that is meant: `npm run golden`, then read the differences.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldOf } from '../../src/domain/fields.ts';
import { Snapshot } from '../../src/domain/snapshot.ts';
import type { Constraint } from '../../src/engine/constraints/constraint.ts';
import { costs, loadCost, NO_WORKLOAD } from '../../src/engine/cost.ts';
import { linePointsOf, measuredOf } from '../../src/engine/line-points.ts';
import { list } from '../../src/engine/list.ts';
import { findNamed } from '../../src/engine/names.ts';
import { NO_QUERY, NOTHING_HEARD, type Query, type Weighed } from '../../src/engine/query.ts';
import { recommend } from '../../src/engine/recommend.ts';
import { currentOrNamed, replacements } from '../../src/engine/replace.ts';
import type { Amount, Workload } from '../../src/engine/results.ts';
import { rivalOf } from '../../src/engine/rival.ts';
import { endsElsewhere, notBefore, upcoming, warnings } from '../../src/engine/upcoming.ts';
import { knowledgeOf } from '../support/knowledge.ts';
import { BASE, root } from '../support/lmm.ts';

const FILE = join(root, 'test', 'engine', 'answers.golden.txt');
/** `vitest --mode golden` writes the file. */
const WRITES = process.env.MODE === 'golden';

const KB = knowledgeOf({
  'base.yaml': BASE,
  'kb.yaml': readFileSync(join(root, 'test', 'engine', 'answers.kb.yaml'), 'utf8'),
});
const DAY = '2025-06-01';
const on = (asOf = DAY, sources?: string[], currency?: string): Snapshot => {
  const snapshot = new Snapshot(KB, { asOf, sources });
  return currency === undefined ? snapshot : snapshot.inMoney(currency, []);
};

type Origin = Weighed['origin'];
const limits = (origin: Origin, asked: Record<string, unknown>): Constraint[] =>
  Object.entries(asked).map(([constraint, value]) => ({
    ...({ constraint, value, origin } as Constraint),
    ...(origin === 'need' ? { matched: [constraint] } : {}),
  }));
const uses = (asked: Record<string, number>, origin: Origin = 'option'): Weighed[] =>
  Object.entries(asked).map(([id, weight]) => ({ id, weight, origin, matched: [id] }));
const criteria = uses as (asked: Record<string, number>, origin?: Origin) => Query['criteria'];
const tokens = (count: number): Amount => ({ count, unit: 'tokens', language: null });
const korean = (count: number): Amount => ({ count, unit: 'characters', language: 'ko' });

const asked = (query: Partial<Query>, snapshot = on()) => recommend(snapshot, { ...NO_QUERY, ...query });
const inPlaceOf = (name: string, query: Partial<Query> = {}, snapshot = on()) =>
  replacements(snapshot, currentOrNamed(snapshot, name), { ...NO_QUERY, ...query });
const priced = (workload: Partial<Workload>, snapshot = on()) =>
  costs(snapshot, snapshot.releases(), { ...NO_WORKLOAD, ...workload });
const fields = [
  'developer',
  'release',
  'release_date',
  'limit.context',
  'cost.blend',
  'cost.input',
  'open_weights',
].map((id) => fieldOf(id as 'release'));
const listed = (options: Partial<Parameters<typeof list>[1]>, snapshot = on()) =>
  list(snapshot, { releases: false, constraints: [], fields, ...options });

const ANSWERS: Record<string, () => object> = {
  'nothing asked': () => asked({}),
  coding: () => asked({ uses: uses({ coding: 1 }) }),
  'coding by what the judges alone say': () => asked({ uses: uses({ coding: 1 }) }, on(DAY, ['m'])),
  'coding before the second table': () => asked({ uses: uses({ coding: 1 }) }, on('2025-04-10')),
  'coding and talking': () => asked({ uses: uses({ coding: 2, talking: 1 }), pareto: ['cost.blend', 'points'] }),
  talking: () => asked({ uses: uses({ talking: 1 }) }),
  'talking in won': () => asked({ uses: uses({ talking: 1 }) }, on(DAY, undefined, 'KRW')),
  'talking by price': () => asked({ uses: uses({ talking: 3 }), criteria: criteria({ price: 1 }) }),
  'price and context alone': () =>
    asked({ criteria: criteria({ price: 1, context: 1 }), pareto: ['cost.blend', 'limit.context'] }),
  seeing: () => asked({ uses: uses({ seeing: 1 }) }),
  local: () => asked({ uses: uses({ local: 1 }, 'need'), need: 'local' }),
  'writing, by tables near it': () => asked({ uses: uses({ writing: 1 }) }),
  'coding, cheap by option': () =>
    asked({ uses: uses({ coding: 1 }), constraints: limits('option', { 'max-price': 2, 'min-context': 100000 }) }),
  'coding, cheap by words': () =>
    asked({ uses: uses({ coding: 1 }, 'need'), need: 'x', constraints: limits('need', { 'max-price': 2 }) }),
  'coding, on data by words': () =>
    asked({
      ...{ uses: uses({ coding: 1 }, 'need'), need: 'x' },
      constraints: limits('need', { 'no-training': true, 'max-retention': 0, region: ['kr'] }),
    }),
  'talking, on data by policy': () =>
    asked({ uses: uses({ talking: 1 }), constraints: limits('policy', { 'no-training': true, region: ['us'] }) }),
  'talking, certified': () =>
    asked({ uses: uses({ talking: 1 }), constraints: limits('need', { certification: ['SOC 2'] }) }),
  'coding, in memory': () =>
    asked({ uses: uses({ coding: 1 }), constraints: limits('need', { fits: ['24GB', '2x80GB fp16'] }) }),
  'coding, in no memory': () => asked({ uses: uses({ coding: 1 }), constraints: limits('option', { fits: ['1GB'] }) }),
  'open weights of a country': () =>
    asked({ uses: uses({ talking: 1 }), constraints: limits('option', { 'open-weights': true, country: ['CN'] }) }),
  'nobody keeps it': () =>
    asked({ uses: uses({ talking: 1 }), constraints: limits('option', { 'min-context': 5000000 }) }),
  'rivals of one line': () =>
    asked({
      uses: uses({ coding: 1 }),
      constraints: limits('option', { only: ['acme/alpha-1', 'alpha-mini', 'beta'] }),
    }),
  'a budget for work': () =>
    asked({
      ...{
        uses: uses({ coding: 1 }),
        load: { input: tokens(2000), output: tokens(500), requests: 10000, per: 'month' },
      },
      constraints: limits('option', { budget: '40000 KRW' }),
    }),
  'a subscription': () => asked({ uses: uses({ talking: 1 }), subscription: { most: 30, seats: 2 } }),
  'plans of a name': () =>
    asked({
      need: 'Alpha Plus or Beta Pro',
      heard: { ...NOTHING_HEARD, mentioned: ['alpha', 'beta'], not_understood: ['plus', 'zzz'] },
    }),
  'a preset': () => asked({ uses: uses({ talking: 1 }), preference: 'cheap' }),
  'words that were not all understood': () =>
    asked({
      ...{ need: 'x', uses: uses({ talking: 1 }, 'need'), criteria: criteria({ recency: 1 }, 'need') },
      heard: {
        ...NOTHING_HEARD,
        unread: [{ kind: 'place', text: 'on the moon', options: ['--region us'] }],
        ambiguous: [{ word: 'it', uses: ['coding', 'seeing'] }],
        left_out: [{ id: 'writing', matched: ['no writing'] }],
      },
    }),
  'instead of alpha-1': () => inPlaceOf('acme/alpha-1'),
  'instead of alpha-1 for coding': () =>
    inPlaceOf('acme/alpha-1', { uses: uses({ coding: 1 }), constraints: limits('option', { 'max-price': 5 }) }),
  'instead of beta, better in five ways': () =>
    inPlaceOf('beta', {
      but: (['cheaper', 'smaller', 'newer', 'longer', 'better', 'faster'] as const).map((comparison, at) => ({
        ...{ comparison, origin: at % 2 === 0 ? ('need' as const) : ('option' as const), matched: [] },
      })),
    }),
  'instead of gamma, cheaper by words': () =>
    inPlaceOf('cirrus/gamma', { but: [{ comparison: 'cheaper', origin: 'need', matched: [] }] }),
  'instead of a release that is over': () =>
    inPlaceOf('acme/delta', { constraints: limits('need', { 'no-training': true }) }),
  'instead of one without a line': () => inPlaceOf('boreal/lone', { uses: uses({ local: 1 }) }),
  'what 10,000 requests cost': () =>
    priced({
      input: tokens(120000),
      output: tokens(1000),
      requests: 10000,
      each: true,
      cached: 20,
      vat: 10,
      budget: 5000,
    }),
  'what a batch costs in won': () =>
    priced({ input: tokens(5e6), output: tokens(1e6), batch: true, currency: 'KRW', rate: 1400, budget: '10000 KRW' }),
  'what Korean costs': () => priced({ input: korean(1e6), output: korean(2e5), days: 30, monthly: true, budget: 5 }),
  'what a load costs': () => ({
    lines: on()
      .releases()
      .map((release) =>
        loadCost(on(), release, { input: tokens(1000), output: null, requests: 100, per: 'day' }, 'EUR'),
      ),
  }),
  'what is coming': () => {
    const all = on().releases();
    return {
      soon: warnings(on(), [undefined, ...all]),
      year: all.flatMap((release) => upcoming(on(), release, { retirement: 365, price: 365 })),
      won: all.flatMap((release) => upcoming(on(DAY, undefined, 'KRW'), release)),
      elsewhere: all.flatMap((release) => endsElsewhere(on(), release)),
      'not before': all.map((release) => notBefore(on(), release)),
    };
  },
  'the list': () => listed({ standing: true }),
  'the list of releases, the cheapest first': () =>
    listed({ releases: true, sort: { field: fieldOf('cost.blend') }, limit: 12, stale: 10 }),
  'the list for coding': () => listed({ use: 'coding', constraints: limits('option', { 'no-training': true }) }),
  'the list of releases for coding': () => listed({ use: 'coding', releases: true, limit: 9 }),
  'the list by context, the least first': () =>
    listed({ use: 'talking', sort: { field: fieldOf('limit.context'), order: 'asc' }, onlyFields: true }),
  'what is measured of each line': () => {
    const snapshot = on();
    const points = linePointsOf(snapshot);
    return {
      uses: points.uses,
      ...Object.fromEntries(points.uses.map((use) => [`order of ${use}`, points.ranking(use)])),
      'of alpha': measuredOf(snapshot, findNamed(snapshot, 'alpha')),
      'of a release': measuredOf(snapshot, findNamed(snapshot, 'boreal/beta-2')),
    };
  },
  rivals: () => Object.fromEntries(KB.models.map(({ id }) => [id, rivalOf(on(), findNamed(on(), id)) ?? null])),
};

/** Digits beyond the seventh are the machine's own. */
const value = (one: unknown): string =>
  JSON.stringify(one, (_, part) =>
    typeof part === 'number' && !Number.isInteger(part) ? Number(part.toPrecision(7)) : part,
  );
/** A line a key; of a list a line an item, and of one that is empty none. */
const lines = (answer: object): string[] =>
  Object.entries(answer).flatMap(([key, one]) => {
    if (Array.isArray(one) && one.length !== 1)
      return one.map((item, at) => `${at === 0 ? `${key}:\n` : ''}  - ${value(item)}`);
    return one === undefined ? [] : [`${key}: ${value(one)}`];
  });
const written = (title: string): string => [`# ${title}`, ...lines((ANSWERS[title] as () => object)())].join('\n');

describe('the answers of the engine', () => {
  if (WRITES) writeFileSync(FILE, `${Object.keys(ANSWERS).map(written).join('\n\n')}\n`);
  const golden = existsSync(FILE) ? readFileSync(FILE, 'utf8').trimEnd().split('\n\n') : [];

  it('are these', () => {
    expect(golden.map((part) => part.split('\n')[0])).toEqual(Object.keys(ANSWERS).map((title) => `# ${title}`));
  });

  it.each(Object.keys(ANSWERS))('are whole as they were: %s', (title) => {
    const remedy = 'If this is meant: npm run golden, and read what it changed in test/engine/answers.golden.txt.';
    expect(written(title).split('\n'), remedy).toEqual(golden[Object.keys(ANSWERS).indexOf(title)]?.split('\n'));
  });
});
