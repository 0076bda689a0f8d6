import { chmodSync, chownSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks as checksEn } from '../../src/words/en/checks.ts';
import { checks as checksKo } from '../../src/words/ko/checks.ts';
import { folder } from '../support/lmm.ts';
import { type Outside, twin } from '../support/twin.ts';

/** What lies below: small, so that laying layers over it takes no time. */
const LOW = `source: vendor
sources:
  - {id: vendor, title: Prices, publisher: Maker, date: 2026-01-01, checked: 2026-11-25, kind: vendor}
  - {id: feed, title: Feed, date: 2026-01-01, checked: 2026-11-25, kind: feed}
developers: [{id: maker, name: Maker, country: US, source: vendor}]
models:
  - {id: line, name: Line, developer: maker, current: [{release: maker/one, from: 2026-01-01}]}
  - {id: grok, name: Grok, developer: maker}
releases:
  - {id: maker/one, name: One, model: line, developer: maker, release_date: 2025-12-01, limit: {context: 8000}, retirement_date: 2027-09-01}
  - {id: maker/two, name: Two, model: line, developer: maker, release_date: 2025-12-02}
offers:
  - release: maker/one
    provider: maker
    data: {regions: [us, eu], retention_days: 30}
    cost: [{from: 2025-12-01, currency: USD, input: 3, output: 15}]
`;
const ONE = 'maker/one';
const contract = (cost: string, source = 'kind: vendor'): string => `source: contract
sources: [{id: contract, title: Our contract, publisher: Example Corp, date: 2026-11-01, ${source}}]
offers:
  - {release: ${ONE}, provider: maker, cost: [${cost}]}
`;
const PRICE = '{from: 2026-11-01, currency: USD, input: 1, output: 4}';
/** Some records over those. */
const over = (yaml: string): string[] => {
  const files = folder({ 'low.yaml': LOW, 'p.yaml': yaml });
  return ['--kb', join(files, 'low.yaml'), '--kb', join(files, 'p.yaml')];
};
const json = async (args: string[], outside?: Outside) => JSON.parse((await twin([...args, '--json'], outside)).out);
const total = async (yaml: string, ...more: string[]): Promise<number> =>
  (await json(['cost', ONE, '--input', '1M', '--output', '1M', ...more, ...over(yaml)])).costs[0].total;

describe('a price of a layer', () => {
  it.each([
    ['of a vendor that nobody checked', contract(PRICE), 5],
    ['of a commentary', contract(PRICE, 'kind: commentary'), 5],
    ['of a source that was checked long ago', contract(PRICE, 'kind: feed, checked: 2025-01-01'), 5],
    ['from before the price below', contract('{from: 2020-01-01, currency: USD, input: 1, output: 4}'), 5],
    ['until a day ahead', contract('{from: 2026-11-01, until: 2027-01-01, currency: USD, input: 1, output: 4}'), 5],
    ['that has ended', contract('{from: 2026-01-01, until: 2026-11-01, currency: USD, input: 1, output: 4}'), 18],
    ['that has not begun', contract('{from: 2026-12-24, currency: USD, input: 1, output: 4}'), 18],
    ['of a region', contract('{from: 2026-11-01, currency: USD, when: {region: KR}, input: 1, output: 4}'), 18],
    ['that cites a page of the base', contract(PRICE).replace('output: 4', 'output: 4, source: feed'), 5],
  ])('%s', async (_, yaml, expected) => {
    expect(await total(yaml)).toBe(expected);
  });

  const NOT_TAKEN: [string, string, string, string][] = [
    ['has ended', '{from: 2026-01-01, until: 2026-11-01, currency: USD, input: 1, output: 4}', 'ended', '2026-11-01,'],
    ['begins later', '{from: 2026-12-24, currency: USD, input: 1, output: 4}', 'later', '2026-12-24'],
    [
      'is of a region',
      '{from: 2026-11-01, currency: USD, input: 1, output: 4, when: {region: KR}}',
      'condition',
      '{reg',
    ],
    ['is of batches', '{from: 2026-11-01, currency: USD, input: 1, output: 4, when: {mode: batch}}', 'mode', '{mode'],
    [
      'is of no mode in use',
      '{from: 2026-11-01, currency: USD, input: 1, output: 4, when: {mode: flex}}',
      'mode',
      '{mo',
    ],
    ['is of a cache alone', '{from: 2026-11-01, currency: USD, cache_read: 0.1}', 'no-text', '2026-11-01, currency'],
    ['has no input', '{from: 2026-11-01, currency: USD, output: 4}', 'half', '2026-11-01, currency'],
    ['has no rate', '{from: 2026-11-01, currency: XAU, input: 1, output: 4}', 'currency', 'XAU'],
    [
      'comes behind another of its layer',
      `${PRICE}, {from: 2026-10-01, currency: EUR, input: 1, output: 4}`,
      'other',
      '2026-10-01',
    ],
  ];
  it.each(NOT_TAKEN)('that %s is told by validate, with its place', async (_, cost, why, at) => {
    const yaml = contract(cost);
    for (const lang of ['en', 'ko']) {
      const { out } = await twin(['validate', '--json', '--lang', lang, ...over(yaml)]);
      const found = (JSON.parse(out).problems as Record<string, unknown>[]).filter(
        ({ code }) => code === 'price-not-used',
      );
      const [line = ''] = yaml.split('\n').filter((text) => text.includes('release:'));
      expect(found).toMatchObject([{ line: 4, column: line.indexOf(at) + 1, level: 'doubt' }]);
      const words = { en: checksEn, ko: checksKo }[lang as 'en' | 'ko'];
      expect(found[0]?.text).not.toContain('undefined');
      expect(words['price-not-used']({ id: '', provider: '', why })).not.toMatch(new RegExp(`${why}\\.$`));
    }
  });

  it('of another provider, or below another, is told too; a list with its past and its batches is not', async () => {
    const why = async (...layers: string[]) =>
      JSON.parse((await twin(['validate', '--json', ...layers])).out)
        .problems.filter(({ code }: { code: string }) => code === 'price-not-used')
        .map(({ text }: { text: string }) => text);
    const cloud = contract(PRICE).replace('provider: maker', 'provider: cloud');
    expect(await why(...over(`${cloud}providers: [{id: cloud, name: Cloud}]\n`))).toMatchObject([
      expect.stringContaining('provider: maker'),
    ]);
    const upper = over(contract(PRICE).replaceAll('contract', 'newer'))[3] as string;
    expect(await why(...over(contract(PRICE)), '--kb', upper)).toMatchObject([expect.stringContaining(upper)]);
    const whole = contract(
      `{from: 2026-01-01, currency: USD, input: 2, output: 8}, ${PRICE}, {from: 2027-01-01, currency: USD, input: 1, output: 2}, {from: 2026-11-01, currency: USD, input: 0.5, output: 2, when: {mode: batch}}`,
    );
    expect(await why(...over(whole))).toEqual([]);
  });

  it('is a list of its own: what it does not state is not known, whatever stands below', async () => {
    const low = LOW.replace(
      'output: 15}',
      'output: 15, cache_read: 0.3}, {from: 2026-01-01, currency: USD, input: 1.5, output: 7, when: {mode: off-peak}}',
    );
    const files = folder({
      'low.yaml': low,
      'p.yaml': contract(PRICE),
      'cache.yaml': contract('{from: 2026-11-01, currency: USD, cache_read: 0.1}'),
    });
    const cached = async (...layers: string[]) =>
      (await json(['show', ONE, ...layers.flatMap((name) => ['--kb', join(files, name)])])).release.fields.filter(
        ({ field }: { field: string }) => field === 'cost.cache_read' || field === 'cost.input',
      );
    expect(await cached('low.yaml')).toMatchObject([{ value: 3, beside: [{ condition: 'off-peak' }] }, { value: 0.3 }]);
    const [input, cache] = await cached('low.yaml', 'p.yaml');
    expect(input).toMatchObject({ value: 1 });
    expect(input.beside).toBeUndefined();
    expect(cache).toMatchObject({ value: null, missing: 'unknown' });
    // One that states neither input nor output is no list, and takes no list's place.
    expect(await cached('low.yaml', 'cache.yaml')).toMatchObject([{ value: 3 }, { value: 0.3 }]);
  });

  it('in another currency is the price all the same', async () => {
    const euros = over(contract('{from: 2026-11-01, currency: EUR, input: 1, output: 3}'));
    const { costs } = await json(['cost', ONE, '--input', '1M', '--output', '1M', '--rate', 'EUR/USD=1.5', ...euros]);
    expect(costs[0]).toMatchObject({ total: 6, currency: 'USD', price_currency: 'EUR' });
  });

  it('of two pages of one vendor within a layer is that of the newer', async () => {
    const both = contract(`${PRICE}, {from: 2026-11-01, currency: USD, input: 2, output: 8, source: older}`).replace(
      'sources: [',
      'sources: [{id: older, title: Old, publisher: Example Corp, date: 2026-10-01, kind: vendor}, ',
    );
    expect(await total(both)).toBe(5);
    expect(await total(both.replace('date: 2026-10-01', 'date: 2026-11-20'))).toBe(10);
  });

  it('counts in filters, and carries its layer in every view', async () => {
    const layers = over(contract(PRICE));
    const path = layers[3] as string;
    const { out } = await twin(['list', '--releases', '--max-price', '2', ...layers]);
    expect(out).toMatch(/maker\/one\s.*\s1\^\s+4\^/);
    expect(out).toContain(`^ by ${path}`);
    for (const args of [
      ['show', ONE],
      ['compare', ONE, 'maker/two'],
      ['cost', ONE, '--input', '1M'],
    ]) {
      const { out: text } = await twin([...args, ...layers]);
      expect(text).toMatch(/\^/);
      expect(text).toContain(`^ by ${path}`);
      expect((await twin([...args, '--lang', 'ko', ...layers])).out).toContain(`^ 기본 자료와 다름: ${path}`);
      expect((await twin([...args, '--json', ...layers])).out).toContain(`"layer": ${JSON.stringify(path)}`);
    }
    const csv = (await twin(['cost', ONE, '--input', '1M', '--format', 'csv', ...layers])).out.split('\n');
    expect(csv[0]).toMatch(/,layer\r?$/);
    expect(csv[1]).toContain(path);
  });

  it('leaves everything as it was where only own models are added', async () => {
    const own = `source: p
sources: [{id: p, title: P, publisher: Acme, date: 2026-11-01, kind: vendor}]
developers: [{id: acme, name: Acme, source: p}]
models: [{id: zed, name: Zed, developer: acme}]
releases: [{id: acme/t, name: T, model: zed, developer: acme, limit: {context: 8000}}]
offers: [{release: acme/t, provider: acme, cost: [{from: 2026-01-01, currency: USD, input: 1, output: 2}]}]
`;
    const { out, err } = await twin(['show', 'acme/t', ...over(own)]);
    expect(err).toBe('');
    expect(out).not.toContain('^');
  });
});

describe('facts of a layer', () => {
  it('win over those below: status, limits, ends, terms of data, the current release', async () => {
    const { release } = await json([
      ...['show', ONE],
      ...over(`source: m
sources: [{id: m, title: M, date: 2020, kind: press}]
releases:
  - id: maker/one
    limit: {context: 5}
    ends: [{channel: api, date: 2026-12-24, certainty: announced}]
offers:
  - {release: maker/one, provider: maker, data: {regions: [kr], retention_days: 9}}
models: [{id: line, current: [{release: maker/one, from: 2026-11-20}]}]
`),
    ]);
    const fields = new Map(release.fields.map((cell: { field: string }) => [cell.field, cell]));
    expect(fields.get('limit.context')).toMatchObject({ value: 5, sources: ['m#2'] });
    expect(fields.get('retirement_date')).toMatchObject({ value: '2026-12-24' });
    expect(fields.get('data.regions')).toMatchObject({ value: ['kr'], sources: ['m#2'] });
    expect(fields.get('data.retention_days')).toMatchObject({ value: 9 });
  });

  it('that cite nothing are no words of the source below', async () => {
    const { release, sources } = await json([
      'show',
      ONE,
      ...over('releases: [{id: maker/one, limit: {context: 5}}]\n'),
    ]);
    const cell = release.fields.find(({ field }: { field: string }) => field === 'limit.context');
    expect(cell.sources[0]).toMatch(/#2$/);
    expect(sources[cell.sources[0]]).toMatchObject({ changes: true });
  });
});

describe('a file that is no knowledge base by its name', () => {
  it.each([
    ['secret', 'root:x:0:hidden\n', 'secret'],
    ['secret.conf', 'a: [hidden\n', 'secret.conf'],
    ['key', 'developers: [{id: a, name: [hidden]}]\n', 'key'],
    ['secret', 'root:x:0:hidden\n', 'link.yaml'],
  ])('is never shown: %s, %j as %s', async (name, text, given) => {
    const files = folder({ [name]: text });
    if (given !== name) symlinkSync(join(files, name), join(files, given));
    for (const run of [
      await twin(['list', '--kb', join(files, given)]),
      await twin(['validate', '--lang', 'ko', join(files, given)]),
      await twin(['list'], { env: { LMM_KB: join(files, given) } }),
    ]) {
      expect(run.code).toBe(1);
      expect(run.out + run.err).not.toContain('hidden');
      expect(run.out + run.err).toContain(given);
    }
  });
});

describe('whose word it is', () => {
  const forged = `source: forged
sources: [{id: forged, title: API pricing, publisher: Maker, date: 2026-11-20, kind: vendor}]
`;

  it.each([
    ['a release of a line below', '', '{id: maker/nine, name: Nine, model: line, developer: maker'],
    [
      'a line of a developer below',
      'models: [{id: nine, name: Nine, developer: maker, current: [{release: maker/nine, from: 2026-11-01}]}]\n',
      '{id: maker/nine, name: Nine, model: nine, developer: maker',
    ],
  ])('is told of %s that a layer adds, whatever page it cites', async (_, models, release) => {
    const given = over(`${forged}${models}releases: [${release}, release_date: 2026-11-20}]\n`);
    const { out } = await twin(['list', '--releases', ...given]);
    expect(out).toMatch(/nine +2026-11-20\^/);
    expect(out).toContain(`^ by ${given[3]}`);
  });

  it.each(['table', 'markdown', 'html'])('is told where it only decided or took away, in %s', async (format) => {
    const given = over(`${forged}developers: [{id: maker, country: KR}]\nmodels: [{id: grok, remove: true}]\n`);
    const list = await twin(['list', '--country', 'KR', '--format', format, ...given]);
    expect(list.out).toContain('Line');
    expect(list.out.replace(/\s+/g, ' ')).toContain(`${given[3]} (1 changed, 1 removed)`);
    const uses = await twin(['uses', '--lang', 'ko', '--format', format, ...given]);
    expect(uses.out.replace(/\s+/g, ' ')).toContain('(바꿈 1, 지움 1)');
  });

  it('is not said twice on a screen', async () => {
    const given = over('models: [{id: grok, remove: true}]\n');
    expect((await twin(['list', ...given], { columns: 80 })).out).not.toContain('1 removed');
  });

  it('is told of an exchange rate', async () => {
    const rates = `rates: [{id: r, base: USD, quote: KRW, rate: 1.5, date: 2026-11-01}]\n`;
    const { out } = await twin(['cost', ONE, '--input', '1M', '--currency', 'KRW', ...over(forged + rates)]);
    expect(out).toMatch(/Exchange rate: .*\(Maker, 2026-11-01\)?\^/);
    expect(out).toContain('^ by ');
  });

  it('is told by every format of a scan and of a watch', async () => {
    const [, low = '', , top = ''] = over(`${forged}releases: [{id: ${ONE}, retirement_date: 2026-12-20}]\n`);
    const files = folder({ 'a.py': `model = "${ONE}"\n`, 'w.yaml': 'lmm: watch/1\nmodels: [line]\n' });
    const given = ['--kb', low, '--kb', top];
    for (const format of ['sarif', 'github', 'cyclonedx', 'model-eol', 'csv', 'ndjson'])
      expect((await twin(['scan', join(files, 'a.py'), '--format', format, ...given])).out).toContain(top);
    for (const format of ['atom', 'ical']) {
      const args = ['watch', join(files, 'w.yaml'), '--since', '30d', '--format', format, ...given];
      // Long lines of a calendar are folded.
      expect((await twin(args)).out.replace(/\r\n /g, '')).toContain(top);
    }
  });
});

describe('lmm kb', () => {
  it('lists the layers, whose they are, and what each does', async () => {
    const given = over(`${contract(PRICE)}models: [{id: grok, remove: true}]\n`);
    const { layers, not_taken } = await json(['kb', ...given]);
    expect(layers).toMatchObject([
      { layer: 1, found: '--kb', changes: [], removes: [] },
      {
        ...{ layer: 2, path: given[3], found: '--kb', files: 1, records: 3 },
        changes: [{ kind: 'offers', id: `${ONE} maker`, fields: ['cost'], of_lowest: true }],
      },
    ]);
    expect(layers[1].removes[0]).toMatchObject({ kind: 'models', id: 'grok' });
    expect(not_taken).toEqual([]);
    expect((await twin(['kb', '--lang', 'ko', ...given])).out).toMatch(/바꿈 1 .*offers/);
  });
});

describe('the configuration of a project', () => {
  const CONFIG = 'models: [{id: grok, remove: true}]\n';
  const at = (cwd: string, more: Outside = {}): Outside => ({ cwd, ...more });

  it('is told where it takes away what ships', async () => {
    const cwd = folder({ 'lmm.config.yaml': CONFIG });
    // As many as `lmm kb` lists: also what is said of it, and its plans.
    const { removes } = (await json(['kb'], at(cwd))).layers[1];
    expect(removes.length).toBeGreaterThan(20);
    expect((await twin(['list', '--limit', '1'], at(cwd))).err).toContain(
      `lmm.config.yaml (${removes.length} removed). Which: lmm kb`,
    );
    const own = folder({ 'lmm.config.yaml': 'developers: [{id: acme, name: Acme}]\n' });
    expect((await twin(['list', '--limit', '1'], at(own))).err).toMatch(/lmm\.config\.yaml \(1 added\)/);
  });

  it("is not taken where it is another user's, or can be written by others, and that is told with the way to take it", async () => {
    const cwd = folder({ 'lmm.config.yaml': CONFIG, 'deep/file': '' });
    const other = at(join(cwd, 'deep'), { user: 4242 });
    const { err, code, out } = await twin(['show', 'grok'], other);
    expect([code, out.length > 0]).toEqual([0, true]);
    expect(err).toMatch(/^note: Not taken, as another user owns it .*lmm\.config\.yaml.*LMM_KB/);
    expect((await json(['kb'], other)).not_taken).toMatchObject([{ why: 'other-owner' }]);
    expect((await twin(['show', 'grok'], { ...other, env: { LMM_KB: join(cwd, 'lmm.config.yaml') } })).code).toBe(3);
    chmodSync(join(cwd, 'lmm.config.yaml'), 0o666);
    expect((await twin(['show', 'grok'], at(cwd))).err).toContain('as others can write it');
    chmodSync(join(cwd, 'lmm.config.yaml'), 0o644);
    chmodSync(cwd, 0o777);
    expect((await twin(['show', 'grok', '--lang', 'ko'], at(cwd))).err).toContain('다른 사용자가 고칠 수 있어');
  });

  it.runIf(process.getuid?.() === 0)('is not taken by root in the folder of a user', async () => {
    const cwd = folder({ 'lmm.config.yaml': CONFIG });
    chownSync(join(cwd, 'lmm.config.yaml'), 4242, 4242);
    expect(await twin(['show', 'grok'], at(cwd))).toMatchObject({ code: 0, err: expect.stringContaining('(4242)') });
  });

  it('is not looked for above the home', async () => {
    const cwd = folder({ 'lmm.config.yaml': CONFIG, 'home/project/file': '' });
    const env = { HOME: join(cwd, 'home') };
    expect(await twin(['show', 'grok'], at(join(cwd, 'home', 'project'), { env }))).toMatchObject({ code: 0, err: '' });
  });

  it.each([
    ['kb: /etc/passwd', 'lies outside'],
    ['kb: ../other', 'lies outside'],
    ['kb: ~/.ssh/id_rsa', 'There is no such'],
    ['kb: /dev/zero', 'lies outside'],
    ['kb: link.yaml', 'lies outside'],
    ['kb: notes.txt', 'is no knowledge base'],
    ['kb: inner', 'lies outside'],
    ['kb: lmm.config.yaml', '.yaml, .yml'],
    ['kb: keys.json', 'Unknown key'],
    ['kb: .env.yaml', 'Unknown key'],
    ['kbb: x', 'Unknown key'],
    ['lang: ko', 'Unknown key'],
    ['', 'holds nothing'],
  ])('leads nowhere but to knowledge bases of its folder: %s', async (config, told) => {
    const cwd = folder({
      ...{ 'lmm.config.yaml': `${config}\n`, 'notes.txt': 'secret: here\n', 'inner/a.yaml': '{}' },
      ...{ 'keys.json': '{"type": "account", "private_key": "secret"}', '.env.yaml': 'KEY: secret\n' },
    });
    symlinkSync('/etc/passwd', join(cwd, 'link.yaml'));
    symlinkSync('/etc/passwd', join(cwd, 'inner/b.yaml'));
    const { code, err } = await twin(['list'], at(cwd));
    expect(code).toBe(1);
    expect(err).toContain(told);
    expect(err).not.toMatch(/secret|root:/);
    expect((await twin(['list', '--lang', 'ko'], at(cwd))).err).toMatch(/[가-힣]/);
  });
});

it('is told by validate too where a project or the folder of the user is at fault', async () => {
  const cwd = folder({ 'lmm.config.yaml': 'kb: /etc/passwd\n' });
  const { code, out } = await twin(['validate'], { cwd });
  expect([code, out.includes('lies outside')]).toEqual([1, true]);
  const broken = folder({ 'lmm.config.yaml': 'kb: [a\n' });
  // A file of its own: all that ships need not be checked again.
  const own = join(folder({ 'x.yaml': 'uses: [{id: own-use, name: Own}]\n' }), 'x.yaml');
  expect((await twin(['validate', own], { cwd: broken })).code).toBe(1);
  expect((await twin(['validate', own], { cwd, user: 4242 })).err).toContain('another user owns it');
});

describe('the folder of the user', () => {
  it('is not one that starts from wherever one works', async () => {
    const cwd = folder({ 'cfg/lmm/kb/p.yaml': 'models: [{id: grok, remove: true}]\n' });
    expect((await twin(['show', 'grok'], { cwd, env: { XDG_CONFIG_HOME: 'cfg' } })).code).toBe(0);
    expect((await twin(['show', 'grok'], { cwd, env: { HOME: 'cfg' } })).code).toBe(0);
  });

  it.each([
    ['kb', (path: string) => symlinkSync('/gone', path), 'The link leads to /gone'],
    ['', (path: string) => symlinkSync('/gone', path), 'The link leads to /gone'],
    ['kb', (path: string) => writeFileSync(path, '{}'), 'must be a folder'],
    ['', (path: string) => writeFileSync(path, '{}'), 'must be a folder'],
    ['kb', (path: string) => symlinkSync(path, path), 'cannot be read'],
  ])('is told where it is there and no folder: lmm/%s', async (name, make, told) => {
    const config = folder({});
    mkdirSync(join(config, 'lmm'), { recursive: true });
    const path = join(config, 'lmm', name);
    if (name === '') rmSync(path, { recursive: true });
    make(name === '' ? join(config, 'lmm') : path);
    const env = { XDG_CONFIG_HOME: config };
    const { code, err } = await twin(['list'], { env });
    expect([code, err.includes(told)]).toEqual([1, true]);
  });
});

describe('figures of a layer', () => {
  const TABLE = `tables: [{id: t, name: T, measurer: M, measures: m, scale: percent, uses: [{use: u}]}]
uses: [{id: u, name: U}]
editions:
  - {table: t, date: 2026-06-01, rows: [{release: maker/one, value: 10}]}
`;
  const mine = (lines: string): string =>
    `source: mine\nsources: [{id: mine, title: Ours, date: 2026-01-01, kind: measurement}]\n${lines}`;
  const layers = (low: string, up: string): string[] => {
    const files = folder({ 'low.yaml': low, 'p.yaml': up });
    return ['--kb', join(files, 'low.yaml'), '--kb', join(files, 'p.yaml')];
  };

  it('win over an edition below that is newer', async () => {
    const up = mine('editions: [{table: t, date: 2026-02-01, rows: [{release: maker/one, value: 90}]}]\n');
    const { out } = await twin(['export', 'scores', '--format', 'ndjson', ...layers(LOW + TABLE, up)]);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ score, latest, sources }) => [score, latest, sources])).toEqual([
      [10, false, ['vendor']],
      [90, true, ['mine#2']],
    ]);
  });

  it('win over a benchmark below, which is told beside it', async () => {
    const low = LOW.replace('limit: {', 'benchmarks: [{name: K, score: 50}, {name: L, score: 60}], limit: {');
    const up = mine(`releases: [{id: ${ONE}, benchmarks: [{name: K, score: 40}]}]\n`);
    const args = layers(low, up);
    const { rows } = await json(['compare', ONE, 'maker/two', ...args]);
    const row = rows.find(({ field }: { field: string }) => field.startsWith('benchmark:K'));
    expect(row.cells[0]).toMatchObject({ value: 40, sources: ['mine#2'], conflict: [{ value: 50 }] });
    const { out } = await twin(['compare', ONE, 'maker/two', '--full', ...args]);
    expect(out).toMatch(/K +40\^/);
  });
});

describe('an end and another price ahead', () => {
  const ahead = (layer: string) => `${contract(layer)}releases: [{id: ${ONE}, retirement_date: 2026-12-20}]\n`;
  const later = '{from: 2026-12-10, currency: USD, input: 1, output: 4}';

  it.each([
    ['cost', ONE, '--input', '1M'],
    ['show', ONE],
    ['compare', ONE, 'maker/two'],
  ])('bear the sign of the layer that tells them in %s', async (...args) => {
    const of = async (layers: string[]) =>
      (await twin([...args, '--as-of', '2026-11-30', '--width', '200', ...layers])).out;
    const out = await of(over(ahead(later)));
    expect(out).toContain('! retires 2026-12-20^');
    if (args[0] !== 'compare') expect(out).toContain('from 2026-12-10^');
    expect(out).toMatch(/^\^ by .*p\.yaml/m);
    const shipped = folder({ 'low.yaml': LOW.replace('2027-09-01', '2026-12-20') });
    const low = await of(['--kb', join(shipped, 'low.yaml')]);
    expect(low).toContain('! retires 2026-12-20');
    expect(low).not.toContain('^');
  });
});
