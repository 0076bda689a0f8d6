import type { DocumentBuilder } from '../../document/builder.ts';
import type { Pair } from '../../document/document.ts';
import { cellsOf, cutTo } from '../../document/text-size.ts';
import type { RecommendResult } from '../../engine/results.ts';
import { loadText, subscriptionText } from './costs.ts';
import { oneLine } from './one-line.ts';
import { askedName, conditionText, criterionName, limitText } from './sentences.ts';
import { briefWordsOf, costWordsOf, wordsOf } from './words/index.ts';

/** Cells of a screen. */
const SCREEN = 80;

/** What was asked and what was understood of it, a line each: uses and measures, conditions, work, what meant nothing. */
export function briefQuestion(result: RecommendResult, builder: DocumentBuilder): Pair[] {
  const { m, view } = builder;
  const words = wordsOf(m.lang);
  const costs = costWordsOf(m.lang);
  const { understood, need } = result;
  const { load, subscription } = understood;
  const told: { label: string; tell: (room: number) => string }[] = [];
  const tell = (label: string, items: readonly string[]): void =>
    void (items.length > 0 && told.push({ label, tell: (room) => oneLine(items, m, room) }));
  const cut = (label: string, text: string): void => void told.push({ label, tell: (room) => cutTo(text, room) });
  const sum = (value: number | string): string => limitText('budget', value, view.names, m);
  if (need !== null) cut(words.asked, need.replace(/\s+/g, ' '));
  if (understood.uses.length + result.weights.length > 0)
    told.push({
      label: need === null ? words.asked : words.understood,
      tell: (room) => usesText(result, builder, room),
    });
  tell(
    briefWordsOf(m.lang).conditions,
    understood.constraints.map(({ constraint, value }) => conditionText(constraint, value, view.names, m)),
  );
  if (load !== null) cut(costs.load, loadText(load, m));
  if (subscription !== null) cut(costs.subscription, subscriptionText(subscription, sum, m));
  tell(
    words.leftOut,
    understood.left_out.map(({ id }) => askedName(id, result, m)),
  );
  tell(words.mentioned, mentionedNames(result, builder));
  tell(words.notUnderstood, understood.not_understood);
  tell(words.unknownNames, understood.unknown_names);
  const room = SCREEN - 2 - Math.max(0, ...told.map(({ label }) => cellsOf(label)));
  return told.map((one) => ({ label: one.label, text: [one.tell(room)] }));
}

/** Uses and measures, with the words that led there where a line holds them, else by name alone. */
function usesText(result: RecommendResult, { m }: DocumentBuilder, room: number): string {
  const words = briefWordsOf(m.lang);
  const { understood, weights, need } = result;
  const uses = understood.uses.map(({ id, weight, matched }) => ({
    id,
    name: askedName(id, result, m),
    weight,
    matched,
  }));
  const measures = weights.map(({ id, weight }) => {
    const matched = understood.measures.find((one) => one.id === id)?.matched ?? [];
    return { id, name: criterionName(id, m), weight, matched };
  });
  const all = [...uses, ...measures];
  const isWeighed = all.some(({ weight }) => weight !== all[0]?.weight);
  const named = all.map(({ id, name, weight, matched }) => {
    const own = isWeighed ? words.weighing(name, String(weight)) : name;
    const told = result.unmeasured.includes(id) ? `${own} (${words.unmeasured})` : own;
    if (understood.assumed?.includes(id)) return { plain: words.assumed(told), heard: words.assumed(told) };
    const said = matched.join(' ');
    const heard = need === null || said === need.trim() || said === '' ? told : words.from(told, said);
    return { plain: told, heard };
  });
  const heard = named.map((one) => one.heard).join(m.views.separator);
  const plain = named.map((one) => one.plain);
  return cellsOf(heard) <= room ? heard : oneLine(plain, m, room);
}

/** The models that the need names, by the releases that it names. */
function mentionedNames(
  { understood, names: known }: RecommendResult,
  { view: { names }, m }: DocumentBuilder,
): string[] {
  return understood.mentioned.map((id) => {
    const releases = understood.mentioned_releases
      .filter(({ model }) => model === id)
      .map((one) => names.release(one.id));
    const name = releases.length > 0 ? releases.join(m.views.separator) : names.model(id);
    return id in known ? name : wordsOf(m.lang).unheardOf(name);
  });
}
