import { type Called, nameKey, spellings } from '../../domain/names.ts';
import type { Release } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Store } from '../../domain/store.ts';
import { readId } from '../ids/find.ts';
import type { Step } from '../ids/grammar.ts';
import { findCalled, NameError } from '../names.ts';

/** What a model as a log writes it means, and by whose service it was had. */
export interface ModelRead {
  release: Release;
  /** The provider by whose offer it is paid; null is its maker's own. */
  provider: string | null;
  /** The mode that the id itself asks for. */
  mode?: string;
  /** The words of the id, of which one may be the region in which a cloud runs it. */
  places: string[];
  /** What was read of the id beside the release. */
  steps: Step[];
}

/** Why a model of a log cannot be priced. */
export interface ModelUnread {
  reason: 'no-model' | 'unknown-model' | 'ambiguous-model' | 'line' | 'tuned' | 'variant' | 'unknown-service';
  /** What it may be, or the service that nobody knows. */
  detail: string[];
}

/**
 * Reads a model as a log writes it on a day.
 * @param service who served it, by the log's word
 */
export function readModel(
  snapshot: Snapshot,
  written: string | undefined,
  service: string | undefined,
): ModelRead | ModelUnread {
  if (written === undefined) return { reason: 'no-model', detail: [] };
  const found = releaseOf(snapshot, written);
  if ('reason' in found) return found;
  const { release, steps } = found;
  const text = (code: Step['code']): string | undefined => steps.find((step) => step.code === code)?.text;
  // What was trained further, and what is offered as a variant, has a price of its own that nobody here tells.
  if (steps.some(({ code }) => code === 'tuned')) return { reason: 'tuned', detail: [] };
  const setting = text('setting')?.replace(/^:/, '');
  if (setting === 'free') return { reason: 'variant', detail: [setting] };
  const provider = providerOf(snapshot, release, written, steps, service);
  if (provider === undefined) return { reason: 'unknown-service', detail: [service ?? ''] };
  const mode = text('mode')?.toLowerCase();
  const places = written.toLowerCase().split(APART);
  return { release, provider, ...(mode === undefined ? {} : { mode }), places, steps };
}

/** What parts the words of an id. */
const APART = /[:/.@]+/;

function releaseOf(snapshot: Snapshot, written: string): { release: Release; steps: Step[] } | ModelUnread {
  const { knowledge, day } = snapshot;
  try {
    const called = findCalled(knowledge, written);
    if (called?.kind === 'release') return { release: called.release, steps: [] };
    if (called?.kind === 'model') {
      // What is called as its line: an id that an API takes comes before the line.
      const exact = knowledge.release(written);
      return exact ? { release: exact, steps: [] } : { reason: 'line', detail: [called.model.id] };
    }
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    return { reason: 'ambiguous-model', detail: error.candidates };
  }
  const found = readId(knowledge, written, day);
  const [only] = found;
  if (only === undefined) return { reason: 'unknown-model', detail: [] };
  if (found.length > 1) return { reason: 'ambiguous-model', detail: found.map(({ release }) => release) };
  const release = knowledge.release(only.release);
  return release ? { release, steps: only.steps } : { reason: 'unknown-model', detail: [] };
}

/** Null is the maker's own service; undefined is one that nobody here knows. */
function providerOf(
  snapshot: Snapshot,
  release: Release,
  written: string,
  steps: readonly Step[],
  service: string | undefined,
): string | null | undefined {
  const { knowledge } = snapshot;
  const isOwn = (provider: string): boolean => snapshot.isOwn(provider, release.developer);
  const among = (names: readonly string[]): string | null | undefined => {
    const found = names.flatMap((name) => called(knowledge, name));
    const other = found.find((provider) => !isOwn(provider));
    const own = found.some(isOwn) || names.some((name) => isCalled(knowledge, release.developer, name));
    // A word may call a maker's service and a cloud of the same firm: the maker's own is what it is without more.
    return own && (other === undefined || names.length === 1) ? null : (other ?? undefined);
  };
  if (service !== undefined) return among([service]);
  const ways = steps.filter(({ code }) => code === 'route' || code === 'publisher' || code === 'maker');
  const way = among(ways.flatMap(({ text }) => [text, ...text.split(APART)]));
  if (way !== undefined && way !== null) return way;
  return byApiId(knowledge, release, written, isOwn) ?? null;
}

/**
 * Whose offer takes an id: the one of which it is the id, or whose ids of this release begin with the same maker before a
 * dot, as a cloud's do.
 */
function byApiId(
  knowledge: Store,
  { id }: Release,
  written: string,
  isOwn: (provider: string) => boolean,
): string | undefined {
  const bare = written.slice(written.lastIndexOf('/') + 1);
  const [, , maker] = /^([a-z]{2,6}\.)?([a-z][a-z-]*\.)(?=[a-z])/.exec(bare) ?? [];
  if (maker === undefined) return undefined;
  const found = new Set(
    knowledge.offersOf(id).flatMap(({ api_id: taken, provider }) => (taken?.startsWith(maker) ? [provider] : [])),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined && !isOwn(only) ? only : undefined;
}

const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();

/**
 * The providers that a word calls: by a name of theirs, else by the words that one begins with ("azure ai" of "azure ai
 * foundry"), or that begin with one ("bedrock converse").
 */
function called({ providers }: Store, name: string): string[] {
  const key = nameKey(name.replaceAll('_', ' '));
  if (key === '') return [];
  const exact = providers.filter((one) => keysOf(one).includes(key));
  if (exact.length > 0) return exact.map(({ id }) => id);
  const asked = words(name);
  const near = providers.filter((one) =>
    spellings(one).some(
      (known) => `${words(known)} `.startsWith(`${asked} `) || `${asked} `.startsWith(`${words(known)} `),
    ),
  );
  return near.map(({ id }) => id);
}

const keysOf = (one: Called): string[] => spellings(one).map(nameKey);

const isCalled = ({ developers }: Store, id: string, name: string): boolean => {
  const key = nameKey(name.replaceAll('_', ' '));
  return developers.some((one) => one.id === id && keysOf(one).includes(key));
};
