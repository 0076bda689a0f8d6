import { firstDay } from '../domain/dates.ts';
import type { Subject } from '../domain/fields.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { resolve } from '../domain/values.ts';
import { FIT_POINTS, type Fit } from '../domain/vocabulary.ts';
import type { Cell, Scalar } from './results.ts';

/**
 * Criteria that are measured, not said. Each turns a known value into 0 to 100 points on a fixed scale, so that a rival
 * that joins or leaves moves nobody's points. What is unknown gets none. docs/method.md shows the scales.
 */
export const METRICS = ['price', 'context', 'openness', 'recency', 'korean'] as const;
export type MetricId = (typeof METRICS)[number];

export interface Metric {
  /** 0 to 100, whole. */
  points: number;
  /** The value it was read from. */
  value: Scalar | string[] | null;
  field: string;
  sources: string[];
}

/** Presets: what each asks for beside the uses. */
export const PREFERENCES = ['cheap', 'capable', 'open', 'fast'] as const;
export type Preference = (typeof PREFERENCES)[number];
export const PREFERRED: Record<
  Preference,
  { measures: Partial<Record<MetricId, number>>; uses: Record<string, number> }
> = {
  cheap: { measures: { price: 1 }, uses: {} },
  capable: { measures: { context: 0.5, recency: 0.5 }, uses: {} },
  open: { measures: { openness: 1 }, uses: {} },
  // No speed is measured with a source that can be cited: what is said of it has to do.
  fast: { measures: {}, uses: { 'fast-response': 1 } },
};

/** Points on a logarithmic scale between the value that gets none and the value that gets all. */
const logarithmic = (value: number, none: number, all: number): number =>
  clamp((Math.log(value) - Math.log(none)) / (Math.log(all) - Math.log(none)));
const clamp = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 100);

/** Licences that let anybody use, change and pass on. */
const FREE_LICENCE = /^(apache[- ]?2(\.0)?|mit|bsd.*|mpl.*|cc0.*|cc-by-4\.0)$/i;

/** The points of a line or release for a measure; null where its value is unknown. */
export function metricOf(snapshot: Snapshot, subject: Subject, id: MetricId): Metric | null {
  const of = (field: Parameters<typeof resolve>[2]): Cell => resolve(snapshot, subject, field);
  const told = (cell: Cell, field: string, points: number): Metric => ({
    points,
    value: cell.value as Metric['value'],
    field,
    sources: cell.sources,
  });
  switch (id) {
    case 'price': {
      const cell = of('cost.blend');
      if (typeof cell.value !== 'number' || cell.currency !== 'USD') return null;
      return told(cell, 'cost.blend', cell.value === 0 ? 100 : logarithmic(cell.value, 50, 0.05));
    }
    case 'context': {
      const cell = of('limit.context');
      return typeof cell.value === 'number'
        ? told(cell, 'limit.context', logarithmic(cell.value, 4_000, 2_000_000))
        : null;
    }
    case 'openness': {
      const open = of('open_weights');
      if (open.value === false) return told(open, 'open_weights', 0);
      if (open.value !== true) return null;
      const license = of('license');
      const free = typeof license.value === 'string' && FREE_LICENCE.test(license.value);
      return {
        ...told(free ? license : open, free ? 'license' : 'open_weights', free ? 100 : 60),
        sources: [...new Set([...open.sources, ...license.sources])],
      };
    }
    case 'recency': {
      const cell = of('release_date');
      if (typeof cell.value !== 'string') return null;
      return told(cell, 'release_date', clamp(1 - snapshot.age(firstDay(cell.value)) / 730));
    }
    case 'korean': {
      const cell = of('languages');
      if (Array.isArray(cell.value)) {
        const has = (cell.value as string[]).some((language) => language === 'ko' || language.startsWith('ko-'));
        if (has) return told(cell, 'languages', 100);
      }
      const said = subject.model
        ? snapshot.evidence(subject.model.id).filter((entry) => entry.use === 'korean' && entry.fit)
        : [];
      const fits = said.map((entry) => FIT_POINTS[entry.fit as Fit]);
      if (fits.length > 0)
        return {
          points: Math.max(...fits),
          value: 'korean',
          field: 'use:korean',
          sources: [...new Set(said.flatMap((entry) => entry.source))],
        };
      return Array.isArray(cell.value) ? told(cell, 'languages', 0) : null;
    }
  }
}
