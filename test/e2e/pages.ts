import { expect } from 'vitest';
import { drawn } from '../support/twin.ts';
import { isWider } from '../support/width.ts';

export const FOUNDING = ['--source', 'plura-lmm-trends', '--as-of', '2025-02-02'];
export const WIDTHS = [40, 60, 80, 100, 120, 200];

/** A page as it is printed, without what wrapping adds: line breaks, indentation, hyphens of lists. */
export const flat = (text: string): string => text.replace(/\s+/g, '');

/** Prints a command at every width, in both languages: nothing is wider than the screen, and nothing is lost. */
export async function fits(
  args: readonly string[],
  texts: (lang: 'en' | 'ko') => readonly string[] = () => [],
): Promise<void> {
  for (const lang of ['en', 'ko'] as const) {
    const { run, draw } = await drawn([...args, '--lang', lang]);
    // A release that is going is told beside the page.
    expect(run.err.replace(/^(note|알림): .*\n/gm, '')).toBe('');
    expect(run.code).toBe(0);
    for (const width of WIDTHS) {
      const out = await draw({ width });
      const lines = out.split('\n');
      expect(
        lines.filter((line) => isWider(line, width)),
        `wider than ${width}, ${lang}`,
      ).toEqual([]);
      expect(
        lines.filter((line) => line !== line.trimEnd()),
        'spaces at the end',
      ).toEqual([]);
      const whole = flat(out);
      for (const text of texts(lang)) {
        // A label that wraps beside its text parts the text's lines, so narrow screens are searched word by word.
        for (const part of width < 120 ? text.split(' ') : [flat(text)])
          expect(whole, `${width} ${lang}`).toContain(part);
      }
    }
  }
}

/** A Korean particle that would follow a Latin name, in words of ours; texts of the knowledge base are the editor's. */
export const OUR_PARTICLE =
  /(?:Grok|Gemini|ChatGPT|LLaMA|Llama|DeepSeek|Acme|Demo)(?:은|는|이|가|을|를|와|과|로|으로)(?= )/;
