import type { Block, Document, Pair } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import type { Messages } from '../../words/index.ts';
import type { Differing, ImportResult } from './query.ts';
import { wordsOf } from './words/index.ts';

/** Values that differ, as many as a screen has room for. */
const SHOWN = 8;

export function importDocument(result: ImportResult, isDry: boolean, isWhole: boolean, m: Messages): Document {
  const words = wordsOf(m.lang);
  const { file, written: isWritten, taken, left_out: left, differs, only } = result;
  const where = isDry ? words.dry : isWritten ? words.written : words.unchanged;
  const pairs: Pair[] = [
    ...(file === null ? [] : [{ label: words.file, text: [`${file} (${where})`] }]),
    { label: words.taken, text: [words.takenCounts(taken)] },
    { label: words.left, text: [words.leftCounts(left, result.ended.length)] },
    { label: words.rules, text: [words.rule[only]] },
  ];
  const shown = isWhole ? differs : differs.slice(0, SHOWN);
  const more = differs.length - shown.length;
  const lines: Block[] = [
    { kind: 'list', items: shown.map((one) => lineOf(one, m)) },
    ...(more > 0 ? [{ kind: 'text', text: words.more(more) } as const] : []),
  ];
  return {
    title: words.title(result.feed, result.seen),
    lead: [{ kind: 'pairs', layout: 'hanging', pairs }],
    sections: [
      ...(differs.length > 0 ? [{ heading: words.differs(differs.length), blocks: lines }] : []),
      { quiet: true, blocks: [{ kind: 'text', text: isDry ? words.nextDry : words.next } as const] },
    ],
  };
}

function lineOf({ release, provider, field, known, feed, sources, taken }: Differing, m: Messages): string {
  const words = wordsOf(m.lang);
  const at = provider === null ? release : `${release} (${provider})`;
  return words.line(at, field, written(known), sources.join(', '), written(feed), taken);
}

const written = (value: unknown): string =>
  value === null ? '?' : Array.isArray(value) ? `[${value.map(written).join(', ')}]` : plainText(value);
const plainText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** What differs, a row each. */
export function importRows({ differs }: ImportResult): Table {
  const columns = ['release', 'provider', 'field', 'known', 'feed', 'reason', 'sources', 'taken'];
  return {
    columns: columns.map((id) => ({ id, label: id })),
    rows: differs.map((one) => ({
      record: { ...one },
      cells: [
        ...[one.release, one.provider, one.field, written(one.known), written(one.feed), one.reason],
        ...[one.sources.join(' '), one.taken],
      ],
    })),
  };
}
