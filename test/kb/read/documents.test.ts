import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KnowledgeError, type Problem } from '../../../src/domain/problems.ts';
import { SHAPES } from '../../../src/engine/query.ts';
import {
  checkDocument,
  readConfig,
  readPolicy,
  readQuery,
  readUserConfig,
  readWatch,
} from '../../../src/kb/read/documents.ts';
import { told } from '../../support/knowledge.ts';
import { folder } from '../../support/lmm.ts';

const at = (text: string | Buffer, name: string): string => join(folder({ [name]: text }), name);
/** The problems that reading ends with. */
function refused(attempt: () => unknown): Problem[] {
  try {
    attempt();
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
  return [];
}

describe('a file that is one record', () => {
  it('keeps the order of its keys', () => {
    const text = 'require: {regions: [kr], open_weights: true}\ndeny: {countries: [CN]}\nallow: {countries: [KR]}\n';
    const policy = readPolicy(SHAPES, at(text, 'p.yaml'), 'p.yaml') as Record<string, object>;
    expect(Object.keys(policy)).toEqual(['require', 'deny', 'allow']);
    expect(Object.keys(policy.require as object)).toEqual(['regions', 'open_weights']);
  });

  it.each<[read: (path: string) => unknown, text: string, ...told: string[]]>([
    [(path) => readWatch(path, 'w.yaml'), '- a\n', 'w.yaml:1:1 mapping'],
    [(path) => readWatch(path, 'w.yaml'), 'models: [', 'w.yaml:1:10 syntax'],
    [(path) => readWatch(path, 'w.yaml'), 'nosuch: 1\n', 'w.yaml:1:1 missing', 'w.yaml:1:1 unknown-key'],
    [(path) => readQuery(SHAPES, path, 'w.yaml'), 'nosuch: 1\n', 'w.yaml:1:1 missing', 'w.yaml:1:1 unknown-key'],
    [(path) => readUserConfig(path, 'w.yaml'), 'nosuch: 1\n', 'w.yaml:1:1 unknown-key'],
    // Another kind of file is called by its name.
    [(path) => readWatch(path, 'w.yaml'), 'lmm: policy/1\nmax_price: 1\n', 'w.yaml:1:1 foreign-format'],
    [(path) => readQuery(SHAPES, path, 'w.yaml'), '<html><p>\n', 'w.yaml:1:1 foreign-format'],
    [(path) => readPolicy(SHAPES, path, 'w.yaml'), 'models: [{id: m}]\n', 'w.yaml:1:1 foreign-format'],
  ])('is told what is wrong with it', (read, text, ...expected) => {
    expect(refused(() => read(at(text, 'w.yaml'))).map(told)).toEqual(expected);
  });

  it('that is not there is told with what it is to hold', () => {
    const [problem] = refused(() => readWatch(join(folder({}), 'w.yaml'), 'w.yaml'));
    expect(problem?.values).toMatchObject({ kind: 'watch', name: 'w.yaml' });
  });

  it('that is no knowledge base by its name is not repeated', () => {
    const found = refused(() => readPolicy(SHAPES, at('secret word\n', 'shadow'), 'shadow'));
    expect(found.map(({ code, source }) => [code, source])).toEqual([['mapping', '']]);
  });
});

describe('the knowledge bases that a project names', () => {
  const bases = (text: string) => readConfig(at(text, 'lmm.config.yaml'), 'lmm.config.yaml');
  it('are told with their places', () => {
    const placed = (text: string): string[] => bases(text).map((one) => `${one.name} ${told(one.at('not-found', {}))}`);
    expect(placed('kb: [a.yaml, b]\n')).toEqual([
      'a.yaml lmm.config.yaml:1:6 not-found',
      'b lmm.config.yaml:1:14 not-found',
    ]);
    expect(placed('kb: a.yaml\n')).toEqual(['a.yaml lmm.config.yaml:1:5 not-found']);
    expect(placed('models: []\n')).toEqual([]);
  });

  it('are none where the file is broken, which is told', () => {
    expect(refused(() => bases('kb: [a')).map(told)).toEqual(['lmm.config.yaml:1:7 syntax']);
    expect(refused(() => bases('kb: {a: 1}\n')).map(told)).toEqual(['lmm.config.yaml:1:5 text']);
  });
});

describe('what is checked as a document', () => {
  const checked = (name: string, text: string) => checkDocument(SHAPES, at(text, name), name);
  it.each<[name: string, text: string, kind: string | undefined, ...told: string[]]>([
    ['w.yaml', 'lmm: watch/1\nmodels: [a]\n', 'watch'],
    ['w.yaml', 'lmm: watch/1\nnosuch: [a]\n', 'watch', 'w.yaml:2:1 unknown-key'],
    ['w.yaml', 'lmm: watch/1\nmodels: [', undefined],
    ['q.yaml', 'lmm: query/1\nnosuch: 1\n', 'query', 'q.yaml:2:1 unknown-key'],
    ['d.yaml', 'lmm: decision/2\n', 'decision'],
    ['x.yaml', 'lmm: 5\n', 'policy', 'x.yaml:1:6 one-of'],
    ['lmm.config.yaml', 'kb: [\n', 'config'],
    ['lmm.config.yaml', 'kb: {}\n', 'config', 'lmm.config.yaml:1:5 text'],
    ['POLICY.yml', 'deny: {models: [m]}\n', 'policy'],
    ['a.yaml', 'source: s\n', undefined],
    ['a.yaml', 'models:\n  - {id: m}\n# lmm\n', undefined],
  ])('%s: %j', (name, text, kind, ...expected) => {
    const found = checked(name, text);
    expect(found?.kind).toBe(kind);
    if (expected.length > 0) expect(found?.problems.map(told)).toEqual(expected);
  });

  it('has the likely head beside one that nobody knows', () => {
    expect(checked('x.yaml', 'lmm: watch/2\n')?.kind).toBe('watch');
    const [problem] = checked('x.yaml', 'lmm: wacth/1\n')?.problems ?? [];
    expect(problem?.values).toMatchObject({ key: 'lmm', value: 'wacth/1', suggestion: 'watch/1' });
    expect(problem?.values.allowed).toEqual(['policy/1', 'query/1', 'decision/1', 'decision/2', 'watch/1']);
  });

  it('that is none, or cannot be read, is left to others', () => {
    expect(checkDocument(SHAPES, join(folder({}), 'none.yaml'), 'none.yaml')).toBeUndefined();
    expect(checked('a.yaml', '- a\n')).toBeUndefined();
  });
});
