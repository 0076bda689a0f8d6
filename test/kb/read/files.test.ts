import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Problem } from '../../../src/domain/problems.ts';
import {
  isKnowledgeName,
  listFiles,
  MOST_BYTES,
  mayBeShown,
  readBytes,
  readLayers,
  readRegular,
} from '../../../src/kb/read/files.ts';
import { folder } from '../../support/lmm.ts';

const told = ({ file, line, code, values }: Problem): unknown[] => [file, line, code, values];

/** What is told of a path that is read. */
function reading(path: string, most?: number): unknown[][] {
  const problems: Problem[] = [];
  expect(readBytes({ name: 'f', path }, problems, most)).toBeUndefined();
  return problems.map(told);
}

describe('only regular files are read', () => {
  it('a pipe is refused at once, and nobody who writes to it is woken', () => {
    const path = join(folder({}), 'pipe.yaml');
    execFileSync('mkfifo', [path]);
    expect(reading(path)).toEqual([['f', 1, 'not-a-file', { form: 'pipe' }]]);
  });

  it('so are a socket, a device that has no end and a folder', async () => {
    const place = folder({});
    const server = createServer();
    onTestFinished(() => void server.close());
    await new Promise<void>((resolve) => server.listen(join(place, 's'), resolve));
    expect(reading(join(place, 's'))).toEqual([['f', 1, 'not-a-file', { form: 'socket' }]]);
    expect(reading('/dev/zero')).toEqual([['f', 1, 'not-a-file', { form: 'device' }]]);
    expect(reading(place)).toEqual([['f', 1, 'not-a-file', { form: 'folder' }]]);
  });

  it('a link that leads nowhere or in a circle is told with where it leads', () => {
    const place = folder({});
    symlinkSync('gone', join(place, 'a.yaml'));
    symlinkSync('b.yaml', join(place, 'b.yaml'));
    expect(reading(join(place, 'a.yaml'))).toEqual([['f', 1, 'dangling-link', { to: 'gone' }]]);
    expect(reading(join(place, 'b.yaml'))).toEqual([['f', 1, 'unreadable', { detail: 'ELOOP' }]]);
    expect(reading(join(place, 'c.yaml'))).toEqual([['f', 1, 'not-found', { detail: 'ENOENT' }]]);
  });

  it('a file is read up to its limit and not a byte further', () => {
    const path = join(folder({ 'f.yaml': '12345' }), 'f.yaml');
    expect(readBytes({ name: 'f', path }, [], 5)?.toString()).toBe('12345');
    expect(reading(path, 4)).toEqual([['f', 1, 'too-large', { size: 5, most: 4 }]]);
    // One of the system's, which says that it is empty.
    expect(readBytes({ name: 'f', path: '/proc/self/status' }, [])?.length).toBeGreaterThan(500);
    expect(reading('/proc/self/status', 100)).toMatchObject([['f', 1, 'too-large', { most: 100 }]]);
    truncateSync(path, MOST_BYTES.file + 1);
    expect(reading(path)).toEqual([['f', 1, 'too-large', { size: 16_000_001, most: 16_000_000 }]]);
  });

  it('a file that has grown since, and one that says less than it holds, are read to their end or their limit', () => {
    const path = join(folder({ 'f.yaml': 'x'.repeat(5000) }), 'f.yaml');
    const grow = (): void => writeFileSync(path, 'y'.repeat(20_000));
    expect(readRegular(path, 20_000, grow).toString()).toBe('y'.repeat(20_000));
    writeFileSync(path, 'x'.repeat(5000));
    expect(() => readRegular(path, 19_999, grow)).toThrow('too-large');
    expect(readRegular(join(folder({ e: '' }), 'e'), 0)).toHaveLength(0);
  });

  it('a file is a knowledge base by its name, and what it holds is shown where its links lead to one too', () => {
    const names = ['a.yaml', 'A.YML', 'a.b.json', 'a.yaml.gz', 'yaml', 'a.jsonl', '.yaml'];
    expect(names.filter(isKnowledgeName)).toEqual(['a.yaml', 'A.YML', 'a.b.json', '.yaml']);
    const place = folder({ secret: '', 'kb.yaml': '' });
    symlinkSync('secret', join(place, 'l.yaml'));
    symlinkSync('kb.yaml', join(place, 'm.yml'));
    symlinkSync('kb.yaml', join(place, 'plain'));
    const shown = ['kb.yaml', 'm.yml', 'gone.yaml', 'l.yaml', 'plain', 'secret', 'gone'].filter((name) =>
      mayBeShown(join(place, name)),
    );
    expect(shown).toEqual(['kb.yaml', 'm.yml', 'gone.yaml']);
  });

  it('what cannot be read among others is told, and they are read with what they are', () => {
    const place = folder({ 'a.yaml': 'a', 'b.yaml': 'b' });
    const problems: Problem[] = [];
    const read = readLayers(
      [['a', 'gone'], ['b']].map((names) => names.map((name) => ({ name, path: join(place, `${name}.yaml`) }))),
      problems,
    );
    expect(read.map((files) => files.map(({ file, bytes }) => `${file.name} ${bytes}`))).toEqual([['a a'], ['b b']]);
    expect(new Set(read.flat().map(({ fingerprint }) => fingerprint)).size).toBe(2);
    expect(problems.map(told)).toEqual([['gone', 1, 'not-found', { detail: 'ENOENT' }]]);
  });

  it('all files together are no more than memory has room for', () => {
    const place = folder({});
    const files = Array.from({ length: 5 }, (_, index) => ({ name: `${index}`, path: join(place, `${index}`) }));
    for (const { path } of files) {
      writeFileSync(path, '');
      truncateSync(path, MOST_BYTES.file);
    }
    const problems: Problem[] = [];
    // Behind that, no file is looked at: one telling is enough.
    const rest = [...files.slice(2), { name: 'gone', path: join(place, 'gone') }];
    expect(readLayers([files.slice(0, 2), rest], problems).flat()).toHaveLength(4);
    expect(problems.map(told)).toEqual([['4', 1, 'too-large-together', { most: MOST_BYTES.together }]]);
  });
});

describe('a folder', () => {
  const listing = (path: string, most?: { files: number; folders: number }): unknown[][] => {
    const problems: Problem[] = [];
    listFiles(path, 'kb', problems, undefined, most);
    return problems.map(told);
  };

  it('without a file that counts says what there is', () => {
    const allowed = ['.yaml', '.yml', '.json'];
    expect(listing(folder({}))).toEqual([['kb', 1, 'no-files', { allowed, others: [] }]]);
    expect(listing(folder({ 'm.toml': '', 'in/t.csv': '', '.hidden.yaml': '' }))).toEqual([
      ['kb', 1, 'no-files', { allowed, others: expect.arrayContaining(['m.toml', 't.csv']) }],
    ]);
  });

  it('tells a link inside that leads nowhere, where it may have led to a folder', () => {
    const place = folder({ 'in/a.yaml': '' });
    symlinkSync('/gone', join(place, 'in/more'));
    symlinkSync('/gone', join(place, 'in/notes.md'));
    expect(listing(place)).toEqual([['kb/in/more', 1, 'dangling-link', { to: '/gone' }]]);
  });

  it('may be the root of the disk, which is no empty name', () => {
    const most = { files: 1_000_000, folders: 2 };
    const problems: Problem[] = [];
    expect(listFiles('/', '/', problems, undefined, most)).toEqual([]);
    expect(problems.map(told)).toEqual([['/', 1, 'too-many-files', most]]);
  });

  it('of more files than a knowledge base has is refused: it is the wrong folder', () => {
    const place = folder({ 'a.yaml': '', 'in/b.yaml': '', 'in/c.yaml': '' });
    expect(listing(place, { files: 3, folders: 2 })).toEqual([]);
    for (const most of [
      { files: 2, folders: 2 },
      { files: 3, folders: 1 },
    ])
      expect(listing(place, most)).toEqual([['kb', 1, 'too-many-files', most]]);
  });

  const found = (path: string, shown = 'kb') => {
    const problems: Problem[] = [];
    const entered: string[] = [];
    const files = listFiles(path, shown, problems, ({ name }) => entered.push(name));
    return { names: files.map(({ name }) => name), entered, problems: problems.map(told) };
  };

  it('gives the files that count, in one order, and tells of each folder that it looks into', () => {
    const place = folder({
      ...{ 'z.yaml': '', 'b/c.YML': '', 'b/a.json': '', 'a.Yaml': '', 'b.yaml.': '', 'n.yaml.bak': '', 'notes.md': '' },
      ...{ '.hidden.yaml': '', '.git/x.yaml': '', 'node_modules/p/x.yaml': '', 'modules/x.yaml': '' },
    });
    expect(found(place)).toEqual({
      names: ['kb/a.Yaml', 'kb/b/a.json', 'kb/b/c.YML', 'kb/modules/x.yaml', 'kb/z.yaml'],
      entered: expect.arrayContaining(['kb', 'kb/b', 'kb/modules']),
      problems: [],
    });
    expect(found(place).entered).toHaveLength(3);
    for (const end of ['/', '//']) expect(found(`${place}${end}`, `kb${end}`)).toEqual(found(place));
    expect(found(`${place}/b/`, './b/').names).toEqual(['./b/a.json', './b/c.YML']);
    expect(found(`${place}/notes.md`, 'notes.md')).toEqual({ names: ['notes.md'], entered: [], problems: [] });
  });

  it('is read once, whatever links lead to it, and in a circle too', () => {
    const place = folder({ 'a/x.yaml': '', 'b/y.yaml': '' });
    symlinkSync('../a', join(place, 'b/again'));
    symlinkSync('..', join(place, 'a/up'));
    symlinkSync('a/x.yaml', join(place, 'link.yaml'));
    const { names, problems } = found(place);
    expect([names.length, problems]).toEqual([3, []]);
    expect(names).toEqual(expect.arrayContaining(['kb/b/y.yaml', 'kb/link.yaml', expect.stringMatching(/x\.yaml$/)]));
  });

  it('tells links inside that lead nowhere or in a circle, and a file of ours among them where it is read', () => {
    const place = folder({});
    symlinkSync('round', join(place, 'round'));
    symlinkSync('gone', join(place, 'ours.yaml'));
    expect(found(place)).toMatchObject({
      names: ['kb/ours.yaml'],
      problems: [['kb/round', 1, 'unreadable', { detail: 'ELOOP' }]],
    });
  });

  it('names five of the files that do not count', () => {
    const others = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`${index}.txt`, '']));
    const [[, , , values]] = found(folder(others)).problems as [[string, number, string, { others: string[] }]];
    expect(values.others).toHaveLength(5);
  });

  it.each([
    ['-', { form: 'input' }],
    ['--', {}],
    ['~/kb', { form: 'home' }],
    ['~\\kb', { form: 'home' }],
    ['a~/kb', {}],
    ['~kb', {}],
    ['https://a.test/kb', { form: 'address' }],
    ['S3+x://a', { form: 'address' }],
    ['1x://a', {}],
    ['kb/https://a', { form: 'address' }],
    ['kb/https:a', {}],
    ['kb/~/a', { form: 'home' }],
    ['kb/-', { form: 'input' }],
    ['kb/a-', {}],
  ])('that is not there is told with what its name stands for: %s', (name, form) => {
    expect(found('/gone', name)).toEqual({
      ...{ names: [], entered: [] },
      problems: [[name, 1, 'not-found', { detail: 'ENOENT', ...form }]],
    });
  });

  it('that is behind a file is not there', () => {
    const place = folder({ 'f.yaml': '' });
    expect(found(join(place, 'f.yaml/kb'), 'kb').problems).toEqual([['kb', 1, 'not-found', { detail: 'ENOTDIR' }]]);
  });
});
