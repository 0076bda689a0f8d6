import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../src/domain/fields.ts';
import { RELATIONS } from '../../src/engine/relations/registry.ts';
import { AMOUNT, columnName } from '../../src/engine/relations/relation.ts';
import { parquetOf } from '../../src/features/export/parquet.ts';
import { en } from '../../src/features/export/words/en.ts';
import { folder, knowledgeBase } from '../support/lmm.ts';
import { twin, twinJson } from '../support/twin.ts';

type Row = Record<string, unknown>;
const ndjson = (out: string): Row[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
const bytesOf = (text: string): ArrayBuffer => new Uint8Array(Buffer.from(text, 'latin1')).buffer;

/** A small base in which a value of each kind is absent, kept back, coarse or odd. */
const odd = (): string =>
  knowledgeBase(`
releases:
  - {id: acme/one, name: "=One, \\"first\\"", developer: acme, release_date: 2026, parameters: {total: undisclosed}, license: MIT, source: s}
  - {id: acme/two, name: 둘, developer: acme, release_date: 2026-03, modalities: {input: [text, image], output: [text]}, limit: {context: 131072}, source: s}
offers:
  - {release: acme/two, provider: acme, cost: [
      {from: 2026-03, until: 2026-05-01, currency: USD, input: 0.000001, output: 12.5, tiers: [{over: 200000, input: 3, output: 25}]},
      {seen: 2026-05-01, currency: USD, input: 0.1, output: 0.3, cache_read: not-applicable},
      {from: 2027-01-01, currency: USD, input: 9, output: 9}]}
`);

/** A value as JSON has it. This reader takes decimals for doubles, which it multiplies. */
function plainly(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number(value.toPrecision(14));
  return typeof value === 'bigint' ? Number(value) : (value ?? null);
}

describe('lmm export', () => {
  it('tells of every release what the list of releases tells', async () => {
    const { releases } = await twinJson<{ releases: Row[] }>([
      'list',
      '--releases',
      '--fields',
      FIELDS.map(({ id }) => id).join(','),
    ]);
    const rows = new Map(
      ndjson((await twin(['export', 'releases', '--format', 'ndjson'])).out).map((row) => [row.id, row]),
    );
    expect([...rows.keys()].sort()).toEqual(releases.map(({ id }) => id).sort());
    for (const release of releases) {
      const row = rows.get(release.id) as Row;
      const missing = (row.missing ?? {}) as Record<string, string>;
      for (const { id, type } of FIELDS.filter(({ id: field }) => field !== 'release')) {
        const value = id.split('.').reduce<unknown>((at, key) => (at as Row)[key], release);
        const name = columnName(id);
        if (type === 'texts') continue;
        expect(row[type === 'date' ? `${name}_written` : name], `${release.id} ${id}`).toEqual(value);
        const why = (release.missing as Record<string, string>)[id];
        expect(missing[name] ?? (value === null ? 'unknown' : undefined), `${release.id} ${id}`).toBe(why);
      }
    }
  });

  it('gives a coarse date its first day and keeps it as written', async () => {
    const [one] = ndjson((await twin(['export', 'releases', '--format', 'ndjson', '--kb', odd()])).out);
    expect(one).toMatchObject({ id: 'acme/one', release_date: '2026-01-01', release_date_written: '2026' });
    expect(one).toMatchObject({
      parameters_total: null,
      missing: { parameters_total: 'undisclosed' },
      modalities_input: null,
    });
  });

  it('has prices by period and tier, with the one that is shown', async () => {
    const rows = ndjson((await twin(['export', 'prices', '--format', 'ndjson', '--kb', odd()])).out);
    const told = rows.map(({ period, begins, ends, in_force, shown, tier, over_tokens, input, blend }) => [
      period,
      begins,
      ends,
      in_force,
      shown,
      tier,
      over_tokens,
      input,
      blend,
    ]);
    expect(told).toEqual([
      [1, '2026-03-01', '2026-05-01', false, false, 0, null, 0.000001, 3.12500075],
      [1, '2026-03-01', '2026-05-01', false, false, 1, 200000, 3, 8.5],
      [2, '2026-05-01', '2027-01-01', true, true, 0, null, 0.1, 0.15],
      [3, '2027-01-01', null, false, false, 0, null, 9, 9],
    ]);
    expect(rows[2]).toMatchObject({
      cache_read: null,
      missing: { cache_read: 'not-applicable' },
      from_written: null,
      seen_written: '2026-05-01',
    });
  });

  it('has nothing that was not known by the day', async () => {
    const of = async (table: string, day: string) =>
      ndjson((await twin(['export', table, '--format', 'ndjson', '--kb', odd(), '--as-of', day])).out);
    expect(await of('releases', '2025-12-31')).toEqual([]);
    expect((await of('prices', '2026-04-30')).map(({ period, in_force }) => [period, in_force])).toEqual([
      [1, true],
      [1, true],
      [2, false],
    ]);
    expect(await of('about', '2026-04')).toMatchObject([{ as_of: '2026-04-30' }]);
  });

  it('writes CSV whose cells are no formulas, lists and maps as JSON', async () => {
    const { out } = await twin(['export', 'releases', '--format', 'csv', '--kb', odd()]);
    const [head = '', one = '', two = ''] = out.split('\n');
    expect(head.split(',').slice(0, 3)).toEqual(['id', 'name', 'model']);
    expect(one).toContain(`acme/one,"'=One, ""first""",`);
    expect(one).toContain('"{""parameters_total"":""undisclosed""}"');
    expect(two).toContain('"[""text"",""image""]"');
  });

  it('writes Parquet that another reader reads to the same rows, the same every time', async () => {
    for (const { name } of RELATIONS) {
      const args = ['export', name, '--kb', odd(), '--format'];
      const parquet = (await twin([...args, 'parquet'])).out;
      expect((await twin([...args, 'parquet'])).out, name).toBe(parquet);
      const rows = await parquetReadObjects({ file: bytesOf(parquet) });
      const plain = rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plainly(value)])),
      );
      expect(plain, name).toEqual(ndjson((await twin([...args, 'ndjson'])).out));
    }
  });

  it('declares Parquet types that every reader has', async () => {
    const { out } = await twin(['export', 'prices', '--format', 'parquet', '--kb', odd()]);
    const { schema, key_value_metadata, row_groups } = parquetMetadata(bytesOf(out));
    const of = (name: string) => schema.find((element) => element.name === name);
    expect(of('begins')).toMatchObject({ type: 'INT32', converted_type: 'DATE' });
    expect(of('input')).toMatchObject({ type: 'FIXED_LEN_BYTE_ARRAY', converted_type: 'DECIMAL', ...AMOUNT });
    expect(of('sources')).toMatchObject({ converted_type: 'LIST' });
    expect(of('missing')).toMatchObject({ converted_type: 'MAP' });
    expect(key_value_metadata).toContainEqual({ key: 'lmm.as_of', value: '2026-11-25' });
    const encodings = new Set(
      row_groups.flatMap(({ columns }) => columns.flatMap(({ meta_data }) => meta_data?.encodings)),
    );
    expect([...encodings].sort()).toEqual(['PLAIN', 'RLE_DICTIONARY']);
  });

  it('refuses an amount that it cannot hold to the digit', () => {
    const columns = [{ name: 'a', type: 'amount', about: { en: '', ko: '' } }] as const;
    expect(() => parquetOf(columns, [[1e-13]], {})).toThrow(RangeError);
    expect(parquetOf(columns, [[0.1], [null], [1e-12]], {}).length).toBeGreaterThan(0);
  });

  it('writes a folder with what is in it, and replaces its own alone', async () => {
    const cwd = folder({ 'note.txt': 'mine' });
    const args = ['export', 'models', 'prices', '--kb', odd(), '--out', 'tables'];
    expect(await twin(args, { cwd })).toEqual({ code: 0, out: '', err: '' });
    const at = join(cwd, 'tables');
    expect(readdirSync(at).sort()).toEqual(['manifest.json', 'models.parquet', 'prices.parquet']);
    const manifest = JSON.parse(readFileSync(join(at, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      schema: 'lmm-export/1',
      as_of: '2026-11-25',
      format: 'parquet',
      terms: { en: en.terms },
    });
    for (const { file, bytes, sha256 } of manifest.tables) {
      const content = readFileSync(join(at, file));
      expect({ bytes, sha256 }).toEqual({
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      });
    }
    expect(manifest.tables[1]).toMatchObject({ name: 'prices', rows: 4 });
    expect((await twin(['export', 'uses', '--format', 'csv', '--kb', odd(), '--out', 'tables/'], { cwd })).code).toBe(
      0,
    );
    expect(readdirSync(at).sort()).toEqual(['manifest.json', 'uses.csv']);
    writeFileSync(join(at, 'mine.csv'), 'a');
    const refused = await twin(args, { cwd });
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('tables cannot be written: the folder holds files of others');
    expect(readdirSync(at).sort()).toEqual(['manifest.json', 'mine.csv', 'uses.csv']);
    expect(readdirSync(cwd).sort()).toEqual(['note.txt', 'tables']);
  });

  it.each([
    [['--out', 'note.txt/'], 'note.txt/ cannot be written: it is no folder'],
    [['--out', 'no/such/tables'], 'there is no such folder'],
    [['--out', '.'], '. cannot be written'],
    [['--out', 'all.parquet'], 'Name one table, or a folder for several'],
    [['--format', 'csv'], 'Name one table, or a folder for several: lmm export --format csv --out tables/'],
    [['--out', 'x.txt'], 'x.txt does not say which format is meant'],
    [['price', '--format', 'csv'], 'There is no table "price".\n  Did you mean prices?'],
    [['models', '--fields', 'license'], 'lmm export writes all columns.'],
  ])('answers %j in a line', async (args, told) => {
    const cwd = folder({ 'note.txt': 'mine' });
    const run = await twin(['export', ...args, '--kb', odd()], { cwd });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(told);
    expect(readFileSync(join(cwd, 'note.txt'), 'utf8')).toBe('mine');
  });

  it('writes one table to a file by its ending, and into a folder that is there', async () => {
    const cwd = folder({ 'note.txt': 'mine' });
    mkdirSync(join(cwd, 'there'));
    symlinkSync('there', join(cwd, 'link'));
    for (const out of ['m.jsonl', 'm.CSV', 'm.parquet', 'there', 'link'])
      expect(await twin(['export', 'releases', '--kb', odd(), '--out', out], { cwd })).toEqual({
        code: 0,
        out: '',
        err: '',
      });
    expect(readFileSync(join(cwd, 'm.jsonl'), 'utf8')).toMatch(/^\{"id":/);
    expect(readFileSync(join(cwd, 'm.CSV'), 'utf8')).toMatch(/^id,name,/);
    expect(readFileSync(join(cwd, 'm.parquet'), 'latin1')).toMatch(/^PAR1/);
    expect(readdirSync(join(cwd, 'there'))).toEqual(['manifest.json', 'releases.parquet']);
  });

  it('prints no bytes on a terminal', async () => {
    const run = await twin(['export', 'models', '--format', 'parquet', '--kb', odd(), '--lang', 'ko'], { columns: 80 });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('터미널에 표시할 수 없는 형식입니다');
  });

  it('describes every table and column in both languages', async () => {
    const { tables } = await twinJson<{ tables: { name: string; columns: { name: string; about: Row }[] }[] }>([
      'export',
    ]);
    expect(tables.map(({ name }) => name)).toEqual(RELATIONS.map(({ name }) => name));
    for (const { name, columns } of tables) {
      expect(new Set(columns.map((column) => column.name)).size, name).toBe(columns.length);
      for (const { about } of columns)
        expect(about).toEqual({ en: expect.stringMatching(/./), ko: expect.stringMatching(/./) });
    }
    expect((await twin(['export', 'prices', '--lang', 'ko'])).out).toContain('기간별 가격');
  });
});
