import { LineCounter } from 'yaml';
import type { Problem, ProblemCode } from '../../domain/problems.ts';

/** A line as it may be shown: what says in an address who comes, and by which password, is nobody's business. */
export const withoutPassword = (text: string): string =>
  text.includes('@')
    ? text.replace(/(?<=\/\/)[^\s/?#@:]*:[^\s/?#]*(?=@)/g, (secret) => '*'.repeat(secret.length))
    : text;

/** A file's text with the means to say where in it something stands. */
export class SourceText {
  private lines: LineCounter | undefined;
  readonly text: string;

  /** @param isShown whether problems show the line that they are of */
  constructor(
    readonly file: string,
    raw: string,
    private readonly isShown = true,
  ) {
    // A byte-order mark would count as a column of line 1.
    this.text = raw.startsWith('\ufeff') ? raw.slice(1) : raw;
  }

  /** The lines as the text has them: the parser's own count leaves out those of texts that stand where none may. */
  get lineCounter(): LineCounter {
    if (this.lines) return this.lines;
    this.lines = new LineCounter();
    this.lines.addNewLine(0);
    for (let end = this.text.indexOf('\n'); end >= 0; end = this.text.indexOf('\n', end + 1))
      this.lines.addNewLine(end + 1);
    return this.lines;
  }

  problem(offset: number, code: ProblemCode, values: Problem['values'] = {}): Problem {
    const { lineCounter: lines } = this;
    const { line, col } = lines.linePos(Math.min(Math.max(offset, 0), this.text.length));
    const start = lines.lineStarts[line - 1] ?? 0;
    const end = lines.lineStarts[line] ?? this.text.length + 1;
    const last = this.text[end - 2] === '\r' && end - 2 >= start ? end - 2 : end - 1;
    const source = this.isShown ? withoutPassword(this.text.slice(start, last)) : '';
    return { file: this.file, line: Math.max(line, 1), column: Math.max(col, 1), code, values, source };
  }
}
