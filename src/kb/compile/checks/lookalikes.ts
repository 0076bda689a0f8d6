import { kindOf } from '../../../domain/kinds/by-name.ts';
import { skeletonOf, strangerIn } from '../../../domain/lookalikes.ts';
import { nameKey } from '../../../domain/names.ts';
import { KIND_NAMES, type Localized } from '../../../domain/vocabulary.ts';
import { textsOf } from '../texts.ts';
import type { Check } from './check.ts';

interface Named {
  id: string;
  name?: string | Localized;
  aliases?: string[];
}

/** What a record is called, each with the key at which it stands. */
const calledIn = ({ id, name, aliases = [] }: Named): [key: string, text: string][] => [
  ['id', id],
  ...textsOf(name).map((text): [string, string] => ['name', text]),
  ...aliases.map((text): [string, string] => ['aliases', text]),
];

/** A name that looks like that of another record, and one that mixes letters which look alike. */
export const check: Check = {
  name: 'lookalikes',
  *judge({ records }) {
    const groups = new Map<string, Named[]>();
    for (const kind of KIND_NAMES) {
      const group = kindOf(kind).names?.group;
      if (group !== undefined)
        groups.set(group, [...(groups.get(group) ?? []), ...(records[kind] as unknown as Named[])]);
    }
    for (const named of groups.values()) {
      const strange = named.flatMap((record) =>
        calledIn(record).flatMap(([key, text]) => (skeletonOf(text) === nameKey(text) ? [] : [{ record, key, text }])),
      );
      const owners = strange.length > 0 ? ownersIn(named) : new Map<string, Named>();
      for (const { record, key, text } of strange) {
        const other = owners.get(skeletonOf(text));
        if (other === undefined || other.id === record.id) continue;
        const character = [...text].find((letter) => skeletonOf(letter) !== nameKey(letter)) ?? '';
        yield {
          code: 'looks-like',
          level: 'problem',
          in: record,
          key,
          values: { key, value: text, id: record.id, other: other.id, character },
        };
      }
      for (const record of named) {
        for (const [key, text] of calledIn(record)) {
          const character = key === 'id' ? undefined : strangerIn(text);
          if (character === undefined) continue;
          yield { code: 'mixed-scripts', level: 'doubt', in: record, key, values: { key, value: text, character } };
        }
      }
    }
  },
};

/** Records by what they look like; the last part of an id is a name too. */
function ownersIn(named: readonly Named[]): Map<string, Named> {
  const owners = new Map<string, Named>();
  for (const record of named) {
    for (const [, text] of [...calledIn(record), ['id', record.id.slice(record.id.lastIndexOf('/') + 1)] as const]) {
      const key = nameKey(text);
      if (!owners.has(key)) owners.set(key, record);
    }
  }
  return owners;
}
