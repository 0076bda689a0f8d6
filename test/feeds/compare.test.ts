import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Snapshot } from '../../src/domain/snapshot.ts';
import { NameError } from '../../src/engine/names.ts';
import { compareFeed, type FeedFindings } from '../../src/features/feed/query.ts';
import { readFeed } from '../../src/kb/import/detect.ts';
import { feedYaml } from '../../src/surfaces/feed/yaml.ts';
import { messagesOf } from '../../src/words/index.ts';
import { compiled, knowledgeOf } from '../support/knowledge.ts';
import { KNOWLEDGE } from './knowledge.ts';

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');

/** A fixture held against KNOWLEDGE and perhaps layers above it. */
function held(name: string, seen: string, developers?: string[], ...layers: string[]): FeedFindings {
  const snapshot = new Snapshot(knowledgeOf(KNOWLEDGE, ...layers), { asOf: seen });
  return compareFeed(snapshot, readFeed(fixture(name)), developers);
}
const fields = (findings: FeedFindings, id: string) =>
  findings.releases
    .find((release) => release.id === id)
    ?.differences.map(({ verdict, reason, field, value }) => [verdict, reason, field, value]);
const offer = (findings: FeedFindings, release: string) =>
  findings.offers.find((other) => other.release === release)?.prices;

const DAY = '2025-06-01';
const found = held('models.dev.json', DAY);

it('tells a fact of an earlier snapshot as changed, one of a vendor as in conflict, an unknown one as new', () => {
  expect(fields(found, 'acme/one')).toEqual([
    ['changed', 'same-feed', 'limit.context', 200000],
    ['conflict', 'better', 'limit.output', 8192],
    ['new', 'unknown-here', 'attachment', true],
    ['new', 'unknown-here', 'temperature', true],
  ]);
});

it('finds releases by id, by the id in their API and by name, and says nothing of what is agreed or noted', () => {
  expect(found.releases.map(({ id, fresh }) => [id, fresh?.name, fresh?.model])).toEqual([
    ['acme/new-three', 'New Three', 'acme-line'],
    ['acme/one', undefined, undefined],
    ['acme/two', undefined, undefined],
  ]);
  expect(fields(found, 'acme/two')?.map(([, , field]) => field)).not.toContain('reasoning');
});

it('ends the price that moved where nothing else would, and keeps a vendor price beside the one of the feed', () => {
  expect(offer(found, 'acme/one')).toMatchObject([
    {
      verdict: 'changed',
      was: { input: 3, output: 9 },
      cost: { seen: DAY, currency: 'USD', input: 2, output: 8, cache_read: 0.5, source: 'models-dev' },
      closes: { seen: '2025-05-01', source: ['models-dev', 'genai-prices'], until: DAY },
    },
  ]);
  expect(offer(found, 'acme/two')).toMatchObject([
    {
      verdict: 'conflict',
      reason: 'better',
      cost: { input: 1.25, tiers: [{ over: 200000, applies: 'request', input: 2.5, output: 15 }] },
    },
    { verdict: 'new', cost: { input: 5, output: 20, when: { mode: 'fast' } } },
  ]);
});

it('tells what the earlier snapshot had and this one has not, unless it is known to be retired', () => {
  expect(found.gone).toEqual([{ release: 'acme/gone', behind: [{ id: 'models-dev', date: '2025-05-01' }] }]);
  expect(found.source).toEqual({ id: 'models-dev', state: 'older' });
});

it('counts what it leaves out: unknown makers, resellers, aliases and other kinds of models', () => {
  expect(found.counts).toEqual({ compared: 3, unknownMakers: 1, makers: 1, resold: 2, aliases: 2 });
});

it('lets an older snapshot change nothing that a newer one says', () => {
  const older = held('models.dev.json', '2025-04-15');
  expect(older.source).toEqual({ id: 'models-dev-2025-04-15', state: 'missing' });
  expect(older.gone).toEqual([]);
  expect(fields(older, 'acme/one')?.filter(([verdict]) => verdict === 'changed')).toEqual([]);
});

it('takes the dated price that holds on the day', () => {
  const prices = offer(held('genai-prices.json', DAY), 'acme/one');
  // It is dated before the day on which the price it differs from was seen, so it ends nothing.
  expect(prices).toMatchObject([
    {
      verdict: 'conflict',
      reason: 'same-time',
      cost: { from: '2025-04-01', input: 2, when: { hours: '00:30-16:30 UTC' } },
    },
    { verdict: 'changed', cost: { input: 0.5, output: 0.5, when: { hours: '16:30-00:30 UTC' } } },
  ]);
  expect(prices?.[0]).not.toHaveProperty('closes');
});

it('looks at the developers that are asked for, also one that only the feed has', () => {
  expect(held('models.dev.json', DAY, ['rival']).releases).toEqual([]);
  expect(held('models.dev.json', DAY, ['Acme']).releases).toHaveLength(3);
  const demo = held('openrouter.json', DAY, ['demo']);
  expect(demo.developers).toEqual([{ id: 'demo', name: 'demo' }]);
  expect(demo.releases.map(({ id }) => id)).toEqual(['demo/auto', 'demo/nine', 'demo/ten']);
  expect(() => held('openrouter.json', DAY, ['dmo'])).toThrow(NameError);
});

it.each([
  ['models.dev.json', undefined],
  ['openrouter.json', ['demo']],
  ['litellm.json', undefined],
  ['genai-prices.json', undefined],
] as const)(
  'prints %s as records that the knowledge base takes, after which nothing is left to tell',
  (name, asked) => {
    const names = asked && [...asked];
    for (const language of ['en', 'ko'] as const) {
      const yaml = feedYaml(held(name, DAY, names), messagesOf(language));
      expect(compiled(KNOWLEDGE, yaml).problems).toEqual([]);
      const again = held(name, DAY, names, yaml);
      expect([again.releases, again.offers]).toEqual([[], []]);
      expect(feedYaml(held(name, DAY, names), messagesOf(language))).toBe(yaml);
    }
  },
);

it('prints no negative price, and says that it varies', () => {
  const yaml = feedYaml(held('openrouter.json', DAY, ['demo']), messagesOf('en'));
  expect(yaml).not.toMatch(/: -\d/);
  expect(yaml).toContain(
    '# the feed says that the price varies: pricing.completion -1, pricing.prompt -1\n  - release: demo/auto',
  );
});

it('gives the old value, its source and the reason in comments', () => {
  const yaml = feedYaml(found, messagesOf('en'));
  expect(yaml.slice(yaml.indexOf('  # new: unknown'))).toMatchInlineSnapshot(`
    "  # new: unknown here until now: attachment, temperature
      # changed: limit.context was 128000 (models-dev 2025-05-01)
      # conflict: limit.output is 4096 by a better source (page 2025-04-01)
      - id: acme/one
        limit: {context: 200000}
        attachment: true
        temperature: true
        also:
          - {field: limit.output, value: 8192, source: models-dev, date: 2025-06-01}

      # new: unknown here until now: release_date, modalities.input, modalities.output, limit.output, open_weights, tool_call, attachment
      # not used: limit.context 0
      - id: acme/two
        release_date: 2025-05-01
        modalities: {input: [text], output: [text]}
        limit: {output: 8192}
        open_weights: true
        tool_call: true
        attachment: false
        sources:
          release_date: models-dev
          modalities.input: models-dev
          modalities.output: models-dev
          limit.output: models-dev
          open_weights: models-dev
          tool_call: models-dev
          attachment: models-dev
    offers:
      # new: an offer that the knowledge base lacks
      - release: acme/new-three
        provider: acme
        api_id: new-three
        cost:
          - {seen: 2025-06-01, currency: USD, input: 0, output: 0, source: models-dev}
        source: models-dev

      # changed: price was input 3, output 9, cache_read ? (models-dev 2025-05-01, genai-prices 2025-05-01)
      - release: acme/one
        provider: acme
        cost:
          - {seen: 2025-05-01, currency: USD, source: [models-dev, genai-prices], until: 2025-06-01}
          - {seen: 2025-06-01, currency: USD, input: 2, output: 8, cache_read: 0.5, source: models-dev}

      # conflict: price is input 1 by a better source (page 2025-04-01)
      # new: unknown here until now: price, fast
      # not used: experimental.modes.odd.cost.input 9, experimental.modes.odd.cost.output 9
      - release: acme/two
        provider: acme
        cost:
          - seen: 2025-06-01
            currency: USD
            input: 1.25
            output: 10
            tiers:
              - {over: 200000, applies: request, input: 2.5, output: 15}
            source: models-dev
          - {seen: 2025-06-01, currency: USD, input: 5, output: 20, when: {mode: fast}, source: models-dev}

    # gone: acme/gone: active here by models-dev 2025-05-01, not in this feed. Look for the day it was retired.
    "
  `);
});
