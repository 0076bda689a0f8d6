/** A file of its own, so that the option can be kept without loading what measures text. */
let cells: 1 | 2 = 1;

/** Whether the terminal draws East Asian ambiguous characters (… · ─ × → α) in two cells; `--ambiguous`. */
export function setAmbiguous(wide: boolean): void {
  cells = wide ? 2 : 1;
}

/** The cells of an ambiguous character. */
export const ambiguousCells = (): 1 | 2 => cells;
