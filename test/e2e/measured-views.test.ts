import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type {
  CheckResult,
  CompareResult,
  RecommendResult,
  ReportResult,
  ShowResult,
  SourcesResult,
  UsesResult,
} from '../../src/engine/results.ts';
import { BASE, folder } from '../support/lmm.ts';
import { MEASURED } from '../support/measured.ts';
import { twin } from '../support/twin.ts';
import { OUR_PARTICLE } from './pages.ts';
import { standing } from './standing.ts';

const kb = standing(MEASURED);
const DAY = ['--as-of', '2025-06-01'];
const run = async (args: readonly string[], lang = 'en', columns = 100): Promise<string> => {
  const outside = { columns, env: { NO_COLOR: '1' } };
  const { code, out, err } = await twin([...args, ...kb, ...DAY, '--lang', lang], outside);
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return out;
};
const json = async <T>(args: readonly string[]): Promise<T> => JSON.parse(await run([...args, '--json']));

describe('the page of a line', () => {
  it('tells by use the points, interval, grade, release and figures, cited once a table', async () => {
    const out = await run(['show', 'beta']);
    expect(out).toMatch(/^Measured points \(0 to 100\) +measured$/m);
    expect(out).toMatch(/Coding +78\.6 \(75 to 86\) A, Two +Tests 82% \(Dec 2024\) \[\d\], Judges 1490 \(Apr\) \[\d\]/);
    expect(await run(['show', 'beta'], 'ko')).toMatch(/코딩 +78\.6 \(75~86\) A.* 심사 1490 \(4월\)/);
  });

  it('tells whose figures they are where a release has none of its own', async () => {
    expect(await run(['show', 'acme/delta-2'])).toMatch(/Coding +63\.8 \(55 to 84\) C +of Delta Old: Judges 1400/);
  });

  it('has in JSON all figures, and of a release what is measured of it alone', async () => {
    const { model } = await json<ShowResult>(['show', 'beta']);
    expect(model?.measured).toMatchObject([
      { use: 'coding', release: 'acme/beta', points: 78.6, grade: 'A', inherited_from: null },
    ]);
    expect(model?.measured[0]?.tables.map(({ table, value }) => [table, value])).toEqual([
      ['judged', 1490],
      ['passed', 82],
    ]);
    const { release } = await json<ShowResult>(['show', 'acme/anchor-1']);
    expect(release?.measured[0]?.release).toBe('acme/anchor-1');
    expect((await json<ShowResult>(['show', 'epsilon'])).model?.measured).toEqual([]);
  });
});

describe('a comparison', () => {
  it('tells points with their doubt, and marks nobody where they cannot be told apart', async () => {
    const out = await run(['compare', 'alpha', 'beta', 'gamma', '--full']);
    expect(out).toMatch(/Coding +78\.\d \(74 to 86\) A, +78\.6 \(75 to 86\) A, +45\.7 \(40 to 60\) A,/);
    expect(out.replace(/\s+/g, ' ')).toContain('the difference is within the margin of error and nothing is marked *');
    expect(out).not.toContain('Measured better');
    expect(out).toMatch(/^Alike +Within the margin of error: Coding\.$/m);
  });

  it('says at the top who is measured better', async () => {
    expect(await run(['compare', 'alpha', 'gamma'])).toMatch(/^Alpha +Measured better at Coding/m);
    expect(await run(['compare', 'alpha', 'gamma'], 'ko')).toMatch(/^Alpha +측정값이 앞서는 용도: 코딩/m);
    const { rows } = await json<CompareResult>(['compare', 'alpha', 'gamma']);
    expect(rows.find(({ field }) => field === 'points:coding')).toMatchObject({
      best: [0],
      cells: [{ grade: 'A', from: 'acme/alpha', standing: 'measured' }, { grade: 'A' }],
    });
  });

  it('of a line is by its best release, which the cell names', async () => {
    const older = MEASURED.replace(
      '{id: beta, name: Beta, developer: acme}',
      '{id: beta, name: Beta, developer: acme, current: [{release: acme/beta-9}]}',
    ).replace(
      'offers:',
      '  - {id: acme/beta-9, name: Beta Nine, developer: acme, model: beta, release_date: 2025-05-20}\noffers:',
    );
    const path = folder({ 'base.yaml': BASE, 'kb.yaml': `source: s\n${older}` });
    const { out } = await twin(['compare', 'alpha', 'beta', '--kb', path, ...DAY, '--lang', 'en', '--full']);
    expect(out).toMatch(/78\.6 \(75 to 86\) A,\n +One \[\d\] +Two \[\d\]/);
  });
});

describe('a use', () => {
  it('tells who is measured for it, by which tables, and who is only said to be good', async () => {
    const out = await run(['uses', 'coding']);
    expect(out).toMatch(/Beta +Two +78\.6 \(75 to 86\) A \[1\]/);
    expect(out).toMatch(/\d models are measured; \d are within the margin of error of the first/);
    expect(out).toMatch(/Judges +Judge Works +2025-04-20 +counts; linked by \d+ releases/);
    expect(out).toMatch(/Tiny +Tiny Works +2025-04-20 +does not count: [^\n]*too\s+few/);
    expect(out).toMatch(/Said to suit it[\s\S]+Epsilon +▮▮▮ specialised/);
    expect(await run(['uses', 'talking'])).toContain('no table here measures it');
    const korean = await run(['uses', 'coding'], 'ko');
    expect(korean).toMatch(/꼬마 +Tiny Works +2025-04-20 +반영하지 않음:/);
    expect(korean).not.toMatch(OUR_PARTICLE);
  });

  it('counts in the list the lines that are measured', async () => {
    const { uses } = await json<UsesResult>(['uses']);
    expect(uses.map(({ id, measured, scale }) => [id, measured.length, scale])).toEqual([
      ['coding', expect.any(Number), undefined],
      ['talking', 0, undefined],
    ]);
    expect(uses[0]?.measured[0]).toMatchObject({ model: 'beta', release: 'acme/beta', grade: 'A' });
    expect((await run(['uses', '--format', 'csv'])).split('\n', 2)).toEqual([
      'id,name,aliases,measured,models',
      expect.stringMatching(/^coding,Coding,code,[4-9],1$/),
    ]);
  });
});

describe('on what ships, the release that stands for a line', () => {
  it.each(['programming', 'korean', 'image-understanding', 'agents'])('for %s is that of recommend', async (use) => {
    const lines = JSON.parse((await twin(['uses', use, '--json'])).out) as UsesResult;
    const { recommendations } = JSON.parse((await twin(['recommend', '--use', use, '--json'])).out) as RecommendResult;
    const measured = recommendations.filter(({ points, grade }) => points !== null && grade !== 'D');
    const key = (id: string, release: string | null, points: number | null) => `${id} ${release} ${points}`;
    expect(measured.length).toBeGreaterThan(10);
    expect(
      (lines.uses[0]?.measured ?? []).map(({ model, release, points }) => key(model, release, points)).sort(),
    ).toEqual(measured.map(({ id, release, points }) => key(id, release, points)).sort());
  });

  it('is told of by what is coming only where it stands among the first three', async () => {
    const { out, err } = await twin(['recommend', '--use', 'programming', '--lang', 'en']);
    const first = out
      .split('\n')
      .filter((line) => /^ +[123] {2}[A-Z]/.test(line))
      .join('\n');
    for (const [, name = ''] of err.matchAll(/^note: (\S+ \S+)/gm)) expect(first).toContain(name.split(' ')[0]);
    expect(err.split('\n').length).toBeLessThan(5);
    // One mark a table, where it is first named.
    expect(out).not.toMatch(/\[\d+\]\[\d+\]\[\d+\]\[\d+\]/);
  });
});

describe('a source of measurements', () => {
  it('tells its tables, who measured, on which days and for what', async () => {
    expect(await run(['sources', 'm'])).toMatch(/Tables +- Judges, by Judge Works, 2025-04-20; for Coding/);
    expect(await run(['sources', 'm'], 'ko')).toMatch(/표 +- 심사, 측정 Judge Works, 2025-04-20\. 용도: 코딩/);
    const { records } = await json<SourcesResult>(['sources', 'm']);
    expect(records[0]?.tables?.map(({ table, counts }) => [table, counts])).toEqual([
      ['judged', true],
      ['passed', true],
      ['tiny', true],
    ]);
    expect((await json<SourcesResult>(['sources'])).records[0]).not.toHaveProperty('tables');
  });
});

describe('the report', () => {
  it('tells who leads by figures, and nothing of it where nothing is measured', async () => {
    const out = await run(['report']);
    expect(out).toMatch(/^4\. Measured leaders +measured$/m);
    expect(out).toMatch(/Coding +Beta Two 78\.6 \(75 to 86\) A/);
    expect((await json<ReportResult>(['report'])).report.measured).toMatchObject([{ use: 'coding', alike: 3 }]);
    const before = await twin(['report', ...kb, '--as-of', '2024-06-01', '--lang', 'en']);
    expect(before.out).not.toContain('Measured leaders');
    expect(before.out).toContain('4. Conclusions');
  });
});

/** A folder with the field and a decision on it. */
class Desk {
  readonly cwd = folder({ 'base.yaml': BASE, 'kb.yaml': `source: s\n${MEASURED}` });
  ask = (command: string, ...args: string[]) =>
    twin([command, ...args, '--kb', this.cwd], { cwd: folder({}), columns: 100, env: { NO_COLOR: '1' } });
  file = join(folder({}), 'd.yaml');
  save = async (...args: string[]): Promise<void> => {
    const { code, err } = await this.ask('recommend', ...args, '--save', this.file, ...DAY);
    if (code !== 0) throw new Error(err);
  };
  change = (from: string | RegExp, to: string | ((all: string, before: string) => string)): void =>
    writeFileSync(
      join(this.cwd, 'kb.yaml'),
      `source: s\n${typeof to === 'string' ? MEASURED.replace(from, to) : MEASURED.replace(from, to)}`,
    );
  check = async () => {
    const { code, out } = await this.ask('check', this.file, ...DAY, '--json');
    return { code, ...(JSON.parse(out) as CheckResult) };
  };
}

describe('the memo of a decision', () => {
  it('rests on figures under their standing word, for the pick and for the next one', async () => {
    const desk = new Desk();
    await desk.save('--use', 'coding');
    const { out } = await desk.ask('report', '--decision', desk.file, '--lang', 'en');
    expect(out).toMatch(/^Pick +measured$/m);
    expect(out).toMatch(
      /- Beta Two \(acme\/beta\), 78\.6 of 100 by measurement \(75 to 86\), grade A, chance of\s+being first \d+%/,
    );
    expect(out).toMatch(/- 2 others are within the margin of error: Alpha One 78\.\d, Delta New 63\.8/);
    expect(out).toMatch(/^Evidence +measured\n +Measurement +Beta Two +Alpha One +Measurer +Month\n/m);
    expect(out).toMatch(
      /^ +Tests +82% +80% +Test Works +Dec 2024 \[\d\]\n +Judges +1490 +1500 +Judge Works +Apr \[\d\]/m,
    );
    expect(out).toMatch(/^The strongest case for Alpha One +measured$/m);
    expect(out).toContain('- Above Beta in Judges (1500 against 1490)');
    expect(out).toMatch(/^ +Tables disagree +Judges puts Alpha first/m);
    expect(out).toMatch(/^ +- Claims only, not measured: Epsilon$/m);
    expect(out).toContain('A figure for Delta New could change the first place');
    expect(out).not.toMatch(/confidence|our reading/);
    const korean = (await desk.ask('report', '--decision', desk.file, '--lang', 'ko')).out;
    expect(korean).toMatch(/측정 점수 78\.6 \(75~86\), A등급, 1위 확률 \d+%/);
    expect(korean).toContain('Beta보다 높은 표: 심사 (1500 대 1490)');
    expect(korean).not.toMatch(/신뢰도|해석|주장/);
  });

  it('without a runner-up names nobody', async () => {
    const desk = new Desk();
    await desk.save('--use', 'coding', '--exclude', 'alpha,gamma,delta,epsilon,anchor');
    const { out } = await desk.ask('report', '--decision', desk.file, '--lang', 'en');
    expect(out).toContain('Counter-argument\n  - No other model here has evidence for this.');
    expect(out).not.toContain('case for');
  });
});

describe('the check of a decision', () => {
  it('keeps figures and tables, and is the same where nothing changed', async () => {
    const desk = new Desk();
    await desk.save('--use', 'coding');
    expect(await desk.check()).toMatchObject({ code: 0, changed: false, tables: [], reasons: [] });
  });

  it('names a newer edition and the figure, and leaves out points within the interval of then', async () => {
    const desk = new Desk();
    await desk.save('--use', 'coding');
    desk.change(
      /date: 2025-04-20\n {4}source: m\n {4}rows:\n([\s\S]*?acme\/beta, as: beta-run, value: )1490/,
      (_: string, before: string) => `date: 2025-05-20\n    source: m\n    rows:\n${before}1492`,
    );
    const { code, reasons, tables } = await desk.check();
    expect(code).toBe(0);
    expect(tables).toMatchObject([{ table: 'judged', before: '2025-04-20', after: '2025-05-20' }]);
    expect(reasons.map((reason) => reason.code)).toEqual(['points-within', 'edition', 'figure']);
    const { out } = await desk.ask('check', desk.file, ...DAY, '--lang', 'en');
    expect(out).toContain('newer editions of tables: Judges (2025-04-20 then, 2025-05-20 now)');
    expect(out).toContain('- Beta: 1490 in Judges then, 1492 now');
    expect((await desk.ask('check', desk.file, ...DAY, '--lang', 'ko')).out).toContain(
      'Beta: 심사 그때 1490, 지금 1492',
    );
  });

  it('exits with 4 for another at the first place, and says where the two cannot be told apart', async () => {
    const desk = new Desk();
    await desk.save('--use', 'coding');
    desk.change('acme/alpha, as: alpha-run, value: 80', 'acme/alpha, as: alpha-run, value: 84');
    const { code, reasons } = await desk.check();
    expect(code).toBe(4);
    expect(reasons[0]).toMatchObject({
      code: 'alike',
      values: { id: 'alpha', other: 'beta' },
      text: expect.stringContaining('within the margin of error'),
    });
  });

  it('reads a decision that was kept before figures were, and tells nothing of them', async () => {
    const desk = new Desk();
    writeFileSync(
      desk.file,
      'lmm: decision/2\nsaved: 2025-06-01\nas_of: 2025-06-01\nquery: {lmm: query/1, uses: [{id: coding}]}\nfacts: {version: "0", digest: x}\nfirst: [{id: beta, release: acme/beta, score: 100, price: 0.2, currency: USD, statements: 0}]\nranking: [{id: beta, release: acme/beta, score: 100}]\n',
    );
    const { code, reasons } = await desk.check();
    expect(code).toBe(0);
    expect(reasons.map((reason) => reason.code)).not.toContain('edition');
  });
});

describe('what nobody measures, where other uses are measured', () => {
  const shipped = (args: readonly string[]): Promise<string> =>
    twin([...args, '--as-of', '2026-11-29', '--json'], {}).then(({ out }) => out);

  it('is named in the answer', async () => {
    const { unmeasured, measured } = JSON.parse(
      await shipped(['recommend', '--use', 'programming,social-media']),
    ) as RecommendResult;
    expect([unmeasured, measured.map(({ use }) => use)]).toEqual([['social-media'], ['programming']]);
  });

  it('is not named where nothing is measured at all', async () => {
    const { unmeasured } = JSON.parse(
      await shipped(['recommend', '--use', 'social-media', '--source', 'plura-lmm-trends']),
    ) as RecommendResult;
    expect(unmeasured).toEqual([]);
  });
});
