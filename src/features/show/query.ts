import { firstDay } from '../../domain/dates.ts';
import { endsOf, goneFrom } from '../../domain/ends.ts';
import { evidenceLevelOf } from '../../domain/evidence.ts';
import { claims } from '../../domain/fields/line.ts';
import { FIELDS, SPECIFICATION } from '../../domain/fields.ts';
import { dateOf, isOut, statusOn } from '../../domain/lifecycle.ts';
import { decimal, rounded } from '../../domain/money.ts';
import { AMOUNTS, type AmountKind, isKnownOn, periodsOf } from '../../domain/pricing.ts';
import type { Data, Model, Offer, Plan, Release, Statement, Tier } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { resolve } from '../../domain/values.ts';
import { benchmarks } from '../../engine/benchmarks.ts';
import { measuredOf } from '../../engine/line-points.ts';
import type { Named } from '../../engine/names.ts';
import type {
  Application,
  Assessment,
  Claim,
  FieldClaim,
  Price,
  Scalar,
  ShownData,
  ShownModel,
  ShownPlan,
  ShownRelease,
  ShowResult,
} from '../../engine/results.ts';

/** All that is known of a line or a release on the snapshot's day. */
export function show(snapshot: Snapshot, named: Named): ShowResult {
  return named.kind === 'model'
    ? { model: showModel(snapshot, named.model) }
    : { release: showRelease(snapshot, named.release) };
}

function showModel(snapshot: Snapshot, model: Model): ShownModel {
  const said = snapshot.statements(model.id);
  const of = (kind: Statement['kind']): Statement[] => said.filter((entry) => entry.kind === kind);
  const current = snapshot.current(model);
  const release = current && snapshot.anyRelease(current.release);
  const developer = snapshot.knowledge.developers.find((entry) => entry.id === model.developer);
  const cells = FIELDS.map((field) => ({ id: field.id, cell: resolve(snapshot, { model, release }, field.id) }));
  return {
    id: model.id,
    name: model.name,
    called: snapshot.called(model),
    aliases: model.aliases ?? [],
    developer: model.developer,
    developer_name: snapshot.developerName(model.developer),
    country: developer?.country ?? null,
    led_by: developer?.led_by?.en ?? developer?.led_by?.ko ?? null,
    led_by_names: developer?.led_by ?? null,
    current: current
      ? {
          release: current.release,
          name: release?.name ?? current.release,
          named: current.named ?? null,
          from: current.from ?? null,
          seen: current.seen ?? null,
          sources: current.source,
        }
      : null,
    summary: of('summary').map((entry) => claim(entry, model.id, release)),
    architecture: of('architecture').map((entry) => claim(entry, model.id)),
    features: of('feature').map((entry) => claim(entry, model.id, release)),
    applications: applications(snapshot, model.id, release),
    assessments: of('assessment').map((entry): Assessment => {
      const criterion = entry.criterion ?? '';
      return { criterion, name: snapshot.criterionName(criterion), ...claim(entry, model.id, release) };
    }),
    claims: claims(snapshot, model, undefined).map((entry) => fieldClaim(entry, model.id, release)),
    releases: snapshot.releasesOf(model.id).map((entry) => ({
      id: entry.id,
      name: entry.name,
      release_date: entry.release_date ?? null,
      status: statusOn(snapshot, entry).value as string | null,
      retirement_date: entry.retirement_date ?? goneFrom(snapshot, entry) ?? null,
      sources: snapshot.speaking(entry.source),
    })),
    measured: measuredOf(snapshot, { kind: 'model', model }),
    plans: plansOf(snapshot, model.id),
    specification: release && isOut(snapshot, release) ? showRelease(snapshot, release) : null,
    unknown: cells.filter(({ cell }) => cell.value === null && cell.missing === 'unknown').map(({ id }) => id),
  };
}

/**
 * A statement as a claim about one of the models it speaks of.
 * @param beside the release that it is shown with
 */
export function claim(said: Statement, model: string, beside?: Release): Claim {
  const period = {
    ...(said.from === undefined ? {} : { from: said.from }),
    ...(said.until === undefined ? {} : { until: said.until }),
  };
  return {
    text: said.text,
    said: said.said,
    ...period,
    about: said.about,
    ...(said.about.length === 0 && isBefore(said, beside) ? { earlier: true as const } : {}),
    with: said.models.filter((other) => other !== model),
    at: said.at,
    sources: said.source,
  };
}

const isBefore = ({ said }: Statement, release: Release | undefined): boolean =>
  release !== undefined && firstDay(said) < dateOf(release);

/** Every reading of fit for a line, in the order of the files; a use that is read several times stands several times. */
export const applications = (snapshot: Snapshot, model: string, beside?: Release): Application[] =>
  snapshot
    .statements(model)
    .filter(({ kind }) => kind === 'application')
    .map((entry) => {
      const use = entry.use ?? '';
      return { use, name: snapshot.useName(use), fit: entry.fit ?? 'suitable', ...claim(entry, model, beside) };
    });

const fieldClaim = (said: Statement, model: string, beside?: Release): FieldClaim => ({
  field: said.field ?? '',
  value: said.value ?? '',
  ...claim(said, model, beside),
});

export function showRelease(snapshot: Snapshot, release: Release): ShownRelease {
  const line = release.model === undefined ? undefined : snapshot.models.get(release.model);
  const offers = snapshot.offersOf(release.id);
  const fields = SPECIFICATION.map((field) => ({
    field: field.id,
    ...resolve(snapshot, { model: undefined, release }, field.id),
  }));
  const developer = resolve(snapshot, { model: undefined, release }, 'developer');
  const country = resolve(snapshot, { model: undefined, release }, 'country');
  return {
    id: release.id,
    name: release.name,
    aliases: release.aliases ?? [],
    model: release.model ?? null,
    developer: release.developer,
    status: resolve(snapshot, { model: undefined, release }, 'status').value as string | null,
    replaced_by: release.replaced_by ?? [],
    fields: [{ field: 'developer', ...developer }, { field: 'country', ...country }, ...fields],
    ends: endsOf(snapshot, release).map((end) => ({ ...end, standing: evidenceLevelOf(snapshot, end.sources) })),
    measured: measuredOf(snapshot, { kind: 'release', release }),
    benchmarks: benchmarks(snapshot, release),
    prices: offers.flatMap((offer) => prices(snapshot, offer)),
    data: offers.flatMap((offer) => snapshot.terms(offer).map((data) => shownData(offer.provider, data))),
    claims: claims(snapshot, undefined, release).map((entry) => fieldClaim(entry, line?.id ?? '')),
    links: (release.links ?? []).map((link) => ({ url: link.url, label: link.label ?? null, type: link.type ?? null })),
    note: release.note ?? null,
    unknown: fields.filter((cell) => cell.value === null && cell.missing === 'unknown').map((cell) => cell.field),
    sources: snapshot.speaking(release.source),
  };
}

/** Prices of an offer that hold on the day or are announced for later. */
function prices(snapshot: Snapshot, offer: Offer): Price[] {
  return periodsOf(snapshot, offer)
    .filter((cost) => cost.ends === undefined || snapshot.day < cost.ends)
    .filter((cost) => isKnownOn(cost, snapshot.day))
    .map((cost) => ({
      provider: offer.provider,
      api_id: offer.api_id ?? null,
      currency: shown(snapshot, cost).currency,
      from: cost.from ?? null,
      seen: cost.seen ?? null,
      until: cost.until ?? cost.ends ?? null,
      when: (cost.when as Record<string, Scalar | string[]> | undefined) ?? null,
      amounts: amounts(cost, shown(snapshot, cost).convert),
      ...(shown(snapshot, cost).currency === cost.currency
        ? {}
        : { stated: { currency: cost.currency, amounts: amounts(cost) } }),
      tiers: (cost.tiers ?? []).map((tier) => ({
        over: tier.over,
        applies: tier.applies ?? 'request',
        amounts: amounts(tier, shown(snapshot, cost).convert),
      })),
      note: cost.note ?? null,
      sources: cost.source,
      standing: evidenceLevelOf(snapshot, cost.source),
      future: cost.begins > snapshot.day,
    }));
}

/** The currency that an amount is shown in, and how it is turned into that. */
function shown({ currency: target, rates }: Snapshot, { currency = 'USD' }: { currency?: string | undefined }) {
  const rate = target === null || target === currency ? null : rates.conversion(currency, target);
  if (target === null || rate === null) return { currency, convert: (amount: number) => amount };
  return {
    currency: target,
    convert: (amount: number) => Number(rounded(rate.convert(decimal(amount)), target)),
  };
}

function amounts(record: Pick<Tier, AmountKind>, convert = (amount: number): number => amount): Price['amounts'] {
  const known: Price['amounts'] = {};
  for (const kind of AMOUNTS) {
    const amount = record[kind];
    if (amount !== undefined) known[kind] = typeof amount === 'number' ? convert(amount) : amount;
  }
  return known;
}

function shownData(provider: string, data: Data): ShownData {
  const { source, note, at: _, ...terms } = data;
  return { provider, ...terms, note: note ?? null, sources: source };
}

/** The subscriptions of a line that have a price on the day. */
export const plansOf = (snapshot: Snapshot, model: string): ShownPlan[] =>
  snapshot.knowledge
    .plansOf(model)
    .map((plan) => shownPlan(snapshot, plan))
    .filter((plan) => plan.price.length > 0);

function shownPlan(snapshot: Snapshot, plan: Plan): ShownPlan {
  return {
    id: plan.id,
    name: plan.name,
    audience: plan.audience ?? null,
    releases: plan.releases ?? [],
    price: plan.price
      .map((price) => snapshot.by(price))
      .filter((price) => price !== undefined)
      .filter(
        (price) =>
          snapshot.isBy(price.from ?? price.seen ?? '') && (price.until === undefined || !snapshot.isBy(price.until)),
      )
      .map(({ source, note: _, ...price }) => {
        const { currency, convert } = shown(snapshot, price);
        if (currency === (price.currency ?? 'USD') || typeof price.amount !== 'number')
          return { ...price, sources: source };
        const stated = { currency: price.currency ?? 'USD', amount: price.amount };
        return { ...price, currency, amount: convert(price.amount), stated, sources: source };
      }),
    note: plan.note ?? null,
    sources: snapshot.speaking(plan.source),
  };
}
