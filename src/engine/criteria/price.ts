import { resolve } from '../../domain/values.ts';
import { logarithmic, metric } from './criterion.ts';

export const criterion = metric({
  id: 'price',
  name: { en: 'price', ko: '가격' },
  points(snapshot, subject) {
    const { value, currency, sources } = resolve(snapshot, subject, 'cost.blend');
    if (typeof value !== 'number' || currency !== 'USD') return null;
    return { points: value === 0 ? 100 : logarithmic(value, 50, 0.05), value, field: 'cost.blend', sources };
  },
});
