import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  const offered = { archive, said };
  const { url } = await served((request, response) => {
    response.end(request.url === '/data.gz' ? offered.archive : JSON.stringify(offered.said));
  });
  const cwd = folder({});
  const outside = { cwd, env: { HOME: cwd }, today: '2026-11-30', download: { ca: CERTIFICATE, waits: [] } };
  const run = (...args: string[]) => twin([...args, '--lang', 'en'], outside);
  return {
    run,
    update: (...more: string[]) => run('update', '--pack', `${url}/lmm-data.json`, ...more),
    /** Has the server offer another one. */
    offer: (other: Buffer, manifest: Record<string, unknown> = {}) => {
      const digest = { sha256: sha256(other), size: other.length };
      Object.assign(offered, { archive: other, said: { ...about, ...digest, ...manifest } });
    },
    cwd,
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
    ['comes from later', { manifest: { created: '2026-12-02' } }, [], 'is to come'],
    ['was looked at later', { archive: archiveOf([{ file: 'a.yaml', text: DATA('2026-12-02') }]) }, [], 'is to come'],
    ['leads to another host', { manifest: { file: 'https://localhost/x' } }, [], 'another host, localhost'],
    ['needs a newer lmm', { manifest: { min_version: '9.0.0' } }, [], 'needs lmm 9.0.0'],
    ['leads to http', { manifest: { file: 'http://127.0.0.1/x' } }, [], 'https'],
    ['leads to a file', { manifest: { file: 'file:///etc/passwd' } }, [], 'https'],
    ['leads out of its folder', { archive: archiveOf([{ file: '../../x.yaml', text: '' }]) }, [], 'something else'],
    ['is no archive', { archive: Buffer.from('no') }, [], 'something else'],
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

  it('gives way to what ships where a byte of it has changed, says so, and is mended', async () => {
    const { run, update, kept } = await world();
    await update();
    const base = join(kept, 'packs', readdirSync(join(kept, 'packs'))[0] ?? '', 'dist', 'base');
    const index = join(base, 'index.json');
    writeFileSync(index, readFileSync(index, 'utf8').replace('Acme Line', 'Acme Lime'));
    expect(await run('show', 'gpt-4o')).toMatchObject({ code: 0, err: expect.stringContaining('damaged') });
    expect((await update()).out).toContain('takes the place');
    expect((await run('show', 'acme-line')).out).toContain('Acme Line');
    rmSync(join(kept, 'pack.json'));
    expect((await run('show', 'gpt-4o')).err).not.toContain('damaged');
  });

  it('whose bytes changed behind the back of the system is told by what looks at it whole, and mended', async () => {
    const { run, update, kept, cwd } = await world();
    await update();
    const pointer = join(kept, 'pack.json');
    const pack = JSON.parse(readFileSync(pointer, 'utf8'));
    pack.parts.tables[0] = '0'.repeat(16);
    writeFileSync(pointer, JSON.stringify(pack));
    expect(await run('show', 'acme-line')).toMatchObject({ code: 0, err: '' });
    writeFileSync(join(cwd, 'own.yaml'), '{}');
    for (const line of [['kb'], ['validate', 'own.yaml']])
      expect((await run(...line)).err.replaceAll(/\s+/g, ' ')).toContain('bytes of it have changed');
    expect((await update()).out).toContain('takes the place');
    expect((await run('kb')).err).toBe('');
  });

  it('goes back to no older one but with --force', async () => {
    const { run, update, offer } = await world({ manifest: { created: '2026-11-30' } });
    await update();
    offer(archiveOf([{ file: 'a.yaml', text: `${DATA('2026-11-30')}# older` }]), { created: '2026-11-29' });
    const { code, err } = await update();
    expect(code).toBe(1);
    expect(err.replaceAll(/\s+/g, ' ')).toContain(
      'one in force of 2026-11-30 is newer (--force takes it). The pack of 2026-11-30 stays',
    );
    expect((await update('--force')).out).toContain('of 2026-11-29: takes the place');
    expect((await run('update', '--pack', 'https://127.0.0.1:1/x')).err).toContain('The pack of 2026-11-29 stays');
  });

  it('is put in force whole by each of two at once', async () => {
    const { run, update } = await world();
    const both = await Promise.all([update('--force'), update('--force')]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(await run('show', 'acme-line')).toMatchObject({ code: 0, err: '' });
  });

  it('is none where others could have written it, and is not put there', async () => {
    const { run, update, kept } = await world();
    await update();
    chmodSync(kept, 0o777);
    for (const { code, err } of [await run('show', 'acme-line'), await update()]) {
      expect(code).toBeGreaterThan(0);
      expect(err.replaceAll(/\s+/g, ' ')).toContain('Others can write the data pack');
    }
    chmodSync(kept, 0o700);
    expect((await run('show', 'acme-line')).code).toBe(0);
  });

  it.each([
    ['pack.json', '{"folder": "0123456789abcdef"}', 'damaged'],
    ['pack.json/x', '', 'damaged'],
  ])('is none that any command stumbles over: %s %s', async (name, text, said) => {
    const { run, kept } = await world();
    mkdirSync(dirname(join(kept, name)), { recursive: true });
    writeFileSync(join(kept, name), text);
    expect(await run('show', 'gpt-4o')).toMatchObject({ code: 0, err: expect.stringContaining(said) });
  });

  it.each(['packs', 'pack.json/x', '../lmm'])('is no fault of lmm where %s is in the way', async (name) => {
    const { run, update, kept } = await world();
    mkdirSync(dirname(join(kept, name)), { recursive: true });
    writeFileSync(join(kept, name), '');
    const { code, out, err } = await update();
    expect([code, out]).toEqual([1, '']);
    expect(err.replaceAll(/\s+/g, ' ')).toContain('cannot be written');
    const back = await run('update', '--reset');
    expect([back.code, back.err.includes('it is a folder')]).toEqual(name === 'pack.json/x' ? [1, true] : [0, false]);
  });

  it('tells what stays and what comes again where it goes', async () => {
    const { run, update, cwd } = await world();
    await update();
    const config = join(cwd, '.config', 'lmm');
    mkdirSync(join(config, 'feeds'), { recursive: true });
    writeFileSync(join(config, 'lmm.config.yaml'), 'update: {pack: {url: "https://127.0.0.1:1/m.json"}}\n');
    const { out } = await run('update', '--reset');
    for (const line of ['in force again', 'Layers of feeds stay', 'takes the pack again']) expect(out).toContain(line);
    expect(JSON.parse((await run('update', '--reset', '--json')).out)).toMatchObject({
      ...{ reset: false, feeds_folder: join(config, 'feeds'), configured: join(config, 'lmm.config.yaml') },
    });
  });

  it.each([
    [['update', '--pack', 'http://x.example/m.json'], 1],
    [['update', '--pack', 'https://127.0.0.1:1/m', '--sha256', 'x'], 2],
  ])('refuses %j', async (args, code) => {
    expect((await (await world()).run(...(args as string[]))).code).toBe(code);
  });
});
