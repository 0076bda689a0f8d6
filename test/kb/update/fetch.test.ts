import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import type { FetchFault } from '../../../src/domain/downloads.ts';
import { shownAddress } from '../../../src/kb/update/address.ts';
import { type Asked, BOUNDS, type Bounds, download, FetchError, faultOf } from '../../../src/kb/update/fetch.ts';
import { CERTIFICATE, type Handler, json, send, served } from '../../support/server.ts';

const QUICK: Bounds = { ...BOUNDS, sent: 1000, expanded: 5000, redirects: 3, waits: [], ca: CERTIFICATE };
const faultAt = async (url: string, bounds: Partial<Bounds> = {}, asked: Asked = {}): Promise<FetchFault> => {
  const got = await download(url, asked, { ...QUICK, ...bounds }).catch((error: unknown) => error);
  if (got instanceof FetchError) return got.fault;
  throw got instanceof Error ? got : new Error(`it gave ${JSON.stringify(got)}`);
};
const textAt = async (url: string, asked: Asked = {}): Promise<string> => {
  const got = await download(url, asked, QUICK);
  return got.isNew ? got.bytes.toString() : 'not modified';
};
const raw =
  (text: string): Handler =>
  ({ socket }) =>
    void socket.end(Buffer.from(text, 'latin1'));
const redirect = (location: string): Handler => send(302, { location });
const bomb = Buffer.alloc(100_000, 32);
const drip: Handler = (_, response) => {
  const timer = setInterval(() => response.write(' '), 5);
  response.on('close', () => clearInterval(timer));
};

describe('what is no answer', () => {
  it.each<[string, Handler, FetchFault, Partial<Bounds>?]>([
    ['silence', () => {}, { code: 'timeout', phase: 'connect', seconds: 0.03 }, { connect: 30 }],
    ['silence amid', (_, r) => void r.write('a'), { code: 'timeout', phase: 'idle', seconds: 0.03 }, { idle: 30 }],
    ['dripping', drip, { code: 'timeout', phase: 'total', seconds: 0.08 }, { total: 80 }],
    [
      'hints without end',
      (_, r) => r.writeEarlyHints({ link: '</a>; rel=preload' }),
      { code: 'timeout', phase: 'connect', seconds: 0.03 },
      { connect: 30 },
    ],
    [
      'less than was said',
      (_, r) => void r.writeHead(200, { 'content-length': '9' }).write('a', () => r.destroy()),
      { code: 'truncated' },
    ],
    [
      'a piece of another size',
      raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n'),
      { code: 'protocol', detail: 'HPE_INVALID_CHUNK_SIZE' },
    ],
    [
      'two lengths',
      raw('HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n'),
      { code: 'protocol', detail: 'HPE_INVALID_TRANSFER_ENCODING' },
    ],
    ['another protocol', raw('SSH-2.0-x\r\n'), { code: 'protocol', detail: 'HPE_INVALID_CONSTANT' }],
    [
      'headers without end',
      raw(`HTTP/1.1 200 OK\r\nA: ${'a'.repeat(20_000)}`),
      { code: 'protocol', detail: 'HPE_HEADER_OVERFLOW' },
    ],
    [
      'another protocol from here',
      raw('HTTP/1.1 101 X\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
      { code: 'status', status: 101 },
    ],
    ['nothing', raw(''), { code: 'system', detail: 'ECONNRESET' }],
    ['a part', send(206), { code: 'status', status: 206 }],
    ['no content', send(204), { code: 'status', status: 204 }],
    ['a time', send(429, { 'retry-after': '9'.repeat(200) }), { code: 'status', status: 429, after: '9'.repeat(80) }],
    ['a circle', redirect('./'), { code: 'redirects', most: 3 }],
    ['nowhere', send(302), { code: 'no-location' }],
    ['http', redirect('http://h/x?key=1'), { code: 'not-https', url: 'http://h/x?…', redirected: true }],
    ['a script', redirect('javascript:alert(1)'), { code: 'not-https', url: 'javascript:alert(1)', redirected: true }],
    ['no address', redirect('https://u:secret@[x'), { code: 'address', url: 'https://[x' }],
    ['a password', redirect('https://u:secret@h/'), { code: 'credentials' }],
    ['a password of nobody', redirect('https://:secret@h/'), { code: 'credentials' }],
    ['a name', redirect('https://u@h/'), { code: 'credentials' }],
    [
      'a page',
      json('x', { 'content-type': 'Text/HTML; charset=utf-8' }),
      { code: 'page', type: 'text/html; charset=utf-8' },
    ],
    ['too much', json('x'.repeat(1001)), { code: 'too-large', most: 1000, expanded: false }],
    [
      'too much in pieces',
      (_, r) => void r.write('x'.repeat(900), () => r.end('x'.repeat(900))),
      { code: 'too-large', most: 1000, expanded: false },
    ],
    [
      'a bomb of gzip',
      json(gzipSync(bomb), { 'content-encoding': 'gzip' }),
      { code: 'too-large', most: 5000, expanded: true },
    ],
    [
      'a bomb of brotli',
      json(brotliCompressSync(bomb), { 'content-encoding': 'br' }),
      { code: 'too-large', most: 5000, expanded: true },
    ],
    [
      'half of gzip',
      json(gzipSync('abc').subarray(0, -9), { 'content-encoding': 'gzip' }),
      { code: 'compression', encoding: 'gzip' },
    ],
    [
      'more than gzip',
      json(Buffer.concat([gzipSync('abc'), Buffer.from('x')]), { 'content-encoding': 'gzip' }),
      { code: 'compression', encoding: 'gzip' },
    ],
    ['gzip twice', json('x', { 'content-encoding': 'gzip, gzip' }), { code: 'compression', encoding: 'gzip, gzip' }],
  ])('%s', async (_, handler, fault, bounds) => {
    const { url } = await served(handler);
    expect(await faultAt(`${url}/`, bounds)).toEqual(fault);
  });

  it('what no certificate vouches for, whatever the environment says', async () => {
    const { url } = await served(json('x'));
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    vi.spyOn(process, 'emitWarning').mockReturnValue();
    const { ca: _, ...stranger } = QUICK;
    const fault = await download(url, {}, stranger).catch((error: FetchError) => error.fault);
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    expect(fault).toEqual({ code: 'certificate', why: 'unknown', detail: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  });
});

it.each<[string, FetchFault]>([
  ['ERR_TLS_CERT_ALTNAME_INVALID', { code: 'certificate', why: 'other-name', detail: 'ERR_TLS_CERT_ALTNAME_INVALID' }],
  ['CERT_HAS_EXPIRED', { code: 'certificate', why: 'expired', detail: 'CERT_HAS_EXPIRED' }],
  ['CERT_NOT_YET_VALID', { code: 'certificate', why: 'not-yet', detail: 'CERT_NOT_YET_VALID' }],
  [
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    { code: 'certificate', why: 'unknown', detail: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' },
  ],
  ['INVALID_CA', { code: 'certificate', why: 'unknown', detail: 'INVALID_CA' }],
  [
    'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
    { code: 'protocol', detail: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED' },
  ],
  ['EPROTO', { code: 'protocol', detail: 'EPROTO' }],
  ['ECANCELED', { code: 'system', detail: 'ECANCELED' }],
  ['XHPE_INVALID', { code: 'system', detail: 'XHPE_INVALID' }],
  ['ENOTFOUND', { code: 'system', detail: 'ENOTFOUND' }],
  ['ECONNREFUSED', { code: 'system', detail: 'ECONNREFUSED' }],
])('%s is a fault of its kind', (detail, fault) => {
  expect(faultOf(detail)).toEqual(fault);
});

describe('what is an answer', () => {
  it.each<[string, Handler, string]>([
    ['plain', json('abc'), 'abc'],
    ['of gzip', json(gzipSync('abc'), { 'content-encoding': 'X-GZIP' }), 'abc'],
    ['that only speaks of pages', json('abc', { 'content-type': 'application/json; like=text/html' }), 'abc'],
    ['that ends with the connection', raw('HTTP/1.0 200 OK\r\n\r\nabc'), 'abc'],
    ['of another place', (q, r) => (q.url === '/b' ? json('abc') : redirect('b'))(q, r), 'abc'],
    ['that is full to the last byte', json('x'.repeat(1000)), 'x'.repeat(1000)],
  ])('%s', async (_, handler, text) => {
    const { url } = await served(handler);
    expect(await textAt(`${url}/`)).toBe(text);
  });

  it.each([301, 302, 303, 307, 308])('of another place, by %d', async (status) => {
    const { url } = await served((q, r) => (q.url === '/b' ? json('abc') : send(status, { location: 'b' }))(q, r));
    expect(await textAt(`${url}/`)).toBe('abc');
  });

  it('as it is sent, where that is wanted', async () => {
    const sent = gzipSync('abc');
    const { url, asked } = await served(json(sent, { 'content-encoding': 'gzip' }));
    const got = await download(url, { asSent: true }, QUICK);
    expect(got).toMatchObject({ isNew: true, bytes: sent, from: new URL(url) });
    expect(asked[0]?.headers['accept-encoding']).toBe('identity');
  });

  it('to a question that says what is wanted, and nothing of who asks', async () => {
    const { url, asked } = await served(json('abc'));
    await download(url, {}, QUICK);
    expect(asked[0]?.headers).toEqual({
      ...{ accept: 'application/json, */*;q=0.5', 'accept-encoding': 'gzip', 'user-agent': 'lmm' },
      ...{ host: new URL(url).host, connection: 'close' },
    });
  });

  it.each<[string, Record<string, string>, { etag?: string; modified?: string }]>([
    ['a strong tag', { etag: '"a"' }, { etag: '"a"' }],
    ['a weak tag', { etag: 'W/"a"' }, { etag: 'W/"a"' }],
    ['a tag that no server would take back', { etag: `"${'a'.repeat(5000)}"` }, {}],
    ['a tag of control characters', { etag: '"\x9b31m"' }, {}],
    ['a tag behind something else', { etag: 'x"a"' }, {}],
    ['a tag before something else', { etag: '"a"x' }, {}],
    ['a day', { 'last-modified': 'Mon, 30 Nov 2026 07:00:00 GMT' }, { modified: 'Mon, 30 Nov 2026 07:00:00 GMT' }],
    ['no day', { 'last-modified': 'next week' }, {}],
  ])('keeps %s to ask with', async (_, headers, kept) => {
    const { url } = await served((_, r) => void r.writeHead(200, headers).end('x'));
    const { etag, modified } = (await download(url, {}, QUICK)) as Asked;
    expect({ etag, modified }).toEqual({ etag: undefined, modified: undefined, ...kept });
  });

  it('is the copy that is known, where the server says so', async () => {
    const { url, asked } = await served(send(304));
    expect(await download(url, { etag: '"a"', modified: 'then' }, QUICK)).toEqual({ isNew: false });
    expect(asked[0]?.headers).toMatchObject({ 'if-none-match': '"a"', 'if-modified-since': 'then' });
  });
});

describe('another try', () => {
  it.each<[string, Handler, number]>([
    ['after a fault of the server', send(503), 3],
    ['after a connection that broke', raw(''), 3],
    ['not before the time that it says', send(503, { 'retry-after': '60' }), 1],
    ['not where it is asked too often', send(429), 1],
    ['not where there is nothing', send(404), 1],
    ['not of what breaks the rules', raw('SSH\r\n'), 1],
  ])('%s', async (_, handler, times) => {
    const { url, asked } = await served(handler);
    await faultAt(url, { waits: [0, 0] });
    expect(asked).toHaveLength(times);
  });

  it('not where there is no time for it', async () => {
    const { url, asked } = await served(send(503));
    await faultAt(url, { waits: [5000], total: 1000 });
    expect(asked).toHaveLength(1);
  });
});

it.each([
  ['https://u:p@h/x?key=1#y', 'https://h/x?…'],
  ['https://u:p@h:x/', 'https://h:x/'],
  ['https://u:p@ss@ho st/', 'https://ho st/'],
  ['u:p@h/x', 'u:h/x'],
  ['//u:p@h', '//h'],
  ['https://h/@x', 'https://h/@x'],
  ['https://h/x', 'https://h/x'],
  ['nowhere', 'nowhere'],
  [`https://h/${'x'.repeat(500)}`, `https://h/${'x'.repeat(290)}`],
])('%s is shown without what lets somebody in', (address, shown) => {
  expect(shownAddress(address)).toBe(shown);
});
