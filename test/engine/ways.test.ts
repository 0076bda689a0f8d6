import { describe, expect, it } from 'vitest';
import type { Constraint } from '../../src/engine/constraints/constraint.ts';
import { outcomesOf } from '../../src/engine/evaluate.ts';
import { snapshotOf } from '../support/knowledge.ts';

const KB = `providers:
  - {id: cloud, name: Cloud}
  - {id: other, name: Other}
releases:
  - {id: acme/closed, name: Closed, developer: acme, open_weights: false}
  - {id: acme/open, name: Open, developer: acme, open_weights: true}
  - {id: acme/untold, name: Untold, developer: acme}
  - {id: acme/handed, name: Handed, developer: acme}
  - {id: acme/both, name: Both, developer: acme}
offers:
  - release: acme/closed
    provider: acme
    deployment: [api]
    data:
      - {trains_on_input: false, retention_days: 30, zero_retention: true, certifications: [SOC 2]}
      - {regions: [us], certifications: [ISO 27001], from: 2025-01-01}
  - {release: acme/closed, provider: cloud, deployment: [cloud], data: {trains_on_input: false, retention_days: 0, regions: [eu-west-1]}}
  - {release: acme/closed, provider: other, data: {trains_on_input: true, regions: [kr]}}
  - {release: acme/open, provider: acme, deployment: [api, weights], data: {trains_on_input: true, certifications: [SOC 2], regions: [cn]}}
  - {release: acme/handed, provider: acme, deployment: [weights]}
  - {release: acme/both, provider: acme, deployment: [api, weights]}
`;
const snapshot = snapshotOf(KB);
const held = (id: string, asked: Record<string, unknown>): string => {
  const conditions = Object.entries(asked).map(([constraint, value]) => ({ origin: 'need', constraint, value }));
  const { by, against } = outcomesOf(snapshot, undefined, snapshot.anyRelease(id), conditions as Constraint[]);
  const told = against.map(({ outcome }) => `${outcome.constraint} ${outcome.outcome}`);
  return [by === null ? 'nobody' : (by.provider ?? 'own machines'), ...told].join(', ');
};

describe('conditions on data are kept by one way of having a release', () => {
  it.each([
    ['acme/closed', { 'no-training': true }, 'acme'],
    ['acme/closed', { region: ['eu'] }, 'cloud'],
    ['acme/closed', { region: ['kr'] }, 'other'],
    // Who is in Korea learns from inputs, and who does not is elsewhere.
    ['acme/closed', { region: ['kr'], 'no-training': true }, 'acme, region fails'],
    ['acme/closed', { deployment: ['cloud'], region: ['eu'] }, 'cloud'],
    ['acme/closed', { deployment: ['weights'] }, 'other, deployment cannot-tell'],
    ['acme/closed', { certification: ['soc2', 'iso27001'] }, 'acme'],
    ['acme/closed', { certification: ['HIPAA'] }, 'acme, certification cannot-tell'],
    ['acme/closed', { certification: ['SOC 2'], region: ['eu'] }, 'cloud, certification cannot-tell'],
    // Keeping nothing can be agreed.
    ['acme/closed', { 'max-retention': 0 }, 'acme'],
    ['acme/closed', { 'max-retention': 7, region: ['us'] }, 'acme'],
    ['acme/open', { 'no-training': true }, 'own machines'],
    ['acme/open', { region: ['kr'], 'no-training': true, 'max-retention': 0, deployment: ['weights'] }, 'own machines'],
    ['acme/open', { certification: ['SOC 2'] }, 'acme'],
    ['acme/open', { certification: ['SOC 2'], 'no-training': true }, 'own machines, certification cannot-tell'],
    ['acme/open', { deployment: ['api'], region: ['kr'] }, 'acme, region fails'],
    ['acme/handed', { deployment: ['weights'], region: ['kr'] }, 'own machines'],
    // Weights that are only handed out are no service.
    ['acme/handed', { certification: ['SOC 2'] }, 'own machines, certification cannot-tell'],
    ['acme/both', { certification: ['SOC 2'] }, 'acme, certification cannot-tell'],
    ['acme/both', { deployment: ['api'] }, 'acme'],
    ['acme/both', { 'no-training': true }, 'own machines'],
    ['acme/untold', { 'no-training': true }, 'nobody, no-training cannot-tell'],
  ])('%s with %j: %s', (id, asked, expected) => {
    expect(held(id, asked)).toBe(expected);
  });

  it('tells what there is, whose it is and what else would do', () => {
    const asked = (constraint: string, value: unknown) => ({ origin: 'option', constraint, value }) as Constraint;
    const { by } = outcomesOf(snapshot, undefined, snapshot.anyRelease('acme/closed'), [asked('max-retention', 0)]);
    expect(by).toEqual({
      provider: 'acme',
      own: true,
      keeps: [{ constraint: 'max-retention', actual: 0, on_request: true, sources: ['s'] }],
      also: ['cloud'],
    });
    // Who keeps no more than that anyway has nothing to ask for.
    const month = outcomesOf(snapshot, undefined, snapshot.anyRelease('acme/closed'), [asked('max-retention', 30)]);
    expect(month.by?.keeps).toEqual([{ constraint: 'max-retention', actual: 30, sources: ['s'] }]);
    const certified = outcomesOf(snapshot, undefined, snapshot.anyRelease('acme/closed'), [
      asked('certification', ['SOC 2', 'HIPAA']),
    ]);
    expect(certified.against[0]?.outcome).toMatchObject({
      actual: ['SOC 2', 'ISO 27001'],
      outcome: 'cannot-tell',
      provider: 'acme',
    });
  });
});
