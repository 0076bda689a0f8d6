import { createHash } from 'node:crypto';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folder } from '../support/lmm.ts';
import { CERTIFICATE, served } from '../support/server.ts';
import { twin } from '../support/twin.ts';

const DATA = (checked: string) => `
sources: [{id: s, title: S, date: 2025-01-01, checked: ${checked}, kind: vendor}]
developers: [{id: acme, name: Acme}]
models: [{id: acme-line, name: Acme Line, developer: acme, current: [{release: acme/one, from: 2025-01-01, source: s}]}]
releases: [{id: acme/one, name: One, model: acme-line, developer: acme, release_date: 2025-01-01, source: s}]
`;
const archiveOf = (lines: object[]): Buffer => gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
const A_FILE = { file: 'a/base.yaml', text: DATA('2026-11-30') };
const GOOD = archiveOf([A_FILE]);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

interface Lie {
  archive?: Buffer;
  manifest?: Record<string, unknown>;
}

/** A server with a pack, and a home of its own. */
async function world({ archive = GOOD, manifest = {} }: Lie = {}) {
  const about = { lmm: 'pack/1', version: '0.1.1', created: '2026-11-30', min_version: '0.1.0', file: 'data.gz' };
  const said = { ...about, sha256: sha256(archive), size: archive.length, ...manifest };
  const { url } = await served((request, response) => {
    response.end(request.url === '/data.gz' ? archive : JSON.stringify(said));
  });
  const cwd = folder({});
  const outside = { cwd, env: { HOME: cwd }, today: '2026-11-30', download: { ca: CERTIFICATE, waits: [] } };
  const run = (...args: string[]) => twin([...args, '--lang', 'en'], outside);
  return {
    run,
    update: (...more: string[]) => run('update', '--pack', `${url}/lmm-data.json`, ...more),
    kept: join(cwd, '.local', 'share', 'lmm'),
  };
}

describe('a pack of data', () => {
  it('takes the place of what ships, is told by lmm kb, and goes again', async () => {
    const { run, update } = await world();
    expect(await update()).toMatchObject({ code: 0, out: expect.stringContaining('takes the place') });
    expect((await run('show', 'acme-line')).out).toContain('Acme Line');
    expect((await run('show', 'gpt-4o')).code).toBe(3);
    const { layers } = JSON.parse((await run('kb', '--json')).out);
    expect(layers).toMatchObject([{ found: 'pack', records: 4 }]);
    expect((await run('kb')).out).toContain(sha256(GOOD).slice(0, 16));
    expect((await update()).out).toContain('in force already');
    expect((await run('update', '--reset')).out).toContain('in force again');
    expect((await run('show', 'gpt-4o')).code).toBe(0);
  });

  it.each<[string, Lie, string[], string]>([
    ['has another digest', { manifest: { sha256: 'a'.repeat(64) } }, [], 'not the one that was promised'],
    ['has another size', { manifest: { size: 7 } }, [], 'not the one that was promised'],
    ['is not the one that was asked for', {}, ['--sha256', 'b'.repeat(64)], 'not the one that was promised'],
    ['is of another kind', { manifest: { lmm: 'feed/1' } }, [], 'no manifest'],
    ['is of a newer format', { manifest: { lmm: 'pack/2' } }, [], 'of the format pack/2'],
    ['has a version that is none', { manifest: { min_version: 'newest' } }, [], 'no manifest'],
    ['has a day that is none', { manifest: { created: '2026-02-30' } }, [], 'no manifest'],
    ['has a file that is no address', { manifest: { file: 'https://:80:9/x' } }, [], 'no manifest'],
    ['comes from later', { manifest: { created: '2026-12-02' } }, [], 'is to come'],
    ['was looked at later', { archive: archiveOf([{ file: 'a.yaml', text: DATA('2026-12-02') }]) }, [], 'is to come'],
    ['leads to another host', { manifest: { file: 'https://localhost/x' } }, [], 'another host, localhost'],
    ['names a file twice', { archive: archiveOf([A_FILE, A_FILE]) }, [], 'something else'],
    ['needs a newer lmm', { manifest: { min_version: '9.0.0' } }, [], 'needs lmm 9.0.0'],
    ['leads to http', { manifest: { file: 'http://127.0.0.1/x' } }, [], 'another host'],
    ['leads out of its folder', { archive: archiveOf([{ file: '../../x.yaml', text: '' }]) }, [], 'something else'],
    ['names a hidden file', { archive: archiveOf([{ file: 'a/.x.yaml', text: '' }]) }, [], 'something else'],
    ['is no archive', { archive: Buffer.from('no') }, [], 'something else'],
    ['is no lines of JSON', { archive: gzipSync('no\n') }, [], 'something else'],
    ['is empty', { archive: gzipSync('') }, [], 'something else'],
    ['is a bomb', { archive: gzipSync(Buffer.alloc(70_000_000)) }, [], 'something else'],
    ['is not valid', { archive: archiveOf([{ file: 'a.yaml', text: 'releases: [{id: a/b}]\n' }]) }, [], 'validator'],
    [
      'is older than what ships',
      { archive: archiveOf([{ file: 'a.yaml', text: DATA('2025-01-02') }]) },
      [],
      '2025-01-02',
    ],
  ])('is not used where it %s', async (_, lie, args, said) => {
    const { run, update } = await world(lie);
    const { code, out, err } = await update(...args);
    expect([code, out]).toEqual([1, '']);
    expect(err.replaceAll(/\s+/g, ' ')).toContain(said);
    expect(err).toContain('ship stay in force');
    expect((await run('update', '--reset')).out).toContain('there was no pack');
  });

  it('gives way to what ships where it is damaged, and says so', async () => {
    const { run, update, kept } = await world();
    await update();
    const base = join(kept, 'packs', readdirSync(join(kept, 'packs'))[0] ?? '', 'dist', 'base');
    writeFileSync(join(base, 'rest.json'), '{}'.padEnd(statSync(join(base, 'rest.json')).size - 1));
    expect(await run('show', 'gpt-4o')).toMatchObject({ code: 0, err: expect.stringContaining('damaged') });
    rmSync(join(kept, 'pack.json'));
    expect((await run('show', 'gpt-4o')).err).not.toContain('damaged');
  });

  it.each([
    [['update', '--pack', 'http://x.example/m.json'], 1],
    [['update', '--pack', 'https://127.0.0.1:1/m', '--sha256', 'x'], 2],
  ])('refuses %j', async (args, code) => {
    expect((await (await world()).run(...(args as string[]))).code).toBe(code);
  });
});
