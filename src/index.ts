import { isDate } from './domain/dates.ts';
import { type Field, findField } from './domain/fields.ts';
import type { Snapshot } from './domain/snapshot.ts';
import type { UsageBy, UsageRecord } from './domain/usage.ts';
import type { Preference } from './domain/vocabulary.ts';
import { NO_WORKLOAD } from './engine/cost.ts';
import { type ListOptions, list as listOf } from './engine/list.ts';
import { findNamed } from './engine/names.ts';
import { understand } from './engine/need/understand.ts';
import { type Query, queryOf, withNeed, writtenQuery } from './engine/query.ts';
import { recommend as recommendFor } from './engine/recommend.ts';
import { currentOrNamed, replacements } from './engine/replace.ts';
import type {
  Comparison,
  CostResult,
  ListResult,
  PageResult,
  Reason,
  RecommendResult,
  ReplaceResult,
  ScanFailure,
  ScanResult,
  ScanWhere,
  UsageResult,
  Workload,
} from './engine/results.ts';
import { Scan, usualUntil } from './engine/scan/scan.ts';
import { usageCost } from './engine/usage/usage.ts';
import { compareAll } from './features/compare/query.ts';
import { costsOf } from './features/cost/costs.ts';
import { page } from './features/show/page.ts';
import { openSnapshot } from './surfaces/library/open.ts';

export { KnowledgeError } from './domain/problems.ts';
export { NameError, NoCurrentError, NotOnDayError } from './engine/name-errors.ts';
/**
 * The library of `lmm`: what its commands ask, as functions over a knowledge base. Results are plain values, the ones
 * that `--json` prints but for the words in `label` and `text`: codes and values say the same. Prices are per 1,000,000
 * tokens in the currency that stands beside them, dates are texts in the precision of their source, and a null number
 * has its reason in `missing`. Nothing here prints or touches the network.
 */
export type * from './engine/results.ts';

/** A knowledge base as it stands on a day, by the word of some sources or of all. */
export interface KnowledgeBase {
  /** The day, whole: `2026-11-29`. */
  readonly day: string;
}

export interface OpenOptions {
  /** Folders or files in place of the shipped base. */
  kb?: readonly string[];
  /** Folders or files on top of it, the lowest first. */
  layers?: readonly string[];
  /** A date in any precision; a coarse one means its last day. Today (UTC) without one. */
  asOf?: string;
  /** Ids of the sources that may speak; without them all do. */
  sources?: readonly string[];
  /** The currency of all prices, `KRW`; without one, and where no rate is known, each is in its own. */
  currency?: string;
  /** What 1 of `base` is worth in `quote`, instead of the recorded rates. */
  rates?: readonly { base: string; quote: string; rate: number }[];
}

/**
 * Opens the knowledge base that comes with `lmm`, or the one that is named. The user's own layers are taken only where
 * they are named.
 * @throws KnowledgeError with every problem of every file
 * @throws NameError for a source that nobody knows
 * @throws RangeError for a date that does not exist
 */
export const open = async (options: OpenOptions = {}): Promise<KnowledgeBase> => openSnapshot(options);

/** Limits by the names that `lmm list --help` has for them: `{'max-price': 3, country: ['KR'], 'open-weights': true}`. */
export type Limits = Readonly<Record<string, number | boolean | string | readonly string[]>>;

export interface ListRequest {
  /** Releases instead of lines. */
  releases?: boolean;
  limits?: Limits;
  /** A field by its id or an alias; unknown values come last. */
  sort?: string;
  order?: 'asc' | 'desc';
  /** At most so many. */
  limit?: number;
  /** Only these fields. */
  fields?: readonly string[];
  /** Only what was last checked more than so many days before the day. */
  stale?: number;
}

/**
 * The lines, or the releases, that meet the limits, the newest release first unless sorted; what is not known meets no limit.
 * @throws RangeError for a field or a limit that there is not
 */
export function list(kb: KnowledgeBase, request: ListRequest = {}): ListResult {
  const snapshot = kb as Snapshot;
  const { releases = false, limits, sort, order, limit, fields, stale } = request;
  const options: ListOptions = {
    releases,
    constraints: constraintsOf(snapshot, limits),
    sort: sort === undefined ? undefined : { field: fieldNamed(sort), ...(order ? { order } : {}) },
    limit,
    fields: fields?.map(fieldNamed),
    onlyFields: fields !== undefined,
    stale,
  };
  return listOf(snapshot, options);
}

/**
 * All that is known of a model (a line) or a release.
 * @param name an id, name or alias in either language
 * @throws NameError where it is unknown or ambiguous, with candidates; NotOnDayError where nothing is left of it on the day
 */
export function show(kb: KnowledgeBase, name: string, request: { fields?: readonly string[] } = {}): PageResult {
  const snapshot = kb as Snapshot;
  return page(snapshot, findNamed(snapshot, name), name, request.fields?.map(fieldNamed));
}

export interface CompareRequest {
  fields?: readonly string[];
  /** Only rows in which two known values differ. */
  onlyDifferences?: boolean;
}

/**
 * Models or releases side by side: a row a fact, a cell a model, with what differs and who is best.
 * @param names two or more, each another model or release
 * @throws NameError where one is unknown or ambiguous
 */
export function compare(kb: KnowledgeBase, names: readonly string[], request: CompareRequest = {}): Comparison {
  const snapshot = kb as Snapshot;
  const named = names.map((name) => findNamed(snapshot, name));
  return compareAll(snapshot, named, {
    fields: request.fields?.map(fieldNamed),
    onlyDifferences: request.onlyDifferences === true,
  });
}

export interface Question {
  /** What is wanted in plain words, Korean or English. */
  need?: string;
  /** Uses with their weights, above 0: `{programming: 2, translation: 1}`. */
  uses?: Readonly<Record<string, number>>;
  /** Measured criteria with their weights: `{price: 1}`. */
  criteria?: Readonly<Record<string, number>>;
  limits?: Limits;
  /** A preset beside the uses: `cheap`, `capable`, `open` or `fast`. */
  preference?: Preference;
  /** Fields to draw the Pareto front over. */
  pareto?: readonly string[];
}

/**
 * The models for what is asked, best first, with the points of each, why the others lost and what would change it.
 * Scores are 0 to 100 in steps of 0.1; contributions add up to the score.
 * @param question words, or what they would say; a text that holds nothing understood recommends nothing
 * @throws NameError for a use that nobody knows; RangeError for a limit or field that there is not, and for words of more than 10,000 letters
 */
export const recommend = (kb: KnowledgeBase, question: string | Question): RecommendResult<Reason> =>
  recommendFor(kb as Snapshot, queryFor(kb as Snapshot, question));

/**
 * The question as one serialisable object, which `lmm recommend --query-file` takes and a saved decision holds.
 * @throws as `recommend` does
 */
export const query = (kb: KnowledgeBase, question: string | Question): object =>
  writtenQuery(queryFor(kb as Snapshot, question));

/**
 * What can take the place of a release, or of a line's current one: whom its vendor names, the series, the line, and the
 * nearest of other vendors, each with what stays, is lost and is added, and its price.
 * @param question what it has to meet, and what its points are for
 * @throws NameError, NotOnDayError, NoCurrentError; as `recommend` does for the question
 */
export function replace(kb: KnowledgeBase, name: string, question: string | Question = {}): ReplaceResult {
  const snapshot = kb as Snapshot;
  return replacements(snapshot, currentOrNamed(snapshot, name), queryFor(snapshot, question));
}

export interface CostRequest extends Partial<Omit<Workload, 'input' | 'output'>> {
  /** Tokens that go in, of all requests together unless `each`. */
  input?: number;
  /** Tokens that come out. */
  output?: number;
  /** Only these models or releases. */
  names?: readonly string[];
  limits?: Limits;
}

/**
 * What a workload costs with each release, the cheapest first; those whose cost cannot be told come last, with the
 * reason. Amounts are exact decimals in `amount_exact` and `total_exact`.
 * @throws NameError for a name that is unknown or ambiguous
 */
export function cost(kb: KnowledgeBase, request: CostRequest): CostResult {
  const snapshot = kb as Snapshot;
  const { input, output, names = [], limits, ...others } = request;
  const tokens = (count: number | undefined): Workload['input'] =>
    count === undefined ? null : { count, unit: 'tokens', language: null };
  const workload: Workload = {
    ...NO_WORKLOAD,
    ...others,
    input: tokens(input),
    output: tokens(output),
  };
  return costsOf(snapshot, names, constraintsOf(snapshot, limits), workload);
}

/** What was used: a request, or a sum of requests, of a model on a day; kinds of tokens are disjoint. */
export type UsedTokens = Omit<UsageRecord, 'record' | 'line'>;

export interface UsageRequest {
  by?: UsageBy;
  currency?: string;
  /** Per cent. */
  vat?: number;
  /** Models at whose prices the same usage is told too. */
  whatIf?: readonly string[];
  /** The day whose prices hold for all, `2026-11-30`. */
  pricesOf?: string;
}

/**
 * What usage cost, each record at the price that was in force on its day. What cannot be priced is in `unpriced`, and
 * `total.complete` is then false.
 * @throws NameError for a model in `whatIf` that is unknown or ambiguous
 */
export function usage(kb: KnowledgeBase, records: readonly UsedTokens[], request: UsageRequest = {}): UsageResult {
  const snapshot = kb as Snapshot;
  const { whatIf = [], ...options } = request;
  const log = {
    file: '',
    formats: [],
    records: records.map((record, at) => ({ ...record, record: at + 1 })),
    repeated: 0,
    without: 0,
    problems: [],
  };
  return usageCost(snapshot, log, { ...options, whatIf: whatIf.map((name) => currentOrNamed(snapshot, name)) });
}

/** A file to look through: its path, with `/` between its parts, tells what kind it is, so code or configuration, tests or documentation. */
export interface ScannedFile {
  file: string;
  text: string;
}

/** Something to fail on; what ends or becomes dearer by a day, `2026-12-31`, without one within the usual alarm. */
export type ScanFailOn = ScanFailure['on'] | { on: 'ends' | 'price'; until: string };

export interface ScanRequest {
  /** What models have to meet: what fails is a fault of `policy`, what cannot be told is told. */
  limits?: Limits;
  /** Where else than in code and configuration an id counts. */
  also?: readonly Extract<ScanWhere, 'test' | 'comment' | 'docs'>[];
  /** What `failed_on` of the result says whether it holds. */
  failOn?: readonly ScanFailOn[];
}

/**
 * The ids of models in texts: of each place which release it means and how that was read, whether that has ended or when it
 * ends, and what takes its place. An id that nobody knows is never called retired. Which files belong to a project is for
 * whoever calls to say: all that are given are looked through.
 * @throws RangeError for a limit or a date that there is not
 */
export function scan(
  kb: KnowledgeBase,
  files: Iterable<ScannedFile>,
  { limits, also = [], failOn = [] }: ScanRequest = {},
): ScanResult<Reason> {
  const snapshot = kb as Snapshot;
  const found = new Scan(snapshot, {
    constraints: constraintsOf(snapshot, limits),
    also,
    failOn: failOn.map((one) => {
      const { on, until = usualUntil(snapshot.day, on) } = typeof one === 'string' ? { on: one } : one;
      if (until !== null && !isDate(until)) throw new RangeError(`${until} is no day`);
      return { on, until };
    }),
    feeds: [],
  });
  let read = 0;
  for (const { file, text } of files) {
    found.add(file, text);
    read++;
  }
  return found.result({ read, by: 'folder', skipped: [] }, { paths: [], changed: null });
}

function queryFor(snapshot: Snapshot, question: string | Question): Query {
  const {
    need,
    uses = {},
    criteria = {},
    limits = {},
    preference,
    pareto,
  }: Question = typeof question === 'string' ? { need: question } : question;
  const weighed = (weights: Readonly<Record<string, number>>) =>
    Object.entries(weights).map(([id, weight]) => ({ id, weight }));
  const asked = queryOf(snapshot, {
    lmm: 'query/1',
    uses: weighed(uses),
    criteria: weighed(criteria),
    constraints: Object.entries(limits).map(([constraint, value]) => ({ constraint, value: asValue(value) })),
    ...(preference ? { preference } : {}),
    ...(pareto ? { pareto: pareto.map((name) => (name === 'points' ? name : fieldNamed(name).id)) } : {}),
  });
  return need === undefined ? asked : withNeed(asked, need, understand(need, snapshot.knowledge));
}

const constraintsOf = (snapshot: Snapshot, limits: Limits | undefined): Query['constraints'] =>
  limits === undefined ? [] : queryFor(snapshot, { limits }).constraints;

const asValue = (value: Limits[string]): number | boolean | string | string[] =>
  typeof value === 'object' ? [...value] : value;

function fieldNamed(name: string): Field {
  const field = findField(name);
  if (!field) throw new RangeError(`there is no field ${name}`);
  return field;
}
