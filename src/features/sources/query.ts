import type { Snapshot } from '../../domain/snapshot.ts';
import { citations } from '../../engine/citations.ts';
import { findRecord } from '../../engine/names.ts';
import type { ListedSource, SourcesResult } from '../../engine/results.ts';
import { conflicts } from './conflicts.ts';

/**
 * The sources that may speak, in the order of the files, or those named; with `disagreeing` the cases in which sources
 * disagree, of all or of those named, and the sources that take part.
 * @throws NameError for an id that no source has
 */
export function sources(snapshot: Snapshot, ids: readonly string[], disagreeing: boolean): SourcesResult {
  const all = snapshot.knowledge.sources.filter(({ id }) => snapshot.speaking([id]).length > 0);
  const byId = snapshot.knowledge.sources.map(({ id }) => ({ id }));
  const named = new Set(ids.map((asked) => findRecord(byId, asked, 'source').id));
  const counts = citations(snapshot);
  const record = (source: (typeof all)[number]): ListedSource => ({
    id: source.id,
    title: source.title,
    language: source.language ?? null,
    copy: source.copy ?? null,
    publisher: source.publisher ?? null,
    author: source.author ?? null,
    url: source.url ?? null,
    archive: source.archive ?? null,
    date: source.date,
    checked: source.checked ?? null,
    kind: source.kind,
    licence: source.licence ?? null,
    note: source.note ?? null,
    cited: counts.get(source.id) ?? 0,
    ...(ids.length > 0 && !disagreeing ? { tables: tablesIn(snapshot, source.id) } : {}),
  });
  if (!disagreeing) return { records: all.filter(({ id }) => named.size === 0 || named.has(id)).map(record) };
  const found = conflicts(snapshot).filter(
    ({ values }) => named.size === 0 || values.some(({ sources: told }) => told.some((id) => named.has(id))),
  );
  const part = new Set(found.flatMap(({ values }) => values.flatMap(({ sources: told }) => told)));
  return { records: all.filter(({ id }) => part.has(id)).map(record), conflicts: found };
}

/** The tables whose editions stand in a source, each with the days of those, the newest first. */
function tablesIn(snapshot: Snapshot, source: string): NonNullable<ListedSource['tables']> {
  const { tables, editions } = snapshot.knowledge;
  const own = editions.filter((edition) => edition.source.includes(source));
  return tables.flatMap(({ id, name, measurer, uses, counts }) => {
    const days = own.filter(({ table }) => table === id).map(({ date }) => date);
    if (days.length === 0) return [];
    const speaks = uses.map(({ use }) => use);
    return [{ table: id, name, measurer, editions: days.sort().reverse(), uses: speaks, counts: counts !== false }];
  });
}
