import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folder } from '../support/lmm.ts';
import { type Copy, copyWith } from './copy.ts';
import { BENCHMARK_SUITES } from './kind.ts';

/**
 * Adding a thing is adding one file. Of each registry one thing is added here, all to one copy that is built once: put its
 * files among these, and beside the others a `describe` of what the program then knows.
 */
const ADDED: Record<string, string> = { ...BENCHMARK_SUITES };

let copy: Copy;
beforeAll(() => {
  copy = copyWith(ADDED);
}, 300_000);
afterAll(() => copy?.remove());

const read = (file: string): string => readFileSync(join(copy.path, file), 'utf8');

it('needs no change of the types elsewhere', () => {
  expect(copy.types()).toBe('');
});

describe('a record kind', () => {
  const BASE = `sources:
  - {id: s, title: Source, date: 2025-01-01, kind: vendor}
developers:
  - {id: acme, name: Acme}
releases:
  - {id: acme/r, name: R, developer: acme, source: s}
models:
  - {id: m, name: M, developer: acme}
`;
  const suite = (more: string): string => `source: s\nbenchmark-suites:\n  - {id: b, name: B, ${more}}\n`;
  const validate = (...files: string[]) => {
    const layers = files.flatMap((text) => ['--kb', folder({ 'kb.yaml': text })]);
    const { out, code } = copy.lmm(['validate', '--lang', 'en', '--format', 'json', ...layers]);
    const { problems } = JSON.parse(out) as {
      problems: { line: number; column: number; code: string; text: string }[];
    };
    return { code, problems: problems.map(({ line, column, code, text }) => `${line}:${column} ${code} ${text}`) };
  };

  it('is read and checked', () => {
    const right = suite('made_by: acme, run_on: acme/r, tasks: [{name: T, count: 3}]');
    expect(validate(BASE, right)).toEqual({ code: 0, problems: [] });
  });

  it.each([
    ['an unknown key', 'made-by: acme', '3:22 unknown-key', 'Did you mean "made_by"?'],
    ['a value of another type', 'tasks: [{name: T, count: many}]', '3:47 number', 'given: many'],
    ['a reference that leads nowhere', 'made_by: acne', '3:31 reference', 'Did you mean "acme"?'],
    ['an item of a list with a source that is none', 'tasks: [{name: T, source: t}]', '3:48 reference', 'no t among'],
  ])('is refused with place and mend: %s', (_, more, place, mend) => {
    const { code, problems } = validate(BASE, suite(more));
    expect(code).toBe(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(place);
    expect(problems[0]).toContain(mend);
  });

  it('has what it demands, once its layers are merged', () => {
    const part = 'benchmark-suites:\n  - {id: b, made_by: acme}\n';
    expect(validate(BASE, part).problems.join()).toContain('"name" is missing in b');
    expect(validate(BASE, suite('note: x'), part)).toEqual({ code: 0, problems: [] });
  });

  it('collides by its names', () => {
    const { problems } = validate(BASE, `${suite('aliases: [c]')}  - {id: c, name: C}\n`);
    expect(problems.join()).toContain('The alias "c" of b also means c');
  });

  it('goes, loses its reference or is told, as each reference says, where a layer removes the target', () => {
    const part = '  - {id: c, name: C, part_of: b}\n';
    const all = suite('run_on: [acme/r], about_model: m').replace('  - ', `${part}  - `);
    const gone = 'models:\n  - {id: m, remove: true}\nreleases:\n  - {id: acme/r, remove: true}\n';
    // With the model goes its suite, and with that the one that is a part of it.
    expect(validate(BASE, all, gone)).toEqual({ code: 0, problems: [] });
    const { problems } = validate(BASE, suite('made_by: acme'), 'developers:\n  - {id: acme, remove: true}\n');
    expect(problems.filter((problem) => problem.includes('mend "made_by"'))).toHaveLength(1);
  });

  it('is in what the program ships', () => {
    const dist = readdirSync(join(copy.path, 'dist'), { recursive: true, encoding: 'utf8' });
    const holding = dist.filter((name) => /^base\b/.test(name) && /\.(json|pack)$/.test(name));
    expect(holding.some((name) => read(join('dist', name)).includes('shipped-suite'))).toBe(true);
  });

  it('is documented', () => {
    expect(read('data/README.md')).toContain('### benchmark-suites\n\nBenchmarks that are run together.\n');
    expect(read('data/README.md')).toContain('| `tasks.count` | whole number | questions | yes | How many questions |');
    const schema = JSON.parse(copy.lmm(['schema', '--lang', 'ko']).out);
    expect(schema.properties['benchmark-suites'].description).toBe('함께 돌리는 벤치마크.');
    expect(schema.$defs['benchmark-suites'].properties.made_by.description).toBe('묶은 곳');
    expect(JSON.parse(read('docs/schema.json')).$defs).toHaveProperty('benchmark-suites');
  });
});
