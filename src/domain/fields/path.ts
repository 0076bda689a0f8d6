const paths = new Map<string, readonly [head: string, tail: string | undefined]>();

/** Where a field's value stands in what nests by its id: `limit.context` in `limit`. Every value of a list asks for it. */
export function pathOf(id: string): readonly [head: string, tail: string | undefined] {
  let path = paths.get(id);
  if (!path) {
    const [head = '', tail] = id.split('.');
    path = [head, tail];
    paths.set(id, path);
  }
  return path;
}
