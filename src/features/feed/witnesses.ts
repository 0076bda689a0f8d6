import type { Amount, FeedEntry, Untaken } from '../../domain/feeds.ts';
import { nameKey } from '../../domain/names.ts';
import { isStandard, periodsOf } from '../../domain/pricing.ts';
import type { Release } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { median } from '../../engine/measured/scale.ts';

/** So many times what others say, a price is nearer to one of a unit a thousand times as large than to theirs. */
const APART = Math.sqrt(1000);
/** Of others that disagree with a price so many tell that it is the one at fault; what is known here tells it alone. */
const ENOUGH = 2;
/** Above this, in USD per 1,000,000 tokens, a slip of the unit is likelier than a price that nobody else tells. */
const DEAR = 100;

const JUDGED = ['input', 'output'] as const satisfies readonly Amount[];
type Judged = (typeof JUDGED)[number];

interface Said {
  provider: string;
  /** 0 where there is none, or it is free. */
  amounts: Record<Judged, number>;
}

/** What all say of a model's price: a price that is out by a factor stands alone among them, and looks like any other by itself. */
export class Witnesses {
  private readonly byModel = new Map<string, Said[]>();

  constructor(
    private readonly snapshot: Snapshot,
    entries: readonly FeedEntry[],
  ) {
    for (const entry of entries) {
      const amounts = standardOf(entry);
      if (!amounts) continue;
      const said = { provider: entry.provider, amounts };
      const known = this.byModel.get(modelKey(entry));
      if (known) known.push(said);
      else this.byModel.set(modelKey(entry), [said]);
    }
  }

  /** An entry without prices that cannot be believed, which are told instead. */
  believed(entry: FeedEntry, release: Release | undefined): FeedEntry {
    const amounts = standardOf(entry);
    if (!amounts) return entry;
    // Both are in one unit, so that the lower one tells whether it can be meant.
    const lowest = Math.min(...JUDGED.map((amount) => amounts[amount] || Number.POSITIVE_INFINITY));
    const untaken = JUDGED.flatMap((amount) =>
      this.doubtOf(amount, amounts[amount], lowest > DEAR && Number.isFinite(lowest), entry, release),
    );
    return untaken.length === 0 ? entry : { ...entry, prices: [], untaken: [...entry.untaken, ...untaken] };
  }

  private doubtOf(
    amount: Judged,
    own: number,
    isDear: boolean,
    entry: FeedEntry,
    release: Release | undefined,
  ): Untaken[] {
    if (own === 0) return [];
    const known = release ? this.knownOf(release, amount) : [];
    const others = (this.byModel.get(modelKey(entry)) ?? []).flatMap(({ provider, amounts }) =>
      provider === entry.provider ? [] : amounts[amount] || [],
    );
    const all = [...known, ...others];
    const told = { field: `cost.${amount}`, value: String(own) };
    if (known.length > 0 || all.length >= ENOUGH) {
      const usual = median(all);
      if (areApart(own, usual)) return [{ ...told, why: 'unlike-others', detail: String(usual) }];
    }
    const isAlone = all.every((other) => areApart(own, other));
    return isDear && isAlone ? [{ ...told, why: 'dear-alone' }] : [];
  }

  /** What the knowledge base has, or had, for a release, by any provider. */
  private knownOf({ id }: Release, amount: Judged): number[] {
    const { snapshot } = this;
    return snapshot.knowledge
      .offersOf(id)
      .flatMap((offer) => periodsOf(snapshot, offer))
      .filter((period) => period.currency === 'USD' && isStandard(period) && period.begins <= snapshot.day)
      .flatMap((period) => {
        const value = period[amount];
        return typeof value === 'number' && value > 0 ? value : [];
      });
  }
}

const areApart = (one: number, other: number): boolean => Math.max(one / other, other / one) > APART;

/** What a model is called by all who sell it. */
const modelKey = ({ id }: FeedEntry): string => nameKey(id.slice(id.lastIndexOf('/') + 1));

/** The price of all requests, where there is one. */
function standardOf({ prices }: FeedEntry): Said['amounts'] | undefined {
  const amounts = prices.find(({ mode }) => mode === undefined)?.amounts;
  return amounts && { input: Number(amounts.input ?? 0), output: Number(amounts.output ?? 0) };
}
