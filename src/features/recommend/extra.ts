import type { FieldId } from '../../domain/fields.ts';
import type { Names } from '../../engine/called.ts';
import type { RecommendResult } from '../../engine/results.ts';
import { columned, indent } from '../../formats/text/block.ts';
import { heading } from '../../formats/text/header.ts';
import { safe } from '../../formats/text/safe.ts';
import type { Screen } from '../../formats/text/screen.ts';
import { wrap } from '../../formats/text/wrap.ts';
import { reasonLine } from './words.ts';

/** Where the conditions leave nothing: for each that one condition alone keeps out, which one that is. */
export function relaxLines(result: RecommendResult, names: Names, screen: Screen): string[] {
  const { m, width } = screen;
  if (result.nearest_misses.length === 0) return [];
  const lines = result.nearest_misses.map(({ name, ...miss }) => ({
    label: safe(name),
    text: [reasonLine(miss, names, m)],
  }));
  return [...heading(m.recommend.relax, '', screen), ...indent(columned(lines, width - 2), 2)];
}

/** Who is not beaten in all of the fields that were named, who is and by whom, and of whom nobody can tell. */
export function paretoLines({ pareto, names }: RecommendResult, screen: Screen): string[] {
  const { m, width } = screen;
  if (!pareto) return [];
  const { pareto: words } = m.recommend;
  const name = (id: string): string => safe(names[id] ?? id);
  const labels = pareto.fields.map((field) => m.fields.label[field as FieldId]);
  const values = (all: readonly unknown[]): string =>
    all.map((value, index) => `${labels[index]} ${Number(value).toLocaleString('en-US')}`).join(m.views.separator);
  const lines = [
    ...pareto.front.map(({ id, values: all }) => `${name(id)}: ${values(all)}`),
    ...pareto.dominated.map(({ id, by, values: all }) => `- ${words.dominated(name(id), name(by))} (${values(all)})`),
    ...(pareto.unknown.length > 0 ? [words.unknown(pareto.unknown.map(name).join(m.views.separator))] : []),
  ];
  const title = words.title(labels.join(m.views.separator));
  return [
    ...heading(title, m.recommend.measuredStanding, screen),
    ...indent(
      lines.flatMap((line) => wrap(line, width - 2, 2)),
      2,
    ),
  ];
}
