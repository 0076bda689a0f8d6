import type { FieldRow } from './field.ts';

/** Under what terms a release itself can be had. */
export const fields = [
  {
    id: 'open_weights',
    group: 'openness',
    type: 'boolean',
    aliases: ['weights', 'open'],
    label: { en: 'Open weights', ko: '오픈 웨이트' },
    listed: true,
  },
  {
    id: 'license',
    group: 'openness',
    type: 'text',
    aliases: ['licence'],
    label: { en: 'Licence', ko: '라이선스' },
    // Names of licences stay as they are; this one is a word.
    values: { proprietary: { en: 'proprietary', ko: '비공개' } },
    listed: true,
  },
] as const satisfies readonly FieldRow[];
