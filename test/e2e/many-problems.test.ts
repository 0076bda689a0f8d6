import { expect, it } from 'vitest';
import { BASE, folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const many = (count: number, record: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `  - ${record(index)}\n`).join('');

it.each([
  ['en', '… and 500 more; all of them: lmm validate --json'],
  ['ko', '… 외 500개. 모두 보기: lmm validate --json'],
])(
  '%s: of many problems the first hundred are told, with how many more there are; programs get all',
  async (lang, more) => {
    const cwd = folder({
      'kb.yaml': `${BASE}models:\n${many(600, (at) => `{id: m${at}x, nmae: M, developer: acme}`)}`,
    });
    const { code, out } = await twin(['validate', '--kb', 'kb.yaml', '--lang', lang], { cwd });
    expect(code).toBe(1);
    expect(out.match(/^kb\.yaml:/gm)).toHaveLength(100);
    expect(out).toContain(more);
    const listed = await twin(['list', '--kb', 'kb.yaml', '--lang', lang], { cwd });
    expect(listed.err.match(/^kb\.yaml:/gm)).toHaveLength(100);
    expect(listed.err).toContain(more);
    const json = await twin(['validate', '--kb', 'kb.yaml', '--json'], { cwd });
    expect((JSON.parse(json.out) as { problems: object[] }).problems).toHaveLength(600);
  },
);

it('references that lead nowhere and words that are said again take time in proportion to their number', async () => {
  const models = many(1000, (at) => `{id: m${at}x, name: M${at}x, developer: acme}`);
  const releases = many(1000, (at) => `{id: acme/r${at}x, name: R${at}x, model: m${at}y, developer: acme}`);
  const said = many(1000, () => '{models: [m1x], text: the same}');
  const cwd = folder({ 'kb.yaml': `source: s\n${BASE}models:\n${models}releases:\n${releases}statements:\n${said}` });
  const { code, out } = await twin(['validate', '--kb', 'kb.yaml'], { cwd });
  expect(code).toBe(1);
  expect(out).toContain('900 more');
  // The first of them have their near misses.
  expect(out).toMatch(/kb\.yaml:\d+:\d+ There is no m0y among the models\. Did you mean/);
});
