import type { IncomingHttpHeaders } from 'node:http';
import { get, type RequestOptions } from 'node:https';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Distrusted, FetchFault } from '../../domain/downloads.ts';
import { shownAddress } from './address.ts';

/**
 * Downloads over https. No other file of the program reaches a network, and this one only what an address asks for that the
 * user has named (`lmm update`).
 */

/** What a download may take. Times are milliseconds, sizes bytes. */
export interface Bounds {
  /** Until the answer begins. */
  connect: number;
  /** Between two pieces of it. */
  idle: number;
  /** Of all, with redirects and further tries. */
  total: number;
  /** As it is sent, and as it is once it is expanded. */
  sent: number;
  expanded: number;
  redirects: number;
  /** Waits before the further tries, of a server that fails for the moment. */
  waits: readonly number[];
  /** Certificates that are trusted beside those of Node, which `NODE_EXTRA_CA_CERTS` adds to as well. */
  ca?: string;
}

export const BOUNDS: Bounds = {
  connect: 20_000,
  idle: 20_000,
  total: 180_000,
  sent: 64_000_000,
  expanded: 128_000_000,
  redirects: 5,
  waits: [500, 2000],
};

/** What tells a server which copy is here. */
export interface Known {
  etag?: string | undefined;
  modified?: string | undefined;
}

export interface Asked extends Known {
  /** Whether the bytes are wanted as they are sent: what has a digest is held to it so. */
  asSent?: boolean;
}

export type Downloaded =
  | { isNew: false }
  | {
      isNew: true;
      bytes: Buffer;
      etag: string | undefined;
      modified: string | undefined;
      /** Where it lay in the end, after redirects. */
      from: URL;
    };

export class FetchError extends Error {
  constructor(readonly fault: FetchFault) {
    super(fault.code);
    this.name = 'FetchError';
  }
}

const failed = (fault: FetchFault): FetchError => new FetchError(fault);

/**
 * What lies at an address, unless the server says that it is the copy that is known.
 * @throws FetchError
 */
export async function download(address: string, asked: Asked, bounds: Bounds = BOUNDS): Promise<Downloaded> {
  const ends = Date.now() + bounds.total;
  for (let attempt = 0; ; attempt++) {
    try {
      return await follow(checked(address, false), asked, bounds, ends);
    } catch (error) {
      const wait = bounds.waits[attempt];
      if (wait === undefined || !mayPass(error) || Date.now() + wait >= ends) throw error;
      await new Promise((resume) => setTimeout(resume, wait));
    }
  }
}

/** Whether a fault may be one of the moment. One that says when to come back is not asked before. */
const mayPass = (error: unknown): boolean =>
  error instanceof FetchError &&
  ((error.fault.code === 'status' && error.fault.status >= 500 && error.fault.after === undefined) ||
    error.fault.code === 'truncated' ||
    (error.fault.code === 'system' && ['ECONNRESET', 'EAI_AGAIN', 'EPIPE'].includes(error.fault.detail)));

/** @throws FetchError for an address that is not asked */
export function checked(address: string, redirected: boolean, base?: URL): URL {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    throw failed({ code: 'address', url: shownAddress(address) });
  }
  if (url.protocol !== 'https:') throw failed({ code: 'not-https', url: shownAddress(url.href), redirected });
  if (url.username !== '' || url.password !== '') throw failed({ code: 'credentials' });
  url.hash = '';
  return url;
}

async function follow(first: URL, asked: Asked, bounds: Bounds, ends: number): Promise<Downloaded> {
  let url = first;
  const seen = new Set<string>();
  for (;;) {
    seen.add(url.href);
    const answer = await ask(url, asked, bounds, ends);
    if (!('location' in answer)) return answer;
    if (answer.location === undefined) throw failed({ code: 'no-location' });
    url = checked(answer.location, true, url);
    if (seen.has(url.href) || seen.size > bounds.redirects) throw failed({ code: 'redirects', most: bounds.redirects });
  }
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** One request. Whatever ends it, nothing of it goes on. */
function ask(
  url: URL,
  { etag, modified, asSent = false }: Asked,
  bounds: Bounds,
  ends: number,
): Promise<Downloaded | { location: string | undefined }> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const done = (act: () => void): void => {
      clearTimeout(timer);
      clearTimeout(whole);
      act();
      request.destroy();
    };
    const fail = (fault: FetchFault): void => done(() => reject(failed(fault)));
    const wait = (phase: 'connect' | 'idle'): void => {
      clearTimeout(timer);
      timer = setTimeout(() => fail({ code: 'timeout', phase, seconds: bounds[phase] / 1000 }), bounds[phase]);
    };
    const whole = setTimeout(
      () => fail({ code: 'timeout', phase: 'total', seconds: bounds.total / 1000 }),
      Math.max(1, ends - Date.now()),
    );
    const options: RequestOptions = {
      agent: false,
      // Certificates are checked whatever NODE_TLS_REJECT_UNAUTHORIZED says.
      rejectUnauthorized: true,
      headers: {
        accept: 'application/json, */*;q=0.5',
        'accept-encoding': asSent ? 'identity' : 'gzip',
        'user-agent': 'lmm',
        ...(etag === undefined ? {} : { 'if-none-match': etag }),
        ...(modified === undefined ? {} : { 'if-modified-since': modified }),
      },
      ...(bounds.ca === undefined ? {} : { ca: bounds.ca }),
    };
    const request = get(url, options, (response) => {
      wait('idle');
      const { statusCode: status = 0, headers } = response;
      if (status === 304) return done(() => resolve({ isNew: false }));
      if (REDIRECTS.has(status)) return done(() => resolve({ location: headers.location }));
      if (status !== 200) {
        const after = headers['retry-after'];
        return fail({ code: 'status', status, ...(after === undefined ? {} : { after: after.slice(0, 80) }) });
      }
      const type = (headers['content-type'] ?? '').toLowerCase();
      if (/^\s*(text\/html|application\/xhtml)/.test(type)) return fail({ code: 'page', type });
      if (Number(headers['content-length'] ?? 0) > bounds.sent)
        return fail({ code: 'too-large', most: bounds.sent, expanded: false });
      const encoding = asSent ? 'identity' : (headers['content-encoding'] ?? 'identity').trim().toLowerCase();
      const expander = EXPANDERS[encoding];
      if (expander === undefined) return fail({ code: 'compression', encoding: encoding.slice(0, 40) });
      let sent = 0;
      response.on('data', (piece: Buffer) => {
        wait('idle');
        sent += piece.length;
        if (sent > bounds.sent) fail({ code: 'too-large', most: bounds.sent, expanded: false });
      });
      response.on('error', () => fail({ code: 'truncated' }));
      response.on('close', () => {
        if (!response.complete) fail({ code: 'truncated' });
      });
      const stream = expander ? response.pipe(expander()) : response;
      const pieces: Buffer[] = [];
      let length = 0;
      stream.on('data', (piece: Buffer) => {
        length += piece.length;
        pieces.push(piece);
        // What expands without end is not expanded to its end.
        if (length > bounds.expanded) {
          stream.destroy();
          fail({ code: 'too-large', most: bounds.expanded, expanded: true });
        }
      });
      if (expander) stream.on('error', () => fail({ code: 'compression', encoding }));
      stream.on('end', () => {
        if (!response.complete) return fail({ code: 'truncated' });
        const bytes = Buffer.concat(pieces, length);
        done(() => resolve({ isNew: true, bytes, from: url, ...validatorsOf(headers) }));
      });
    });
    wait('connect');
    request.on('upgrade', () => fail({ code: 'status', status: 101 }));
    request.on('error', (error: NodeJS.ErrnoException) => fail(faultOf(error.code ?? error.message.slice(0, 80))));
  });
}

/**
 * What tells the server next time which copy is here. A server that gives what cannot be sent back, or what it would refuse
 * as too long, would never be asked successfully again.
 */
function validatorsOf({ etag, 'last-modified': modified }: IncomingHttpHeaders): Required<Known> {
  return {
    etag: etag !== undefined && /^(W\/)?"[\x21\x23-\x7e]{0,500}"$/.test(etag) ? etag : undefined,
    modified: modified !== undefined && HTTP_DATE.test(modified) ? modified : undefined,
  };
}
/** https://www.rfc-editor.org/rfc/rfc9110#name-date-time-formats */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * What an error of Node says: its own codes, those of OpenSSL (https://nodejs.org/api/tls.html#x509-certificate-error-codes)
 * and those of its parser of HTTP.
 */
export function faultOf(detail: string): FetchFault {
  if (/^(HPE_|EPROTO$|ERR_SSL_|ERR_TLS_(?!CERT))/.test(detail)) return { code: 'protocol', detail };
  if (!/CERT|CRL|CA$|SELF_SIGNED|UNABLE_TO_|HOSTNAME|PURPOSE|PATH_LENGTH/.test(detail))
    return { code: 'system', detail };
  return { code: 'certificate', why: DISTRUSTED[detail] ?? 'unknown', detail };
}

const DISTRUSTED: Readonly<Record<string, Distrusted>> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not-yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'other-name',
  HOSTNAME_MISMATCH: 'other-name',
  CERT_REVOKED: 'revoked',
};

const EXPANDERS: Readonly<Record<string, (() => NodeJS.ReadWriteStream & { destroy(): unknown }) | null>> = {
  identity: null,
  '': null,
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};
