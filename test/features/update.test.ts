import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FetchFault } from '../../src/domain/downloads.ts';
import { wordsOf } from '../../src/features/update/words/index.ts';
import { folder } from '../support/lmm.ts';
import { CERTIFICATE, type Handler, json, send, served } from '../support/server.ts';
import { type Outside, twin } from '../support/twin.ts';

const model = (id: string) => ({ id: `demo/${id}`, name: id, pricing: { prompt: '0.000001', completion: '0.000002' } });
const FEED = JSON.stringify({ data: ['one', 'two', 'three', 'four'].map(model) });
const EMPTY_BASE = 'sources: [{id: s, title: S, date: 2025-01-01, kind: vendor}]\n';

/** Downloads that do not wait. */
const QUICK: Outside['download'] = { waits: [], ca: CERTIFICATE };

/** A home of its own, beside a knowledge base of almost nothing. */
function world(download: Outside['download'] = QUICK, env: Record<string, string> = {}) {
  const cwd = folder({ 'base.yaml': EMPTY_BASE });
  const at = (today: string, ...args: string[]) =>
    twin(['update', '--kb', 'base.yaml', '--lang', 'en', ...args], {
      cwd,
      env: { HOME: cwd, ...env },
      today,
      download,
    });
  return {
    cwd,
    at,
    update: (...args: string[]) => at('2026-11-30', ...args),
    from: (url: string, ...args: string[]) => at('2026-11-30', '--feed', 'openrouter', '--url', url, ...args),
    layer: () => readFileSync(join(cwd, '.config', 'lmm', 'feeds', 'openrouter.yaml'), 'utf8'),
  };
}
describe('lmm update', () => {
  it('asks nobody unless an address was named, and says how to name one', async () => {
    const { update } = world();
    const { code, out, err } = await update();
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('lmm asks none by itself');
    expect(err).toContain('update: {feeds:');
  });

  it('makes a layer of a feed and asks next time whether there is a newer one', async () => {
    const { url, asked } = await served((request, response) => {
      if (request.headers['if-none-match'] === '"a"') send(304)(request, response);
      else json(gzipSync(FEED), { etag: '"a"', 'content-encoding': 'gzip' })(request, response);
    });
    const { from, at, layer } = world();
    expect(await from(url)).toMatchObject({
      code: 0,
      out: expect.stringContaining('downloaded, 2026-11-30, 4 entries'),
    });
    expect(layer()).toMatch(/^# lmm import openrouter 2026-11-30\n[\s\S]*demo\/one/);
    const again = await at('2026-12-02', '--feed', 'openrouter', '--url', url);
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('the last copy is the newest, 2026-11-30') });
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"a"']);
  });

  it('reads addresses of the user and follows none of a project, nor of a file that others may write', async () => {
    const { url } = await served(json(FEED));
    const { cwd, update } = world();
    const config = join(cwd, '.config', 'lmm', 'lmm.config.yaml');
    const text = `update: {feeds: [{feed: openrouter, url: '${url}'}]}\n`;
    writeFileSync(join(cwd, 'lmm.config.yaml'), text);
    expect((await update()).code).toBe(2);
    mkdirSync(join(cwd, '.config', 'lmm'), { recursive: true });
    writeFileSync(config, text);
    expect((await update()).code).toBe(0);
    chmodSync(config, 0o666);
    expect(await update()).toMatchObject({ code: 1, err: expect.stringContaining('others can write it') });
  });

  it.each<[string, Handler, string]>([
    ['fails', send(500), 'answered 500'],
    ['sends on to http', send(301, { location: 'http://127.0.0.1:9/x' }), 'without https'],
    ['knows of a copy that is not here', send(304), 'answered 304'],
    ['gives a page as JSON', json('<!doctype html><p>'), 'web page'],
    ['gives half a feed', json(FEED.slice(0, 60)), 'breaks off here'],
    ['gives another feed', json('{"a": {"litellm_provider": "x", "mode": "chat"}}'), 'not of the feed openrouter'],
    ['gives an empty feed', json('{"data": []}'), 'lists no model'],
    ['gives another encoding', json(Buffer.from(`\ufeff${FEED}`, 'utf16le')), 'UTF-16'],
  ])('keeps the last good copy where a server %s', async (_, handler, said) => {
    let isGood = true;
    const { url } = await served((request, response) => (isGood ? json(FEED) : handler)(request, response));
    const { from, at, layer } = world();
    await from(url);
    const before = layer();
    isGood = false;
    const { code, out, err } = await at('2026-12-03', '--feed', 'openrouter', '--url', url);
    expect([code, out]).toEqual([1, '']);
    expect(err.replaceAll(/\s+/g, ' ')).toContain(said);
    expect(err.replaceAll(/\s+/g, ' ')).toContain('The copy of 2026-11-30 stays (3 days old).');
    expect(layer()).toBe(before);
  });

  it('tells where a server sent on to another host', async () => {
    const { url } = await served((request, response) => {
      const there = `${url.replace('127.0.0.1', 'localhost')}/feed?signed=secret`;
      const handler = request.headers.host?.startsWith('127.') ? send(302, { location: there }) : json(FEED);
      handler(request, response);
    });
    const { from } = world();
    const { out } = await from(url, '--json');
    expect(JSON.parse(out).updated[0]).toMatchObject({
      url,
      from: expect.stringMatching(/^https:\/\/localhost:.*\?…$/),
    });
    expect((await from(url)).out).toMatch(/Sent on to +https:\/\/localhost/);
  });

  it('neither shows nor keeps a key that stands in an address', async () => {
    const { url, asked } = await served(json(FEED, { etag: '"a"' }));
    const { cwd, from } = world();
    expect(await from(`${url}/feed?key=secret`, '--json')).toMatchObject({
      code: 0,
      out: expect.stringContaining('/feed?…"'),
    });
    expect(await from(`${url}/feed?key=another`)).toMatchObject({ code: 0 });
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined]);
    const files = (readdirSync(cwd, { recursive: true }) as string[]).filter((name) => /copy$|yaml$/.test(name));
    expect(files).toHaveLength(3);
    for (const name of files) expect(readFileSync(join(cwd, name), 'latin1')).not.toMatch(/secret|another/);
  });

  it('takes no copy that was damaged for the newest', async () => {
    const { url, asked } = await served(json(FEED, { etag: '"a"' }));
    const { cwd, from } = world();
    await from(url);
    const copy = join(cwd, '.local', 'share', 'lmm', 'openrouter.copy');
    const bytes = readFileSync(copy);
    for (const at of [0, 30, bytes.length - 3]) {
      writeFileSync(copy, Buffer.concat([bytes.subarray(0, at), Buffer.from('~'), bytes.subarray(at + 1)]));
      expect((await from(url)).code).toBe(0);
      expect(asked.at(-1)?.headers['if-none-match']).toBeUndefined();
    }
    await from(url);
    expect(asked.at(-1)?.headers['if-none-match']).toBe('"a"');
  });

  it.each(['.config', '.local', '.local/share/lmm', '.config/lmm/feeds/openrouter.yaml/x'])(
    'says that it cannot write where %s is in the way',
    async (name) => {
      const { url } = await served(json(FEED));
      const { cwd, from } = world();
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), '');
      const { code, out, err } = await from(url);
      expect([code, out]).toEqual([1, '']);
      expect(err.replaceAll(/\s+/g, ' ')).toContain('cannot be written');
    },
  );

  it.each([
    [{ HTTPS_PROXY: 'http://u:secret@127.0.0.1:9' }, 'HTTPS_PROXY is set and is not used'],
    [{ all_proxy: 'socks5://127.0.0.1:9' }, 'all_proxy is set and is not used'],
    [{ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, 'certificates are always checked'],
  ])('tells what of the environment it does not heed: %j', async (env, said) => {
    const { url } = await served(json(FEED));
    const { code, err } = await world(QUICK, env).from(url);
    expect(code).toBe(0);
    expect(err.replaceAll(/\s+/g, ' ')).toContain(said);
    expect(err).not.toContain('secret');
  });

  it('takes far fewer models than before only with --force', async () => {
    let feed = FEED;
    const { url } = await served((request, response) => json(feed)(request, response));
    const { from } = world();
    await from(url);
    feed = JSON.stringify({ data: [model('one')] });
    expect(await from(url)).toMatchObject({ code: 1, err: expect.stringContaining('lists 1 models') });
    expect((await from(url, '--force')).code).toBe(0);
  });

  it.each([
    [['--feed', 'openrouter', '--url', 'http://127.0.0.1/x'], 1, 'begin with https://'],
    [['--feed', 'openrouter', '--url', 'https://user:secret@127.0.0.1/x'], 1, 'user or password'],
    [['--feed', 'openrouter', '--url', 'nowhere'], 1, 'no address'],
    [['--feed', 'openrouter', '--url', 'https://127.0.0.1:1/x'], 1, 'ECONNREFUSED'],
    [['--url', 'https://127.0.0.1/x'], 2, '--feed'],
    [['--feed', 'nothing', '--url', 'https://127.0.0.1/x'], 2, '--feed'],
    [['--feed', 'openrouter', '--url', 'https://127.0.0.1/x', '--sha256', 'a'.repeat(64)], 2, 'goes with a pack'],
    [['--reset', '--feed', 'openrouter'], 2, '--reset goes alone, without --feed'],
  ])('refuses %j', async (args, code, said) => {
    const done = await world().update(...args);
    expect([done.code, done.out]).toEqual([code, '']);
    expect(done.err.replaceAll(/\s+/g, ' ')).toContain(said);
    expect(done.err).not.toContain('secret');
  });
});

const FAULTS: Record<FetchFault['code'], FetchFault[]> = {
  address: [{ code: 'address', url: 'x' }],
  'not-https': [true, false].map((redirected) => ({ code: 'not-https', url: 'http://x/', redirected })),
  credentials: [{ code: 'credentials' }],
  redirects: [{ code: 'redirects', most: 5 }],
  'no-location': [{ code: 'no-location' }],
  status: [
    ...[401, 403, 404, 410, 500].map((status): FetchFault => ({ code: 'status', status })),
    ...['120', 'Mon, 30 Nov 2026 07:00:00 GMT'].map((after): FetchFault => ({ code: 'status', status: 429, after })),
    { code: 'status', status: 503, after: '60' },
  ],
  timeout: (['connect', 'idle', 'total'] as const).map((phase) => ({ code: 'timeout', phase, seconds: 20 })),
  'too-large': [true, false].map((expanded) => ({ code: 'too-large', most: 64_000_000, expanded })),
  truncated: [{ code: 'truncated' }],
  page: [{ code: 'page', type: 'text/html' }],
  compression: [{ code: 'compression', encoding: 'zstd' }],
  certificate: (['expired', 'not-yet', 'other-name', 'revoked', 'unknown'] as const).map((why) => ({
    code: 'certificate',
    ...{ why, detail: 'CODE' },
  })),
  protocol: [{ code: 'protocol', detail: 'EPROTO' }],
  system: ['ENOTFOUND', 'ECONNREFUSED'].map((detail) => ({ code: 'system', detail })),
};

describe('why an address gave nothing', () => {
  const all = Object.values(FAULTS).flat();

  it.each(['en', 'ko'] as const)('is said in %s, each in its own words and with what it is about', (lang) => {
    const lines = all.map((fault) => wordsOf(lang).fault(fault));
    expect(new Set(lines).size).toBe(all.length);
    for (const line of lines)
      expect(line).toMatch(lang === 'ko' ? /^(?!.*undefined).*[가-힣]/ : /^(?!.*undefined)[^가-힣]+$/);
    for (const [at, fault] of all.entries())
      for (const [key, value] of Object.entries(fault))
        if (['url', 'status', 'seconds', 'after', 'detail', 'encoding'].includes(key))
          expect(lines[at]).toContain(String(value));
  });

  it('comes with the way out', () => {
    const { fault } = wordsOf('en');
    expect(fault({ code: 'certificate', why: 'unknown', detail: 'X' })).toContain('NODE_EXTRA_CA_CERTS');
    expect(fault({ code: 'certificate', why: 'expired', detail: 'X' })).toContain('clock');
    expect(fault({ code: 'status', status: 429, after: '120' })).toContain('come back in 120 s');
    expect(fault({ code: 'status', status: 429, after: 'Monday' })).toContain('come back at Monday');
  });
});
