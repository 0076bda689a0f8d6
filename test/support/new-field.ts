import type { Cell } from '../../src/domain/cells.ts';
import type { FieldRow } from '../../src/domain/fields/field.ts';
import { price } from '../../src/domain/fields/offered.ts';
import { decimal } from '../../src/domain/money.ts';

/** A field as a contributor would add it: one row in one file. */
export const fields = [
  {
    id: 'tokens_per_dollar',
    group: 'price',
    type: 'number',
    unit: 'tokens',
    better: 'higher',
    aliases: ['value_for_money'],
    label: { en: 'Tokens per dollar', ko: '1달러당 토큰' },
    optional: true,
    resolve(snapshot, subject): Cell {
      const { value, ...rest } = price(snapshot, subject, 'blend');
      if (typeof value !== 'number' || value === 0 || rest.currency !== 'USD') return { ...rest, value: null };
      return { ...rest, value: Number(decimal(1_000_000).div(decimal(value)).round(0)) };
    },
  },
] as const satisfies readonly FieldRow[];
