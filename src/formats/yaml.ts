import { Document, isScalar, Scalar, type ToStringOptions, visit } from 'yaml';
import type { Format } from '../document/answer.ts';
import { withoutCommands } from '../domain/build-commands.ts';
import { unseenIn, withoutUnseen } from '../domain/characters.ts';

/** The JSON document as YAML. */
export const format: Format = {
  async write(answer) {
    return [yamlOf(await answer.json())];
  },
};

/** A document as YAML; every text that YAML could read as something else is quoted, and what is unseen is an escape. */
export const yamlOf = (value: object): string =>
  yamlText(new Document(value, { aliasDuplicateObjects: false }), { lineWidth: 0 });

/** The text of a document of YAML, in which what is unseen, or makes a command, is an escape. */
export function yamlText(document: Document, options: ToStringOptions): string {
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && typeof node.value === 'string' && isOdd(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  // A text in double quotes stays on its line, so that none of it begins one.
  const text = document.toString({ ...options, doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY });
  return withoutCommands(withoutUnseen(text, escaped, true), escaped);
}

const isOdd = (text: string): boolean =>
  unseenIn(text.replaceAll('\n', '')) !== undefined || withoutCommands(text, () => '') !== text;

/** As a text in double quotes has it. */
function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = (digits: number): string => code.toString(16).padStart(digits, '0');
  if (code > 0xffff) return `\\U${hex(8)}`;
  return code > 0xff ? `\\u${hex(4)}` : `\\x${hex(2)}`;
}
