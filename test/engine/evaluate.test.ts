import { describe, expect, it } from 'vitest';
import type { Constraint } from '../../src/engine/constraints/constraint.ts';
import { evaluate, heldAgainst, outcomeOf, satisfies } from '../../src/engine/evaluate.ts';
import { snapshotOf } from '../support/knowledge.ts';

const asking = (origin: Constraint['origin'], constraint: string, value: unknown) =>
  ({ origin, constraint, value }) as Constraint;
const minContext = (value: number, origin: Constraint['origin'] = 'need') => asking(origin, 'min-context', value);
const open = (origin: Constraint['origin'] = 'need') => asking(origin, 'open-weights', true);

/** A line `m` of which the first release is the current one unless nobody tells, each newer than the one behind it. */
function line(releases: readonly string[], isCurrentTold = true) {
  const snapshot = snapshotOf(`models:
  - {id: m, name: M, developer: acme${isCurrentTold ? ', current: [{release: acme/r0}]' : ''}}
releases:
${releases.map((text, at) => `  - {id: acme/r${at}, name: R${at}, model: m, developer: acme, release_date: 2025-0${5 - at}-01${text}}`).join('\n')}
`);
  return (...constraints: Constraint[]) => {
    const model = snapshot.models.get('m');
    if (!model) throw new Error('no model');
    const { release, failures, unknowns } = evaluate(snapshot, model, constraints);
    return [
      release?.id.slice(5) ?? null,
      failures.map(({ constraint, outcome }) => `${constraint} ${outcome}`),
      unknowns.map(({ constraint }) => constraint),
    ];
  };
}

describe('the release that is held against conditions', () => {
  const CONTEXT = (length: number | string) => `, limit: {context: ${length}}`;

  it('is the current one where that keeps them, or where it cannot be told and the words asked', () => {
    expect(line([CONTEXT(100), CONTEXT(900)])(minContext(100))).toEqual(['r0', [], []]);
    expect(line(['', CONTEXT(900)])(minContext(100))).toEqual(['r0', [], ['min-context']]);
  });

  it('is another that is known to keep what the current one is known to fail', () => {
    expect(line([CONTEXT(10), CONTEXT(20), CONTEXT(900)])(minContext(100))).toEqual(['r2', [], []]);
  });

  it('is not another of which just that cannot be told: not knowing is no way around a condition', () => {
    expect(line([CONTEXT(10), ''])(minContext(100))).toEqual(['r0', ['min-context fails'], []]);
    expect(line([CONTEXT(10), CONTEXT('undisclosed')])(minContext(100))).toEqual(['r0', ['min-context fails'], []]);
    // What the current one fails for want of knowledge alone, by an option, leaves no such debt.
    expect(line(['', CONTEXT(900)])(minContext(100, 'option'))).toEqual(['r1', [], []]);
  });

  it('is not another of which a part of what the current one fails cannot be told', () => {
    const both = [minContext(100), open()];
    const closed = ', open_weights: false';
    expect(line([`${CONTEXT(10)}${closed}`, CONTEXT(900)])(...both)).toEqual(['r0', ['min-context fails', 'open-weights fails'], []]); // biome-ignore format: one value
    expect(line([`${CONTEXT(10)}${closed}`, ', open_weights: true'])(...both)[0]).toBe('r0');
    expect(line([`${CONTEXT(10)}${closed}`, `${CONTEXT(900)}, open_weights: true`])(...both)).toEqual(['r1', [], []]);
  });

  it('may be one of which something else cannot be told, behind one of which all is known', () => {
    const both = [minContext(100), open()];
    expect(line([CONTEXT(10), CONTEXT(900)])(...both)).toEqual(['r1', [], ['open-weights']]);
    expect(line([CONTEXT(10), CONTEXT(900), `${CONTEXT(500)}, open_weights: true`])(...both)).toEqual(['r2', [], []]);
    expect(line([CONTEXT(10), CONTEXT(900), CONTEXT(800)])(...both)).toEqual(['r1', [], ['open-weights']]);
  });

  it('is the newest where nobody tells which is current, whatever keeps the conditions beside it', () => {
    expect(line([CONTEXT(10), CONTEXT(20)], false)(minContext(100, 'option'))).toEqual([
      'r0',
      ['min-context fails'],
      [],
    ]);
    expect(line([CONTEXT(10), CONTEXT(900)], false)(minContext(100, 'option'))).toEqual(['r1', [], []]);
  });

  it('is not one that nobody serves any more', () => {
    const gone = `${CONTEXT(900)}, retirement_date: 2025-05-01`;
    expect(line([CONTEXT(10), gone])(minContext(100))).toEqual(['r0', ['min-context fails'], []]);
  });

  it('is told with its failures where no other cures them all', () => {
    expect(line([`${CONTEXT(10)}, open_weights: true`, `${CONTEXT(900)}, open_weights: false`])(minContext(100), open())).toEqual(
      ['r0', ['min-context fails'], []],
    ); // biome-ignore format: one call
  });
});

describe('what cannot be told', () => {
  const snapshot = snapshotOf(`models: [{id: m, name: M, developer: acme}]
releases: [{id: acme/r, name: R, model: m, developer: acme}]
`);
  const [release] = snapshot.releases();
  const model = snapshot.models.get('m');

  it.each([
    ['option', true],
    ['policy', true],
    ['need', false],
    ['use', false],
  ] as const)('excludes by an %s: %s', (origin, excludes) => {
    const { failures, unknowns } = heldAgainst(snapshot, model as never, release, [minContext(5, origin)]);
    expect([failures.length, unknowns.length]).toEqual(excludes ? [1, 0] : [0, 1]);
    expect([...failures, ...unknowns]).toMatchObject([{ outcome: 'cannot-tell', actual: null, missing: 'unknown' }]);
  });

  it('never keeps a condition', () => {
    expect(satisfies(snapshot, release as never, [minContext(0)])).toBe(false);
    expect(satisfies(snapshot, release as never, [])).toBe(true);
  });
});

describe('one condition', () => {
  const RELEASE = (text: string) =>
    snapshotOf(`models: [{id: m, name: M, developer: acme}, {id: acme-line, name: A, developer: acme}]
rates: [{id: x, base: USD, quote: CNY, rate: 8, date: 2025-01-01}]
releases: [{id: acme/r, name: R, model: m, series: fine, developer: acme${text}}]
offers: [{release: acme/r, provider: acme, cost: [{from: 2025, currency: CNY, input: 8, output: 16}]}]
`);
  const outcome = (text: string, constraint: string, value: unknown) => {
    const snapshot = RELEASE(text);
    const found = outcomeOf(
      snapshot,
      snapshot.models.get('m'),
      snapshot.anyRelease('acme/r'),
      asking('need', constraint, value),
    );
    return found && [found.outcome, found.actual, found.required];
  };

  it.each<[string, string, unknown, unknown]>([
    ['', 'modality', ['image'], ['cannot-tell', null, ['image']]],
    [', modalities: {input: [text, image]}', 'modality', ['image'], null],
    [', modalities: {input: [text]}', 'modality', ['image'], ['fails', ['text'], ['image']]],
    // Of several words a failure is told before what cannot be told.
    [', tool_call: false', 'capability', ['reasoning', 'tool_call'], ['fails', false, ['tool_call']]],
    [', tool_call: true', 'capability', ['tool_call', 'reasoning'], ['cannot-tell', null, ['reasoning']]],
    [', tool_call: true, reasoning: true', 'capability', ['tool_call', 'reasoning'], null],
    ['', 'max-input-price', 1, null],
    ['', 'max-input-price', 0.99, ['fails', '8 CNY', 0.99]],
    ['', 'max-input-price', '8 CNY', null],
    ['', 'max-input-price', '7.99 CNY', ['fails', '8 CNY', '7.99 CNY']],
    // A limit in money of which no rate is known cannot be told.
    ['', 'max-input-price', '100 JPY', ['cannot-tell', '8 CNY', '100 JPY']],
    ['', 'only', ['m'], null],
    ['', 'only', ['fine'], null],
    ['', 'only', ['acme/r'], null],
    ['', 'only', ['acme'], null],
    ['', 'only', ['acme-line'], ['fails', 'm', ['acme-line']]],
    ['', 'exclude', ['fine'], ['fails', 'fine', ['fine']]],
    ['', 'exclude', ['acme'], ['fails', 'acme', ['acme']]],
    ['', 'exclude', ['acme-line'], null],
    [', license: not-applicable', 'license', ['mit'], ['fails', null, ['mit']]],
    [', license: undisclosed', 'license', ['mit'], ['cannot-tell', null, ['mit']]],
  ])('%s: %s %j is %j', (text, constraint, value, expected) => {
    expect(outcome(text, constraint, value)).toEqual(expected);
  });

  it('on a name means the line where a maker is called alike', () => {
    const snapshot = snapshotOf(`developers: [{id: nova, name: Nova}]
models: [{id: nova, name: Nova, developer: acme}, {id: other, name: Other, developer: nova}]
releases: [{id: nova/o, name: O, model: other, developer: nova}]
`);
    const excluded = (id: string, release?: string) =>
      outcomeOf(
        snapshot,
        snapshot.models.get(id),
        release === undefined ? undefined : snapshot.anyRelease(release),
        asking('option', 'exclude', ['nova']),
      );
    expect(excluded('nova')?.outcome).toBe('fails');
    expect(excluded('other', 'nova/o')).toBeNull();
  });
});
