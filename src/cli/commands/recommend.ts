import { cited } from '../../query/cite.ts';
import { findRecord } from '../../query/names.ts';
import { understand } from '../../query/need/understand.ts';
import { recommend } from '../../query/recommend.ts';
import type { Understood, UnderstoodUse } from '../../query/results.ts';
import { isWeight } from '../../query/score.ts';
import { warnings } from '../../query/upcoming.ts';
import type { View } from '../../query/view.ts';
import type { Command } from '../command.ts';
import { constraintsOf } from '../constraints.ts';
import { UsageError } from '../errors.ts';
import type { Given } from '../options.ts';
import { CONSTRAINTS } from '../options.ts';
import { words } from '../settings.ts';

export const command: Command = {
  name: 'recommend',
  args: [{ name: '[need...]', key: 'need' }],
  options: [{ flags: '--use <uses>', key: 'use' }, ...CONSTRAINTS],
  examples: [
    'lmm recommend --use social',
    'lmm recommend --use social=1,research=1.1',
    'lmm recommend "summarise the daily news"',
    'lmm recommend 중국어 번역 --lang ko',
  ],
  async run({ view: load, m }, args, given) {
    const need = args.join(' ').trim();
    if (need === '' && given.use === undefined) {
      throw new UsageError((errors) => [errors.neitherNeedNorUse, errors.seeUses], 'recommend');
    }
    const view = await load();
    const understood = questionOf(view, need, given);
    const found = recommend(view, { need: need === '' ? null : need, understood });
    const { withReasons } = await import('../../render/recommend-words.ts');
    const result = withReasons(found, m);
    return {
      document: result,
      notices: warnings(
        view,
        found.recommendations.map(({ release }) => (release === null ? undefined : view.anyRelease(release))),
      ),
      empty: result.recommendations.length === 0,
      rows: async () => (await import('../../render/recommend.ts')).recommendRows(result, m),
      text: async (screen) => {
        const { recommendText } = await import('../../render/recommend.ts');
        return recommendText(result, { sources: cited(view, result), day: view.day }, screen);
      },
    };
  },
};

const NOTHING: Understood = {
  uses: [],
  constraints: [],
  not_understood: [],
  ambiguous: [],
  unknown_names: [],
  mentioned: [],
};

/** The need as understood, and over it what options say: their weights hold, their conditions are hard. */
function questionOf(view: View, need: string, given: Given): Understood {
  const limits = constraintsOf(given, view);
  const chosen = usesOf(view, given.use);
  const read = need === '' ? NOTHING : understand(need, view.knowledge);
  const uses = [...chosen, ...read.uses.filter(({ id }) => !chosen.some((use) => use.id === id))];
  // A reading that was picked settles what the word meant.
  const ambiguous = read.ambiguous.filter((word) => !word.uses.some((id) => chosen.some((use) => use.id === id)));
  const settled = read.ambiguous.filter((word) => !ambiguous.includes(word)).flatMap((word) => word.uses);
  return {
    ...read,
    uses: uses.filter(({ id }) => chosen.some((use) => use.id === id) || !settled.includes(id)),
    ambiguous,
    constraints: [...limits, ...read.constraints],
  };
}

/** `--use social=2,research`: names of uses in either language, with weights above 0; 1 unless given. */
function usesOf(view: View, given: Given[string]): UnderstoodUse[] {
  const uses: UnderstoodUse[] = [];
  for (const part of words('--use', given) ?? []) {
    const [name = '', value, ...rest] = part.split('=');
    const { id } = findRecord(view.knowledge.uses, name.trim(), 'use');
    const plain = value === undefined ? '1' : value.trim();
    const weight = /^(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
    if (rest.length > 0 || !isWeight(weight))
      throw new UsageError((m) => m.badWeight(name, [value ?? '', ...rest].join('=')));
    if (uses.some((use) => use.id === id)) throw new UsageError((m) => m.twiceUse(id));
    uses.push({ id, weight, matched: [name.trim()] });
  }
  return uses;
}
