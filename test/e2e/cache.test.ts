import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Snapshot } from '../../src/domain/snapshot.ts';
import { KIND_NAMES } from '../../src/domain/vocabulary.ts';
import { compare, list, recommend, show } from '../../src/index.ts';
import type { CachePlace } from '../../src/kb/cache.ts';
import { loadKnowledge } from '../../src/kb/load.ts';
import { fingerprintOf } from '../../src/kb/manifest.ts';
import { derive } from '../../src/surfaces/base/derive.ts';
import { BASE, folder, lmm, root } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const releases = (count: number, from = 0): string =>
  `source: s\nreleases:\n${Array.from({ length: count }, (_, at) => `  - {id: acme/made-${from + at}, name: Äreleased ${from + at} 모델, developer: acme, release_date: 2025-01-01}`).join('\n')}\n`;

/** A home with a layer of the user's in it. */
function home(count = 3): { env: Record<string, string>; kb: string; cache: string } {
  const path = folder({ '.config/lmm/kb/base.yaml': BASE, '.config/lmm/kb/kb.yaml': releases(count) });
  return { env: { HOME: path }, kb: join(path, '.config/lmm/kb/kb.yaml'), cache: join(path, '.cache', 'lmm') };
}

const COMMANDS = [
  ['list', '--releases', '--format', 'csv'],
  ['show', 'made-1', '--json'],
  ['compare', 'chatgpt', 'made-2', '--lang', 'ko'],
  ['recommend', '--use', 'social', '--json'],
];

describe('what is kept between runs', () => {
  // In this process, as the program would; that the built program keeps anything is held below.
  beforeAll(() => void vi.stubGlobal('LMM_BUILD', 'test'));
  afterAll(() => void vi.unstubAllGlobals());

  it('changes nothing of what commands print, when it is written and when it is read', async () => {
    const { env, cache } = home();
    for (const [at, args] of COMMANDS.entries()) {
      const plain = await twin(args, { env: { ...env, LMM_CACHE: '0' } });
      expect(existsSync(cache)).toBe(at > 0);
      expect(await twin(args, { env })).toEqual(plain);
      // Of the first, what was kept has been read by nobody yet.
      if (at === 0) expect(await twin(args, { env })).toEqual(plain);
      expect(readdirSync(cache)).toHaveLength(1);
    }
  });

  const rows = (late: number): string =>
    ['openai/gpt-4o', 'openai/gpt-5', 'anthropic/claude-opus-4-5', 'google/gemini-2.5-pro', 'deepseek/deepseek-r1']
      .map((id, at) => `{release: ${id}, value: ${late ? 90 - 9 * at : 40 + 7 * at}}`)
      .join(', ');
  /** What layers may do to the shipped base: the first adds to it, the others change what it holds. */
  const LAYERS: [string, string][] = [
    [
      'says more of a shipped line',
      `${BASE}source: s
statements: [{models: [grok], use: social-media, fit: strong, text: Loud}]
releases: [{id: xai/grok-own, name: Grok Own, aliases: [나의 그록], model: grok, developer: xai, release_date: 2025-05-01}]
offers: [{release: xai/grok-own, provider: xai, cost: [{from: 2025-05-01, currency: USD, input: 1, output: 2}]}]
uses: [{id: own-use, name: {en: Own use, ko: 나의 용도}}]
`,
    ],
    ['changes a shipped release', `${BASE}source: s\nreleases: [{id: openai/gpt-4o, limit: {context: 7}}]\n`],
    ['takes a shipped line away', `models: [{id: grok, remove: true}]\n`],
    [
      'measures, also on days to come',
      `${BASE}source: s
uses: [{id: own-use, name: {en: Own use, ko: 나의 용도}}]
tables: [{id: own, name: Own, measurer: acme, scale: percent, uses: [{use: own-use}, {use: programming}]}]
editions:
${['2026-11-01', '2026-12-24'].map((date, late) => `  - {table: own, date: ${date}, rows: [${rows(late)}]}`).join('\n')}
`,
    ],
  ];
  it.each(LAYERS)('changes nothing where a layer %s', async (what, yaml) => {
    const days = what.startsWith('measures') ? ['2026-10-31', '2026-11-25', '2026-12-31'] : [];
    const path = folder({ '.config/lmm/kb/kb.yaml': yaml });
    const cache = join(path, '.cache', 'lmm');
    const place: CachePlace = { folder: cache, build: 'test', now: Date.now() + 60_000, user: process.getuid?.() };
    const open = (asked?: CachePlace) =>
      loadKnowledge(root, [{ path: join(path, '.config/lmm/kb'), shown: 'kb' }], {
        derive: async (made) => derive(made),
        cache: asked,
      });
    /** What several questions get as an answer, all of one opening. */
    const all = async (asked?: CachePlace): Promise<string> => {
      const { knowledge, ...told } = await open(asked);
      const kb = new Snapshot(knowledge, { asOf: '2026-11-25' });
      const shown = ['나의-그록', 'gpt-4o', 'grok', 'chatgpt'].map((name) => {
        try {
          return show(kb, name);
        } catch (error) {
          return String(error);
        }
      });
      const on = (asOf: string) => new Snapshot(knowledge, { asOf });
      const ranked = [
        recommend(kb, { uses: { 'social-media': 1 } }),
        // Before, between and after the days of what a layer measures.
        ...days.flatMap((day) => [
          recommend(on(day), { uses: { programming: 1 } }),
          recommend(on(day), 'coding for my own use'),
          compare(on(day), ['chatgpt', 'claude']),
        ]),
      ];
      const kinds = KIND_NAMES.map((kind) => knowledge[kind]);
      return JSON.stringify({ told, shown, ranked, listed: list(kb, { releases: true }), kinds });
    };
    await open(place);
    expect(readdirSync(cache)).toHaveLength(1);
    // Edited, what lies in the other file is taken from what was kept; what is written then is what is read the next time.
    writeFileSync(join(path, '.config/lmm/kb/more.yaml'), BASE.replaceAll('acme', 'other').replaceAll(' s,', ' t,'));
    const plain = await all();
    expect((await all(place)) === plain).toBe(true);
    expect((await all(place)) === plain).toBe(true);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  it('lies where XDG_CACHE_HOME says', async () => {
    const { env, cache } = home();
    const other = join(folder({}), 'cache');
    await twin(['list'], { env: { ...env, XDG_CACHE_HOME: other } });
    expect(readdirSync(join(other, 'lmm'))).toHaveLength(1);
    expect(existsSync(cache)).toBe(false);
  });

  it('is nothing for the shipped base alone, and makes no home', async () => {
    const none = join(folder({}), 'gone');
    expect((await twin(['list'], { env: { HOME: none } })).code).toBe(0);
    expect((await twin(['list', '--kb', folder({ 'kb.yaml': BASE })], { env: { HOME: none } })).code).toBe(0);
    expect(existsSync(none)).toBe(false);
  });

  it('shows an edit in the very next command', async () => {
    const { env, kb } = home();
    for (const from of [0, 10, 20]) {
      writeFileSync(kb, releases(3, from));
      const { out } = await twin(['show', `made-${from + 1}`, '--json', '--kb', dirname(kb)], { env });
      expect(out).toContain(`"acme/made-${from + 1}"`);
    }
  });

  it('is not missed where the home cannot be written, or the folder is a file', async () => {
    const { env, kb, cache } = home();
    const args = ['show', 'made-1', '--kb', dirname(kb)];
    mkdirSync(join(env.HOME ?? '', '.cache'));
    writeFileSync(cache, 'mine');
    expect(await twin(args, { env })).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(cache, 'utf8')).toBe('mine');
    const locked = home();
    chmodSync(locked.env.HOME ?? '', 0o500);
    expect(await twin(args, locked)).toMatchObject({ code: 0, err: '' });
  });

  it('is dropped in silence where it is damaged, wherever that is', async () => {
    const { env, kb, cache } = home(300);
    const args = ['show', 'made-7', '--json', '--kb', dirname(kb)];
    const plain = await twin(args, { env: { ...env, LMM_CACHE: '0' } });
    expect(await twin(args, { env })).toEqual(plain);
    const file = join(cache, readdirSync(cache)[0] ?? '');
    const sound = readFileSync(file);
    for (let at = 5; at < sound.length; at += Math.floor(sound.length / 5)) {
      const damaged = Buffer.from(sound);
      damaged[at] = (damaged[at] ?? 0) ^ 4;
      writeFileSync(file, damaged);
      expect(await twin(args, { env }), `byte ${at}`).toEqual(plain);
      expect(readFileSync(file).equals(damaged)).toBe(false);
    }
  });

  it('serves processes that run at once, all of which write anew what one before them kept', async () => {
    const { env, kb, cache } = home();
    const own = ['--kb', dirname(kb)];
    const args = ['show', 'made-101', '--json', '--as-of', '2026-11-25', ...own];
    lmm(['list', ...own], env);
    expect(readdirSync(cache)).toHaveLength(1);
    writeFileSync(kb, releases(1000, 100));
    const expected = await twin(args, { env: { ...env, LMM_CACHE: '0' } });
    const outputs = await Promise.all(Array.from({ length: 3 }, () => output(args, env)));
    for (const out of outputs) expect(out).toBe(expected.out);
    expect(readdirSync(cache)).toHaveLength(1);
  });
});

describe('a checkout', () => {
  const FILE = 'data/kb.yaml';
  const model = (name: string): string => `source: s\nmodels: [{id: mine, name: ${name}, developer: acme}]\n`;

  /** The program with a small base of its own and the fingerprints of its files, as the build leaves them. */
  function checkout(built = 'dist/base') {
    const at = folder({ 'src/x': '', [FILE]: model('AAA'), 'data/in/base.yaml': BASE, 'package.json': '{}' });
    cpSync(join(root, built), join(at, built), { recursive: true });
    const print = (name: string) => ({ name, fingerprint: fingerprintOf(join(at, name)) });
    const manifest = {
      folders: ['data', 'data/in'].map(print),
      files: [FILE, 'data/in/base.yaml'].map((name) => ({ ...print(name), digest: '' })),
    };
    writeFileSync(join(at, 'dist', 'base', 'manifest.json'), JSON.stringify(manifest));
    /** What the program lists, by name. */
    const shown = async (env: Record<string, string> = {}): Promise<string[]> =>
      namesIn((await twin(['list', '--json'], { env, root: at })).out);
    return { at, shown };
  }
  const namesIn = (out: string): string[] =>
    (JSON.parse(out) as { models: { name: string }[] }).models.map(({ name }) => name);
  beforeAll(() => void vi.stubGlobal('LMM_BUILD', 'test'));
  afterAll(() => void vi.unstubAllGlobals());

  it('shows what was built while nothing is edited', async () => {
    // The base that was built is the shipped one, whatever the files hold.
    expect(await checkout().shown()).toContain('ChatGPT');
  });

  it('shows an edit of the same length in the very next command, with an older date too', async () => {
    const { at, shown } = checkout('dist');
    cpSync(join(root, 'bin'), join(at, 'bin'), { recursive: true });
    for (const [index, name] of ['BBB', 'CCC', 'DDD'].entries()) {
      writeFileSync(join(at, FILE), model(name));
      utimesSync(join(at, FILE), 1_000_000, 1_000_000 + index);
      expect(await shown()).toEqual([name]);
    }
    expect(namesIn(lmm(['list', '--json'], {}, at, join(at, 'bin', 'lmm.js')).out)).toEqual(['DDD']);
  });

  it('tells what is missing where a part of what was built is gone', async () => {
    const { at } = checkout();
    rmSync(join(at, 'dist', 'base', 'models', 'grok.json'));
    const run = await twin(['show', 'grok'], { root: at });
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain('grok.json');
    expect(run.err).toMatch(/install/i);
  });

  it('shows all under a layer, whatever of what was kept is gone', async () => {
    const { at, shown } = checkout();
    writeFileSync(join(at, FILE), model('BBB'));
    const home = folder({});
    const env = { HOME: home };
    expect(await shown(env)).toEqual(['BBB']);
    const cache = join(home, '.cache', 'lmm');
    const ofBase = readdirSync(cache);
    const kb = join(home, '.config', 'lmm', 'kb');
    mkdirSync(kb, { recursive: true });
    for (const name of ['CCC', 'DDD']) {
      writeFileSync(join(kb, 'kb.yaml'), `models: [{id: own, name: ${name}, developer: acme}]\n`);
      expect(await shown(env)).toEqual(['BBB', name]);
    }
    for (const name of ofBase) rmSync(join(cache, name));
    expect(await shown(env)).toEqual(['BBB', 'DDD']);
    expect(await shown(env)).toEqual(['BBB', 'DDD']);
  });

  it('shows files that come and go, wherever they lie', async () => {
    const { at, shown } = checkout();
    writeFileSync(join(at, 'data', 'in', 'new.yaml'), 'source: s\nmodels: [{id: new, name: NEW, developer: acme}]\n');
    expect((await shown()).sort()).toEqual(['AAA', 'NEW']);
    rmSync(join(at, 'data', 'in', 'new.yaml'));
    rmSync(join(at, FILE));
    expect(await shown()).toEqual([]);
  });
});

const output = (args: string[], env: Record<string, string>): Promise<string> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'bin', 'lmm.js'), ...args], { env });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (data: string) => {
      out += data;
    });
    child.on('close', () => resolve(out));
  });
