import { describe, expect, it } from 'vitest';
import { NearMisses } from '../../src/domain/suggestions.ts';
import { based, compiled, knowledgeOf, told } from '../support/knowledge.ts';

const LOWER = based(`providers: [{id: cloud, name: Cloud}]
uses: [{id: u, name: U, aliases: [one]}]
models:
  - {id: m, name: M, developer: acme, current: [{release: acme/r, from: 2024-01-01}], features: [{text: First, at: part 1}, {text: Second}]}
  - {id: n, name: N, developer: acme}
releases:
  - {id: acme/r, name: R, model: m, developer: acme, benchmarks: [{name: K, score: 50}, {name: L, score: 60, variant: hard}]}
  - {id: acme/q, name: Q, model: n, developer: acme}
offers:
  - release: acme/r
    provider: acme
    cost:
      - {from: 2024-01-01, currency: USD, input: 1, output: 2}
      - {from: 2024-06-01, currency: USD, input: 2, output: 3, when: {mode: batch}}
  - {release: acme/q, provider: cloud}
statements:
  - {models: [m, n], text: Both}
  - {models: n, text: Of n, about: acme/q}
trends: [{id: t, text: x, about: [acme/r, acme/q]}]
plans: [{id: p, name: P, provider: acme, model: n, price: [{from: 2024-01-01, currency: USD, amount: 5, per: month}]}]
`);
const upon = (yaml: string) => compiled(LOWER, { 'up.yaml': yaml });
/** What a layer over LOWER says of what is not there: code, list, what it names and what is near. */
const astray = (yaml: string) =>
  upon(yaml).astray.map(({ code, values }) => {
    const { kind, id, suggestion } = values(new NearMisses()) as Record<string, string>;
    return [code, kind, id, suggestion];
  });

describe('what a layer says of what is not below it', () => {
  it.each<[string, string, unknown[]]>([
    ['a record', 'releases:\n  - {id: acme/s, remove: true}\n', ['removes-nothing', 'releases', 'acme/s', 'acme/q']],
    [
      'a record like no other',
      'models:\n  - {id: zzzzzzzz, remove: true}\n',
      ['removes-nothing', 'models', 'zzzzzzzz'],
    ],
    [
      'an offer',
      'offers:\n  - {release: acme/r, provider: cloud, remove: true}\n',
      ['removes-nothing', 'offers', 'acme/r cloud', 'acme/q cloud'],
    ],
    [
      'a price',
      'offers:\n  - {release: acme/r, provider: acme, cost: [{from: 2024-02-01, currency: USD, remove: true}]}\n',
      ['removes-nothing', 'cost', 'from: 2024-02-01, currency: USD', 'from: 2024-01-01, currency: USD'],
    ],
    [
      'a price that agrees in nothing',
      'offers:\n  - {release: acme/r, provider: acme, cost: [{from: 2024-02-01, currency: EUR, remove: true}]}\n',
      ['removes-nothing', 'cost', 'from: 2024-02-01, currency: EUR'],
    ],
    [
      'a price of certain hours, near to what agrees most',
      'offers:\n  - {release: acme/r, provider: acme, cost: [{from: 2024-06-02, currency: USD, when: {mode: batch}, remove: true}]}\n',
      [
        'removes-nothing',
        'cost',
        'from: 2024-06-02, currency: USD, when: {mode: batch}',
        'from: 2024-06-01, currency: USD, when: {mode: batch}',
      ],
    ],
    [
      'a statement',
      'models:\n  - {id: m, features: [{text: Third, at: part 1, remove: true}]}\n',
      [
        'removes-nothing',
        'statements',
        'kind: feature, models: m, text: {en: Third, ko: Third}, at: {en: part 1, ko: part 1}',
        'kind: feature, models: m, text: {en: First, ko: First}, at: {en: part 1, ko: part 1}',
      ],
    ],
    [
      'an end of a price',
      'source: s\noffers:\n  - {release: acme/r, provider: acme, cost: [{from: 2024-02-01, currency: USD, until: 2025-01-01}]}\n',
      // The source as the file names it, whichever layer's it is.
      ['no-target', 'cost', 'from: 2024-02-01, currency: USD, source: s', 'from: 2024-01-01, currency: USD, source: s'],
    ],
  ])('is told with what it names and what is near: %s', (_, yaml, expected) => {
    const [found, ...more] = astray(yaml);
    expect(more).toEqual([]);
    expect(found).toEqual([...expected, ...Array(4 - expected.length).fill(undefined)]);
  });

  it.each([
    ['a removal of what is there', 'models:\n  - {id: m, features: [{text: First, remove: true}]}\n'],
    [
      'a price of its own',
      'source: s\noffers:\n  - {release: acme/r, provider: acme, cost: [{from: 2025-01-01, currency: USD, input: 5}]}\n',
    ],
    [
      'an end of a price that is there',
      'source: s\noffers:\n  - {release: acme/r, provider: acme, cost: [{from: 2024-01-01, currency: USD, until: 2025-01-01}]}\n',
    ],
    ['a name where a list begins', 'source: s\nmodels:\n  - {id: n, current: [{release: acme/q}]}\n'],
  ])('is not %s', (_, yaml) => {
    expect(astray(yaml)).toEqual([]);
  });
});

describe('what hangs on a record that goes', () => {
  const left = (yaml: string) => {
    const { records, problems } = upon(yaml);
    expect(problems.map(told)).toEqual([]);
    return {
      releases: records.releases.map(({ id, model }) => `${id} ${model ?? '-'}`),
      offers: records.offers.map(({ release, provider }) => `${release} ${provider}`),
      statements: records.statements.map(({ text, models, about }) =>
        [text?.en, models.join(), about.join()].join(' ').trim(),
      ),
      trends: records.trends.map(({ about }) => (about ?? []).join()),
      plans: records.plans.map(({ id, model }) => `${id} ${model ?? '-'}`),
      current: records.models.flatMap(({ current }) => current.map(({ release }) => release)),
    };
  };
  const ALL = {
    releases: ['acme/r m', 'acme/q n'],
    offers: ['acme/r acme', 'acme/q cloud'],
    statements: ['First m', 'Second m', 'Both m,n', 'Of n n acme/q'],
    trends: ['acme/r,acme/q'],
    plans: ['p n'],
    current: ['acme/r'],
  };

  it('is nothing where nothing goes', () => {
    expect(left('models:\n  - {id: m, name: M2}\n')).toEqual(ALL);
  });

  it('of a release are its offers, and what is about it alone; lists lose it', () => {
    expect(left('releases:\n  - {id: acme/q, remove: true}\n')).toMatchObject({
      releases: ['acme/r m'],
      offers: ['acme/r acme'],
      trends: ['acme/r'],
      current: ['acme/r'],
    });
    expect(left('releases:\n  - {id: acme/r, remove: true}\n')).toMatchObject({ offers: ['acme/q cloud'], trends: ['acme/q'], current: [] }); // biome-ignore format: one row
  });

  it('of a model is what is said of it alone; what is said of several goes on about the others', () => {
    const gone = left('models:\n  - {id: n, remove: true}\n');
    expect(gone.statements).toEqual(['First m', 'Second m', 'Both m']);
    expect(left('models:\n  - {id: m, remove: true}\n').statements).toEqual(['Both n', 'Of n n acme/q']);
  });

  it('of a provider that others speak of is nothing: it stays a problem of theirs', () => {
    expect(upon('providers:\n  - {id: cloud, remove: true}\n').problems.map(({ code }) => code)).toEqual(['reference']);
  });

  it('comes back with the record in a later layer, but not what went with it', () => {
    const { records } = compiled(
      LOWER,
      'releases:\n  - {id: acme/q, remove: true}\n',
      'source: s\nreleases:\n  - {id: acme/q, name: New, developer: acme}\n',
    );
    expect(records.releases.map(({ id, name }) => `${id} ${name}`)).toEqual(['acme/r R', 'acme/q New']);
  });

  it('of a source is nothing: what rests on it has to be mended by hand', () => {
    const { problems } = compiled(LOWER, 'sources:\n  - {id: s, remove: true}\n');
    expect(problems.length).toBeGreaterThan(0);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['reference']));
  });
});

describe('layers', () => {
  it('tell a default source that nobody has once, and another at the record that rests on it', () => {
    const { problems } = upon('source: nosuch\nreleases:\n  - {id: acme/r, license: MIT, limit: {context: 5}}\n');
    expect(problems.map(told)).toEqual(['up.yaml:1:9 reference']);
    const { problems: own } = upon('releases:\n  - {id: acme/r, license: MIT, source: nosuch}\n');
    expect(own.map(told)).toEqual(['up.yaml:2:40 reference']);
  });

  it('give the last word to the last, whatever stands in one of its files twice the first', () => {
    const named = (...names: string[]) =>
      knowledgeOf(LOWER, ...names.map((name) => `models:\n  - {id: m, name: ${name}}\n`)).models[0]?.name;
    expect(named('A')).toBe('A');
    expect(named('A', 'B')).toBe('B');
    const twice = compiled(LOWER, 'models:\n  - {id: m, name: A}\n  - {id: m, name: B}\n');
    expect(twice.problems.map(told)).toEqual(['kb.yaml:3:10 duplicate']);
    expect(twice.records.models[0]?.name).toBe('A');
  });

  it('keep a lower item where an upper one differs in what tells them apart', () => {
    const benchmarks = (item: string) =>
      knowledgeOf(LOWER, `source: s\nreleases:\n  - {id: acme/r, benchmarks: [${item}]}\n`).releases[0]?.benchmarks.map(
        ({ name, variant, score }) => `${name}${variant ?? ''} ${score}`,
      );
    expect(benchmarks('{name: K, score: 55}')).toEqual(['K 55', 'Lhard 60']);
    expect(benchmarks('{name: L, score: 55}')).toEqual(['K 50', 'Lhard 60', 'L 55']);
    expect(benchmarks('{name: L, variant: hard, score: 1}')).toEqual(['K 50', 'Lhard 1']);
  });

  it('say one thing twice where one file does, and once where two do', () => {
    const texts = (yaml: string) => knowledgeOf(LOWER, yaml).statements.map(({ text }) => text?.en);
    const twice = 'source: s\nmodels:\n  - {id: m, features: [{text: Second}, {text: Second}, {text: Second}]}\n';
    expect(texts(twice).filter((text) => text === 'Second')).toHaveLength(3);
    expect(texts('source: s\nmodels:\n  - {id: m, features: [{text: Second}]}\n').filter((text) => text === 'Second')).toHaveLength(1); // biome-ignore format: one row
  });
});

describe('a period', () => {
  const codes = (yaml: string) => compiled(based(yaml)).problems.map(({ code }) => code);
  const offer = (cost: string) =>
    `releases:\n  - {id: acme/r, name: R, developer: acme}\noffers:\n  - {release: acme/r, provider: acme, cost: [${cost}]}\n`;
  it.each([
    [
      'of a day that ends as it begins holds none',
      '{from: 2024-01-01, until: 2024-01-01, currency: USD, input: 1}',
      ['order'],
    ],
    ['of a day holds one', '{from: 2024-01-01, until: 2024-01-02, currency: USD, input: 1}', []],
    [
      'that ends where the next begins touches it',
      '{from: 2024-01-01, until: 2024-02-01, currency: USD, input: 1}, {from: 2024-02-01, currency: USD, input: 2}',
      [],
    ],
    [
      'that ends a day later overlaps it',
      '{from: 2024-01-01, until: 2024-02-02, currency: USD, input: 1}, {from: 2024-02-01, currency: USD, input: 2}',
      ['overlap'],
    ],
    [
      'written behind a later one is no less in order',
      '{from: 2024-02-01, currency: USD, input: 2}, {from: 2024-01-01, until: 2024-02-01, currency: USD, input: 1}',
      [],
    ],
    [
      'written behind a later one overlaps it all the same',
      '{from: 2024-02-01, currency: USD, input: 2}, {from: 2024-01-01, until: 2024-02-02, currency: USD, input: 1}',
      ['overlap'],
    ],
  ])('%s', (_, cost, expected) => {
    expect(codes(offer(cost))).toEqual(expected);
  });
});
