import { compare } from '../../domain/snapshot.ts';
import { TOKEN_KINDS } from '../../domain/usage.ts';
import type { TokenCounts, Unpriced } from '../results.ts';
import type { Cell } from './cells.ts';

export const countOf = (tokens: TokenCounts): number => Object.values(tokens).reduce((count, one) => count + one, 0);

/** What has no price, by why and of what. */
export class UnpricedGroups {
  private readonly groups = new Map<string, Unpriced>();

  add(reason: string, detail: string[], { records, tools, of }: Cell, tokens: TokenCounts, first?: string): void {
    const key = JSON.stringify([
      reason,
      reason.startsWith('no-') || detail.length === 0 ? detail : [of.model, ...detail],
    ]);
    const known = this.groups.get(key);
    const group = known ?? { reason, detail, models: [], records: 0, tokens: {} };
    if (!known) this.groups.set(key, group);
    group.records += reason === 'tools' ? tools : records;
    const model = of.model ?? '';
    if (model !== '' && !group.models.includes(model)) group.models.push(model);
    for (const kind of TOKEN_KINDS) {
      const count = tokens[kind];
      if (count) group.tokens[kind] = (group.tokens[kind] ?? 0) + count;
    }
    if (first !== undefined && (group.first_price === undefined || first < group.first_price))
      group.first_price = first;
  }

  /** The most tokens first. */
  get all(): Unpriced[] {
    return [...this.groups.values()].sort(
      (a, b) =>
        countOf(b.tokens) - countOf(a.tokens) ||
        compare(a.reason, b.reason) ||
        compare(a.models.join(), b.models.join()),
    );
  }

  get tokens(): number {
    return this.all.reduce((count, { tokens }) => count + countOf(tokens), 0);
  }
}
