import type { DocumentBuilder } from '../../document/builder.ts';
import { list, type Pair, pairs, type Section, section, type TableCell, type Text } from '../../document/document.ts';
import { grouped } from '../../domain/groups.ts';
import type { ReportSummary } from '../../engine/results.ts';
import { firstOf } from '../../words/first-of.ts';
import { upcomingText } from '../../words/upcoming.ts';
import { remarks } from '../show/said.ts';
import { marked } from './marks.ts';
import { summaryWordsOf } from './words/index.ts';

/** How many lines, uses of each and things ahead are told. */
const LEADERS = 8;
const USES = 6;
const AHEAD = 8;

/** The first page: the field in a few sentences, who leads what, what is ahead, how old the facts are, and what follows. */
export function summarySections(
  summary: ReportSummary,
  contents: readonly string[],
  day: string,
  builder: DocumentBuilder,
): Section[] {
  const words = summaryWordsOf(builder.m.lang);
  return [
    { heading: words.title, blocks: sentences(summary, day, builder).map((text) => ({ kind: 'text', text })) },
    ...leadersSection(summary, builder),
    ...aheadSection(summary, builder),
    ...dataSection(summary, builder),
    { heading: words.contents, contents: true, blocks: [{ kind: 'items', items: [contents.join('  ')] }] },
  ];
}

/** What is known, who leads, and what is said of the field. */
function sentences(summary: ReportSummary, day: string, builder: DocumentBuilder): Text[] {
  const { m } = builder;
  const words = summaryWordsOf(m.lang);
  const { lines, developers, releases, measured_lines, measured_uses, leaders, said } = summary;
  const led = leaders.slice(0, LED).map(({ name, uses }) => words.count(name, uses.length));
  const clear = leaders.reduce((sum, { uses }) => sum + uses.filter((use) => use.clear).length, 0);
  const all = leaders.reduce((sum, { uses }) => sum + uses.length, 0);
  const first = [
    words.known(day, lines, developers, releases),
    measured_uses === 0 ? words.unmeasured : words.measured(measured_lines, measured_uses),
    ...(led.length > 0 ? [words.first(led.join(m.views.separator), measured_uses), words.clear(clear, all)] : []),
  ];
  // Its passage is cited where the claim stands in its own part.
  const claims = said.map((entry) => {
    const notes = remarks({ ...entry, about: [], with: [] }, null, '', builder);
    return `${builder.text(entry.text)}${notes}${builder.mark(entry.sources)}`;
  });
  return [first.join(' '), ...(claims.length > 0 ? [words.said(claims.join(' '))] : [])];
}
/** How many of those that lead the first sentences name. */
const LED = 3;

function leadersSection({ leaders }: ReportSummary, builder: DocumentBuilder): Section[] {
  const { m } = builder;
  const words = summaryWordsOf(m.lang);
  const told = leaders.slice(0, LEADERS).map(({ name, uses }): Pair => {
    // What is led clearly is named first, and marked.
    const ordered = [...uses].sort((a, b) => Number(b.clear) - Number(a.clear));
    const names = ordered.map((use) => (use.clear ? words.clearly(builder.text(use.name)) : builder.text(use.name)));
    return {
      label: words.count(name, uses.length),
      text: [firstOf(names, USES, m)],
    };
  });
  return section(words.leaders, m.fields.standing.measured, [pairs(told)]);
}

function aheadSection({ ahead }: ReportSummary, builder: DocumentBuilder): Section[] {
  const { m } = builder;
  const words = summaryWordsOf(m.lang);
  // Releases of which the same is told on the same day are one row.
  const groups = [...grouped(ahead, ({ event }) => [upcomingText(event, m)])];
  const rows = groups.slice(0, AHEAD).map(([text, all]): TableCell[] => [
    all.map(({ name }) => name).join(m.views.separator),
    [
      { tone: 'alarm', text: `! ${text}` },
      marked(
        all.flatMap(({ event }) => event.sources),
        builder,
      ),
    ],
  ]);
  const rest = groups.slice(AHEAD).reduce((sum, [, all]) => sum + all.length, 0);
  if (rows.length === 0) return section(words.ahead, '', [list([words.nothingAhead])]);
  return section(words.ahead, '', [
    {
      kind: 'table',
      bare: true,
      columns: [
        { header: words.columns.release, overflow: 'words', min: 14 },
        { header: words.columns.what, overflow: 'wrap', min: 20 },
      ],
      rows,
    },
    rest > 0 ? { kind: 'text', quiet: true, text: words.moreAhead(rest) } : null,
  ]);
}

function dataSection({ data, releases }: ReportSummary, { m }: DocumentBuilder): Section[] {
  const words = summaryWordsOf(m.lang);
  const told = [
    words.sources(data.sources, releases),
    data.newest_edition === null ? '' : words.newestEdition(data.newest_edition),
    data.oldest_check === null ? '' : words.oldestCheck(data.oldest_check),
    data.oldest_claim === null ? '' : words.oldestClaim(data.oldest_claim),
  ].filter((text) => text !== '');
  return section(words.data, '', [{ kind: 'text', text: told.join('; ') }]);
}
