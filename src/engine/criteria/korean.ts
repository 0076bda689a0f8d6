import { resolve } from '../../domain/values.ts';
import { metric } from './criterion.ts';
import { useCriterion } from './use.ts';

/** The use that is about Korean. */
export const KOREAN = 'korean';
const name = { en: 'Korean', ko: '한국어' };
/** What sources say of its Korean counts where no list of its languages has it. */
const said = useCriterion(KOREAN, name);

export const criterion = metric({
  id: KOREAN,
  name,
  points(snapshot, subject) {
    const { value, sources } = resolve(snapshot, subject, 'languages');
    const languages = Array.isArray(value) ? (value as string[]) : null;
    if (languages?.some((language) => language === 'ko' || language.startsWith('ko-')))
      return { points: 100, value: languages, field: 'languages', sources };
    const fit = said.points(snapshot, subject);
    return fit ?? (languages && { points: 0, value: languages, field: 'languages', sources });
  },
});
