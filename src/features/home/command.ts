import { commandLine, inQuotes } from '../../document/command-line.ts';
import type { Block, Document, Pair } from '../../document/document.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { HomeResult } from '../../engine/results.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { numeral } from '../../words/numbers.ts';
import type { Command } from '../command.ts';
import { home } from './query.ts';
import { wordsOf } from './words/index.ts';

/** `lmm` alone: what it is, what to try with this knowledge base, and how it stands. */
export const command: Command = {
  name: 'home',
  args: [],
  options: [],
  examples: [],
  async run({ snapshot: load, m }) {
    const snapshot = await load();
    const { tries, ...found } = home(snapshot);
    const result: HomeResult = { try: triesIn(snapshot, tries, m), ...found };
    return {
      body: result,
      named: () => [],
      empty: false,
      table: () => ({
        columns: ['code', 'command'].map((id) => ({ id, label: id })),
        rows: result.try.map((record) => ({ record, cells: [record.code, record.command] })),
      }),
      document: () => homeDocument(result, snapshot, m),
    };
  },
};

/** Three things to try, as far as the knowledge base has something for each. */
function triesIn(
  snapshot: Snapshot,
  { use, models: [first, second] }: ReturnType<typeof home>['tries'],
  m: Messages,
): HomeResult['try'] {
  const words = wordsOf(m.lang);
  const named = snapshot.namedUses.find(({ id }) => id === use);
  const need = named && words.need(textIn(named.short ?? named.name, m.lang));
  return [
    ...(need ? [{ code: 'recommend' as const, command: `lmm recommend ${inQuotes(need)}` }] : []),
    ...(first && second ? [{ code: 'compare' as const, command: commandLine('compare', [first, second]) }] : []),
    ...(first && !second ? [{ code: 'show' as const, command: commandLine('show', [first]) }] : []),
    ...(first
      ? [{ code: 'list' as const, command: 'lmm list' }]
      : [{ code: 'schema' as const, command: 'lmm schema' }]),
  ];
}

function homeDocument(result: HomeResult, snapshot: Snapshot, m: Messages): Document {
  const words = wordsOf(m.lang);
  const labelled = result.try.map(({ code, command: line }) => ({ label: words.tries[code], line }));
  const tries: Block = {
    kind: 'table',
    bare: true,
    columns: [{ header: words.try, overflow: 'words' }, { header: words.help }],
    rows: labelled.map(({ label, line }) => [label, line]),
    // A command is copied in one piece.
    narrow: labelled.flatMap(({ label, line }): Block[] => [
      { kind: 'text', text: label },
      { kind: 'commands', commands: [line] },
    ]),
  };
  return {
    title: words.title,
    remark: m.views.asOf(snapshot.day),
    lead: [{ kind: 'text', text: words.about }],
    sections: [
      { heading: words.try, blocks: [tries] },
      { heading: words.data, blocks: [{ kind: 'pairs', layout: 'hanging', pairs: dataPairs(result, snapshot, m) }] },
      { quiet: true, blocks: [{ kind: 'commands', label: words.help, commands: words.helps }] },
    ],
  };
}

function dataPairs({ data }: HomeResult, snapshot: Snapshot, m: Messages): Pair[] {
  const words = wordsOf(m.lang);
  const { newest_edition: newest, oldest_check: oldest } = data;
  const checked = oldest === null ? '' : words.checkedFrom(oldest, snapshot.age(oldest));
  const counts = data.models === 0 ? words.nothing : words.counts(numeral(data.models), numeral(data.releases));
  return [
    { label: words.models, text: [counts] },
    { label: words.sources, text: [`${words.sourceCount(numeral(data.sources))}${checked}`] },
    ...(newest ? [{ label: words.newest, text: [editionText(newest, m)] }] : []),
    { label: words.version, text: [words.versionOf(data.version, snapshot.knowledge.digest)] },
  ];
}

/** A table by its name, whose it is unless the name says so, and its day. */
function editionText({ name, measurer, date }: NonNullable<HomeResult['data']['newest_edition']>, m: Messages): string {
  const table = textIn(name, m.lang);
  return wordsOf(m.lang).edition(table.startsWith(measurer) ? table : `${table} (${measurer})`, date);
}
