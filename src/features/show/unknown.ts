import { FIELDS, type Field, type FieldId, findField } from '../../domain/fields.ts';
import type { Messages } from '../../words/index.ts';
import { labelOf } from './values.ts';

const where = (holds: (field: Field) => boolean): FieldId[] => FIELDS.filter(holds).map(({ id }) => id);

/** Fields that are named together where nothing of them is known. */
const TOGETHER: Record<keyof Messages['show']['together'], FieldId[]> = {
  dates: ['release_date', 'status', 'retirement_date', 'replaced_by'],
  end: ['status', 'retirement_date', 'replaced_by'],
  succession: ['retirement_date', 'replaced_by'],
  modalities: ['modalities.input', 'modalities.output'],
  limits: ['limit.context', 'limit.input', 'limit.output'],
  longest: ['limit.input', 'limit.output'],
  parameters: ['parameters.total', 'parameters.active'],
  capabilities: where(({ group }) => group === 'capabilities'),
  prices: where(({ group }) => group === 'price'),
  amounts: where(({ unit }) => unit === 'per-mtok'),
  cache: ['cost.cache_read', 'cost.cache_write'],
  data: where(({ group }) => group === 'data'),
  terms: where(({ id, group }) => group === 'data' && id !== 'data.deployment'),
};

/** What no source says, in a few words: fields that are unknown together are named together. */
export function unknownWords(unknown: readonly string[], m: Messages): string {
  const left = new Set(unknown);
  const words: string[] = [];
  const groups = Object.entries(TOGETHER) as [keyof typeof TOGETHER, readonly string[]][];
  for (const field of unknown) {
    if (!left.has(field)) continue;
    const group = groups.find(([, members]) => members.includes(field) && members.every((member) => left.has(member)));
    for (const member of group?.[1] ?? [field]) left.delete(member);
    if (!group && findField(field)?.optional) continue;
    words.push(group ? m.show.together[group[0]] : m.show.unknownField(labelOf(field, m)));
  }
  return words.join(m.views.separator);
}
