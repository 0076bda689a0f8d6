import { withoutEnd } from '../../domain/trim.ts';
import { graphemes, isCommon } from './graphemes.ts';
import { measureIn, textWidth } from './width.ts';

/** White space at which a line may break: all but the no-break spaces. */
const SPACE = /^[^\S\u00a0\u2007\u202f\ufeff]+$/;
const LINE_BREAK = /\r\n|[\n\v\f\r\x85\u2028\u2029]/;
/** What should not begin a line: citation markers such as `[1]`, bars behind a word, and closing punctuation. */
const CLINGS = /^(?:[▮▯]+[,;]?|\[[#.]+\][,;]?|\[\d+(?:[,-]\d+)*\]|[)\]}.,;:!?%…·’”、。〉》」』】〕）！，．：；？])+$/;
/** What such words begin with. */
const CLINGING = '▮▯[)]}.,;:!?%…·’”、。〉》」』】〕）！，．：；？';
/** Characters after which a long word, mostly an address or an id, is best broken. */
const JOINT = /^[-/_.,:;?&=+]$/;
const DIGIT = /^\d$/;
const HANGUL = /^[가-힣]/;
/** A word wider than the column begins on the line that is under way only if this much of it fits there. */
const WORTH_STARTING = 8;

interface Word {
  text: string;
  cells: number;
  /** Spaces between the word before and this one; those in front of the first word are its indentation. */
  gap: number;
}

/**
 * The text as lines of at most `cells` cells: broken at spaces, inside a word only where the word alone is wider than
 * the column, never inside a grapheme (one that is wider than `cells` gets a line of its own). Spaces inside a line stay,
 * those at its end go; line breaks in the text are kept. Lines after the first are indented by `hanging` cells where
 * that leaves half of the line, and their column is narrower by as much. Expects text without escape sequences. At least one line, `['']` for nothing.
 */
export function wrap(text: string, cells: number, hanging = 0): string[] {
  const width = cells >= 1 ? Math.floor(cells) : 1;
  if (!LINE_BREAK.test(text)) return wrapParagraph(text, width, hanging);
  return text.split(LINE_BREAK).flatMap((paragraph) => wrapParagraph(paragraph, width, hanging));
}

function wrapParagraph(text: string, width: number, hanging: number): string[] {
  if (!/[^\S ]/.test(text) && textWidth(text) <= width) return [withoutEnd(text, ' ')];
  const lines = new Lines(width, affordable(hanging, width));
  for (const group of groups(words(text))) lines.add(group);
  return lines.done();
}

/** An indentation that leaves at least half of the line for text, else none. */
function affordable(indentation: number, width: number): number {
  return indentation >= 1 && indentation <= width / 2 ? Math.floor(indentation) : 0;
}

function words(text: string): Word[] {
  // Of common characters nearly always the space alone is one to break at.
  if (isCommon(text) && !text.includes(WIDE_SPACE)) return parted(text);
  const found: Word[] = [];
  let gap = 0;
  let word = '';
  const finish = () => {
    if (word !== '') found.push({ text: word, cells: textWidth(word), gap });
    if (word !== '') gap = 0;
    word = '';
  };
  // By graphemes, since a space with a combining mark on it is a character to keep, not a place to break.
  for (const grapheme of graphemes(text)) {
    if (SPACE.test(grapheme)) {
      finish();
      gap += textWidth(grapheme) || 1;
    } else {
      word += grapheme;
    }
  }
  finish();
  return found;
}

const WIDE_SPACE = '\u3000';

/** The words between single spaces of a text of common characters. */
function parted(text: string): Word[] {
  const cellsOf = measureIn(text);
  const found: Word[] = [];
  const parts = text.split(' ');
  let gap = 0;
  for (let at = 0; at < parts.length; at++) {
    const word = parts[at] as string;
    if (word !== '') {
      found.push({ text: word, cells: cellsOf(word), gap });
      gap = 0;
    }
    gap++;
  }
  return found;
}

/** Words that should stay on one line: a word and the markers and closing punctuation that follow it. */
function groups(all: Word[]): Word[][] {
  const grouped: Word[][] = [];
  for (let at = 0; at < all.length; at++) {
    const word = all[at] as Word;
    const last = grouped.at(-1);
    if (last && CLINGING.includes(word.text[0] as string) && CLINGS.test(word.text)) last.push(word);
    else grouped.push([word]);
  }
  return grouped;
}

/** The lines made so far, and the one under way. */
class Lines {
  private readonly lines: string[] = [];
  private line = '';
  private used = 0;
  private started = false;
  /** Nothing has been set yet, so that the text's own indentation is still to come. */
  private untouched = true;

  constructor(
    private readonly width: number,
    private readonly hanging: number,
  ) {}

  add(group: Word[]): void {
    const first = group[0];
    if (!first) return;
    if (group.length === 1) {
      this.place(first);
      return;
    }
    const cells = group.reduce((sum, word) => sum + word.gap + word.cells, -first.gap);
    if (this.fits({ ...first, cells })) {
      for (const word of group) this.append(word);
    } else if (this.hanging + cells <= this.width && this.started) {
      this.breakLine();
      for (const word of group) this.append(word);
    } else {
      for (const word of group) this.place(word);
    }
  }

  done(): string[] {
    if (this.started || this.lines.length === 0) this.lines.push(this.started ? this.line : '');
    return this.lines;
  }

  private place(word: Word): void {
    if (this.fits(word)) this.append(word);
    else if (this.hanging + word.cells <= this.width) {
      this.breakLine();
      this.append(word);
    } else this.split(word);
  }

  /** Puts a word that no line can hold on as many lines as it takes. */
  private split(word: Word): void {
    const parts = graphemes(word.text);
    const gap = this.gapBefore(word);
    if (this.started && this.width - this.used - gap < WORTH_STARTING) this.breakLine();
    else this.space(gap);
    for (let from = 0; from < parts.length; ) {
      const count = fitting(parts, from, this.width - this.used);
      if (count === 0 && this.used > 0) {
        // Not one grapheme fits beside what is on the line, be it text or indentation.
        if (this.started) this.breakLine();
        else this.clear();
        continue;
      }
      const piece = parts.slice(from, from + Math.max(count, 1)).join('');
      this.append({ text: piece, cells: textWidth(piece), gap: 0 });
      from += Math.max(count, 1);
      if (from < parts.length) this.breakLine();
    }
  }

  private fits(word: Word): boolean {
    return this.used + this.gapBefore(word) + word.cells <= this.width;
  }

  private append(word: Word): void {
    this.space(this.gapBefore(word));
    this.line += word.text;
    this.used += word.cells;
    this.started = true;
  }

  /** Spaces to set before a word: none at the start of a line, save for the indentation of the text itself. */
  private gapBefore(word: Word): number {
    if (this.started) return word.gap;
    return this.untouched ? affordable(word.gap, this.width) : 0;
  }

  private space(cells: number): void {
    this.line += ' '.repeat(cells);
    this.used += cells;
  }

  private breakLine(): void {
    if (this.started) this.lines.push(withoutEnd(this.line, ' '));
    this.clear();
    this.space(this.hanging);
  }

  private clear(): void {
    this.line = '';
    this.used = 0;
    this.started = false;
    this.untouched = false;
  }
}

/** Whether a word is well broken before a place: behind a joint that is not inside a number, or behind a number. */
function isJoint(parts: readonly string[], at: number): boolean {
  const [before = '', behind = ''] = [parts[at - 2], parts[at]];
  const last = parts[at - 1] ?? '';
  if (JOINT.test(last)) return !(DIGIT.test(before) && DIGIT.test(behind));
  return DIGIT.test(last) && HANGUL.test(behind);
}

/** How many graphemes from `from` on go on a line with `room` cells left: all that fit, or fewer for a better break. */
function fitting(parts: string[], from: number, room: number): number {
  let count = 0;
  for (let cells = 0; from + count < parts.length; count++) {
    cells += textWidth(parts[from + count] ?? '');
    if (cells > room) break;
  }
  if (count < 2 || from + count === parts.length) return count;
  for (let fewer = count; fewer >= count / 3; fewer--) {
    if (isJoint(parts, from + fewer)) return fewer;
  }
  return CLINGS.test(parts[from + count] ?? '') ? count - 1 : count;
}

/**
 * The text in one line of at most `cells` cells; what is too long ends in the ellipsis, and is still valid text. Where
 * not even the ellipsis fits, as many full stops as fit; nothing at width 0.
 */
export function cut(text: string, cells: number, ellipsis = '…'): string {
  if (!(cells >= 1)) return '';
  const line = text.replace(/\s/g, (space) => (space < ' ' || LINE_BREAK.test(space) ? ' ' : space));
  if (textWidth(line) <= cells) return line;
  const room = cells - textWidth(ellipsis);
  if (room < 0) return '.'.repeat(cells);
  let kept = '';
  let used = 0;
  for (const grapheme of graphemes(line)) {
    used += textWidth(grapheme);
    if (used > room) break;
    kept += grapheme;
  }
  return withoutEnd(kept, ' ') + ellipsis;
}

/** The text with spaces up to `cells` cells, to its right or (align `right`) to its left; a wider text as it is. */
export function pad(text: string, cells: number, align: 'left' | 'right' = 'left'): string {
  const missing = Math.floor(cells) - textWidth(text);
  const spaces = missing > 0 && missing < Number.POSITIVE_INFINITY ? ' '.repeat(missing) : '';
  return align === 'right' ? spaces + text : text + spaces;
}
