import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/domain/schema.ts';
import { FITS, KIND_NAMES, SOURCE_KINDS } from '../../src/domain/vocabulary.ts';
import { root } from '../support/lmm.ts';

interface Schema {
  type: string;
  wrapped?: Schema;
  item?: Schema;
  entries?: Record<string, Schema>;
  pipe?: Schema[];
  getter?: (input: unknown) => Schema;
}

/** The paths of the values that a schema takes: `limit.context`, `benchmarks.score`. */
function paths(schema: Schema, path = ''): string[] {
  let inner = schema;
  for (let depth = 0; depth < 20; depth++) {
    const [first] = inner.pipe ?? [];
    if (inner.type === 'optional' && inner.wrapped) inner = inner.wrapped;
    else if (first?.type === 'lazy' && first.getter) inner = first.getter([]);
    else if (first && first !== inner && inner.type !== 'lazy' && !inner.entries && !inner.item) inner = first;
    else if (inner.type === 'array' && inner.item) inner = inner.item;
    else break;
  }
  if (inner.type !== 'strict_object' || !inner.entries) return [path];
  return Object.entries(inner.entries).flatMap(([key, value]) => paths(value, path === '' ? key : `${path}.${key}`));
}

const README = readFileSync(join(root, 'data', 'README.md'), 'utf8');
const sections = new Map(
  README.split(/^### /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...lines] = section.split(/^## /m)[0]?.split('\n') ?? [];
      const rows = lines
        .filter((line) => line.startsWith('| `'))
        .map((line) =>
          line
            .split(/(?<!\\)\|/)
            .slice(1, -1)
            .map((cell) => cell.trim()),
        );
      return [title.trim(), rows] as const;
    }),
);

describe('the dictionary in data/README.md', () => {
  it('has a section for every kind of record, in their order', () => {
    expect([...sections.keys()]).toEqual([...KIND_NAMES]);
  });

  it.each(KIND_NAMES)('has a line for every field of %s, and for no other', (kind) => {
    const written = sections.get(kind)?.map(([path = '']) => path.replaceAll('`', '')) ?? [];
    const real = paths(KINDS[kind] as unknown as Schema);
    const remedy = `data/README.md, section ${kind}`;
    expect(
      real.filter((path) => !written.includes(path)),
      `${remedy}: add a line for each of these`,
    ).toEqual([]);
    expect(
      written.filter((path) => !real.includes(path)),
      `${remedy}: take these lines out, src/knowledge/schema.ts has no such field`,
    ).toEqual([]);
    expect(
      written.filter((path, at) => written.indexOf(path) !== at),
      `${remedy}: these stand twice`,
    ).toEqual([]);
  });

  it('says of every field its type, whether it may be absent, and what it means', () => {
    for (const [kind, rows] of sections) {
      for (const [path, type, unit, absent, meaning, ...rest] of rows) {
        const where = `data/README.md, ${kind} ${path}: fill the cell`;
        expect(type, where).not.toBe('');
        expect(absent, where).toMatch(/^(no|yes|if|only|yes,.*)/);
        expect(meaning, where).not.toBe('');
        expect([unit === undefined, rest], where).toEqual([false, []]);
      }
    }
  });

  it.each([
    ['fit', FITS],
    ['kind of source', SOURCE_KINDS],
  ])('explains every %s', (_, words) => {
    for (const word of words)
      expect(README, `data/README.md: add a row for ${word}`).toMatch(new RegExp(`^\\| \`${word}\` \\|`, 'm'));
  });
});
