import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readId } from '../../src/engine/ids/find.ts';
import { readings } from '../../src/engine/ids/grammar.ts';
import { findNamed, idsRead, NameError } from '../../src/engine/names.ts';
import { knowledgeOf } from '../support/knowledge.ts';

const KB = knowledgeOf(`
source: s
sources: [{id: s, title: S, date: 2024-01-01, kind: vendor}]
developers:
  - {id: acme, name: Acme AI, aliases: [acme-ai]}
  - {id: beta, name: Beta}
  - {id: gamma, name: Gamma}
providers: [{id: cloud, name: Cloud}]
models:
  - {id: ant, name: Ant, developer: acme}
  - {id: bee, name: Bee, developer: beta}
releases:
  - {id: acme/ant-opus-4-5, name: Ant Opus 4.5, model: ant, developer: acme, release_date: 2025-11-24, reasoning: true, series: ant-opus}
  - {id: acme/ant-opus-5, name: Ant Opus 5, model: ant, developer: acme, release_date: 2026-05-01, reasoning: true, series: ant-opus}
  - {id: acme/ant-3-sonnet-20240620, name: Ant 3 Sonnet (June), model: ant, developer: acme, release_date: 2024-06-20}
  - {id: acme/ant-3-sonnet-20241022, name: Ant 3 Sonnet (October), model: ant, developer: acme, release_date: 2024-10-22}
  - {id: acme/ant-3.5-turbo, name: Ant 3.5 Turbo, model: ant, developer: acme, release_date: 2023-03-01}
  - {id: acme/ant-3-pro, name: Ant 3 Pro, model: ant, developer: acme, release_date: 2025-01-01}
  - {id: beta/bee-3.1-8b-instruct, name: Bee 3.1 8B Instruct, model: bee, developer: beta, release_date: 2024-07-23, open_weights: true}
  - {id: beta/bee-4-235b-a22b, name: Bee 4 235B, model: bee, developer: beta, release_date: 2025-04-28, open_weights: true, reasoning: true}
  - {id: beta/bee-r1, name: Bee R1, model: bee, developer: beta, release_date: 2025-01-20, open_weights: true, parameters: {total: 671000000000}}
  - {id: beta/bee-hive-2407, name: Bee Hive (July), model: bee, developer: beta, release_date: 2024-07-24}
  - {id: beta/bee-comb-2507, name: Bee Comb, model: bee, developer: beta, release_date: 2025-07-10}
  - {id: beta/bee-open-2507, name: Bee Open Weights, model: bee, developer: beta, release_date: 2025-07-10, open_weights: true}
  - {id: beta/bee-old, name: Bee Old, model: bee, developer: beta, release_date: 2024-12-26, open_weights: true}
  - {id: beta/bee-new, name: Bee New, model: bee, developer: beta, release_date: 2025-12-01, open_weights: true}
offers:
  - {release: acme/ant-opus-4-5, provider: cloud, api_id: "acme.ant-opus-4-5-20251101-v1:0",
     cost: [{from: 2025-11-24, currency: USD, input: 1, output: 2, when: {mode: fast}}]}
  - {release: beta/bee-old, provider: beta, api_id: bee-chat, from: 2024-12-26, until: 2025-12-01}
  - {release: beta/bee-new, provider: beta, api_id: bee-chat, from: 2025-12-01}
`);
const DAY = '2026-06-01';
const found = (id: string, day = DAY): string => {
  try {
    const named = findNamed({ knowledge: KB, day }, id);
    return named.kind === 'model' ? `line ${named.model.id}` : named.release.id;
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    return `${error.code} ${error.candidates.join(' ')}`.trim();
  }
};

describe('an id as code writes it', () => {
  it.each([
    // ways to a model
    ['azure/ant-opus-4-5', 'acme/ant-opus-4-5'],
    ['openrouter/acme/ant-opus-4.5', 'acme/ant-opus-4-5'],
    ['acme-ai/ant-opus-4.5', 'acme/ant-opus-4-5'],
    ['models/ant-3-pro', 'acme/ant-3-pro'],
    ['publishers/acme/models/ant-3-pro:generateContent', 'acme/ant-3-pro'],
    ['https://host.example/v1/models/ant-3-pro?key=1', 'acme/ant-3-pro'],
    ['/openai/deployments/ant-3-pro/chat/completions', 'acme/ant-3-pro'],
    ['arn:aws:bedrock:us-east-1::foundation-model/acme.ant-opus-4-5-20251101-v1:0', 'acme/ant-opus-4-5'],
    ['us.acme.ant-opus-4-5-20251101-v1:0', 'acme/ant-opus-4-5'],
    ['us-gov.acme.ant-3-pro-v1:0:200k', 'acme/ant-3-pro'],
    ['acme:ant-3-pro', 'acme/ant-3-pro'],
    ['acme--ant-3-pro', 'acme/ant-3-pro'],
    ['acme-ant-opus-4-5', 'acme/ant-opus-4-5'],
    ['databricks-ant-3-pro', 'acme/ant-3-pro'],
    ['~acme/ant-3-pro', 'acme/ant-3-pro'],
    ['@cf/beta/bee-3.1-8b-instruct-fp8', 'beta/bee-3.1-8b-instruct'],
    // a name that needs the word before it
    ['bee.r1-v1:0', 'beta/bee-r1'],
    // copies
    ['ant-opus-4-5@20251101', 'acme/ant-opus-4-5'],
    ['ant-opus-4-5-20251101', 'acme/ant-opus-4-5'],
    ['ant-3-pro-2025-03-04', 'acme/ant-3-pro'],
    ['ant-3-pro@default', 'acme/ant-3-pro'],
    ['ant-3-pro-002', 'acme/ant-3-pro'],
    ['ant-3.5-turbo-0613', 'acme/ant-3.5-turbo'],
    ['bee-r1-0120', 'beta/bee-r1'],
    ['ft:ant-3.5-turbo-0613:org::abc', 'acme/ant-3.5-turbo'],
    // the latest
    ['ant-opus-latest', 'acme/ant-opus-5'],
    ['ant-3-sonnet-latest', 'acme/ant-3-sonnet-20241022'],
    ['ant-3-pro:latest', 'acme/ant-3-pro'],
    // settings and formats
    ['ant-opus-4-5[1m]', 'acme/ant-opus-4-5'],
    ['ant-opus-4.5:thinking', 'acme/ant-opus-4-5'],
    ['ant-opus-4-5-thinking', 'acme/ant-opus-4-5'],
    ['ant-opus-4-5 (high)', 'acme/ant-opus-4-5'],
    ['ant-opus-4-5-fast', 'acme/ant-opus-4-5'],
    ['ant-3-pro:free', 'acme/ant-3-pro'],
    ['ant-3-pro@eu', 'acme/ant-3-pro'],
    ['someone/Bee-3.1-8B-Instruct-GGUF:Q4_K_M', 'beta/bee-3.1-8b-instruct'],
    ['router/Bee-3.1-8B-Instruct-Turbo', 'beta/bee-3.1-8b-instruct'],
    ['ollama/bee3.1:8b', 'beta/bee-3.1-8b-instruct'],
    // spellings
    ['gateway/ant-35-turbo', 'acme/ant-3.5-turbo'],
    ['accounts/x/models/bee-v3p1-8b-instruct', 'beta/bee-3.1-8b-instruct'],
    ['ant-4.5-opus', 'acme/ant-opus-4-5'],
    ['ant-3.0-pro', 'acme/ant-3-pro'],
    ['bee4-235b', 'beta/bee-4-235b-a22b'],
    ['bee-comb', 'beta/bee-comb-2507'],
    ['bee-r1:671b', 'beta/bee-r1'],
    ['accounts/x/models/ant-3p5-turbo', 'acme/ant-3.5-turbo'],
    ['ant-3-pro-250615', 'acme/ant-3-pro'],
    ['beta/bee-3.1-8b-instruct-qat', 'beta/bee-3.1-8b-instruct'],
    ['ant-opus-5-reasoning', 'acme/ant-opus-5'],
    ['beta/Bee-Comb-3.2-24B-Instruct-2507', 'beta/bee-comb-2507'],
  ])('%s means %s', (id, release) => {
    expect(found(id)).toBe(release);
  });

  it.each([
    // another release, of which nothing is known
    ['azure/ant-opus-6', 'unknown-name'],
    ['bee-r1-0528', 'unknown-name'],
    ['bee-4-235b-a22b-thinking-2507', 'unknown-name'],
    ['bee-4-235b-a22b-thinking', 'unknown-name'],
    ['bee-hive-2411', 'unknown-name'],
    ['bee-r1-distill-ant-8b', 'unknown-name'],
    ['ant-3-pro-2023-01-01', 'unknown-name'],
    ['ant-3-pro-fp8', 'unknown-name'],
    ['ant-3-pro-fast', 'unknown-name'],
    ['bee-r1:70b', 'unknown-name'],
    ['gateway/bee-open', 'unknown-name'],
    ['ant-3-pro-reasoning', 'unknown-name'],
    ['bee-r1-250528', 'unknown-name'],
    ['dolphin-bee-3.1-8b-instruct', 'unknown-name'],
    ['beta/bee-3.1-8b', 'unknown-name'],
    // of a maker who neither makes nor serves it
    ['gamma/ant-3-pro', 'unknown-name'],
  ])('%s is not taken for its neighbour', (id, code) => {
    expect(found(id)).toMatch(new RegExp(`^${code}`));
  });

  it('names both where it may mean two', () => {
    expect(found('gateway/ant-3-sonnet')).toBe('ambiguous-name acme/ant-3-sonnet-20240620 acme/ant-3-sonnet-20241022');
  });

  it('means what the API took on the day', () => {
    expect(found('bee-chat', '2025-06-01')).toBe('beta/bee-old');
    expect(found('router/bee-chat', '2026-06-01')).toBe('beta/bee-new');
    // From the day itself on, and up to the day before.
    expect(found('bee-chat', '2025-11-30')).toBe('beta/bee-old');
    expect(found('bee-chat', '2025-12-01')).toBe('beta/bee-new');
    expect(found('ant-opus-latest', '2026-01-01')).toBe('acme/ant-opus-4-5');
  });

  it('offers its own family where it is unknown', () => {
    expect(found('us.acme.ant-opus-4-6-20260101-v1:0')).toMatch(/^unknown-name acme\/ant-opus-4-5/);
  });

  it('tells how it was read', () => {
    const kb = knowledgeOf(`
source: s
sources: [{id: s, title: S, date: 2024-01-01, kind: vendor}]
developers: [{id: a, name: A}]
releases: [{id: a/x-1, name: X 1, developer: a, release_date: 2025-01-01}]
`);
    const asked = { knowledge: kb, day: DAY };
    findNamed(asked, 'azure/x-1-2025-02-03');
    findNamed(asked, 'X 1');
    // What another question of the same base read is not told.
    expect(idsRead({ ...asked })).toEqual([]);
    expect(idsRead(asked)).toEqual([
      {
        code: 'id-read',
        values: { asked: 'azure/x-1-2025-02-03', release: 'a/x-1', left_out: ['publisher:azure', 'date:2025-02-03'] },
      },
    ]);
  });

  it('may be any text: it is read in no time, and the same every time', () => {
    const piece = fc.constantFrom(
      'ant',
      'bee',
      '-',
      '/',
      ':',
      '.',
      '@',
      '4',
      '20250101',
      'v1',
      'fp8',
      'thinking',
      '--',
      'ft:',
      'p',
      '한',
    );
    const anything = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, (id) => {
        expect(readings(id, () => true).length).toBeLessThan(5000);
        expect(readId(KB, id, DAY)).toEqual(readId(KB, id, DAY));
      }),
    );
  });
});
