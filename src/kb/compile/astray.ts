import type { RecordKind } from '../../domain/kinds/kind.ts';
import { sourceOf } from '../../domain/layered.ts';
import type { Problem } from '../../domain/problems.ts';
import type { NearMisses } from '../../domain/suggestions.ts';
import type { Kind } from '../../domain/vocabulary.ts';
import type { PartialRecord } from './layer.ts';

/** What a layer says that hardly does what is meant: of a record or an item that is not below it, with the near miss where there is one, or in place of one that holds far more. */
export interface Astray {
  code: 'no-target' | 'removes-nothing' | 'rows-hidden';
  /** Where it may be meant so. */
  level?: 'doubt';
  in: object;
  key: string;
  /** Found when it is told: no command but `validate` asks for near misses, which take long where many are astray. */
  values: (near: NearMisses) => Problem['values'];
}

/** What is said of a record that is not there. @param known identities of those that are, as `identity` gives them */
export function astrayRecord(
  code: Astray['code'],
  { name, identity }: RecordKind,
  partial: PartialRecord,
  known: readonly string[],
): Astray {
  const id = identity.map((key) => partial[key]).join(' ');
  const key = identity[0] ?? 'id';
  const values = (near: NearMisses) => {
    const suggestion = near.nearest(id, known);
    return { kind: name, id, ...(suggestion ? { suggestion } : {}) };
  };
  return { code, in: partial, key, values };
}

/** A removal of statements of which there are none. */
export function astrayStatement(
  kind: Kind,
  partial: PartialRecord,
  named: readonly string[],
  known: readonly PartialRecord[],
): Astray {
  return astray('removes-nothing', kind, partial, named, known);
}

/** An item of a list that removes or changes one that is not below it. */
export function astrayItem(
  list: string,
  item: Record<string, unknown>,
  named: readonly string[],
  known: readonly unknown[],
): Astray {
  return astray(item.remove ? 'removes-nothing' : 'no-target', list, item, named, known as PartialRecord[]);
}

function astray(
  code: Astray['code'],
  kind: string,
  item: Record<string, unknown>,
  named: readonly string[],
  known: readonly Record<string, unknown>[],
): Astray {
  const key = named.find((name) => item[name] !== undefined) ?? '';
  const values = (near: NearMisses) => {
    const suggestion = near.may(known.length) ? nearest(item, named, known) : undefined;
    return { kind, id: told(item, named), ...(suggestion ? { suggestion } : {}) };
  };
  return { code, in: item, key, values };
}

/** The one that agrees in most of what is named, told by the same keys; none that agrees in nothing. */
function nearest(
  item: Record<string, unknown>,
  named: readonly string[],
  known: readonly Record<string, unknown>[],
): string | undefined {
  let best: { one: Record<string, unknown>; shared: number } | undefined;
  for (const one of known) {
    const shared = named.filter((key) => item[key] !== undefined && same(one[key], item[key])).length;
    if (shared > (best?.shared ?? 0)) best = { one, shared };
  }
  return best && told(best.one, named);
}

/** What tells an item from others, as a file writes it. */
const told = (item: Record<string, unknown>, keys: readonly string[]): string =>
  keys
    .flatMap((key) => {
      if (isEmpty(item[key])) return [];
      const value = key === 'source' ? [item[key]].flat().map((id) => sourceOf(String(id))) : item[key];
      return `${key}: ${written(value)}`;
    })
    .join(', ');

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

function written(value: unknown): string {
  if (Array.isArray(value)) return value.length === 1 ? written(value[0]) : `[${value.map(written).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Object.entries(value).filter(([, inner]) => !isEmpty(inner));
  return `{${parts.map(([key, inner]) => `${key}: ${written(inner)}`).join(', ')}}`;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
