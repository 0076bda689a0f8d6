import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CALIBRATIONS, calibrationsText } from '../../../build/calibrate.ts';
import { firstDay } from '../../../src/domain/dates.ts';
import type { Estimate } from '../../../src/domain/estimates.ts';
import { Snapshot } from '../../../src/domain/snapshot.ts';
import { estimates } from '../../../src/engine/measured/estimate.ts';
import { estimatedOn, measuredFor } from '../../../src/engine/measured/measured.ts';
import { cautious } from '../../../src/engine/measured/points.ts';
import { seriesOf } from '../../../src/engine/measured/series.ts';
import { editionsOn, speakingOf } from '../../../src/engine/measured/speaking.ts';
import { NO_QUERY } from '../../../src/engine/query.ts';
import { recommend } from '../../../src/engine/recommend.ts';
import { loadKnowledge } from '../../../src/kb/load.ts';
import { root } from '../../support/lmm.ts';

const { knowledge } = await loadKnowledge(root, []);
const LAST_DAY = '9999-12-31';
const TODAY = '2026-11-29';
const uses = knowledge.uses.map(({ id }) => id).filter((use) => estimatedOn(knowledge, use, LAST_DAY));
const answer = (use: string, asOf = TODAY) =>
  recommend(new Snapshot(knowledge, { asOf }), {
    ...NO_QUERY,
    uses: [{ id: use, weight: 1, origin: 'option', matched: [] }],
  }).recommendations;
const told = (found: readonly string[], remedy = ''): void =>
  expect(found, `${remedy}\n${found.join('\n')}\n`).toEqual([]);

describe('the shipped tables', () => {
  it('are calibrated as npm run calibrate would', () => {
    const is = readFileSync(join(root, CALIBRATIONS), 'utf8');
    expect(is === calibrationsText(knowledge), `${CALIBRATIONS} is old: run npm run calibrate`).toBe(true);
  });

  it.each(uses)('give for %s what the build worked out', (use) => {
    expect(JSON.parse(JSON.stringify(estimatedOn(knowledge, use, LAST_DAY)))).toEqual(knowledge.estimated?.(use));
  });

  it.each(['2025-06-01', '2025-12-31', '2026-08-10', TODAY])('speak as of %s by editions of that day', (asOf) => {
    for (const use of uses) {
      const found = measuredFor(new Snapshot(knowledge, { asOf }), use);
      if (found === undefined) continue;
      expect(firstDay(found.calibration.date) <= asOf).toBe(true);
      told(
        [...found.estimates].flatMap(([release, { used }]) =>
          used.filter(({ edition }) => firstDay(edition) > asOf).map(({ table }) => `${use}: ${table} of ${release}`),
        ),
      );
    }
  });

  it('speak by a chosen source alone, calibrated as with all', () => {
    const newest = editionsOn(knowledge.editions, TODAY);
    const chosen = [...new Set(newest.flatMap(({ source }) => source))];
    expect(chosen.length).toBeGreaterThan(3);
    const everything = new Snapshot(knowledge, { asOf: TODAY });
    for (const source of chosen) {
      const snapshot = new Snapshot(knowledge, { asOf: TODAY, sources: [source] });
      const theirs = new Set(newest.filter((edition) => edition.source.includes(source)).map(({ table }) => table));
      const spoken = knowledge.tables.filter(({ id }) => theirs.has(id)).flatMap((table) => table.uses);
      for (const use of uses.filter((id) => spoken.some((one) => one.use === id))) {
        const found = measuredFor(snapshot, use);
        const whole = measuredFor(everything, use);
        if (found === undefined || whole === undefined) continue;
        expect({ ...found.calibration }).toEqual({ ...whole.calibration });
        told(
          [...found.estimates].flatMap(([release, { used }]) =>
            used
              .filter(({ table }) => !theirs.has(table))
              .map(({ table }) => `${use}, ${source}: ${table} of ${release}`),
          ),
        );
      }
    }
  });

  it('speak by a source of an earlier day as they were calibrated then', () => {
    const snapshot = new Snapshot(knowledge, { asOf: TODAY, sources: ['arena-catalog-2025-12'] });
    const found = measuredFor(snapshot, 'programming');
    expect(found?.calibration.date.localeCompare('2026-08-19')).toBe(-1);
    expect(found?.calibration.links).toEqual(
      expect.arrayContaining([expect.objectContaining({ table: 'arena-text-coding', edition: '2025-12-11' })]),
    );
    expect(found?.estimates.size).toBeGreaterThan(50);
  });

  it('lift no release that hides its figures above its forerunner', () => {
    const series = seriesOf(knowledge.releases);
    const ids = knowledge.releases.map(({ id }) => id);
    const editions = editionsOn(knowledge.editions, TODAY);
    for (const use of ['programming', 'agents', 'image-understanding']) {
      const all = speakingOf(use, knowledge.tables, editions);
      const calibration = estimatedOn(knowledge, use, LAST_DAY)?.calibration;
      if (calibration === undefined) throw new Error(`${use} is not measured`);
      const before = estimates(calibration, all, series, ids);
      const measured = [...before].filter(([, { inherited_from, grade }]) => !inherited_from && grade !== 'D');
      const about = measured.slice(0, 2).map(([id]) => id);
      for (const [hidden, own] of measured) {
        // An estimate rests on the release's own figures and its forerunners', and on whether any are about the use.
        const kin = [...series.before(hidden), ...about].filter((id) => id !== hidden);
        const left = all.map((one) => ({
          ...one,
          readings: new Map(
            kin.flatMap((id) => {
              const reading = one.readings.get(id);
              return reading ? [[id, reading] as const] : [];
            }),
          ),
        }));
        const after = estimates(calibration, left, series, [hidden]).get(hidden);
        if (after === undefined) continue;
        const former = before.get(after.inherited_from ?? '') as Estimate;
        expect(['C', 'D']).toContain(after.grade);
        expect(cautious(after)).toBeLessThanOrEqual(Math.max(cautious(own), cautious(former)));
      }
    }
  });
});

describe('an answer by the shipped tables', () => {
  it.each(uses)('for %s gives what is printed alike the same rank, and the higher the better', (use) => {
    const ranked = answer(use);
    const rankOf = (id: string | null) => ranked.find((one) => one.id === id)?.rank ?? 0;
    ranked.forEach((one, i) => {
      const before = ranked[i - 1];
      if (before === undefined) return;
      if (one.beaten_by === null && before.beaten_by === null && (one.grade === 'E') === (before.grade === 'E')) {
        const isAlike = one.score === before.score && one.unknowns.length === before.unknowns.length;
        if (isAlike) expect([one.id, one.rank]).toEqual([one.id, before.rank]);
      }
      expect(one.rank === before.rank || one.rank === i + 1).toBe(true);
      if (one.rank === before.rank) expect(one.score).toBe(before.score);
      if (one.beaten_by !== null) expect(rankOf(one.beaten_by)).toBeLessThan(one.rank);
    });
  });

  it('puts no line above one that beats it in every table about the use that both stand in, where two or more', () => {
    const found: string[] = [];
    for (const use of uses) {
      const about = new Set(
        knowledge.tables
          .filter((table) => table.uses.some((one) => one.use === use && one.as !== 'related'))
          .map(({ id }) => id),
      );
      const lines = answer(use).map(({ id, inherited_from, tables, unknowns }) => ({
        id,
        unknowns: unknowns.length,
        own: new Map(
          inherited_from === null
            ? tables.filter(({ table }) => about.has(table)).map(({ table, logit }) => [table, logit])
            : [],
        ),
      }));
      lines.forEach((above, i) => {
        for (const below of lines.slice(i + 1)) {
          const shared = [...above.own].filter(([table]) => below.own.has(table));
          const isBeaten =
            shared.length > 1 && shared.every(([table, logit]) => (below.own.get(table) as number) > logit);
          if (isBeaten && below.unknowns <= above.unknowns) found.push(`${use}: ${above.id} above ${below.id}`);
        }
      });
    }
    told(found);
  });
});
