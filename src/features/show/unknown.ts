import type { Messages } from '../../words/index.ts';
import { labelOf } from './values.ts';

/** Fields that are named together where nothing of them is known. */
const TOGETHER = {
  dates: ['release_date', 'status', 'retirement_date', 'replaced_by'],
  end: ['status', 'retirement_date', 'replaced_by'],
  succession: ['retirement_date', 'replaced_by'],
  modalities: ['modalities.input', 'modalities.output'],
  limits: ['limit.context', 'limit.input', 'limit.output'],
  longest: ['limit.input', 'limit.output'],
  parameters: ['parameters.total', 'parameters.active'],
  capabilities: ['reasoning', 'tool_call', 'structured_output', 'attachment', 'temperature'],
  prices: ['cost.input', 'cost.output', 'cost.cache_read', 'cost.cache_write', 'cost.blend', 'providers', 'api_id'],
  amounts: ['cost.input', 'cost.output', 'cost.cache_read', 'cost.cache_write', 'cost.blend'],
  cache: ['cost.cache_read', 'cost.cache_write'],
  data: [
    'data.deployment',
    'data.trains_on_input',
    'data.retention_days',
    'data.zero_retention',
    'data.regions',
    'data.certifications',
  ],
  terms: ['data.trains_on_input', 'data.retention_days', 'data.zero_retention', 'data.regions', 'data.certifications'],
} satisfies Record<keyof Messages['show']['together'], string[]>;

/** What no source says, in a few words: fields that are unknown together are named together. */
export function unknownWords(unknown: readonly string[], m: Messages): string {
  const left = new Set(unknown);
  const words: string[] = [];
  const groups = Object.entries(TOGETHER) as [keyof typeof TOGETHER, string[]][];
  for (const field of unknown) {
    if (!left.has(field)) continue;
    const group = groups.find(([, members]) => members.includes(field) && members.every((member) => left.has(member)));
    for (const member of group?.[1] ?? [field]) left.delete(member);
    // A blend is not stated but computed, and a claim that nobody makes is no gap.
    if (!group && (field === 'cost.blend' || field === 'open_source')) continue;
    words.push(group ? m.show.together[group[0]] : m.show.unknownField(labelOf(field, m)));
  }
  return words.join(m.views.separator);
}
