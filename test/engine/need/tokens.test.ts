import { describe, expect, it } from 'vitest';
import {
  isNoise,
  plainWords,
  type Token,
  tokensOf,
  type Vocabulary,
  wordKey,
} from '../../../src/engine/need/tokens.ts';

const WORDS = ['번역', '코딩', '만들', '시', '대화', '고객', '상담', '번역기', 'translat', 'x', 'ray', 'c++', 'ai'];
const vocabulary: Vocabulary = { has: (word) => WORDS.includes(word), longest: 8 };
const KINDS = { word: '', noise: '?', negation: '!', mark: ',', number: '#' };
/** `~` tied to what is before, the key, `+` what follows it, `?` only asks, `!` takes back, `,` a mark, `#` a number, `*` known. */
const told = ({ tied, key, particle, kind, known }: Token): string =>
  `${tied ? '~' : ''}${key}${particle === '' ? '' : `+${particle}`}${KINDS[kind]}${known ? '*' : ''}`;

describe('a need in tokens', () => {
  it.each([
    ['translate this', 'translat* this?'],
    ["don't translate", 'dont!* translat*'],
    ["the user's translation", 'the? user? translation'],
    ['translating, fast', 'translat* ,, fast'],
    ['x-ray', 'x* ~ray*'],
    ['x - ray', 'x* -, ray*'],
    ['x- ray', 'x* -, ray*'],
    ['-ray', '-, ray*'],
    ['r&d r.d r_d r/d', 'r ~d? r ~d? r ~d? r /, d?'],
    ['C++ and c# in 2024', 'c++* and? c# in? 2024#'],
    ['3rd 128k', '3rd 128k'],
    ['no AI', 'no!* ai?*'],
    ['번역을', '번역+을*'],
    ['번역', '번역*'],
    ['번역에서의', '번역+에서의*'],
    ['번역하는 것', '번역+하는* 것?'],
    ['번역 을', '번역* 을'],
    ['AI를', 'ai+를?*'],
    ['AI 를', 'ai?* 를'],
    ['AI-를', 'ai?* ~를'],
    ['AI번역', 'ai?* 번역*'],
    ['현대화', '현대화'],
    ['대화', '대화*'],
    ['모르는말을', '모르는말+을'],
    ['모르는말에서의', '모르는말+에서의'],
    ['고객상담', '고객* 상담*'],
    ['고객상담용으로', '고객* 상담+용으로*'],
    ['모르는고객상담', '모르는 고객* 상담*'],
    ['번역기', '번역기*'],
    ['번역말고', '번역* 말고!'],
    ['번역 말고 코딩', '번역* 말고! 코딩*'],
    ['추천해줘', '추천해줘?'],
    ['번역추천해줘', '번역* 추천해줘?'],
    ['안', '안?'],
    ['안번역', '안? 번역*'],
    ['시', '시*'],
    ['시를', '시+를*'],
    ['번역시', '번역+시*'],
    ['모르는시', '모르는시'],
    ['만드는', '만들+는'],
    ['만들기', '만들+기*'],
    ['만드', '만들'],
    ['가', '가'],
    ['가나', '가나'],
    ['모델을', '모델을?'],
    ['모델하는', '모델+하는?'],
    ['번역고싶은데', '번역+고싶은데*'],
    ['번역하고싶은데요', '번역+하고싶은데요*'],
    ['x 번역-코딩', 'x* 번역* ~코딩*'],
    ['(번역)', '(, 번역* ),'],
    ['', ''],
    ['ai의번역', 'ai+의?* 번역*'],
  ])('%s: %s', (need, expected) => {
    expect(tokensOf(need, vocabulary).map(told).join(' ')).toBe(expected);
  });
});

describe('where a token stands', () => {
  it.each<[string, [start: number, end: number][]]>([
    [
      'x-ray, 번역기를 AI',
      [
        [0, 1],
        [2, 5],
        [5, 6],
        [7, 10],
        [12, 14],
      ],
    ],
    [
      '모르는고객상담을',
      [
        [0, 3],
        [3, 5],
        [5, 7],
      ],
    ],
  ])('in %s: %j', (need, expected) => {
    expect(tokensOf(need, vocabulary).map(({ start, end }) => [start, end])).toEqual(expected);
  });

  it('a run of Hangul without an end is one word', () => {
    expect(tokensOf('랄'.repeat(1000), vocabulary)).toMatchObject([{ kind: 'word', known: false, start: 0 }]);
  });
});

describe('the words of a term', () => {
  it.each([
    ['Customer care, 24/7', 'customer care 24 7'],
    ["the user's c++ and C#", "the user's c++ and c#"],
    ['고객 상담(AI)', '고객 상담 ai'],
    ['AI번역', 'ai 번역'],
    ['café über-crème', 'café über crème'],
    ['ﬁne 번역', 'ﬁne 번역'],
    ['naïve 번역기', 'naïve 번역기'],
  ])('%s: %s', (text, expected) => {
    expect(plainWords(text).join(' ')).toBe(expected);
  });

  it.each([
    ['translating', 'translat', false],
    ["user's", 'user', true],
    ['models', 'model', true],
    ['모델', '모델', true],
    ['번역', '번역', false],
    ['만드', '만들', false],
    ['만들기', '만들', false],
    ['만들', '만들', false],
  ])('%s is compared as %s, and only asks: %s', (word, key, asks) => {
    expect(wordKey(word)).toBe(key);
    expect(isNoise(key)).toBe(asks);
  });
}); // biome-ignore format: rows
