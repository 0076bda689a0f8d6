import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/dates.ts';
import type { Knowledge, WorkedOut } from '../../src/domain/records.ts';
import { Snapshot } from '../../src/domain/snapshot.ts';
import { list } from '../../src/engine/list.ts';
import { loadKnowledge } from '../../src/kb/load.ts';
import { based, knowledgeOf } from '../support/knowledge.ts';
import { root } from '../support/lmm.ts';
import { packed } from '../support/packed.ts';

interface Kept {
  id: string;
  from: string;
  until: string | null;
}
const ALL = { releases: false, constraints: [] };
const rows = (knowledge: Knowledge, day: string, today = day) =>
  JSON.stringify(list(new Snapshot(knowledge, { asOf: day, today }), ALL));
/** The same knowledge base with another memory. */
const with_ = (knowledge: Knowledge, worked: WorkedOut | undefined): Knowledge =>
  Object.create(knowledge, { worked: { value: worked } });

/** What a run on a day keeps. */
function keptOn(knowledge: Knowledge, day: string): readonly Kept[] {
  let kept: readonly { id: string }[] = [];
  const keep = (lines: readonly { id: string }[]): void => {
    kept = lines;
  };
  rows(with_(knowledge, { read: () => undefined, keep }), day);
  return kept as readonly Kept[];
}

describe('rows that are kept', () => {
  const small = packed(
    knowledgeOf(
      based(`models:
  - id: m
    name: M
    developer: acme
    names: [{name: Em, until: 2024-03}]
    current: [{release: acme/a, from: 2024-02, until: 2024-09}, {release: acme/b, from: 2024-09}]
    applications: [{use: u, fit: strong, text: Later, said: 2024-05-05}]
  - {id: n, name: N, developer: acme}
uses: [{id: u, name: {en: Use, ko: 쓰임}}]
releases:
  - {id: acme/a, name: A, model: m, developer: acme, release_date: 2024-01, retirement_date: 2025-01-15, status: retired, replaced_by: [acme/b, acme/d]}
  - {id: acme/b, name: B, model: m, developer: acme, release_date: 2024-07-10}
  - {id: acme/d, name: D, developer: acme, release_date: 2024-07-20}
  - {id: acme/c, name: C, model: n, developer: acme, release_date: 2024-11-30}
offers:
  - {release: acme/a, provider: acme, until: 2024-12, cost: [{from: 2024-01, currency: USD, input: 2}, {from: 2024-04, currency: USD, input: 1}], data: [{said: 2024-06-20, trains_on_input: false}]}
`),
    ),
  );

  it('hold on every day of their span, and on no other day than they say', async () => {
    const { knowledge } = await loadKnowledge(root, []);
    const today = new Date().toISOString().slice(0, 10);
    for (const [base, from] of [
      [small, '2024-06-01'],
      [knowledge, today],
    ] as const) {
      const kept = keptOn(base, from);
      expect(kept.length).toBeGreaterThan(1);
      const ends = [...new Set(kept.flatMap((one) => [one.from, one.until ?? '2030-01-01']))];
      const days = ends.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]).filter((day) => day > '2015');
      const remembered = with_(base, { read: () => kept });
      const forgetful = with_(base, undefined);
      for (const day of days) expect(rows(remembered, day), day).toBe(rows(forgetful, day));
    }
  });

  it('end where anything begins or ends that they tell', () => {
    const span = (day: string, id: string) => keptOn(small, day).find((one) => one.id === id);
    // Each date is the first day of what changes the row of M.
    const turns = [
      ...['2024-02-01', '2024-03-01', '2024-04-01', '2024-05-05', '2024-06-20'],
      ...['2024-07-10', '2024-07-20', '2024-09-01'],
    ];
    for (const [at, day] of turns.entries()) {
      const { from = '', until } = span(day, 'm') ?? {};
      expect(from).toBe(day);
      expect((until ?? '9999') <= (turns[at + 1] ?? '9999')).toBe(true);
      expect(rows(small, addDays(day, -1))).not.toBe(rows(small, day));
    }
    expect(span('2024-06-01', 'n')).toMatchObject({ until: '2024-11-30' });
  });

  it('are kept for today alone, and only where something is new', () => {
    let kept = 0;
    const worked = { read: () => keptOn(small, '2024-06-01'), keep: () => void kept++ };
    rows(with_(small, worked), '2024-06-01');
    expect(kept).toBe(0);
    rows(with_(small, worked), '2025-06-01', '2025-07-01');
    expect(kept).toBe(0);
    rows(with_(small, worked), '2025-06-01');
    expect(kept).toBe(1);
  });
});
