import { addDays } from '../../domain/dates.ts';
import { type DataTerm, offerTerm } from '../../domain/fields/offered.ts';
import type { FieldId } from '../../domain/fields.ts';
import { costOf, decimal, sum } from '../../domain/money.ts';
import type { Release } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { resolve } from '../../domain/values.ts';
import { loadCost } from '../../engine/cost.ts';
import type {
  Cell,
  CostLine,
  Executive,
  Load,
  Memo,
  MemoCost,
  MemoRole,
  MonthlyCost,
  Reason,
  Recommendation,
  RecommendResult,
  Risk,
  Upcoming,
} from '../../engine/results.ts';
import { ALARM, upcoming } from '../../engine/upcoming.ts';
import { EXAMPLE } from '../load.ts';

type Found = RecommendResult<Reason>;
type Entry = Recommendation<Reason>;

/** What a memo tells beside a recommendation: the answer in short, what it costs in a month, what may turn it into a mistake. */
export function memoOf(snapshot: Snapshot, result: Found): Memo {
  const monthly = monthlyCost(snapshot, result);
  return { executive: executive(result, monthly), monthly_cost: monthly, risks: risks(snapshot, result) };
}

function executive(result: Found, { costs }: MonthlyCost): Executive {
  const { recommendations, tied_first } = result;
  const firsts = recommendations.filter(({ rank }) => rank === 1);
  const [first] = firsts;
  const alike = first?.points == null ? firsts.length - 1 : tied_first.length - 1;
  const own = costs.find(({ roles }) => roles.includes('pick'));
  const other = costs.find(({ roles }) => roles.includes('cheapest') && !roles.includes('pick'));
  const isLess =
    own !== undefined &&
    other !== undefined &&
    own.currency === other.currency &&
    (other.total ?? Infinity) < (own.total ?? 0);
  return {
    outcome: outcomeOf(result, firsts),
    first: firsts.map(({ id, release }) => ({ id, release })),
    points: first?.points ?? null,
    first_percent: first?.first_percent ?? null,
    alike: Math.max(0, alike),
    confidence: first?.confidence.level ?? null,
    total: own?.total ?? null,
    cheapest:
      isLess && other.total !== null ? { id: other.model ?? other.id, release: other.id, total: other.total } : null,
    currency: own?.currency ?? null,
  };
}

function outcomeOf({ answered, tied_first }: Found, firsts: readonly Entry[]): Executive['outcome'] {
  const [first] = firsts;
  if (!answered) return 'open';
  if (first === undefined) return 'none';
  if (first.unknowns.length > 0) return 'untold';
  if (first.points === null) return firsts.length > 1 ? 'equal' : 'said';
  if (tied_first.length === 0) return 'partly';
  return tied_first.length > 1 ? 'tied' : 'clear';
}

const DAYS_OF_MONTH = 30;

/** The work of a month: what was told, and an example's where nobody told it. */
function monthlyLoad(told: Load | null): Pick<MonthlyCost, 'load' | 'assumed'> {
  const { input = null, output = null, requests = null, per = 'month' } = told ?? {};
  // Of a text of characters the example in tokens is no match.
  const known = per === 'request' || requests === null ? null : requests * (per === 'day' ? DAYS_OF_MONTH : 1);
  const parts = { requests: known, input, output };
  return {
    load: {
      input: input ?? EXAMPLE.input,
      output: output ?? EXAMPLE.output,
      requests: known ?? EXAMPLE.requests,
      per: 'month',
    },
    assumed: (['requests', 'input', 'output'] as const).filter((part) => parts[part] === null),
  };
}

function monthlyCost(snapshot: Snapshot, result: Found): MonthlyCost {
  const { load, assumed } = monthlyLoad(result.understood.load);
  const roles = new Map<string, MemoRole[]>();
  const play = (role: MemoRole, entry: Entry | undefined): void => {
    const release = entry?.release;
    if (typeof release === 'string') roles.set(release, [...(roles.get(release) ?? []), role]);
  };
  const { recommendations, picks } = result;
  const named = (id: string | null): Entry | undefined => recommendations.find((entry) => entry.id === id);
  play('pick', recommendations[0]);
  play('runner_up', recommendations[1]);
  if (result.tied_first.length > 1) play('cheapest', named(picks.cheapest_of_leaders));
  play('open_weights', named(picks.open_weights));
  const costs = [...roles].flatMap(([id, own]): MemoCost[] => {
    const release = snapshot.anyRelease(id);
    return release ? [memoCost(snapshot, release, own, load)] : [];
  });
  return { load, assumed, costs };
}

function memoCost(snapshot: Snapshot, release: Release, roles: MemoRole[], load: Load): MemoCost {
  const subject = { model: undefined, release };
  const line = loadCost(snapshot, release, load, snapshot.currency);
  return {
    ...line,
    roles,
    input_price: resolve(snapshot, subject, 'cost.input'),
    output_price: resolve(snapshot, subject, 'cost.output'),
    changes: upcoming(snapshot, release, { ...ALARM, price: YEAR }).flatMap((event) => changed(snapshot, line, event)),
  };
}

/** What the same tokens cost at the prices that are announced; nothing where a price depends on the length of a prompt. */
function changed(
  snapshot: Snapshot,
  { parts, tier, currency }: CostLine,
  { date, prices }: Upcoming,
): MemoCost['changes'] {
  const after = prices?.after;
  if (date === null || !after?.currency || currency === null || tier !== null || parts.length === 0) return [];
  const rate = snapshot.rates.conversion(after.currency, currency);
  const amounts = parts.map(({ kind, tokens }) => {
    const price = kind === 'cache_read' ? null : after[kind];
    return price === null ? null : costOf(decimal(tokens), price).toFixed();
  });
  if (rate === null || amounts.includes(null)) return [];
  const total = rate.convert(sum(amounts.filter((amount) => amount !== null)));
  return [{ date, total: Number(total), total_exact: total.toFixed(), currency }];
}

/** A decision is made for longer than an answer on a screen: ends and prices are told further ahead. */
const YEAR = 365;
const LIFE = 3650;
/** A figure older than this many days may be overtaken. */
const OLD_FIGURE = 180;

function risks(snapshot: Snapshot, result: Found): Risk[] {
  const [first] = result.recommendations;
  if (first === undefined) return [];
  const release = typeof first.release === 'string' ? snapshot.anyRelease(first.release) : undefined;
  return [
    ...(release ? events(snapshot, release) : []),
    ...data(snapshot, first, release),
    ...field(snapshot, release, 'license', 'licence'),
    ...(result.understood.constraints.some(({ constraint }) => ABOUT_COUNTRY.has(constraint))
      ? [country(snapshot, first)]
      : []),
    ...evidence(snapshot, first),
  ];
}

const ABOUT_COUNTRY: ReadonlySet<string> = new Set(['country', 'exclude-country']);

function events(snapshot: Snapshot, release: Release): Risk[] {
  const near = { retirement: addDays(snapshot.day, ALARM.retirement), price: addDays(snapshot.day, ALARM.price) };
  return upcoming(snapshot, release, { retirement: LIFE, price: YEAR }).map((event): Risk => {
    const isPrice = event.code === 'price-changes';
    const limit = isPrice ? near.price : near.retirement;
    return {
      code: isPrice ? 'price' : 'end',
      alarm: event.date === null || event.date <= limit,
      event,
      sources: event.sources,
    };
  });
}

const TERMS = ['trains_on_input', 'retention_days', 'zero_retention', 'regions'] as const satisfies readonly DataTerm[];

/** What becomes of what is put in, by the way that the answer means: another's service where the conditions chose it. */
function data(snapshot: Snapshot, { by }: Entry, release: Release | undefined): Risk[] {
  // On machines of one's own data stay where they are.
  if (by !== null && by.provider === null) return [];
  const offer =
    release && by !== null && !by.own
      ? snapshot.offersOf(release.id).find(({ provider }) => provider === by.provider)
      : undefined;
  return TERMS.flatMap((term): Risk[] => {
    const id = `data.${term}` as FieldId;
    const cell = offer ? offerTerm(snapshot, offer, term) : resolve(snapshot, { model: undefined, release }, id);
    // That nothing is kept can be agreed: where nobody says it, that is no gap of its own.
    if (term === 'zero_retention' && cell.value === null) return [];
    return [
      {
        code: 'data',
        alarm: term === 'trains_on_input' && cell.value === true,
        field: id,
        cell,
        sources: cell.sources,
      },
    ];
  });
}

function field(snapshot: Snapshot, release: Release | undefined, id: FieldId, code: Risk['code']): Risk[] {
  const cell: Cell = resolve(snapshot, { model: undefined, release }, id);
  return [{ code, alarm: false, field: id, cell, sources: cell.sources }];
}

function country(snapshot: Snapshot, { id, release }: Entry): Risk {
  const subject = {
    model: snapshot.models.get(id),
    release: typeof release === 'string' ? snapshot.anyRelease(release) : undefined,
  };
  const cell = resolve(snapshot, subject, 'country');
  return { code: 'country', alarm: false, field: 'country', cell, sources: cell.sources };
}

/** What weakens the evidence for the first: that it is not its own, of one measurer, or old; of words what lowers confidence. */
function evidence(snapshot: Snapshot, first: Entry): Risk[] {
  const weak = (code: string, values: Reason['values']): Risk => ({
    code: 'evidence',
    alarm: false,
    reason: { code, values },
    sources: [],
  });
  if (first.points === null)
    return first.confidence.reasons.map(({ code, values }) => weak(code, values as Reason['values']));
  const { tables, inherited_from } = first;
  const measurers = [...new Set(tables.map(({ measurer }) => measurer))];
  const [only] = measurers;
  const oldest = tables.map(({ edition }) => edition).sort()[0];
  const days = oldest === undefined ? 0 : snapshot.age(oldest);
  return [
    ...(inherited_from === null ? [] : [weak('inherited', { release: inherited_from })]),
    ...(measurers.length === 1 && only !== undefined ? [weak('one-measurer', { measurer: only })] : []),
    ...(days > OLD_FIGURE ? [weak('old-figure', { days, date: oldest ?? null })] : []),
  ];
}
