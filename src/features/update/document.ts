import type { Document, Section } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import type { Messages } from '../../words/index.ts';
import { wordsOf as importWords } from '../import/words/index.ts';
import type { UpdatedPack } from '../outside.ts';
import type { ResetResult, UpdateRow } from './query.ts';
import { wordsOf } from './words/index.ts';

export function updateDocument(rows: readonly UpdateRow[], pack: UpdatedPack | undefined, m: Messages): Document {
  const words = wordsOf(m.lang);
  return {
    title: rows.length > 0 ? words.title : words.pack.title,
    lead: [],
    sections: [
      ...rows.map((row) => ({
        heading: words.row(row),
        blocks: [
          {
            kind: 'pairs' as const,
            layout: 'hanging' as const,
            pairs: [
              { label: words.address, text: [row.url] },
              ...sentOn(row.from, m),
              { label: words.layer, text: [`${row.file} (${row.written ? words.written : words.same})`] },
              { label: words.taken, text: [importWords(m.lang).takenCounts(row.taken)] },
              ...(row.differs > 0 ? [{ label: words.differs, text: [String(row.differs)] }] : []),
            ],
          },
        ],
      })),
      ...(pack ? [packSection(pack, m)] : []),
      { quiet: true, blocks: [{ kind: 'text' as const, text: words.next }] },
    ],
  };
}

function packSection(pack: UpdatedPack, m: Messages): Section {
  const { pack: words } = wordsOf(m.lang);
  const pairs = [
    { label: words.digest, text: [pack.sha256] },
    { label: words.newest, text: [pack.newest] },
    ...sentOn(pack.from, m),
  ];
  return { heading: words.row(pack), blocks: [{ kind: 'pairs', layout: 'hanging', pairs }] };
}

const sentOn = (from: string | null, m: Messages): { label: string; text: string[] }[] =>
  from === null ? [] : [{ label: wordsOf(m.lang).from, text: [from] }];

/** What is in force after going back to what ships, and what may yet differ from it. */
export function resetDocument({ reset: wasThere, feeds_folder, configured }: ResetResult, m: Messages): Document {
  const { pack } = wordsOf(m.lang);
  const lines = [
    pack.back(wasThere),
    ...(configured === null ? [] : [pack.configured(configured)]),
    ...(feeds_folder === null ? [] : [pack.stays(feeds_folder)]),
  ];
  return { lead: lines.map((text) => ({ kind: 'text', text })), sections: [] };
}

export function updateRows(rows: readonly UpdateRow[]): Table {
  const columns = ['feed', 'state', 'fetched', 'entries', 'file', 'written', 'differs', 'url'] as const;
  return {
    columns: columns.map((id) => ({ id, label: id })),
    rows: rows.map((row) => ({ record: { ...row }, cells: columns.map((id) => row[id]) })),
  };
}
