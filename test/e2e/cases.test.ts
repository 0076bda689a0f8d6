import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { BASE, folder, hasTerminal, inTerminal, knowledgeBase, lmm, lmmCutOff } from '../support/lmm.ts';
import { twin, twinJson } from '../support/twin.ts';

/** Faults that tools like this one have had, each with what is right here. */

const model = (id: string, more = ''): string => `  - {id: ${id}, name: ${id}, developer: acme${more}}\n`;
const pair = knowledgeBaseOf('demo-a', 'demo-b');
function knowledgeBaseOf(...ids: string[]): string {
  return `models:\n${ids.map((id) => model(id)).join('')}`;
}

describe('widths', () => {
  it('aligns columns behind emoji, selectors, joiners and combining characters', async () => {
    const kb = knowledgeBase(
      `models:
  - {id: e1, name: "\\u21A9\\uFE0E back", developer: acme}
  - {id: e2, name: "\\U0001F468\\u200D\\U0001F469\\u200D\\U0001F467 fam", developer: acme}
  - {id: e3, name: "cafe\\u0301 ab", developer: acme}
  - {id: e4, name: "\\u1112\\u1161\\u11ab\\u1100\\u1173\\u11af", developer: acme}
`,
    );
    const { out, code } = await twin(['list', '--kb', kb]);
    expect(code).toBe(0);
    const rows = out.split('\n').filter((line) => line.includes('Acme'));
    expect(rows).toHaveLength(4);
    expect(new Set(rows.map((line) => stringWidth(line.slice(0, line.indexOf('Acme'))))).size).toBe(1);
  });

  if (hasTerminal) {
    it('wraps Hangul without losing a character', () => {
      const text = '한국어모델설명이아주길어서줄바꿈이필요합니다';
      const kb = knowledgeBase(`models:\n${model('w1', `, features: [{text: ${text}}]`)}`);
      const { out } = inTerminal(`lmm --kb ${kb} show w1`, 40, { NO_COLOR: '1' });
      expect(out.replace(/[\s│|-]/g, '')).toContain(text);
      for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(40);
    });
  }

  it('gives a pipe the full text', async () => {
    const kb = knowledgeBase(pair);
    expect((await twin(['--kb', kb, 'list'])).out).toContain('demo-a');
  });

  if (hasTerminal) {
    it.each([0, 1, 7, 21, 39, 81])('lays out a terminal of %i columns without a trace', (columns) => {
      const kb = knowledgeBase(pair);
      const { out, code } = inTerminal(`lmm --kb ${kb} compare demo-a demo-b`, columns);
      expect(code).toBe(0);
      expect(out).not.toMatch(/ at .*\.js|Error/);
      // Every letter is there, however narrow the screen.
      expect(out.replace(/\s/g, '')).toContain('demo-a');
    });
  }
});

describe('text as written', () => {
  it.each(['1.10', '4.0', '1e3', '0x10', 'on', '2024-01-01', '007'])('keeps the version %s', async (version) => {
    const kb = knowledgeBase(
      `releases:\n  - {id: acme/v, name: ${version}, developer: acme, version: ${version}, aliases: [${version}x]}\n`,
    );
    const { releases } = await twinJson<{ releases: { name: string }[] }>(['list', '--releases', '--kb', kb]);
    expect(releases[0]?.name).toBe(version);
    const shown = await twinJson<{ release: { name: string; aliases: string[] } }>(['show', 'acme/v', '--kb', kb]);
    expect(shown.release.name).toBe(version);
    expect(shown.release.aliases).toEqual([`${version}x`]);
    expect((await twin(['show', 'acme/v', '--kb', kb])).out).toContain(version);
  });

  it('reads a byte-order mark and CRLF as if they were not there', async () => {
    const good = folder({ 'bom.yaml': `\ufeff${BASE}${pair}`.replaceAll('\n', '\r\n') });
    expect((await twinJson<{ models: unknown[] }>(['list', '--kb', good])).models).toHaveLength(2);
    const places = new Set<string>();
    for (const text of ['\ufeffa: b: c\n', 'a: b: c\n', 'a: b: c\r\n']) {
      const { problems } = JSON.parse((await twin(['validate', '--json', '--kb', folder({ 'x.yaml': text })])).out);
      const [{ line, column }] = problems;
      places.add(`${line}:${column}`);
    }
    expect(places.size).toBe(1);
  });

  it('says that a file is not UTF-8', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('models: []', 'utf16le')]);
    const { code, err } = await twin(['list', '--kb', folder({ 'a.yaml': utf16 })]);
    expect(code).toBe(1);
    expect(err).toContain('UTF-8');
  });
});

describe('aliases of YAML', () => {
  it('lets 150 records share one anchor', async () => {
    const models = Array.from(
      { length: 150 },
      (_, index) => `  - {id: m${index}, name: m${index}, developer: acme, features: *d}`,
    );
    const kb = knowledgeBase(`x-shared: &d [{text: same}]\nmodels:\n${models.join('\n')}\n`);
    expect((await twinJson<{ models: unknown[] }>(['list', '--kb', kb])).models).toHaveLength(150);
  });

  it('refuses a file whose aliases grow without bound, naming it', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, index) => `x-a${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`).join(',')}]`,
    );
    const kb = folder({ 'bomb.yaml': `x-a0: &a0 [x,x,x,x,x,x,x,x,x]\n${levels.join('\n')}\nmodels: [*a9]\n` });
    const { code, err } = await twin(['list', '--kb', kb]);
    expect(code).toBe(1);
    expect(err).toContain('bomb.yaml');
    expect(err).not.toContain('    at ');
  });

  it('names file and line of an alias without an anchor', async () => {
    const { code, err } = await twin([
      'list',
      '--kb',
      folder({ 'alias.yaml': 'models:\n  - id: a\n    name: *best\n' }),
    ]);
    expect(code).toBe(1);
    expect(err).toMatch(/alias\.yaml:3:\d+/);
  });
});

describe('names', () => {
  const kb = (): string =>
    knowledgeBase(`models:
  - {id: line, name: Line, developer: acme}
releases:
  - {id: acme/x-1, name: X, developer: acme, aliases: [x]}
  - {id: acme/beta/x-1, name: X beta, developer: acme, aliases: [x]}
  - {id: "acme/x-1:free", name: X free, developer: acme}
`);

  it.each(['x-1', 'x', 'X 1'])('fails on %s, which two releases answer to, and lists both', async (name) => {
    const { code, out, err } = await twin(['--kb', kb(), 'show', name]);
    expect(code).toBe(3);
    expect(out).toBe('');
    expect(err).toContain('acme/x-1');
    expect(err).toContain('acme/beta/x-1');
  });

  it.each(['acme/x-1', 'acme/x-1:free'])('takes the full id %s', async (name) => {
    const { release } = await twinJson<{ release: { id: string } }>(['--kb', kb(), 'show', name]);
    expect(release.id).toBe(name);
  });

  it('does not know a longer name, and suggests', async () => {
    const { code, err, out } = await twin(['--kb', kb(), 'show', 'acme/x-1-2026-01-01']);
    expect(code).toBe(3);
    expect(out).toBe('');
    expect(err).toContain('acme/x-1');
  });

  it('tells colliding aliases in a notice, and fails validate with both places', async () => {
    const path = kb();
    const shown = await twin(['--kb', path, 'list']);
    expect(shown.code).toBe(0);
    expect(shown.err).toContain('lmm validate');
    const { problems } = JSON.parse((await twin(['validate', '--kb', path, '--json'])).out);
    expect(problems[0].code).toBe('collision');
    expect(problems[0].text).toMatch(/kb\.yaml:\d+:\d+/);
    expect((await twin(['validate', '--kb', path])).code).toBe(1);
  });
});

describe('streams', () => {
  const many = (): string =>
    knowledgeBase(`models:\n${Array.from({ length: 1500 }, (_, index) => model(`model-${index}`)).join('')}`);

  it.each([['list'], ['list', '--json'], ['list', '--format', 'csv']])(
    'ends quietly when the reader of %s goes away',
    async (...args) => {
      const { code, err } = await lmmCutOff([...args, '--kb', many()]);
      expect(err).toBe('');
      expect([0, 141]).toContain(code);
    },
  );

  const ESC = '\u001b';
  it.runIf(hasTerminal).each([
    ['NO_COLOR=1', { NO_COLOR: '1' }, false],
    ['NO_COLOR empty', { NO_COLOR: '' }, true],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, false],
    ['both', { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['a dumb terminal', { TERM: 'dumb' }, false],
  ])('colours a terminal as %s says', (_, env, colored) => {
    expect(inTerminal(`lmm --kb ${knowledgeBase(pair)} list`, 80, env).out.includes(ESC)).toBe(colored);
  });

  it('does not colour a pipe, unless asked', async () => {
    const list = ['list', '--kb', knowledgeBase(pair)];
    const out = async (args: readonly string[], env: Record<string, string>) => (await twin(args, { env })).out;
    expect(await out(list, { FORCE_COLOR: '' })).not.toContain(ESC);
    expect(await out(list, { FORCE_COLOR: '1' })).toContain(ESC);
    expect(await out([...list, '--color'], { NO_COLOR: '1' })).toContain(ESC);
    expect(await out([...list, '--no-color'], { FORCE_COLOR: '1' })).not.toContain(ESC);
    expect(lmm(list).out).not.toContain(ESC);
    expect(lmm(list, { FORCE_COLOR: '1' }).out).toContain(ESC);
  });
});

describe('options', () => {
  it.each([
    [['compare', '--fields', 'price,context', 'demo-a', 'demo-b']],
    [['compare', 'demo-a', '--fields', 'price', 'demo-b']],
    [['compare', '--json', 'demo-a', 'demo-b']],
    [['--json', 'compare', 'demo-a', 'demo-b', '--fields', 'price']],
  ])('takes no model name for an option value: %j', async (args) => {
    const { models } = await twinJson<{ models: { id: string }[] }>([...args, '--kb', knowledgeBase(pair)]);
    expect(models.map(({ id }) => id)).toEqual(['demo-a', 'demo-b']);
  });

  it.each([
    [['recommend', '--max-price', '-1', '--use', 'x'], 2, '-1'],
    [['comapre', 'demo-a', 'demo-b'], 2, 'compare'],
    [['compare', 'demo-a'], 2, 'two'],
    [['compare', 'demo-a', 'Demo A'], 2, 'itself'],
    [['compare', 'demo-a', 'demo-b', '--fields', 'prize'], 2, 'price'],
    [['list', '--limit', '1.5'], 2, '1.5'],
    [['list', '--as-of', '2025-02-30'], 2, '2025-02-30'],
    [['list', '--format', 'xml'], 2, 'markdown'],
    [['list', '--lang', 'fr'], 2, 'fr'],
    [['list', 'extra'], 2, 'extra'],
    [['show'], 2, 'name'],
    [['recommend'], 2, '--use'],
    [['list', '--limits', '3'], 2, '--limit'],
    [['show', 'nobody'], 3, 'nobody'],
    [['list', '--source', 'nobody'], 3, 'nobody'],
    [['recommend', '--use', 'nobody'], 3, 'nobody'],
    [['list', '--developer', 'nobody'], 3, 'nobody'],
  ] as [string[], number, string][])('answers %j with exit %i and %s', async (args, exit, word) => {
    const { code, out, err } = await twin([...args, '--kb', knowledgeBase(pair)]);
    expect({ code, out }).toEqual({ code: exit, out: '' });
    expect(err).toContain(word);
    expect(err).not.toContain('    at ');
  });

  it('never writes half a file, and none where it cannot', async () => {
    const kb = knowledgeBase(pair);
    const target = join(folder({ 'out.json': 'old' }), 'out.json');
    expect((await twin(['list', '--kb', kb, '--out', target, '--json'])).out).toBe('');
    const { code, err } = await twin(['list', '--kb', kb, '--out', '/no-such-folder/x.json']);
    expect(code).toBe(2);
    expect(err).toContain('/no-such-folder/x.json');
  });

  it('shows control characters of names and arguments instead of obeying them', async () => {
    const evil = '\u001b[31mred\u202e';
    const { err, code } = await twin(['show', evil, '--kb', knowledgeBase(pair)]);
    expect(code).toBe(3);
    expect(err).not.toContain('\u001b');
    expect(err).not.toContain('\u202e');
    const kb = folder({ 'a.yaml': `${BASE}models:\n  - {id: a, name: "a\\e[31m", developer: acme}\n` });
    const shown = await twin(['list', '--kb', kb]);
    expect(shown.out + shown.err).not.toContain('\u001b');
  });
});

it('shows an edit of a file in the very next command', async () => {
  const kb = knowledgeBase(pair);
  expect((await twinJson<{ models: unknown[] }>(['list', '--kb', kb])).models).toHaveLength(2);
  writeFileSync(join(kb, 'more.yaml'), knowledgeBaseOf('demo-c'));
  expect((await twinJson<{ models: unknown[] }>(['list', '--kb', kb])).models).toHaveLength(3);
});
