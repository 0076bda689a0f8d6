import { optional, required } from '../schema-shape.ts';
import { id, localized, record } from '../schema-values.ts';
import type { RecordKind } from './kind.ts';
import { aliases, remove, sourceOf } from './shared.ts';

export const kind = {
  name: 'criteria',
  singular: 'criterion',
  about: { en: 'An axis on which sources compare models.', ko: '출처가 모델을 비교하는 기준.' },
  schema: record({
    id: required(id, 'Its name in statements', '진술에 쓰는 이름'),
    name: optional(localized, 'What it is called', '이름'),
    description: optional(localized, 'What is judged by it', '이것으로 보는 것'),
    aliases: aliases('Other names for it', '다른 이름'),
    source: sourceOf('Where it is taken from', '가져온 곳', null),
    remove,
  }),
  required: ['name'],
  identity: ['id'],
  source: 'none',
  names: { group: 'criteria', shared: false },
} as const satisfies RecordKind;
