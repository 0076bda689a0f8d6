import { isFree } from '../../domain/licences.ts';
import { resolve } from '../../domain/values.ts';
import { metric } from './criterion.ts';

export const criterion = metric({
  id: 'openness',
  name: { en: 'openness', ko: '공개 정도' },
  points(snapshot, subject) {
    const open = resolve(snapshot, subject, 'open_weights');
    if (open.value === false) return { points: 0, value: false, field: 'open_weights', sources: open.sources };
    if (open.value !== true) return null;
    const license = resolve(snapshot, subject, 'license');
    const sources = [...new Set([...open.sources, ...license.sources])];
    return typeof license.value === 'string' && isFree(license.value)
      ? { points: 100, value: license.value, field: 'license', sources }
      : { points: 60, value: true, field: 'open_weights', sources };
  },
});
