import { daysBetween, firstDay, isDate } from '../../domain/dates.ts';
import { type Called, nameKey, spellings } from '../../domain/names.ts';
import type { Release } from '../../domain/records.ts';
import { newest } from '../../domain/snapshot.ts';
import type { Store, Written } from '../../domain/store.ts';
import { type Reading, readings, type Step, withoutDate } from './grammar.ts';
import { dotlessKey, idKey, totalKey, unorderedKey, wholeKey } from './keys.ts';

/** How an id was read: the release that it means, and what stood around its name. */
export interface IdRead {
  release: string;
  steps: Step[];
}

/**
 * The releases that an id as code writes it means, with how it was read: none, one, or several that it may mean alike. As
 * little as possible of the id is left out.
 * @param day what an API takes changes, and so does what is the latest
 */
export function readId(knowledge: Store, asked: string, day: string): IdRead[] {
  const { index, makers } = indexOf(knowledge);
  // Most readings have their core in common with others, and nobody is called most cores.
  const keys = new Map<string, Keys>();
  const found = readings(asked, (word) => makers.has(nameKey(word))).flatMap((reading) => {
    const own = memo(keys, reading.core, keysOfCore);
    return meantBy(knowledge, index, reading, own, day)
      .filter(({ release }) => fits(knowledge, release, reading, index.has(own.undated)))
      .map(({ release, step }) => ({
        release: release.id,
        steps: step ? [...reading.steps, { code: step, text: reading.core }] : reading.steps,
      }));
  });
  const least = Math.min(...found.map(({ steps }) => leftOut(steps)));
  const nearest = found.filter(({ steps }) => leftOut(steps) === least);
  return [...new Map(nearest.map((one) => [one.release, one])).values()];
}

/** What an id says of a release beside the way to it: what near misses are held against. */
export const coreOf = (asked: string): string =>
  readings(asked, () => false)
    .filter(({ steps }) => steps.every(({ code }) => ON_THE_WAY.has(code)))
    .reduce((shortest, { core }) => (core.length < shortest.length ? core : shortest), asked);

const ON_THE_WAY: ReadonlySet<Step['code']> = new Set([
  'route',
  'publisher',
  'tuned',
  'revision',
  'date',
  'latest',
  'setting',
  'mode',
]);

/** How much of an id was left out or supposed. Where it says no date, a name with a date is the last that is thought of. */
const leftOut = (steps: readonly Step[]): number =>
  steps.reduce((sum, { code }) => sum + (code === 'undated' ? 3 : code === 'default' ? 2 : 1), 0);

/** Ways to hold a name against others. */
const SPELLINGS: readonly { key: (text: string) => string; step?: Step['code'] }[] = [
  { key: idKey },
  { key: (text) => `dotless ${dotlessKey(text)}`, step: 'spelling' },
  { key: (text) => `whole ${wholeKey(text)}`, step: 'spelling' },
  { key: (text) => `total ${totalKey(text)}`, step: 'spelling' },
  { key: (text) => `unordered ${unorderedKey(text)}`, step: 'spelling' },
];

/** What is written, by its key; what bears a date also without it. */
type Index = ReadonlyMap<string, Written[]>;
/** With the keys of what makers, lines and those who serve models are called. */
interface Known {
  index: Index;
  makers: ReadonlySet<string>;
}
const indexes = new WeakMap<Store, Known>();

function indexOf(knowledge: Store): Known {
  const known = indexes.get(knowledge);
  if (known) return known;
  const index = new Map<string, Written[]>();
  const add = (key: string, written: Written): void => {
    const all = index.get(key);
    if (all) all.push(written);
    else index.set(key, [written]);
  };
  for (const written of knowledge.written()) {
    for (const { key } of SPELLINGS) add(key(written.text), written);
    const undated = withoutDate(written.text);
    if (undated !== undefined) add(`undated ${idKey(undated)}`, written);
  }
  const called = [...knowledge.developers, ...knowledge.models, ...knowledge.providers];
  const made = { index, makers: new Set(called.flatMap((record) => [...keysOf(record)])) };
  indexes.set(knowledge, made);
  return made;
}

interface Meant {
  release: Release;
  step?: Step['code'] | undefined;
}

/** The keys by which a core is looked up: as spelled in each way, and as a name whose date is left out. */
interface Keys {
  spelled: readonly string[];
  undated: string;
}

const keysOfCore = (core: string): Keys => ({
  spelled: SPELLINGS.map(({ key }) => key(core)),
  undated: `undated ${idKey(core)}`,
});

/** What was made of a key before, or is made of it now. */
function memo<K, V>(
  known: { get(key: K): V | undefined; set(key: K, made: V): unknown },
  key: K,
  make: (key: K) => V,
): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make(key);
  known.set(key, made);
  return made;
}

/** The releases that the core of a reading may be a name of. */
function meantBy(knowledge: Store, index: Index, { core, steps }: Reading, keys: Keys, day: string): Meant[] {
  const undated = written(knowledge, index.get(keys.undated), day);
  if (steps.some(({ code }) => code === 'latest')) {
    const named = written(knowledge, index.get(keys.spelled[0] ?? ''), day);
    const all = [...named, ...undated, ...(named.length > 0 ? [] : seriesOf(knowledge, core))];
    const [release] = newest(all.filter(({ release_date: date }) => isTold(date) && firstDay(date) <= day));
    return release ? [{ release }] : [];
  }
  const named = SPELLINGS.flatMap(({ step }, at) =>
    written(knowledge, index.get(keys.spelled[at] ?? ''), day).map((release) => ({ release, step })),
  );
  // An id that bears a date means none with another.
  if (steps.some(({ code }) => code === 'date')) return named;
  // Weights of one name and several dates are several: one that is known is not all there are.
  const only = undated.filter(({ open_weights: open }) => open !== true);
  return [...named, ...only.map((release) => ({ release, step: 'undated' as const }))];
}

/**
 * The releases that are written so. What an API takes is left out where it is a name as well, and where the offer does not
 * hold on the day but another's does: APIs give their names on.
 */
function written(knowledge: Store, all: readonly Written[] = [], day: string): Release[] {
  if (all.length === 0) return [];
  const lasting = all.filter(({ provider }) => provider === undefined);
  const inForce = all.filter(({ from = '0000', until = '9999' }) => firstDay(from) <= day && day < firstDay(until));
  const chosen = lasting.length > 0 ? lasting : inForce.length > 0 ? inForce : all;
  return [...new Set(chosen.map(({ release }) => release))].flatMap((id) => knowledge.release(id) ?? []);
}

const seriesOf = (knowledge: Store, core: string): Release[] =>
  knowledge.models
    .flatMap(({ id }) => knowledge.placesOf(id))
    .filter(({ series }) => series !== undefined && idKey(series) === idKey(core))
    .flatMap(({ id }) => knowledge.release(id) ?? []);

const isTold = (date: string | undefined): date is string => date !== undefined && /^\d/.test(date);

/**
 * Whether what was left out may be said of a release.
 * @param isDated whether releases are told apart by dates behind the core
 */
const fits = (knowledge: Store, release: Release, { steps }: Reading, isDated: boolean): boolean =>
  steps.every((step) => {
    if (step.code === 'format') return /^maas$/i.test(step.text) || release.open_weights === true;
    if (step.code === 'size') return isSizeOf(release, Number.parseFloat(step.text));
    // A repository of that name may hold other weights.
    if (step.code === 'default') return release.open_weights === true && steps.every((other) => !isRepository(other));
    if (step.code === 'mode') return hasMode(knowledge, release, step.text.toLowerCase());
    if (step.code === 'date') return isDateOf(release, step.text, isDated);
    // Weights that think are weights of their own.
    if (step.code === 'effort') return release.reasoning === true && release.open_weights !== true;
    if (step.code === 'maker') return isMaker(knowledge, release, step.text);
    if (step.code === 'publisher') return mayBePublished(knowledge, release, step.text);
    return true;
  });

const isRepository = ({ code, text }: Step): boolean => code === 'publisher' && text !== 'ollama';

/** Whether anybody sells a release in a mode. */
const hasMode = (knowledge: Store, { id }: Release, mode: string): boolean =>
  knowledge.offersOf(id).some(({ cost }) => cost.some(({ when }) => when?.mode === mode));

/** Whether a release has so many billions of parameters, as its name would round them. */
function isSizeOf({ parameters }: Release, billions: number): boolean {
  const total = parameters?.total;
  return typeof total === 'number' && Math.abs(total / 1e9 - billions) <= billions * ROUNDED;
}

const ROUNDED = 0.07;

/** How many days a dated copy may bear a date before its release came out. */
const BEFORE = 120;
/** How far a date in short may be from that of a release whose name others bear with other dates. */
const NEAR = 45;

/**
 * Whether a date is one of a copy of the release. A whole date is, from shortly before the release on: copies follow. A
 * date in short (0613, 2507, 08-2024) may tell releases of one name apart: it then has to be that of the release, as it
 * has where weights are open, for they are not replaced but followed.
 */
function isDateOf({ release_date: released, open_weights: open }: Release, text: string, isDated: boolean): boolean {
  if (!isTold(released)) return false;
  const digits = text.replace(/\D/g, '');
  const [a, b, c] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  /** Days from the release on; NaN, which is near to nothing, for what is no date. */
  const after = (date: string): number => (isDate(date) ? daysBetween(released, date) : Number.NaN);
  const isNear = (date: string): boolean => Math.abs(after(date)) <= NEAR;
  if (digits.length === 8) return after(`${a}${b}-${c.slice(0, 2)}-${c.slice(2)}`) >= -BEFORE;
  // 08-2024, of a month; 250615, which is whole, but for open weights one that tells apart
  if (digits.length === 6 && /\D/.test(text)) return isNear(`${b}${c}-${a}-15`);
  if (digits.length === 6) return open === true ? isNear(`20${a}-${b}-${c}`) : after(`20${a}-${b}-${c}`) >= -BEFORE;
  if (!isDated && open !== true && isDate(`2024-${a}-${b}`)) return true;
  const year = Number(released.slice(0, 4));
  return [`20${a}-${b}-15`, ...[-1, 0, 1].map((more) => `${year + more}-${a}-${b}`)].some(isNear);
}

/** Whether a release can be had from whom an id names: its maker, one who serves it, nobody known as a maker; open weights from anyone. */
function mayBePublished(knowledge: Store, release: Release, name: string): boolean {
  const key = nameKey(name);
  const makers = knowledge.developers.filter((developer) => keysOf(developer).has(key));
  if (makers.length === 0 || release.open_weights === true || makers.some(({ id }) => id === release.developer))
    return true;
  const served = new Set(knowledge.offersOf(release.id).map(({ provider }) => provider));
  return (
    makers.some(({ id }) => served.has(id)) ||
    knowledge.providers.some(({ id, developer }) => served.has(id) && makers.some((maker) => maker.id === developer))
  );
}

/** Whether a word is what the maker of a release is called, its line, or one who serves models. */
function isMaker(knowledge: Store, { developer, model }: Release, word: string): boolean {
  const key = nameKey(word);
  const records = [
    ...knowledge.developers.filter(({ id }) => id === developer),
    ...knowledge.models.filter(({ id }) => id === model),
    ...knowledge.providers,
  ];
  return records.some((record) => keysOf(record).has(key));
}

const keysOfRecords = new WeakMap<Called, ReadonlySet<string>>();

/** The keys of what a record is called: every reading of an id asks for those of all makers. */
const keysOf = (record: Called): ReadonlySet<string> =>
  memo(keysOfRecords, record, (one) => new Set(spellings(one).map(nameKey)));
