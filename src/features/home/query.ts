import { firstDay } from '../../domain/dates.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { EditionInShort } from '../../domain/store.ts';
import { listed } from '../../engine/listed.ts';
import { isMeasured } from '../../engine/measured/measured.ts';
import type { HomeResult } from '../../engine/results.ts';
import { rivalOf } from '../../engine/rival.ts';

/** What there is on the day, by the chosen sources, and which names are worth trying first. */
export function home(snapshot: Snapshot): Omit<HomeResult, 'try'> & { tries: Tries } {
  const { knowledge } = snapshot;
  const models = listed(snapshot);
  const sources = knowledge.sources.filter(({ id }) => snapshot.speaking([id]).length > 0);
  const [first, second] = models;
  const rival = first && (rivalOf(snapshot, { kind: 'model', model: first }) ?? second?.id);
  return {
    data: {
      version: knowledge.version,
      models: models.length,
      releases: models.reduce((sum, { id }) => sum + snapshot.placesOf(id).length, 0),
      sources: sources.length,
      newest_edition: newestEdition(snapshot),
      oldest_check:
        sources.flatMap(({ checked }) => (checked === undefined ? [] : [firstDay(checked)])).sort()[0] ?? null,
    },
    tries: { use: mostSaidOf(snapshot, models), models: [first?.id, rival].filter((id) => id !== undefined) },
  };
}

/** A use to ask for, and up to two lines that are worth comparing. */
interface Tries {
  use: string | undefined;
  models: string[];
}

/** The use of which the sources say most, measured ones first: somebody can be recommended for it. */
function mostSaidOf(snapshot: Snapshot, models: readonly { id: string }[]): string | undefined {
  const said = new Map<string, number>();
  for (const { id } of models) {
    const uses = new Set(snapshot.evidence(id).flatMap(({ use }) => use ?? []));
    for (const use of uses) said.set(use, (said.get(use) ?? 0) + 1);
  }
  const known = snapshot.namedUses.map(({ id }) => id).filter((id) => said.has(id));
  const measured = known.filter((use) => isMeasured(snapshot, use));
  const [best] = (measured.length > 0 ? measured : known).sort((a, b) => (said.get(b) ?? 0) - (said.get(a) ?? 0));
  return best;
}

/** The table whose edition is the newest by the day; of several that of most rows. */
function newestEdition(snapshot: Snapshot): HomeResult['data']['newest_edition'] {
  let newest: EditionInShort | undefined;
  for (const edition of snapshot.knowledge.editionsInShort()) {
    const isThere = firstDay(edition.date) <= snapshot.day && snapshot.speaking(edition.source).length > 0;
    if (isThere && (newest === undefined || isBefore(newest, edition))) newest = edition;
  }
  if (newest === undefined) return null;
  const { table, name, measurer, date } = newest;
  return { table, name, measurer, date };
}

const isBefore = (one: EditionInShort, other: EditionInShort): boolean =>
  one.date < other.date || (one.date === other.date && one.size < other.size);
