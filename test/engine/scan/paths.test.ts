import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../../src/engine/scan/meaning.ts';
import { isFileName, isForeignPath, isPath, modelIn, upToModel } from '../../../src/engine/scan/paths.ts';

/** What a path or an address says of the name in it. */

it.each([
  ['ant-4', 'ant-4'],
  ['a/b/ant-4', 'ant-4'],
  // Of an address what stands behind a marker, and not the last part, unless it is the marker itself.
  ['https://h/v1/models/ant-4/go', 'ant-4'],
  ['https://h/v1/deployments/ant-4/models', 'ant-4'],
  ['https://h/deployments/a/engines/ant-4/go', 'ant-4'],
  ['https://h/v1/ant-4', 'ant-4'],
  ['https://h/v1/models', 'models'],
  ['models/ant-4/go', 'go'],
])('%s names %s', (text, model) => expect(modelIn(text)).toBe(model));

it.each([
  ['openai/deployments/ant-4/chat', 'openai/deployments/ant-4'],
  ['deployments/ant-4/chat/x', 'deployments/ant-4'],
  ['engines/ant-4/', 'engines/ant-4'],
  ['deployments/ant-4', 'deployments/ant-4'],
  ['mydeployments/ant-4/chat', 'mydeployments/ant-4/chat'],
  ['models/ant-4/chat', 'models/ant-4/chat'],
  ['https://h/deployments/ant-4/chat', 'https://h/deployments/ant-4/chat'],
  ['deployments//chat', 'deployments//chat'],
])('%s leads to %s', (text, path) => expect(upToModel(text)).toBe(path));

it.each([
  ['/a/ant-4', '', true],
  ['./ant-4', '', true],
  ['../ant-4', '', true],
  ['ant-4', 'x/', true],
  ['ant-4', 'x\\', true],
  ['.../ant-4', '', false],
  ['a/ant-4', '', false],
  ['ant-4', 'x/y ', false],
])('%s behind %j is a path on the disk: %s', (text, before, is) => expect(isPath(text, before)).toBe(is));

it.each([
  ['ant-4.py', true],
  ['ant-4.JSON', true],
  ['ant-4.h5', true],
  ['ant-4.safetens', false],
  ['ant-4.py.x-', false],
  ['ant-4.v1', false],
  ['ant-4.V2', false],
  ['ant-4.v12', true],
  ['ant.v1x', true],
  ['ant-4', false],
  ['ant-4.1', false],
])('%s is the name of a file: %s', (text, is) => expect(isFileName(text)).toBe(is));

describe('a path', () => {
  const of = (...codes: ('format' | 'publisher')[]): Meaning => ({
    releases: [{ release: 'acme/ant-4', steps: codes.map((code) => ({ code, text: 'x' })) }],
    via: null,
    isVouched: false,
  });
  const NONE: Meaning = { releases: [], via: null, isVouched: false };
  const VOUCHED: Meaning = { ...of(), isVouched: true };
  const isForeign = (text: string, before: string, meaning: Meaning, isModel = false): boolean =>
    isForeignPath(text, before, meaning, () => isModel);

  it.each<[string, string, Meaning]>([
    ['ant-4', '', of()],
    ['ant-4', 'x/y "', of()],
    // Behind those who make or serve models, and markers, or where it is called a model.
    ['acme/ant-4', '', VOUCHED],
    ['a/acme/ant-4.bin', '', VOUCHED],
    ['models/ant-4', '', NONE],
    ['/models/deployments/ant-4', '', NONE],
    ['models//ant-4', '', NONE],
    ['somebody/ant-4-gguf', '', of('publisher', 'format')],
    // Of a server that answers.
    ['https://api.acme.com/v1/models/ant-4', '', NONE],
    ['https://apis.x/a/models/ant-4', '', NONE],
    ['https://x/v1/models/ant-4/go', '', NONE],
    ['https://x-runtime/a/models/ant-4', '', NONE],
    ['https://x/a/deployments/inference/', '', NONE],
    ['www.azure.com/a/b/engines/ant-4', '', NONE],
    ['acme.com/api/x/models/ant-4', '', NONE],
  ])('%s behind %j is not one to something else', (text, before, meaning) =>
    expect(isForeign(text, before, meaning)).toBe(false),
  );

  it.each<[string, string, Meaning]>([
    ['ant-4', 'x\\', of()],
    ['acme/ant-4', 'x\\', VOUCHED],
    ['ant-4', 'x/', of()],
    ['docs/ant-4', '', of()],
    ['models/docs/ant-4', '', of()],
    ['docs/ant-4-gguf', '', of('publisher')],
    ['a/b/ant-4-gguf', '', of('format')],
    ['docs/ant-4', '', NONE],
    ['docs/ant-4.md', '', NONE],
    // Of a page.
    ['https://x/ant-4', '', VOUCHED],
    ['https://api.x/ant-4', '', VOUCHED],
    ['https://models/v1', '', VOUCHED],
    ['https://x/v1/docs/models/ant-4', '', VOUCHED],
    ['https://x/v1/doc/models/ant-4', '', VOUCHED],
    ['https://x/a/models/ant-4', '', VOUCHED],
    ['www.x/models/ant-4', '', VOUCHED],
    ['github.com/acme/ant-4', '', VOUCHED],
    ['acme.io/api/models', '', VOUCHED],
    ['a-b.dev/x/y/ant-4', '', VOUCHED],
  ])('%s behind %j is one to something else', (text, before, meaning) =>
    expect(isForeign(text, before, meaning)).toBe(true),
  );

  it('is of a model that is asked for, unless it is an address, or a file of no release', () => {
    expect([isForeign('docs/ant-4', '', of(), true), isForeign('docs/ant-4', '', NONE, true)]).toEqual([false, false]);
    expect(['docs/ant-4.md', 'https://x/ant-4'].map((text) => isForeign(text, '', NONE, true))).toEqual([true, true]);
    expect(isForeign('docs/ant-4.md', '', of(), true)).toBe(false);
  });
});
