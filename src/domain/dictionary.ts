import type { RecordKind } from './kinds/kind.ts';
import { KINDS } from './kinds/registry.ts';
import { leavesOf, type Shape, shapeOf } from './schema-shape.ts';
import { UNSTATED } from './vocabulary.ts';

/** A line of the dictionary: what a field of a record is, in English. */
export interface Entry {
  /** `limit.context`: a key in a mapping, or in each item of a list. */
  path: string;
  type: string;
  unit: string;
  /** `no`, `yes`, `yes: …` with what holds instead, or when. */
  absent: string;
  meaning: string;
}

/** The fields of a kind, in the order in which its schema has them. */
export const entriesOf = (kind: RecordKind): Entry[] =>
  leavesOf(shapeOf(kind.schema)).map(([path, field]) => {
    const { meaning, unit, absent, default: otherwise, type } = field.meta;
    const isRequired = !field.optional || kind.required.includes(path);
    return {
      path,
      type: type ?? typeOf(field),
      unit: unit?.en ?? '',
      absent: otherwise ? `yes: ${otherwise.en}` : isRequired ? 'no' : (absent?.en ?? 'yes'),
      meaning: meaning?.en ?? '',
    };
  });

const code = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

/** @param isMany of several of them */
function typeOf({ form, of, meta, known }: Shape, isMany = false): string {
  const unstated = (type: string): string =>
    known ? `${type}${form === 'list' ? '; or' : ','} ${code(UNSTATED)}` : type;
  if (form === 'list' && of) return unstated(`list of ${typeOf(of, true)}${exampleOf(meta.example)}`);
  if (form === 'some' && of) {
    return of.meta.options ? `${typeOf(of)}; one or several` : `id, or list of ${typeOf(of, true)}`;
  }
  if (form === 'map' && of) return `mapping of ${meta.byField ? 'a field' : 'keys'} to an ${typeOf(of)}`;
  if (meta.options) return unstated(code(meta.options));
  const { reference, value } = meta;
  if (reference) return isMany ? `ids of ${reference.to}` : `id of a ${targetOf(reference.to)}`;
  return unstated(`${(isMany ? value?.plural : value?.type) ?? ''}${exampleOf(meta.example)}`);
}

const exampleOf = (example: string | undefined): string => (example === undefined ? '' : `, such as \`${example}\``);

/** What a reference can lead to: `provider or developer`. */
function targetOf(name: string): string {
  const kinds: readonly RecordKind[] = KINDS;
  const kind = kinds.find((one) => one.name === name);
  const other = kinds.find((one) => one.name === kind?.standIn);
  return [kind?.singular ?? name, ...(other ? [other.singular] : [])].join(' or ');
}

const HEADER = '| field | type | unit | may be absent | meaning |\n|---|---|---|---|---|\n';

/** The dictionary's sections in Markdown, one for each kind. */
export function dictionary(): string {
  return KINDS.map((kind: RecordKind) => {
    const rows = entriesOf(kind).map(
      ({ path, type, unit, absent, meaning }) => `| \`${path}\` | ${type} | ${unit} | ${absent} | ${meaning} |\n`,
    );
    return `### ${kind.name}\n\n${kind.about.en}\n\n${HEADER}${rows.join('')}`;
  }).join('\n');
}
