import { CAPABILITIES, type FieldId } from '../../domain/fields.ts';
import { dateOf, isActive } from '../../domain/lifecycle.ts';
import { percentChange } from '../../domain/money.ts';
import type { Release } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import { resolve } from '../../domain/values.ts';
import { type Named, NoCurrentError } from '../../engine/names.ts';
import type { Cell, Replacement, ReplaceResult } from '../../engine/results.ts';

/**
 * The release that a name means: itself, or the current one of a line.
 * @throws NoCurrentError for a line of which no source tells the current release
 */
export function currentOrNamed(snapshot: Snapshot, named: Named, asked: string): Release {
  if (named.kind === 'release') return named.release;
  const current = snapshot.current(named.model);
  const release = current && snapshot.anyRelease(current.release);
  if (!release) throw new NoCurrentError(asked, snapshot.releasesOf(named.model.id)[0]?.id);
  return release;
}

/** How many replacements are told. */
const MOST = 10;
const LIMITS: readonly FieldId[] = ['limit.context', 'limit.output'];

/**
 * What could take a release's place: active releases that are not older, the vendor's own word first, then those that
 * lose least, then the same line, the same developer, the smallest rise in price, the newest.
 */
export function replacements(snapshot: Snapshot, release: Release): ReplaceResult {
  const named = new Set(release.replaced_by ?? []);
  const found = snapshot
    .releases()
    .filter((other) => other.id !== release.id && isActive(snapshot, other))
    .filter((other) => named.has(other.id) || dateOf(other) >= dateOf(release))
    .map((other) => ({ other, replacement: compared(snapshot, release, other, named.has(other.id)) }))
    .filter(({ replacement }) => replacement.by_vendor || replacement.kept.length > 0);
  const near = (other: Release): number =>
    other.model === release.model ? 0 : other.developer === release.developer ? 1 : 2;
  found.sort(
    (a, b) =>
      Number(b.replacement.by_vendor) - Number(a.replacement.by_vendor) ||
      a.replacement.lost.length - b.replacement.lost.length ||
      near(a.other) - near(b.other) ||
      a.replacement.cannot_tell.length - b.replacement.cannot_tell.length ||
      rise(a.replacement) - rise(b.replacement) ||
      compare(dateOf(b.other), dateOf(a.other)) ||
      compare(a.other.id, b.other.id),
  );
  return {
    instead_of: { id: release.id, name: release.name, active: isActive(snapshot, release) },
    replacements: found.slice(0, MOST).map(({ replacement }) => replacement),
  };
}

/** An unknown price is no rise and no fall; it comes after the known ones. */
const rise = ({ price }: Replacement): number =>
  price === null || price.percent === null ? 1e9 : Math.max(0, price.percent);

function compared(snapshot: Snapshot, release: Release, other: Release, byVendor: boolean): Replacement {
  const of = (which: Release, field: FieldId): Cell => resolve(snapshot, { model: undefined, release: which }, field);
  const kept: string[] = [];
  const lost: string[] = [];
  const gained: string[] = [];
  const unknown: string[] = [];
  const sources = new Set<string>(byVendor ? of(release, 'replaced_by').sources : []);
  const cite = (cell: Cell): Cell => {
    for (const source of cell.sources) sources.add(source);
    return cell;
  };
  const sort = (what: string, had: boolean, has: boolean | null): void => {
    if (had && has === null) unknown.push(what);
    else if (had) (has ? kept : lost).push(what);
    else if (has) gained.push(what);
  };
  for (const capability of CAPABILITIES) {
    const has = cite(of(other, capability)).value;
    sort(capability, of(release, capability).value === true, typeof has === 'boolean' ? has : null);
  }
  const inputs = cite(of(other, 'modalities.input')).value as string[] | null;
  const before = (of(release, 'modalities.input').value as string[] | null) ?? [];
  for (const modality of new Set([...before, ...(inputs ?? [])])) {
    sort(`input:${modality}`, before.includes(modality), inputs === null ? null : inputs.includes(modality));
  }
  if (of(release, 'open_weights').value === true) {
    const open = cite(of(other, 'open_weights')).value;
    sort('open_weights', true, typeof open === 'boolean' ? open : null);
  }
  const limits = LIMITS.map((field) => {
    const [was, is] = [cite(of(release, field)).value, cite(of(other, field)).value];
    if (typeof was === 'number') sort(field, true, typeof is === 'number' ? is >= was : null);
    return { field, before: was as number | null, after: is as number | null };
  });
  const [was, is] = [cite(of(release, 'cost.blend')), cite(of(other, 'cost.blend'))];
  // Prices in two currencies are two prices, not a change.
  const percent =
    was.currency === is.currency && typeof was.value === 'number' && typeof is.value === 'number'
      ? percentChange(was.value, is.value)
      : null;
  const price =
    was.value === null && is.value === null
      ? null
      : {
          before: is.value === null || was.currency === is.currency ? (was.value as number | null) : null,
          after: is.value as number | null,
          currency: is.currency ?? was.currency ?? null,
          percent,
        };
  const released = of(other, 'release_date').value;
  return {
    id: other.id,
    name: other.name,
    model: other.model ?? null,
    release_date: typeof released === 'string' ? released : null,
    by_vendor: byVendor,
    kept,
    lost,
    gained,
    cannot_tell: unknown,
    limits,
    price,
    sources: [...sources],
  };
}
