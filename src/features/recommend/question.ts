import type { Names } from '../../engine/called.ts';
import type { RecommendResult } from '../../engine/results.ts';
import { hang, indent } from '../../formats/text/block.ts';
import { cards } from '../../formats/text/cards.ts';
import { safe } from '../../formats/text/safe.ts';
import type { Screen } from '../../formats/text/screen.ts';
import { drawTable } from '../../formats/text/table.ts';
import { textWidth } from '../../formats/text/width.ts';
import { wrap } from '../../formats/text/wrap.ts';
import { askedName, constraintName, criterionName, limitText } from './words.ts';

/** What was asked, and what was understood of it, a line or more each beside its label. */
export function questionLines(result: RecommendResult, names: Names, screen: Screen): string[] {
  const { recommend } = screen.m;
  const told = toldOf(result, names, screen);
  const labels = [
    recommend.asked,
    recommend.candidates,
    ...(result.need === null ? [] : [recommend.understood]),
    ...told.map(([label]) => label),
  ];
  const cells = Math.max(...labels.map(textWidth)) + 2;
  return told.flatMap(([label, text]) => hang(label, text, screen.width, cells));
}

function toldOf(result: RecommendResult, names: Names, { m }: Screen): [label: string, text: string][] {
  const { recommend } = m;
  const { understood, need, weights } = result;
  const told: [label: string, text: string][] = [];
  const useName = (id: string): string => askedName(id, result, m);
  const heard = (matched: readonly string[]): string => recommend.heard(matched.map(safe).join(' '));
  const list = (label: string, texts: readonly string[]): void => {
    if (texts.length > 0) told.push([label, texts.map(safe).join(m.views.separator)]);
  };
  if (need !== null) told.push([recommend.asked, safe(need)]);
  for (const { id, weight, matched } of understood.uses) {
    const label = need === null ? recommend.asked : recommend.understood;
    const from = need === null ? '' : `, ${heard(matched)}`;
    told.push([label, `${useName(id)} (${safe(id)}), ${recommend.weight(String(weight))}${from}`]);
  }
  for (const { constraint, value, matched } of understood.constraints) {
    const name = constraintName(constraint, m);
    const from = matched ? ` (${heard(matched)})` : '';
    told.push([recommend.constraint, `${name}: ${limitText(constraint, value, names, m)}${from}`]);
  }
  for (const { id, weight } of weights) {
    const matched = understood.measures.find((measure) => measure.id === id)?.matched;
    const label = matched ? recommend.understood : recommend.asked;
    const from = matched ? `, ${heard(matched)}` : '';
    const name = criterionName(id, m);
    told.push([label, `${name} (${safe(id)}), ${recommend.weight(String(weight))}${from}`]);
  }
  list(
    recommend.mentioned,
    understood.mentioned.map((id) => mention(id, result, names, m)),
  );
  for (const { id, matched } of understood.left_out)
    told.push([recommend.leftOut, `${useName(id)}, ${heard(matched)}`]);
  list(recommend.notUnderstood, understood.not_understood);
  list(recommend.unknownNames, understood.unknown_names);
  const all = Object.keys(result.names).length;
  const compared = understood.uses.length + understood.constraints.length + weights.length > 0;
  if (all > 0 && compared) {
    const counts = recommend.counts(all, result.excluded.length, result.recommendations.length);
    told.push([recommend.candidates, counts]);
  }
  return told;
}

/** A model that the need names, or those of its releases that it names. */
function mention(id: string, result: RecommendResult, names: Names, m: Screen['m']): string {
  const releases = result.understood.mentioned_releases.filter(({ model }) => model === id);
  const own = releases.map((release) => safe(names.release(release.id))).join(m.views.separator);
  const line = safe(names.model(id));
  const name = own === '' ? line : `${own} (${line})`;
  return id in result.names ? name : m.recommend.unheardOf(name);
}

/** Words with several readings, how to pick one, and who would come first for each. */
export function readingBlocks(result: RecommendResult, names: Names, screen: Screen): string[][] {
  const { recommend } = screen.m;
  return result.understood.ambiguous.map(({ word, uses }) => [
    ...wrap(recommend.readings(safe(word)), screen.width),
    ...readingTable(uses, result, names, screen),
    ...wrap(recommend.readingsTie, screen.width),
  ]);
}

function readingTable(uses: readonly string[], result: RecommendResult, names: Names, screen: Screen): string[] {
  const { m } = screen;
  const rows = uses.map((use) => [
    askedName(use, result, m),
    (result.readings[use] ?? []).map((id) => safe(names.model(id))).join(m.views.separator),
    `--use ${safe(use)}`,
  ]);
  const column = { header: '', overflow: 'words' as const };
  const own = { ...screen, width: screen.width - 2 };
  const table = { columns: [column, column, { header: '' }], rows };
  return indent(drawTable(table, own) ?? cards(table, own), 2);
}
