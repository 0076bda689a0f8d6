import { describe, expect, it } from 'vitest';
import type { ListResult } from '../../src/engine/results.ts';
import { folder, knowledgeBase, lmm } from '../support/lmm.ts';
import { type Outside, twin } from '../support/twin.ts';

/** The founding article alone: the lines it speaks of, whatever else ships. */
const ARTICLE = ['--as-of', '2025-02-02', '--source', 'plura-lmm-trends'];
const DAY = ['--as-of', '2025-02-02'];
const json = async (args: string[], outside: Outside = {}): Promise<ListResult> => {
  const { code, out, err } = await twin(['list', ...args, '--json'], outside);
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return JSON.parse(out);
};
const models = async (args: string[]) => (await json(args)).models?.map(({ id }) => id);

describe('the five models of the founding article', () => {
  it('stand in its order, with the release and the name of the day', async () => {
    const { models: on } = await json(ARTICLE);
    expect(on?.map(({ id, name, release }) => [id, name, release])).toEqual([
      ['chatgpt', 'ChatGPT', 'openai/gpt-4'],
      ['deepseek', 'DeepSeek R1', 'deepseek/deepseek-r1'],
      ['llama', 'LLaMA', 'meta/llama-2-70b'],
      ['gemini', 'Gemini', 'google/gemini-1.5-pro'],
      ['grok', 'Grok', 'xai/grok-1'],
    ]);
  });

  it('are there by its word alone', async () => {
    const { models: on } = await json(ARTICLE);
    expect(on).toHaveLength(5);
    for (const model of on ?? []) expect(model.sources).toEqual(['plura-lmm-trends']);
  });

  it('were not there before anything was said', async () => {
    const before = ['list', '--as-of', '1999', '--source', 'plura-lmm-trends'];
    expect(await models(before.slice(1))).toEqual([]);
    expect((await twin(before)).code).toBe(0);
    expect((await twin([...before, '--fail-empty'])).code).toBe(5);
    expect((await twin([...before, '--json', '--fail-empty'])).code).toBe(5);
    expect((await twin(['list', '--fail-empty'])).code).toBe(0);
  });
});

it('a day before anything was said or out has no models at all', async () => {
  expect(await models(['--as-of', '1999'])).toEqual([]);
});

const FIVE = `developers:
  - {id: zeta, name: Zeta, country: KR, aliases: [제타]}
  - {id: cn, name: Cn, country: CN}
models:
  - {id: a, name: Aleph, developer: acme, aliases: [알레프], current: [{release: acme/a}]}
  - {id: b, name: Bet, developer: zeta, current: [{release: zeta/b}]}
  - {id: c, name: Gimel, developer: cn, current: [{release: cn/c}]}
  - {id: d, name: Dalet, developer: zeta}
releases:
  - {id: acme/a, name: A1, model: a, developer: acme, limit: {context: 128000}, open_weights: true}
  - {id: zeta/b, name: B1, model: b, developer: zeta, limit: {context: 8000}, open_weights: false}
  - {id: cn/c, name: C1, model: c, developer: cn, open_weights: true, license: MIT}
`;

describe('filters and order', () => {
  it.each([
    [[], ['a', 'b', 'c', 'd']],
    [
      ['--developer', 'acme,제타'],
      ['a', 'b', 'd'],
    ],
    [
      ['--country', 'kr,CN'],
      ['b', 'c', 'd'],
    ],
    [['--open-weights'], ['a', 'c']],
    [
      ['--exclude', '알레프,gimel'],
      ['b', 'd'],
    ],
    [['--open-weights', '--limit', '1'], ['a']],
    [
      ['--min-context', '8k'],
      ['a', 'b'],
    ],
    [['--license', 'mit'], ['c']],
    [
      ['--sort', 'context'],
      ['a', 'b', 'c', 'd'],
    ],
    [
      ['--sort', 'context:asc'],
      ['b', 'a', 'c', 'd'],
    ],
    [
      ['--sort', 'developer'],
      ['a', 'c', 'b', 'd'],
    ],
    [
      ['--sort', 'developer:desc', '--limit', '2'],
      ['b', 'd'],
    ],
    [['--limit', '0'], []],
  ])('%j keep %j', async (args, ids) => {
    expect(await models([...args, '--kb', knowledgeBase(FIVE)])).toEqual(ids);
  });

  it('take numbers of tokens as people write them', async () => {
    const kb = knowledgeBase(FIVE);
    for (const size of ['128000', '128k', '128K', '0.128M', '128,000', '128_000'])
      expect(await models(['--min-context', size, '--kb', kb])).toEqual(['a']);
    expect(await models(['--min-context', '128001', '--kb', kb])).toEqual([]);
  });

  it('never let the unknown pass a limit, nor sort before a value', async () => {
    const { releases = [] } = await json(['--releases', '--sort', 'context', ...DAY]);
    const lengths = releases.map(({ limit }) => (limit as { context: number | null } | undefined)?.context ?? null);
    const known = lengths.filter((length) => length !== null);
    expect(known.length).toBeGreaterThan(2);
    expect(lengths.slice(0, known.length)).toEqual([...known].sort((a, b) => b - a));
    const { releases: cheap = [] } = await json(['--releases', '--max-price', '1000000']);
    expect(cheap.every(({ cost }) => typeof (cost as { blend: unknown }).blend === 'number')).toBe(true);
  });

  it('say so where nothing keeps the conditions', async () => {
    const { out, code } = await twin(['list', '--country', 'AQ']);
    expect({ out, code }).toEqual({ out: 'Nothing matches. To see all: lmm list\n', code: 0 });
  });
});

describe('the table', () => {
  it('in a terminal shows the first of what stands out, in a pipe all of it, and names whole in both', async () => {
    const name = 'Model of long name';
    const kb = knowledgeBase(
      `uses:\n${['writing', 'drawing', 'singing'].map((use) => `  - {id: ${use}, name: ${use} all day long}\n`).join('')}models:
  - id: m
    name: ${name}
    developer: acme
    applications: [{use: writing, fit: specialised}, {use: drawing, fit: strong}, {use: singing, fit: suitable}]
`,
    );
    const cells = (out: string): string[] =>
      [...out.matchAll(/(?:\w+ all day long(?:, )?|…)+/g)].map(([found]) => found);
    const shown = (await twin(['list', '--kb', kb], { columns: 80, env: { NO_COLOR: '1' } })).out;
    expect(shown).toContain(name);
    expect(cells(shown)).toEqual(['writing all day long, …']);
    const piped = (await twin(['list', '--kb', kb, '--width', '80'])).out;
    expect(piped).toContain(name);
    expect(piped).not.toContain('…');
    expect(piped.match(/all/g)).toHaveLength(3);
  });

  it('explains its marks only where they stand', async () => {
    const known = knowledgeBase(
      'models: [{id: m, name: M, developer: acme}]\nreleases: [{id: acme/r, name: R, model: m, developer: acme, license: MIT}]\n',
    );
    expect((await twin(['list', '--releases', '--fields', 'license', '--kb', known])).out).not.toContain(
      'no source here says',
    );
    expect((await twin(['list', '--releases', '--fields', 'context', '--kb', known])).out).toContain(
      'no source here says',
    );
  });
});

describe('the language', () => {
  it.each([
    [{}, [], 'en'],
    [{ LANG: 'ko_KR.UTF-8' }, [], 'ko'],
    [{ LANG: 'ko_KR.UTF-8', LC_ALL: 'en_US.UTF-8' }, [], 'en'],
    [{ LANG: 'ko_KR.UTF-8', LC_ALL: '', LMM_LANG: '' }, [], 'ko'],
    [{ LC_ALL: 'C', LMM_LANG: 'ko' }, [], 'ko'],
    [{ LC_ALL: 'ko_KR' }, ['--lang', 'en'], 'en'],
    [{}, ['--lang', 'ko'], 'ko'],
    [{}, ['--lang=KO'], 'ko'],
  ] as [Record<string, string>, string[], string][])(
    'of %j with %j is %s, in the document, in help and in errors',
    async (env, args, lang) => {
      const hangul = /[가-힣]/;
      const document = JSON.parse((await twin(['list', '--json', ...args], { env })).out);
      expect(document.lang).toBe(lang);
      expect(hangul.test((await twin(['list', '--help', ...args], { env })).out)).toBe(lang === 'ko');
      expect(hangul.test((await twin(['show', 'nobody-at-all', ...args], { env })).err)).toBe(lang === 'ko');
    },
  );

  it('is read by the program from its environment', () => {
    expect(lmm(['list'], { LMM_LANG: 'ko', LC_ALL: 'en_US.UTF-8' }).out).toMatch(/[가-힣]{2}/);
    expect(lmm(['list', '--country', 'AQ'], { LC_ALL: '', LANG: 'en_US.UTF-8' }).out).not.toMatch(/[가-힣]/);
  });

  it('changes words and nothing else of a document', async () => {
    const [ko, en] = await Promise.all(
      ['ko', 'en'].map(async (lang) => JSON.parse((await twin(['list', '--json', '--lang', lang, ...DAY])).out)),
    );
    expect({ ...ko, lang: 'en' }).toEqual(en);
  });
});

describe('the exit code', () => {
  const broken = (): string => folder({ 'x.yaml': 'models: [{id: m}]\n' });
  it.each([
    [['list'], 0],
    [['--version'], 0],
    [['--help'], 0],
    [['help'], 0],
    [['help', 'compare'], 0],
    [['list', '-h'], 0],
    [[], 2],
    [['list', '--kb', 'BROKEN'], 1],
    [['lst'], 2],
    [['list', '--frobnicate'], 2],
    [['list', '--limit'], 2],
    [['list', '--limit', 'x'], 2],
    [['list', '--sort', 'prize'], 2],
    [['list', '--sort', 'price:up'], 2],
    [['list', '--sort', ''], 2],
    [['list', '--fields', 'prize'], 2],
    [['list', '--as-of', '2025-2-2'], 2],
    [['list', '--as-of', 'yesterday'], 2],
    [['list', '--format', 'xml'], 2],
    [['list', '--lang', 'fr'], 2],
    [['list', '--ambiguous', 'very'], 2],
    [['list', '--out', '/no-such-folder/x'], 2],
    [['list', 'extra'], 2],
    [['compare', 'grok'], 2],
    [['compare', 'grok', '그록'], 2],
    [['compare', 'grok', 'nobody'], 3],
    [['list', '--source', 'nobody'], 3],
    [['list', '--developer', 'nobody'], 3],
    [['list', '--country', 'AQ', '--fail-empty'], 5],
  ] as [string[], number][])('of %j is %i', async (args, code) => {
    const run = await twin(args.map((arg) => (arg === 'BROKEN' ? broken() : arg)));
    expect(run.code).toBe(code);
    if (code === 0 || code === 5) expect(run.err).toBe('');
    else if (args.length > 0) {
      expect(run.out).toBe('');
      expect(run.err).toMatch(/^error: /);
      expect(run.err).not.toMatch(/ {4}at |undefined/);
      expect((await twin([...args.map((arg) => (arg === 'BROKEN' ? broken() : arg)), '--json'])).out).toBe('');
    }
  });

  it('of the program is that of the command', () => {
    expect(
      [
        ['list'],
        ['list', '--kb', broken()],
        ['lst'],
        ['compare', 'grok', 'nobody'],
        ['list', '--country', 'AQ', '--fail-empty'],
      ].map((args) => lmm(args).code),
    ).toEqual([0, 1, 2, 3, 5]);
  });
});

it('the foot tells no check and no source that came after the day', async () => {
  const kb = folder({
    'kb.yaml': `source: s
sources:
  - {id: s, title: S, date: 2025-01-01, checked: 2026-11-01, kind: vendor}
developers:
  - {id: acme, name: Acme}
models:
  - {id: a, name: Aleph, developer: acme, current: [{release: acme/a, from: 2024-01-01}]}
releases:
  - {id: acme/a, name: A, model: a, developer: acme, release_date: 2024-01-01, open_weights: true}
`,
  });
  const foot = async (day: string) =>
    (await twin(['list', '--kb', kb, '--as-of', day, '--lang', 'en', '--width', '200'])).out;
  expect(await foot('2026-11-25')).toMatch(/Oldest fact shown: 2025-01-01 \(693 days ago\)\. Oldest check: 2026-11-01/);
  expect(await foot('2025-02-01')).toMatch(/Oldest fact shown: 2025-01-01 \(31 days ago\)\.\n/);
  expect(await foot('2024-02-01')).toMatch(/as of 2024-02-01\.\n/);
});
