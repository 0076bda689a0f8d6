import { describe, expect, it } from 'vitest';
import { isSource, standsAsMaker, standsAsName } from '../../../src/engine/need/slots.ts';
import { tokensOf, type Vocabulary } from '../../../src/engine/need/tokens.ts';

const NAMES = ['opus', 'sonnet', '소넷'];
const MAKERS = ['googl', '구글'];
const WORDS = [...NAMES, ...MAKERS, 'card', 'code', 'review', 'product', '코딩', '번역', '광고', '모델', '만든'];
const vocabulary: Vocabulary = { has: (word) => WORDS.includes(word), longest: 8 };

/** The first of some names in a need, and what stands there. */
const placed = (need: string, ...asked: string[]) => {
  const tokens = tokensOf(need, vocabulary);
  const at = tokens.findIndex(({ key }) => asked.includes(key));
  const isName = (index: number) => [...NAMES, ...MAKERS].includes(tokens[index]?.key ?? '');
  return { tokens, at, isName };
};

describe('a word that means other things too', () => {
  const isName = (need: string) => {
    const { tokens, at, isName } = placed(need, 'opus', '소넷');
    return standsAsName(tokens, at, at + 1, isName);
  };
  it.each([
    'is opus good',
    'opus',
    'opus, cards',
    'cards, opus',
    'not opus',
    'opus not cards',
    'sonnet opus',
    'opus sonnet',
    'opus for code',
    '소넷',
    '소넷은',
    '소넷 코딩',
    '소넷 광고',
    '코딩은 소넷',
    '소넷 추천',
    '소넷이 코딩',
    '소넷, 코딩',
    '소넷 말고',
  ])('is a model in: %s', (need) => {
    expect(isName(need)).toBe(true);
  });
  it.each([
    'opus cards',
    'my opus',
    'an opus',
    'on opus',
    'card opus',
    'opus plan',
    'opus 5',
    '5 opus',
    '소넷을',
    '소넷에서',
    '소넷 모르는말',
    '코딩 소넷',
    '소넷 써줘',
  ])('is none in: %s', (need) => {
    expect(isName(need)).toBe(false);
  });
});

describe('the name of a maker', () => {
  it.each<[need: string, isItsSource: boolean, asksForWhatItMakes: boolean]>([
    ['google', false, true],
    ['from google', true, true],
    ['by google', true, true],
    ['google cards', false, false],
    ['from google cards', false, false],
    ["google's model", true, true],
    ["google's", true, true],
    ["google's best model", true, true],
    ["google's cards", false, false],
    ['google model', true, true],
    ['google products', true, true],
    ['google product reviews', false, false],
    ['google stuff', true, true],
    ['code from google', false, false],
    ['made by google', true, true],
    ['code by google', false, false],
    ['cards by google', true, true],
    ['reviews by google', true, true],
    ['unheard by google', false, false],
    ['unheard from google', false, false],
    ['own from google', true, true],
    ['on google', false, false],
    ['use google', false, true],
    ['google ads', false, false],
    ['google opus', false, true],
    ['구글', false, true],
    ['구글 거', true, true],
    ['구글에 모델', false, false],
    ['구글을 모델', false, false],
    ['구글과 모델', false, true],
    ['구글이랑 모델', false, true],
    ['구글의 모델', true, true],
    ['구글 모델', true, true],
    ['구글에서 개발', true, true],
    ['구글 광고', false, false],
    ['구글 번역', false, false],
    ['구글 소넷', false, true],
    ['구글 제품', true, true],
    ['구글 제품 광고', false, true],
    ['구글이 좋아', false, true],
    ['구글은 좋아', false, true],
    ['구글에서 번역', false, false],
    ['구글, 번역', false, true],
    ['구글에서 만든', true, true],
    ['구글이 만든', true, true],
    ['구글은 만든', false, true],
    ['구글 만든', true, true],
  ])('%s: tells the source %s, and asks for what it makes %s', (need, source, made) => {
    const { tokens, at, isName } = placed(need, ...MAKERS);
    expect(isSource(tokens, at, at + 1, need)).toBe(source);
    expect(standsAsMaker(tokens, at, at + 1, isName, need)).toBe(made);
  });
});
