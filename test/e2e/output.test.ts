import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { BASE, folder, lmm, lmmCutOff, root } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

/** Releases with names so long that a few hundred are more than a pipe holds. */
const releases = (count: number): string =>
  `source: s\nreleases:\n${Array.from({ length: count }, (_, at) => `  - {id: acme/made-${at}, name: Äreleased ${at} ${'모델'.repeat(40)}, developer: acme, release_date: 2025-01-01}`).join('\n')}\n`;

describe('long output', () => {
  const env = { LMM_CACHE: '0' };
  const kb = (count: number) => folder({ 'base.yaml': BASE, 'kb.yaml': releases(count) });
  const list = (...more: string[]): string[] => ['list', '--releases', ...more];
  const COUNT = 600;

  it('comes in pieces and is one document, as one written whole would be, and goes to a file whole', async () => {
    const args = list('--json', '--kb', kb(COUNT));
    const { out } = lmm(args, env);
    const document = JSON.parse(out) as { releases: unknown[] };
    expect(document.releases).toHaveLength(COUNT);
    expect(out === `${JSON.stringify(document, null, 2)}\n`).toBe(true);
    const file = join(folder({}), 'out.json');
    await twin([...args, '--out', file], { env, today: new Date().toISOString().slice(0, 10) });
    expect(readFileSync(file, 'utf8') === out).toBe(true);
  });

  it('has a record a line as ndjson and csv, with one header', async () => {
    const path = kb(COUNT);
    const lines = async (format: string): Promise<string[]> =>
      (await twin(list('--format', format, '--kb', path), { env })).out.trimEnd().split('\n');
    const records = (await lines('ndjson')).map((line) => JSON.parse(line) as { id: string });
    expect(records.map(({ id }) => id)).toEqual(Array.from({ length: COUNT }, (_, at) => `acme/made-${at}`));
    const csv = await lines('csv');
    expect(csv).toHaveLength(COUNT + 1);
    expect(csv.filter((line) => line.startsWith('id,'))).toEqual([csv[0]]);
  });

  // What writes in pieces, and what writes all at once.
  it.each(['json', 'yaml'])('ends quietly where its reader goes away: %s', async (format) => {
    const args = list('--format', format, '--kb', kb(COUNT));
    // More than a pipe holds.
    expect((await twin(args, { env })).out.length).toBeGreaterThan(100_000);
    expect((await lmmCutOff(args)).err).toBe('');
    // What lies unread when the other end closes makes the system say something else.
    expect((await lmmCutOff(args, 200)).err).toBe('');
  });

  it('waits for a reader that is slow, where the pipe does not wait', async () => {
    const args = list('--json', '--kb', kb(COUNT));
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
