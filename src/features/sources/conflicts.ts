import { equal } from '../../domain/cell-values.ts';
import { SPECIFICATION } from '../../domain/fields.ts';
import { bySeries, type Period, TEXT_AMOUNTS } from '../../domain/pricing.ts';
import type { Offer, Release } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { resolve } from '../../domain/values.ts';
import type { Conflict, Value } from '../../engine/results.ts';
import { noteOf } from '../show/page.ts';

/** Every case in which sources disagree on the day: values of a release's fields, and prices of an offer. */
export function conflicts(snapshot: Snapshot): Conflict[] {
  return snapshot
    .releases()
    .flatMap((release) => [
      ...SPECIFICATION.flatMap((field) => (field.group === 'price' ? [] : disputed(snapshot, release, field))),
      ...snapshot.offersOf(release.id).flatMap((offer) => disputedPrices(snapshot, release, offer)),
    ]);
}

function disputed(snapshot: Snapshot, release: Release, field: (typeof SPECIFICATION)[number]): Conflict[] {
  const { value, missing, sources, conflict } = resolve(snapshot, { model: undefined, release }, field.id);
  if (!conflict) return [];
  const first = { value: value ?? missing ?? 'unknown', sources, note: null };
  return [
    {
      release: release.id,
      name: release.name,
      field: field.id,
      unit: field.unit,
      provider: null,
      currency: null,
      when: null,
      values: [first, ...conflict.map((other) => ({ ...other, note: noteOf(release, field.id, other) }))],
    },
  ];
}

/** Prices of one offer that hold on the day, under the same conditions and in the same currency, by different sources. */
function disputedPrices(snapshot: Snapshot, release: Release, offer: Offer): Conflict[] {
  return bySeries(snapshot, offer).flatMap((costs) =>
    TEXT_AMOUNTS.flatMap((kind): Conflict[] => {
      const values: Conflict['values'] = [];
      for (const cost of costs) {
        const amount = cost[kind];
        if (amount === undefined) continue;
        const same = values.find(({ value }) => equal(value, amount as Value));
        if (same) same.sources = [...new Set([...same.sources, ...cost.source])];
        else values.push({ value: amount, sources: cost.source, note: cost.note ?? null });
      }
      if (values.length < 2) return [];
      const { provider } = offer;
      const { currency, when } = costs[0] as Period;
      const condition = (when as Conflict['when'] | undefined) ?? null;
      return [
        {
          release: release.id,
          name: release.name,
          field: `cost.${kind}`,
          unit: 'per-mtok',
          provider,
          currency,
          when: condition,
          values,
        },
      ];
    }),
  );
}
