import type { RecordKind } from './kinds/kind.ts';
import { KINDS } from './kinds/registry.ts';
import { leavesOf, type Shape, shapeOf } from './schema-shape.ts';
import { type Language, UNSTATED } from './vocabulary.ts';

/** A line of the dictionary: what a field of a record is. */
interface Entry {
  /** `limit.context`: a key in a mapping, or in each item of a list. */
  path: string;
  type: string;
  unit: string;
  /** Whether it may be absent, with what holds instead, or when. */
  absent: string;
  meaning: string;
}

/** The fields of a kind, in the order in which its schema has them. */
const entriesOf = (kind: RecordKind, language: Language): Entry[] =>
  leavesOf(shapeOf(kind.schema)).map(([path, field]) => {
    const { meaning, unit, absent, default: otherwise, type } = field.meta;
    const isRequired = !field.optional || kind.required.includes(path);
    const { yes, no } = WORDS[language];
    return {
      path,
      type: type?.[language] ?? typeOf(field, language),
      unit: unit?.[language] ?? '',
      absent: otherwise ? `${yes}: ${otherwise[language]}` : isRequired ? no : (absent?.[language] ?? yes),
      meaning: meaning?.[language] ?? '',
    };
  });

/** What single values are called, by the names of their rules: one, and where English says it otherwise, several. */
const TYPES: Readonly<Record<string, { en: string; many?: string; ko: string }>> = {
  text: { en: 'text', ko: '텍스트' },
  name: { en: 'text', ko: '텍스트' },
  prose: { en: 'text', ko: '텍스트' },
  field: { en: 'field', ko: '필드' },
  localized: { en: 'text or `{en, ko}`', ko: '텍스트나 `{en, ko}`' },
  id: { en: 'id', many: 'ids', ko: 'id' },
  address: { en: 'address', ko: '주소' },
  date: { en: 'date', many: 'dates', ko: '날짜' },
  signed: { en: 'number, may be negative', ko: '숫자, 음수도 됨' },
  number: { en: 'number', ko: '숫자' },
  whole: { en: 'whole number', ko: '정수' },
  boolean: { en: 'boolean', ko: '`true`나 `false`' },
  language: { en: 'language tag', many: 'language tags', ko: '언어 태그' },
  country: { en: 'two capital letters (ISO 3166)', ko: '대문자 두 자(ISO 3166)' },
  currency: { en: 'three capital letters (ISO 4217)', ko: '대문자 세 자(ISO 4217)' },
  claimed: { en: 'text, number, boolean or list of text', ko: '텍스트, 숫자, `true`나 `false`, 텍스트의 목록' },
};

/** The words between the names of types. */
const WORDS = {
  en: {
    ...{ yes: 'yes', no: 'no', unstated: ',', unstatedList: '; or' },
    header: ['field', 'type', 'unit', 'may be absent', 'meaning'],
    list: (of: string) => `list of ${of}`,
    oneOrSeveral: (of: string) => `${of}; one or several`,
    idOrList: (of: string) => `id, or list of ${of}`,
    map: (of: string, isByField: boolean) => `mapping of ${isByField ? 'a field' : 'keys'} to an ${of}`,
    example: (of: string) => `, such as \`${of}\``,
    id: ({ one }: Target) => `id of a ${one.join(' or ')}`,
    ids: ({ keys }: Target) => `ids of ${keys[0]}`,
  },
  ko: {
    ...{ yes: '됨', no: '안 됨', unstated: ',', unstatedList: '; 또는' },
    header: ['필드', '타입', '단위', '생략', '뜻'],
    list: (of: string) => `목록: ${of}`,
    oneOrSeveral: (of: string) => `${of}; 하나 또는 여럿`,
    idOrList: (of: string) => `${of}, 하나 또는 목록`,
    map: (of: string, isByField: boolean) => `${isByField ? '필드' : '키'}마다 ${of}`,
    example: (of: string) => `, 예: \`${of}\``,
    id: ({ keys }: Target) => `${keys.map((key) => `\`${key}\``).join(' 또는 ')}의 id`,
    ids: ({ keys }: Target) => `\`${keys[0]}\`의 id`,
  },
};

const code = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

/** @param isMany of several of them */
function typeOf({ form, of, meta, known }: Shape, language: Language, isMany = false): string {
  const words = WORDS[language];
  const example = meta.example === undefined ? '' : words.example(meta.example);
  const unstated = (type: string): string =>
    known ? `${type}${form === 'list' ? words.unstatedList : words.unstated} ${code(UNSTATED)}` : type;
  if (form === 'list' && of) return unstated(`${words.list(typeOf(of, language, true))}${example}`);
  if (form === 'some' && of) {
    return of.meta.options ? words.oneOrSeveral(typeOf(of, language)) : words.idOrList(typeOf(of, language, true));
  }
  if (form === 'map' && of) return words.map(typeOf(of, language), meta.byField === true);
  if (meta.options) return unstated(code(meta.options));
  const { reference, value } = meta;
  if (reference) return (isMany ? words.ids : words.id)(targetOf(reference.to));
  const type = TYPES[value?.name ?? ''];
  if (!type) throw new TypeError(`the dictionary has no name for the type ${value?.name}: add it to TYPES`);
  return unstated(`${language === 'en' && isMany ? (type.many ?? type.en) : type[language]}${example}`);
}

/** What a reference can lead to: the keys of its kinds, and what one of each is called. */
interface Target {
  keys: string[];
  one: string[];
}

function targetOf(name: string): Target {
  const kinds: readonly RecordKind[] = KINDS;
  const kind = kinds.find((one) => one.name === name);
  const other = kinds.find((one) => one.name === kind?.standIn);
  return {
    keys: [name, ...(other ? [other.name] : [])],
    one: [kind?.singular ?? name, ...(other ? [other.singular] : [])],
  };
}

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** The dictionary's sections in Markdown, one for each kind. */
export function dictionary(language: Language): string {
  const { header } = WORDS[language];
  return KINDS.map((kind: RecordKind) => {
    const rows = entriesOf(kind, language).map(({ path, type, unit, absent, meaning }) =>
      rowOf([`\`${path}\``, type, unit, absent, meaning]),
    );
    return `### ${kind.name}\n\n${kind.about[language]}\n\n${rowOf(header)}|---|---|---|---|---|\n${rows.join('')}`;
  }).join('\n');
}
