import { describe, expect, it } from 'vitest';
import { evaluate, outcomeOf } from '../../src/engine/evaluate.ts';
import { NameError } from '../../src/engine/names.ts';
import { type Policy, policyConstraints } from '../../src/engine/policy.ts';
import { snapshotOf } from '../support/knowledge.ts';

const KB = `developers:
  - {id: korean, name: Korean, aliases: [한국사], country: KR}
  - {id: chinese, name: Chinese, country: CN}
  - {id: unknown, name: Unknown}
models:
  - {id: m, name: M, developer: korean, current: [{release: korean/full}]}
releases:
  - id: korean/full
    name: Full
    model: m
    developer: korean
    limit: {context: 128000}
    modalities: {input: [text, image]}
    open_weights: true
    license: Apache-2.0
    languages: [ko, en]
    tool_call: true
    reasoning: false
  - {id: korean/other, name: Other, model: m, developer: korean}
  - {id: chinese/r, name: R, developer: chinese, open_weights: false, license: not-applicable}
  - {id: unknown/r, name: U, developer: unknown}
offers:
  - release: korean/full
    provider: korean
    deployment: [api, weights]
    data: {trains_on_input: false, retention_days: 30, regions: [kr, us]}
    cost: [{from: 2025, currency: USD, input: 1, output: 5}]
  - {release: chinese/r, provider: chinese, deployment: [app], data: {trains_on_input: true, retention_days: 31, regions: [cn]}}
`;
const snapshot = snapshotOf(KB);

describe('each rule of a policy', () => {
  it.each<[Policy, string[]]>([
    [{ allow: { developers: ['한국사'] } }, ['passes', 'fails', 'fails']],
    [{ allow: { developers: ['korean', 'Unknown'] } }, ['passes', 'fails', 'passes']],
    [{ allow: { countries: ['KR', 'US'] } }, ['passes', 'fails', 'cannot-tell']],
    [{ allow: { licenses: ['apache 2.0', 'MIT'] } }, ['passes', 'fails', 'cannot-tell']],
    [{ allow: { deployment: ['weights', 'cloud'] } }, ['passes', 'fails', 'cannot-tell']],
    [{ deny: { developers: ['chinese'] } }, ['passes', 'fails', 'passes']],
    [{ deny: { countries: ['CN'] } }, ['passes', 'fails', 'cannot-tell']],
    [{ deny: { models: ['Full'] } }, ['fails', 'passes', 'passes']],
    [{ require: { open_weights: true } }, ['passes', 'fails', 'cannot-tell']],
    [{ require: { no_training: true } }, ['passes', 'fails', 'cannot-tell']],
    [{ require: { max_retention_days: 30 } }, ['passes', 'fails', 'cannot-tell']],
    [{ require: { max_retention_days: 0 } }, ['passes', 'fails', 'cannot-tell']],
    [{ require: { regions: ['eu', 'KR'] } }, ['passes', 'fails', 'cannot-tell']],
    [{ require: { languages: ['ko', 'en'] } }, ['passes', 'cannot-tell', 'cannot-tell']],
    [{ require: { languages: ['ja'] } }, ['fails', 'cannot-tell', 'cannot-tell']],
    [{ require: { modalities: ['text', 'image'] } }, ['passes', 'cannot-tell', 'cannot-tell']],
    [{ require: { capabilities: ['tool_call'] } }, ['passes', 'cannot-tell', 'cannot-tell']],
    [{ require: { capabilities: ['reasoning'] } }, ['fails', 'cannot-tell', 'cannot-tell']],
    [{ require: { fits: ['24GB'] } }, ['cannot-tell', 'fails', 'cannot-tell']],
    [{ require: { min_context: 128_000 } }, ['passes', 'cannot-tell', 'cannot-tell']],
    [{ require: { min_context: 128_001 } }, ['fails', 'cannot-tell', 'cannot-tell']],
    [{ max_price: 2 }, ['passes', 'cannot-tell', 'cannot-tell']],
    [{ max_price: 1.99 }, ['fails', 'cannot-tell', 'cannot-tell']],
    [{ max_price: 0 }, ['fails', 'cannot-tell', 'cannot-tell']],
  ])('%j', (policy, expected) => {
    const [rule, ...more] = policyConstraints(snapshot, policy);
    if (!rule) throw new Error('no rule');
    expect(more).toEqual([]);
    expect(rule.origin).toBe('policy');
    const outcomes = ['korean/full', 'chinese/r', 'unknown/r'].map(
      (id) => outcomeOf(snapshot, undefined, snapshot.anyRelease(id), rule)?.outcome ?? 'passes',
    );
    expect(outcomes).toEqual(expected);
  });

  it.each<Policy>([{}, { name: 'Ours' }, { allow: {}, deny: {}, require: {} }, { require: { no_training: false } }])(
    'in %j is no condition',
    (policy) => {
      expect(policyConstraints(snapshot, policy)).toEqual([]);
    },
  );

  it('of one file all hold', () => {
    const all: Policy = {
      allow: { countries: ['KR'] },
      deny: { models: ['m'] },
      require: { regions: ['us'] },
      max_price: 5,
    };
    expect(policyConstraints(snapshot, all).map(({ constraint, value }) => [constraint, value])).toEqual([
      ['country', ['KR']],
      ['exclude', ['m']],
      ['region', ['us']],
      ['max-price', 5],
    ]);
  });
});

describe('a line under a policy', () => {
  const model = snapshot.models.get('m');
  const held = (policy: Policy) => model && evaluate(snapshot, model, policyConstraints(snapshot, policy));

  it('is out where its name is denied, and stays with another release where only one is', () => {
    expect(held({ deny: { models: ['m'] } })?.failures).toMatchObject([{ constraint: 'exclude', outcome: 'fails' }]);
    expect(held({ deny: { models: ['Full'] } })).toMatchObject({ release: { id: 'korean/other' }, failures: [] });
  });

  it('is out where it cannot be told, and that is no violation', () => {
    expect(held({ deny: { models: ['Full'] }, max_price: 9 })?.failures.map(({ outcome }) => outcome)).toEqual([
      'fails',
    ]);
    const { failures, unknowns } = held({ require: { max_retention_days: 90, capabilities: ['attachment'] } }) ?? {};
    expect(failures).toMatchObject([{ constraint: 'capability', outcome: 'cannot-tell', missing: 'unknown' }]);
    expect(unknowns).toEqual([]);
  });
});

describe('a name that nobody knows', () => {
  it.each<[Policy, string]>([
    [{ allow: { developers: ['koreen'] } }, 'korean'],
    [{ deny: { developers: ['chinesee'] } }, 'chinese'],
  ])('in %j is told with %s, which is near', (policy, near) => {
    expect(() => policyConstraints(snapshot, policy)).toThrow(NameError);
    try {
      policyConstraints(snapshot, policy);
    } catch (error) {
      expect(error).toMatchObject({ code: 'unknown-name', kind: 'developer', candidates: [near] });
    }
  });

  it('is told of a model', () => {
    expect(() => policyConstraints(snapshot, { deny: { models: ['nobody'] } })).toThrow(NameError);
  });
});
