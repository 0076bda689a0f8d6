import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const read = (name: string): string => readFileSync(join(import.meta.dirname, 'tls', name), 'utf8');
const key = read('test-only-key.pem');
/** What the server of the tests shows; nothing else trusts it. */
export const CERTIFICATE = read('cert.pem');

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const handlers = new Map<string, Handler>();
let running: Promise<Server> | undefined;
let count = 0;

/** One server over https for all tests of a process, which it does not keep from ending. */
function server(): Promise<Server> {
  running ??= new Promise((resolve) => {
    const made = createServer({ key, cert: CERTIFICATE, maxHeaderSize: 64_000 }, (request, response) => {
      const [, test = '', ...rest] = (request.url ?? '').split('/');
      request.url = `/${rest.join('/')}`;
      handlers.get(test)?.(request, response);
    });
    made.unref();
    made.listen(0, '127.0.0.1', () => resolve(made));
  });
  return running;
}

/** A folder of the server that answers until the test ends, with what it was asked. Locations are from where they are asked. */
export async function served(handler: Handler): Promise<{ url: string; asked: IncomingMessage[] }> {
  const { port } = (await server()).address() as AddressInfo;
  const asked: IncomingMessage[] = [];
  const name = String(++count);
  handlers.set(name, (request, response) => {
    asked.push(request);
    handler(request, response);
  });
  onTestFinished(() => {
    for (const { socket } of asked) socket.destroy();
    handlers.delete(name);
  });
  return { url: `https://127.0.0.1:${port}/${name}`, asked };
}

/** Answers by text, or with what a server may say instead. */
export const json =
  (text: string | Buffer, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(text);
  };
export const send =
  (status: number, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(status, headers).end('no');
  };
