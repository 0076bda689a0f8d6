import { spellings } from '../../domain/names.ts';
import type { Developer, Model } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Written } from '../../domain/store.ts';
import { listed } from '../listed.ts';
import { Columns, known, relation, unstated } from './relation.ts';

interface Line {
  model: Model;
  snapshot: Snapshot;
}
const line = new Columns<Line>();
const current = ({ snapshot, model }: Line): Model['current'][number] | undefined => snapshot.current(model);

export const models = relation<Line>({
  name: 'models',
  about: {
    en: 'Lines that people name, such as Claude, each with the release that is current on the day.',
    ko: 'Claude처럼 사람들이 부르는 모델 계열과 기준일의 현재 릴리스.',
  },
  from: (snapshot) => listed(snapshot).map((model) => ({ model, snapshot })),
  columns: [
    line.text('id', 'The line', '계열', ({ model }) => model.id),
    line.text('name', 'What it is called on the day', '기준일의 이름', ({ snapshot, model }) => snapshot.called(model)),
    line.text(
      'developer',
      'Who makes it: id in `developers`',
      '만드는 곳: `developers`의 id',
      (row) => row.model.developer,
    ),
    line.text(
      'release',
      'Its current release: id in `releases`',
      '현재 릴리스: `releases`의 id',
      (row) => current(row)?.release,
    ),
    ...line.date('current_since', 'Since when that release is current', '그 릴리스가 현재 릴리스가 된 날', (row) => {
      const now = current(row);
      return now?.from ?? now?.seen;
    }),
    line.texts(
      'aliases',
      'Other names that people type',
      '사람들이 쓰는 다른 이름',
      ({ model }) => model.aliases ?? [],
    ),
    line.sources(({ snapshot, model }) => snapshot.speaking(model.source)),
  ],
});

/** Where somebody sits. Without a source it is the user's own entry; one whose sources may not speak is not known. */
const countryOf = (
  snapshot: Snapshot,
  { country, source = [] }: Pick<Developer, 'country' | 'source'>,
): Developer['country'] => (snapshot.narrowed && snapshot.speaking(source).length === 0 ? undefined : country);

interface Maker {
  developer: Developer;
  snapshot: Snapshot;
}
const maker = new Columns<Maker>();
export const developers = relation<Maker>({
  name: 'developers',
  about: { en: 'Who makes models.', ko: '모델을 만드는 곳.' },
  from: (snapshot) => snapshot.knowledge.developers.map((developer) => ({ developer, snapshot })),
  columns: [
    maker.text('id', 'The developer', '개발사', ({ developer }) => developer.id),
    maker.text('name', 'The name', '이름', ({ developer }) => developer.name),
    maker.text('country', 'Its country as a code, such as KR', '나라 코드. 예: KR', ({ developer, snapshot }) =>
      known(countryOf(snapshot, developer)),
    ),
    maker.text('url', 'Its address', '주소', ({ developer }) => developer.url),
    maker.missing(({ developer, snapshot }) => unstated({ country: countryOf(snapshot, developer) })),
    maker.sources(({ developer, snapshot }) => snapshot.speaking(developer.source ?? [])),
  ],
});

type Server = Snapshot['knowledge']['providers'][number];
const server = new Columns<{ provider: Server; snapshot: Snapshot }>();

export const providers = relation<{ provider: Server; snapshot: Snapshot }>({
  name: 'providers',
  about: {
    en: 'Who serves releases; a developer that serves its own may stand in `developers` alone.',
    ko: '릴리스를 서비스하는 곳. 자기 것을 서비스하는 개발사는 `developers`에만 있을 수 있음.',
  },
  from: (snapshot) => snapshot.knowledge.providers.map((provider) => ({ provider, snapshot })),
  columns: [
    server.text('id', 'The provider', '제공사', ({ provider }) => provider.id),
    server.text('name', 'The name', '이름', ({ provider }) => provider.name),
    server.text(
      'developer',
      'Whose own service it is: id in `developers`',
      '어느 개발사의 서비스인지: `developers`의 id',
      (row) => row.provider.developer,
    ),
    server.text('country', 'Its country as a code, such as KR', '나라 코드. 예: KR', ({ provider, snapshot }) =>
      known(countryOf(snapshot, provider)),
    ),
    server.text('url', 'Its address', '주소', ({ provider }) => provider.url),
    server.missing(({ provider, snapshot }) => unstated({ country: countryOf(snapshot, provider) })),
    server.sources(({ provider, snapshot }) => snapshot.speaking(provider.source ?? [])),
  ],
});

interface Name extends Omit<Written, 'release'> {
  kind: 'model' | 'release' | 'developer' | 'use';
  id: string;
}
const name = new Columns<Name>();

export const names = relation<Name>({
  name: 'names',
  about: {
    en: 'Every spelling that finds a model, a release, a developer or a use, and what APIs take for a release.',
    ko: '모델, 릴리스, 개발사, 용도를 찾는 모든 이름과 API에 넣는 릴리스의 이름.',
  },
  from: (snapshot) => {
    const { knowledge } = snapshot;
    const own = (kind: Name['kind'], records: readonly Parameters<typeof spellings>[0][]): Name[] =>
      // A text for both languages is one spelling.
      records.flatMap((record) => [...new Set(spellings(record))].map((text) => ({ kind, id: record.id, text })));
    const out = new Set(snapshot.releases().map(({ id }) => id));
    const written = knowledge.written().filter(({ release }) => out.has(release));
    return [
      ...own('model', listed(snapshot)),
      ...written.map(({ release, ...told }): Name => ({ kind: 'release', id: release, ...told })),
      ...own('developer', knowledge.developers),
      ...own('use', snapshot.namedUses),
    ];
  },
  columns: [
    name.text(
      'kind',
      '`model`, `release`, `developer` or `use`',
      '`model`, `release`, `developer`, `use` 가운데 하나',
      ({ kind }) => kind,
    ),
    name.text('id', 'What it finds', '찾는 것', ({ id }) => id),
    name.text('name', 'The spelling', '이름', ({ text }) => text),
    name.text('provider', 'Whose API takes it', '이 이름을 받는 API의 제공사', ({ provider }) => provider),
    ...name.date('valid_from', 'First day on which that API takes it', 'API가 받는 첫날', ({ from }) => from),
    ...name.date('valid_until', 'First day on which it does not', 'API가 받지 않는 첫날', ({ until }) => until),
  ],
});

const use = new Columns<Snapshot['namedUses'][number]>();

export const uses = relation<Snapshot['namedUses'][number]>({
  name: 'uses',
  about: { en: 'Purposes that models are measured and recommended for.', ko: '모델을 재고 추천하는 용도.' },
  from: (snapshot) => snapshot.namedUses,
  columns: [
    use.text('id', 'The use, as `--use` takes it', '용도. `--use`에 쓰는 이름', ({ id }) => id),
    ...use.localized('name', 'What it is called', '이름', (row) => row.name),
  ],
});
