import { describe, expect, it } from 'vitest';
import { refusedIn, type Standing, unseenIn } from '../../src/domain/characters.ts';
import { oddIn, plainly, skeletonOf, strangerIn } from '../../src/domain/lookalikes.ts';
import { messagesOf } from '../../src/words/index.ts';
import { based, compiled, told } from '../support/knowledge.ts';

describe('characters that are not seen', () => {
  it.each([
    ['a control', '\x07'],
    ['a C1 control', '\x9b'],
    ['delete', '\x7f'],
    ['a mark of direction', '\u061c'],
    ['another', '\u200e'],
    ['another', '\u200f'],
    ['an override of direction', '\u202e'],
    ['an isolate', '\u2066'],
    ['a zero-width space', '\u200b'],
    ['a joiner between letters that do not join', '\u200d'],
    ['a non-joiner there', '\u200c'],
    ['a soft hyphen', '\u00ad'],
    ['a word joiner', '\u2060'],
    ['a byte-order mark', '\ufeff'],
    ['a tag', '\u{e0041}'],
    ['a selector behind a letter', '\ufe0f'],
    ['a selector of ideographs there', '\u{e0100}'],
    ['a grapheme joiner', '\u034f'],
    ['fillers of Hangul', '\u3164'],
    ['fillers of Hangul', '\u115f'],
    ['fillers of Hangul', '\u1160'],
    ['fillers of Hangul', '\uffa0'],
    ['the blank of Braille', '\u2800'],
    ['private use', '\ue000'],
    ['no character', '\uffff'],
    ['nothing yet', '\u0378'],
    ['half a pair', '\ud800'],
    ['a line separator', '\u2028'],
    ['an annotation', '\ufff9'],
  ])('%s is found wherever it stands', (_, character) => {
    for (const text of [`a${character}b`, character, `한글${character}`, `👍 a${character} b`])
      expect(unseenIn(text)).toBe(character);
  });

  it.each([
    '그록'.normalize('NFD'),
    'naïve cafe\u0301 Ångström',
    '👨‍👩‍👧 🏳️‍🌈 🏴‍☠️ 1️⃣ ❤️‍🔥 🤷🏽‍♀️ ↩\ufe0e 🇰🇷',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'می‌خواهم خانه‌ای',
    'क्‍ष श्री र्‍क',
    'ශ්‍රී ලංකා',
    '葛\u{e0100}城',
    '⠓⠑⠀⠽',
    'שָׁלוֹם עולם',
    '۝٣',
    'ㅋㅋ ① ² ﷽ 𝒳 ﬁ',
    'a\u00a0b\u3000c',
    '',
  ])('%j is text as people write it', (text) => {
    expect(unseenIn(text)).toBeUndefined();
    expect(refusedIn(text, 'prose')).toBeUndefined();
  });
});

describe('what may stand where', () => {
  it.each<[Standing, string, string | undefined]>([
    ['id', 'acme/gpt-4.1_x:free@2025+a~b%20', undefined],
    ['id', '한글/é', undefined],
    ['id', `${'그록'.normalize('NFD')}-e\u0301`, undefined],
    ['id', 'ラーメン', undefined],
    ['id', 'a b', ' '],
    ['id', 'a\u00a0b', '\u00a0'],
    ['id', 'a\u3000b', '\u3000'],
    ['id', '“zed”', '“'],
    ['id', 'zed’s', '’'],
    ['id', 'a″', '″'],
    ['id', 'aʼb', 'ʼ'],
    ['id', 'gpt‑4', '‑'],
    ['id', 'gpt–4', '–'],
    ['id', 'gpt−4', '−'],
    ['id', 'ｇpt', 'ｇ'],
    ['id', 'gpt４', '４'],
    ['id', '𝐠pt', '𝐠'],
    ['id', 'm²', '²'],
    ['id', 'a，b', '，'],
    ...[...'$;|&<>(){}[]*?!#^\\=`"\','].map((sign): [Standing, string, string] => ['id', `a${sign}`, sign]),
    ['name', 'GPT-4 (“o”) = 1; é 👍', undefined],
    ['name', 'GPT\u00a04', '\u00a0'],
    ['name', 'GPT\u30004', '\u3000'],
    ['name', 'GPT\u20094', '\u2009'],
    ['name', 'GPT\ufffd', '\ufffd'],
    ['text', '100\u202f%', undefined],
    ['text', 'a\tb', '\t'],
    ['address', "https://a.test/~x/(b)!?q=1&r='2'#f", undefined],
    ['address', 'https://a.test/한글-ö', undefined],
    ['address', 'https://a.test/<b>', '<'],
    ['address', 'https://a.test/a b', ' '],
    ['address', 'https://a.test\u2009', '\u2009'],
  ])('%s: %j', (standing, text, refused) => {
    expect(refusedIn(text, standing)).toBe(refused);
  });

  const record = (id: string) =>
    compiled(based(`models:\n  - {id: ${JSON.stringify(id)}, name: M, developer: acme}\n`)).problems.map(told);
  it.each(['-a', '.a', '/a', 'a/', 'a//b', 'a/../b', 'a/.', '..', '@a', '\u0301a'])('%j is no id', (id) => {
    expect(record(id)).toEqual(['kb.yaml:3:10 id']);
  });
  it.each(['a-', 'a.b', 'a/b.c', 'a/...b', '1', '모델', 'c++'])('%j is an id', (id) => {
    expect(record(id)).toEqual([]);
  });
  it.each([
    ['сlaude', 0],
    ['gpt-4о', 5],
    ['μTransfer', 0],
    ['ɡpt', 0],
  ])('%j is no id: it is not what it looks like', (id, at) => {
    expect(record(id)).toEqual([`kb.yaml:3:${11 + at} lookalike`]);
  });

  it('a text is covered by no marks of a letter, and begins with none', () => {
    const marked = (count: number) => refusedIn(`Z${'\u0301'.repeat(count)}`, 'name');
    expect([marked(3), marked(16), marked(17), marked(300)]).toEqual([undefined, undefined, '\u0301', '\u0301']);
    expect(refusedIn('\u0301Z', 'name')).toBe('\u0301');
    expect(refusedIn('กี่ นี้ שָׁלוֹם', 'text')).toBeUndefined();
  });

  const source = (url: string) =>
    compiled(based(`developers:\n  - {id: d, name: D, url: ${JSON.stringify(url)}}\n`)).problems.map(told);
  it.each([
    ['https://user:pw@acme.test/', 'address'],
    ['https://user@acme.test/', 'address'],
    ['javascript:alert(1)', 'address'],
    ['ftp://acme.test', 'address'],
    ['acme.test', 'address'],
    ['https://', 'address'],
    ['https://аcme.test/', 'lookalike', 9],
    ['https://a\u200bcme.test/', 'character', 10],
    ['<https://acme.test/>', 'character', 1],
    ['https://acme.test/a b', 'character', 20],
  ])('%j is no address', (url, code, at = 0) => {
    expect(source(url)).toEqual([`kb.yaml:3:${27 + Number(at)} ${code}`]);
  });
  it.each(['https://acme.test', 'HTTP://acme.test:80/a?b#c', 'https://한국.kr/가', 'https://xn--3e0b707e.test/'])(
    '%j is an address',
    (url) => {
      expect(source(url)).toEqual([]);
    },
  );

  it('says which character it is, and what was meant, in both languages', () => {
    const said = (yaml: string) => {
      const [problem] = compiled(based(yaml)).problems;
      return (['en', 'ko'] as const).map((lang) => problem && messagesOf(lang).problems[problem.code](problem.values));
    };
    const [id, korean] = said('models:\n  - {id: “zed”, name: Z, developer: acme}\n');
    expect(id).toContain('given: “zed”, with U+201C (left double quotation mark). Did you mean "zed"?');
    expect(korean).toContain('받은 값: “zed”, U+201C(여는 큰따옴표). 혹시 이것인가요? zed.');
    const [name] = said('models:\n  - {id: z, name: "GPT\\u200b", developer: acme}\n');
    expect(name).toContain('U+200B (zero-width space)');
    const [mixed] = said('models:\n  - {id: сlaude, name: Z, developer: acme}\n');
    expect(mixed).toContain('U+0441 (Cyrillic letter, looks like "c")');
    expect(mixed).toContain('Did you mean "claude"?');
    const [day] = said('sources:\n  - {id: t, title: T, date: 2025‑01‑01, kind: press}\n');
    expect(day).toContain('U+2011 (non-breaking hyphen)');
  });
});

describe('letters that look like others', () => {
  it.each([
    ['сlaude', 'с', 'claude'],
    ['gpt-4о', 'о', 'gpt4o'],
    ['яндекс', undefined, 'яндeкc'],
    ['yandex/алиса-pro', undefined, 'yandex/aлиcapro'],
    ['асе', undefined, 'ace'],
    ['GPT모델 GPTモデル 豆包Pro', undefined, 'gpt모델gptモデル豆包pro'],
    ['τ²-bench', undefined, 'τ2bench'],
    ['Kısa', undefined, 'kisa'],
    ['ｇｐｔ－４ｏ', undefined, 'gpt4o'],
  ])('%s', (text, stranger, skeleton) => {
    expect(strangerIn(text)).toBe(stranger);
    expect(skeletonOf(text)).toBe(skeleton);
  });

  it.each([
    ['gpt‑4o', '‑', 'gpt-4o'],
    ['“gpt”', '“', 'gpt'],
    ['—json', '—', '-json'],
    ['gpt\u00a04', '\u00a0', 'gpt 4'],
    ['ｇｐｔ', 'ｇ', 'gpt'],
    ['gpt-4o\u200b', '\u200b', 'gpt-4o'],
    ['сlaude', 'с', 'claude'],
    ['뉴스 요약, café (v2)', undefined, '뉴스 요약, café (v2)'],
  ])('of %j %j is odd, and it was meant plainly', (text, odd, plain) => {
    expect(oddIn(text)).toBe(odd);
    expect(plainly(text)).toBe(plain);
  });
});
