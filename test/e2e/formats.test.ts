import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FIELD_IDS } from '../../src/domain/fields.ts';
import { folder, knowledgeBase, lmm } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

type Document = Record<string, unknown>;
const DAY = ['--as-of', '2025-02-02'];
/** A command line, the key its main list stands under, and whether every record there has an id. */
const COMMANDS: [args: string[], list: string][] = [
  [['list'], 'models'],
  [['list', '--releases'], 'releases'],
  [['compare', 'chatgpt', 'gemini', 'grok'], 'rows'],
  [['recommend', '--use', 'social=2,research'], 'recommendations'],
  [['recommend', '중국어 번역'], 'recommendations'],
  [['uses'], 'uses'],
];
const run = async (args: string[], format: string, more: string[] = []): Promise<string> => {
  const { code, out, err } = await twin([...args, ...DAY, '--format', format, ...more]);
  expect(code).toBe(0);
  // What the reader should know first is told beside the answer.
  expect(err).toMatch(/^(?:(?:note|알림): .*\n)*$/);
  return out;
};

/** Every id under `sources` in a document, but the envelope's own mapping. */
function citedIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) citedIn(item, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'sources' && Array.isArray(inner)) for (const id of inner) found.add(String(id));
      else citedIn(inner, found);
    }
  }
  return found;
}

/** Rows of a CSV text by RFC 4180. */
function csv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe.each(COMMANDS)('%j', (args, list) => {
  it('is one JSON document whose sources are all there', async () => {
    for (const lang of ['en', 'ko']) {
      const out = await run(args, 'json', ['--lang', lang]);
      const document = JSON.parse(out) as Document & { sources: Record<string, Document> };
      expect(document).toMatchObject({ schema: 'lmm/1', command: args[0], as_of: '2025-02-02', lang });
      for (const notice of document.notices as Document[]) expect(notice.text).toMatch(/\S$/);
      expect(document.knowledge).toEqual({
        version: expect.stringMatching(/^\d+\.\d+\.\d+/),
        digest: expect.stringMatching(/^[0-9a-f]{16}$/),
      });
      expect((document[list] as unknown[]).length).toBeGreaterThan(0);
      expect([...citedIn(document)].sort()).toEqual(Object.keys(document.sources).sort());
      for (const source of Object.values(document.sources)) {
        expect(source).toMatchObject({ title: expect.any(String), date: expect.any(String), kind: expect.any(String) });
      }
      expect(out.endsWith('}\n')).toBe(true);
      // No number is text, and none is lost.
      expect(out).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('says the same in YAML', async () => {
    expect(parse(await run(args, 'yaml'))).toEqual(JSON.parse(await run(args, 'json')));
  });

  it('has a record a line in ndjson, the ones of its main list', async () => {
    const lines = (await run(args, 'ndjson'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toEqual(JSON.parse(await run(args, 'json'))[list]);
  });

  it('has ids for headers in CSV, a row a record, and a byte-order mark where asked', async () => {
    const plain = await run(args, 'csv');
    const [head = [], ...rows] = csv(plain);
    expect(rows).toHaveLength(JSON.parse(await run(args, 'json'))[list].length);
    for (const header of head) expect(header).toMatch(/^[a-z][a-z0-9_.-]*$/);
    expect(new Set(head).size).toBe(head.length);
    for (const row of rows) expect(row).toHaveLength(head.length);
    expect(csv(await run(args, 'csv', ['--lang', 'ko']))[0]).toEqual(head);
    expect(await run(args, 'csv', ['--bom'])).toBe(`\ufeff${plain}`);
  });

  it('is a table in Markdown', async () => {
    const lines = (await run(args, 'markdown')).split('\n');
    const table = lines.slice(lines.findIndex((line) => line.startsWith('|')));
    expect(table[1]).toMatch(/^\|(?: ?:?-+:? ?\|)+$/);
    const cells = (line: string): number => line.replaceAll('\\|', '').split('|').length;
    const rows = table.slice(
      0,
      table.findIndex((line) => !line.startsWith('|')),
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(new Set(rows.map(cells)).size).toBe(1);
  });

  it('is the same on either side of its options, and in a file', async () => {
    const path = join(folder({}), 'out.json');
    const expected = await run(args, 'json', ['--lang', 'ko']);
    expect((await twin(['--lang', 'ko', '--json', ...DAY, ...args])).out).toBe(expected);
    const { out, code } = await twin([...args, '--json', '--lang=ko', '--as-of=2025-02-02', '--out', path]);
    expect({ out, code }).toEqual({ out: '', code: 0 });
    expect(readFileSync(path, 'utf8')).toBe(expected);
  });
});

describe('the program', () => {
  it('prints what a command says, in every format, and nothing on stderr', () => {
    const { out, err, code } = lmm(['recommend', '--use', 'social', '--format', 'json', ...DAY]);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(JSON.parse(out)).toMatchObject({ schema: 'lmm/1', recommendations: [{ rank: 1, id: 'grok', score: 100 }] });
    for (const format of ['table', 'ndjson', 'csv', 'markdown', 'yaml'])
      expect(lmm(['list', '--format', format])).toMatchObject({
        code: 0,
        err: '',
        out: expect.stringMatching(/grok/i),
      });
  });
});

describe('notices', () => {
  const kb = (): string =>
    knowledgeBase(`models:
  - {id: m, name: M, developer: acme, current: [{release: acme/r}], features: [{text: x}]}
  - {id: n, name: N, developer: acme, current: [{release: acme/q}], features: [{text: x}]}
releases:
  - {id: acme/r, name: R, model: m, developer: acme, release_date: 2025-01-01, retirement_date: 2025-08-21, status: retired}
  - {id: acme/q, name: Q, model: n, developer: acme, release_date: 2025-01-01}
`);
  const told = async (asOf: string): Promise<[err: string, codes: unknown[]]> => {
    const args = ['compare', 'm', 'n', '--as-of', asOf, '--kb', kb()];
    const { notices } = JSON.parse((await twin([...args, '--json'])).out) as { notices: { code: string }[] };
    return [(await twin(args)).err, notices.map(({ code }) => code)];
  };

  it('tell nothing of an end long before it, programs within 180 days, and nobody on stderr: the row has it', async () => {
    expect(await told('2025-02-02')).toEqual(['', []]);
    expect(await told('2025-02-21')).toEqual(['', []]);
    expect(await told('2025-02-22')).toEqual(['', ['retires']]);
    expect(await told('2025-08-21')).toEqual(['', ['retired']]);
  });
});

describe('CSV', () => {
  const nasty = knowledgeBaseOf('=1+1', '+1', '-1', '@SUM(A1)', '＝1', 'plain', 'a,b', 'a"b');
  function knowledgeBaseOf(...names: string[]): string {
    return `models:\n${names.map((name, at) => `  - {id: m${at}, name: ${JSON.stringify(name)}, developer: acme}\n`).join('')}`;
  }
  it('is never a formula, and keeps commas and quotes', async () => {
    const { out } = await twin(['list', '--format', 'csv', '--kb', knowledgeBase(nasty)]);
    const [head = [], ...rows] = csv(out);
    const names = rows.map((row) => row[head.indexOf('name')]);
    expect(names).toEqual(["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'＝1", 'plain', 'a,b', 'a"b']);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@]/);
  });
  it('leaves an unknown number empty, and zero zero', async () => {
    const kb = knowledgeBase(
      'releases:\n  - {id: a, name: A, developer: acme, limit: {context: 0}}\n  - {id: b, name: B, developer: acme}\n',
    );
    const { out } = await twin(['list', '--releases', '--format', 'csv', '--fields', 'context,license', '--kb', kb]);
    expect(out).toBe('id,limit.context,license\na,0,\nb,,\n');
  });
  it('has the fields that are asked for, in that order, under their ids', async () => {
    const { out } = await twin(['list', '--format', 'csv', '--fields', 'price,context,developer']);
    expect(out.split('\n', 1)[0]).toBe('id,cost.blend,limit.context,developer');
  });
  it('of models can carry every field', async () => {
    const { out } = await twin(['list', '--format', 'csv', '--fields', FIELD_IDS.join(',')]);
    expect(csv(out)[0]).toEqual(['id', ...FIELD_IDS]);
  });
});

describe('markdown and text of the data', () => {
  it('cannot break the table', async () => {
    const kb = knowledgeBase(
      'models:\n  - {id: a, name: "a|b", developer: acme}\n  - {id: b, name: "<script>x</script> [l](javascript:x)", developer: acme}\n',
    );
    const { out } = await twin(['list', '--format', 'markdown', '--kb', kb]);
    const rows = out.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(4);
    expect(new Set(rows.map((line) => line.replaceAll('\\|', '').split('|').length)).size).toBe(1);
    expect(out).not.toContain('<script>');
  });
});

describe('--out', () => {
  it('leaves the old file where a command fails, and writes the whole text for a person', async () => {
    const path = join(folder({ 'x.txt': 'old' }), 'x.txt');
    expect((await twin(['recommend', '--use', 'nobody', '--out', path])).code).toBe(3);
    expect(readFileSync(path, 'utf8')).toBe('old');
    const { code, out } = await twin(['list', '--out', path], { columns: 30 });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    const text = readFileSync(path, 'utf8');
    expect(text).not.toMatch(/…|\p{Cc}(?<!\n)/u);
    expect(text).toContain('ChatGPT');
  });
  it('is taken from the folder one works in, and replaces a file that is there', async () => {
    const cwd = folder({ 'o.csv': 'a much longer text than what comes' });
    await twin(['list', '--format', 'csv', '--fields', 'developer', '--out', 'o.csv'], { cwd });
    expect(readFileSync(join(cwd, 'o.csv'), 'utf8')).toMatch(/^id,developer\n/);
  });
  it('may name a file through a link, which stays one', async () => {
    const cwd = folder({ 'real.json': 'old' });
    const { symlinkSync, lstatSync } = await import('node:fs');
    symlinkSync('real.json', join(cwd, 'link.json'));
    writeFileSync(join(cwd, 'real.json'), 'old');
    await twin(['list', '--json', '--out', 'link.json'], { cwd });
    expect(lstatSync(join(cwd, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'real.json'), 'utf8')).toContain('lmm/1');
  });
});
