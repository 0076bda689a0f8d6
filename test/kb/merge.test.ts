import { describe, expect, it } from 'vitest';
import { based, compiled, knowledgeOf, told } from '../support/knowledge.ts';

const LOWER = based(`uses:
  - {id: u, name: {en: Use, ko: 쓰임}, aliases: [one], terms: {en: [alpha], ko: [가]}}
models:
  - id: m
    name: M
    aliases: [em]
    developer: acme
    current: [{release: acme/r, from: 2024-01-01, until: 2024-06-01}]
    features:
      - {text: First, at: part 1}
      - {text: Second}
    applications:
      - {use: u, fit: suitable, text: Named}
releases:
  - {id: acme/r, name: R, model: m, developer: acme, limit: {context: 8192, output: 100}, modalities: {input: [text]}}
offers:
  - release: acme/r
    provider: acme
    api_id: r
    cost:
      - {from: 2024-01-01, currency: USD, input: 1, output: 2}
`);
/** The lower layer under one file more; that file names its own source where it needs one. */
const over = (yaml: string) => knowledgeOf(LOWER, yaml);

describe('a later record of the same id', () => {
  it('merges mappings and replaces other values', () => {
    const { releases } = over(
      'releases:\n  - {id: acme/r, license: MIT, limit: {output: 200}, modalities: {input: [text, image]}, source: s}\n',
    );
    expect(releases).toMatchObject([
      {
        name: 'R',
        license: 'MIT',
        limit: { context: 8192, output: 200 },
        modalities: { input: ['text', 'image'] },
      },
    ]);
  });

  it('changes a text in one language and keeps the other, or says it anew in both', () => {
    const name = (given: string) => over(`uses: [{id: u, name: ${given}}]\n`).uses[0]?.name;
    expect(name('{ko: 사용}')).toEqual({ en: 'Use', ko: '사용' });
    expect(name('{en: Usage}')).toEqual({ en: 'Usage', ko: '쓰임' });
    expect(name('Both')).toEqual({ en: 'Both', ko: 'Both' });
  });

  it('needs no more than its id and what it changes', () => {
    const { models, developers } = over(
      'models:\n  - {id: m, name: Renamed}\ndevelopers:\n  - {id: acme, country: KR}\n',
    );
    expect(models).toMatchObject([{ id: 'm', name: 'Renamed', developer: 'acme' }]);
    expect(developers).toEqual([{ id: 'acme', name: 'Acme', country: 'KR' }]);
  });

  it('keeps its source, where neither it nor its file names one, as the word of the layer that changes it', () => {
    const { releases, offers, models } = over(
      'models:\n  - {id: m, name: N}\nreleases:\n  - {id: acme/r, license: MIT}\noffers:\n  - {release: acme/r, provider: acme, api_id: x}\n',
    );
    expect(releases[0]?.source).toEqual(['s']);
    expect(offers[0]?.source).toEqual(['s#2']);
    expect(models[0]?.source).toEqual(['s#2']);
  });

  it('with a source of its own speaks for what it states, and for no other field', () => {
    const other = 'sources:\n  - {id: other, title: O, date: 2025, kind: press}\nreleases:\n';
    const sourcesOf = (...layers: string[]) => {
      const [release] = knowledgeOf(LOWER, ...layers).releases;
      return { source: release?.source, sources: release?.sources };
    };
    const license = `${other}  - {id: acme/r, license: MIT, limit: {output: 200}, source: other}\n`;
    expect(sourcesOf(license)).toEqual({
      source: ['other#2'],
      sources: { developer: ['s'], 'limit.context': ['s'], 'modalities.input': ['s'] },
    });
    // A field with a source of its own below rests on who states it anew.
    const field = 'source: s\nreleases:\n  - {id: acme/r, license: MIT, sources: {license: s}}\n';
    expect(sourcesOf(field, `${other}  - {id: acme/r, license: Apache-2.0, source: other}\n`).sources).toMatchObject({
      license: ['other#3'],
      'limit.context': ['s'],
    });
    // Nothing but a source speaks for the whole record.
    expect(sourcesOf(`${other}  - {id: acme/r, source: other}\n`)).toEqual({ source: ['other#2'], sources: undefined });
  });

  it('unites aliases and terms, each once', () => {
    const { models, uses } = over(
      'models:\n  - {id: m, aliases: [em, 엠]}\nuses:\n  - {id: u, aliases: [two], terms: {en: [beta, alpha]}}\n',
    );
    expect(models[0]?.aliases).toEqual(['em', '엠']);
    expect(uses[0]).toMatchObject({ aliases: ['one', 'two'], terms: { en: ['alpha', 'beta'], ko: ['가'] } });
  });

  it('replaces a text as a whole where it is given anew', () => {
    expect(over('uses:\n  - {id: u, name: {en: New}}\n').uses[0]?.name.en).toBe('New');
  });

  it('keeps the place in lists of the record below', () => {
    const { models } = over('models:\n  - {id: n, name: N, developer: acme}\n  - {id: m, name: M2}\n');
    expect(models.map(({ id }) => id)).toEqual(['m', 'n']);
  });
});

describe('periods', () => {
  it('of `current` merge by release and beginning, and others are added', () => {
    const { models } = over(`source: s
models:
  - id: m
    current:
      - {release: acme/r, from: 2024-01-01, until: 2024-07-01}
      - {release: acme/r, from: 2024-07-01}
`);
    expect(models[0]?.current.map(({ from, until }) => [from, until])).toEqual([
      ['2024-01-01', '2024-07-01'],
      ['2024-07-01', undefined],
    ]);
  });

  it('of prices merge by beginning, source, currency and condition', () => {
    const { offers } = over(`source: s
offers:
  - release: acme/r
    provider: acme
    cost:
      - {from: 2024-01-01, currency: USD, output: 3}
      - {from: 2024-01-01, currency: USD, input: 0.5, when: {mode: batch}}
      - {from: 2024-01-01, currency: KRW, input: 1500}
      - {from: 2024-03-01, currency: USD, input: 0.8}
`);
    expect(offers[0]?.cost.map(({ currency, input, output }) => [currency, input, output])).toEqual([
      ['USD', 1, 3],
      ['USD', 0.5, undefined],
      ['KRW', 1500, undefined],
      ['USD', 0.8, undefined],
    ]);
  });
});

describe('statements', () => {
  const texts = (yaml: string) =>
    over(yaml).statements.map(({ kind, text, fit }) => [kind, text?.en, ...(fit ? [fit] : [])]);
  const below = [
    ['feature', 'First'],
    ['feature', 'Second'],
    ['application', 'Named', 'suitable'],
  ];

  it('of the same words, source and passage are one', () => {
    const yaml = 'source: s\nmodels:\n  - id: m\n    features: [{text: First, at: part 1, said: 2024-12-01}]\n';
    expect(texts(yaml)).toEqual(below);
    expect(over(yaml).statements[0]?.said).toBe('2024-12-01');
  });

  it.each([
    ['words', '{text: Third, at: part 1}', 'Third'],
    ['passage', '{text: First, at: part 2}', 'First'],
  ])('with other %s are added', (_, feature, text) => {
    expect(texts(`source: s\nmodels:\n  - id: m\n    features: [${feature}]\n`)).toEqual([...below, ['feature', text]]);
  });

  it('of a use replace the reading of the same source and passage', () => {
    expect(texts('source: s\nmodels:\n  - id: m\n    applications: [{use: u, fit: strong, text: Praised}]\n')).toEqual([
      ...below.slice(0, 2),
      ['application', 'Praised', 'strong'],
    ]);
  });

  it('may be said twice within a layer', () => {
    const { problems, records } = compiled(
      based('models:\n  - {id: m, name: M, developer: acme, features: [{text: A}, {text: A}]}\n'),
    );
    expect(problems).toEqual([]);
    expect(records.statements).toHaveLength(2);
  });

  it('with an id merge by it', () => {
    const lower = based(
      'models:\n  - {id: m, name: M, developer: acme}\nstatements:\n  - {id: st, models: m, text: A, said: 2024}\n',
    );
    const { statements } = knowledgeOf(lower, 'source: s\nstatements:\n  - {id: st, models: m, text: B}\n');
    expect(statements).toMatchObject([{ text: { en: 'B' }, said: '2024' }]);
  });
});

describe('remove: true', () => {
  it('takes out a record', () => {
    const { offers } = over('offers:\n  - {release: acme/r, provider: acme, remove: true}\n');
    expect(offers).toEqual([]);
  });

  it('takes out a model with what is said of it alone, so that what is left still loads', () => {
    const { problems, records } = compiled(LOWER, 'models:\n  - {id: m, remove: true}\n');
    expect(problems.map(told)).toEqual([]);
    expect([records.models, records.statements]).toEqual([[], []]);
  });

  it('trims what else names a removed release', () => {
    const trend = 'trends:\n  - {id: t, text: x, about: [acme/r]}\n';
    const { problems, records } = compiled(
      LOWER,
      { 't.yaml': `source: s\n${trend}` },
      'releases:\n  - {id: acme/r, remove: true}\n',
    );
    expect(problems.map(told)).toEqual([]);
    expect([records.offers, records.trends.map(({ about }) => about)]).toEqual([[], [[]]]);
  });

  it('takes out an item of a list, by what it names', () => {
    const { offers, models } = over(
      'offers:\n  - {release: acme/r, provider: acme, cost: [{from: 2024-01-01, currency: USD, remove: true}]}\nmodels:\n  - {id: m, current: [{release: acme/r, remove: true}]}\n',
    );
    expect(offers[0]?.cost).toEqual([]);
    expect(models[0]?.current).toEqual([]);
  });

  it.each([
    ['its words', 'models:\n  - {id: m, features: [{text: First, remove: true}]}\n', ['Second', 'Named']],
    ['its use', 'models:\n  - {id: m, applications: [{use: u, remove: true}]}\n', ['First', 'Second']],
    ['its kind', 'models:\n  - {id: m, features: [{remove: true}]}\n', ['Named']],
    [
      'a source that did not say it',
      'models:\n  - {id: m, features: [{text: First, source: other, remove: true}]}\n',
      ['First', 'Second', 'Named'],
    ],
  ])('takes out a statement by %s', (_, yaml, left) => {
    const other = 'sources:\n  - {id: other, title: O, date: 2025, kind: press}\n';
    expect(over(other + yaml).statements.map(({ text }) => text?.en)).toEqual(left);
  });

  it('takes nothing out of its own layer, and harms nothing where there is nothing', () => {
    expect(over('models:\n  - {id: nobody, remove: true}\n').models.map(({ id }) => id)).toEqual(['m']);
  });

  it('lets a later layer begin anew', () => {
    const { developers } = knowledgeOf(
      'developers:\n  - {id: d, name: D, aliases: [dee], country: KR}\n',
      'developers:\n  - {id: d, remove: true}\n',
      'developers:\n  - {id: d, name: New}\n',
    );
    expect(developers).toEqual([{ id: 'd', name: 'New' }]);
  });
});

describe('a record that stands twice', () => {
  it('in one layer is an error that names both places, and of two layers is none', () => {
    const twice = { 'a.yaml': 'developers:\n  - {id: d, name: D}\n', 'b.yaml': 'developers:\n  - {id: d, name: E}\n' };
    const { problems } = compiled(twice);
    expect(problems.map(told)).toEqual(['b.yaml:2:10 duplicate']);
    expect(problems[0]?.values).toMatchObject({ id: 'd', first: 'a.yaml:2:5' });
    expect(compiled({ 'a.yaml': twice['a.yaml'] }, { 'b.yaml': twice['b.yaml'] }).problems).toEqual([]);
  });

  it('as an offer of another provider is another offer', () => {
    const { offers } = over(
      'source: s\nproviders:\n  - {id: host, name: Host}\noffers:\n  - {release: acme/r, provider: host}\n',
    );
    expect(offers.map(({ provider }) => provider)).toEqual(['acme', 'host']);
  });
});

it('tells a problem of a merged record at the layer that brought it', () => {
  const { problems } = compiled(LOWER, { 'mine.yaml': 'models:\n  - {id: m, developer: nobody}\n' });
  expect(problems.map(told)).toEqual(['mine.yaml:2:24 reference']);
});
