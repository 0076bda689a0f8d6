import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folder } from '../support/lmm.ts';
import { CERTIFICATE, type Handler, served } from '../support/server.ts';
import { type Outside, twin } from '../support/twin.ts';

const model = (id: string) => ({ id: `demo/${id}`, name: id, pricing: { prompt: '0.000001', completion: '0.000002' } });
const FEED = JSON.stringify({ data: ['one', 'two', 'three', 'four'].map(model) });
const EMPTY_BASE = 'sources: [{id: s, title: S, date: 2025-01-01, kind: vendor}]\n';

/** Downloads that take little, and from servers that are slow on purpose nothing. */
const QUICK: Outside['download'] = { sent: 100_000, expanded: 200_000, redirects: 3, waits: [0, 0], ca: CERTIFICATE };
const IMPATIENT: Outside['download'] = { ...QUICK, connect: 150, idle: 100, total: 400 };

/** A home of its own, beside a knowledge base of almost nothing. */
function world(download: Outside['download'] = QUICK) {
  const cwd = folder({ 'base.yaml': EMPTY_BASE });
  const at = (today: string, ...args: string[]) =>
    twin(['update', '--kb', 'base.yaml', '--lang', 'en', ...args], { cwd, env: { HOME: cwd }, today, download });
  return {
    cwd,
    at,
    update: (...args: string[]) => at('2026-11-30', ...args),
    from: (url: string, ...args: string[]) => at('2026-11-30', '--feed', 'openrouter', '--url', url, ...args),
    layer: () => readFileSync(join(cwd, '.config', 'lmm', 'feeds', 'openrouter.yaml'), 'utf8'),
  };
}
const json =
  (text: string | Buffer, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(text);
  };
const send =
  (status: number, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(status, headers).end('no');
  };

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

  const stall: Handler = () => {};
  const half: Handler = (_, response) => {
    response.writeHead(200, { 'content-length': String(FEED.length * 2) });
    response.write(FEED);
    setTimeout(() => response.destroy(), 5);
  };
  const broken: Handler = (_, response) => {
    response.write(FEED.slice(0, 40));
    setTimeout(() => response.destroy(), 5);
  };
  const quiet: Handler = (_, response) => void response.write(FEED.slice(0, 40));
  const drip: Handler = (_, response) => {
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  };
  const circle: Handler = (request, response) => send(302, { location: request.url ?? '/' })(request, response);
  const onward: Handler = (request, response) => send(307, { location: `${request.url}x` })(request, response);

  it.each<[string, Handler, string]>([
    ['never answers', stall, 'no answer within 0.15 s'],
    ['falls silent', quiet, 'nothing more came for 0.1 s'],
    ['drips', drip, 'not done within 0.4 s'],
    ['sends less than it says', half, 'broke off before its end'],
    ['breaks off', broken, 'broke off before its end'],
    ['sends on in a circle', circle, 'in a circle'],
    ['sends on and on', onward, 'more than 3 times'],
    ['sends on to http', send(301, { location: 'http://127.0.0.1:9/x' }), 'without https'],
    ['sends on to a file', send(301, { location: 'file:///etc/passwd' }), 'without https'],
    ['sends on nowhere', send(301), 'does not say where to'],
    ['sends on with a password', send(301, { location: 'https://a:b@127.0.0.1/' }), 'user or password'],
    ['has nothing', send(404), '(404)'],
    ['had something', send(410), 'gone for good (410)'],
    ['was asked too often', send(429, { 'retry-after': '120' }), 'come back in 120 s'],
    ['fails', send(500), 'answered 500'],
    ['knows of a copy that is not here', send(304), 'answered 304'],
    ['gives a page', json('<!doctype html>', { 'content-type': 'text/html' }), 'a web page'],
    ['gives a page as JSON', json('<!doctype html><p>'), 'web page'],
    ['gives half a feed', json(FEED.slice(0, 60)), 'not valid JSON'],
    ['gives another feed', json('{"a": {"litellm_provider": "x", "mode": "chat"}}'), 'not of the feed openrouter'],
    ['gives an empty feed', json('{"data": []}'), 'lists no model'],
    ['gives another encoding', json(Buffer.from(`\ufeff${FEED}`, 'utf16le')), 'UTF-16'],
    ['gives no gzip', json(FEED, { 'content-encoding': 'gzip' }), 'cannot be expanded (gzip)'],
    ['packs in its own way', json(FEED, { 'content-encoding': 'zstd' }), 'cannot be expanded (zstd)'],
    [
      'sends a bomb',
      json(gzipSync(Buffer.alloc(5_000_000, 32)), { 'content-encoding': 'gzip' }),
      'expands to more than',
    ],
    ['sends too much', json(Buffer.alloc(150_000, 32)), 'has more than'],
    [
      'says that it sends too much',
      (_, r) => void r.writeHead(200, { 'content-length': '999999999' }).flushHeaders(),
      'has more than',
    ],
  ])('keeps the last good copy where a server %s', async (_, handler, said) => {
    let isGood = true;
    const { url } = await served((request, response) => (isGood ? json(FEED) : handler)(request, response));
    const { from, at, layer } = world([stall, quiet, drip].includes(handler) ? IMPATIENT : QUICK);
    await from(url);
    const before = layer();
    isGood = false;
    const { code, out, err } = await at('2026-12-03', '--feed', 'openrouter', '--url', url);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(said);
    expect(err.replaceAll(/\s+/g, ' ')).toContain('The copy of 2026-11-30 stays (3 days old).');
    expect(layer()).toBe(before);
    const korean = await at('2026-12-03', '--feed', 'openrouter', '--url', url, '--lang', 'ko');
    expect(korean.err.replaceAll(/\s+/g, ' ')).toMatch(/[가-힣].*2026-11-30 사본을 그대로 둔다/);
  });

  it('tries again where a server fails for the moment', async () => {
    let times = 0;
    const { url, asked } = await served((request, response) =>
      (++times < 3 ? send(503) : json(FEED))(request, response),
    );
    expect((await world().from(url)).code).toBe(0);
    expect(asked).toHaveLength(3);
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
  ])('refuses %j', async (args, code, said) => {
    const done = await world().update(...args);
    expect([done.code, done.out]).toEqual([code, '']);
    expect(done.err).toContain(said);
    expect(done.err).not.toContain('secret');
  });

  it('trusts no certificate that nobody vouches for', async () => {
    const { url } = await served(json(FEED));
    const { ca: _, ...others } = QUICK ?? {};
    const { code, err } = await world(others).from(url);
    expect(code).toBe(1);
    expect(err.replaceAll(/\s+/g, ' ')).toContain('NODE_EXTRA_CA_CERTS');
  });
});
