import type { Source } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { citations } from '../citations.ts';
import { Columns, relation } from './relation.ts';

interface Cited {
  source: Source;
  cited: number;
}
const column = new Columns<Cited>();

export const sources = relation<Cited>({
  name: 'sources',
  about: {
    en: 'What the facts rest on. Where layers lie over each other, `sources` of a row may name `ID#LAYER`: that layer says so, and cites the source.',
    ko: '사실의 근거. 레이어가 겹치면 `sources` 열에 `ID#레이어`가 있을 수 있음: 그 레이어가 이 출처를 들어 말하는 것.',
  },
  *from(snapshot) {
    const counts = citations(snapshot);
    for (const source of snapshot.knowledge.sources)
      if (snapshot.speaking([source.id]).length > 0) yield { source, cited: counts.get(source.id) ?? 0 };
  },
  columns: [
    column.text('id', 'The source', '출처', ({ source }) => source.id),
    column.text('title', 'The title as printed', '적힌 그대로의 제목', ({ source }) => source.title),
    column.text('publisher', 'Who published it', '발행처', ({ source }) => source.publisher),
    column.text('author', 'Who wrote it', '저자', ({ source }) => source.author),
    column.text('url', 'Its address', '주소', ({ source }) => source.url),
    column.text('archive', 'The address of an archived copy', '보존된 사본의 주소', ({ source }) => source.archive),
    ...column.date('date', 'When it was published', '발행일', ({ source }) => source.date),
    ...column.date('checked', 'When it was last read', '마지막으로 읽은 날', ({ source }) => source.checked),
    column.text(
      'kind',
      '`vendor`, `paper`, `model-card`, `measurement`, `press`, `commentary` or `feed`',
      '`vendor`, `paper`, `model-card`, `measurement`, `press`, `commentary`, `feed` 가운데 하나',
      ({ source }) => source.kind,
    ),
    column.text('licence', 'The licence of the source itself', '출처 자체의 라이선스', ({ source }) => source.licence),
    column.text(
      'language',
      'The language of what was read, where its title does not show it',
      '읽은 문서의 언어. 제목에서 드러나지 않을 때',
      ({ source }) => source.language,
    ),
    column.text(
      'copy',
      'Who holds the copy that was read in place of the original',
      '원본 대신 읽은 사본이 있는 곳',
      ({ source }) => source.copy,
    ),
    ...column.localized('note', 'What to know before trusting it', '믿기 전에 알아 둘 것', ({ source }) => source.note),
    column.integer(
      'cited',
      'How many records and statements name it',
      '이것을 든 레코드와 진술의 수',
      ({ cited }) => cited,
    ),
  ],
});

type Rate = Snapshot['knowledge']['rates'][number];
const rate = new Columns<Rate>();

export const rates = relation<Rate>({
  name: 'rates',
  about: { en: 'Exchange rates by the day.', ko: '기준일까지의 환율.' },
  from: (snapshot) =>
    snapshot.knowledge.rates.flatMap((one) => (snapshot.isBy(one.date) ? (snapshot.by(one) ?? []) : [])),
  columns: [
    rate.text('base', 'The currency one unit of which is priced', '한 단위의 값을 매기는 통화', ({ base }) => base),
    rate.text('quote', 'The currency it is priced in', '값을 나타내는 통화', ({ quote }) => quote),
    rate.of('amount', 'rate', { en: 'The rate', ko: '환율' }, (row) => row.rate, {
      en: '`quote` per one `base`',
      ko: '`base` 하나당 `quote`',
    }),
    ...rate.date('date', 'The day of the rate', '환율의 날', ({ date }) => date),
    rate.sources(({ source }) => source),
  ],
});

const about = new Columns<Snapshot>();

export const aboutTable = relation<Snapshot>({
  name: 'about',
  about: { en: 'One row: what the other tables are of.', ko: '한 줄: 다른 표들이 무엇에 대한 것인지.' },
  from: (snapshot) => [snapshot],
  columns: [
    about.day(
      'as_of',
      'The day of the tables: what was known by it, and holds on it',
      '표의 기준일. 그날까지 알려지고 그날 유효한 것',
      ({ day }) => day,
    ),
    about.text(
      'version',
      'The version of the knowledge base',
      '지식 베이스의 버전',
      ({ knowledge }) => knowledge.version,
    ),
    about.text(
      'digest',
      'Its digest: equal ones hold equal facts',
      '지식 베이스의 요약값. 같으면 사실도 같음',
      ({ knowledge }) => knowledge.digest,
    ),
    about.texts(
      'layers',
      'The layers it was merged from, where these are several',
      '여럿이면 합친 레이어들',
      ({ knowledge }) => knowledge.layers?.map(({ shown }) => shown),
    ),
  ],
});
