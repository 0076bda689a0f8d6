import { itself } from './identity.ts';

type Mapping = Readonly<Record<string, unknown>>;

/**
 * Records or items of a list by what tells them apart, so that finding those that one speaks of takes no walk over all. What
 * is asked for is looked up by the keys that are named: an index for each choice of keys, made when it is first asked for.
 */
export class AlikeIndex<Key> {
  private readonly indexes = new Map<string, { named: readonly string[]; found: Map<string, Set<Key>> }>();

  /** @param items those there are; they change through `set` and `delete` only */
  constructor(private readonly items: Map<Key, Mapping>) {}

  /** The keys of all that are the same in what is named, in the order in which they came. */
  matching(named: readonly string[], item: Mapping): ReadonlySet<Key> {
    const name = named.join(' ');
    let index = this.indexes.get(name);
    if (!index) {
      index = { named, found: new Map() };
      this.indexes.set(name, index);
      for (const [key, one] of this.items) put(index.found, written(named, one), key);
    }
    return index.found.get(written(named, item)) ?? NONE;
  }

  set(key: Key, item: Mapping): void {
    const before = this.items.get(key);
    this.items.set(key, item);
    for (const { named, found } of this.indexes.values()) {
      const now = written(named, item);
      const old = before && written(named, before);
      if (now === old) continue;
      if (old !== undefined) found.get(old)?.delete(key);
      put(found, now, key);
    }
  }

  delete(key: Key): void {
    const item = this.items.get(key);
    if (!item) return;
    this.items.delete(key);
    for (const { named, found } of this.indexes.values()) found.get(written(named, item))?.delete(key);
  }
}

const NONE: ReadonlySet<never> = new Set();

function put<Key>(found: Map<string, Set<Key>>, value: string, key: Key): void {
  const known = found.get(value);
  if (known) known.add(key);
  else found.set(value, new Set([key]));
}

/** What of an item is compared. */
const written = (named: readonly string[], item: Mapping): string =>
  JSON.stringify(named.map((key) => JSON.stringify(itself(key, item[key])) ?? ''));
