import type { Cell, EvidenceLevel, Scalar, Value } from './cells.ts';
import { pathOf } from './fields.ts';
import type { Alternative, Cost, Data, Model, Offer, Release, Statement } from './records.ts';
import { compare, type Snapshot } from './snapshot.ts';
import { type FieldId, type Localized, type SourceKind, UNSTATED, type Unstated } from './vocabulary.ts';

/** What a value is looked up for: a line with its release, a line without one, or a release by itself. */
export interface Subject {
  model: Model | undefined;
  release: Release | undefined;
}

const UNKNOWN: Cell = { value: null, missing: 'unknown', sources: [] };

const isUnstated = (value: unknown): value is Unstated => (UNSTATED as readonly unknown[]).includes(value);

const STANDING: Record<SourceKind, EvidenceLevel> = {
  vendor: 'vendor',
  paper: 'vendor',
  'model-card': 'vendor',
  measurement: 'measured',
  feed: 'feed',
  press: 'claim',
  commentary: 'claim',
};

/** By whose word something holds, from the kind of the best of its sources. */
export function evidenceLevelOf(snapshot: Snapshot, sources: readonly string[]): EvidenceLevel {
  if (sources.length === 1) {
    const only = snapshot.source(sources[0] as string)?.kind;
    return only ? STANDING[only] : 'claim';
  }
  const kinds = sources.map((id) => snapshot.source(id)?.kind);
  const order: SourceKind[] = ['measurement', 'vendor', 'model-card', 'paper', 'feed', 'press', 'commentary'];
  const best = order.find((kind) => kinds.includes(kind));
  return best ? STANDING[best] : 'claim';
}

/** The value of a field for a line or release on the view's day, with its sources and standing, or why there is none. */
export function resolve(snapshot: Snapshot, subject: Subject, field: FieldId): Cell {
  const cell = resolveValue(snapshot, subject, field);
  if (cell.value === null || cell.standing !== undefined || NAMED.has(field)) return cell;
  const { value, sources, ...rest } = cell;
  return { value, sources, standing: evidenceLevelOf(snapshot, sources), ...rest };
}

/** Fields that tell who or which, for which it does not matter by whose word. */
const NAMED: ReadonlySet<FieldId> = new Set(['developer', 'release']);

/** As `lookUp`, but without the standing, where that is no more than what the sources are. */
export function resolveValue(snapshot: Snapshot, subject: Subject, field: FieldId): Cell {
  const { model, release } = subject;
  switch (field) {
    case 'developer': {
      const developer = release?.developer ?? model?.developer;
      if (developer === undefined) return UNKNOWN;
      return {
        value: developer,
        label: snapshot.developerName(developer),
        sources: snapshot.speaking(release ? release.source : (model?.source ?? [])),
      };
    }
    case 'country': {
      const id = release?.developer ?? model?.developer;
      const developer = snapshot.developers.get(id ?? '');
      const sources = snapshot.speaking(developer?.source ?? []);
      // A country without a source is the user's own entry; one whose sources may not speak is not known here.
      if (developer?.country === undefined || (sources.length === 0 && snapshot.narrowed)) return UNKNOWN;
      return stated(developer.country, sources);
    }
    case 'release': {
      const current = model && snapshot.current(model);
      if (!current) {
        if (!release || model) return UNKNOWN;
        return { value: release.id, label: release.name, sources: snapshot.speaking(release.source) };
      }
      const label = snapshot.anyRelease(current.release)?.name;
      return {
        value: current.release,
        ...(label === undefined ? {} : { label }),
        sources: snapshot.speaking(current.source),
      };
    }
    case 'architecture':
      return architecture(snapshot, model);
    case 'open_source':
      return claimed(snapshot, subject, field);
    case 'providers': {
      const offers = release ? offeredBy(snapshot, release).all : [];
      const serving = offers
        .map((offer) => ({ offer, sources: snapshot.speaking(offer.source) }))
        .filter((o) => o.sources.length > 0);
      if (serving.length === 0) return UNKNOWN;
      return stated(
        [...new Set(serving.map((o) => o.offer.provider))],
        [...new Set(serving.flatMap((o) => o.sources))],
      );
    }
    default:
      if (!release) return UNKNOWN;
      if (field.startsWith('cost.')) return price(snapshot, release, pathOf(field)[1] as string);
      if (field === 'api_id' || field.startsWith('data.')) return ofOffer(snapshot, release, field);
      return onTheDay(snapshot, release, field, specified(snapshot, release, field));
  }
}

function stated(value: Value, sources: string[], release?: Pick<Release, 'id'>): Cell {
  const cell: Cell = isUnstated(value) ? { value: null, missing: value, sources } : { value, sources };
  if (release) cell.from = release.id;
  return cell;
}

/** A field of the release's own record; where its sources may not speak, what another source says instead. */
function specified(snapshot: Snapshot, release: Release, field: FieldId): Cell {
  const [head, tail] = pathOf(field);
  const record = release as unknown as Record<string, unknown>;
  const raw = tail === undefined ? record[head] : (record[head] as Record<string, unknown> | undefined)?.[tail];
  // Most are told once or not at all.
  if (release.also.length === 0) {
    const sources = raw === undefined ? [] : snapshot.speaking(release.sources?.[field] ?? release.source);
    return sources.length > 0 ? stated(raw as Value, sources, release) : UNKNOWN;
  }
  const said: { value: Value; sources: string[] }[] = [];
  if (raw !== undefined) said.push({ value: raw as Value, sources: release.sources?.[field] ?? release.source });
  for (const other of release.also) if (other.field === field) said.push({ value: other.value, sources: other.source });
  const heard = said
    .map(({ value, sources }) => ({ value, sources: snapshot.speaking(sources) }))
    .filter(({ sources }) => sources.length > 0);
  const [first, ...others] = heard;
  if (!first) return UNKNOWN;
  const conflict = others.filter(({ value }) => !equal(value, first.value));
  return { ...stated(first.value, first.sources, release), ...(conflict.length > 0 ? { conflict } : {}) };
}

/** The status of a release on the day, null where it is not known. */
export const statusOf = (snapshot: Snapshot, release: Release): string | null =>
  onTheDay(snapshot, release, 'status', specified(snapshot, release, 'status')).value as string | null;

/** What a record says of a later day: an end that had not come, or a successor that was not out, is not so yet. */
function onTheDay(snapshot: Snapshot, release: Release, field: FieldId, cell: Cell): Cell {
  if (field === 'status' && cell.value === 'retired' && snapshot.isActive(release)) return UNKNOWN;
  if (field !== 'replaced_by' || !Array.isArray(cell.value)) return cell;
  const out = (cell.value as string[]).filter((id) => {
    const successor = snapshot.anyRelease(id);
    return successor === undefined || snapshot.isOut(successor);
  });
  return out.length > 0 ? { ...cell, value: out } : UNKNOWN;
}

function architecture(snapshot: Snapshot, model: Model | undefined): Cell {
  const said = model ? snapshot.statements(model.id, 'architecture') : [];
  const texts = said.map((entry) => entry.text).filter((text): text is Localized => text !== null);
  if (texts.length === 0) return UNKNOWN;
  // A line has had other releases since: the day it was said belongs to it.
  const since = said.map((entry) => entry.said).sort()[0] as string;
  return { value: texts, since, sources: [...new Set(said.flatMap((entry) => entry.source))], standing: 'claim' };
}

/** What is claimed of a field, as a claim; the first claim stands, others that differ are told beside it. */
function claimed(snapshot: Snapshot, { model, release }: Subject, field: FieldId): Cell {
  const said = claims(snapshot, model, release).filter((entry) => entry.field === field && entry.value !== undefined);
  const [first, ...others] = said;
  if (!first) return UNKNOWN;
  const value = first.value as Value;
  const agree = [first, ...others.filter((other) => equal(other.value as Value, value))];
  const conflict = others
    .filter((other) => !equal(other.value as Value, value))
    .map((other) => ({ value: other.value as Value, sources: other.source }));
  return {
    value,
    sources: [...new Set(agree.flatMap((entry) => entry.source))],
    standing: 'claim',
    ...(conflict.length > 0 ? { conflict } : {}),
  };
}

/** The claims about fields that concern a line, or a release of it where only that is asked for. */
export function claims(snapshot: Snapshot, model: Model | undefined, release: Release | undefined): Statement[] {
  const line = model?.id ?? release?.model;
  if (line === undefined) return [];
  const said = snapshot.statements(line, 'field');
  return model ? said : said.filter((entry) => release && entry.about.includes(release.id));
}

/** The offers of a release by its own developer; others are counted beside, never shown as its price. */
export const ownOffers = (snapshot: Snapshot, release: Release): readonly Offer[] => offeredBy(snapshot, release).own;

/** What is offered of a release, by anybody and by its developer: the fields of a release are looked up one after the other, and many are of this. */
interface Offered {
  release: Release;
  all: readonly Offer[];
  own: readonly Offer[];
  /** The terms of data of each of its own. */
  terms?: readonly (readonly Data[])[];
  /** Those of all its own. */
  prices?: readonly Standard[];
}
const lastOffered = new WeakMap<Snapshot, Offered>();

function offeredBy(snapshot: Snapshot, release: Release): Offered {
  const last = lastOffered.get(snapshot);
  if (last?.release === release) return last;
  const all = snapshot.offersOf(release.id);
  const offered = { release, all, own: all.filter((offer) => snapshot.isOwn(offer.provider, release.developer)) };
  lastOffered.set(snapshot, offered);
  return offered;
}

type Standard = ReturnType<Snapshot['prices']>[number] & { provider: string };

/** Orders prices by whose word comes first: the vendor's, then the latest checked. */
export function byPreference(snapshot: Snapshot): (a: Cost, b: Cost) => number {
  const rank = (cost: Cost): number => (evidenceLevelOf(snapshot, cost.source) === 'vendor' ? 0 : 1);
  const checked = (cost: Cost): string =>
    cost.checked ??
    cost.source
      .map((id) => snapshot.source(id)?.checked ?? '')
      .sort()
      .at(-1) ??
    '';
  return (a, b) => rank(a) - rank(b) || compare(checked(b), checked(a));
}

/** Whether a price holds without any condition. */
export const isStandard = (when: Cost['when']): boolean =>
  !when || (Object.keys(when).length === 1 && when.mode === 'standard');

/**
 * A release's standard prices on the day, the one to show first: the vendor's word, then the latest checked. Where the
 * price depends on the hour alone there is no standard one: the lowest of the day stands for it, and says so.
 */
export function standardPrices(snapshot: Snapshot, release: Release): readonly Standard[] {
  const own = offeredBy(snapshot, release);
  own.prices ??= findPrices(snapshot, release);
  return own.prices;
}

function findPrices(snapshot: Snapshot, release: Release): Standard[] {
  const now: Standard[] = [];
  for (const offer of ownOffers(snapshot, release)) {
    for (const period of snapshot.prices(offer)) {
      const { begins, ends } = period;
      if (begins <= snapshot.day && (ends === undefined || snapshot.day < ends))
        now.push({ ...period, provider: offer.provider });
    }
  }
  if (now.length > 1) now.sort(byPreference(snapshot));
  const plain = now.filter(({ when }) => isStandard(when));
  return plain.length > 0 ? plain : now.filter(({ when }) => when?.mode === 'off-peak' && !when.promotion);
}

/** 3 parts of input to 1 of output, exact to 12 digits. */
export function blend(input: number, output: number): number {
  const exact = (3 * input + output) / 4;
  let rounded = blends.get(exact);
  if (rounded === undefined) {
    rounded = Number(exact.toPrecision(12));
    blends.set(exact, rounded);
  }
  return rounded;
}
/** Rounding goes through text, and prices are few. */
const blends = new Map<number, number>();

function amountOf(cost: Standard, kind: string): number | Unstated | undefined {
  if (kind !== 'blend') return (cost as unknown as Record<string, number | Unstated | undefined>)[kind];
  const { input, output } = cost;
  if (typeof input === 'number' && typeof output === 'number') return blend(input, output);
  return isUnstated(input) ? input : isUnstated(output) ? output : undefined;
}

function price(snapshot: Snapshot, release: Release, kind: string): Cell {
  const standard = standardPrices(snapshot, release);
  const at = standard.findIndex((cost) => amountOf(cost, kind) !== undefined);
  const first = standard[at];
  if (!first) return UNKNOWN;
  const amount = amountOf(first, kind) as number | Unstated;
  const cell = stated(amount, first.source, release);
  cell.provider = first.provider;
  cell.currency = first.currency;
  cell.since = first.from ?? first.seen ?? '';
  if (first.when?.mode === 'off-peak') cell.condition = 'off-peak';
  const conflict: NonNullable<Cell['conflict']> = [];
  for (const cost of standard.slice(at + 1)) {
    const other = amountOf(cost, kind);
    if (other !== undefined && cost.currency === first.currency && other !== amount)
      conflict.push({ value: other, sources: cost.source });
  }
  if (conflict.length > 0) cell.conflict = conflict;
  return cell;
}

/** What the developer's own offer says of its id and of data; the offers of others are shown with their provider only. */
function ofOffer(snapshot: Snapshot, release: Release, field: FieldId): Cell {
  const offered = offeredBy(snapshot, release);
  if (field === 'api_id' || field === 'data.deployment') {
    for (const { provider, source, api_id, deployment } of offered.own) {
      const value = field === 'api_id' ? api_id : deployment;
      const sources = snapshot.speaking(source);
      if (value !== undefined && (sources.length > 0 || !snapshot.narrowed))
        return { ...stated(value, sources, release), provider };
    }
    return UNKNOWN;
  }
  offered.terms ??= offered.own.map((offer) => snapshot.terms(offer));
  const key = pathOf(field)[1] as keyof Data;
  for (const [at, terms] of offered.terms.entries()) {
    for (const data of terms) {
      const value = data[key] as Value | undefined;
      if (value !== undefined)
        return { ...stated(value, data.source, release), provider: (offered.own[at] as Offer).provider };
    }
  }
  return UNKNOWN;
}

/** Whether two values say the same; lists of words are sets. */
export function equal(a: Value | Alternative['value'], b: Value | Alternative['value']): boolean {
  if (Array.isArray(a) && Array.isArray(b) && a.every((x) => typeof x === 'string')) {
    return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
  }
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A value by which to order or compare: numbers and dates as they are; null where there is none. */
export const orderable = (cell: Cell): Scalar | null =>
  typeof cell.value === 'object' ? null : (cell.value as Scalar | null);

/**
 * The dates on which a release begins and ends as a whole, null where no source tells one. An end that a source notes
 * only beside the record is one of a part: on one cloud, in one product.
 */
export function lifeOf(
  snapshot: Snapshot,
  release: Release,
): Record<'released' | 'retired', { date: string; sources: string[] } | null> {
  const dated = (field: 'release_date' | 'retirement_date') => {
    const { value, sources } = resolve(snapshot, { model: undefined, release }, field);
    return typeof value === 'string' ? { date: value, sources } : null;
  };
  const retired = dated('retirement_date');
  const partial =
    release.retirement_date === undefined &&
    release.also.some(({ field, value, note }) => field === 'retirement_date' && value === retired?.date && note);
  return { released: dated('release_date'), retired: partial ? null : retired };
}
