import type { Fit } from '../domain/vocabulary.ts';

/**
 * What a command answers, built once and drawn by every format that a person reads: text for a terminal, Markdown, HTML.
 * Texts are as files and arguments hold them; whoever draws makes them safe. Widths, colours and glyphs are the format's.
 */
export interface Document {
  title?: Text;
  /** At the end of the title: the day. */
  remark?: Text;
  /** What stands below the title at once. */
  lead: Block[];
  sections: Section[];
  /** `wide` where its tables gain from more room than running text is read in. */
  wide?: boolean;
  /** For one sheet of paper: in print its type is small, and what is cited is told in brief. */
  sheet?: boolean;
}

/** A part of a document, set apart from what is before it. Without a heading it is parted by a space alone. */
export interface Section {
  heading?: Text;
  /** What kind of thing the section holds: claims, readings, measurements. */
  standing?: string;
  /** 2 for a part of the section before it. */
  level?: 1 | 2;
  /** What a reader may skip: legends, notes, sources. */
  quiet?: boolean;
  /** A section without a heading stands further in, as one with a heading does. */
  inset?: boolean;
  /** The list of the parts, which a format that lists them itself leaves out. */
  contents?: boolean;
  blocks: Block[];
}

/** Running text, with marks that each format draws in its own way. */
export type Text = string | readonly Inline[];
export type Inline =
  | string
  /** How good a model is said to be for a use, as blocks. */
  | { fit: Fit }
  /** A score of 0 to 100 as a bar, as long as there is room, and the gap behind it. */
  | { score: number }
  /** A value in its interval, drawn on a scale that all rows of a table share, as what is measured; `text` says it where it is not drawn. */
  | { span: Span; text: string }
  /** From one value to another. */
  | { arrow: true }
  /** Words with a colour of their own. */
  | { tone: Tone; text: string };

export interface Span {
  low: number;
  at: number;
  high: number;
  /** The ends of the scale. */
  from: number;
  to: number;
}

/** What a colour may say beside the words; nothing is told by it alone. */
export type Tone =
  | 'title'
  | 'heading'
  | 'quiet'
  /** The best of those that compare. */
  | 'winner'
  /** What ends, changes or fails soon. */
  | 'alarm'
  /** By whose word something is. */
  | 'measured'
  | 'claimed'
  | 'unknown';

export type Block =
  | { kind: 'text'; text: Text; quiet?: boolean; tone?: Tone }
  /** `bare`: its items need no bullets where it is seen where each begins. */
  | { kind: 'list'; items: Text[]; bare?: boolean }
  | Pairs
  | TableBlock
  /** A part with a title of its own; one that is `underlined` may hold further groups. */
  | { kind: 'group'; title: Text; standing?: string; underlined?: boolean; blocks: Block[] }
  /** Parts in their order, which is told by numbers from 1. */
  | { kind: 'numbered'; parts: { title: Text; blocks: Block[] }[] }
  | Sources
  | Commands
  /** Words that are parted by wide gaps, such as the keys of a drawing. */
  | { kind: 'items'; items: string[] }
  | Timeline
  | Excerpt
  /** What a program reads, line by line as it is. */
  | { kind: 'code'; language: string; text: string }
  /** Room between two blocks. */
  | { kind: 'space' };

/** What is cited, by number. */
export interface Sources {
  kind: 'sources';
  /** Publisher and day alone, several a line. */
  brief?: boolean;
  /** So many where a screen has to be short, and behind the number of the next one what leads to the rest. */
  shown?: number;
  more?: string;
  /** The address stands at the end of a paragraph as well, or is one. */
  entries: { number: number; paragraphs: string[]; brief?: string; url: string | null }[];
}

/** Labels with what belongs to each, as paragraphs. */
export interface Pairs {
  kind: 'pairs';
  pairs: Pair[];
  /**
   * `columns`: labels in a column of their own, wrapped where they are long. `hanging`: each text begins beside its label
   * and hangs as far in as the widest label; `marks`: the same beside a mark of a character or two; `numbers`: the same
   * beside a number, which stands to the right; `below`: labels are sentences, and each text stands below its own.
   */
  layout?: 'columns' | 'hanging' | 'marks' | 'numbers' | 'below';
  /** Of the line, what the column of labels may take; 0.4. */
  share?: number;
  /** Labels of other blocks that this one lines up with. */
  alignWith?: string[];
}
export interface Pair {
  label: string;
  text: Text[];
  /** Each paragraph is an item of a list. */
  items?: boolean;
  /** A list below the paragraphs. */
  below?: Text[];
}

/** Command lines to type, below each other beside a label; without one they belong to the block before. */
export interface Commands {
  kind: 'commands';
  label?: string;
  commands: string[];
  /** Labels of other blocks beside whose texts the lines stand, where there is room to copy each in one piece. */
  alignWith?: string[];
}

export interface Column {
  header: string;
  /** Numbers to the right; `decimal` so that they line up at the decimal point, whatever stands before and behind them. */
  align?: 'left' | 'right' | 'decimal';
  /** Characters that the column keeps on a narrow screen, if its content needs them; 6. */
  min?: number;
  /** Characters that it keeps where the other columns leave them. */
  prefers?: number;
  /** Characters that it never exceeds. */
  max?: number;
  /** Share of the room that is left over. */
  grow?: number;
  /**
   * How it narrows: `wrap` breaks long words where it must, `words` breaks between words alone, `cut` keeps each row to a
   * line and ends what is longer in an ellipsis, in text alone. Without it, it never does.
   */
  overflow?: 'wrap' | 'words' | 'cut';
}

/**
 * One text, or several paragraphs, which may be the `items` of a list. A `list` of words may be shortened to whole ones
 * where a format has to save room: it takes no more lines than its row has anyway, save for its first one. A cell of tone
 * `heading` names the row, or with no other cell the rows below it.
 */
export type TableCell =
  | Text
  | { paragraphs: Text[]; tone?: Tone; items?: boolean; list?: { items: string[]; separator: string } };

/** A cell of several paragraphs, or of one with a colour. */
export const cell = (paragraphs: Text[], tone?: Tone): TableCell => (tone ? { paragraphs, tone } : { paragraphs });

/** A list of which a narrow column shows the first items. */
export const listCell = (items: readonly string[], separator: string): TableCell => ({
  paragraphs: [items.join(separator)],
  list: { items: [...items], separator },
});

export interface TableBlock {
  kind: 'table';
  columns: Column[];
  /** A row shorter than `columns` is filled with empty cells. */
  rows: TableCell[][];
  /** Without its headers, where they say nothing that a reader does not see. */
  bare?: boolean;
  headerTone?: Tone;
  /** Indices of rows after which a space parts groups. */
  gapAfter?: number[];
  /** What stands in its place on a screen too narrow for columns; else a card for each row. */
  narrow?: Block[];
}

/** Events on lines of time. */
export interface Timeline {
  kind: 'timeline';
  rows: { label: string; events: { date: string; mark: 'begin' | 'end' }[] }[];
  /** The day that it is as of. */
  day: string;
  /** What the marks mean. */
  words: { begin: string; end: string; both: string; day: string };
}

/** A place in a file: what is to be said of it, and the file's line with the place marked. */
export interface Excerpt {
  kind: 'excerpt';
  /** `file:line:column` */
  place: string;
  message: string;
  source: string;
  /** Counts from 1, in UTF-16 units. */
  column: number;
}

/** A section, where it has anything to say. */
export const section = (heading: string, standing: string, blocks: readonly (Block | null)[]): Section[] => {
  const kept = blocks.filter((block) => block !== null);
  return kept.length > 0 ? [{ heading, standing, blocks: kept }] : [];
};

export const list = (items: readonly Text[]): Block | null =>
  items.length > 0 ? { kind: 'list', items: [...items] } : null;
export const pairs = (all: readonly Pair[]): Block | null =>
  all.length > 0 ? { kind: 'pairs', pairs: [...all] } : null;

/** Pairs whose texts hang as far in as the widest label. */
export const hanging = (all: readonly Pair[]): Block => ({ kind: 'pairs', layout: 'hanging', pairs: [...all] });

/** One text after the other. */
export const joined = (...parts: readonly Text[]): Text =>
  parts.flatMap((part) => (typeof part === 'string' ? [part] : part));

/** Texts with a separator between them. */
export const listed = (texts: readonly Text[], separator: string): Text =>
  joined(...texts.flatMap((text, index) => (index > 0 ? [separator, text] : [text])));

/** A message with a text, its marks included, where it takes a word. */
export function filled(message: (word: string) => string, text: Text): Text {
  const [before = '', after = ''] = message(PLACE).split(PLACE);
  return joined(before, text, after);
}
const PLACE = '\0';
