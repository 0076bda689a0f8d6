import { isOut } from '../domain/lifecycle.ts';
import { oddInName, plainly } from '../domain/lookalikes.ts';
import { type Called, nameKey, spellings } from '../domain/names.ts';
import type { Model, Release } from '../domain/records.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Store } from '../domain/store.ts';
import { beginning } from './beginning.ts';
import type { NameLookup } from './constraints/values.ts';
import { coreOf, type IdRead, readId } from './ids/find.ts';
import { NameError, type NameKind, NotOnDayError } from './name-errors.ts';
import { nearNames } from './near-names.ts';
import type { Notice } from './results.ts';
import { seriesNamed } from './series.ts';

export { NameError, type NameKind, NoCurrentError, NotOnDayError } from './name-errors.ts';

export type Named = { kind: 'model'; model: Model } | { kind: 'release'; release: Release };

const answers = (record: Called, key: string): boolean => spellings(record).some((name) => nameKey(name) === key);

/**
 * Finds the one record that a name means: an exact id first, then id, last part of an id, name or alias, ignoring case,
 * width, spaces, hyphens and Unicode composition.
 * @throws NameError when none or several answer; never guesses
 */
export function findRecord<T extends Called>(records: readonly T[], asked: string, kind: NameKind): T {
  const exact = records.find((record) => record.id === asked);
  if (exact) return exact;
  const key = nameKey(asked);
  const found = key === '' ? [] : records.filter((record) => answers(record, key));
  const [only] = found;
  if (only && found.length === 1) return only;
  if (only)
    throw new NameError(
      'ambiguous-name',
      asked,
      kind,
      found.map((record) => record.id),
    );
  throw unknown(records, asked, kind);
}

/** What names are asked of: a snapshot, or a knowledge base on a day. */
export type Asked = { readonly knowledge: Store; readonly day: string };

/** Ids as code writes them that were read of a snapshot, by what was asked. */
const read = new WeakMap<Asked, Map<string, IdRead>>();

/** The code of a notice on how an id was read. */
export const ID_READ = 'id-read';

/** How the names that were asked of a snapshot so far were read, where they are ids as code writes them. */
export const idsRead = (of: Asked): Notice[] =>
  [...(read.get(of) ?? [])].map(([asked, { release, steps }]) => ({
    code: ID_READ,
    values: { asked, release, left_out: steps.map(({ code, text }) => `${code}:${text}`) },
  }));

/**
 * Finds the model or release that a name means. A model beats its own releases; what is no name may be an id as code
 * writes it, which is a release's.
 * @throws NameError when none or several answer
 */
export const findNamed = (of: Asked, asked: string): Named =>
  findCalled(of.knowledge, asked) ?? { kind: 'release', release: releaseWritten(of, asked) };

/**
 * The model or release that is called so; undefined where none is.
 * @throws NameError when several are
 */
export function findCalled(knowledge: Store, asked: string): Named | undefined {
  const { models } = knowledge;
  const exactModel = models.find((model) => model.id === asked);
  if (exactModel) return { kind: 'model', model: exactModel };
  const exactRelease = knowledge.release(asked);
  if (exactRelease) return { kind: 'release', release: exactRelease };
  const key = nameKey(asked);
  const foundModels = key === '' ? [] : models.filter((model) => answers(model, key));
  const foundReleases = key === '' ? [] : knowledge.releasesCalled(key);
  const [model] = foundModels;
  const foreign = foundReleases.filter((release) => release.model !== model?.id);
  if (model && foundModels.length === 1 && foreign.length === 0) return { kind: 'model', model };
  const [release] = foundReleases;
  if (release && foundReleases.length === 1 && !model) return { kind: 'release', release };
  if (model || release) {
    const candidates = [...foundModels, ...(model ? foreign : foundReleases)].map((record) => record.id);
    throw new NameError('ambiguous-name', asked, 'model', candidates);
  }
  return undefined;
}

/** The release that an id as code writes it means. */
function releaseWritten(of: Asked, asked: string): Release {
  const { knowledge, day } = of;
  // What may not be what it looks like is no spelling of an id.
  const found = oddInName(asked) === undefined ? readId(knowledge, asked, day) : [];
  const [only] = found;
  const release = only && knowledge.release(only.release);
  if (release && found.length === 1) {
    const known = read.get(of) ?? new Map<string, IdRead>();
    read.set(of, known.set(asked, only));
    return release;
  }
  if (only)
    throw new NameError(
      'ambiguous-name',
      asked,
      'model',
      found.map((one) => one.release),
    );
  throw unknownModel(knowledge, asked);
}

/** What may not be what it looks like is compared as it was probably meant. */
const meantBy = (asked: string): string => (oddInName(asked) === undefined ? asked : plainly(asked));

const unknown = (records: readonly Called[], asked: string, kind: NameKind): NameError =>
  new NameError('unknown-name', asked, kind, nearNames(records, meantBy(asked)));

/** Of who makes models, and is asked for alone, the lines are meant. */
function unknownModel({ developers, models, releases }: Store, asked: string): NameError {
  const core = coreOf(meantBy(asked));
  const key = nameKey(core);
  const makers = developers.filter((one) => answers(one, key)).map(({ id }) => id);
  const lines = models.filter(({ developer }) => makers.includes(developer)).map(({ id }) => id);
  return new NameError(
    'unknown-name',
    asked,
    'model',
    lines.length > 0 ? lines.slice(0, 3) : nearNames([...models, ...releases], core, models),
  );
}

/**
 * The releases that names mean: a release itself, or those of a line.
 * @param of the releases of a line that are wanted
 * @throws NameError; NotOnDayError for a release that was not out on the day
 */
export function releasesNamed(
  snapshot: Snapshot,
  names: readonly string[],
  of: (model: Model) => Release[],
): Release[] {
  const found = names.flatMap((name) => {
    const named = findNamed(snapshot, name);
    if (named.kind === 'model') return of(named.model);
    if (!isOut(snapshot, named.release)) throw new NotOnDayError(name, snapshot.day, beginning(snapshot, named));
    return [named.release];
  });
  return [...new Set(found)];
}

/** The releases that names mean, all those of a line; without any name all that were out by the day. */
export const releasesAsked = (snapshot: Snapshot, names: readonly string[]): readonly Release[] =>
  names.length === 0 ? snapshot.releases() : releasesNamed(snapshot, names, (model) => snapshot.releasesOf(model.id));

/** What names in constraints mean. */
export const lookupIn = (snapshot: Snapshot): NameLookup => {
  const developer = (name: string) => findRecord(snapshot.knowledge.developers, name, 'developer').id;
  const record = (name: string) => {
    try {
      const named = findNamed(snapshot, name);
      return named.kind === 'model' ? named.model.id : named.release.id;
    } catch (error) {
      const [only, ...others] = seriesNamed(snapshot.knowledge, name);
      if (only === undefined || !(error instanceof NameError)) throw error;
      if (others.length > 0) throw new NameError('ambiguous-name', name, 'model', [only, ...others]);
      return only;
    }
  };
  const recordOrMaker = (name: string) => {
    try {
      return record(name);
    } catch (error) {
      const isMaker = error instanceof NameError && error.code === 'unknown-name';
      if (isMaker && snapshot.knowledge.developers.some((one) => one.id === name || answers(one, nameKey(name))))
        return developer(name);
      throw error;
    }
  };
  return { developer, record, recordOrMaker };
};

/**
 * The id of the source that a name means.
 * @throws NameError
 */
export const findSource = ({ sources }: Store, asked: string): string =>
  findRecord(
    sources.map(({ id }) => ({ id })),
    asked,
    'source',
  ).id;
