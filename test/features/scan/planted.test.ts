import { describe, expect, it } from 'vitest';
import type { ScanFinding, ScanResult } from '../../../src/engine/results/scan.ts';
import { twin } from '../../support/twin.ts';
import { DAY, FILES, PLACES, plant } from './planted.ts';

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
const EXPECTED = PLACES.map(({ file, line, column, id, release, outcome, why, where, ignored }) =>
  [`${file}:${line}:${column}`, id, '=', String(release), outcome, why ?? '-', where ?? 'use', ignored ?? '-'].join(
    ' ',
  ),
);

describe('the planted repository', () => {
  it('has forty ids and more, each where the table says', () => {
    expect(PLACES.length).toBeGreaterThanOrEqual(40);
    for (const { file, line, column, id } of PLACES) {
      const text = FILES.find((one) => one.file === file)?.lines[line - 1];
      const rest = (typeof text === 'string' ? text : text?.[0])?.slice(column - 1);
      expect(rest?.startsWith(id), `${file}:${line}`).toBe(true);
    }
  });

  it('is read in git and without it as the table says', async () => {
    for (const git of [true, false]) {
      const result = await scanned([], plant({ git }));
      expect(result.findings.map(told(result)).sort(), git ? 'in git' : 'without git').toEqual([...EXPECTED].sort());
    }
  });
});
