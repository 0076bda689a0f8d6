import { describe, expect, it } from 'vitest';
import type { ScanFinding, ScanResult } from '../../../src/engine/results/scan.ts';
import { twin } from '../../support/twin.ts';
import { DAY, FILES, type PlantedFile, placesIn, plant } from './planted.ts';
import { LANGUAGES } from './planted-languages.ts';

async function scanned(args: readonly string[], cwd: string): Promise<ScanResult> {
  const { out } = await twin(['scan', ...args, '--as-of', DAY, '--json'], { cwd });
  return JSON.parse(out) as ScanResult;
}

/** A finding in the words of the table, where it stands first. */
const told = (result: ScanResult) => (finding: ScanFinding) => {
  const { file, line, column, text, release, outcome, where, ignored } = finding;
  const why = result.subjects.find(({ key }) => key === finding.subject)?.reasons[0]?.code;
  const use = where === 'code' || where === 'config' ? 'use' : where;
  return `${file}:${line}:${column} ${text} = ${release} ${outcome} ${why ?? '-'} ${use} ${ignored ?? '-'}`;
};
const expected = (files: readonly PlantedFile[]): string[] =>
  placesIn(files).map(({ file, line, column, id, release, outcome, why, where, ignored }) =>
    [`${file}:${line}:${column}`, id, '=', String(release), outcome, why ?? '-', where ?? 'use', ignored ?? '-'].join(
      ' ',
    ),
  );

describe.each([
  ['of a firm', FILES, 40, [true, false]],
  ['of many languages', LANGUAGES, 60, [true]],
] as const)('the planted repository %s', (_, files, least, ways) => {
  it('has its ids where the table says', () => {
    const places = placesIn(files);
    expect(places.length).toBeGreaterThanOrEqual(least);
    for (const { file, line, column, id } of places) {
      const text = files.find((one) => one.file === file)?.lines[line - 1];
      const rest = (typeof text === 'string' ? text : text?.[0])?.slice(column - 1);
      expect(rest?.startsWith(id), `${file}:${line}`).toBe(true);
    }
  });

  it('is read as the table says', async () => {
    for (const git of ways) {
      const result = await scanned([], plant({ git, files }));
      expect(result.findings.map(told(result)).sort(), git ? 'in git' : 'without git').toEqual(expected(files).sort());
    }
  });
});
