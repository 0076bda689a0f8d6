import type { Language } from '../domain/vocabulary.ts';
import type { Document } from './document.ts';
import type { Table } from './table.ts';

/** What a format can be asked to write: an answer in three shapes, each made when a format asks for it. */
export interface Presentable {
  /** What was asked, as a title for what has none: `lmm list`. */
  name: string;
  /** The JSON document, its envelope included. */
  json(): Promise<object> | object;
  /** The main list. */
  table(): Promise<Table> | Table;
  /** What a person reads; several where several things were asked for. */
  document(): Promise<Document | Document[]> | Document | Document[];
  /** Which facts it rests on, for a page that may lie in a drawer; null where it rests on none. */
  stamp(): Promise<Stamp | null>;
}

/** The day of an answer, and the knowledge base: with them anyone gets the same answer again. */
export interface Stamp {
  day: string;
  version: string;
  digest: string;
}

/** How to write it. Terminal widths and colours are of interest to text alone. */
export interface Style {
  lang: Language;
  /** Cells of a line. */
  width: number;
  /** Whether nothing is cut: a pipe or a file gets the full text. */
  whole: boolean;
  ascii: boolean;
  color: boolean;
  /** A byte-order mark in front, for spreadsheets. */
  bom: boolean;
}

/** A format of output: one file in src/formats, whose name is what `--format` takes. */
export interface Format {
  /** @returns the text, in pieces where it may be long */
  write(answer: Presentable, style: Style): Promise<Iterable<string>>;
}
