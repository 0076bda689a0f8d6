import type { Kind } from '../../src/domain/vocabulary.ts';
import { type Fact, type KnowledgeFacts, ROW } from './facts.ts';

export interface Change {
  kind: Kind;
  id: string;
  field: string;
  /** `cited`: the value is as it was, by another source. */
  type: 'added' | 'removed' | 'changed' | 'cited';
  old: string | null;
  new: string | null;
  /** Who says what there is now; of what is gone, who said it. */
  sources: string[];
}
export interface Count {
  kind: Kind;
  before: number;
  after: number;
  added: string[];
  removed: string[];
  /** Records that were there and say something else now. */
  changed: number;
}
export interface Comparison {
  counts: Count[];
  /** Of records that are in both. */
  changes: Change[];
}

/** What is told otherwise by one knowledge base than by another. */
export function compareFacts(before: KnowledgeFacts, after: KnowledgeFacts): Comparison {
  const isInBoth = ({ kind, id }: Fact): boolean =>
    before.ids.get(kind)?.has(id) === true && after.ids.get(kind)?.has(id) === true;
  const changes = changesOf(before.facts.filter(isInBoth), after.facts.filter(isInBoth));
  const touched = new Set(changes.filter(({ type }) => type !== 'cited').map(({ kind, id }) => `${kind}\t${id}`));
  const counts = [...after.ids].map(([kind, ids]): Count => {
    const old = before.ids.get(kind) ?? new Set<string>();
    return {
      kind,
      before: old.size,
      after: ids.size,
      added: [...ids].filter((id) => !old.has(id)),
      removed: [...old].filter((id) => !ids.has(id)),
      changed: [...ids].filter((id) => touched.has(`${kind}\t${id}`)).length,
    };
  });
  return { counts, changes };
}

function changesOf(before: readonly Fact[], after: readonly Fact[]): Change[] {
  const old = new Map(before.map((fact) => [fact.key, fact]));
  const fresh: Fact[] = [];
  const pairs: [Fact, Fact][] = [];
  for (const fact of after) {
    const was = old.get(fact.key);
    if (was === undefined) fresh.push(fact);
    else pairs.push([was, fact]);
    old.delete(fact.key);
  }
  // What another source says now is the same fact, where no other is left to be taken for it.
  const left = new Map<string, Fact[]>();
  for (const fact of old.values()) left.set(fact.loose, [...(left.get(fact.loose) ?? []), fact]);
  const added = fresh.filter((fact) => {
    const was = left.get(fact.loose)?.shift();
    if (was) pairs.push([was, fact]);
    return was === undefined;
  });
  return [
    ...pairs.flatMap(([was, now]) => changeOf(was, now) ?? []),
    ...added.map((fact): Change => ({ ...told(fact), type: 'added', old: null, new: fact.value })),
    ...[...left.values()]
      .flat()
      .map((fact): Change => ({ ...told(fact), type: 'removed', old: fact.value, new: null })),
  ];
}

const told = ({ kind, id, field, sources }: Fact): Pick<Change, 'kind' | 'id' | 'field' | 'sources'> => ({
  ...{ kind, id, field, sources },
});

function changeOf(was: Fact, now: Fact): Change | undefined {
  if (was.value !== now.value) {
    const [old, fresh] = now.kind === 'editions' ? rowsChanged(was.value, now.value) : [was.value, now.value];
    return { ...told(now), type: 'changed', old, new: fresh };
  }
  const isSame = [...was.sources].sort().join(' ') === [...now.sources].sort().join(' ');
  return isSame ? undefined : { ...told(now), type: 'cited', old: was.value, new: now.value };
}

/** How many rows of an edition are gone, and how many new. */
function rowsChanged(was: string, now: string): [string, string] {
  const [old, fresh] = [new Set(was.split(ROW)), new Set(now.split(ROW))];
  return [
    `-${[...old].filter((row) => !fresh.has(row)).length}`,
    `+${[...fresh].filter((row) => !old.has(row)).length}`,
  ];
}
