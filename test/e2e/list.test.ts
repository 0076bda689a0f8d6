import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { ListResult } from '../../src/engine/results.ts';
import { folder, knowledgeBase, lmm } from '../support/lmm.ts';
import { MEASURED } from '../support/measured.ts';
import { drawn, type Outside, twin } from '../support/twin.ts';

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
    const shown = (await twin(['list', '--kb', kb], { columns: 60, env: { NO_COLOR: '1' } })).out;
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

/** A line whose price changes, one that ends, one that is cheaper at night, one on offer, and one that has ended. */
const MOVING = `models:
  - {id: a, name: Alpha, developer: acme, current: [{release: acme/alpha-1}]}
  - {id: b, name: Beta, developer: acme, current: [{release: acme/be-2}]}
  - {id: c, name: Gamma, developer: acme, current: [{release: acme/gamma-3}]}
  - {id: d, name: Delta, developer: acme, current: [{release: acme/delta-4}]}
  - {id: e, name: Epsilon, developer: acme, current: [{release: acme/epsilon-5}]}
releases:
  - {id: acme/alpha-1, name: Alpha 1, model: a, developer: acme, release_date: 2026-01-01, open_weights: false, limit: {context: 128000}}
  - {id: acme/be-2, name: Be-2, model: b, developer: acme, release_date: 2026-05, retirement_date: 2027-01-15, open_weights: true}
  - {id: acme/gamma-3, name: Gamma 3, model: c, developer: acme, release_date: 2026-03-01, limit: {context: undisclosed}}
  - {id: acme/delta-4, name: Delta 4, model: d, developer: acme, release_date: 2026-04-01}
  - {id: acme/epsilon-5, name: Epsilon 5, model: e, developer: acme, release_date: 2024-04-01, retirement_date: 2026-10, status: retired}
offers:
  - {release: acme/alpha-1, provider: acme, cost: [{from: 2026-01, currency: USD, input: 2, output: 10}, {from: 2026-12-20, currency: USD, input: 4, output: 10}]}
  - {release: acme/be-2, provider: acme, cost: [{from: 2026-05, currency: USD, input: 0.435, output: 0.87}]}
  - {release: acme/gamma-3, provider: acme, cost: [{from: 2026-03, currency: USD, input: 1, output: 2, when: {mode: peak}}, {from: 2026-03, currency: USD, input: 0.5, output: 1, when: {mode: off-peak}}]}
  - {release: acme/delta-4, provider: acme, cost: [{from: 2026-04, currency: USD, input: 12.5, output: 75}, {from: 2026-11-01, until: 2027-03-01, currency: USD, input: 6, output: 30, when: {promotion: true}}]}
`;

describe('the first screen', () => {
  const lines = async (args: string[], width = 80, lang = 'en', outside: Outside = {}): Promise<string[]> =>
    (await twin(['list', ...args, '--width', String(width), '--lang', lang], outside)).out.trimEnd().split('\n');

  it.each(['en', 'ko'])('of all that ships tells every line within 50 lines of 80 columns in %s', async (lang) => {
    const all = await lines([], 80, lang);
    const count = (await models([]))?.length ?? 0;
    expect(all.length).toBeLessThanOrEqual(50);
    const rows = all.slice(2, all.indexOf(''));
    expect(rows).toHaveLength(count);
    // Day, both prices, length, place and weights stand in every row.
    const places = rows.filter((line) => / \d{4}-\d\d(-\d\d)? +\S+ +\S+ +[\d.?]+[KM]? +\S+/.test(line));
    expect(places).toHaveLength(count);
    expect(rows.filter((line) => / \d+\/\d+\*? /.test(line)).length).toBeGreaterThan(15);
    // What is to be known of one soon is a mark in its row.
    expect(rows.filter((line) => line.startsWith('! ')).length).toBeGreaterThan(0);
    expect(all.join('\n')).toContain('lmm upcoming');
  });

  it.each([42, 45])('of %i lines is 50 lines of 80 columns at most, and explains its marks', async (count) => {
    const more = count - ((await models([])) ?? []).length;
    expect(more).toBeGreaterThanOrEqual(0);
    const ids = Array.from({ length: more }, (_, index) => `line-${index}`);
    const extra = folder({
      'more.yaml': `source: own\nsources: [{id: own, title: Our list, publisher: Acme, date: 2026-11-20, kind: vendor}]\ndevelopers: [{id: own-lab, name: Own Lab, country: US, source: own}]\nmodels:\n${ids.map((id) => `  - {id: ${id}, name: A line with a long name ${id}, developer: own-lab, current: [{release: own-lab/${id}, source: own}]}\n`).join('')}releases:\n${ids.map((id) => `  - {id: own-lab/${id}, name: ${id}, model: ${id}, developer: own-lab, release_date: 2026-11-20}\n`).join('')}`,
    });
    for (const lang of ['en', 'ko']) {
      const all = await lines([], 80, lang, more === 0 ? {} : { env: { LMM_KB: extra } });
      expect(all.length).toBeLessThanOrEqual(50);
      expect(all.indexOf('') - 2).toBe(count);
      for (const line of all) expect(stringWidth(line)).toBeLessThanOrEqual(80);
      expect(all.slice(all.indexOf('')).join('\n')).toMatch(/\?.*!.*lmm upcoming/s);
    }
  });

  it.each(['en', 'ko'])('fits the screen, and is in one language at a time: %s', async (lang) => {
    for (const args of [[], ['--use', 'programming'], ['--releases', '--limit', '60'], ['--sort', 'price']]) {
      const { draw } = await drawn(['list', ...args, '--lang', lang]);
      for (const width of [60, 80, 120]) {
        const text = await draw({ width });
        for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        if (lang === 'en') expect(text).not.toMatch(/[가-힣]/);
        else expect(text).not.toMatch(/\b(price|rank|released|newest|oldest|said|retired?s?)\b/i);
      }
    }
  });

  it('has the newest release first, and says so', async () => {
    const { models = [] } = await json([]);
    const days = models.map(({ release_date: day }) => String(day));
    expect(days).toEqual([...days].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
    expect((await lines([])).join('\n')).toMatch(/^\d+ models as of \d{4}-\d\d-\d\d, newest first\./m);
  });

  it('shows what it is sorted by, whatever that is', async () => {
    const kb = ['--kb', knowledgeBase(MOVING)];
    const byPrice = await lines(['--sort', 'price', ...kb]);
    expect(byPrice.join('\n')).toContain('by Blended price 3:1, lowest first');
    expect(byPrice.find((line) => line.startsWith('Beta'))).toMatch(/ 0\.54375 /);
    expect((await lines(['--sort', 'knowledge:asc', ...kb])).join('\n')).toMatch(/Knowledge.*oldest first/s);
    expect((await lines(['--stale', '1', ...kb])).join('\n')).toContain('CHECKED');
  });

  it('tells what ends, changes or is cheaper for a time in the row below, at the decimal points of the prices', async () => {
    const all = await lines(['--kb', knowledgeBase(MOVING)]);
    const below = (name: string, count = 1): string[] => {
      const at = all.findIndex((line) => line.startsWith(name));
      return all.slice(at + 1, at + 1 + count);
    };
    expect(below('Alpha 1')[0]).toMatch(/^! from 2026-12-20 +4$/);
    expect(below('Beta: Be-2')[0]).toBe('! retires 2027-01-15');
    expect(below('Gamma 3')[0]).toMatch(/^! off-peak +0\.5 +1$/);
    expect(below('Delta 4')[0]).toMatch(/^! promotion until 2027-03-01 +6 +30$/);
    expect(all.some((line) => line.startsWith('Epsilon 5 (retired 2026-10)'))).toBe(true);
    const [head = ''] = all;
    expect(head).toMatch(/^MODEL +RELEASED +IN \$ +OUT \$ +CONTEXT +OPEN$/);
    const column = (pattern: RegExp): number[] =>
      all.flatMap((line) => {
        const found = pattern.exec(line);
        return found ? [found[0].length] : [];
      });
    // Of every price of what goes in, the digits before the point end at one cell.
    const ends = column(/^.*?(?:\d{4}-\d\d(?:-\d\d)?|peak) +\d+(?=[ .]|$)/);
    expect(ends.length).toBeGreaterThanOrEqual(6);
    expect(new Set(ends).size).toBe(1);
    const korean = (await lines(['--kb', knowledgeBase(MOVING)], 80, 'ko')).join('\n');
    for (const text of ['! 2026-12-20부터', '! 2027-01-15 종료 예정', '! 오프피크', '(2026-10 종료)'])
      expect(korean).toContain(text);
  });

  it('on a narrow screen has the same in two lines of text below each name', async () => {
    const text = (await lines(['--kb', knowledgeBase(MOVING)], 44)).join('\n');
    expect(text).toContain('Alpha 1\n  2026-01-01, in $2, out $10, context 128K\n  open weights no\n');
    expect(text).toContain('! off-peak: in $0.50, out $1');
    expect(text).toContain('! retires 2027-01-15');
  });

  it('writes other currencies out beside the one that most have, and all in the one asked for', async () => {
    const kb = knowledgeBase(
      MOVING.replace('currency: USD, input: 0.435, output: 0.87', 'currency: EUR, input: 1, output: 2'),
    );
    expect((await lines(['--kb', kb])).join('\n')).toMatch(/^Beta: Be-2 +2026-05 +€1 +€2 /m);
    const won = (
      await lines(['--kb', kb, '--currency', 'KRW', '--rate', 'USD/KRW=1000', '--rate', 'EUR/KRW=2000'])
    ).join('\n');
    expect(won).toMatch(/^Beta: Be-2 +2026-05 +2,000 +4,000 /m);
    expect(won).toMatch(/^! from 2026-12-20 +4,000$/m);
    expect(won).not.toContain('$');
  });

  it('tells `?` from what is not disclosed, and of what nobody tells of any line has no column', async () => {
    const all = (await lines(['--kb', knowledgeBase(MOVING)])).join('\n');
    expect(all).toMatch(/^Gamma 3 .* - +\?$/m);
    expect(all).toContain('- not disclosed');
    expect(all).not.toContain('BEST RANK');
    const bare = knowledgeBase('models: [{id: x, name: Ex, developer: acme}]\n');
    for (const width of [40, 80])
      expect((await lines(['--kb', bare], width)).slice(0, 3)).toEqual([
        'MODEL  DEVELOPER',
        '-----  ---------',
        'Ex     Acme',
      ]);
    expect((await lines(['--kb', bare])).join(' ')).toMatch(
      /No source here says of any of them: .*RELEASED, IN \$, OUT \$, CONTEXT/,
    );
  });

  it('ranks lines by figures, with a mark where another release has the rank, and tells claims as claims', async () => {
    const kb = [
      '--kb',
      knowledgeBase(
        MEASURED.replace(
          '{id: beta, name: Beta, developer: acme}',
          '{id: beta, name: Beta, developer: acme, current: [{release: acme/beta-3}]}',
        )
          .replace(
            'tables:',
            '  - {release: acme/beta-3, provider: acme, cost: [{from: 2025, currency: USD, input: 1, output: 2}]}\ntables:',
          )
          .replace(
            'offers:',
            '  - {id: acme/beta-3, name: Beta 3, developer: acme, model: beta, release_date: 2025-05-01}\noffers:',
          ),
      ),
    ];
    const day = ['--as-of', '2025-06-01'];
    const { models = [] } = await json([...kb, ...day]);
    const ranks = new Map(
      models.map((model) => [model.id, model.ranks?.map(({ use, rank, of, release }) => [use, rank, of, release])]),
    );
    const measured = JSON.parse((await twin(['uses', 'coding', ...kb, ...day, '--json'])).out).uses[0].measured as {
      model: string;
      release: string;
    }[];
    for (const [index, { model, release }] of measured.entries())
      expect(ranks.get(model)).toEqual([['coding', index + 1, measured.length, release]]);
    expect(ranks.get('epsilon')).toEqual([]);
    const text = (await lines([...kb, ...day], 70)).join('\n');
    expect(text).toMatch(/^Beta 3 .* \d\/\d\* Coding$/m);
    expect(text).toMatch(/^Epsilon.* said: Coding$/m);
    expect(text).toContain('* or in brackets: by another release');
    expect((await lines([...kb, ...day], 140)).join('\n')).toMatch(/^Beta .* \d\/\d Coding \(Two\) /m);
  });
});

describe('releases', () => {
  const many = (): string[] => [
    '--kb',
    knowledgeBase(
      `models: [{id: m, name: M, developer: acme}]\nreleases:\n${Array.from({ length: 60 }, (_, at) => `  - {id: acme/r${at}, name: R${at}, model: m, developer: acme, release_date: 2024-01-01}\n`).join('')}`,
    ),
  ];
  const rows = (out: string): number => out.split('\n').filter((line) => line.startsWith('acme/r')).length;
  const terminal: Outside = { columns: 80, env: { NO_COLOR: '1' } };

  it('on a screen are 50 at most, with the way to all; in a pipe, in a file and in JSON they are whole', async () => {
    const kb = many();
    const { out } = await twin(['list', '--releases', ...kb], terminal);
    expect(rows(out)).toBe(50);
    expect(out).toContain('10 more: --all');
    expect(out).toContain('60 releases as of');
    expect((await twin(['list', '--releases', ...kb, '--lang', 'ko'], terminal)).out).toContain('10개 더 있음');
    expect(rows((await twin(['list', '--releases', '--all', ...kb], terminal)).out)).toBe(60);
    expect(rows((await twin(['list', '--releases', '--limit', '55', ...kb], terminal)).out)).toBe(55);
    expect(rows((await twin(['list', '--releases', ...kb])).out)).toBe(60);
    expect((await json(['--releases', ...kb], terminal)).releases).toHaveLength(60);
  });

  it('have the columns of lines, and an end where they have one', async () => {
    const { out } = await twin(['list', '--releases', '--kb', knowledgeBase(MOVING), '--width', '80']);
    expect(out).toMatch(/^RELEASE +RELEASED +IN \$ +OUT \$ +CONTEXT +OPEN$/m);
    expect(out).toMatch(/^acme\/epsilon-5 \(retired 2026-10\) +2024-04-01/m);
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
    [[], 0],
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
  expect(await foot('2026-11-25')).toMatch(/^1 source, oldest 2025-01-01 \(693 days\), oldest check 2026-11-01$/m);
  expect(await foot('2025-02-01')).toMatch(/^1 source, oldest 2025-01-01 \(31 days\)$/m);
  expect(await foot('2024-02-01')).toMatch(/^1 source$/m);
});
