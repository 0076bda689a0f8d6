import { Citations } from '../../document/citations.ts';
import type { Tabular } from '../../document/tabular.ts';
import type { FieldId } from '../../domain/fields.ts';
import type { Names } from '../../engine/called.ts';
import type { Change, CitedSource, DiffResult } from '../../engine/results.ts';
import { arrow } from '../../formats/text/bars.ts';
import { hang, indent } from '../../formats/text/block.ts';
import { header, heading } from '../../formats/text/header.ts';
import { safe } from '../../formats/text/safe.ts';
import type { Screen } from '../../formats/text/screen.ts';
import { wrap } from '../../formats/text/wrap.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { money } from '../../words/values.ts';

export interface DiffView {
  sources: Readonly<Record<string, CitedSource>>;
  names: Names;
}

const ORDER: readonly Change['kind'][] = ['current', 'released', 'retired', 'price', 'statement'];

/** What changed, by kind, in the order in which it happened. */
export function diffText(result: DiffResult, view: DiffView, screen: Screen): string {
  const { m } = screen;
  const cites = new Citations(view.sources, m);
  const width = Math.min(screen.width, 100);
  const lines = header(m.diff.title, m.diff.span(result.from, result.to), screen);
  if (result.changes.length === 0) lines.push(...wrap(m.diff.nothing, width));
  let first = true;
  for (const kind of ORDER) {
    const changes = result.changes.filter((change) => change.kind === kind);
    if (changes.length === 0) continue;
    if (!first) lines.push('');
    first = false;
    lines.push(
      ...heading(
        `${m.diff.kind[kind]} (${changes.length})`,
        kind === 'statement' ? m.fields.standing.claim : '',
        screen,
      ),
    );
    for (const change of changes)
      lines.push(
        ...indent(
          hang(change.date, changeText(change, view.names, screen) + cites.mark(change.sources), width - 2, 12),
          2,
        ),
      );
  }
  const list = cites.lines(width).map(screen.paint.quiet);
  return `${[...lines, ...(list.length > 0 ? ['', ...list] : [])].join('\n')}\n`;
}

/** A change in words, after its date. */
function changeText(change: Change, names: Names, { m, ascii }: Screen): string {
  const name = safe(change.name);
  const to = arrow(ascii);
  switch (change.kind) {
    case 'current':
      return `${name}: ${change.before === null ? m.fields.missing.unknown : safe(names.release(String(change.before)))} ${to} ${safe(names.release(String(change.after)))}`;
    case 'price': {
      const amount = (value: Change['before']): string => money(Number(value), change.currency ?? undefined);
      const percent = change.percent === null ? '' : ` (${change.percent > 0 ? '+' : ''}${change.percent}%)`;
      return `${safe(change.id)} ${amountOf(change.what ?? '', m)}: ${amount(change.before)} ${to} ${amount(change.after)}${percent}`;
    }
    case 'statement': {
      const text = change.text === null ? '' : `: ${safe(textIn(change.text, m.lang))}`;
      const fit =
        change.after === null
          ? ''
          : ` (${m.fields.fit[change.after as keyof Messages['fields']['fit']] ?? safe(String(change.after))})`;
      return `${name}, ${topicOf(change.what ?? '', names, m)}${fit}${text}`;
    }
    default:
      return `${name} (${safe(change.id)})`;
  }
}

/** `cache_read (batch)` in words. */
const amountOf = (what: string, m: Messages): string =>
  safe(what.replace(/^\w+/, (kind) => m.show.amount[kind] ?? kind));

/** What a statement is about: a use or criterion, a field, or its kind. */
const topicOf = (what: string, names: Names, m: Messages): string =>
  safe(textIn(names.topic(what), m.lang) || m.fields.label[what as FieldId] || m.diff.about[what] || what);

export function diffRows(result: DiffResult, m: Messages): Tabular {
  const ids = ['date', 'kind', 'id', 'what', 'before', 'after', 'currency', 'percent'] as const;
  return {
    columns: [...ids.map((id) => ({ id, label: id })), { id: 'text', label: 'text' }],
    rows: result.changes.map((record) => ({
      record,
      cells: [...ids.map((id) => record[id]), textIn(record.text, m.lang) || null],
    })),
  };
}
