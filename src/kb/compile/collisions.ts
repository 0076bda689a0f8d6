import { kindOf } from '../../domain/kinds/by-name.ts';
import { nameKey } from '../../domain/names.ts';
import type { Problem } from '../../domain/problems.ts';
import type { RecordLists } from '../../domain/records.ts';
import { KIND_NAMES, type Localized } from '../../domain/vocabulary.ts';
import type { SourceMap } from '../read/parse.ts';
import { textsOf } from './texts.ts';

/** What a record can be asked for by. */
interface Named {
  id: string;
  record: object;
  names: readonly string[];
  aliases: readonly string[];
  /** Whether two may share a name, as releases of two makers may: asking for it lists both. */
  shareNames: boolean;
}

/** Ids that differ in case alone, aliases, and names of what has nothing else, that mean two things. They load with a notice and fail `validate`. */
export function collisions(records: RecordLists, map: SourceMap): Problem[] {
  const groups = new Map<string, Named[]>();
  for (const kind of KIND_NAMES) {
    const { names } = kindOf(kind);
    if (!names) continue;
    const named = (records[kind] as Nameable[]).map((record) => ({
      id: record.id,
      record,
      names: [...new Set(textsOf(record.name))],
      aliases: record.aliases ?? [],
      shareNames: names.shared,
    }));
    groups.set(names.group, [...(groups.get(names.group) ?? []), ...named]);
  }
  return [...groups.values()].flatMap((named) => collide(named, map));
}

interface Nameable {
  id: string;
  name?: string | Localized;
  aliases?: string[];
}

function collide(named: readonly Named[], map: SourceMap): Problem[] {
  const owners = new Map<string, Named[]>();
  for (const entry of named) {
    const last = entry.id.slice(entry.id.lastIndexOf('/') + 1);
    for (const key of new Set([entry.id, last, ...entry.names, ...entry.aliases].map(nameKey))) {
      const known = owners.get(key);
      if (known) known.push(entry);
      else owners.set(key, [entry]);
    }
  }
  const shared = new Set([...owners.values()].filter((all) => all.length > 1).flat());
  const of = (name: string): Named[] => owners.get(nameKey(name)) ?? [];
  return named.flatMap((entry) => {
    if (!shared.has(entry)) return [];
    const told = (name: string, other: Named, key: 'aliases' | 'name' | 'id'): Problem => {
      const at = map.problem(other.record, 'collision');
      // What ships stands in no file of the user's.
      const first = map.holds(other.record) ? { first: `${at.file}:${at.line}:${at.column}` } : {};
      const values = { alias: name, id: entry.id, other: other.id, ...first };
      // An alias of what no file holds, the base that ships, is told where the other stands.
      return map.holds(entry.record)
        ? map.problem(entry.record, 'collision', values, key)
        : map.problem(other.record, 'collision', values, 'id');
    };
    // Two ids are one to whoever asks for either in another case.
    const [first] = of(entry.id).filter(({ id }) => nameKey(id) === nameKey(entry.id));
    const ids = first === undefined || first.id === entry.id ? [] : [told(entry.id, first, 'id')];
    const aliases = entry.aliases.flatMap((alias) => {
      const other = of(alias).find((owner) => owner !== entry);
      return other ? [told(alias, other, 'aliases')] : [];
    });
    // Of two that share a name the second is told.
    const names = entry.shareNames
      ? []
      : entry.names.flatMap((name) => {
          const [first] = of(name);
          return first !== undefined && first !== entry && first.names.includes(name)
            ? [told(name, first, entry.aliases.includes(name) ? 'aliases' : 'name')]
            : [];
        });
    return [...ids, ...aliases, ...names];
  });
}
