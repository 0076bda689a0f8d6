import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The pages that greet a reader, each in its language. */
export const READMES = { 'README.md': 'en', 'README.ko.md': 'ko' };

/** Output stands in a block that begins with its command, typed in docs/example; the figures stand between two marks. */
const OUTPUT = /```console\n\$ (lmm .*)\n[\s\S]*?```/g;
const FIGURES = /(<!-- figures: npm run docs -->\n)[\s\S]*?(<!-- end -->)/;
/** The day that the figures are as of is that of the first output. */
const DAY = /--as-of (\d{4}-\d{2}-\d{2})/;

/** Figures by program and day: they are the same in each language. */
const known = new Map();

/**
 * A README with what the built program prints and what the knowledge base holds; what people wrote around it stays.
 * @param tables and editions, as data/tables has them
 * @throws Error where the marks of the figures or the day are lost
 */
export function readmeText(text, lang, root, { tables, editions }) {
  const day = DAY.exec(text)?.[1];
  if (day === undefined || !FIGURES.test(text))
    throw new Error('README has lost its first output with --as-of, or the marks of its figures');
  const run = (args) =>
    execFileSync(process.execPath, [join(root, 'bin/lmm.js'), ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      cwd: join(root, 'docs/example'),
      env: { HOME: tmpdir(), LANG: lang === 'ko' ? 'ko_KR.UTF-8' : 'C' },
      maxBuffer: 2 ** 28,
    });
  const ask = (...args) => JSON.parse(run([...args, '--as-of', day, '--json']));
  const figures = known.get(`${root} ${day}`) ?? figuresOf(ask, tables, editions, day);
  known.set(`${root} ${day}`, figures);
  return text
    .replace(OUTPUT, (_, command) => `\`\`\`console\n$ ${command}\n${run(wordsOf(command.slice(4)))}\`\`\``)
    .replace(FIGURES, (_, begin, end) => `${begin}${tableOf(figures, lang)}\n${end}`);
}

/** The arguments of a command line with quotes. */
const wordsOf = (line) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare);

/** What the knowledge base holds, counted. */
function figuresOf(ask, tables, editions, day) {
  const { models } = ask('list');
  const { releases } = ask('list', '--releases');
  const { records } = ask('sources');
  const { uses } = ask('uses');
  const own = editions.filter(({ date }) => String(date) <= day);
  const checks = records.flatMap(({ checked }) => checked ?? []).sort();
  return {
    lines: models.length,
    releases: releases.length,
    sources: records.length,
    vendors: records.filter(({ kind }) => kind === 'vendor' || kind === 'model-card').length,
    measurers: new Set(tables.map(({ measurer }) => measurer)).size,
    tables: tables.length,
    scores: own.reduce((sum, { rows }) => sum + rows.length, 0),
    newest: own
      .map(({ date }) => String(date))
      .sort()
      .at(-1),
    measured: uses.filter(({ measured }) => measured && measured.length > 0).length,
    uses: uses.length,
    oldestCheck: checks[0],
  };
}

const WORDS = {
  en: {
    head: ['what', 'how many', 'see for yourself'],
    rows: (f, n) => [
      ['model lines, releases', `${n(f.lines)}, ${n(f.releases)}`, '`lmm list`, `lmm list --releases`'],
      ['sources, of them vendors and model cards', `${n(f.sources)}, ${n(f.vendors)}`, '`lmm sources`'],
      ['tables of scores, measurers', `${n(f.tables)}, ${n(f.measurers)}`, '`lmm uses programming`'],
      ['scores in them, newest edition', `${n(f.scores)}, ${f.newest}`, '`lmm recommend --use programming --explain`'],
      ['uses that tables measure, of all', `${n(f.measured)} of ${n(f.uses)}`, '`lmm uses`'],
      ['oldest check of a source', f.oldestCheck, '`lmm list --stale 30d`'],
    ],
  },
  ko: {
    head: ['항목', '수', '확인하는 명령'],
    rows: (f, n) => [
      ['모델, 릴리스', `${n(f.lines)}개, ${n(f.releases)}개`, '`lmm list`, `lmm list --releases`'],
      ['출처, 그중 개발사 문서와 모델 카드', `${n(f.sources)}개, ${n(f.vendors)}개`, '`lmm sources`'],
      ['점수표, 측정 기관', `${n(f.tables)}개, ${n(f.measurers)}곳`, '`lmm uses programming`'],
      ['점수표의 점수, 최신판', `${n(f.scores)}개, ${f.newest}`, '`lmm recommend --use programming --explain`'],
      ['측정값이 있는 용도', `${n(f.uses)}개 중 ${n(f.measured)}개`, '`lmm uses`'],
      ['가장 오래된 출처 확인일', f.oldestCheck, '`lmm list --stale 30d`'],
    ],
  },
};

function tableOf(figures, lang) {
  const { head, rows } = WORDS[lang];
  const number = new Intl.NumberFormat('en');
  return [head, head.map(() => '---'), ...rows(figures, (value) => number.format(value))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
