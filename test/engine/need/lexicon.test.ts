import { expect, it } from 'vitest';
import { buildLexicon } from '../../../src/engine/need/lexicon.ts';
import { understand } from '../../../src/engine/need/understand.ts';
import { folder, lmmJson } from '../../support/lmm.ts';
import { known, meanings, needs } from './ranking.ts';

it('reads needs by the words that were built with the knowledge base', () => {
  const text = JSON.stringify(buildLexicon(known));
  let read = 0;
  const lexicon = () => {
    read++;
    return JSON.parse(text);
  };
  const built = { ...known, uses: [], models: known.models, lexicon };
  for (const { need } of [...needs, ...meanings]) expect(understand(need, built)).toEqual(understand(need, known));
  expect(read).toBe(1);
});

it('knows the words of a layer of the user’s own beside those that were built', () => {
  const kb = folder({
    'kb.yaml':
      'uses: [{id: beekeeping, name: {en: Beekeeping, ko: 양봉}, terms: {en: [apiary work], ko: [벌통 관리]}}]\n',
  });
  const usesOf = (need: string, env: Record<string, string>): string[] =>
    lmmJson<{ understood: { uses: { id: string }[] } }>(['recommend', need], env).understood.uses.map(({ id }) => id);
  for (const need of ['apiary work and translation', '벌통 관리와 번역']) {
    expect(usesOf(need, {})).not.toContain('beekeeping');
    expect(usesOf(need, { LMM_KB: kb }).sort()).toEqual(['beekeeping', 'translation']);
  }
});
