/**
 * A text without some characters at its end. A pattern that ends in `+$` tries every place of a run of them that something
 * follows, which of a long run takes long.
 */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1] as string)) end -= 1;
  return text.slice(0, end);
}
