import { GROUPS } from '../../domain/documents.ts';
import type { Words } from '../../domain/schema-shape.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { CONSTRAINTS } from '../../engine/constraints/registry.ts';
import type { ConstraintRow } from '../../engine/constraints/row.ts';
import type { ConstraintValue } from '../../engine/constraints/values.ts';

/** A rule that a policy can set. */
export interface Rule {
  /** Of `require.min_context` the group; null of a key that stands by itself. */
  group: string | null;
  key: string;
  about: Words;
  example: ConstraintValue;
  /** The option that asks for the same. */
  option: string | null;
}

/** Every rule, those of a group together. */
export function rulesIn(snapshot?: Snapshot): Rule[] {
  const rules = (CONSTRAINTS as readonly ConstraintRow[]).flatMap((row): Rule[] => {
    if (row.policy === null) return [];
    const [head = '', key] = row.policy.split('.');
    const option = row.option?.flags.split(' ', 1)[0] ?? null;
    const about = row.option?.about ?? row.name;
    return [
      { group: key === undefined ? null : head, key: key ?? head, about, example: exampleOf(row, snapshot), option },
    ];
  });
  const groups = [...Object.keys(GROUPS), null];
  return groups.flatMap((group) => rules.filter((rule) => rule.group === group));
}

/** A value that the rule takes; names are those of the knowledge base, where there is one. */
function exampleOf(
  { example, value: { kind, shownAs } }: ConstraintRow,
  snapshot: Snapshot | undefined,
): ConstraintValue {
  if (example !== undefined) return example;
  if (typeof kind !== 'string') return kind.slice(0, 1);
  const names = (records: readonly { id: string }[] | undefined): string[] => {
    const ids = (records ?? []).slice(0, 2).map(({ id }) => id);
    return ids.length > 0 ? ids : ['an-id'];
  };
  switch (kind) {
    case 'boolean':
      return true;
    case 'date':
      return '2025-01-01';
    case 'sum':
      return 3;
    case 'whole':
      return 1;
    case 'countries':
      return ['KR'];
    case 'languages':
      return ['ko'];
    case 'memories':
      return ['24GB'];
    default:
      return shownAs === 'developer' ? names(snapshot?.knowledge.developers) : names(snapshot?.knowledge.models);
  }
}

/** A value as YAML writes it on one line. */
export function inYaml(value: ConstraintValue): string {
  const word = (text: string): string =>
    /^[\w.][\w. /-]*$/.test(text) && !/^[\d.]+$|^(true|false|null|no|yes)$/i.test(text) ? text : JSON.stringify(text);
  return Array.isArray(value)
    ? `[${value.map(word).join(', ')}]`
    : typeof value === 'string'
      ? word(value)
      : String(value);
}

/**
 * A policy in which every rule stands as a comment with what it means. Text of ours begins with `#` and one space, what
 * becomes a rule without its `#` with none or two.
 */
export function template(snapshot: Snapshot, lang: Language, words: { head: readonly string[]; name: string }): string {
  const lines = [
    ...words.head.map((line) => (line === '' ? '#' : `# ${line}`)),
    'lmm: policy/1',
    `#name: ${words.name}`,
  ];
  let open: string | null = null;
  for (const { group, key, about, example } of rulesIn(snapshot)) {
    if (group !== open)
      lines.push('', ...(group === null ? [] : [`# ${GROUPS[group]?.[lang] ?? group}`, `#${group}:`]));
    open = group;
    const text = about[lang];
    lines.push(
      `# ${text.charAt(0).toUpperCase()}${text.slice(1)}`,
      `#${group === null ? '' : '  '}${key}: ${inYaml(example)}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
