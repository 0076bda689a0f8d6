import { optional, required } from '../schema-shape.ts';
import { id, localized, record } from '../schema-values.ts';
import type { RecordKind } from './kind.ts';
import { claim } from './shared.ts';

export const kind = {
  name: 'trends',
  singular: 'trend',
  about: { en: 'What a source expects.', ko: '출처가 내다보는 것.' },
  schema: record({
    id: required(id, 'Its name', '이름'),
    name: optional(localized, 'A heading', '제목'),
    text: optional(localized, 'What the source expects, with its hedge', '출처가 내다보는 것. 단서도 함께'),
    ...claim,
  }),
  required: ['text'],
  identity: ['id'],
  source: 'claim',
  filled: { name: null, at: null },
} as const satisfies RecordKind;
