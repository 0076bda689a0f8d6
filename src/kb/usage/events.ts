import { lineValue, type Value } from './json-values.ts';

/** Server-sent events as a stream was saved: fields of an event a line each, an empty line after it. */
const FIELD = /^(?:(data|event|id|retry):|:)/;

/** Whether a text is a stream of events, by its first line that is not empty. */
export const isStream = (text: string): boolean => FIELD.test(text.trimStart()) && /^data:/m.test(text);

/** What the events hold as data, each with the line that it begins on; what marks the end is none. */
export function eventsIn(text: string): Value[] {
  const found: Value[] = [];
  let data: string[] = [];
  let begun = 1;
  const end = (): void => {
    const whole = data.join('\n').trim();
    if (whole !== '' && whole !== '[DONE]') found.push(lineValue(whole, begun));
    data = [];
  };
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') end();
    const [, written] = /^data: ?(.*)$/.exec(line) ?? [];
    if (written === undefined) continue;
    // Not all who save a stream keep the empty lines: a value that is whole is one.
    if (data.length > 0 && /^\s*[{[]/.test(written) && /[}\]]\s*$/.test(data.join('\n'))) end();
    if (data.length === 0) begun = at + 1;
    data.push(written);
  }
  end();
  return found;
}
