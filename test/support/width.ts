import stringWidth from 'string-width';

/** Whether a line takes more cells than a screen has. Most are told by their length: measuring costs more than drawing. */
export function isWider(line: string, columns: number): boolean {
  if (line.length <= columns && /^[\u0020-\u007e]*$/.test(line)) return false;
  // No code unit takes more than two cells.
  return line.length * 2 > columns && stringWidth(line) > columns;
}
