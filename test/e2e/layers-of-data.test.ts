import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASE, folder, knowledgeBase, lmm } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

interface Listed {
  models: { id: string; name: string; developer: string }[];
  sources: Record<string, unknown>;
  knowledge: { version: string; digest: string };
}
/** One field is enough to list: what tables tell of the models is of no interest here. */
const LIST = ['list', '--json', '--fields', 'developer'];
const outside = (env: Record<string, string>, cwd?: string) => ({ env, ...(cwd === undefined ? {} : { cwd }) });
const run = async (args: string[], env: Record<string, string> = {}, cwd?: string) => {
  const { out, err, code } = await twin([...LIST, ...args], outside(env, cwd));
  return { code, err, document: code === 0 ? (JSON.parse(out) as Listed) : undefined };
};
const ids = async (args: string[], env: Record<string, string> = {}, cwd?: string): Promise<string[] | undefined> =>
  (await run(args, env, cwd)).document?.models.map(({ id }) => id);
const SHIPPED = (await ids([])) ?? [];
const model = (id: string, name = id): string => `models:\n  - {id: ${id}, name: ${name}, developer: acme}\n`;
const layer = (yaml: string): string => folder({ 'mine.yaml': `${BASE}${yaml}` });

describe('the layers', () => {
  it('are the shipped base, the folder of the user, LMM_KB and the project, each over the one before', async () => {
    const config = folder({
      'lmm/kb/a/own.yaml': `${BASE}models:\n  - {id: own, name: Own, developer: acme}\n  - {id: grok, name: Grok of mine}\n`,
    });
    const first = folder({
      'x.yaml': 'models:\n  - {id: own, name: Second}\n  - {id: team, name: Team, developer: acme}\n',
    });
    const second = folder({ 'x.yaml': 'models:\n  - {id: team, name: Team two}\n' });
    const project = folder({ 'lmm.config.yaml': 'models:\n  - {id: own, name: Third}\n', 'deep/er/file': '' });
    const env = { XDG_CONFIG_HOME: config, LMM_KB: `${first}${delimiter}${second}` };
    const { document } = await run([], env, join(project, 'deep', 'er'));
    expect(document?.models.map(({ id }) => id)).toEqual([...SHIPPED, 'own', 'team']);
    const names = new Map(document?.models.map(({ id, name }) => [id, name]));
    expect(['chatgpt', 'grok', 'own', 'team'].map((id) => names.get(id))).toEqual([
      'ChatGPT',
      'Grok of mine',
      'Third',
      'Team two',
    ]);
    const { document: base } = await run([]);
    expect(document?.knowledge.digest).not.toBe(base?.knowledge.digest);
    expect(document?.knowledge.version).toBe(base?.knowledge.version);
  });

  it('take HOME/.config where XDG_CONFIG_HOME is unset or empty, and do without', async () => {
    const home = folder({ '.config/lmm/kb/own.yaml': `${BASE}${model('own')}` });
    expect(await ids([], { HOME: home })).toEqual([...SHIPPED, 'own']);
    expect(await ids([], { HOME: home, XDG_CONFIG_HOME: '' })).toEqual([...SHIPPED, 'own']);
    expect(await ids([], { HOME: home, XDG_CONFIG_HOME: folder({}) })).toEqual(SHIPPED);
    expect(await ids([], { LMM_KB: '' })).toEqual(SHIPPED);
  });

  it('are all replaced by --kb, which can be repeated and each time lies above', async () => {
    const lower = layer(model('one', 'One'));
    const upper = folder({
      'x.yaml': 'models:\n  - {id: one, name: Uno}\n  - {id: two, name: Two, developer: acme}\n',
    });
    const env = { LMM_KB: layer(model('never')) };
    const { document } = await run(['--kb', lower, '--kb', upper], env);
    expect(document?.models.map(({ id, name }) => [id, name])).toEqual([
      ['one', 'Uno'],
      ['two', 'Two'],
    ]);
    expect(document?.knowledge.version).toBe('0');
  });

  it('may be one file, in YAML or JSON', async () => {
    const path = folder({
      'one.yml': `${BASE}${model('one')}`,
      'two.JSON':
        '{"developers": [{"id": "acme", "name": "A"}], "models": [{"id": "two", "name": "Two", "developer": "acme"}]}',
    });
    expect(await ids(['--kb', join(path, 'one.yml')])).toEqual(['one']);
    expect(await ids(['--kb', join(path, 'two.JSON')])).toEqual(['two']);
  });

  it('read every file wherever it lies, in the order of paths, and nothing hidden or foreign', async () => {
    const path = folder({
      'base.yaml': BASE,
      'b.yaml': model('b'),
      'a/z.yaml': model('z'),
      'a/c.json': '{"models": [{"id": "c", "name": "C", "developer": "acme"}]}',
      '.hidden.yaml': model('hidden'),
      '.git/x.yaml': model('git'),
      'node_modules/p/x.yaml': model('module'),
      'notes.md': '# no',
      'x.yaml.bak': ': : no',
    });
    expect(await ids(['--kb', path])).toEqual(['c', 'z', 'b']);
  });
});

describe('a layer that is at fault', () => {
  it.each([
    ['LMM_KB names nothing that is there', ['list'], { LMM_KB: '/no/such/folder' }, '/no/such/folder'],
    ['--kb does', ['list', '--kb', '/no/such.yaml'], {}, '/no/such.yaml'],
  ])('ends with 1 and its path: %s', async (_, args, env, path) => {
    expect(await twin([...args, '--json'], outside(env as Record<string, string>))).toMatchObject({ code: 1, out: '' });
    expect((await twin(args, outside(env as Record<string, string>))).err).toContain(path);
  });

  it('names the file of the layer and never one of ours', async () => {
    const mine = folder({ 'mine.yaml': 'models:\n  - {id: grok, nme: x}\n  - {id: gemini, developer: nobody}\n' });
    const { code, err } = await twin(['list'], outside({ LMM_KB: mine }));
    expect(code).toBe(1);
    expect(err).toContain(`${mine}/mine.yaml:2:16 `);
    expect(err).toContain(`${mine}/mine.yaml:3:29 `);
    expect(err).toContain('"name"');
  });

  it('that only has colliding aliases says so on stderr, and works', async () => {
    const mine = layer('models:\n  - {id: own, name: Own, developer: acme, aliases: [Grok]}\n');
    const { code, err, document } = await run([], { LMM_KB: mine });
    expect(code).toBe(0);
    expect(document?.models).toHaveLength(SHIPPED.length + 1);
    expect(err).toMatch(/^note: .*lmm validate/m);
    const { err: korean } = await twin([...LIST, '--lang', 'ko'], outside({ LMM_KB: mine }));
    expect(korean).toMatch(/[가-힣].*lmm validate|lmm validate.*[가-힣]/);
    expect((await twin(['validate', mine])).code).toBe(1);
  });
});

describe('validate', () => {
  it('checks a file on top of the shipped base, whose records it may name', async () => {
    const good = folder({
      'x.yaml': 'source: plura-lmm-trends\nmodels:\n  - {id: grok, features: [{text: New, about: xai/grok-1}]}\n',
    });
    expect(await twin(['validate', 'x.yaml'], outside({}, good))).toMatchObject({ code: 0, err: '' });
    const bad = folder({ 'x.yaml': 'models:\n  - {id: mine, name: Mine, developer: opnai}\n' });
    const { code, out } = await twin(['validate', 'x.yaml'], outside({}, bad));
    expect(code).toBe(1);
    expect(out).toContain('x.yaml:2:39 ');
    expect(out).toContain('"openai"');
  });

  it('always prints its document, with the same problems as for a person', async () => {
    const bad = folder({ 'x.yaml': 'developers:\n  - {id: d, nme: D}\n' });
    for (const lang of ['ko', 'en']) {
      const { code, out } = await twin(['validate', '--kb', bad, '--json', '--lang', lang]);
      const document = JSON.parse(out);
      expect(code).toBe(1);
      expect(Object.keys(document)).toEqual(['problems']);
      expect(document.problems[0]).toMatchObject({ file: `${bad}/x.yaml`, line: 2, column: 13, code: 'unknown-key' });
      expect((await twin(['validate', '--kb', bad, '--lang', lang])).out).toContain(document.problems[0].text);
    }
    expect(JSON.parse((await twin(['validate', '--json', '--kb', knowledgeBase('')])).out)).toEqual({ problems: [] });
  });
});

it('shows an edit, a new file and a removed one in the very next command', async () => {
  const path = folder({ 'base.yaml': BASE, 'a.yaml': model('a') });
  const env = { LMM_KB: path };
  expect(await ids([], env)).toEqual([...SHIPPED, 'a']);
  writeFileSync(join(path, 'a.yaml'), model('a2'));
  mkdirSync(join(path, 'sub'));
  writeFileSync(join(path, 'sub', 'b.yaml'), model('b'));
  expect(await ids([], env)).toEqual([...SHIPPED, 'a2', 'b']);
});

it('adds a record with one line, and shows it everywhere', async () => {
  const mine = layer('models:\n  - {id: mine, name: My Model, developer: acme, aliases: [나만의]}\n');
  const { out, code } = lmm(['compare', '나만의', 'grok', '--json'], { LMM_KB: mine });
  expect(code).toBe(0);
  expect(JSON.parse(out).models.map(({ id }: { id: string }) => id)).toEqual(['mine', 'grok']);
});
