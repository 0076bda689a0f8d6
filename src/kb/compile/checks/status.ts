import { FEED_STATUSES } from '../../../domain/feeds.ts';
import type { Check } from './check.ts';
import { sourcesOf } from './examined.ts';

const STATED_BY_FEEDS: ReadonlySet<string> = new Set(FEED_STATUSES);

/** A feed lists what there is; that something is stable, limited, a preview or gone takes somebody who says so. */
export const check: Check = {
  name: 'status',
  *judge(base) {
    for (const release of base.records.releases) {
      const { id, status } = release;
      if (status === undefined || STATED_BY_FEEDS.has(status)) continue;
      const sources = sourcesOf(release, 'status');
      const kinds = base.kindsOf(sources);
      if (kinds.length === 0 || kinds.some((kind) => kind !== 'feed')) continue;
      const values = { id, status, source: [...sources] };
      yield { code: 'status-of-feed', level: 'problem', in: release, key: 'status', values };
    }
  },
};
