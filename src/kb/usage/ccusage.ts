import { addDays } from '../../domain/dates.ts';
import { isMapping } from '../read/mapping.ts';
import { ofPrompt } from './prompt.ts';
import { known, type RawUsage, type UsageReader } from './reader.ts';
import { countAt, type Days, daysAt, dollarsAt, type Mapping, textAt } from './values.ts';

/**
 * `ccusage --json`, by day, week, month, session or block of five hours, in all its forms since 2025.
 *
 * Each row is a sum of all its requests, by model in `modelBreakdowns`. `inputTokens` is what no cache had (as Anthropic
 * counts); `cacheCreationTokens` is not divided by how long it is kept. Where `cachedInputTokens` is told, as for Codex,
 * it is part of `inputTokens`. A session is told by its last day alone.
 */
export const usage: UsageReader = {
  name: 'ccusage',
  documented: [
    'https://ccusage.com/guide/json-output',
    'https://github.com/ryoppippi/ccusage/blob/main/apps/ccusage/src/_json-output-types.ts',
    'https://docs.rs/crate/csusage/0.2.2/source/tests/snapshots/copilot_cli__focused_daily_json.snap',
  ],
  read(value) {
    const rows = rowsOf(value);
    return rows?.filter(({ isGap }) => isGap !== true).flatMap(ofRow);
  },
};

const LISTS = ['daily', 'weekly', 'monthly', 'session', 'sessions', 'blocks'];

function rowsOf(value: Mapping): Mapping[] | undefined {
  const list = LISTS.map((key) => value[key]).find(Array.isArray);
  if (list) return list.filter(isMapping);
  if (isMapping(value.projects)) return Object.values(value.projects).flat().filter(isMapping);
  const isOld = LISTS.includes(String(value.type)) && Array.isArray(value.data) && isMapping(value.summary);
  return isOld ? (value.data as unknown[]).filter(isMapping) : undefined;
}

function ofRow(row: Mapping): RawUsage[] {
  const days = daysOf(row);
  const breakdowns = row.modelBreakdowns ?? row.breakdown;
  const list = Array.isArray(breakdowns)
    ? breakdowns.filter(isMapping).map((one) => [textAt(one, 'modelName'), one] as const)
    : isMapping(breakdowns)
      ? ofMappings(breakdowns)
      : isMapping(row.models)
        ? ofMappings(row.models)
        : [];
  if (list.length > 0) return list.map(([model, one]) => record(model, one, days));
  const names = [row.modelsUsed, row.models].find(Array.isArray) ?? [];
  const [only] = names;
  return [record(names.length === 1 ? String(only) : undefined, row, days)];
}

const ofMappings = (models: Mapping): (readonly [string, Mapping])[] =>
  Object.entries(models).flatMap(([model, one]) => (isMapping(one) ? [[model, one] as const] : []));

function daysOf(row: Mapping): Days | undefined {
  const week = daysAt(row, 'week');
  if (week) return { day: week.day, to: addDays(week.day, 6) };
  for (const key of ['date', 'month', 'period', 'lastActivity', 'startTime', 'blockStart']) {
    const days = daysAt(row, key);
    if (days) return days;
  }
  return undefined;
}

function record(model: string | undefined, row: Mapping, days: Days | undefined): RawUsage {
  const counts = isMapping(row.tokenCounts) ? row.tokenCounts : row;
  const written = countAt(counts, 'cacheCreationTokens') ?? countAt(counts, 'cacheCreationInputTokens') ?? 0;
  const cachedInside = countAt(counts, 'cachedInputTokens');
  const input = countAt(counts, 'inputTokens') ?? 0;
  return known<RawUsage>({
    ...days,
    model,
    tokens: {
      ...(cachedInside === undefined
        ? { input, cache_read: countAt(counts, 'cacheReadTokens') ?? countAt(counts, 'cacheReadInputTokens') ?? 0 }
        : ofPrompt({ whole: input, cached: cachedInside, writes: {}, audio: 0, cachedAudio: 0 }, 'inputTokens')),
      ...(written > 0 ? { cache_write_any: written } : {}),
      output: countAt(counts, 'outputTokens') ?? 0,
    },
    reasoning: countAt(counts, 'reasoningOutputTokens'),
    cost: dollarsAt(row, 'cost', 'totalCost', 'costUSD'),
  });
}
