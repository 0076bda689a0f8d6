import type { Names } from '../../domain/called.ts';
import { grouped } from '../../domain/groups.ts';
import type { Way } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { assuranceWordsOf } from './words/index.ts';

/** By which way a line keeps the conditions on data, beside its name; empty for its maker's service. */
export function wayText(by: Way | null, names: Pick<Names, 'provider'>, m: Messages): string {
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
  const told = (all: readonly T[], tell: (names: string) => string): string[] =>
    all.length === 0 ? [] : [tell(all.map(nameOf).join(m.views.separator))];
  const others = grouped(
    kept.filter(({ by }) => !by.own && by.provider !== null),
    ({ by }) => [by.provider ?? undefined],
  );
  return [
    ...told(
      kept.filter(({ by }) => by.own),
      words.own,
    ),
    ...[...others].flatMap(([provider, all]) => told(all, (list) => words.by(list, names.provider(provider)))),
    ...told(
      kept.filter(({ by }) => by.provider === null),
      words.machines,
    ),
  ];
}
