import type { Inline, Text } from '../../document/document.ts';
import { FITS, type Language } from '../../domain/vocabulary.ts';
import { safe } from '../../words/safe.ts';
import { wordsOf } from './words.ts';

/** Where in a page a text stands. */
export interface Place {
  lang: Language;
  /** In front of ids, so that those of several documents differ. */
  prefix: string;
  /** The numbers of the sources that are listed: a mark of one is a link to it. */
  numbers: ReadonlySet<number>;
  /** Those that have been cited so far; the list links back to the first place. */
  cited: Set<number>;
  /** Of the headings of blocks. */
  level: number;
  /** Whether it is a sheet of paper. */
  sheet?: boolean;
}

const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that shows as it is, between tags and within the quotes of an attribute. */
export const escaped = (text: string): string => safe(text).replace(/[&<>"']/g, (sign) => SPECIAL[sign] ?? sign);

/** A text with its marks. */
export const textHtml = (text: Text, place: Place): string =>
  typeof text === 'string'
    ? wordsHtml(text, place)
    : text.map((part, index) => inlineHtml(isFit(text[index + 1]) ? clinging(part) : part, place)).join('');

const isFit = (part: Inline | undefined): boolean => typeof part === 'object' && 'fit' in part;
/** Words that stay on one line with the mark behind them. */
const clinging = (part: Inline): Inline => (typeof part === 'string' ? part.replace(/ $/, '\u00a0') : part);

/** A text as what it says, without its marks: for an attribute or a measure. */
export const plainOf = (text: Text): string =>
  typeof text === 'string'
    ? text
    : text
        .map((part) => (typeof part === 'string' ? part : 'text' in part ? part.text : 'arrow' in part ? '→' : ''))
        .join('');

function inlineHtml(part: Inline, place: Place): string {
  if (typeof part === 'string') return wordsHtml(part, place);
  if ('tone' in part) return `<span class="t-${part.tone}">${wordsHtml(part.text, place)}</span>`;
  if ('fit' in part) {
    const filled = FITS.length - FITS.indexOf(part.fit);
    return `<span class="fit fit-${filled}" role="img" aria-label="${filled}/${FITS.length}"><i></i><i></i><i></i></span>`;
  }
  if ('score' in part)
    return `<span class="bar" aria-hidden="true"><i style="width:${share(part.score / 100)}"></i></span>`;
  if ('arrow' in part) return '→';
  const { low, at, high, from, to } = part.span;
  const on = (value: number): number => (value - from) / (to - from);
  const line = `left:${share(on(low))};right:${share(1 - on(high))}`;
  return (
    `<span class="span t-measured">${wordsHtml(part.text, place)}` +
    `<span class="scale" aria-hidden="true"><i style="${line}"></i><b style="left:${share(on(at))}"></b></span></span>`
  );
}

/** A part of the whole, from none to all of it. */
const share = (part: number): string =>
  `${Math.round(Math.max(0, Math.min(1, Number.isFinite(part) ? part : 0)) * 1000) / 10}%`;

/** Marks of sources in a row, with the space in front of them. */
const MARKS = /( ?(?:\[\d{1,4}\])+)/;
/** So many marks stay together on one line, and with the word before them. */
const TOGETHER = 4;
/** What an address ends with is no part of a sign that goes on behind it, such as 1\ufe0f\u20e3. */
const ADDRESS = /(https?:\/\/[\w\-./:?#@$&+,=%~]*[\w/#&+=%](?![\p{M}\u200d]))/u;

/** Words with their addresses and the marks of sources as links; line breaks stay. */
function wordsHtml(text: string, place: Place): string {
  return text
    .split(/\r\n|[\n\r]/)
    .map((line) =>
      line
        .split(ADDRESS)
        .map((part, index) => (index % 2 === 1 ? linkHtml(part, escaped(part)) : markedHtml(part, place)))
        .join(''),
    )
    .join('<br>');
}

function markedHtml(text: string, place: Place): string {
  return text
    .split(MARKS)
    .map((part, index) => (index % 2 === 1 ? marksHtml(part, place) : datedHtml(part)))
    .join('');
}

function marksHtml(text: string, place: Place): string {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const marks = numbers.map((number) => citeHtml(number, place)).join('');
  const space = text.startsWith(' ') ? (numbers.length <= TOGETHER ? '&nbsp;' : ' ') : '';
  return numbers.length > 1 && numbers.length <= TOGETHER ? `<span class="nb">${space}${marks}</span>` : space + marks;
}

/** Words in which a date, or an option of a command line, stays on one line. */
const datedHtml = (text: string): string =>
  escaped(text).replace(/(?<![\w-])--[a-z][\w-]*|\b\d{4}-\d\d(?:-\d\d)?\b/g, '<span class="nb">$&</span>');

function citeHtml(number: number, { lang, prefix, numbers, cited }: Place): string {
  if (!numbers.has(number)) return `[${number}]`;
  const id = cited.has(number) ? '' : ` id="${prefix}cite-${number}"`;
  cited.add(number);
  const label = escaped(wordsOf(lang).source(number));
  return `<a class="cite"${id} href="#${prefix}source-${number}" title="${label}">[${number}]</a>`;
}

/** A link to an address of the web; what is none is the text alone. */
export function linkHtml(address: string, html: string): string {
  return isWeb(address) ? `<a class="out" href="${escaped(address)}" rel="noreferrer">${html}</a>` : html;
}

function isWeb(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}
