import Big from 'big.js';
import { addDays, firstDay, holds } from '../../domain/dates.ts';
import type { Offer, Release } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import { evidenceLevelOf, lifeOf, ownOffers } from '../../domain/values.ts';
import type { Change, DiffResult } from '../../engine/results.ts';

/**
 * What changed after one day and by another: releases, retirements, what is current, prices of developers' own offers,
 * and what was said. Both days are seen from what is known in the loaded knowledge base.
 * @param from a view on the earlier day
 * @param to a view of the same knowledge base on the later day
 */
export function diff(from: Snapshot, to: Snapshot): DiffResult {
  const within = (date: string): boolean => firstDay(date) > from.day && firstDay(date) <= to.day;
  const changes = [
    ...to.releases().flatMap((release) => livesOf(to, release, within)),
    ...currents(to, within),
    ...to.releases().flatMap((release) => ownOffers(to, release).flatMap((offer) => moves(from, to, release, offer))),
    ...said(to, within),
  ];
  changes.sort((a, b) => compare(firstDay(a.date), firstDay(b.date)) || compare(a.kind, b.kind) || compare(a.id, b.id));
  return { from: from.day, to: to.day, changes };
}

const EMPTY = { what: null, before: null, after: null, currency: null, percent: null, text: null };

function livesOf(snapshot: Snapshot, release: Release, within: (date: string) => boolean): Change[] {
  const base = { ...EMPTY, id: release.id, name: release.name, model: release.model ?? null };
  const life = lifeOf(snapshot, release);
  return (['released', 'retired'] as const).flatMap((kind): Change[] => {
    const told = life[kind];
    return told && within(told.date) ? [{ ...base, kind, ...told }] : [];
  });
}

function currents(snapshot: Snapshot, within: (date: string) => boolean): Change[] {
  return snapshot.knowledge.models.flatMap((model) =>
    model.current.flatMap((period): Change[] => {
      if (period.from === undefined || !within(period.from)) return [];
      const before = model.current.find((other) => other !== period && holds(other, dayBefore(period.from as string)));
      const sources = snapshot.speaking(period.source);
      const base = { ...EMPTY, id: model.id, name: snapshot.called(model), model: model.id, date: period.from };
      return [{ ...base, kind: 'current', before: before?.release ?? null, after: period.release, sources }];
    }),
  );
}

const dayBefore = (date: string): string => addDays(date, -1);

const KINDS = ['input', 'output', 'cache_read', 'cache_write'] as const;

/** Prices that began in between, against the price they followed: of the same offer, sources' standing and condition. */
function moves(from: Snapshot, to: Snapshot, release: Release, offer: Offer): Change[] {
  const prices = to.prices(offer).sort((a, b) => compare(a.begins, b.begins));
  return prices.flatMap((price, index) => {
    if (price.begins <= from.day || price.begins > to.day) return [];
    // A first observation is no change; it is only when somebody first looked.
    const before = prices
      .slice(0, index)
      .filter(
        (other) =>
          other.currency === price.currency && same(other.when, price.when) && alike(to, other.source, price.source),
      )
      .at(-1);
    if (!before) return [];
    return KINDS.flatMap((kind): Change[] => {
      const [old, now] = [before[kind], price[kind]];
      if (typeof old !== 'number' || typeof now !== 'number' || old === now) return [];
      const percent = old === 0 ? null : Number(new Big(String(now)).div(String(old)).minus(1).times(100).round(1));
      return [
        {
          kind: 'price',
          date: price.from ?? price.seen ?? price.begins,
          id: release.id,
          name: release.name,
          model: release.model ?? null,
          what: price.when ? `${kind} (${Object.values(price.when).join(' ')})` : kind,
          before: old,
          after: now,
          currency: price.currency,
          percent,
          text: null,
          sources: price.source,
        },
      ];
    });
  });
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
/** A price of another witness is no move, unless both are the vendor's own word. */
const alike = (snapshot: Snapshot, a: readonly string[], b: readonly string[]): boolean =>
  a.some((id) => b.includes(id)) ||
  (evidenceLevelOf(snapshot, a) === 'vendor' && evidenceLevelOf(snapshot, b) === 'vendor');

function said(snapshot: Snapshot, within: (date: string) => boolean): Change[] {
  const models = snapshot.knowledge.models;
  return models.flatMap((model) =>
    snapshot
      .statements(model.id)
      .filter((entry) => within(entry.said))
      .map((entry): Change => {
        const what = entry.use ?? entry.criterion ?? entry.field ?? entry.kind;
        const base = { ...EMPTY, id: model.id, name: snapshot.called(model), model: model.id, sources: entry.source };
        return { ...base, kind: 'statement', date: entry.said, what, after: entry.fit ?? null, text: entry.text };
      }),
  );
}
