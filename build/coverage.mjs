import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The pages of what is known of what decides, each in its language. */
export const COVERAGE_PAGES = { 'docs/coverage.md': 'en', 'docs/coverage.ko.md': 'ko' };

/** The day that a page is as of stands in its command. */
const DAY = /--as-of (\d{4}-\d{2}-\d{2})/;

const WORDS = {
  en: {
    counts: ['what', 'lines', 'with the newest of each series'],
    line: 'line',
    of: (held, of) => `${held} of ${of}`,
  },
  ko: { counts: ['항목', '모델', '시리즈별 최신 릴리스 포함'], line: '모델', of: (held, of) => `${of}개 중 ${held}개` },
};

/** What is written between marks. */
const TABLES = ['counts', 'lines', 'ids', 'series'];

/**
 * A page with the tables of the built program by the shipped knowledge base; what people wrote around them stays.
 * @throws Error where the day or the marks of a table are lost
 */
export function coverageText(text, lang, root) {
  const day = DAY.exec(text)?.[1];
  if (day === undefined) throw new Error('the page of coverage has lost its command with --as-of');
  // Before the program is asked, which takes longest.
  for (const name of TABLES) placeOf(text, name);
  const run = (...args) =>
    execFileSync(
      process.execPath,
      [join(root, 'bin/lmm.js'), 'validate', '--coverage', ...args, '--as-of', day, '--lang', lang],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        cwd: tmpdir(),
        env: { HOME: tmpdir() },
        maxBuffer: 2 ** 28,
      },
    );
  const { coverage } = JSON.parse(run('--json'));
  const drawn = run('--format', 'markdown');
  const parts = {
    counts: countsOf(coverage, lang),
    lines: `${tableIn(drawn)}\n\n${listIn(drawn)}`,
    ids: idsOf(coverage, lang),
    series: tableIn(run('--verbose', '--format', 'markdown')),
  };
  return TABLES.reduce((page, name) => between(page, name, parts[name]), text);
}

/** Where the table of a page begins, behind its mark, and ends. */
function placeOf(page, name) {
  const begin = `<!-- ${name}: written by \`npm run docs\` -->\n`;
  const from = page.indexOf(begin);
  const to = page.indexOf('<!-- end -->', from);
  if (from < 0 || to < 0) throw new Error(`the page of coverage has lost the marks of its table "${name}"`);
  return [from + begin.length, to];
}

function between(page, name, part) {
  const [from, to] = placeOf(page, name);
  return `${page.slice(0, from)}\n${part}\n\n${page.slice(to)}`;
}

const linesOf = (text, first) => text.split('\n').filter((line) => line.startsWith(first));
const tableIn = (markdown) => linesOf(markdown, '|').join('\n');
const listIn = (markdown) => linesOf(markdown, '- ').join('\n');

const rowOf = (cells) => `| ${cells.join(' | ')} |`;
const tableOf = (head, rows) => [head, head.map(() => '---'), ...rows].map(rowOf).join('\n');

/** How many lines have each thing. */
const countsOf = ({ columns }, lang) =>
  tableOf(
    WORDS[lang].counts,
    columns.map(({ label, lines, releases }) => [
      label,
      WORDS[lang].of(lines.held, lines.of),
      WORDS[lang].of(releases.held, releases.of),
    ]),
  );

/** What the APIs of clouds call the current releases, of the lines that any of them serves. */
function idsOf({ columns, lines }, lang) {
  const clouds = columns.filter(({ id }) => id.startsWith('offer.'));
  const idOf = (row, { id }) => row.cells[id].values.api_id;
  const served = lines.filter((row) => clouds.some((cloud) => row.cells[cloud.id].state !== 'unknown'));
  return tableOf(
    [WORDS[lang].line, ...clouds.map(({ label }) => label)],
    served.map((row) => [row.name, ...clouds.map((cloud) => (idOf(row, cloud) ? `\`${idOf(row, cloud)}\`` : '-'))]),
  );
}
