import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { folder } from '../support/lmm.ts';
import { twin, twinJson } from '../support/twin.ts';

/** A condition that was seen and not understood: no line is an answer until an option says what was meant. */

interface Answer {
  answered: boolean;
  picks: Record<string, string | null>;
  understood: { unread: { kind: string; text: string; options: string[] }[]; not_understood: string[] };
  recommendations: { id: string }[];
}

const DAY = ['--as-of', '2026-11-29'];
const NEEDS = [
  ['law', 'vendor must be on our procurement list, translate manuals', 'procurement list'],
  ['place', '데이터센터가 제주도에 있어야 하고 회의록 요약', '데이터센터가 제주도에 있어야'],
] as const;

describe.each(NEEDS)('a condition on %s that nobody can settle: %s', (kind, need, text) => {
  it.each([
    ['en', 60, 'Not answered yet:'],
    ['en', 80, 'Not answered yet:'],
    ['ko', 60, '아직 답하지 못함:'],
    ['ko', 80, '아직 답하지 못함:'],
  ] as const)('leads the page, in %s at %i columns', async (lang, width, headline) => {
    const { out, code } = await twin(['recommend', need, '--lang', lang, '--width', String(width), ...DAY]);
    expect(code).toBe(0);
    const lines = out.split('\n');
    for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
    const title = lines.slice(0, 3).join(' ').replaceAll(/\s+/g, ' ');
    expect(title.startsWith(headline)).toBe(true);
    expect(title).toContain(`"${text}"`);
    expect(out.indexOf('lmm recommend')).toBeLessThan(out.indexOf('Claude'));
  });

  it('has no pick in JSON, and the options to type instead', async () => {
    const { answered, picks, understood, recommendations } = await twinJson<Answer>(['recommend', need, ...DAY]);
    expect(answered).toBe(false);
    expect(new Set(Object.values(picks))).toEqual(new Set([null]));
    expect(understood.unread).toEqual([
      { kind, text, options: expect.arrayContaining([expect.stringMatching(/^--/)]) },
    ]);
    expect(understood.not_understood.join(' ')).toContain(text);
    // The rest is answered, as the page says.
    expect(recommendations.length).toBeGreaterThan(0);
  });
});

describe('an option that settles it', () => {
  it.each([
    [NEEDS[0][1], ['--certification', 'SOC 2']],
    [NEEDS[1][1], ['--region', 'kr']],
  ] as const)('makes an answer of %s', async (need, option) => {
    const { answered, picks, understood } = await twinJson<Answer>(['recommend', need, ...option, ...DAY]);
    expect(understood.unread).toEqual([]);
    expect(answered).toBe(true);
    expect(Object.values(picks).some((pick) => pick !== null)).toBe(true);
    const { out } = await twin(['recommend', need, ...option, ...DAY, '--lang', 'en']);
    expect(out).not.toContain('Not answered yet');
  });

  it('leaves another condition open', async () => {
    const { understood } = await twinJson<Answer>(['recommend', NEEDS[0][1], '--region', 'eu', ...DAY]);
    expect(understood.unread.map(({ kind }) => kind)).toEqual(['law']);
  });
});

it('stands at the head of a memo of what was decided all the same', async () => {
  const file = join(folder({}), 'decision.yaml');
  await twin(['recommend', 'coding, served from Mars', '--save', file, ...DAY]);
  const { out } = await twin(['report', '--decision', file, ...DAY]);
  expect(out.indexOf('Not answered yet: "served from Mars"')).toBeGreaterThan(0);
  expect(out.indexOf('Not answered yet')).toBeLessThan(out.indexOf('Pick'));
});
