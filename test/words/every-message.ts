import { existsSync, readdirSync } from 'node:fs';
import { LANGUAGES } from '../../src/domain/vocabulary.ts';
import { messagesOf } from '../../src/words/index.ts';

export { LANGUAGES };
export type Language = (typeof LANGUAGES)[number];

const FEATURES = new URL('../../src/features/', import.meta.url);
/** The words that live with a feature. */
const own = await Promise.all(
  readdirSync(FEATURES)
    .filter((feature) => existsSync(new URL(`${feature}/words/index.ts`, FEATURES)))
    .map(async (feature) => {
      const all = (await import(`../../src/features/${feature}/words/index.ts`)) as Record<
        string,
        (lang: Language) => object
      >;
      // Beside the words of a feature stand those of its parts: `briefWordsOf`.
      return Object.entries(all).map(([name, wordsOf]) => {
        const part = name.replace(/W?wordsOf$|WordsOf$/, '');
        return [part === '' || part === feature ? feature : `${feature}.${part}`, wordsOf] as const;
      });
    }),
);
/** Every word of ours, those of a feature under its name. */
export const wordsIn = (lang: Language): object => ({
  ...messagesOf(lang),
  ...Object.fromEntries(own.flat().map(([feature, wordsOf]) => [feature, wordsOf(lang)])),
});

/** Stands for any argument: a name, a list of names, or a record whose every value is the name. */
const anything = (name: string): unknown =>
  new Proxy(() => name, {
    get: (_, key) => {
      if (key === Symbol.toPrimitive || key === 'toString' || key === 'join') return () => name;
      if (key === 'length') return 2;
      // One of a closed list, by which the words are chosen.
      if (key === 'kind') return 'model';
      if (key === 'map' || key === 'slice' || key === 'filter' || key === 'toLocaleString') return () => anything(name);
      if (key === Symbol.iterator) return [name, name][Symbol.iterator].bind([name, name]);
      return anything(name);
    },
  });

/** Every message of a language with its path, in full: functions are called with a name for each argument. */
function* sentences(value: unknown, path: string, name: string): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'function') {
    const said = (value as (...args: unknown[]) => unknown)(...Array(6).fill(anything(name)));
    for (const [at, text] of [said].flat().entries()) yield [`${path}()${at}`, String(text)];
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* sentences(inner, path ? `${path}.${key}` : key, name);
  }
}
/** Every message of a language, with a name in place of whatever it takes. */
export const everyMessage = (language: Language, name = 'Grok'): [path: string, text: string][] => [
  ...sentences(wordsIn(language), '', name),
];
