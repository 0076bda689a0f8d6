import { inUsd } from '../../domain/fields/offered.ts';
import { resolve } from '../../domain/values.ts';
import { logarithmic, metric } from './criterion.ts';

export const criterion = metric({
  id: 'price',
  name: { en: 'price', ko: '가격' },
  points(snapshot, subject) {
    const cell = resolve(snapshot, subject, 'cost.blend');
    const usd = inUsd(snapshot, cell);
    if (usd === null) return null;
    const { value, currency, sources } = cell;
    // Another currency than USD is told with the value.
    const shown = currency === undefined || currency === 'USD' ? value : `${value} ${currency}`;
    const points = usd === 0 ? 100 : logarithmic(usd, 50, 0.05);
    return { points, value: shown as number | string, field: 'cost.blend', sources };
  },
});
