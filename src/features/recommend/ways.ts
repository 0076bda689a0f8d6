import type { Names } from '../../domain/called.ts';
import { grouped } from '../../domain/groups.ts';
import type { Way } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { assuranceWordsOf } from './words/index.ts';

/** By which way a line keeps the conditions on data, beside its name; empty for its maker's service. */
export function havingText(by: Way | null, names: Pick<Names, 'provider'>, m: Messages): string {
  const words = assuranceWordsOf(m.lang);
  if (by === null || by.own || by.keeps.length === 0) return '';
  return by.provider === null ? words.titleMachines : words.titleBy(names.provider(by.provider));
}

/** Who keeps the conditions on data, a line for each way: their makers' services, those of others, machines of one's own. */
export function waysText<T extends { by: Way }>(
  kept: readonly T[],
  names: Pick<Names, 'provider'>,
  m: Messages,
  nameOf: (entry: T) => string,
): string[] {
  const words = assuranceWordsOf(m.lang);
  const order = ({ own, provider }: Way): number => (own ? 0 : provider === null ? 2 : 1);
  const tell = ({ own, provider, keeps }: Way, list: string): string => {
    const way = own
      ? words.own(list)
      : provider === null
        ? words.machines(list)
        : words.by(list, names.provider(provider));
    return keeps.some(({ on_request }) => on_request) ? words.onRequest(way) : way;
  };
  // What is told of a way beside the names is what parts one from the other.
  const groups = [...grouped(kept, ({ by }) => [tell({ ...by, provider: by.own ? '' : by.provider }, '')]).values()];
  return groups
    .flatMap((all) => (all[0] ? [{ all, by: all[0].by }] : []))
    .sort((one, other) => order(one.by) - order(other.by))
    .map(({ all, by }) => tell(by, all.map(nameOf).join(m.views.separator)));
}
