import type { Estimate } from '../domain/estimates.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { GRADES, type Grade } from '../domain/vocabulary.ts';
import type { Asked, Candidate, Part } from './candidates.ts';
import { joinedOf, widened } from './measured/estimate.ts';
import type { Measured } from './measured/measured.ts';
import { cautious, pointsOf } from './measured/points.ts';
import { type Relation, relationTo } from './measured/speaking.ts';
import type { Contribution, EstimateDetail, EstimatePart, Figure, MeasuredUse, Reason } from './results.ts';
import { points } from './score.ts';

/** What a candidate gets points for, in the order of what was asked; the points add up to its score. */
export function contributionsOf(snapshot: Snapshot, candidate: Candidate, asked: Asked): Contribution<Reason>[] {
  const shares = points(candidate.fits, asked.weights);
  return asked.weights.flatMap(({ use, weight }, index): Contribution<Reason>[] => {
    const part = candidate.parts.get(use);
    const given = (shares[index] ?? 0) / 10;
    const measured = asked.measured.get(use);
    if (part === undefined) return [];
    if (part.metric) return [byMetric(use, part.metric, given, weight)];
    if (part.estimate && measured) return [byFigures(snapshot, use, part, measured, given, weight)];
    return part.words ? [byWords(snapshot, use, part.words, given, weight)] : [];
  });
}

function byMetric(
  key: string,
  metric: NonNullable<Part['metric']>,
  given: number,
  weight: number,
): Contribution<Reason> {
  const id = key.slice('criterion:'.length);
  const { value, field, sources } = metric;
  const values = { value: Array.isArray(value) ? value.join(' ') : value, field, points: metric.points, weight };
  const reason = { code: 'measure', values };
  return { kind: 'criterion', id, name: { en: id, ko: id }, points: given, reason, said: [], about: [], sources };
}

function byWords(
  snapshot: Snapshot,
  use: string,
  words: NonNullable<Part['words']>,
  given: number,
  weight: number,
): Contribution<Reason> {
  const { said, halved } = words;
  return {
    kind: 'use',
    id: use,
    name: snapshot.useName(use),
    points: given,
    reason: { code: 'fit', values: { fit: said[0]?.fit ?? null, weight, ...(halved ? { halved } : {}) } },
    said: said.map(({ text, at, said: on }) => ({ text, at, said: on })),
    about: [...new Set(said.flatMap((entry) => entry.about))],
    sources: [...new Set(said.flatMap((entry) => entry.source))],
  };
}

function byFigures(
  snapshot: Snapshot,
  use: string,
  part: Part,
  measured: Measured,
  given: number,
  weight: number,
): Contribution<Reason> {
  const estimate = detailOf(part.estimate as Estimate, measured, use);
  return {
    kind: 'use',
    id: use,
    name: snapshot.useName(use),
    points: given,
    reason: { code: 'estimate', values: { points: part.points / 10, grade: estimate.grade, weight } },
    said: [],
    about: [],
    sources: [...new Set(estimate.figures.flatMap((figure) => figure.sources))],
    estimate,
  };
}

/** An estimate with all that a calculator needs to find it again. */
export function detailOf(
  estimate: Estimate,
  { calibration, tables, editions }: Pick<Measured, 'calibration' | 'tables' | 'editions'>,
  use: string,
): EstimateDetail {
  const { mean, below, above, grade, inherited_from, used, steps = 0 } = estimate;
  const { origin, falls = 0, rises = 0 } = calibration;
  const figures = used.map((figure): Figure => {
    const table = tables.find(({ id }) => id === figure.table);
    const link = calibration.links.find((one) => one.table === figure.table);
    const { offset = 0, slope = 1 } = link ?? {};
    return {
      table: figure.table,
      name: table?.name ?? { en: figure.table, ko: figure.table },
      measurer: table?.measurer ?? '',
      edition: figure.edition,
      value: figure.value,
      scale: table?.scale ?? 'linear',
      unit: table?.unit ?? null,
      as: figure.as ?? null,
      setting: figure.setting ?? null,
      logit: figure.logit,
      offset,
      slope,
      scaled: (figure.logit - offset) / slope,
      sd: figure.sd,
      sources: editions.find((one) => one.table === figure.table && one.date === figure.edition)?.source ?? [],
    };
  });
  const isAbout = ({ table }: Figure): boolean => relationOf(tables, table, use) === 'about';
  const about = figures.filter(isAbout);
  const near = figures.filter((figure) => !isAbout(figure));
  const part = (own: readonly Figure[], passed: number): EstimatePart => {
    const { voices, mean, below, above } = joinedOf(
      own.map(({ measurer, scaled, sd }) => ({ measurer, at: scaled, sd })),
    );
    const spread = { below: widened(below, falls, passed), above: widened(above, rises, passed) };
    return { tables: own.map(({ table }) => table), voices, mean, joined: { below, above }, steps: passed, ...spread };
  };
  // Where both kinds are, those about the use are a forerunner's, and those near it the release's own.
  const parts = about.length > 0 && near.length > 0 ? [part(about, steps), part(near, 0)] : [part(figures, steps)];
  return {
    mean,
    below,
    above,
    cautious: cautious(estimate),
    origin: origin ?? null,
    ...pointsOf(estimate),
    grade,
    inherited_from: inherited_from ?? null,
    figures,
    parts,
  };
}

/** How a table speaks of a use; one that is not known does so like one for everything. */
function relationOf(tables: Measured['tables'], id: string, use: string): Relation {
  const table = tables.find((one) => one.id === id);
  return (table && relationTo(table, use)) ?? 'general';
}

/** The worst of the grades of uses that hold half the weight or more together with what is no better. */
export function gradeOf({ parts }: Candidate, { weights, measured }: Asked): Grade {
  const graded = weights.flatMap(({ use, weight }) => {
    const part = parts.get(use);
    if (use.startsWith('criterion:')) return [];
    const grade = part?.estimate?.grade ?? 'E';
    return measured.has(use) || part?.words ? [{ grade, weight }] : [];
  });
  const total = graded.reduce((sum, { weight }) => sum + weight, 0);
  const sorted = graded.sort((a, b) => GRADES.indexOf(b.grade) - GRADES.indexOf(a.grade));
  let held = 0;
  for (const { grade, weight } of sorted) {
    held += weight;
    if (held * 2 >= total) return grade;
  }
  return 'E';
}

export function measuredUse(use: string, { calibration, tables, own }: Measured): MeasuredUse {
  const named = (id: string) => {
    const table = tables.find((one) => one.id === id);
    return { table: id, name: table?.name ?? { en: id, ko: id }, measurer: table?.measurer ?? '' };
  };
  const { date, reference, origin, upper, falls = 0, rises = 0, links, beside } = calibration;
  return {
    use,
    date,
    reference: reference ?? '',
    origin: origin ?? null,
    upper: upper ?? null,
    falls,
    rises,
    tables: links.map(({ table, edition, anchors, offset, slope, residual }) => ({
      ...named(table),
      edition,
      relation: relationOf(tables, table, use),
      anchors,
      offset,
      slope,
      residual,
    })),
    own,
    beside: beside.map(({ table, edition, anchors, why }) => ({ ...named(table), edition, anchors, why })),
  };
}
