import { addDays, firstDay, holds } from '../../domain/dates.ts';
import { isOfRelease, leadingEnds } from '../../domain/ends.ts';
import { lifeOf } from '../../domain/lifecycle.ts';
import { percentChange } from '../../domain/money.ts';
import { followedBy, ownOffers, periodsOf, TEXT_AMOUNTS } from '../../domain/pricing.ts';
import type { Offer, Release } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import type { Change, DiffResult } from '../../engine/results.ts';

/**
 * What changed after one day and by another: releases, retirements, what is current, prices of developers' own offers,
 * and what was said. Both days are seen from what is known in the loaded knowledge base.
 * @param from the snapshot on the earlier day
 * @param to the one of the same knowledge base on the later day
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
  const { released } = lifeOf(snapshot, release);
  const begun: Change[] = released && within(released.date) ? [{ ...base, kind: 'released', ...released }] : [];
  const ended = leadingEnds(snapshot, release)
    .filter(({ date }) => within(date))
    .map(({ note: _, ...end }): Change => {
      const isWhole = isOfRelease(end) && end.certainty !== 'earliest';
      return { ...base, kind: isWhole ? 'retired' : 'ended', ...end };
    });
  return [...begun, ...ended];
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

/** Prices that began in between, against the price they followed: of the same offer, evidence level and condition. */
function moves(from: Snapshot, to: Snapshot, release: Release, offer: Offer): Change[] {
  const prices = periodsOf(to, offer);
  const followed = followedBy(to, prices);
  return prices.flatMap((price) => {
    if (price.begins <= from.day || price.begins > to.day) return [];
    // A first observation is no change; it is only when somebody first looked.
    const before = followed(price);
    if (!before) return [];
    return TEXT_AMOUNTS.flatMap((kind): Change[] => {
      const [old, now] = [before[kind], price[kind]];
      if (typeof old !== 'number' || typeof now !== 'number' || old === now) return [];
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
          percent: percentChange(old, now),
          text: null,
          sources: price.source,
        },
      ];
    });
  });
}

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
