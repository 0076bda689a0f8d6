import type { DocumentBuilder } from '../../document/builder.ts';
import { type Block, list, pairs, type Section, section } from '../../document/document.ts';
import type { FieldId } from '../../domain/fields.ts';
import type { RecommendResult } from '../../engine/results.ts';
import { money } from '../../words/money.ts';
import { toThousandths } from '../../words/numbers.ts';
import { oneLine } from './one-line.ts';
import { reasonLine } from './sentences.ts';
import { briefWordsOf, wordsOf } from './words/index.ts';

/** Where the conditions leave nothing: for each that one condition alone keeps out, which one that is. */
export const relaxSection = ({ nearest_misses: misses }: RecommendResult, { view, m }: DocumentBuilder): Section[] =>
  section(wordsOf(m.lang).relax, '', [
    pairs(misses.map(({ name, ...miss }) => ({ label: name, text: [reasonLine(miss, view.names, m)] }))),
  ]);

/**
 * Who is not beaten in all of the fields that were named, who is and by whom, and of whom nobody can tell.
 * @param most so many who are not beaten, and the others by their names alone
 */
export function paretoSection({ pareto, names }: RecommendResult, { m }: DocumentBuilder, most?: number): Section[] {
  if (!pareto) return [];
  const { pareto: words } = wordsOf(m.lang);
  const name = (id: string): string => names[id] ?? id;
  const labels = pareto.fields.map((field) => (field === 'points' ? words.points : m.fields.label[field as FieldId]));
  const shown = (value: unknown, field = ''): string =>
    // The prices of a front are all in one currency.
    field.startsWith('cost.') ? money(Number(value), pareto.currency, m.lang) : toThousandths(Number(value));
  const values = (all: readonly unknown[]): string =>
    all.map((value, index) => `${labels[index]} ${shown(value, pareto.fields[index])}`).join(m.views.separator);
  const front = pareto.front.map(({ id, values: all }) => `${name(id)}: ${values(all)}`);
  const unknown = pareto.unknown.map(name);
  const title = words.title(labels.join(m.views.separator));
  if (most !== undefined) {
    const brief = briefWordsOf(m.lang);
    const more = front.length - most;
    const dominated = pareto.dominated.map(({ id }) => name(id));
    const rest = [
      { label: brief.beaten, names: dominated },
      { label: brief.cannotTell, names: unknown },
    ].filter((one) => one.names.length > 0);
    return section(title, wordsOf(m.lang).measuredStanding, [
      { kind: 'list', bare: true, items: more > 0 ? [...front.slice(0, most), brief.more(more)] : front },
      ...rest.map(
        (one): Block => ({
          kind: 'text',
          text: brief.countedBy(one.label, one.names.length, oneLine(one.names, m, 50)),
        }),
      ),
    ]);
  }
  return section(title, wordsOf(m.lang).measuredStanding, [
    front.length > 0 ? { kind: 'list', bare: true, items: front } : null,
    list(pareto.dominated.map(({ id, by, values: all }) => `${words.dominated(name(id), name(by))} (${values(all)})`)),
    unknown.length === 0 ? null : { kind: 'text', text: words.unknown(unknown.join(m.views.separator)) },
  ]);
}
