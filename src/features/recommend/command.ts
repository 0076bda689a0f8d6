import { commandLine, quoted } from '../../document/command-line.ts';
import { namesOf, shownNames } from '../../domain/called.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { cited } from '../../engine/cite.ts';
import { type Query, writtenQuery } from '../../engine/query.ts';
import { recommend } from '../../engine/recommend.ts';
import { strangers } from '../../engine/strangers.ts';
import { warnings } from '../../engine/upcoming.ts';
import type { Answer, Command, Context } from '../command.ts';
import { number, text } from '../option-values.ts';
import type { Given } from '../options.ts';
import { OPTIONS } from './options.ts';
import { briefPlans, ratesShown } from './rates.ts';
import { queryGiven, snapshotFor } from './run.ts';

export const command: Command = {
  name: 'recommend',
  args: [
    {
      name: '[need...]',
      about: {
        en: 'what you want to do, in plain words, Korean or English',
        ko: '하고 싶은 일. 한국어나 영어로 편하게',
      },
    },
  ],
  options: OPTIONS,
  examples: [
    'lmm recommend --use social',
    'lmm recommend --use social=1,research=1.1',
    'lmm recommend "summarise the daily news"',
    'lmm recommend 중국어 번역 --lang ko',
    'lmm recommend --use programming --prefer cheap --pareto price,context',
    'lmm recommend --instead-of gpt-4',
    'lmm recommend --use customer-support --save decision.yaml',
  ],
  async run(context, args, given) {
    const { settings, today, m } = context;
    const query = await queryGiven(context, args, given);
    if (given.query === true) return asked(query);
    const snapshot = await snapshotFor(context, query);
    const asOf = query.day ?? settings.asOf;
    if (query.instead_of !== null) {
      const explained = given.explain === true;
      return { ...(await insteadOf(snapshot, query.instead_of, query, context, explained)), asOf };
    }
    const limit = number('--limit', given.limit, 0, true);
    const found = recommend(snapshot, query);
    const names = namesOf(snapshot);
    const { worded } = await import('./sentences.ts');
    const result = worded(found, names, m);
    const file = text('--save', given.save);
    if (file !== undefined) {
      const { decisionOf } = await import('../check/decision.ts');
      const policy = text('--policy', given.policy);
      await context.save(file, decisionOf(snapshot, found, query, policy, asOf, today));
    }
    const releases = found.recommendations.map(({ rank, release }) =>
      release === null || rank > WARNED ? undefined : snapshot.anyRelease(release),
    );
    return {
      body: limit === undefined ? result : { ...result, recommendations: result.recommendations.slice(0, limit) },
      asOf,
      rates: snapshot.rates,
      ratesShown: (used) =>
        ratesShown(used, result, query, given.explain === true ? undefined : briefPlans(result.plans)),
      notices: [...strangers(snapshot, query.constraints), ...warnings(snapshot, releases)],
      empty: result.recommendations.length === 0,
      table: async () => (await import('./rows.ts')).recommendRows(result, m, limit),
      document: async () => {
        const { recommendNext } = await import('./next.ts');
        const shown = { sources: cited(snapshot, result), day: snapshot.day, names: shownNames(snapshot) };
        // Where a layer has a word, sentences too name models as a person is shown them.
        const told = snapshot.knowledge.layers === undefined ? result : worded(result, shown.names, m);
        const next = given.save === undefined ? recommendNext(told, m) : saved(given);
        const whole = settings.wholeSources;
        if (given.explain === true)
          return (await import('./document.ts')).recommendDocument(told, shown, m, next, whole);
        const { alarmsOf } = await import('./alarms.ts');
        const alarms = alarmsOf(snapshot, m);
        return (await import('./brief.ts')).briefDocument(told, shown, m, { next, alarms, limit, whole });
      },
    };
  },
};

/** Down to which place it is told what is coming. */
const WARNED = 3;

/** What a decision that was just kept is for. */
const saved = ({ save }: Given): string[] => [
  commandLine('check', [String(save)]),
  `lmm report --decision ${quoted(String(save))}`,
];

/** The query itself, as a file that can be asked. */
const asked = (query: Query): Answer => ({
  body: writtenQuery(query),
  bare: true,
  forPrograms: true,
  empty: false,
  table: () => ({ columns: [], rows: [] }),
  document: () => ({ lead: [], sections: [] }),
});

/** What can take the place of a release; of a line its current release. */
async function insteadOf(
  snapshot: Snapshot,
  name: string,
  query: Query,
  { m, settings }: Pick<Context, 'm' | 'settings'>,
  explained: boolean,
): Promise<Answer> {
  const { currentOrNamed, replacements } = await import('../../engine/replace.ts');
  const release = currentOrNamed(snapshot, name);
  const result = replacements(snapshot, release, query);
  const first = [...result.replacements, ...result.others].slice(0, WARNED);
  const { replaceDocument, replaceRows } = await import('./replace-document.ts');
  const shown = () => ({ sources: cited(snapshot, result), day: snapshot.day, names: shownNames(snapshot) });
  return {
    body: result,
    rates: snapshot.rates,
    notices: warnings(snapshot, [release, ...first.map(({ id }) => snapshot.anyRelease(id))]),
    empty: result.replacements.length + result.others.length === 0,
    table: async () => replaceRows(result),
    document: async () => {
      const whole = settings.wholeSources;
      if (explained) return replaceDocument(result, shown(), m, whole);
      const { alarmsOf } = await import('./alarms.ts');
      const { replaceBrief } = await import('./replace-brief.ts');
      return replaceBrief(result, shown(), m, { alarms: alarmsOf(snapshot, m), whole });
    },
  };
}
