import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SQL_PAGES, sqlPage } from '../../build/sql-docs.ts';
import { LANGUAGES } from '../../src/domain/vocabulary.ts';
import { loadDuckDb } from '../../src/surfaces/cli/duckdb.ts';
import type { Io } from '../../src/surfaces/cli/io.ts';
import { folder, root } from '../support/lmm.ts';
import { twin, twinJson } from '../support/twin.ts';

const pageOf = (language: 'en' | 'ko'): string => readFileSync(join(root, SQL_PAGES[language]), 'utf8');
const questions = (language: 'en' | 'ko'): string[] =>
  [...pageOf(language).matchAll(/```sql\n([\s\S]*?)```/g)].map(([, query = '']) => query);

describe.each(LANGUAGES)('the page of tables in %s', (language) => {
  it('has every table and column, and the five questions', () => {
    expect(pageOf(language), 'run npm run docs').toBe(sqlPage(pageOf(language), language));
    expect(questions(language)).toEqual(questions('en'));
    expect(questions(language)).toHaveLength(5);
    expect(() => sqlPage('# A page\n', language)).toThrow(SQL_PAGES[language]);
  });
});

type Row = Record<string, unknown>;
interface Release extends Row {
  id: string;
  country: string | null;
  cost: { input: number | null; currency?: string };
}
const hasDuckDb = await loadDuckDb({ root, cwd: '', env: {} } as unknown as Io).then(
  () => true,
  () => false,
);

describe.skipIf(!hasDuckDb)('the questions of the page', () => {
  const rowsOf = async (at: number): Promise<Row[]> =>
    (await twinJson<{ rows: Row[] }>(['sql', questions('en')[at] as string])).rows;
  const releases = async (...args: string[]): Promise<Release[]> =>
    (await twinJson<{ releases: Release[] }>(['list', '--releases', ...args])).releases;

  it('find the cheapest that the list finds', async () => {
    const listed = (await releases('--min-context', '200k', '--sort', 'cost.input')).filter(
      ({ cost }) => cost.input !== null && cost.currency === 'USD',
    );
    const prices = (await rowsOf(0)).map((row) => row.cost_input);
    expect(prices).toEqual(listed.slice(0, 5).map(({ cost }) => cost.input));
  });

  it('tell the price that the page of the release shows, last', async () => {
    const rows = await rowsOf(1);
    const [release] = (await releases()).filter(({ id }) => id === 'openai/gpt-4o');
    expect(rows.filter(({ ends }) => ends === null).map(({ input }) => input)).toContain(release?.cost.input);
  });

  it('count open weights by country as the list does', async () => {
    const counts = new Map<unknown, number>();
    for (const { country } of await releases('--open-weights', '--fields', 'country'))
      counts.set(country, (counts.get(country) ?? 0) + 1);
    expect(new Map((await rowsOf(2)).map((row) => [row.country, row.releases]))).toEqual(counts);
  });

  it('name leaders with the points of the list', async () => {
    const leader = (await rowsOf(3)).find(({ use }) => use === 'programming');
    const listed = await releases('--sort', 'points', '--use', 'programming');
    expect(listed.find(({ id }) => id === leader?.release)).toMatchObject({ points: leader?.points });
  });

  it('count citations as the list of sources does', async () => {
    const { records } = await twinJson<{ records: Row[] }>(['sources']);
    const most = records.map(({ cited }) => Number(cited)).sort((a, b) => b - a);
    expect((await rowsOf(4)).map(({ cited }) => cited)).toEqual(most.slice(0, 10));
  });

  it('have the same answer from Parquet on disk', async () => {
    const cwd = folder({});
    await twin(['export', 'releases', '--format', 'parquet', '--out', 'tables/'], { cwd });
    const file = join(cwd, 'tables', 'releases.parquet');
    const query = (questions('en')[0] as string).replace('from releases', `from '${file}'`);
    const { rows } = await twinJson<{ rows: Row[] }>(['sql', query, '--allow-files', file]);
    expect(rows).toEqual(await rowsOf(0));
  });
});
