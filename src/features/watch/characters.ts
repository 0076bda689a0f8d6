import { withoutCommands } from '../../domain/build-commands.ts';
import { codePointOf, withoutUnseen } from '../../domain/characters.ts';

const codePointIn = (character: string): string => `[${[...character].map(codePointOf).join(' ')}]`;

/**
 * Text of one or several lines in which what is unseen, what makes a command to what runs a build, or what neither XML nor a
 * calendar may hold, is named: `[U+0007]`.
 */
export const seen = (text: string): string =>
  withoutCommands(withoutUnseen(text.replace(/\r\n?/g, '\n'), codePointIn, true), codePointIn).replace(
    /[^\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu,
    codePointIn,
  );
