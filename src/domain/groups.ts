export const byId = <T extends { id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** Records under each of their keys, in their order. */
export function grouped<T>(
  records: readonly T[],
  keysOf: (record: T) => readonly (string | undefined)[],
): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    for (const key of keysOf(record)) {
      const group = key === undefined ? undefined : groups.get(key);
      if (group) group.push(record);
      else if (key !== undefined) groups.set(key, [record]);
    }
  }
  return groups;
}
