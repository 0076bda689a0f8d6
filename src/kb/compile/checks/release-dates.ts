import { firstDay, lastDay } from '../../../domain/dates.ts';
import type { Check } from './check.ts';
import { told } from './examined.ts';

/** A release cannot know of what came after it: one of the two dates is a placeholder, or of another version. */
export const check: Check = {
  name: 'release-dates',
  *judge({ records }) {
    for (const release of records.releases) {
      const [cutoff, released] = [told(release.knowledge), told(release.release_date)];
      if (cutoff === undefined || released === undefined || firstDay(cutoff) <= lastDay(released)) continue;
      const values = { id: release.id, cutoff, released };
      yield { code: 'cutoff-after-release', level: 'problem', in: release, key: 'knowledge', values };
    }
  },
};
