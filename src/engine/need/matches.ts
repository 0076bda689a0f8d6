/** What the named groups of a pattern took; those that took no part are undefined. Only for patterns that have some. */
export const groupsOf = ({ groups }: RegExpExecArray): Groups => groups as Groups;
export type Groups = Readonly<Record<string, string | undefined>>;

/** The stretch that a pattern took. */
export const stretchOf = ({ 0: text, index }: RegExpExecArray): { start: number; end: number } => ({
  start: index,
  end: index + text.length,
});
