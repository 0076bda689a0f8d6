import { namesOf } from '../../../domain/called.ts';
import { firstDay } from '../../../domain/dates.ts';
import { isOfRelease } from '../../../domain/ends.ts';
import { LAYER_SIGN } from '../../../domain/layered.ts';
import { VIA_OF } from '../../../domain/model-eol.ts';
import { ownOffers } from '../../../domain/pricing.ts';
import type { ScanEnd, ScanSubject } from '../../../engine/results/scan.ts';
import { safe, safeJson } from '../../../words/safe.ts';
import { endText, placeOf } from '../../../words/upcoming.ts';
import type { ScanView } from './view.ts';
import { wordsOf } from './words/index.ts';

/** What the format takes as an id in the place of another (SPEC.md, "Structured replacement contract"). */
const REPLACEMENT_ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/**
 * The open format `model-eol/0.1` (docs/model-eol.md): of the models that were found those of which an end is known. In it, a
 * model without an end is one of which none is scheduled; of others nothing here says so, and they are left out.
 */
export function modelEol(view: ScanView): string[] {
  const { result, m } = view;
  const releases = new Map<string, ScanSubject[]>();
  for (const subject of result.subjects) {
    if (subject.release === null) continue;
    const same = releases.get(subject.release);
    if (same) same.push(subject);
    else releases.set(subject.release, [subject]);
  }
  const models = [...releases.values()].flatMap((subjects) => modelOf(subjects, view));
  const feed = {
    spec: 'model-eol/0.1',
    publisher: 'lmm',
    generated: `${result.day}T00:00:00Z`,
    note: [
      wordsOf(m.lang).eol.note(releases.size - models.length),
      ...(result.complete ? [] : [wordsOf(m.lang).ended(result.findings.length)]),
    ].join(' '),
    models: withoutShared(models),
  };
  return [`${safeJson(JSON.stringify(feed, null, 2))}\n`];
}

interface EolModel {
  id: string;
  aliases?: string[];
  [key: string]: unknown;
}

function modelOf(subjects: readonly ScanSubject[], view: ScanView): EolModel[] {
  const [first] = subjects;
  const release = first?.release ? view.snapshot.anyRelease(first.release) : undefined;
  if (!first || !release) return [];
  const { ends } = first;
  const told = ends.filter((end) => end.state !== 'not-before' || isOfRelease(end) || end.provider !== null);
  const own = told.find(isOfRelease);
  const clouds = told.filter((end) => end.channel !== 'product' && !isOfRelease(end) && end.provider !== null);
  if (!own && clouds.length === 0) return [];
  const tail = release.id.slice(release.id.indexOf('/') + 1);
  const taken = ownOffers(view.snapshot, release)
    .flatMap(({ api_id: id }) => id ?? [])
    .sort((a, b) => b.length - a.length);
  const written = subjects.filter(({ via }) => via === null).flatMap((subject) => subject.written);
  const [id = tail, ...aliases] = new Set([...taken, tail, ...written]);
  const products = ends.filter(({ channel }) => channel === 'product');
  const notes = [
    ...(own ? [] : [wordsOf(view.m.lang).eol.own]),
    ...products.map((end) => noteOf(end, view)),
    ...(first.layer === undefined ? [] : [view.m.views.layerLegend(LAYER_SIGN, safe(first.layer))]),
  ];
  return [
    {
      id: safe(id),
      ...(aliases.length > 0 ? { aliases: aliases.map(safe) } : {}),
      ...(own ? shutdownOf(own, first) : {}),
      ...replacementOf(first),
      ...(notes.length > 0 ? { notes: notes.join(' ') } : {}),
      ...(own ? addressOf(own, view) : {}),
      ...(clouds.length > 0 ? { distributions: distributionsOf(clouds, first, view) } : {}),
    },
  ];
}

/**
 * A day and how firm it is. What is only the earliest day is `earliest` of a model that is deprecated, and else `tentative`: no
 * retirement is scheduled. A month is its first day, and no sooner.
 */
function shutdownOf({ date, certainty }: ScanEnd, { reasons }: ScanSubject): object {
  const isDeprecated = reasons.some(({ code }) => code === 'deprecated' || code === 'retired' || code === 'ends');
  const soonest = isDeprecated ? 'earliest' : 'tentative';
  const precision = certainty === 'earliest' ? soonest : date.length < 'YYYY-MM-DD'.length ? 'earliest' : 'exact';
  return { shutdown: firstDay(date), date_precision: precision };
}

/** Options, in the order of trust: nobody here has tried that another id can be put in unseen. */
function replacementOf({ replacement }: ScanSubject): object {
  const id = replacement?.api_id ?? replacement?.id.split('/').at(-1);
  return id !== undefined && REPLACEMENT_ID.test(id) ? { replacement_options: [id] } : {};
}

function addressOf({ sources }: ScanEnd, { snapshot }: ScanView): object {
  const url = sources.map((id) => snapshot.source(id)?.url).find((address) => address !== undefined);
  return url ? { source: url } : {};
}

/** One for each channel, the end that holds first. */
function distributionsOf(ends: readonly ScanEnd[], subject: ScanSubject, view: ScanView): object[] {
  const channels = new Map<string, object>();
  for (const end of ends) {
    const via = VIA_OF[end.provider ?? ''] ?? end.provider ?? '';
    if (channels.has(via)) continue;
    const status = end.state === 'over' ? 'retired' : end.certainty === 'earliest' ? 'active' : 'legacy';
    channels.set(via, { via, ...shutdownOf(end, subject), status, ...addressOf(end, view) });
  }
  return [...channels.values()];
}

const noteOf = (end: ScanEnd, { snapshot, m }: ScanView): string =>
  wordsOf(m.lang).eol.product(placeOf(end, namesOf(snapshot).provider, m), endText(end, m));

/** No id and no alias may stand for two models: what comes later keeps only what is its own. */
function withoutShared(models: readonly EolModel[]): EolModel[] {
  const taken = new Set<string>();
  return models.flatMap(({ id, aliases = [], ...rest }) => {
    const [first, ...others] = [id, ...aliases].filter((name) => !taken.has(name));
    if (first === undefined) return [];
    for (const name of [first, ...others]) taken.add(name);
    return [{ id: first, ...(others.length > 0 ? { aliases: others } : {}), ...rest }];
  });
}
