import { resolve } from '../../domain/values.ts';
import { metric } from './criterion.ts';

/** Licences that let anybody use, change and pass on. */
const FREE_LICENCE = /^(apache[- ]?2(\.0)?|mit|bsd.*|mpl.*|cc0.*|cc-by-4\.0)$/i;

export const criterion = metric({
  id: 'openness',
  name: { en: 'openness', ko: '공개 정도' },
  points(snapshot, subject) {
    const open = resolve(snapshot, subject, 'open_weights');
    if (open.value === false) return { points: 0, value: false, field: 'open_weights', sources: open.sources };
    if (open.value !== true) return null;
    const license = resolve(snapshot, subject, 'license');
    const sources = [...new Set([...open.sources, ...license.sources])];
    return typeof license.value === 'string' && FREE_LICENCE.test(license.value)
      ? { points: 100, value: license.value, field: 'license', sources }
      : { points: 60, value: true, field: 'open_weights', sources };
  },
});
