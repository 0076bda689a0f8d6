import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateMeant } from '../../../src/domain/dates.ts';
import { numberMeant } from '../../../src/domain/written.ts';
import { twin } from '../../support/twin.ts';

/** Traps that are known of knowledge bases, in every other file that lmm reads. */
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lmm-others-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const LAYER = 'releases:\n  - id: openai/gpt-4o\n';
const CONFLICT = 'a,b\n<<<<<<< HEAD\n1,2\n=======\n1,3\n>>>>>>> b\n';

describe('a file that is read', () => {
  it.each<[name: string, text: string, args: string[], told: string[]]>([
    ['a.yaml', `${LAYER}    license: MIT\u00a0# c\n`, ['validate'], ['a.yaml:3:17', 'U+00A0', 'plain space']],
    ['b.yaml', `${LAYER}    license: MIT\u3000\n`, ['validate'], ['b.yaml:3:17', 'U+3000']],
    ['c.yaml', `${LAYER}    license: MIT\n\u00a0\n    note: N\n`, ['validate'], ['c.yaml:4:1', 'U+00A0']],
    ['d.yaml', 'lmm: policy/1\nrequire:\n\u00a0\u00a0no_training: true\n', ['policy'], ['a problem', 'd.yaml:3:1']],
    ['e.yaml', 'lmm: watch/1\nmodels:\n -\u00a0gpt-4o\n', ['watch'], ['U+00A0']],
    ['f.yaml', 'models: [gpt-4o]\n', ['watch'], ['"lmm" is missing', 'lmm: watch/1']],
    ['g.yaml', 'saved: 2026-11-30\ntables: []\n', ['check'], ['"lmm" is missing', 'decision/2']],
    ['h.yaml', 'lmm: watch/1\nmodels:\n  gpt-4o\n  claude\n', ['watch'], ['given: gpt-4o claude.\n']],
    ['i.yaml', 'lmm: watch/1\npolicy: ~/p.yaml\n', ['validate'], ['i.yaml:2:9', '$HOME']],
    ['j.yaml', 'lmm: watch/1\npolicy: https://a.test/p\n', ['validate'], ['reads no addresses']],
    ['k.yaml', 'lmm: policy/1\nname: ""\n', ['policy'], ['or leave the key out']],
    ['l.yaml', `${LAYER}    limit: {context: ""}\n`, ['validate'], ['undisclosed']],
    ['m.csv', CONFLICT, ['cost', '--usage'], ['m.csv:2:1', 'git could not join']],
    ['n.json', CONFLICT, ['import'], ['n.json:2:1', 'git could not join']],
    ['o.csv', 'model,input,output\n', ['cost', '--usage'], ['right shape and holds no usage']],
    ['p.csv', 'sep=;\nmodel;input;output\ngpt-4o;1000;5\n', ['cost', '--usage'], ['input 1,000, output 5']],
    ['q.csv', 'model,input,output\ngpt-4o,1\n', ['cost', '--usage'], ['csv: q.csv, 0 records', 'line 2']],
    ['r.json', 'a,b\n1,2\n', ['scan', '--eol'], ['is no JSON, but CSV']],
    ['s.json', '{"a": 1,}', ['scan', '--eol'], ['is no JSON from 1:9 on']],
    ['t.json', 'version https://git-lfs.github.com/spec/v1\n', ['import'], ['Git LFS']],
  ])('%s: %j', async (name, text, args, told) => {
    writeFileSync(join(folder, name), text);
    const { out, err } = await twin([...args, name], { cwd: folder });
    for (const words of told) expect(`${out}${err}`).toContain(words);
  });
});

it.each([
  ['2026年1月2日', '2026-01-02'],
  ['2026年 1月', '2026-01'],
  ['2026-01-02Z', '2026-01-02'],
  ['2026 01 02', '2026-01-02'],
  ['2026 1', undefined],
])('the date %s is proposed as %s', (text, meant) => {
  expect(dateMeant(text).meant).toBe(meant);
});

it.each([
  ['90d', '90'],
  ['$3', '3'],
  ['1²', undefined],
  ['①', undefined],
])('the number %s is proposed as %s', (text, meant) => {
  expect(numberMeant(text)).toBe(meant);
});
