/** Where a field's value stands in what nests by its id: `limit.context` in `limit`. */
export function pathOf(id: string): readonly [head: string, tail: string | undefined] {
  const [head = '', tail] = id.split('.');
  return [head, tail];
}
