import { type CsvValue, csvDocument } from '../../formats/csv.ts';

/** Rows or records that become text at a time: what is printed piece by piece is never held as one text. */
const BLOCK = 24;

/** A JSON document as `JSON.stringify(document, null, 2)` writes it and a line feed, its long lists in pieces. */
export function* jsonParts(document: object): Generator<string> {
  const entries = Object.entries(document).filter(([, value]) => value !== undefined);
  if (!entries.some(([, value]) => isLong(value))) {
    yield `${JSON.stringify(document, null, 2)}\n`;
    return;
  }
  for (const [at, [key, value]] of entries.entries()) {
    yield `${at === 0 ? '{' : ','}\n  ${JSON.stringify(key)}: `;
    if (isLong(value)) yield* listParts(value);
    // Printed as the value of a key, it has the indentation that it has here.
    else yield JSON.stringify({ _: value }, null, 2).slice('{\n  "_": '.length, -'\n}'.length);
  }
  yield '\n}\n';
}

const isLong = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > BLOCK;

function* listParts(list: readonly unknown[]): Generator<string> {
  for (const block of blocks(list)) {
    yield block.first ? '[\n' : ',\n';
    yield JSON.stringify({ _: block.items }, null, 2).slice('{\n  "_": [\n'.length, -'\n  ]\n}'.length);
  }
  yield '\n  ]';
}

/** A record a line. */
export function* ndjsonParts(rows: readonly { record: object }[]): Generator<string> {
  for (const { items } of blocks(rows)) yield items.map(({ record }) => `${JSON.stringify(record)}\n`).join('');
}

export function* csvParts(
  headers: readonly string[],
  rows: readonly { cells: CsvValue[] }[],
  bom: boolean,
): Generator<string> {
  yield `${bom ? '\ufeff' : ''}${csvDocument([headers])}`;
  for (const { items } of blocks(rows)) yield csvDocument(items.map(({ cells }) => cells));
}

function* blocks<T>(list: readonly T[]): Generator<{ items: T[]; first: boolean }> {
  for (let from = 0; from < list.length; from += BLOCK)
    yield { items: list.slice(from, from + BLOCK), first: from === 0 };
}
