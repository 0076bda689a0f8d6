/** Every path in a value, the holders before what they hold. */
export const pathsIn = (value: unknown, path: readonly string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...pathsIn(inner, [...path, key])])
    : [];

/** A copy in which the mapping or list at the end of a path is changed. */
export function withEdit(
  value: unknown,
  path: readonly string[],
  edit: (holder: Record<string, unknown>) => void,
): unknown {
  const copy = structuredClone(value);
  const holder = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], copy);
  edit(holder as Record<string, unknown>);
  return copy;
}
