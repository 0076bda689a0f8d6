import { describe, expect, it } from 'vitest';
import { folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

/** Six models tried in house. Four of them are measured by shipped tables too; nobody measured the two of SK Telecom and Cohere. */
const ROWS = `
      - {release: anthropic/claude-opus-5, value: 82.5}
      - {release: moonshotai/kimi-k3, value: 80}
      - {release: deepseek/deepseek-v4-pro, value: 70}
      - {release: openai/gpt-oss-120b, value: 37.5}
      - {release: cohere/command-a-plus-05-2026, value: 52.5}
      - {release: sk-telecom/a.x-k2, value: 47.5}`;
const table = (rows: string): string => `
sources: [{id: us, title: Our code tasks, publisher: Us, date: 2026-11-20, kind: measurement}]
tables: [{id: our-code, name: Our code tasks, measurer: Us, scale: percent, items: 40, uses: [{use: programming}], source: us}]
editions:
  - table: our-code
    date: 2026-11-20
    source: us
    rows:${rows}
`;

interface Table {
  table: string;
  anchors: number;
  residual?: number;
  why?: string;
}
interface Answer {
  measured: { tables: Table[]; beside: Table[] }[];
  recommendations: { id: string; release: string; grade: string; tables: { table: string; value: number }[] }[];
}
async function answer(env: Record<string, string>): Promise<Answer> {
  const { out, err } = await twin(['recommend', '--use', 'programming', '--json'], { env, today: '2026-11-29' });
  if (out === '') throw new Error(err);
  return JSON.parse(out) as Answer;
}
const ours = (list: readonly Table[] = []) => list.filter(({ table: id }) => id === 'our-code');
/** The lines whose figures are ours. */
const measuredByUs = ({ recommendations }: Answer) =>
  recommendations.filter(({ tables }) => tables.some(({ table: id }) => id === 'our-code'));

describe('a table of the user beside the shipped base', () => {
  it('is linked by four releases that both measure, and measures those that nobody else does', async () => {
    const found = await answer({ LMM_KB: folder({ 'mine.yaml': table(ROWS) }) });
    const [linked] = ours(found.measured[0]?.tables);
    expect(linked).toMatchObject({ anchors: 4 });
    expect(linked?.residual).toBeGreaterThanOrEqual(0.3);
    const shown = measuredByUs(found).map(({ release, grade }) => `${release} ${grade}`);
    expect(shown).toContain('cohere/command-a-plus-05-2026 B');
    expect(shown).toContain('sk-telecom/a.x-k2 B');
    expect(shown).toContain('openai/gpt-oss-120b A');
  });

  it('counts the same from the folder of the configuration', async () => {
    const config = folder({ 'lmm/kb/mine.yaml': table(ROWS) });
    const [linked] = ours((await answer({ XDG_CONFIG_HOME: config })).measured[0]?.tables);
    expect(linked).toMatchObject({ anchors: 4 });
  });

  it('moves no line that it does not measure', async () => {
    const [without, beside] = [await answer({}), await answer({ LMM_KB: folder({ 'mine.yaml': table(ROWS) }) })];
    const touched = new Set(measuredByUs(beside).map(({ id }) => id));
    const kept = ({ recommendations }: Answer) =>
      recommendations
        .filter(({ id }) => !touched.has(id) && id !== 'claude' && id !== 'deepseek')
        .map(({ id, release }) => `${id} ${release}`);
    expect(kept(beside)).toEqual(kept(without));
  });

  it('is shown beside and not counted with three', async () => {
    const three = table(ROWS.replace(/\n.*deepseek.*/, ''));
    const found = await answer({ LMM_KB: folder({ 'mine.yaml': three }) });
    expect(ours(found.measured[0]?.tables)).toEqual([]);
    expect(ours(found.measured[0]?.beside)).toMatchObject([{ anchors: 3, why: 'few-anchors' }]);
    expect(measuredByUs(found)).toEqual([]);
    expect(found.recommendations).toEqual((await answer({})).recommendations);
  });

  it('is shown beside where its four stand in another order', async () => {
    const upended = table(ROWS.replace('value: 37.5', 'value: 95'));
    const [beside] = ours((await answer({ LMM_KB: folder({ 'mine.yaml': upended }) })).measured[0]?.beside);
    expect(beside).toMatchObject({ anchors: 4, why: 'low-correlation' });
  });
});
