import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { METHOD_PAGES, methodText, QUESTIONS, type Tables } from '../build/example.ts';
import { LANGUAGES, type Language } from '../src/domain/vocabulary.ts';
import type { RecommendResult } from '../src/engine/results.ts';
import { lmmJson, root } from './support/lmm.ts';

const { tablesIn } = (await import(join(root, 'build/docs.mjs'))) as { tablesIn(root: string): Tables };

const textOf = (language: Language): string => readFileSync(join(root, METHOD_PAGES[language]), 'utf8');

describe.each(LANGUAGES)('the page of the method in %s', (language) => {
  const text = textOf(language);

  it('has for a worked example what the program answers: run npm run docs where it has changed', () => {
    const answers = QUESTIONS.map((question) =>
      lmmJson<RecommendResult & Record<string, unknown>>([...question.split(' '), '--lang', language]),
    );
    expect(text).toBe(methodText(text, language, answers, tablesIn(root)));
  });

  it('is refused where its place is lost, or its line has no figures', () => {
    const none = { tables: [], editions: [] };
    expect(() => methodText('# How\n', language, [], none)).toThrow(METHOD_PAGES[language]);
    const answer = { recommendations: [], measured: [], sensitivity: [] };
    expect(() => methodText(text, language, [answer, answer], none)).toThrow('take another line');
  });
});

it('says the same figures in both languages', () => {
  const figures = (language: Language): string[] =>
    textOf(language)
      .replace(/<!-- written by[\s\S]*?<!-- end -->/, '')
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => (line.match(/\d+\.\d+/g) ?? []).sort().join(' '));
  expect(figures('en').join('').length).toBeGreaterThan(500);
  expect(figures('ko')).toEqual(figures('en'));
});

/** What a calculator makes of a sum as it is printed. */
function calculated(printed: string): number {
  const typed = printed
    .replace(/²/g, '**2')
    .replace(/ x /g, ' * ')
    .replace(/ln 10/g, 'log(10)')
    .replace(/ln\(/g, 'log(')
    .replace(/e\^-(\([^()]*\))/g, 'exp(-1 * $1)');
  const sum = new Function('log', 'sqrt', 'exp', `return ${typed}`) as (...by: unknown[]) => number;
  return sum(Math.log, Math.sqrt, Math.exp);
}

const exampleOf = (text: string): string => text.slice(text.indexOf('<!-- written by'), text.indexOf('<!-- end -->'));
const sums = LANGUAGES.flatMap((language) => exampleOf(textOf(language)).split(/^### /m)).flatMap((part) =>
  [...part.matchAll(/`([^`=]+) = (-?[\d.]+)`/g)].map(([, sum = '', result = '']) => [part.split(',')[0], sum, result]),
);

describe('a calculator gives the same', () => {
  it.each(sums)('%s: %s = %s', (_, sum = '', result = '') => {
    const places = result.split('.')[1]?.length ?? 0;
    // What is printed is rounded, and so are the numbers that it is reckoned from.
    const close = (places === 1 ? 0.1 : 0.001) * Math.max(1, Math.abs(Number(result)));
    expect(Math.abs(calculated(sum) - Number(result))).toBeLessThanOrEqual(close);
  });

  it('for everything from the figures to the points', () => {
    expect(sums.length).toBeGreaterThan(20);
  });
});
