import { commandLine } from '../../document/command-line.ts';
import type { Pair } from '../../document/document.ts';
import { shownNames } from '../../domain/called.ts';
import type { Field } from '../../domain/fields.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { DIRECTION_TERMS } from '../../domain/spoken.ts';
import { citedAs } from '../../engine/cite.ts';
import { type Constraint, withLoad } from '../../engine/constraints/constraint.ts';
import { list, orderOf } from '../../engine/list.ts';
import type { ListedModel, ListedRelease } from '../../engine/results.ts';
import { strangers } from '../../engine/strangers.ts';
import { findUse } from '../../engine/uses.ts';
import type { Messages } from '../../words/index.ts';
import type { Command } from '../command.ts';
import { constraintsGiven } from '../constraints.ts';
import { UsageError } from '../errors.ts';
import { checkBudget, LOAD_OPTIONS, loadGiven } from '../load.ts';
import { MONEY } from '../money.ts';
import { days, fieldNamed, number, term, text } from '../option-values.ts';
import { CONSTRAINT_OPTIONS, FAIL, LIMIT } from '../options.ts';
import { failing, failsByPolicy, leftOut } from '../policy/unmet.ts';

export const command: Command = {
  name: 'list',
  args: [],
  options: [
    { flags: '--releases', about: { en: 'list releases, not model lines', ko: '모델 대신 릴리스 목록' } },
    {
      flags: '--sort <field>',
      about: {
        en: 'best first by a field, or by points of --use; FIELD:asc or FIELD:desc to say which way',
        ko: '항목이나 용도(--use) 점수(points) 기준으로 좋은 것부터. 방향은 항목:asc, 항목:desc',
      },
    },
    {
      flags: '--use <use>',
      about: { en: 'with the points for a use, best first', ko: '용도의 점수와 함께, 높은 것부터' },
    },
    LIMIT,
    {
      flags: '--all',
      about: { en: 'all rows, where a screen shows the first 50', ko: '화면에서도 50줄에서 끊지 않고 모두 표시' },
    },
    {
      flags: '--stale <days>',
      about: {
        en: 'only what was last checked more than so many days ago: 90d',
        ko: '마지막 확인이 이만큼 지난 것만: 90d',
      },
    },
    ...MONEY,
    ...CONSTRAINT_OPTIONS,
    FAIL,
    ...LOAD_OPTIONS,
  ],
  examples: [
    'lmm list',
    'lmm list --as-of 2025-02-02',
    'lmm list --releases --min-context 128k --max-price 1 --sort cost.output',
    'lmm list --sort points --use coding',
    'lmm list --open-weights --json',
  ],
  meant: (names) => commandLine(names.length === 1 ? 'show' : 'compare', names),
  async run({ read, settings, snapshot: load, m }, _args, given) {
    const wanted = text('--use', given.use);
    const sort = sortOf(text('--sort', given.sort), wanted);
    const stale = days('--stale', given.stale);
    const limit = number('--limit', given.limit, 0, true);
    const fails = failsByPolicy(given);
    const snapshot = await load();
    const use = wanted === undefined ? undefined : await findUse(snapshot, wanted);
    const work = loadGiven(given);
    const asked = await constraintsGiven(given, snapshot, read);
    checkBudget(asked, work);
    const constraints = withLoad(asked, work);
    const options = {
      releases: given.releases === true,
      constraints,
      sort,
      limit,
      stale,
      use,
      onlyFields: settings.fields !== undefined,
      standing: settings.fields === undefined,
      fields: settings.fields ?? (FOR_PROGRAMS.has(settings.format) ? undefined : shownIn(sort?.field)),
    };
    const result = list(snapshot, options);
    const idsBy = (limits: readonly Constraint[]): string[] => {
      const bare = { ...options, constraints: limits, limit: undefined, fields: [], standing: false };
      const { models, releases } = list(snapshot, bare);
      return (models ?? releases ?? []).map(({ id }) => id);
    };
    const policy = fails ? leftOut(snapshot, constraints, idsBy) : undefined;
    const unmet = policy ? failing(policy, snapshot) : {};
    const records = result.models ?? result.releases ?? [];
    // A row's own sources are all that it names.
    const named = (): Set<string> => new Set(records.flatMap(({ sources }) => sources));
    return {
      body: { ...result, ...(policy ? { policy } : {}) },
      exit: unmet.exit,
      named,
      empty: records.length === 0,
      rates: snapshot.rates,
      notices: [...strangers(snapshot, constraints), ...(unmet.notices ?? [])],
      table: async () => (await import('./document.ts')).listRows(result, settings.fields, m),
      document: async () => {
        const { listDocument } = await import('./document.ts');
        const ways = await waysOf(records, snapshot, m);
        const view = {
          sources: citedAs(snapshot, named()),
          wholeSources: settings.wholeSources,
          day: snapshot.day,
          fields: settings.fields,
          sort: sort && { field: sort.field, order: orderOf(sort) },
          stale: stale !== undefined,
          most: settings.whole || limit !== undefined || given.all === true ? undefined : MOST,
          ways,
          nameOf: shownNames(snapshot).release,
        };
        return listDocument(result, view, m);
      },
    };
  },
};

/** By which ways the conditions on data are kept, where there are any: few lists need these words. */
async function waysOf(
  records: readonly (ListedModel | ListedRelease)[],
  snapshot: Snapshot,
  m: Messages,
): Promise<Pair[]> {
  const kept = records.flatMap(({ by, name }) => (by ? [{ by, name: String(name) }] : []));
  if (kept.length === 0) return [];
  const { waysText } = await import('../recommend/ways.ts');
  const { assuranceWordsOf } = await import('../recommend/words/index.ts');
  const text = waysText(kept, shownNames(snapshot), m, ({ name }) => name);
  return [{ label: assuranceWordsOf(m.lang).heading, text }];
}

/** How many rows a screen shows unless asked for more. */
const MOST = 50;
const FOR_PROGRAMS: ReadonlySet<string> = new Set(['json', 'ndjson', 'csv', 'yaml']);

/** What a person is shown, and what it cites sources of; JSON and CSV hold every field. */
const shownIn = (sorted: Field | undefined): Field[] => [
  ...SHOWN.map(fieldNamed),
  ...(sorted && !SHOWN.includes(sorted.id) ? [sorted] : []),
];
const SHOWN: readonly string[] = [
  ...['release', 'architecture', 'release_date', 'limit.context', 'cost.input', 'cost.output'],
  ...['modalities.input', 'open_weights', 'open_source'],
];

/** `--sort FIELD` puts the best first; `FIELD:asc` and `FIELD:desc` say which way. Points are of a use, and stand so anyway. */
function sortOf(given: string | undefined, use: string | undefined) {
  if (given === undefined) return undefined;
  if (given === 'points') {
    if (use === undefined)
      throw new UsageError(
        (m) => [m.pointsOfWhat, m.example('lmm list --sort points --use coding'), m.seeUses],
        '--sort',
      );
    return undefined;
  }
  const [name = '', direction, ...rest] = given.split(':');
  if (rest.length > 0) throw new UsageError((errors) => [errors.unknownField(given), errors.seeFields]);
  const order = term('--sort', direction, DIRECTION_TERMS);
  return { field: fieldNamed(name), ...(order ? { order } : {}) };
}
