import { namesOf, shownNames } from '../../domain/called.ts';
import { firstDay, lastDay } from '../../domain/dates.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import { cited } from '../../engine/cite.ts';
import { findSource } from '../../engine/names.ts';
import type { Answer, Command, Context } from '../command.ts';
import { policyOf } from '../constraints.ts';
import { EXIT, UsageError } from '../errors.ts';
import { snapshotIn } from '../money.ts';
import { ahead as aheadDay, dateOrAgo } from '../option-values.ts';
import type { Given } from '../options.ts';
import { decisionChange, needChange, queryChange } from './answers.ts';
import { breachesOf } from './policy.ts';
import { changesOf, sorted, watchedIn } from './query.ts';
import type { WatchItem, WatchResult } from './result.ts';
import { itemText } from './text.ts';
import { wordsOf } from './words/index.ts';

/** How far ahead it looks unless told. */
const A_YEAR = '1y';

export const command: Command = {
  name: 'watch',
  args: [
    {
      name: '<file>',
      about: {
        en: 'a file of models, decisions and questions (lmm: watch/1)',
        ko: '모델, 결정, 질문을 적은 파일 (lmm: watch/1)',
      },
    },
  ],
  options: [
    {
      flags: '--since <time>',
      about: {
        en: 'what changed since a date, or in this time: 30d, 2w; else since: of the file',
        ko: '이 날짜 이후나 이 기간에 바뀐 것: 30d, 2w. 없으면 파일의 since',
      },
    },
    {
      flags: '--within <time>',
      about: {
        en: 'how far ahead: 90d, 2w, 3m; a year without it',
        ko: '앞으로 얼마 동안: 90d, 2w, 3개월. 없으면 1년',
      },
    },
    {
      flags: '--full',
      about: {
        en: 'tell days before which nothing ends one by one, with where and what comes then',
        ko: '종료 시점의 하한도 제공처와 다음 모델까지 하나씩 표시',
      },
    },
    {
      flags: '--fail',
      about: {
        en: 'exit with 4 when something changed or is newly told',
        ko: '바뀌었거나 새로 알려진 것이 있으면 종료 코드 4',
      },
    },
  ],
  formats: ['atom', 'ical'],
  examples: [
    'lmm watch watch.yaml',
    'lmm watch watch.yaml --since 30d --fail',
    'lmm watch watch.yaml --format atom --out feed.xml',
    'lmm watch watch.yaml --format ical --out models.ics',
  ],
  async run(context, [file = ''], given): Promise<Answer> {
    const { settings, m } = context;
    const result = await watched(context, file, given);
    const snapshot = await context.snapshot();
    const names = namesOf(snapshot);
    for (const item of [...result.changes, ...(result.breaches ?? []), ...result.ahead])
      item.text = itemText(item, names, m);
    const isNews = result.changes.length > 0 || result.ahead.some(({ news }) => news !== null);
    const sources = () => cited(snapshot, result);
    const written = async () => (await import('./written.ts')).writtenOf(result, names, sources(), m);
    return {
      body: result,
      empty: result.changes.length + (result.breaches?.length ?? 0) + result.ahead.length === 0,
      asOf: result.day,
      table: async () => (await import('./document.ts')).watchRows(result),
      document: async () => {
        const { watchDocument } = await import('./document.ts');
        const { wholeSources } = settings;
        const view = { sources: sources(), wholeSources, names: shownNames(snapshot), isFull: given.full === true };
        return watchDocument(result, view, m);
      },
      formats: {
        atom: async () => (await import('./atom.ts')).atomOf(await written()),
        ical: async () => (await import('./ical.ts')).icalOf(await written()),
      },
      ...(given.fail === true && isNews ? { exit: EXIT.changed } : {}),
    };
  },
};

async function watched(context: Context, file: string, given: Given): Promise<WatchResult> {
  const { settings, read } = context;
  const watch = await read.watch(file);
  const snapshot = await context.snapshot();
  const { models = [], needs = [], queries = [], decisions = [], policy } = watch;
  if (models.length + needs.length + queries.length + decisions.length === 0)
    throw new UsageError((errors, lang) => [wordsOf(lang).nothingWatched(file), errors.seeHelp('watch')]);
  const { day } = snapshot;
  const since = dateOrAgo('--since', given.since, day) ?? watch.since;
  if (since === undefined) throw new UsageError((_, lang) => wordsOf(lang).sinceMissing, '--since');
  const before = lastDay(since);
  if (before >= day) throw new UsageError((_, lang) => wordsOf(lang).sinceAhead(since, day), '--since');
  const until = aheadDay('--within', given.within ?? A_YEAR, day) ?? day;
  const sources = settings.sources?.map((asked) => findSource(snapshot.knowledge, asked));
  const from = snapshotIn(snapshot.knowledge, { asOf: before, sources });
  const seen = watchedIn(snapshot, models);
  const { changes, ahead } = models.length === 0 ? { changes: [], ahead: [] } : changesOf(from, snapshot, seen, until);
  const answers: WatchItem[] = [];
  const days = { since: before, day };
  const rules = models.length === 0 ? undefined : await policyOf({ policy }, snapshot, read);
  const known = new Map([
    [before, from],
    [day, snapshot],
  ]);
  const on = (asOf: string): Snapshot => {
    const found = known.get(asOf) ?? snapshotIn(snapshot.knowledge, { asOf, sources });
    known.set(asOf, found);
    return found;
  };
  const against = rules && breachesOf(seen.used, rules, on, { ...days, until }, ahead);
  for (const need of needs) answers.push(...(await needChange(context, need, policy, days)));
  for (const query of queries) answers.push(...(await queryChange(context, query, policy, days)));
  for (const decision of decisions) answers.push(...(await decisionChange(context, decision, day)));
  return {
    name: watch.name ?? file.split(/[/\\]/).at(-1) ?? file,
    since: before,
    day,
    until,
    changes: [...answers, ...sorted([...(against?.changes ?? []), ...changes])],
    breaches: against ? sorted(against.standing) : null,
    ahead: inOrder([...ahead, ...(against?.ahead ?? [])]),
  };
}

/** By their days, what has none last. */
const inOrder = (items: readonly WatchItem[]): WatchItem[] =>
  [...items].sort((a, b) => compare(firstDay(a.date ?? '9999'), firstDay(b.date ?? '9999')));
