import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const read = (name: string): string => readFileSync(join(import.meta.dirname, 'tls', name), 'utf8');
/** What the server of the tests shows; nothing else trusts it. */
export const CERTIFICATE = read('cert.pem');

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server over https that is gone after the test, with what it was asked. */
export async function served(handler: Handler): Promise<{ url: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer({ key: read('test-only-key.pem'), cert: CERTIFICATE }, (request, response) => {
    asked.push(request);
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}
