import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { anyCharacter } from '../support/characters.ts';
import { folder } from '../support/lmm.ts';
import { type Outside, twin } from '../support/twin.ts';

/** A home without anything in it. */
const home = (): Outside & { env: { HOME: string } } => ({ env: { HOME: folder({}) } });
const own = ({ env: { HOME } }: { env: { HOME: string } }): string => join(HOME, '.config', 'lmm', 'kb');
const json = async (args: string[], outside: Outside) => JSON.parse((await twin([...args, '--json'], outside)).out);
const english = (args: string[], outside: Outside) => twin([...args, '--lang', 'en'], outside);

describe('lmm kb path', () => {
  it('prints the folder of the user and nothing else, whether it is there or not', async () => {
    const outside = home();
    expect(await twin(['kb', 'path'], outside)).toEqual({ code: 0, out: `${own(outside)}\n`, err: '' });
    expect(await json(['kb', 'path'], outside)).toMatchObject({ path: own(outside), in_force: false });
    const xdg = { env: { XDG_CONFIG_HOME: join(outside.env.HOME, 'a b') } };
    expect((await twin(['kb', 'path'], xdg)).out).toBe(`${join(outside.env.HOME, 'a b', 'lmm', 'kb')}\n`);
  });

  it('is where a file is in force', async () => {
    const outside = home();
    const path = (await twin(['kb', 'path'], outside)).out.trimEnd();
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'a.yaml'), 'developers: [{id: acme, name: Acme}]\n');
    expect((await json(['kb'], outside)).layers[1]).toMatchObject({ path, adds: [{ kind: 'developers', id: 'acme' }] });
    expect(await json(['kb', 'path'], outside)).toMatchObject({ in_force: true });
  });

  it('says so where there is no home', async () => {
    const { code, out, err } = await english(['kb', 'path'], { env: { HOME: 'relative' } });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('set HOME or XDG_CONFIG_HOME');
  });
});

describe('lmm kb', () => {
  it('lists what is in force where something cannot be used, and exits with 1', async () => {
    const project = folder({
      'mine.yaml': 'developers: [{id: acme, name: Acme}]\n',
      'bad.yaml': 'developers: [{id: acme, nam: Acme}]\n',
      'work/lmm.config.yaml': 'kb: [gone',
    });
    const outside = { cwd: join(project, 'work'), env: { LMM_KB: join(project, 'mine.yaml') } };
    const { code, out } = await english(['kb'], outside);
    expect(code).toBe(1);
    expect(out).toContain('Adds 1    developers acme');
    expect(out).toMatch(/At fault[\s\S]*lmm\.config\.yaml:1:/);
    const both = { env: { LMM_KB: `${join(project, 'mine.yaml')}:${join(project, 'bad.yaml')}` } };
    const told = JSON.parse((await twin(['kb', '--json'], both)).out);
    expect(told.layers.map((layer: { broken: boolean }) => layer.broken)).toEqual([false, false, true]);
    expect(told.layers[1].adds).toHaveLength(1);
    expect(told.problems).toMatchObject([{ code: 'unknown-key', line: 1 }]);
    expect(await json(['kb', 'list'], { env: {} })).toMatchObject({ problems: [] });
  });

  it('tells what it takes', async () => {
    const { code, err } = await english(['kb', 'inti'], {});
    expect([code, err]).toEqual([2, expect.stringContaining('Did you mean lmm kb init?')]);
    expect((await english(['kb', 'path', 'x'], {})).code).toBe(2);
  });
});

describe('lmm kb new', () => {
  const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

  it('writes a private model with its prices in six lines, in force at once', async () => {
    const outside = home();
    const { code, out, err } = await english(
      ['kb', 'new', 'acme/support-1', '--input', '0.4', '--output', '1.2'],
      outside,
    );
    expect([code, err]).toEqual([0, '']);
    const file = join(own(outside), 'acme-support-1.yaml');
    const text = readFileSync(file, 'utf8');
    expect(lines(text)).toHaveLength(6);
    expect(out).toContain(text);
    expect((await twin(['validate', file], outside)).code).toBe(0);
    const [cost] = (await json(['cost', 'acme/support-1', '--input', '1M', '--output', '1M'], outside)).costs;
    expect(cost).toMatchObject({ id: 'acme/support-1', total: 1.6 });
    expect((await english(['show', 'acme/support-1'], outside)).out).toContain('input $0.40, output $1.20');
    const asked = await json(['recommend', '--use', 'programming', '--only', 'acme/support-1'], outside);
    expect(asked.no_evidence).toEqual(['acme-support-1']);
  });

  it('tells a price that is far from all that are known', async () => {
    const outside = home();
    const line = ['kb', 'new', 'acme/support-1', '--input', '0.4', '--output', '1200', '--currency', 'KRW'];
    const { code, out } = await english(line, outside);
    expect(code).toBe(0);
    expect(out).toMatch(/Worth a look\n {2}The input price of acme\/support-1, 0\.4 KRW per 1,000,000 tokens \(about/);
    const { doubts } = await json(['kb', 'new', 'acme/other-1', '--input', '0.4', '--output', '1.2'], outside);
    expect(doubts).toEqual([]);
  });

  it('takes a judgement of what it is good for, so that it can be recommended', async () => {
    const outside = home();
    const line = ['kb', 'new', 'acme/support-1', '--input', '1', '--use', 'programming=strong', '--context', '128K'];
    expect((await twin(line, outside)).code).toBe(0);
    const asked = await json(['recommend', '--use', 'programming', '--only', 'acme/support-1'], outside);
    expect(asked.recommendations).toMatchObject([{ id: 'acme-support-1', release: 'acme/support-1', grade: 'E' }]);
  });

  it('writes an own price of a release, which holds before what ships', async () => {
    const outside = home();
    const line = ['kb', 'new', 'openai/gpt-4o', '--input', '2', '--output', '8', '--from', '2026-11-01'];
    expect(await json(line, outside)).toMatchObject({ release: 'openai/gpt-4o', new: false, in_force: true });
    const text = readFileSync(join(own(outside), 'openai-gpt-4o.yaml'), 'utf8');
    expect(lines(text)).toHaveLength(3);
    const price = async (day: string) =>
      (await json(['cost', 'openai/gpt-4o', '--input', '1M', '--as-of', day], outside)).costs[0].total;
    expect([await price('2026-10-31'), await price('2026-11-01')]).toEqual([2.5, 2]);
  });

  it('knows a release by its names, and asks which of a line', async () => {
    const outside = home();
    expect(await json(['kb', 'new', 'GPT-4o', '--input', '2'], outside)).toMatchObject({ release: 'openai/gpt-4o' });
    const { code, err } = await english(['kb', 'new', 'claude', '--input', '2'], outside);
    expect([code, err]).toEqual([2, expect.stringContaining('a line of several releases')]);
  });

  it('leaves alone what is there', async () => {
    const outside = home();
    const line = ['kb', 'new', 'acme/a', '--input', '1'];
    await twin(line, outside);
    const { code, err } = await english(line, outside);
    expect([code, err]).toEqual([2, expect.stringContaining('it is there already')]);
    await twin(['kb', 'new', 'acme/b', '--input', '1'], outside);
    expect((await twin(['validate', own(outside)], outside)).code).toBe(0);
    expect(readFileSync(join(own(outside), 'acme-b.yaml'), 'utf8')).not.toContain('developers:');
  });

  it.each([
    [['kb', 'new'], 'Say which model'],
    [['kb', 'new', 'support-1', '--input', '1'], 'lmm kb new acme/support-1'],
    [['kb', 'new', 'openai/gpt-4o'], '--input'],
    [['kb', 'new', 'acme/a b', '--input', '1'], 'An id has no spaces'],
    [['kb', 'new', 'acme/a', '--input', '-1'], '--input takes a number from 0'],
    [['kb', 'new', 'acme/a', '--input', '1', '--currency', 'EURO'], 'three-letter currency code'],
    [['kb', 'new', 'acme/a', '--input', '1', '--use', 'programming=best'], 'specialised, strong, suitable'],
    [['kb', 'new', 'acme/a', '--input', '1', '--name', 'Claude'], 'claude'],
    [['kb', 'new', 'acme/gpt-4o', '--input', '1'], 'lmm kb new openai/gpt-4o'],
  ])('refuses %j and writes nothing', async (line, said) => {
    const outside = home();
    const { code, out, err } = await english(line, outside);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(existsSync(own(outside))).toBe(false);
  });

  it('writes to a file or a folder that is named, and says whether it is in force', async () => {
    const outside = { ...home(), cwd: folder({}) };
    expect(await json(['kb', 'new', 'acme/a', '--input', '1', '--out', 'mine.yaml'], outside)).toMatchObject({
      file: 'mine.yaml',
      in_force: false,
    });
    expect((await twin(['show', 'acme/a', '--kb', 'mine.yaml'], outside)).code).toBe(0);
    const named = { ...outside, env: { ...outside.env, LMM_KB: outside.cwd } };
    expect(await json(['kb', 'new', 'acme/b', '--input', '1', '--out', '.'], named)).toMatchObject({ in_force: true });
    expect((await twin(['show', 'acme/b'], named)).code).toBe(0);
  });

  it('is valid whatever names are given, or refused as wrong use', async () => {
    const word = fc.string({ minLength: 1, maxLength: 12, unit: anyCharacter }).filter((one) => !/^-|\0/.test(one));
    const id = fc.oneof(word, fc.stringMatching(/^[a-z][a-z0-9.:@-]{0,8}\/[\w.:~-]{1,8}$/));
    await fc.assert(
      fc.asyncProperty(id, word, word, async (release, name, title) => {
        // Over a small knowledge base, so that it takes no time.
        const cwd = folder({ 'low.yaml': 'developers: [{id: maker, name: Maker}]\n' });
        const named = ['--developer', 'Acme', '--name', name, '--title', title, '--input', '1'];
        const line = ['kb', 'new', release, ...named, '--kb', 'low.yaml', '--out', 'new.yaml'];
        const { code, err } = await english(line, { cwd });
        expect([0, 2, 3], err).toContain(code);
        expect(existsSync(join(cwd, 'new.yaml'))).toBe(code === 0);
        if (code === 0) expect((await twin(['list', '--kb', 'low.yaml', '--kb', 'new.yaml'], { cwd })).code).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('lmm kb init', () => {
  it.each(['en', 'ko'])('makes a folder that is valid and in force, in %s', async (lang) => {
    const cwd = folder({});
    const outside = { ...home(), cwd };
    expect((await twin(['kb', 'init', 'firm', '--lang', lang], outside)).code).toBe(0);
    expect(readdirSync(cwd)).toEqual(['firm']);
    const firm = join(cwd, 'firm');
    expect(readdirSync(firm)).toEqual([
      '.schema.json',
      'README.md',
      'lmm.config.yaml',
      'models.yaml',
      'prices.yaml',
      'sources.yaml',
    ]);
    expect((await twin(['validate', 'firm'], outside)).code).toBe(0);
    if (lang === 'ko') return;
    const inside = { ...outside, cwd: firm };
    expect((await json(['kb'], inside)).layers).toHaveLength(3);
    const added = await json(['kb', 'new', 'acme/a', '--input', '1', '--out', '.'], inside);
    expect(added).toMatchObject({ in_force: true });
    const check = new Ajv2020({ allowUnionTypes: true }).compile(
      JSON.parse(readFileSync(join(firm, '.schema.json'), 'utf8')),
    );
    for (const name of readdirSync(firm).filter((one) => one.endsWith('.yaml'))) {
      const text = readFileSync(join(firm, name), 'utf8');
      expect(text).toMatch(/^# yaml-language-server: \$schema=\.schema\.json\n/);
      expect([check(parseYaml(text)), check.errors]).toEqual([true, null]);
    }
    expect((await twin(['schema', 'config', '--out', '.schema.json'], inside)).code).toBe(0);
  });

  it('has examples that hold once their # is deleted', async () => {
    const cwd = join(folder({ 'firm/.keep': '' }), 'firm');
    await twin(['kb', 'init'], { ...home(), cwd });
    for (const name of ['models.yaml', 'prices.yaml']) {
      const path = join(cwd, name);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^#(?=\S| {2})/gm, ''));
    }
    const { code, out } = await twin(['validate', '.'], { ...home(), cwd });
    expect(code, out).toBe(0);
    expect((await json(['cost', 'acme/support-1', '--input', '1M'], { ...home(), cwd })).costs[0].total).toBe(0.4);
  });

  it('refuses a folder with something in it, but for what is hidden', async () => {
    const cwd = folder({ 'a.txt': '', 'repo/.git/HEAD': '', file: '' });
    const at = (name: string) => english(['kb', 'init', name], { ...home(), cwd });
    expect((await at('.')).err).toContain('the folder is not empty');
    expect((await at('repo')).code).toBe(0);
    expect((await at('repo')).code).toBe(2);
    expect((await at('file')).code).toBe(2);
    expect((await at('file/inner')).code).toBe(2);
    expect((await at('new/inner')).code).toBe(0);
    expect(readdirSync(cwd)).toEqual(['a.txt', 'file', 'new', 'repo']);
  });

  it.each(['', ' ', '-'])('takes %j for no folder', async (name) => {
    const cwd = folder({});
    const { code, err } = await english(['kb', 'init', name], { ...home(), cwd });
    expect([code, err]).toEqual([2, expect.stringContaining('Name the folder to make.')]);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('an id of kb new', () => {
  it.each([
    ['', 'Say which model'],
    ['../x', 'An id has no spaces'],
    ['/abs', 'An id has no spaces'],
    ['a b', 'An id has no spaces'],
    ['-x', 'An id has no spaces'],
    ['\u0430cme/x', 'mixes scripts'],
  ])('that cannot be one is told once, with what it is: %j', async (id, words) => {
    const outside = home();
    const { code, err } = await twin(['kb', 'new', '--lang', 'en', '--input', '1', '--', id], outside);
    expect(code).toBe(2);
    expect(err.split(words)).toHaveLength(2);
    // No example that would fail in its turn.
    expect(err).not.toMatch(/For example: lmm kb new (?!acme\/support-1)/);
  });
});
