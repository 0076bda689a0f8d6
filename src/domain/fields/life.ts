import { UNKNOWN } from '../cell-values.ts';
import { retirementOf } from '../ends.ts';
import { statusOn, successorsOn } from '../lifecycle.ts';
import type { STATUSES } from '../vocabulary.ts';
import type { FieldRow, Words } from './field.ts';

const STATUS_WORDS: Record<(typeof STATUSES)[number], Words> = {
  alpha: { en: 'alpha', ko: '알파' },
  beta: { en: 'beta', ko: '베타' },
  preview: { en: 'preview', ko: '미리보기' },
  limited: { en: 'limited to some customers', ko: '일부 고객 전용' },
  stable: { en: 'stable', ko: '정식' },
  deprecated: { en: 'deprecated', ko: '종료 예정' },
  retired: { en: 'retired', ko: '종료' },
};

/** When a release is there, and what comes after it. */
export const fields = [
  {
    id: 'status',
    group: 'basics',
    type: 'text',
    label: { en: 'Status', ko: '상태' },
    values: STATUS_WORDS,
    listed: true,
    resolve: (snapshot, { release }) => (release ? statusOn(snapshot, release) : UNKNOWN),
  },
  {
    id: 'release_date',
    group: 'basics',
    type: 'date',
    aliases: ['released', 'date'],
    label: { en: 'Released', ko: '출시' },
    listed: true,
  },
  {
    id: 'retirement_date',
    group: 'basics',
    type: 'date',
    aliases: ['retires', 'deprecation_date'],
    label: { en: 'Retired or retires', ko: '종료' },
    listed: true,
    resolve: (snapshot, { release }) => (release ? retirementOf(snapshot, release) : UNKNOWN),
  },
  {
    id: 'replaced_by',
    group: 'basics',
    type: 'list',
    aliases: ['successor'],
    label: { en: 'Replaced by', ko: '후속' },
    resolve: (snapshot, { release }) => (release ? successorsOn(snapshot, release) : UNKNOWN),
  },
] as const satisfies readonly FieldRow[];
