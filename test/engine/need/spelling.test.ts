import { describe, expect, it } from 'vitest';
import { Spelling } from '../../../src/engine/need/spelling.ts';

const WORDS = [
  'python',
  'translation',
  'compiler',
  'summary',
  'summery',
  '번역기',
  '내용',
  '외국',
  '고상담보',
  '고상담봇',
  '고객상담봇',
];

describe('a misspelt word means the one known word that is near', () => {
  const spelling = new Spelling(WORDS);
  it.each<[what: string, typed: string, meant: string | null]>([
    ['itself', 'python', 'python'],
    ['two letters swapped', 'pyhton', 'python'],
    ['a letter too many', 'pythoon', 'python'],
    ['a letter wrong', 'pythen', 'python'],
    ['a letter less, of seven', 'compier', 'compiler'],
    ['five letters say too little', 'pythn', null],
    ['two letters wrong of eight', 'compilxx', null],
    ['two letters wrong of nine', 'compilxxr', 'compiler'],
    ['one letter too many in nine', 'compileer', 'compiler'],
    ['two letters too many of ten', 'compileeer', 'compiler'],
    ['two letters less of eleven', 'tranlatin', 'translation'],
    ['three letters wrong', 'trxnxlxtion', null],
    ['another letter first', 'xython', null],
    ['a number in it', 'python3', null],
    ['another script', 'пythoп', null],
    ['as near to two', 'summory', null],
    ['nearer to one of two', 'summary', 'summary'],
    ['vowels that sound alike', '네용', '내용'],
    ['diphthongs that sound alike', '왜국', '외국'],
    ['the other one', '웨국', '외국'],
    ['two syllables, a letter wrong', '내욥', null],
    ['one syllable', '네', null],
    ['three syllables, a letter wrong', '번역끼', '번역기'],
    ['three syllables, two letters wrong', '번억끼', null],
    ['ten letters, one wrong', '고샹담보', '고상담보'],
    ['ten letters, two wrong', '고샹덤보', null],
    ['eleven letters, two wrong', '고샹덤봇', '고상담봇'],
    ['five syllables, two letters wrong', '고객샹담붓', '고객상담봇'],
    ['five syllables, three letters wrong', '고객샹덤붓', null],
  ])('%s: %s', (_, typed, meant) => {
    expect(spelling.nearest(typed)).toBe(meant);
  });

  it('of nothing known nothing', () => {
    expect(new Spelling([]).nearest('python')).toBeNull();
  });
}); // biome-ignore format: rows
