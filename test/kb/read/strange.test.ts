import { describe, expect, it } from 'vitest';
import { strangeIn } from '../../../src/kb/read/strange.ts';

/** The characters that are told of a text, each as the text with `▮` before it. */
const told = (text: string, isBroken = true): string[] =>
  strangeIn(text, isBroken).map(({ at }) => `${text.slice(0, at)}▮${text.slice(at)}`);

describe('a character that looks like one of the form', () => {
  it.each([
    // Where a line begins, behind a dash and behind a key.
    'models:\n▮\u00a0 - {id: m}\n',
    'models:\n  ▮— id: m\n',
    'models:\n  ▮–\u00a0id: m\n',
    'models:\n  -▮\u00a0id: m\n',
    'a▮\u00a0: 1\n',
    'a:▮\u00a01\nb: 2\n',
    'a▮：1\n',
    'a ▮： 1\n',
    'a▮＝1\n',
    'a: ▮［b, c]\n',
    'a: ▮｛b: c}\n',
    '▮“a”: 1\n',
    '▮＃ note\n',
    'a: [b, c▮］\n',
    'a: {b: c▮｝\n',
    'a: {b: c▮，d: e}\n',
    'a: {b: c▮、 d: e}\n',
    'a: b▮\u2028c: d\n',
  ])('is told: %j', (marked) => {
    const text = marked.replace('▮', '');
    expect(told(text)[0]).toBe(marked);
  });

  it.each([
    ['in quotes', 'a: "\u00a0b：c"\n'],
    ['in single quotes', "a: '［b］'\n"],
    ['in a block', 'a: |\n  \u00a0b： c\n  ［\n'],
    ['in a comment', 'a: 1 # ：［\u00a0\n'],
    ['amid a word', 'a: b—c\n'],
    ['between words', 'a: b — c d\n'],
    ['in a text', 'name: 모델\u00a0이름\n'],
    ['a dash before a word', 'a: —b\n'],
  ])('is none %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('is told of a file in good form at nothing, but for what cannot stand at all', () => {
    expect(told('a▮：1\n'.replace('▮', ''), false)).toEqual([]);
    for (const character of ['\0', '\x07', '\x0b', '\x1b', '\x7f'])
      expect(told(`a: "b${character}"\n`, false)).toEqual([`a: "b▮${character}"\n`]);
    expect(told('a: "\t"\r\n', false)).toEqual([]);
  });

  it('is told with what to put in its place, and what takes no room with nothing', () => {
    const put = (text: string): unknown => strangeIn(text, true)[0]?.values;
    expect(put('a：1\n')).toEqual({ what: '：', put: ':' });
    expect(put('a:\u00a01\n')).toEqual({ what: '\u00a0', put: ' ' });
    expect(put('\u200ba: 1\n')).toEqual({ what: '\u200b', put: '' });
    expect(put('a: \0\n')).toEqual({ what: '\0', put: '' });
  });
});
