import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, knowledgeBase } from '../support/lmm.ts';
import { twin, twinJson } from '../support/twin.ts';

const LITELLM = JSON.stringify({
  sample_spec: { litellm_provider: 'a sentence', mode: 'one of: chat', input_cost_per_token: 0 },
  'acme/ok': {
    ...{ litellm_provider: 'acme', mode: 'chat', max_input_tokens: 131072 },
    ...{ input_cost_per_token: 1e-7, output_cost_per_token: 5.7e-7 },
  },
  'acme/odd': { litellm_provider: 'acme', mode: 'chat', input_cost_per_token: 0.071, output_cost_per_token: 0.071 },
});
const OPENROUTER = JSON.stringify({
  data: [
    { id: 'demo/auto', name: 'Auto', context_length: 2_000_000, pricing: { prompt: '-1', completion: '-1' } },
    { id: 'demo/nine', name: 'Nine', pricing: { prompt: '0.0000009', completion: '0.0000009' } },
    { id: 'demo/ten', name: 'Ten', pricing: { prompt: '0.00001', completion: '0.00001' } },
  ],
});
const HELD = `
releases:
  - {id: acme/one, name: One, developer: acme, limit: {context: 1000}, source: s}
offers:
  - {release: acme/one, provider: acme, cost: [{from: 2025-01-01, currency: USD, input: 1, output: 2, source: s}]}
`;
const ONE = {
  'acme/one': {
    ...{ litellm_provider: 'acme', mode: 'chat', max_input_tokens: 2000, max_output_tokens: 500 },
    ...{ input_cost_per_token: 3e-6, output_cost_per_token: 4e-6 },
  },
};

interface Imported {
  file: string;
  written: boolean;
  taken: Record<string, number>;
  differs: { field: string; known: unknown; feed: unknown; taken: boolean }[];
}

/** A home of its own, with files in the working folder. */
function world(files: Record<string, string | Buffer>) {
  const cwd = folder(files);
  const outside = { cwd, env: { HOME: cwd }, today: '2026-11-30' };
  return {
    cwd,
    run: (...args: string[]) => twin(args, outside),
    json: <T = Imported>(...args: string[]) => twinJson<T>(args, outside),
    layer: (name: string) => join(cwd, '.config', 'lmm', 'feeds', name),
  };
}

describe('lmm import', () => {
  it('makes a layer of a feed that every command reads at once and that is valid', async () => {
    const { run, json, layer } = world({ 'l.json': LITELLM });
    const { err, code } = await run('import', 'litellm', 'l.json', '--lang', 'en');
    expect(code).toBe(0);
    expect(err).toMatch(/acme\/odd: input_cost_per_token 0\.071 \(71000 USD per 1M tokens\): cannot be meant/);
    const text = readFileSync(layer('litellm.yaml'), 'utf8');
    expect(text).toMatch(/^# lmm import litellm 2026-11-30\n/);
    expect(text).not.toContain('sample_spec');
    const shown = await json<{ release: { limit: unknown } }>('show', 'acme/ok');
    expect(JSON.stringify(shown)).toMatch(/"input":0\.1\b.*"output":0\.57\b/);
    expect((await run('validate', layer('litellm.yaml'))).code).toBe(0);
  });

  it('knows no price where the feed says that it varies, and sorts by the others', async () => {
    const { run } = world({ 'or.json': OPENROUTER });
    await run('import', 'or.json');
    const { out } = await run(...['list', '--releases', '--developer', 'demo', '--sort', 'price', '--format', 'csv']);
    expect([...out.matchAll(/^demo\/(\w+)/gm)].map(([, id]) => id)).toEqual(['nine', 'ten', 'auto']);
    expect(out).not.toMatch(/-\d{6}/);
  });

  it('writes the same bytes for the same feed in any order of keys, with a byte-order mark or not, and says so', async () => {
    const mixed = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(LITELLM)).reverse()));
    const { json, layer } = world({ 'a.json': LITELLM, 'b.json': `\ufeff${mixed}` });
    expect((await json('import', 'litellm', 'a.json')).written).toBe(true);
    const before = readFileSync(layer('litellm.yaml'), 'utf8');
    expect((await json('import', 'auto', 'b.json')).written).toBe(false);
    expect(readFileSync(layer('litellm.yaml'), 'utf8')).toBe(before);
  });

  it('makes a layer that is valid whatever stands in a feed, and tells what it left', async () => {
    const kb = knowledgeBase(`
releases: [{id: acme/old, name: Old, developer: acme, knowledge: 2024-06, source: s}]
`);
    const model = (id: string, more: object): object => ({ id, release_date: '2025-01-01', ...more });
    const models = [
      model('old', { release_date: '2024-01' }),
      model('ahead', { knowledge: '2025-03' }),
      model('same', { release_date: '2025', knowledge: '2025-03' }),
      model('gone', { status: 'retired' }),
      model('soon', { status: 'beta' }),
      model('mark', { name: '\u0301x' }),
      model('mixed', { name: 'Ac\u043de Pro' }),
      model('caf\u00e9', { limit: { context: 1000 } }),
      model('cafe\u0301', { limit: { context: 2000 } }),
      model('a-1', { limit: { context: 1000 } }),
      model('A1', { limit: { context: 2000 } }),
      model('..', {}),
    ];
    const { json, run } = world({ 'm.json': JSON.stringify({ acme: { id: 'acme', models } }) });
    const found = await json<{ not_used: { field: string; why: string; entry: string }[]; warnings: unknown[] }>(
      ...['import', 'm.json', '--kb', kb, '--out', 'layer.yaml'],
    );
    expect(found.not_used.map(({ entry, field, why }) => `${entry} ${field} ${why}`).sort()).toEqual([
      'acme/A1 limit.context other-entry',
      'acme/ahead knowledge contradicts',
      'acme/cafe\u0301 limit.context other-entry',
      'acme/gone status unread',
      'acme/mark name unread',
      'acme/mixed name unread',
      'acme/old release_date contradicts',
    ]);
    expect(found.warnings).toEqual([{ code: 'unusable-id', entry: 'acme/..' }]);
    const checked = await run('validate', '--kb', kb, '--kb', 'layer.yaml', '--lang', 'en', '--strict');
    expect(checked).toMatchObject({ code: 0, out: expect.stringContaining('no problems') });
    const { out } = await run('list', '--releases', '--kb', kb, '--kb', 'layer.yaml', '--format', 'csv');
    expect([...out.matchAll(/^acme\/([^,]+)/gm)].map(([, id]) => id).sort()).toEqual([
      'a1',
      'ahead',
      'cafe\u0301',
      'gone',
      'mark',
      'mixed',
      'old',
      'same',
      'soon',
    ]);
  });

  it.each<[string, what: Record<string, [input: number, output: number]>, taken: boolean, why: string | undefined]>([
    ['a thousandth of what is known here', { acme: [0.001, 0.002] }, false, 'unlike-others'],
    ['a thousand times as much', { acme: [1000, 2000] }, false, 'unlike-others'],
    ['half of it', { acme: [0.5, 1] }, true, undefined],
    [
      'of a new model, what two others deny',
      { 'acme!': [50, 100], b: [0.05, 0.1], c: [0.05, 0.1] },
      false,
      'unlike-others',
    ],
    ['of a new model, what one other denies', { 'acme!': [50, 100], b: [0.05, 0.1] }, true, undefined],
    ['so high, of one source alone', { 'acme!': [200, 200] }, false, 'dear-alone'],
    ['so high, and another denies it', { 'acme!': [200, 200], b: [0.2, 0.2] }, false, 'dear-alone'],
    ['so high, and another says so too', { 'acme!': [200, 200], b: [210, 210] }, true, undefined],
    ['high for the output alone', { 'acme!': [50, 300] }, true, undefined],
  ])('holds a price against what others say of the model: %s', async (_, what, isTaken, why) => {
    const kb = knowledgeBase(HELD);
    const providers = Object.entries(what).map(([provider, [input, output]]) => {
      const id = provider === 'acme' ? 'one' : 'new-one';
      return [provider.replace('!', ''), { id: provider.replace('!', ''), models: [{ id, cost: { input, output } }] }];
    });
    const { json } = world({ 'm.json': JSON.stringify(Object.fromEntries(providers)) });
    const found = await json<Imported & { not_used: { why: string; field: string }[] }>(
      ...['import', 'm.json', '--kb', kb, '--only', 'all', '--developer', 'acme', '--dry-run'],
    );
    expect(found.taken.prices).toBe(isTaken ? 1 : 0);
    const told = found.not_used.map((note) => `${note.field} ${note.why}`);
    expect(told).toEqual(why === undefined ? [] : [`cost.input ${why}`, `cost.output ${why}`]);
  });

  it('takes a price of a mode for just that', async () => {
    const kb = knowledgeBase(HELD);
    const entry = { litellm_provider: 'acme', input_cost_per_token_batches: 1e-6, output_cost_per_token_batches: 2e-6 };
    const { json, run } = world({ 'l.json': JSON.stringify({ 'acme/one': entry }) });
    expect((await json('import', 'l.json', '--kb', kb, '--out', 'layer.yaml')).taken.prices).toBe(1);
    expect((await run('validate', '--kb', kb, '--kb', 'layer.yaml', '--strict')).code).toBe(0);
  });

  it.each([
    ['new', { facts: 2, prices: 0 }, [null, null, 2000, 500]],
    ['differs', { facts: 0, prices: 1 }, [3, 4, null, null]],
    ['all', { facts: 2, prices: 1 }, [3, 4, 2000, 500]],
  ])('takes %s only', async (only, taken, [input, output, most, gives]) => {
    const kb = knowledgeBase(HELD);
    const { json, run, cwd } = world({ 'l.json': JSON.stringify(ONE) });
    const found = await json('import', 'l.json', '--only', only, '--out', 'layer.yaml', '--kb', kb);
    expect(found.taken).toMatchObject({ releases: 0, offers: 0, ...taken });
    const differs = found.differs.map(({ field, known, feed }) => [field, known, feed]);
    expect(differs).toEqual([
      ['cost.input', 1, 3],
      ['cost.output', 2, 4],
    ]);
    expect(new Set(found.differs.map((one) => one.taken))).toEqual(new Set([only !== 'new']));
    const text = readFileSync(join(cwd, 'layer.yaml'), 'utf8');
    for (const [key, value] of Object.entries({ input, output }))
      if (value !== null && typeof value === 'number') expect(text).toContain(`${key}: ${value}`);
    expect(text.includes('input: 2000')).toBe(most !== null);
    expect(text.includes('output: 500')).toBe(gives !== null);
    const checked = await run('validate', '--kb', kb, '--kb', 'layer.yaml', '--lang', 'en');
    expect(checked.out).toContain('no problems');
  });

  it('takes what its id says to be a copy, a setting or a sale of a known release for that, and tells what differs', async () => {
    const kb = knowledgeBase(`
developers: [{id: beta, name: Beta}]
providers: [{id: acme-train, name: Acme with training, developer: acme}]
releases:
  - {id: acme/ant-4, name: Ant 4, developer: acme, release_date: 2024-05-01, reasoning: true, source: s}
  - {id: acme/ant-4-mini, name: Ant 4 mini, developer: acme, release_date: 2024-05-01, source: s}
  - {id: acme/ant-5-2401, name: Ant 5 (January), developer: acme, release_date: 2024-01-15, source: s}
  - {id: acme/ant-5-2409, name: Ant 5 (September), developer: acme, release_date: 2024-09-15, source: s}
  - {id: beta/open-bee-7b, name: Bee 7B, developer: beta, open_weights: true, source: s, aliases: [bee-7b]}
offers:
  - {release: acme/ant-4, provider: acme, api_id: ant-4, cost: [{from: 2025-01-01, currency: USD, input: 1, output: 2, source: s}]}
  - {release: acme/ant-4, provider: acme-train, api_id: ant-4-train, source: s}
  - {release: acme/ant-5-2401, provider: acme, api_id: ant-5-2401, until: 2025-01-01, source: s}
`);
    const price = { litellm_provider: 'acme', mode: 'chat', input_cost_per_token: 3e-6, output_cost_per_token: 4e-6 };
    const ids = ['ant-4-2024-08-06', 'ant-4-high', 'ant-4-train', 'ant-4-mini-2024-07-18', 'ant-5', 'bee-7b', 'ant-6'];
    const feed = Object.fromEntries(
      [...ids, 'ant-5-2401'].map((id) => [`acme/${id}`, { ...price, max_output_tokens: 9 }]),
    );
    const { json, cwd, run } = world({ 'l.json': JSON.stringify(feed) });
    const found = await json<Imported & { not_used: { why: string; entry: string; field: string }[] }>(
      ...['import', 'l.json', '--out', 'layer.yaml', '--only', 'all', '--kb', kb],
    );
    const text = readFileSync(join(cwd, 'layer.yaml'), 'utf8');
    expect(found.taken.releases).toBe(1);
    expect(
      [...text.matchAll(/- release: (\S+)\n +provider: (\S+)\n(?: +api_id: (\S+))?/g)].map((all) => all.slice(1)),
    ).toEqual([
      ['acme/ant-4', 'acme-train', undefined],
      ['acme/ant-4-mini', 'acme', 'ant-4-mini-2024-07-18'],
      ['acme/ant-6', 'acme', 'ant-6'],
      ['beta/open-bee-7b', 'acme', 'bee-7b'],
    ]);
    const told = found.not_used.map(({ why, entry, field }) => `${why} ${entry} ${field}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'copy acme/ant-4-high cost',
        'copy acme/ant-4-2024-08-06 limit.output',
        'several acme/ant-5 id',
        'ended acme/ant-5-2401 cost',
      ]),
    );
    expect((await run('validate', '--kb', kb, '--kb', 'layer.yaml', '--lang', 'en')).out).toContain('no problems');
  });

  it('lies below what the user writes, who may say something of the same release', async () => {
    const { run, json, cwd } = world({ 'l.json': LITELLM });
    await run('import', 'l.json');
    const own = join(cwd, '.config', 'lmm', 'kb');
    mkdirSync(own);
    writeFileSync(join(own, 'own.yaml'), 'releases:\n  - {id: acme/ok, limit: {context: 7}}\n');
    const { releases } = await json<{ releases: { limit: object }[] }>('list', '--releases', '--developer', 'acme');
    expect(releases.find(({ limit }) => JSON.stringify(limit).includes('131072'))?.limit).toMatchObject({ context: 7 });
    const { layers } = await json<{ layers: { found: string }[] }>('kb');
    expect(layers.map(({ found }) => found)).toEqual(['shipped', 'feed', 'user']);
  });

  it('writes over no file but its own, and nothing with --dry-run', async () => {
    const { run, cwd, layer } = world({ 'l.json': LITELLM, 'mine.yaml': 'releases: []\n' });
    const taken = await run('import', 'l.json', '--out', 'mine.yaml', '--lang', 'en');
    expect([taken.code, readFileSync(join(cwd, 'mine.yaml'), 'utf8')]).toEqual([2, 'releases: []\n']);
    const dry = await run('import', 'l.json', '--dry-run', '--lang', 'en');
    expect(dry.out).toContain('not written');
    expect(existsSync(layer('litellm.yaml'))).toBe(false);
  });

  it('says first how a layer is used that was read without what it stands on', async () => {
    const { run } = world({
      'layer.yaml': 'releases: [{id: openai/gpt-4o, limit: {context: 7}}]\n',
      'own.yaml': 'models: [{id: x, name: X, developer: nobody}]\n',
    });
    const { code, err } = await run('list', '--kb', 'layer.yaml', '--lang', 'en');
    expect([code, err.split('\n')[1]]).toEqual([1, expect.stringContaining('LMM_KB=layer.yaml')]);
    expect((await run('list', '--kb', 'layer.yaml', '--lang', 'ko')).err).toContain('LMM_KB=layer.yaml');
    expect((await run('list', '--kb', 'own.yaml')).err).not.toContain('LMM_KB');
  });

  it.each([
    [['--as-of', '2026-10-05'], '2026-10-05'],
    [['--as-of', '2026-10'], '2026-10-31'],
    [['--as-of', '2027'], '2026-11-30'],
    [['--as-of', '2026-10-05', '--seen', '2026-09-01'], '2026-09-01'],
  ])('takes the day of the feed from %j', async (given, seen) => {
    const { json } = world({ 'or.json': OPENROUTER });
    expect(await json('import', 'or.json', '--dry-run', ...given)).toMatchObject({ seen });
  });

  it('says so where a feed of an earlier day takes the place of a later one', async () => {
    const { run, layer } = world({ 'or.json': OPENROUTER });
    const at = async (day: string): Promise<string> =>
      (await run('import', 'or.json', '--seen', day, '--lang', 'en')).err;
    expect(await at('2026-11-01')).not.toContain('takes its place');
    expect(await at('2026-11-15')).not.toContain('takes its place');
    expect(await at('2026-10-01')).toContain('is of 2026-11-15; what the feed said on 2026-10-01 takes its place');
    expect(readFileSync(layer('openrouter.yaml'), 'utf8')).toContain('# lmm import openrouter 2026-10-01\n');
  });

  it('gives the layer itself to standard output with --out -', async () => {
    const { run, layer } = world({ 'l.json': LITELLM });
    const { out } = await run('import', 'l.json', '--out', '-');
    expect(out).toMatch(/^# lmm import litellm 2026-11-30\n[\s\S]*\nreleases:\n/);
    expect(existsSync(layer('litellm.yaml'))).toBe(false);
  });

  it.each([
    ['page.html', '<!doctype html><p>no', 'l', 1, 'web page'],
    ['cut.json', '{"a": {"litellm_provider"', 'l', 1, 'cut.json:1:26 The JSON breaks off here'],
    ['cut-text.json', '{"a": {"litellm_pro', 'l', 1, 'cut-text.json:1:20 The JSON breaks off here'],
    ['wrong.json', '{"a": {"b": 1,}}', 'l', 1, 'wrong.json:1:15 This is not valid JSON'],
    ['nothing.json', ' \n', 'l', 1, 'There is nothing in it'],
    ['lines.json', '{"id": "a/b"}\n{"id": "a/c"}\n', 'l', 1, 'This is JSON Lines and no feed'],
    ['table.json', 'id,input\na,1\n', 'l', 1, 'This is CSV and no feed'],
    ['wide.json', Buffer.from(OPENROUTER, 'utf16le'), 'l', 1, 'UTF-16'],
    ['deep.json', '['.repeat(200), 'l', 1, 'nests deeper'],
    ['empty.json', '{"data": []}', 'l', 1, 'lists no model'],
    ['other.json', '{"a": 1}', 'l', 1, 'no known feed'],
    ['binary.json', Buffer.from([0x1f, 0x8b, 0, 1]), 'l', 1, 'gzip'],
    ['none', undefined, 'l', 1, 'none'],
    ['or.json', OPENROUTER, 'litellm', 1, 'not of the feed litellm'],
    ['or.json', OPENROUTER, 'nothing', 2, 'no feed nothing'],
  ])('tells what is wrong with %s', async (name, content, feed, code, said) => {
    const { run, cwd } = world(content === undefined ? {} : { [name]: content });
    const args = feed === 'l' ? [name] : [feed, name];
    const done = await run('import', ...args, '--lang', 'en');
    expect([done.code, done.out]).toEqual([code, '']);
    expect(done.err).toContain(said);
    expect(existsSync(join(cwd, '.config'))).toBe(false);
    expect((await run('import', ...args, '--lang', 'ko')).err).toMatch(/[가-힣]/);
  });

  it.each([
    [['import', 'litellm'], 'Name the file'],
    [['import', 'l.json', '--seen', '2026-12-24'], '2026-11-30'],
    [['import', 'l.json', '--seen', '2026-11'], 'whole day'],
    [['import', 'l.json', '--only', 'some'], '--only'],
    [['import'], 'models.dev'],
  ])('refuses %j', async (args, said) => {
    const done = await world({ 'l.json': LITELLM }).run(...args, '--lang', 'en');
    expect(done.code).toBe(2);
    expect(done.err).toContain(said);
  });
});
