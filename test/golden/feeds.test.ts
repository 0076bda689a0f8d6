/**
 * Holds what is read of feeds and leaderboards, whole, against `test/feeds/golden/*.golden.txt`: entries, what of them is told, and
 * how each changes with one value of the file. The tests of `test/feeds/` say why; this tells of every change. After one that
 * is meant: `npm run golden`, then read the differences.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FeedError } from '../../src/domain/feeds.ts';
import { BoardError } from '../../src/domain/leaderboards.ts';
import { arenaTable, boardsOf, unusedColumns } from '../../src/kb/boards/arena.ts';
import { readFeed } from '../../src/kb/import/detect.ts';
import { pathsIn, withEdit } from '../support/edits.ts';
import { root } from '../support/lmm.ts';

const FOLDER = join(root, 'test', 'feeds', 'golden');
/** `vitest --mode golden` writes the files. */
const WRITES = process.env.MODE === 'golden';

/** What stands at each path of a value, a line each. */
function linesOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${JSON.stringify(value)}`];
  const inner = Object.entries(value);
  return inner.length === 0
    ? [`${path}: ${JSON.stringify(value)}`]
    : inner.flatMap(([key, one]) => linesOf(one, path === '' ? key : `${path}.${key}`));
}

/** All that a feed says, or why it says nothing. */
function readingOf(text: string): string[] {
  try {
    const { kind, entries, warnings, skipped } = readFeed(text);
    return [
      `${kind.name}, ${skipped} skipped`,
      ...warnings.map((warning) => `! ${JSON.stringify(warning)}`),
      ...entries.flatMap(({ key, untaken, ...entry }) => [
        ...linesOf(entry).map((line) => `${key} ${line}`),
        ...untaken.map((one) => `${key} ! ${JSON.stringify(one)}`),
      ]),
    ];
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return [`FeedError ${JSON.stringify({ ...error, message: error.message })}`];
  }
}

async function boardsIn(text: string, options: object): Promise<string[]> {
  try {
    const table = await arenaTable('board.csv', Buffer.from(text), () => text);
    if (!table) return ['none of Arena'];
    const boards = boardsOf(table, options);
    const scores = boards.flatMap(({ scores: all, ...board }) =>
      all.map((score) => `${JSON.stringify(board)} ${JSON.stringify(score)}`),
    );
    return [`${table.from}, not used: ${unusedColumns(table).join(', ')}`, ...scores];
  } catch (error) {
    if (!(error instanceof BoardError || error instanceof FeedError)) throw error;
    return [`${error.constructor.name} ${JSON.stringify({ ...error, message: error.message })}`];
  }
}

/** So many changed lines are written out; the others, of a part that is gone, are held by their digest. */
const MOST_LINES = 10;

/** What another reading has and has not. */
function changes(before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
  const all = [
    ...[...before].filter((line) => !after.has(line)).map((line) => `- ${line}`),
    ...[...after].filter((line) => !before.has(line)).map((line) => `+ ${line}`),
  ];
  if (all.length <= MOST_LINES) return all;
  const rest = all.slice(MOST_LINES);
  const digest = createHash('sha256').update(rest.join('\n')).digest('hex').slice(0, 12);
  return [...all.slice(0, MOST_LINES), `and ${rest.length} more: ${digest}`];
}

/** What may stand where something else belongs. Each path gets two of them. */
const VALUES = [
  null,
  -1,
  0,
  'some words',
  true,
  [],
  2_000_000,
  '0.000002',
  { a: 1 },
  ['audio'],
  '2026-02-03',
  1.5e-7,
  false,
  '',
  12_345,
];

function told(feed: string): string {
  const whole = JSON.parse(readFileSync(join(FOLDER, `${feed}.json`), 'utf8')) as unknown;
  const before = readingOf(JSON.stringify(whole));
  const lines = new Set(before);
  let turn = 0;
  const cases = pathsIn(whole).flatMap((path) => {
    const key = path.at(-1) as string;
    const edits: [what: string, edit: (holder: Record<string, unknown>) => void][] = [0, 1].map((step) => {
      const value = VALUES[(turn + 7 * step) % VALUES.length];
      return [JSON.stringify(value), (holder) => Object.assign(holder, { [key]: value })];
    });
    turn++;
    if (!/^\d+$/.test(key)) edits.push(['left out', (holder) => delete holder[key]]);
    return edits.map(([what, edit]) => {
      const after = new Set(readingOf(JSON.stringify(withEdit(whole, path, edit))));
      return [`${path.join('.')}: ${what}`, ...changes(lines, after).map((line) => `  ${line}`)].join('\n');
    });
  });
  return `${[before.join('\n'), ...cases].join('\n\n')}\n`;
}

/** Files as they are written: `=== name`, with options of the reading behind a bar. */
const filesIn = (corpus: string): { name: string; text: string }[] =>
  readFileSync(join(FOLDER, `${corpus}.txt`), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return {
        name: part.slice(0, end),
        text: part
          .slice(end + 1)
          .trimEnd()
          .replaceAll('\\r', '\r')
          .replaceAll('\\ufeff', '\ufeff'),
      };
    });

const toldOfFeeds = (): string =>
  `${filesIn('feeds')
    .map(({ name, text }) => [name, ...readingOf(text).map((line) => `  ${line}`)].join('\n'))
    .join('\n\n')}\n`;

async function toldOfBoards(): Promise<string> {
  const all = filesIn('boards').map(async ({ name, text }) => {
    const options = JSON.parse(name.split(' | ')[1] ?? '{}') as object;
    return [name, ...(await boardsIn(text, options)).map((line) => `  ${line}`)].join('\n');
  });
  return `${(await Promise.all(all)).join('\n\n')}\n`;
}

const CORPORA: Record<string, () => string | Promise<string>> = {
  'models.dev': () => told('models.dev'),
  openrouter: () => told('openrouter'),
  litellm: () => told('litellm'),
  'genai-prices': () => told('genai-prices'),
  feeds: toldOfFeeds,
  boards: toldOfBoards,
};

describe('what is read of', () => {
  it.each(Object.entries(CORPORA))('%s is what it was', async (corpus, tell) => {
    const path = join(FOLDER, `${corpus}.golden.txt`);
    const now = await tell();
    if (WRITES) writeFileSync(path, now);
    const golden = existsSync(path) ? readFileSync(path, 'utf8') : '';
    expect(now, 'If this is meant: npm run golden, and read what it changed in test/feeds/golden.').toBe(golden);
  });
});
