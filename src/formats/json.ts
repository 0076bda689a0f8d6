import type { Format } from '../document/answer.ts';
import { safeJson } from '../words/safe.ts';
import { blocks } from './blocks.ts';

/** The JSON document, indented by two spaces. */
export const format: Format = {
  async write(answer) {
    return jsonParts(await answer.json());
  },
};

/**
 * A document as `JSON.stringify(document, null, 2)` writes it and a line feed, its lists in pieces; what is unseen is an
 * escape.
 */
export function* jsonParts(document: object): Generator<string> {
  const entries = Object.entries(document).filter(([, value]) => value !== undefined);
  if (entries.length === 0) yield '{}\n';
  for (const [at, [key, value]] of entries.entries()) {
    yield `${at === 0 ? '{' : ','}\n  ${safeJson(JSON.stringify(key))}: `;
    if (Array.isArray(value) && value.length > 0) yield* listParts(value);
    else yield indented(value);
    if (at === entries.length - 1) yield '\n}\n';
  }
}

function* listParts(list: readonly unknown[]): Generator<string> {
  let first = true;
  for (const block of blocks(list)) {
    yield first ? '[\n' : ',\n';
    yield indented(block).slice('[\n'.length, -'\n  ]'.length);
    first = false;
  }
  yield '\n  ]';
}

/** A value as it is printed behind a key of the document. */
const indented = (value: unknown): string => safeJson(JSON.stringify(value, null, 2)).replaceAll('\n', '\n  ');
