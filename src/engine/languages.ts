import { termKey } from '../domain/spoken.ts';
import { LANGUAGES } from '../domain/vocabulary.ts';
import { LANGUAGE_CODES } from './need/places.ts';

let named: Map<string, string> | undefined;

/** The code of a language by its name in any language of ours; undefined where nobody calls one so. */
export function languageNamed(text: string): string | undefined {
  const small = text.trim().toLowerCase();
  if (Object.hasOwn(LANGUAGE_CODES, small)) return LANGUAGE_CODES[small];
  named ??= allNames();
  return named.get(termKey(small));
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** Codes of three letters and varieties that models are told to speak. */
const OTHERS = ['yue', 'zh-Hans', 'zh-Hant', 'pt-BR', 'pt-PT', 'en-US', 'en-GB', 'es-MX', 'fr-CA'];

/** What the runtime calls languages. It takes a few milliseconds, which only a name of a rare language waits for. */
function allNames(): Map<string, string> {
  const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  // A code that another has taken the place of (`mo` is `ro`) is no answer.
  const codes = [
    ...pairs.filter(
      (code) => (Intl.getCanonicalLocales(code)[0] ?? code).length !== 2 || Intl.getCanonicalLocales(code)[0] === code,
    ),
    ...OTHERS,
  ];
  const names = new Map<string, string>();
  for (const language of LANGUAGES) {
    const known = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
    for (const code of codes) {
      const name = known.of(code);
      if (name !== undefined && !names.has(termKey(name))) names.set(termKey(name), code.toLowerCase());
    }
  }
  return names;
}
