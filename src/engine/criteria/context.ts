import { resolve } from '../../domain/values.ts';
import { logarithmic, metric } from './criterion.ts';

export const criterion = metric({
  id: 'context',
  name: { en: 'context length', ko: '컨텍스트 길이' },
  points(snapshot, subject) {
    const { value, sources } = resolve(snapshot, subject, 'limit.context');
    if (typeof value !== 'number') return null;
    return { points: logarithmic(value, 4_000, 2_000_000), value, field: 'limit.context', sources };
  },
});
