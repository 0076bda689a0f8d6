import { optional, required } from '../schema-shape.ts';
import { id, localized, record, reference, some } from '../schema-values.ts';
import type { RecordKind } from './kind.ts';
import { claim } from './shared.ts';

export const kind = {
  name: 'conclusions',
  singular: 'conclusion',
  about: { en: 'What a source concludes.', ko: '출처가 내리는 결론.' },
  schema: record({
    id: required(id, 'Its name', '이름'),
    text: optional(localized, 'What the source concludes', '출처가 내리는 결론'),
    models: optional(some(reference('models', 'cascade')), 'Whom it speaks of', '누구에 대한 말인지'),
    ...claim,
  }),
  required: ['text'],
  identity: ['id'],
  source: 'claim',
  filled: { models: [], at: null },
} as const satisfies RecordKind;
