import { describe, expect, it } from 'vitest';
import { findNamed, NoCurrentError } from '../../src/engine/names.ts';
import type { Replacement } from '../../src/engine/results.ts';
import { currentOrNamed, replacements } from '../../src/features/recommend/replace.ts';
import { snapshotOf } from '../support/knowledge.ts';

const KB = `models: [{id: m, name: M, developer: acme}]
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

/** What could take the place of `acme/old`, made with such fields, among others. */
function instead(old: Omit<Made, 'id'>, others: readonly Made[], day = '2025-06-01') {
  const all = [{ id: 'acme/old', ...old }, ...others];
  const offers = all.map(offer).join('');
  const snapshot = snapshotOf(
    `${KB}releases:\n${all.map(release).join('\n')}\noffers:${offers === '' ? ' []' : `\n${offers}`}`,
    day,
  );
  const found = snapshot.anyRelease('acme/old');
  if (!found) throw new Error('no release');
  return replacements(snapshot, found);
}
const one = (old: Omit<Made, 'id'>, other: Omit<Made, 'id'>): Replacement => {
  const [found] = instead(old, [{ id: 'acme/new', ...other }]).replacements;
  if (!found) throw new Error('no replacement');
  return found;
};
const order = (old: Omit<Made, 'id'>, others: readonly Made[]): string[] =>
  instead(old, others).replacements.map(({ id }) => id);

const TEXT = 'modalities: {input: [text]}';
const OLD = { fields: `release_date: 2024-01-01, model: m, ${TEXT}` };

describe('what stands in the place of a release', () => {
  it('is told with what is kept, lost and added, and what cannot be told', () => {
    const found = one(
      {
        fields:
          'modalities: {input: [text, image, pdf]}, reasoning: true, tool_call: true, structured_output: true, attachment: false, open_weights: true, limit: {context: 1000, output: 500}',
      },
      {
        fields:
          'modalities: {input: [text, image, audio]}, reasoning: true, tool_call: false, attachment: true, limit: {context: 1000, output: 499}',
      },
    );
    expect(found.kept).toEqual(['reasoning', 'input:text', 'input:image', 'limit.context']);
    expect(found.lost).toEqual(['tool_call', 'input:pdf', 'limit.output']);
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
    [
      'currency: USD, input: 2, output: 2',
      'currency: USD, input: 1, output: 1',
      { before: 2, after: 1, currency: 'USD', percent: -50 },
    ],
    [
      'currency: USD, input: 3, output: 3',
      'currency: USD, input: 4, output: 4',
      { before: 3, after: 4, currency: 'USD', percent: 33.3 },
    ],
    [
      'currency: USD, input: 0, output: 0',
      'currency: USD, input: 4, output: 4',
      { before: 0, after: 4, currency: 'USD', percent: null },
    ],
    [
      'currency: USD, input: 3, output: 3',
      'currency: USD, output: 4',
      { before: 3, after: null, currency: 'USD', percent: null },
    ],
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
      { fields: TEXT, price: 'currency: USD, input: 2, output: 2' },
    );
    expect(price?.percent ?? null).toBeNull();
    expect(price).not.toMatchObject({ before: 1400, after: 2 });
  });
});

describe('who comes first', () => {
  it("is whom the vendor's word names, whatever is lost", () => {
    const old = { fields: `${OLD.fields}, tool_call: true, replaced_by: acme/named` };
    const result = instead(old, [
      { id: 'acme/better', fields: `release_date: 2025-01-01, model: m, ${TEXT}, tool_call: true` },
      { id: 'acme/named', fields: 'release_date: 2023-01-01, tool_call: false' },
    ]);
    expect(result.replacements.map(({ id, by_vendor }) => [id, by_vendor])).toEqual([
      ['acme/named', true],
      ['acme/better', false],
    ]);
    expect(result.replacements[0]).toMatchObject({ kept: [], lost: ['tool_call'], cannot_tell: ['input:text'] });
  });

  it('is then who loses least, of the same line, of the same developer', () => {
    const old = { fields: `${OLD.fields}, tool_call: true` };
    expect(
      order(old, [
        { id: 'acme/loses', fields: `release_date: 2025-01-01, model: m, ${TEXT}, tool_call: false` },
        { id: 'other/keeps', fields: `release_date: 2025-01-01, ${TEXT}, tool_call: true` },
        { id: 'acme/keeps', fields: `release_date: 2025-01-01, ${TEXT}, tool_call: true` },
        { id: 'acme/line', fields: `release_date: 2025-01-01, model: m, ${TEXT}, tool_call: true` },
      ]),
    ).toEqual(['acme/line', 'acme/keeps', 'other/keeps', 'acme/loses']);
  });

  it('is then whose price rises least, unknown prices last, and the newest', () => {
    const usd = (price: number): string => `currency: USD, input: ${price}, output: ${price}`;
    const fields = `release_date: 2025-01-01, ${TEXT}`;
    expect(
      order({ ...OLD, price: usd(2) }, [
        { id: 'acme/unknown', fields },
        { id: 'acme/dear', fields, price: usd(9) },
        { id: 'acme/a-cheap', fields, price: usd(1) },
        { id: 'acme/b-newer', fields: `release_date: 2025-02-01, ${TEXT}`, price: usd(2) },
      ]),
    ).toEqual(['acme/b-newer', 'acme/a-cheap', 'acme/dear', 'acme/unknown']);
  });

  it.each([
    ['is older', `release_date: 2023-12-31, ${TEXT}`],
    ['is not out yet', `release_date: 2025-06-02, ${TEXT}`],
    ['is withdrawn', `release_date: 2025-01-01, retirement_date: 2025-06-01, ${TEXT}`],
    ['keeps nothing that is known', 'release_date: 2025-01-01, modalities: {input: [audio]}'],
  ])('is nobody who %s', (_, fields) => {
    expect(order(OLD, [{ id: 'acme/x', fields }])).toEqual([]);
  });

  it('is never more than ten', () => {
    const many = Array.from({ length: 15 }, (_, at) => ({ id: `acme/r${at}`, fields: `release_date: 2025, ${TEXT}` }));
    expect(order(OLD, many)).toHaveLength(10);
  });

  it('is told with whether the release is still there', () => {
    const gone = { fields: `${OLD.fields}, retirement_date: 2025-03-01` };
    expect(instead(gone, []).instead_of).toEqual({ id: 'acme/old', name: 'acme/old', active: false });
    expect(instead(gone, [], '2025-02-28').instead_of.active).toBe(true);
  });
});

describe('a name', () => {
  const snapshot = snapshotOf(`models:
  - {id: m, name: Line, developer: acme, current: [{release: acme/a, from: 2025-01-01}]}
  - {id: n, name: Nobody, developer: acme}
releases: [{id: acme/a, name: A, developer: acme, model: m}, {id: acme/b, name: B, developer: acme, model: m}]
`);
  const named = (name: string) => currentOrNamed(snapshot, findNamed(snapshot.knowledge, name), name);

  it('of a line means its current release, of a release itself', () => {
    expect(named('Line').id).toBe('acme/a');
    expect(named('B').id).toBe('acme/b');
  });

  it('of a line of which nobody tells the current release means none', () => {
    expect(() => named('Nobody')).toThrow(NoCurrentError);
  });
});
