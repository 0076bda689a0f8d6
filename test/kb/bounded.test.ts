import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problems.ts';
import { bounded, MOST_PROBLEMS } from '../../src/kb/read/bounded.ts';
import { problems as en } from '../../src/words/en/problems.ts';
import { folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const problem = (file: string, line: number, more: Partial<Problem> = {}): Problem => ({
  ...{ file, line, column: 1, code: 'text', values: {}, source: '' },
  ...more,
});
const many = (file: string, count: number, more?: Partial<Problem>): Problem[] =>
  Array.from({ length: count }, (_, at) => problem(file, at + 1, more));

describe('problems of a file', () => {
  it('are all told up to the bound', () => {
    const all = many('a', MOST_PROBLEMS);
    expect(bounded(all)).toEqual(all);
  });

  it('beyond it are counted, file by file, at the place of the first of them', () => {
    const found = bounded([...many('a', MOST_PROBLEMS + 3), ...many('b', 2)]);
    expect(found).toHaveLength(MOST_PROBLEMS + 3);
    expect(found[MOST_PROBLEMS]).toMatchObject({
      ...{ file: 'a', line: MOST_PROBLEMS + 1, code: 'too-many-problems' },
      values: { most: MOST_PROBLEMS, more: 3 },
    });
    // Counted again with what was found since, no count begins anew.
    expect(bounded([...found, ...many('a', 2)])[MOST_PROBLEMS]?.values).toMatchObject({ more: 5 });
  });

  it.each([
    ['doubt', { level: 'doubt' }, 'doubt'],
    ['problem', {}, undefined],
  ] as const)('that are not told are as bad as the worst of them: %s', (_, last, level) => {
    const found = bounded([...many('a', MOST_PROBLEMS + 1, { level: 'doubt' }), problem('a', 1, last)]);
    expect(found.at(-1)?.level).toBe(level);
  });

  it('that leave the knowledge base usable are no more than that, however many', () => {
    expect(bounded(many('a', MOST_PROBLEMS + 1, { code: 'collision' })).every(({ code }) => code === 'collision')).toBe(
      true,
    );
  });

  it('are told to a person with what was not looked at, and no reference is at fault for it', async () => {
    const release = 'releases: [{id: a/b, name: B, model: later, developer: openai, source: plura-lmm-trends}]\n';
    const yaml = `${release}models:\n${'- x\n'.repeat(MOST_PROBLEMS + 1)}- {id: later, name: L, developer: openai}\n- x\n`;
    const file = `${folder({ 'a.yaml': yaml })}/a.yaml`;
    const { out, code } = await twin(['validate', file, '--lang', 'ko']);
    expect(code).toBe(1);
    expect(out.replace(/\s+/g, ' ')).toContain(
      '문제가 10,000개를 넘습니다. 표시하지 않은 문제: 1개 이상. 확인하지 않은 레코드: 2개.',
    );
    expect(out).toContain('9,900');
    expect(out).not.toContain('later');
    expect(en['too-many-problems']({ most: 10_000, more: 3 })).toBe(
      'This file has more than 10,000 problems. Not listed: at least 3. Fix those that are listed, or name the file that is meant.',
    );
  });
});
