import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { BASE, folder, lmm, lmmCutOff, root } from '../support/lmm.ts';

const releases = (count: number, from = 0): string =>
  `source: s\nreleases:\n${Array.from({ length: count }, (_, at) => `  - {id: acme/made-${from + at}, name: Äreleased ${from + at} 모델, developer: acme, release_date: 2025-01-01}`).join('\n')}\n`;

describe('long output', () => {
  const env = { LMM_CACHE: '0' };
  const kb = (count: number) => folder({ 'base.yaml': BASE, 'kb.yaml': releases(count) });

  it('comes in pieces and is one document, as one written whole would be', () => {
    const { out } = lmm(['list', '--releases', '--json', '--kb', kb(1200)], env);
    const document = JSON.parse(out) as { releases: unknown[] };
    expect(document.releases).toHaveLength(1200);
    expect(out === `${JSON.stringify(document, null, 2)}\n`).toBe(true);
  });

  it('has a record a line as ndjson and csv, with one header', () => {
    const path = kb(1200);
    const lines = (format: string): string[] =>
      lmm(['list', '--releases', '--format', format, '--kb', path], env).out.trimEnd().split('\n');
    const records = lines('ndjson').map((line) => JSON.parse(line) as { id: string });
    expect(records.map(({ id }) => id)).toEqual(Array.from({ length: 1200 }, (_, at) => `acme/made-${at}`));
    const csv = lines('csv');
    expect(csv).toHaveLength(1201);
    expect(csv.filter((line) => line.startsWith('id,'))).toEqual([csv[0]]);
  });

  it('goes to a file whole', () => {
    const path = kb(1200);
    const file = join(folder({}), 'out.json');
    lmm(['list', '--releases', '--json', '--kb', path, '--out', file], env);
    expect(readFileSync(file, 'utf8') === lmm(['list', '--releases', '--json', '--kb', path], env).out).toBe(true);
  });

  it.each(['json', 'ndjson', 'csv', 'table'])('ends quietly where its reader goes away: %s', async (format) => {
    const { err } = await lmmCutOff(['list', '--releases', '--format', format, '--kb', kb(3000)]);
    expect(err).toBe('');
    // What lies unread when the other end closes makes the system say something else.
    expect((await lmmCutOff(['list', '--releases', '--format', format, '--kb', kb(3000)], 200)).err).toBe('');
  });

  it('waits for a reader that is slow, where the pipe does not wait', async () => {
    const args = ['list', '--releases', '--json', '--kb', kb(1200)];
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(folder({}), 'socket'), resolve));
    const reader = connect(server.address() as string);
    const [end] = (await once(server, 'connection')) as [Socket];
    // A socket of Node's does not block, in whatever process.
    const child = spawn(process.execPath, [join(root, 'bin', 'lmm.js'), ...args], {
      stdio: ['ignore', end, 'pipe'],
      env,
    });
    const closed = once(child, 'close');
    end.destroy();
    await setTimeout(300);
    let out = '';
    for await (const text of reader.setEncoding('utf8')) out += text;
    server.close();
    expect(out === lmm(args, env).out).toBe(true);
    expect(await closed).toEqual([0, null]);
  });
});
