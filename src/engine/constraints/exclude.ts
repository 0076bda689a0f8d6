import { constraintRow } from './row.ts';
import { recordsOrMakers } from './values.ts';

export const constraint = constraintRow({
  id: 'exclude',
  name: { en: 'not this model', ko: '제외할 모델' },
  field: null,
  value: recordsOrMakers,
  option: {
    flags: '--exclude <names>',
    about: { en: 'not these models, releases or makers', ko: '이 모델, 릴리스, 개발사 제외' },
  },
  policy: 'deny.models',
  unwanted: true,
  // A maker that is called like a line of its own is that line: which is what `lmm` takes the name for everywhere.
  test: ({ value }, denied) => !denied.includes(String(value)),
});
