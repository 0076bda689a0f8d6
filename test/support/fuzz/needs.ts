import fc from 'fast-check';
import { ODD } from './odd.ts';

/** Words of needs in both languages, of every reader, cut short, negated and put together in any order. */
const WORDS = [
  ...[
    '번역',
    '글쓰기',
    '코딩을 잘하는',
    '저렴한',
    '가장 싼',
    '모델 추천해 줘',
    '사내 서버에서',
    '이미지를 읽는',
    '중국 모델 말고',
    '또는',
  ],
  ...[
    '10만원 이하',
    '월 30만 원',
    '하루 1,000건',
    '24GB',
    'RTX 4090 두 장',
    '개인정보',
    '학습에 쓰지 않는',
    '국내',
    '오픈 소스',
    '최신',
  ],
  ...[
    'translate',
    'writing',
    'cheap',
    'the best',
    'open weights',
    'at least 200k context',
    'no more than $5',
    'under €10 a month',
  ],
  ...[
    'not from',
    'except Acme One',
    'like acme/one',
    'cheaper than',
    'instead of',
    'made in Korea',
    'hosted in the EU',
    'GDPR',
  ],
  ...[
    'data must never leave',
    'without training',
    '1M tokens a day',
    '100 requests of 5,000 words',
    'Japanese to English',
    'or',
    'and',
  ],
  ...['not', 'no', 'no no', '안', '말고', '?', '!', '.', ',', ';', '(', ')', '\n', '-', '"', '/'],
];

const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);

export const needs: fc.Arbitrary<string> = fc
  .record({
    words: fc.array(word, { minLength: 1, maxLength: 8 }),
    between: fc.constantFrom(' ', '', ', '),
    // What takes more than linear time shows where much is said.
    times: fc.oneof({ weight: 30, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constant(40) }),
  })
  .map(({ words, between, times }) => Array<string>(times).fill(words.join(between)).join(between));

/** How a need is asked. */
export const askings: fc.Arbitrary<string[]> = fc.constantFrom(
  ['recommend'],
  ['recommend', '--json'],
  ['recommend', '--lang', 'ko', '--explain'],
  ['recommend', '--format', 'markdown'],
);
