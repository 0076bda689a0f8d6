import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { listFiles } from '../../src/kb/read/files.ts';
import { root } from '../support/lmm.ts';
import { ENGLISH, KOREAN } from '../words/terms.ts';

const FORBIDDEN = { ko: KOREAN, en: ENGLISH };
type Language = keyof typeof FORBIDDEN;

/** Every text of the data that stands in both languages, with its place; words that needs are read by (lists) are not texts. */
function textsOf(file: string): { place: string; language: Language; text: string }[] {
  const lines = new LineCounter();
  const found: ReturnType<typeof textsOf> = [];
  const visit = (node: unknown): void => {
    if (isSeq(node)) for (const item of node.items) visit(item);
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      const language = String(key) as Language;
      if (!(language in FORBIDDEN) || !isScalar(value)) visit(value);
      else if (typeof value.value === 'string' && value.range)
        found.push({ place: `${file}:${lines.linePos(value.range[0]).line}`, language, text: value.value });
    }
  };
  const yaml = readFileSync(join(root, file), 'utf8');
  // Most of what ships are editions of tables, which hold none.
  if (/\b(?:ko|en)\b/.test(yaml)) visit(parseDocument(yaml, { lineCounter: lines }).contents);
  return found;
}

const texts = listFiles(join(root, 'data'), 'data', [])
  .map(({ path }) => relative(root, path))
  .filter((file) => file.endsWith('.yaml'))
  .flatMap(textsOf);

it.each(['ko', 'en'] as const)(
  'no text of the data in %s has a name that the table of terms has replaced',
  (language) => {
    const said = texts.filter((text) => text.language === language);
    expect(said.length).toBeGreaterThan(1000);
    for (const { place, text } of said)
      for (const { term, not } of FORBIDDEN[language]) expect(text, `${place}: say ${term}`).not.toMatch(not);
  },
);

it('Korean of the data is plain prose', () => {
  for (const { place, language, text } of texts)
    if (language === 'ko')
      expect(text, `${place}: end in 다, not in 습니다`).not.toMatch(/(?:습니다|십시오|세요)(?![가-힣])/);
});
