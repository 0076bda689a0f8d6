import { commandLine } from '../../document/command-line.ts';
import { shownNames } from '../../domain/called.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { cited } from '../../engine/cite.ts';
import { findNamed, type Named } from '../../engine/names.ts';
import { rivalOf } from '../../engine/rival.ts';
import { warnings } from '../../engine/upcoming.ts';
import type { Command } from '../command.ts';
import { policyOf } from '../constraints.ts';
import { UsageError } from '../errors.ts';
import { MONEY } from '../money.ts';
import { FAIL, POLICY } from '../options.ts';
import { failing, failsByPolicy } from '../policy/unmet.ts';
import { compareAll, differing } from './query.ts';
import { withLabels } from './row-labels.ts';

export const command: Command = {
  name: 'compare',
  args: [
    {
      name: '[names...]',
      about: {
        en: 'two or more ids, names or aliases of models or releases',
        ko: '모델이나 릴리스의 id, 이름, 별칭 둘 이상',
      },
    },
  ],
  options: [
    {
      flags: '--only-differences',
      about: { en: 'only the rows in which two known values differ', ko: '알려진 두 값이 다른 줄만' },
    },
    {
      flags: '--full',
      about: { en: 'all that is known, not one screen of it', ko: '한 화면이 아니라 아는 것 전부' },
    },
    ...MONEY,
    POLICY,
    FAIL,
  ],
  examples: [
    'lmm compare chatgpt gemini',
    'lmm compare 챗지피티 제미나이 --lang ko',
    'lmm compare gpt-4o gemini-1.5-flash --only-differences --fields price,context',
  ],
  async run({ settings, snapshot: load, read, m }, names, given) {
    const snapshot = await load();
    if (names.length < 2) throw tooFew(snapshot, names);
    const named = names.map((name) => findNamed(snapshot, name));
    const twice = names.find((_, index) =>
      named.slice(0, index).some((other) => idOf(other) === idOf(named[index] as Named)),
    );
    if (twice !== undefined)
      throw new UsageError((errors) => [errors.sameModel(twice), errors.showOne(commandLine('show', [twice]))]);
    const fails = failsByPolicy(given);
    const policy = await policyOf(given, snapshot, read);
    const onlyDifferences = given.onlyDifferences === true;
    const all = withLabels(compareAll(snapshot, named, { policy, fields: settings.fields, onlyDifferences: false }), m);
    const result = onlyDifferences ? { ...all, rows: differing(all.rows) } : all;
    const unmet = fails ? failing(result.policy ?? [], snapshot) : {};
    const view = () => ({ sources: cited(snapshot, result), day: snapshot.day, names: shownNames(snapshot) });
    return {
      body: result,
      rates: snapshot.rates,
      exit: unmet.exit,
      notices: [
        ...(unmet.notices ?? []),
        ...warnings(
          snapshot,
          result.models.map((model) => (model.release === null ? undefined : snapshot.anyRelease(model.release))),
        ),
      ],
      empty: result.rows.length === 0,
      table: async () => (await import('./document.ts')).compareRows(result, m),
      document: async () => {
        const { compareDocument } = await import('./document.ts');
        if (settings.fields !== undefined) return compareDocument(result, view(), m);
        const { briefOf } = await import('./brief.ts');
        // Rows that are told as one differ or not as a whole: all of them are looked at.
        const brief = briefOf(snapshot, named, all);
        if (given.full === true) {
          const { verdictPairs } = await import('./verdict.ts');
          return compareDocument(result, view(), m, verdictPairs(all, brief, shownNames(snapshot), m));
        }
        const { briefDocument } = await import('./brief-document.ts');
        const sources = cited(snapshot, [all, brief]);
        const options = { onlyDifferences, wholeSources: settings.wholeSources, asked: names };
        return briefDocument(all, brief, { ...view(), sources }, options, m);
      },
    };
  },
};

/** What to say to fewer than two names: how to ask for one, and a second that is worth comparing with it. */
function tooFew(snapshot: Snapshot, [name]: string[]): UsageError {
  if (name === undefined) return new UsageError((errors) => errors.tooFewModels);
  const rival = rivalOf(snapshot, findNamed(snapshot, name));
  return new UsageError((errors) => [
    errors.tooFewModels,
    ...(rival ? [errors.example(commandLine('compare', [name, rival]))] : []),
    errors.showOne(commandLine('show', [name])),
  ]);
}

const idOf = (named: Named): string =>
  named.kind === 'model' ? `model ${named.model.id}` : `release ${named.release.id}`;
