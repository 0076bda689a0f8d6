import type { Column, TableCell } from '../formats/text/table.ts';

/**
 * A page before it is drawn: what a person reads, built once, and drawn as lines for a screen (text.ts) or as Markdown
 * (markdown.ts). Texts are as the files hold them; whoever draws makes them safe.
 */
export interface Page {
  title: string;
  /** At the right end of the title: the day. */
  remark: string;
  lead: Block[];
  sections: Section[];
}

export interface Section {
  heading: string;
  /** What kind of thing the section holds: claims, readings, measurements. */
  standing?: string;
  /** 2 for a part of the section before it. */
  level?: 1 | 2;
  blocks: Block[];
}

export type Block =
  | { kind: 'text'; text: string; quiet?: boolean }
  | { kind: 'list'; items: string[] }
  /** Labels with what belongs to each, as paragraphs. */
  | { kind: 'pairs'; pairs: Pair[] }
  /**
   * `bare` is drawn without its headers, where they say nothing that a reader does not see; `narrow` stands in its place
   * on a screen too narrow for columns.
   */
  | { kind: 'table'; columns: Column[]; rows: TableCell[][]; bare?: boolean; gapAfter?: Set<number>; narrow?: Pair[] }
  /** A part with a title of its own. */
  | { kind: 'group'; title: string; blocks: Block[] }
  | { kind: 'sources'; entries: { number: number; paragraphs: string[] }[] };

export interface Pair {
  label: string;
  text: string[];
  /** Each paragraph is an item of a list. */
  items?: boolean;
}

/** A section, where it has anything to say. */
export const section = (heading: string, standing: string, blocks: readonly (Block | null)[]): Section[] => {
  const kept = blocks.filter((block) => block !== null);
  return kept.length > 0 ? [{ heading, standing, blocks: kept }] : [];
};

export const list = (items: readonly string[]): Block | null =>
  items.length > 0 ? { kind: 'list', items: [...items] } : null;
export const pairs = (all: readonly Pair[]): Block | null =>
  all.length > 0 ? { kind: 'pairs', pairs: [...all] } : null;
