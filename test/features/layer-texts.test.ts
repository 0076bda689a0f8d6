import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const LOW = `source: vendor
sources: [{id: vendor, title: Prices, publisher: Maker, date: 2026-01-01, checked: 2026-11-25, kind: vendor}]
developers: [{id: maker, name: Maker, country: US, source: vendor}]
uses: [{id: coding, name: {en: Coding, ko: 코딩}}]
models:
  - id: line
    name: Line
    aliases: [라인]
    developer: maker
    current: [{release: maker/one, from: 2026-01-01}]
    summary: [{text: What it is., at: page 1}]
    applications: [{use: coding, fit: strong, text: Good at it.}]
  - {id: grok, name: Grok, developer: maker, current: [{release: maker/two, from: 2026-01-01}]}
releases:
  - {id: maker/one, name: Line One, model: line, developer: maker, release_date: 2025-12-01, limit: {context: 8000}}
  - {id: maker/two, name: Two, model: grok, developer: maker, release_date: 2025-12-02}
offers:
  - {release: maker/one, provider: maker, cost: [{from: 2025-12-01, currency: USD, input: 3, output: 15}]}
  - {release: maker/two, provider: maker, cost: [{from: 2025-12-01, currency: USD, input: 4, output: 15}]}
`;
/** A file over those, and how its layer is named. */
const over = (yaml: string): { args: string[]; path: string } => {
  const files = folder({ 'low.yaml': LOW, 'p.yaml': yaml });
  const path = join(files, 'p.yaml');
  return { args: ['--kb', join(files, 'low.yaml'), '--kb', path], path };
};
const RENAMED = `models: [{id: line, name: Streak, aliases: [스트릭]}]
releases: [{id: maker/two, name: Deuce, note: {en: Ours., ko: 우리 것.}}]
developers: [{id: maker, name: Fabricator}]
uses: [{id: coding, name: {en: Cyphering, ko: 암호화}}]
`;

describe('a name or a text by a layer', () => {
  it.each([
    ['list --width 160', 'Streak^ Deuce^ Fabricator^'],
    ['show line', 'Streak^ Fabricator^ Cyphering^'],
    ['show 스트릭 --lang ko', 'Streak^ 스트릭^ Fabricator^ 암호화^'],
    ['show maker/two', 'Deuce^ Fabricator^ Ours.^'],
    ['show maker/two --lang ko', 'Deuce^ 것.^'],
    ['show maker/two --fields developer', 'Deuce^ Fabricator^'],
    ['compare line maker/two', 'Streak^ Deuce^ Cyphering^'],
    ['compare line maker/two --full', 'Streak^ Deuce^ Fabricator^ Cyphering^'],
    ['recommend --use coding', 'Streak^ Cyphering^'],
    ['recommend --use coding --explain', 'Streak^ Cyphering^'],
    ['uses coding', 'Streak^ Cyphering^'],
    ['timeline', 'Streak^'],
    ['report', 'Streak^'],
  ])('is marked by %s, whatever a person reads it in', async (line, marked) => {
    const { args, path } = over(RENAMED);
    const command = line.split(' ');
    for (const format of ['table', 'markdown', 'html']) {
      const { out } = await twin([...command, '--format', format, ...args]);
      for (const text of marked.split(' ')) expect(out).toContain(text);
      // Nowhere without its mark, and never with two.
      expect(out.replace(/lmm [^\n]*/g, '')).not.toMatch(/(?:Streak|Deuce|Fabricator|Cyphering)(?!\^)|\^\^/);
      const legend = command.includes('ko') ? `^ 기본 자료와 다름: ${path}` : `^ by ${path}, not as it ships`;
      expect(out.replaceAll('&#x2F;', '/')).toContain(legend);
    }
  });

  it('is told in JSON, CSV and NDJSON as it is, with the layer beside it', async () => {
    const { args, path } = over(RENAMED);
    const { out } = await twin(['list', '--json', ...args]);
    const { models } = JSON.parse(out) as { models: Record<string, unknown>[] };
    expect(out).not.toContain('^');
    expect(models.find(({ id }) => id === 'line')).toMatchObject({
      name: 'Streak',
      layers: { name: path, developer_name: path },
    });
    const shown = JSON.parse((await twin(['show', 'maker/two', '--json', ...args])).out).release;
    expect(shown).toMatchObject({ name: 'Deuce', layers: { name: path, note: path, developer_name: path } });
    const csv = (await twin(['list', '--releases', '--format', 'csv', ...args])).out.split('\n');
    expect(csv[0]).toMatch(/,layer\r?$/);
    expect(csv.find((row) => row.startsWith('maker/two'))).toContain(`Deuce,grok`);
    expect(csv.find((row) => row.startsWith('maker/two'))).toContain(path);
    expect(csv.find((row) => row.startsWith('maker/one'))).not.toContain(path);
    const [row] = (await twin(['list', '--format', 'ndjson', ...args])).out.split('\n');
    expect(JSON.parse(row ?? '').layers).toBeDefined();
  });

  it('that says again what stands below, or is of a record of its own, carries no mark', async () => {
    const own = `sources: [{id: p, title: P, date: 2026-11-01, kind: vendor}]
developers: [{id: acme, name: Acme, source: p}, {id: maker, name: Maker}]
models: [{id: zed, name: Zed, developer: acme, source: p, aliases: [제드]}, {id: line, name: Line, aliases: [라인]}]
`;
    const { args } = over(own);
    for (const command of [['list'], ['show', 'zed'], ['show', 'line'], ['show', '제드', '--lang', 'ko']])
      expect((await twin([...command, ...args])).out).not.toContain('^');
  });

  it('is the mark of the record that has it, not of another of that name', async () => {
    const { args } = over('releases: [{id: maker/two, name: Line One}]\n');
    const { out } = await twin(['list', '--releases', '--fields', 'release', '--json', ...args]);
    const rows = JSON.parse(out).releases as { id: string; layers?: object }[];
    expect(rows.filter(({ layers }) => layers).map(({ id }) => id)).toEqual(['maker/two']);
  });

  it('is by the highest layer that gives it', async () => {
    const { args } = over(RENAMED);
    const upper = join(folder({ 'q.yaml': 'models: [{id: line, name: Stroke}]\n' }), 'q.yaml');
    const { models } = JSON.parse((await twin(['list', '--json', ...args, '--kb', upper])).out);
    expect(models.find(({ id }: { id: string }) => id === 'line')).toMatchObject({
      name: 'Stroke',
      layers: { name: upper },
    });
  });

  it('is marked where its statement is cited', async () => {
    const { args } = over('source: vendor\nmodels: [{id: line, summary: [{text: Something else., at: page 1}]}]\n');
    const { out } = await twin(['show', 'line', ...args]);
    expect(out).toMatch(/Something else\. \[2\]\^/);
    expect(out).toContain('What it is. [1]\n');
  });

  it('keeps its mark where a narrow list cuts it, and the list its width', async () => {
    const long = 'A Name That No Narrow Column Has Room For';
    const more = Array.from({ length: 25 }, (_, at) => `  - {id: m${at}, name: M${at}, developer: maker}`).join('\n');
    const files = folder({
      'low.yaml': LOW.replace('releases:\n', `${more}\nreleases:\n`),
      'p.yaml': `models: [{id: m3, name: ${long}}, {id: m4, name: ${'긴 이름'.repeat(9)}}]\n`,
    });
    const args = ['--kb', join(files, 'low.yaml'), '--kb', join(files, 'p.yaml')];
    const { out } = await twin(['list', '--width', '60', ...args], { columns: 60 });
    expect(out).toMatch(/A Name.*…\^/);
    expect(out).toMatch(/긴 이름.*…\^/);
    const plain = await twin(['list', '--width', '60', '--ascii', ...args], { columns: 60 });
    expect(plain.out).toMatch(/A Name.*\.\.\.\^/);
  });
});
