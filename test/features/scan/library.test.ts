import { beforeAll, expect, it } from 'vitest';
import { Snapshot } from '../../../src/domain/snapshot.ts';
import { type KnowledgeBase, scan } from '../../../src/index.ts';
import { loadKnowledge } from '../../../src/kb/load.ts';
import { root } from '../../support/lmm.ts';

let kb: KnowledgeBase;
beforeAll(async () => {
  kb = new Snapshot((await loadKnowledge(root, [])).knowledge, { asOf: '2026-11-30' });
});

const FILES = [
  { file: 'src/a.py', text: 'model = "gpt-4"\nother = ChatModel.GPT_4_1_MINI\n' },
  { file: 'tests/a.py', text: 'model = "claude-2.1"\n' },
];

it('looks through texts that it is given, and tells what it is asked to fail on', () => {
  const result = scan(kb, FILES, { failOn: ['retired', { on: 'ends', until: '2026-12-01' }, 'unknown'] });
  expect(result.findings.map(({ file, text, release, counts }) => [file, text, release, counts])).toEqual([
    ['src/a.py', 'gpt-4', 'openai/gpt-4', true],
    ['src/a.py', 'GPT_4_1_MINI', 'openai/gpt-4.1-mini', true],
    ['tests/a.py', 'claude-2.1', 'anthropic/claude-2.1', false],
  ]);
  expect(result.failed_on).toEqual([{ on: 'retired', until: null, subjects: ['openai/gpt-4'], places: 1 }]);
  expect(result.files).toMatchObject({ read: 2, naming: 2 });
  expect(result.subjects.flatMap(({ left_out }) => left_out)).toContain('constant:GPT_4_1_MINI');
});

it('counts what else it is told to, holds it against limits, and takes the usual alarm', () => {
  const { failed_on } = scan(kb, FILES.slice(1), {
    also: ['test'],
    limits: { country: ['KR'] },
    failOn: ['ends', 'price', 'policy'],
  });
  expect(failed_on.map(({ on, until }) => [on, until])).toEqual([
    ['ends', '2027-05-29'],
    ['policy', null],
  ]);
});

it('takes no day that is none', () => {
  expect(() => scan(kb, [], { failOn: [{ on: 'ends', until: '90d' }] })).toThrow(RangeError);
  expect(scan(kb, []).findings).toEqual([]);
});
