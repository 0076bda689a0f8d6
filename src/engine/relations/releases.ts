import { isUnstated } from '../../domain/cell-values.ts';
import type { Cell } from '../../domain/cells.ts';
import { endsOf, leadingEnds, stateOf } from '../../domain/ends.ts';
import { FIELDS, type Field, type FieldId, SPECIFICATION, type Words } from '../../domain/fields.ts';
import { isActive, isHad } from '../../domain/lifecycle.ts';
import type { Release } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { resolve, resolveValue } from '../../domain/values.ts';
import type { Localized } from '../../domain/vocabulary.ts';
import { checkedOn } from '../list.ts';
import { Columns, columnName, PER_MILLION, type Resolved, relation, TOKENS } from './relation.ts';

interface Row {
  release: Release;
  snapshot: Snapshot;
  cell(field: FieldId): Cell;
}
const column = new Columns<Row>();

/** Fields with columns of their own names: who made it is told beside its name. */
const OF_FIELDS = FIELDS.filter(({ id }) => id !== 'developer' && id !== 'release');
const PRICES = OF_FIELDS.filter(({ unit }) => unit === 'per-mtok');

const UNITS: Readonly<Record<NonNullable<Field['unit']>, Words>> = {
  tokens: TOKENS,
  parameters: { en: 'parameters', ko: '개' },
  'per-mtok': PER_MILLION,
  days: { en: 'days', ko: '일' },
};

/** The columns of a field, by its type. */
function columnsOf(field: Field): Resolved<Row>[] {
  const { id, type, unit, label } = field;
  const name = columnName(id);
  const value = ({ cell }: Row) => cell(id).value;
  switch (type) {
    case 'date':
      return column.date(name, label.en, label.ko, (row) => value(row) as string | null);
    case 'number':
      return [
        column.of(
          unit === 'per-mtok' ? 'amount' : 'integer',
          name,
          label,
          (row) => value(row) as number | null,
          unit ? UNITS[unit] : undefined,
        ),
      ];
    case 'texts': {
      const inLanguage = (language: 'en' | 'ko') => (row: Row) =>
        (value(row) as Localized[] | null)?.flatMap((text) => text[language] ?? []);
      return [
        column.texts(`${name}_en`, `${label.en}, in English`, `${label.ko}, 영어`, inLanguage('en')),
        column.texts(`${name}_ko`, `${label.en}, in Korean`, `${label.ko}, 한국어`, inLanguage('ko')),
      ];
    }
    case 'list':
      return [column.of('texts', name, label, (row) => value(row) as string[] | null)];
    default:
      return [column.of(type, name, label, (row) => value(row) as string | boolean | null)];
  }
}

/** The cell of the price, of whatever kind of tokens it tells. */
const priceOf = ({ cell }: Row): Cell | undefined =>
  PRICES.map(({ id }) => cell(id)).find(({ currency }) => currency !== undefined);

function* rows(snapshot: Snapshot): Generator<Row> {
  for (const release of snapshot.releases()) {
    const cells = new Map<FieldId, Cell>();
    yield {
      release,
      snapshot,
      cell: (field) => {
        const known = cells.get(field) ?? resolveValue(snapshot, { model: undefined, release }, field);
        cells.set(field, known);
        return known;
      },
    };
  }
}

export const releases = relation<Row>({
  name: 'releases',
  about: {
    en: 'Versions with specifications of their own that were out by the day, and all that `lmm list --releases` tells of each on it. A column is called as its field (`lmm fields`), with `_` for the point.',
    ko: '기준일까지 나온, 저마다 사양을 가진 버전과 그날의 값. `lmm list --releases`가 알려 주는 것과 같음. 열의 이름은 항목(`lmm fields`)의 이름에서 점을 `_`로 바꾼 것.',
  },
  from: rows,
  columns: [
    column.text('id', 'The release', '릴리스', ({ release }) => release.id),
    column.text(
      'name',
      'The name as its developer writes it',
      '개발사가 쓰는 그대로의 이름',
      ({ release }) => release.name,
    ),
    column.text(
      'model',
      'The line it belongs to: id in `models`',
      '속한 계열: `models`의 id',
      ({ release }) => release.model,
    ),
    column.text(
      'series',
      'The place in its line that it holds',
      '계열 안에서 차지하는 자리',
      ({ release }) => release.series,
    ),
    column.text(
      'developer',
      'Who makes it: id in `developers`',
      '만드는 곳: `developers`의 id',
      ({ release }) => release.developer,
    ),
    column.text('developer_name', 'The name of the developer', '개발사 이름', (row) =>
      row.snapshot.developerName(row.release.developer),
    ),
    column.text('version', 'The version as written', '적힌 그대로의 버전', ({ release }) => release.version),
    column.boolean(
      'active',
      'Whether its developer serves it on the day',
      '기준일에 개발사가 서비스하는지',
      ({ snapshot, release }) => isActive(snapshot, release),
    ),
    column.boolean(
      'available',
      'Whether anyone can have it on the day: served to all, or its weights',
      '기준일에 누구나 쓸 수 있는지: 서비스나 가중치로',
      ({ snapshot, release }) => isHad(snapshot, release),
    ),
    ...OF_FIELDS.flatMap(columnsOf),
    column.text('cost_currency', 'Currency of the prices', '가격의 통화', (row) => priceOf(row)?.currency),
    column.text(
      'cost_condition',
      'When the prices are paid, where they depend on the hour: at the dearest hours',
      '시간대에 따라 다른 가격이면 그 조건: 가장 비싼 시간대',
      (row) => priceOf(row)?.condition,
    ),
    column.texts(
      'aliases',
      'Other names that people type',
      '사람들이 쓰는 다른 이름',
      ({ release }) => release.aliases ?? [],
    ),
    ...column.date(
      'checked',
      'When it was last compared with its sources',
      '출처와 마지막으로 비교한 날',
      ({ snapshot, release }) => checkedOn(snapshot, { model: undefined, release }),
    ),
    column.missing(({ cell }) =>
      Object.fromEntries(
        OF_FIELDS.flatMap(({ id }) => {
          const { value, missing } = cell(id);
          return value === null && missing !== undefined && isUnstated(missing) ? [[columnName(id), missing]] : [];
        }),
      ),
    ),
    column.sources(({ cell }) => [...new Set(OF_FIELDS.flatMap(({ id }) => cell(id).sources))]),
  ],
});

interface Fact {
  release: Release;
  field: Field;
  cell: Cell;
}
const fact = new Columns<Fact>();

/** A value as one text: a list as JSON. */
const written = (value: Cell['value']): string | null =>
  value === null ? null : typeof value === 'object' ? JSON.stringify(value) : String(value);

export const facts = relation<Fact>({
  name: 'facts',
  about: {
    en: 'Every field of every release in `releases`, a row each, with who says so and what others say.',
    ko: '`releases`에 있는 모든 릴리스의 모든 항목. 한 줄에 하나씩, 밝힌 출처와 다르게 말하는 값까지.',
  },
  *from(snapshot) {
    for (const release of snapshot.releases())
      for (const field of SPECIFICATION)
        yield { release, field, cell: resolve(snapshot, { model: undefined, release }, field.id) };
  },
  columns: [
    fact.text('release', 'The release: id in `releases`', '릴리스: `releases`의 id', ({ release }) => release.id),
    fact.text('field', 'The field, by its column in `releases`', '항목. `releases`의 열 이름', ({ field }) =>
      columnName(field.id),
    ),
    fact.text('value', 'The value as text; a list as JSON', '값을 글자로. 목록은 JSON', ({ cell }) =>
      written(cell.value),
    ),
    fact.of('number', 'number', { en: 'The value, where it is a number', ko: '숫자이면 그 값' }, ({ cell }) =>
      typeof cell.value === 'number' ? cell.value : null,
    ),
    fact.text(
      'missing',
      'Why there is no value: `unknown`, `undisclosed` or `not-applicable`',
      '값이 없는 이유: `unknown`, `undisclosed`, `not-applicable`',
      ({ cell }) => (cell.value === null ? (cell.missing ?? 'unknown') : null),
    ),
    fact.text(
      'evidence',
      'Whose word it is: `measured`, `vendor`, `feed` or `claim`',
      '누구의 말인지: `measured`, `vendor`, `feed`, `claim`',
      ({ cell }) => cell.standing,
    ),
    fact.boolean(
      'disputed',
      'Whether another source says otherwise',
      '다르게 말하는 출처가 있는지',
      ({ cell }) => cell.conflict !== undefined,
    ),
    fact.texts(
      'others',
      'What others say instead',
      '다른 출처가 말하는 값',
      ({ cell }) => cell.conflict?.map(({ value }) => String(written(value))) ?? [],
    ),
    fact.sources(({ cell }) => cell.sources),
  ],
});

type Ending = ReturnType<typeof endsOf>[number];
const end = new Columns<{ release: Release; told: Ending; holds: boolean; day: string }>();

export const ends = relation<{ release: Release; told: Ending; holds: boolean; day: string }>({
  name: 'ends',
  about: {
    en: "Everything that is told of ends of releases: of the developer's API, of products, at providers.",
    ko: '릴리스의 종료에 대해 알려진 모든 것: 개발사의 API, 제품, 제공사마다.',
  },
  *from(snapshot) {
    for (const release of snapshot.releases()) {
      const leading = new Set(leadingEnds(snapshot, release).map((told) => JSON.stringify(told)));
      for (const told of endsOf(snapshot, release))
        yield { release, told, holds: leading.has(JSON.stringify(told)), day: snapshot.day };
    }
  },
  columns: [
    end.text('release', 'The release: id in `releases`', '릴리스: `releases`의 id', ({ release }) => release.id),
    end.text(
      'channel',
      '`api`, `product` or `cloud`',
      '`api`, `product`, `cloud` 가운데 하나',
      ({ told }) => told.channel,
    ),
    end.text(
      'provider',
      'The cloud or seller; null is its developer',
      '클라우드나 파는 곳. null은 개발사',
      ({ told }) => told.provider,
    ),
    end.text('product', 'The product', '제품', ({ told }) => told.product),
    ...end.date('date', 'First day without it', '쓸 수 없게 되는 첫날', ({ told }) => told.date),
    end.text(
      'certainty',
      '`earliest`: not before that day; `announced`; `done`',
      '`earliest`: 그날보다 이르지 않음, `announced`: 예고됨, `done`: 끝남',
      ({ told }) => told.certainty,
    ),
    end.text(
      'state',
      'What that is on the day: `ahead`, `not-before`, `any-day`, `unconfirmed` or `over`',
      '기준일의 상태: `ahead`, `not-before`, `any-day`, `unconfirmed`, `over`',
      ({ told, day }) => stateOf(told, day),
    ),
    end.boolean(
      'holds',
      'Whether it is the one to hold of those that are told of the same way',
      '같은 길에 대해 알려진 것 가운데 따를 것인지',
      ({ holds }) => holds,
    ),
    ...end.localized(
      'note',
      'Who is concerned, what remains',
      '누구에게 해당하는지, 무엇이 남는지',
      ({ told }) => told.note,
    ),
    end.sources(({ told }) => told.sources),
  ],
});
