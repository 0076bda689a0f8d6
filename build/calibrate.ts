import { firstDay } from '../src/domain/dates.ts';
import type { Calibration, Knowledge } from '../src/domain/records.ts';
import { calibrate } from '../src/engine/measured/calibrate.ts';
import { seriesOf } from '../src/engine/measured/series.ts';
import { editionsOn, speakingOf } from '../src/engine/measured/speaking.ts';
import { compile } from '../src/kb/compile/compile.ts';
import { listFiles, readBytes } from '../src/kb/read/files.ts';

/** The file that holds what is written here. */
export const CALIBRATIONS = 'data/tables/calibrations.yaml';

/**
 * The calibrations of the knowledge base in a folder: of each use on each day on which a table that speaks of it got an
 * edition.
 * @returns the text of their file
 * @throws Error where the knowledge base has problems
 */
export function calibrations(folder: string): string {
  const files = listFiles(folder, 'data', []).filter(({ name }) => name !== CALIBRATIONS);
  const read = files.map((file) => ({ file, bytes: readBytes(file, []) ?? Buffer.alloc(0) }));
  const { records, problems } = compile(undefined, [read]);
  if (problems.length > 0)
    throw new Error(problems.map(({ file, line, code }) => `${file}:${line} ${code}`).join('\n'));
  return calibrationsText(records);
}

type Tables = Pick<Knowledge, 'uses' | 'tables' | 'editions' | 'releases'>;

/** The same of records that are read already. */
export const calibrationsText = (records: Tables): string => textOf(calibrationsOf(records));

/** In the order of uses, then days. */
export function calibrationsOf({ uses, tables, editions, releases }: Tables): Calibration[] {
  const series = seriesOf(releases);
  return uses.flatMap(({ id, origin, upper }) => {
    const days = [...new Set(editions.map(({ date }) => firstDay(date)))].sort();
    const found: Calibration[] = [];
    let before = '';
    for (const day of days) {
      const all = speakingOf(id, tables, editionsOn(editions, day));
      const those = all.map(({ table, edition }) => `${table.id}@${edition.date}`).join(' ');
      // An edition of another use's table is no news here.
      if (those === before) continue;
      before = those;
      const calibration = calibrate(id, day, all, { origin, upper, series });
      if (calibration) found.push(calibration);
    }
    return found;
  });
}

const HEAD = `# yaml-language-server: $schema=../../docs/schema.json
# Written by \`npm run calibrate\` from the editions; frozen with them. docs/method.md tells how.
calibrations:
`;

function textOf(all: readonly Calibration[]): string {
  const flow = (record: object): string =>
    `{${Object.entries(record)
      .map(([key, value]) => `${key}: ${value}`)
      .join(', ')}}`;
  const list = (key: string, items: readonly object[]): string =>
    items.length === 0 ? '' : `    ${key}:\n${items.map((item) => `      - ${flow(item)}\n`).join('')}`;
  const one = ({ links, beside, ...rest }: Calibration): string => {
    const [first = '', ...lines] = Object.entries(rest).map(([key, value]) => `${key}: ${value}\n`);
    const head = `  - ${first}${lines.map((line) => `    ${line}`).join('')}`;
    return head + (links.length === 0 ? '    links: []\n' : list('links', links)) + list('beside', beside);
  };
  return HEAD + all.map(one).join('');
}
