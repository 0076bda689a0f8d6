/**
 * How well what is measured agrees with tables that it does not know. Agreement is Kendall's tau-b: 1 where every pair of
 * releases stands in the same order, 0 for chance, -1 where every pair is turned round.
 */
import { readFileSync } from 'node:fs';

/** Kendall's tau-b of pairs of numbers; NaN of fewer than two, and where all of one side are equal. */
export function tauB(pairs) {
  let [agree, tiedX, tiedY, all] = [0, 0, 0, 0];
  for (let i = 0; i < pairs.length; i++) {
    for (let j = 0; j < i; j++) {
      const x = Math.sign(pairs[i][0] - pairs[j][0]);
      const y = Math.sign(pairs[i][1] - pairs[j][1]);
      agree += x * y;
      if (x === 0) tiedX++;
      if (y === 0) tiedY++;
      all++;
    }
  }
  return agree / Math.sqrt((all - tiedX) * (all - tiedY));
}

/** A year is what separates the field of today from history. */
const yearBefore = (day) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
/** Whatever the tables tell, for no day in particular. */
const LAST_DAY = '9999-12-31';
/** Tables near the use, or of everything, stand below those about it, as in an answer. */
const NEAR = -1000;

const lastOf = (dates) => [...dates].sort().at(-1) ?? '';

/** What the answer is sorted by: kind of evidence, then the cautious value. */
const worthOf = (code, estimate) => (estimate.grade === 'D' ? NEAR : 0) + code.cautious(estimate);

/** A use measured by the given tables: its calibration and what every release is worth. */
export function measuredBy(code, use, all) {
  const { knowledge } = code;
  const series = code.seriesOf(knowledge.releases);
  const day = lastOf(all.map(({ edition }) => edition.date));
  const { origin, upper } = knowledge.uses.find(({ id }) => id === use) ?? {};
  const calibration = code.calibrate(use, day, all, { origin, upper, series });
  if (calibration === undefined) return undefined;
  const ids = knowledge.releases.map(({ id }) => id);
  return { calibration, estimates: code.estimates(calibration, all, series, ids), all };
}

/** The lines of an answer for a use, as they are ranked on a day; with `found` by those tables instead of the shipped. */
function linesFor(code, use, day, found) {
  const estimated = (id) => {
    if (id !== use || found === undefined) return code.knowledge.estimated?.(id);
    const { calibration, estimates, all } = found;
    const editions = all.map(({ edition: { table, date, source } }) => ({ table, date, source }));
    return { calibration, tables: all.map(({ table }) => table), editions, estimates: [...estimates] };
  };
  const knowledge = Object.create(code.knowledge, { estimated: { value: estimated } });
  const query = { ...code.NO_QUERY, uses: [{ id: use, weight: 1, origin: 'option', matched: [] }] };
  return code.recommend(new code.Snapshot(knowledge, { asOf: day }), query).recommendations;
}

/** The day on which the knowledge base was last looked over: what is asked is asked on that day. */
const dayOf = ({ knowledge }) => lastOf(knowledge.sources.map(({ checked = '' }) => checked));

/** The tables about a use that count, and all that speak of it. */
export function speaking(code, use) {
  const { tables, editions } = code.knowledge;
  const all = code.speakingOf(use, tables, code.editionsOn(editions, LAST_DAY));
  return { all, about: all.filter(({ table, relation }) => relation === 'about' && table.counts !== false) };
}

/** The order of some estimates against that of a table, over all releases in both and over those of its last year. */
export function agreement(code, estimates, { edition, readings }) {
  const since = yearBefore(code.firstDay(edition.date));
  const dateOf = new Map(code.knowledge.releases.map((release) => [release.id, code.firstDay(code.dateOf(release))]));
  const shared = [...readings].flatMap(([id, { logit }]) => {
    const estimate = estimates.get(id);
    return estimate ? [{ pair: [worthOf(code, estimate), logit], recent: dateOf.get(id) >= since }] : [];
  });
  const over = (some) => ({ count: some.length, tau: tauB(some.map(({ pair }) => pair)) });
  return { all: over(shared), recent: over(shared.filter(({ recent }) => recent)) };
}

/** For each table about a use, what the others make of its order, and whether the first line of the answer stays. */
function leftOut(code, use) {
  const { all, about } = speaking(code, use);
  if (about.length < 2) return undefined;
  const whole = measuredBy(code, use, all);
  const first = linesFor(code, use, dayOf(code))[0]?.id;
  const rows = about.map((left) => {
    const found = measuredBy(
      code,
      use,
      all.filter((one) => one !== left),
    );
    const kept = linesFor(code, use, dayOf(code), found)[0]?.id;
    const linked = whole.calibration.links.some(({ table }) => table === left.table.id);
    const why = whole.calibration.beside.find(({ table }) => table === left.table.id)?.why;
    return { left, linked, why, kept, ...agreement(code, found.estimates, left) };
  });
  return { use, first, rows };
}

const shown = (value) => (Number.isNaN(value) ? '-' : value.toFixed(3));
const mean = (values) => {
  const told = values.filter((value) => !Number.isNaN(value));
  return told.reduce((sum, value) => sum + value, 0) / told.length;
};
const WIDTHS = [36, 12, 10, 7, 7, 7, 7];
const line = (cells) =>
  cells.map((cell, i) => (i < 2 ? cell.padEnd(WIDTHS[i]) : cell.padStart(WIDTHS[i] ?? 0))).join(' ');

/** Prints what each table tells of the others, use by use. */
export function againstTables(code, only) {
  console.log("tables: Kendall's tau-b of the answer without a table against that table; last year: released in it");
  const means = [];
  for (const { id } of code.knowledge.uses) {
    if (only !== undefined && only !== id) continue;
    const found = leftOut(code, id);
    if (found === undefined) continue;
    console.log(`${id}: first ${found.first ?? 'none'}`);
    console.log(
      line(['  left out', 'measurer', 'edition', 'shared', 'tau', 'in year', 'tau', '  counts', '  first kept']),
    );
    for (const { left, linked, why, kept, all, recent } of found.rows)
      console.log(
        line([
          `  ${left.table.id}`,
          left.table.measurer,
          left.edition.date,
          String(all.count),
          shown(all.tau),
          String(recent.count),
          shown(recent.tau),
          `  ${(linked ? 'yes' : why).padEnd(8)}`,
          kept === found.first ? '  yes' : `  no, ${kept}`,
        ]),
      );
    const [all, recent] = ['all', 'recent'].map((key) => mean(found.rows.map((row) => row[key].tau)));
    const first = found.rows.filter(({ kept }) => kept === found.first).length;
    console.log(line(['  mean', '', '', '', shown(all), '', shown(recent), '', `  ${first} of ${found.rows.length}`]));
    means.push({ all, recent });
  }
  const [all, recent] = ['all', 'recent'].map((key) => shown(mean(means.map((one) => one[key]))));
  console.log(`mean of ${means.length} uses: ${all}, last year ${recent}\n`);
}

/** The rows of a CSV file by the names of its first line. Quotes may hold commas. */
function csv(text) {
  const cells = (row) =>
    [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
      quoted === undefined ? bare.trim() : quoted.replaceAll('""', '"'),
    );
  const [head = '', ...rows] = text.split(/\r?\n/).filter((row) => row.trim() !== '');
  const names = cells(head.replace(/^\uFEFF/, ''));
  return rows.map((row) => Object.fromEntries(cells(row).map((cell, i) => [names[i], cell])));
}

/** Prints how the answer for a use agrees with a table from elsewhere; a release in several rows stands by its best. */
export function againstFile(code, { table, use, better = 'higher' }) {
  if (!code.knowledge.uses.some(({ id }) => id === use)) throw new Error(`--use names no use: ${use}`);
  const sign = better === 'lower' ? -1 : 1;
  const best = new Map();
  for (const { release, value } of csv(readFileSync(table, 'utf8'))) {
    if (!release || !value || Number.isNaN(Number(value))) continue;
    best.set(release, Math.max(best.get(release) ?? Number.NEGATIVE_INFINITY, sign * Number(value)));
  }
  const day = dayOf(code);
  const since = yearBefore(day);
  const snapshot = new code.Snapshot(code.knowledge, { asOf: day });
  const estimates = code.measuredFor(snapshot, use)?.estimates ?? new Map();
  const releases = code.knowledge.releases.filter(({ id }) => best.has(id) && estimates.has(id));
  const current = new Set(code.knowledge.models.map((model) => snapshot.current(model)?.release));
  const ranked = linesFor(code, use, day).filter(({ release }) => best.has(release));
  const worth = ({ id }) => [worthOf(code, estimates.get(id)), best.get(id)];
  const told = {
    releases: releases.map(worth),
    'of the last year': releases.filter((one) => code.firstDay(code.dateOf(one)) >= since).map(worth),
    'current of their lines': releases.filter(({ id }) => current.has(id)).map(worth),
    'lines as ranked': ranked.map(({ rank, release }) => [-rank, best.get(release)]),
  };
  console.log(`${table} against ${use} as of ${day}: ${best.size} releases in the table`);
  for (const [name, pairs] of Object.entries(told))
    console.log(`  ${name.padEnd(24)} ${String(pairs.length).padStart(4)} in both, tau ${shown(tauB(pairs))}`);
}
