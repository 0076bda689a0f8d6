import { grouped } from '../../../domain/groups.ts';
import { isActive } from '../../../domain/lifecycle.ts';
import type { Release } from '../../../domain/records.ts';
import type { Check, Finding } from './check.ts';
import { told as dateOf, type Examined } from './examined.ts';

/** Whoever has to move is sent to something that is there. */
export const check: Check = {
  name: 'replacement',
  *judge(base) {
    const told = new Set<number>();
    const circles = circlesOf(base);
    const leading = leadingOn(base);
    for (const release of base.records.releases) {
      const named = release.replaced_by ?? [];
      if (named.length === 0) continue;
      const circle = circles.get(release.id);
      if (circle !== undefined) {
        // A circle is one fault, whichever of it is met first.
        if (told.has(circle)) continue;
        told.add(circle);
        const values = { id: release.id, others: [...named] };
        yield { code: 'replaced-by-itself', level: 'problem', in: release, key: 'replaced_by', values };
      } else yield* judgeNamed(base, release, named, leading);
    }
  },
};

/** By release those that it is named to replace. */
const replacedBy = ({ records }: Examined): ReadonlyMap<string, Release[]> =>
  grouped(records.releases, ({ replaced_by = [] }) => replaced_by);

/** The releases that lead back to themselves, each with the number of its circle (Tarjan's strongly connected components). */
function circlesOf(base: Examined): Map<string, number> {
  const circles = new Map<string, number>();
  const met = new Map<string, { order: number; lowest: number; next: number }>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  for (const { id: start } of base.records.releases) {
    const path = met.has(start) ? [] : [start];
    while (path.length > 0) {
      const id = path.at(-1) as string;
      const named = base.release(id)?.replaced_by ?? [];
      let at = met.get(id);
      if (!at) {
        at = { order: met.size, lowest: met.size, next: 0 };
        met.set(id, at);
        open.push(id);
        isOpen.add(id);
      }
      const to = named[at.next];
      if (to !== undefined) {
        const other = met.get(to);
        if (!other) path.push(to);
        else {
          if (isOpen.has(to)) at.lowest = Math.min(at.lowest, other.lowest);
          at.next += 1;
        }
        continue;
      }
      path.pop();
      if (at.lowest < at.order) continue;
      const members = open.splice(open.lastIndexOf(id));
      const isCircle = members.length > 1 || named.includes(id);
      for (const member of members) {
        isOpen.delete(member);
        if (isCircle) circles.set(member, at.order);
      }
    }
  }
  return circles;
}

/** The releases from which somebody who follows replacements comes to one that is there. */
function leadingOn(base: Examined): Set<string> {
  const before = replacedBy(base);
  const found = new Set<string>();
  const open = base.records.releases.filter((one) => isActive(base.snapshot, one)).map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { id: one } of before.get(id) ?? []) {
      if (found.has(one)) continue;
      found.add(one);
      open.push(one);
    }
  }
  return found;
}

function* judgeNamed(
  base: Examined,
  release: Release,
  named: readonly string[],
  leading: ReadonlySet<string>,
): Generator<Finding> {
  const { id } = release;
  const others = named.flatMap((name) => base.release(name) ?? []);
  const at = { in: release, key: 'replaced_by' };
  const isGone = (other: Release): boolean => {
    const end = dateOf(other.retirement_date);
    return end === undefined ? other.status === 'retired' : base.hasCome(end);
  };
  if (others.length > 0 && others.length === named.length && others.every(isGone)) {
    const ends = others.map(({ retirement_date }) => dateOf(retirement_date) ?? '');
    const last = ends.sort().at(-1) ?? '';
    // One who follows them further arrives: what its developer named in its day stays true.
    if (!others.some(({ id: other }) => leading.has(other))) {
      const values = { id, others: [...named], ...(last ? { date: last } : {}) };
      yield { code: 'replaced-by-retired', level: 'doubt', ...at, values };
    }
  }
  const ended = dateOf(release.retirement_date);
  for (const other of others) {
    const out = dateOf(other.release_date);
    const isAhead = out !== undefined && out > base.day;
    if (isAhead && others.length === 1 && ended !== undefined && base.hasCome(ended))
      yield { code: 'replaced-by-later', level: 'doubt', ...at, values: { id, other: other.id, released: out, ended } };
    if (other.developer !== release.developer)
      yield {
        code: 'replaced-by-other',
        level: 'doubt',
        ...at,
        values: { id, other: other.id, developer: other.developer },
      };
  }
}
