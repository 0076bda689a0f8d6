import { firstDay, lastDay } from '../../../domain/dates.ts';
import { kindOf } from '../../../domain/kinds/by-name.ts';
import { type Shape, shapeOf } from '../../../domain/schema-shape.ts';
import { KIND_NAMES } from '../../../domain/vocabulary.ts';
import type { Check, Finding } from './check.ts';
import type { Examined } from './examined.ts';

/** Days on which something was said, seen or read: they cannot lie ahead. */
const PAST: ReadonlySet<string> = new Set(['said', 'seen', 'checked']);

export const check: Check = {
  name: 'days',
  *judge(base) {
    for (const source of base.records.sources) {
      const { id, date, checked } = source;
      if (checked !== undefined && lastDay(checked) < firstDay(date))
        yield {
          code: 'checked-before-date',
          level: 'problem',
          in: source,
          key: 'checked',
          values: { id, checked, date },
        };
    }
    for (const kind of KIND_NAMES) {
      const shape = shapeOf(kindOf(kind).schema);
      const past = DATED.has(kind) ? new Set([...PAST, 'date']) : PAST;
      for (const record of base.records[kind]) yield* ahead(base, record, shape, past);
    }
  },
};

/** Kinds whose own `date` is a day on which something was published or measured. */
const DATED: ReadonlySet<string> = new Set(['sources', 'editions', 'rates']);

function* ahead(base: Examined, record: object, { entries }: Shape, past: ReadonlySet<string>): Generator<Finding> {
  for (const [key, field] of entries ?? []) {
    const value = (record as Record<string, unknown>)[key];
    if (value === undefined || value === null) continue;
    if (past.has(key) && typeof value === 'string' && base.liesAhead(value))
      yield { code: 'date-ahead', level: 'problem', in: record, key, values: { key, date: value, today: base.today } };
    const inner = key === 'benchmarks' ? new Set([...PAST, 'date']) : PAST;
    const items = field.of?.entries && Array.isArray(value) ? field.of : undefined;
    if (items) for (const item of value as object[]) yield* ahead(base, item, items, inner);
    else if (field.entries && typeof value === 'object') yield* ahead(base, value, field, inner);
  }
}
