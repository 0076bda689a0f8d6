import type { RecordKind } from '../../domain/kinds/kind.ts';
import { type Shape, shapeOf } from '../../domain/schema-shape.ts';
import { isMapping } from '../read/mapping.ts';
import type { PartialRecord } from './layer.ts';

/**
 * The names, aliases and free texts that a record has and did not have in the layers below. What rests on sources of its
 * own is left out: the layer that says it cites them.
 */
export function rewordedIn(kind: RecordKind, lower: PartialRecord, merged: PartialRecord): string[] {
  const shape = shapeOf(kind.schema);
  const now = new Set<string>();
  collect(merged, shape, now);
  const before = new Set<string>();
  collect(lower, shape, before);
  return [...now].filter((text) => !before.has(text));
}

/** What is free text, as schema-values.ts names it: a code, an id or an address has words of its own where it is shown. */
const FREE: ReadonlySet<string> = new Set(['name', 'localized']);

function collect(value: unknown, shape: Shape, texts: Set<string>): void {
  if (shape.meta.value && FREE.has(shape.meta.value.name)) {
    for (const text of typeof value === 'string' ? [value] : Object.values(value ?? {}))
      if (typeof text === 'string') texts.add(text);
  } else if (Array.isArray(value)) {
    const { of } = shape;
    if (of) for (const item of value) collect(item, of, texts);
  } else if (isMapping(value)) {
    for (const [key, field] of shape.entries ?? []) {
      const isSourced = field.of?.entries?.has('source') === true;
      if (key in value && (!isSourced || key === CALLED)) collect(value[key], field, texts);
    }
  }
}

/** Names by period: they are shown as the record's name is, without their sources. */
const CALLED = 'names';
