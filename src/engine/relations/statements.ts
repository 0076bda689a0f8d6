import type { Statement } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { Columns, relation } from './relation.ts';

interface Said {
  entry: Statement;
  number: number;
  snapshot: Snapshot;
}
const said = new Columns<Said>();

const claimed = ({ value }: Statement): string | undefined =>
  value === undefined || typeof value === 'string' ? value : JSON.stringify(value);

export const statements = relation<Said>({
  name: 'statements',
  about: {
    en: 'What sources said by the day: of models, for uses, by criteria, about fields. They are claims and our readings of them, no measurements. Of summaries and architectures `lmm show` tells the latest of each source.',
    ko: '기준일까지 출처가 한 말: 모델에 대해, 용도에 대해, 기준에 따라, 항목에 대해. 측정이 아니라 주장과 그에 대한 판단. 소개와 구조는 `lmm show`에서 출처마다 마지막 것만 보임.',
  },
  *from(snapshot) {
    for (const [at, record] of snapshot.knowledge.statements.entries()) {
      const entry = snapshot.isBy(record.said) ? snapshot.by(record) : undefined;
      if (entry) yield { entry, number: at + 1, snapshot };
    }
  },
  columns: [
    said.integer('number', 'Its place in the knowledge base', '지식 베이스 안의 순서', ({ number }) => number),
    said.text(
      'kind',
      '`summary`, `architecture`, `feature`, `application`, `assessment`, `field` or `introduction`',
      '`summary`, `architecture`, `feature`, `application`, `assessment`, `field`, `introduction` 가운데 하나',
      ({ entry }) => entry.kind,
    ),
    said.texts(
      'models',
      'Whom it speaks of: ids in `models`',
      '누구에 대한 말인지: `models`의 id',
      ({ entry }) => entry.models,
    ),
    said.texts(
      'about',
      'The releases it speaks of, where the source says so',
      '출처가 밝힌 경우, 말하고 있는 릴리스',
      ({ entry }) => entry.about,
    ),
    said.text('use', 'Of an application: id in `uses`', '용도에 대한 말이면 `uses`의 id', ({ entry }) => entry.use),
    said.text(
      'fit',
      'How good for it, by our reading: `specialised`, `strong` or `suitable`',
      '얼마나 좋은지에 대한 우리의 판단: `specialised`, `strong`, `suitable`',
      ({ entry }) => entry.fit,
    ),
    said.text('criterion', 'Of an assessment: by what', '평가라면 그 기준', ({ entry }) => entry.criterion),
    said.text('field', 'Of a claim about a field: which', '항목에 대한 주장이면 그 항목', ({ entry }) => entry.field),
    said.text('value', 'What is claimed', '주장하는 값', ({ entry }) => claimed(entry)),
    ...said.localized(
      'text',
      'What the source says, in our words',
      '출처가 말하는 것을 우리 말로',
      ({ entry }) => entry.text,
    ),
    ...said.date('said', 'When it was said', '말한 날', ({ entry }) => entry.said),
    ...said.date(
      'valid_from',
      'First day the source says it holds',
      '출처가 말하는 유효 기간의 첫날',
      ({ entry }) => entry.from,
    ),
    ...said.date('valid_until', 'First day it no longer holds', '유효 기간이 끝난 첫날', ({ entry }) => entry.until),
    said.boolean('in_force', 'Whether it holds on the day', '기준일에 유효한지', ({ entry, snapshot }) =>
      snapshot.isInForce(entry),
    ),
    ...said.localized('place', 'Where in the source', '출처 안의 자리', ({ entry }) => entry.at),
    said.sources(({ entry }) => entry.source),
  ],
});
