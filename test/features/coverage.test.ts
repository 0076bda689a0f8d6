import { describe, expect, it } from 'vitest';
import type { CoverageRow, CoverageState } from '../../src/engine/results.ts';
import { HELD, RULES } from '../../src/features/validate/coverage/columns.ts';
import { coverageOf } from '../../src/features/validate/coverage/query.ts';
import { snapshotOf } from '../support/knowledge.ts';
import { BASE, folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const KB = `sources:
  - {id: bench, title: Bench, publisher: Bench, date: 2025-01-01, kind: measurement}
developers:
  - {id: second, name: Second}
  - {id: third, name: Third}
providers:
  - {id: cloud, name: Cloud}
  - {id: shop, name: Shop}
uses:
  - {id: korean, name: {en: Korean, ko: 한국어}}
models:
  - {id: full, name: Full, developer: acme, current: [{release: acme/full}]}
  - {id: open, name: Open, developer: second, current: [{release: second/open}]}
  - {id: bare, name: Bare, developer: third, current: [{release: third/bare}]}
  - {id: none, name: None, developer: third}
releases:
  - id: acme/full
    name: Full
    model: full
    developer: acme
    release_date: 2025-01-01
    status: stable
    ends: [{channel: api, date: 2026-01-01, certainty: earliest}]
    series: large
    limit: {context: 8192, output: 1024}
    knowledge: 2024-06
    license: proprietary
    parameters: {total: undisclosed}
    languages: [en, ko]
    benchmarks: [{name: Own, score: 1}]
  - {id: acme/older, name: Older, model: full, developer: acme, release_date: 2024-01-01, series: large}
  - {id: acme/small, name: Small, model: full, developer: acme, release_date: 2024-06-01, series: small}
  - {id: acme/small-0, name: Small 0, model: full, developer: acme, release_date: 2024-05-01, series: small}
  - {id: acme/gone, name: Gone, model: full, developer: acme, release_date: 2024-05-01, retirement_date: 2025-02-01, series: gone}
  - id: second/open
    name: Open
    model: open
    developer: second
    release_date: 2025-01-01
    open_weights: true
    languages: [en]
    limit: {context: 8192}
    benchmarks: [{name: KMMLU, score: 1}, {name: X, score: 1, measured_by: Somebody}]
  - {id: third/bare, name: Bare, model: bare, developer: third, release_date: 2025-01-01, languages: [en]}
tables:
  - {id: t, name: T, measurer: Bench, scale: linear, uses: [{use: korean}], source: bench}
  - {id: unseen, name: U, measurer: Bench, scale: linear, counts: false, source: bench}
  - {id: shown, name: S, measurer: Bench, scale: linear, counts: false, uses: [{use: korean}], source: bench}
editions:
  - {table: t, date: 2025-01-02, source: bench, rows: [{release: acme/full, value: 1}]}
  - {table: unseen, date: 2025-01-02, source: bench, rows: [{release: third/bare, value: 1}]}
  - {table: shown, date: 2025-01-02, source: bench, rows: [{release: acme/small, value: 1}]}
offers:
  - release: acme/full
    provider: acme
    cost: [{from: 2025-01-01, currency: USD, input: 1, output: 2}]
    data:
      - {trains_on_input: false, retention_days: 30, regions: [eu], certifications: [ISMS-P]}
  - {release: third/bare, provider: third, deployment: [api], data: [{trains_on_input: undisclosed, retention_days: undisclosed}]}
  - {release: acme/full, provider: cloud, api_id: acme.full}
  - {release: second/open, provider: cloud}
  - {release: third/bare, provider: cloud, api_id: third.bare}
  - {release: acme/full, provider: shop, api_id: full}
`;
const coverage = () => coverageOf(snapshotOf(KB), 'en');
const states = ({ cells }: CoverageRow): Record<string, CoverageState> =>
  Object.fromEntries(Object.entries(cells).map(([id, { state }]) => [id, state]));
const lineOf = (model: string): CoverageRow => coverage().lines.find((row) => row.model === model) as CoverageRow;

describe('coverage', () => {
  it('tells of a release that has all of it what it has', () => {
    const row = lineOf('full');
    expect(states(row)).toEqual({
      ...{ price: 'known', data: 'known', parameters: 'undisclosed', license: 'known', korean: 'stated' },
      ...{ status: 'known', limits: 'known', measured: 'known', korea: 'known', 'offer.cloud': 'known' },
    });
    expect(row.lacks).toEqual([]);
    expect(row.cells.price).toMatchObject({
      values: { 'cost.input': 1, 'cost.output': 2, currency: 'USD' },
      sources: ['s'],
    });
    expect(row.cells.status?.values.ends).toEqual(['api 2026-01-01 earliest']);
    expect(row.cells.korea?.values).toEqual({ told: ['ISMS-P'], providers: ['acme'] });
    expect(row.cells['offer.cloud']?.values).toEqual({ api_id: 'acme.full' });
  });

  it('tells of ends what the chosen sources do', () => {
    const kb = `models: [{id: m, name: M, developer: acme, current: [{release: acme/m, source: s}]}]
releases:
  - {id: acme/m, name: M 1, model: m, developer: acme, source: s, ends: [{channel: api, date: 2026-01, certainty: announced, source: t}]}
sources: [{id: t, title: T, date: 2025-01-01, kind: press}]
`;
    const status = (sources?: string[]) =>
      coverageOf(snapshotOf(kb, '2025-06-01', sources), 'en').lines[0]?.cells.status;
    expect(status()).toMatchObject({ state: 'known', sources: ['t'], values: { ends: ['api 2026-01 announced'] } });
    expect(status(['s'])).toMatchObject({ state: 'unknown', sources: [], values: { ends: [] } });
  });

  it('tells weights that nobody sells from a price that nobody knows, and tests in Korean from a list of languages', () => {
    expect(states(lineOf('open'))).toEqual({
      ...{ price: 'weights-only', data: 'own-machines', parameters: 'unknown', license: 'unknown', korean: 'tested' },
      ...{ status: 'unknown', limits: 'known', measured: 'known', korea: 'unknown', 'offer.cloud': 'part' },
    });
    expect(lineOf('open').lacks).toEqual(['parameters', 'license', 'status']);
    expect(states(lineOf('bare'))).toMatchObject({ price: 'unknown', data: 'undisclosed', korean: 'without' });
  });

  it('takes no table that is only shown for a measurement', () => {
    expect(lineOf('bare').cells.measured?.state).toBe('unknown');
  });

  it('takes a table in Korean for a test in Korean, though it never ranks', () => {
    const small = coverage().series.find(({ release }) => release === 'acme/small');
    expect(small?.cells).toMatchObject({ korean: { state: 'tested' }, measured: { state: 'unknown' } });
  });

  it('has a row of question marks for a line without a current release', () => {
    expect(lineOf('none')).toMatchObject({
      release: null,
      lacks: RULES.filter((rule) => !rule.extra).map(({ id }) => id),
    });
  });

  it('has the newest release of each series that can be had, but for the current one', () => {
    expect(coverage().series.map(({ release }) => release)).toEqual(['acme/small']);
  });

  it('counts lines and releases', () => {
    const price = coverage().columns.find(({ id }) => id === 'price');
    expect(price).toMatchObject({ lines: { held: 2, of: 4 }, releases: { held: 2, of: 5 }, wanted: true });
    expect(
      coverage()
        .columns.filter(({ wanted }) => !wanted)
        .map(({ id }) => id),
    ).toEqual(['korea', 'offer.cloud']);
    expect(HELD.has('part')).toBe(false);
  });

  it('knows what was known on the day, by the sources that were chosen', () => {
    const [full] = coverageOf(snapshotOf(KB, '2025-06-01', ['bench']), 'en').lines;
    expect(full && states(full)).toMatchObject({ price: 'unknown', measured: 'known' });
    const [before] = coverageOf(snapshotOf(KB, '2025-01-01'), 'en').lines;
    expect(before?.cells.measured?.state).toBe('unknown');
  });
});

describe('lmm validate --coverage', () => {
  const run = (...args: string[]) =>
    twin(['validate', '--coverage', '--kb', '.', ...args], {
      cwd: folder({ 'base.yaml': BASE, 'kb.yaml': `source: s\n${KB}` }),
    });

  it('prints a row a line, with words for what there is and a foot of counts', async () => {
    const { out, code } = await run('--width', '120');
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}LINE +PRICE +DATA +SIZE .*CLOUD$/im);
    expect(out).toMatch(/^ {2}Full +yes +yes +n\/d +yes/m);
    expect(out).toMatch(/^ {2}Open +open +own +\? +\? +tests/m);
    expect(out).toMatch(/^ {2}of 4 +2 +3 /m);
    expect(out).toContain('n/d: not disclosed');
  });

  it('says what each lacks where its columns have no room', async () => {
    for (const width of [40, 60]) {
      const { out } = await run('--width', String(width));
      expect(out).toMatch(/^ {2}Open +5 of 8 +parameters,/m);
      expect(out).toMatch(/^ {2}price +2 of 4$/m);
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
    }
  });

  it('has the newest of each series with --verbose, and speaks Korean', async () => {
    const { out } = await run('--verbose', '--width', '120', '--lang', 'ko');
    expect(out).toMatch(/^ {2}Full \(acme\/full\) +있음/m);
    expect(out).toMatch(/^ {4}acme\/small +\?/m);
    expect(out).toMatch(/^ {2}5개 중 +2 /m);
  });

  it('is in JSON beside the problems, in CSV a state a column', async () => {
    const { problems, coverage: told } = JSON.parse((await run('--json')).out);
    expect(Array.isArray(problems)).toBe(true);
    expect(told.lines).toHaveLength(4);
    const [head, first] = (await run('--format', 'csv')).out.split('\n');
    expect(head).toBe(
      'model,name,release,series,current,price,data,parameters,license,korean,status,limits,measured,korea,offer.cloud,lacks',
    );
    expect(first).toBe(
      'full,Full,acme/full,large,true,known,known,undisclosed,known,stated,known,known,known,known,known,',
    );
    for (const format of ['markdown', 'html', 'ndjson', 'yaml']) expect((await run('--format', format)).code).toBe(0);
  });

  it('says what is wrong with files that cannot be read, and no more', async () => {
    const { out, code } = await twin(['validate', '--coverage', '--kb', 'kb.yaml', '--json'], {
      cwd: folder({ 'kb.yaml': 'models: [{id: a}]' }),
    });
    expect(code).toBe(1);
    expect(Object.keys(JSON.parse(out))).toEqual(['problems']);
  });
});
