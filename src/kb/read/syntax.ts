import type { YAMLError } from 'yaml';
import type { Problem, SyntaxFault } from '../../domain/problems.ts';
import { signIn } from '../../domain/signs.ts';
import { type Composed, tagAt } from './compose.ts';
import type { SourceText } from './source.ts';
import { strangeIn, strangeValues } from './strange.ts';
import type { Survey } from './survey.ts';

/** The library's codes, where one has several causes with what its message says, and what each is to us. */
const FAULTS: [code: YAMLError['code'], message: RegExp | null, fault: SyntaxFault][] = [
  ['TAB_AS_INDENT', null, 'tab'],
  ['BAD_INDENT', /^Block scalar/, 'block-text'],
  ['MISSING_CHAR', /^Block scalars/, 'block-text'],
  ['BAD_INDENT', /end with a/, 'open-bracket'],
  ['BAD_INDENT', null, 'indent'],
  ['MISSING_CHAR', /closing .quote/, 'open-quote'],
  ['MISSING_CHAR', /without - indicator/, 'no-dash'],
  ['MISSING_CHAR', /, (?:or : )?between/, 'no-comma'],
  ['MISSING_CHAR', /followed by map values|space after :/, 'no-colon'],
  ['MISSING_CHAR', /Comments/, 'comment-space'],
  ['MULTILINE_IMPLICIT_KEY', null, 'no-colon'],
  ['BLOCK_AS_IMPLICIT_KEY', /Nested mappings/, 'colon-in-value'],
  ['BLOCK_AS_IMPLICIT_KEY', null, 'indent'],
  ['BLOCK_IN_FLOW', null, 'no-comma'],
  ['BAD_SCALAR_START', null, 'reserved-start'],
  ['BAD_DQ_ESCAPE', null, 'escape'],
  ['BAD_ALIAS', /ending in/, 'mark-place'],
  ['BAD_ALIAS', null, 'anchor-name'],
  ['TAG_RESOLVE_FAILED', null, 'tag'],
  ['MULTIPLE_TAGS', null, 'tag'],
  ['MULTIPLE_ANCHORS', null, 'two-anchors'],
  ['KEY_OVER_1024_CHARS', null, 'long-key'],
  ['UNEXPECTED_TOKEN', /block-seq-ind on same line/, 'dash-behind-key'],
  ['UNEXPECTED_TOKEN', /Unexpected ,|empty item/, 'empty-item'],
  ['UNEXPECTED_TOKEN', /flow-(?:map|seq)-end/, 'stray-bracket'],
  ['UNEXPECTED_TOKEN', /at node end/, 'behind-value'],
  ['UNEXPECTED_TOKEN', /Block scalar header|Not a YAML token/, 'block-header'],
  ['UNEXPECTED_TOKEN', /^Unexpected [\w-]+ token/, 'behind-end'],
  ['MISSING_CHAR', /Missing directives-end/, 'no-start'],
  ['MISSING_CHAR', /Tags and anchors/, 'mark-place'],
  ['MISSING_CHAR', /directives-end marker/, 'behind-start'],
  ['BAD_PROP_ORDER', null, 'mark-place'],
  ['ALIAS_PROPS', null, 'mark-place'],
];

/** What is wrong with the form of a file, before its values are looked at. */
export function formProblems(source: SourceText, composed: Composed, surveyed: Survey): Problem[] {
  const { document, second, cut } = composed;
  const lineOf = (at: number): number => source.lineCounter.linePos(Math.min(at, source.text.length)).line;
  const tell = (at: number, fault: SyntaxFault, what: string): Problem => source.problem(at, 'syntax', { fault, what });
  const isBroken = document.errors.length > 0 || composed.faults.length > 0;
  const conflicts = mergeConflicts(source.text, isBroken);
  const mark = isBroken ? markOfLines(source.text) : undefined;
  if (mark) return [tell(mark.at, 'marked-lines', mark.what)];
  // Half of a file is not worth a look.
  if (conflicts.length > 0) return conflicts.map((at) => tell(at, 'merge-conflict', ''));
  // Directives are told by themselves.
  const all = document.errors.filter(({ code }) => code !== 'BAD_DIRECTIVE');
  const errors = all.filter(({ pos }) => cut === undefined || lineOf(pos[0]) < lineOf(cut));
  const strange = strangeIn(source.text, isBroken);
  const near = new Set(strange.flatMap(({ at }) => [-1, 0, 1].map((step) => lineOf(at) + step)));
  const problems = [
    ...strange.map(({ at, values }) => source.problem(at, 'syntax', { fault: 'strange-character', ...values })),
    ...errorProblems(
      errors.filter(({ pos }) => !near.has(lineOf(pos[0]))),
      source,
      surveyed,
      strange.map(({ at }) => lineOf(at)),
    ),
    ...composed.faults.map(({ at, code, what }) => tell(at, code, what)),
  ];
  if (second !== undefined)
    problems.push(tell(second, 'several-documents', source.text.startsWith('---', second) ? '---' : '...'));
  if (cut !== undefined) return problems.length > 0 ? problems : [tell(cut, 'too-deep', '')];
  // Where the form is broken, what seems a key may be none.
  const keys = surveyed.faults.filter(
    ({ code, at }) => code === 'duplicate-key' || (!isBroken && !near.has(lineOf(at))),
  );
  return [...problems, ...keys.map(({ at, code, what }) => tell(at, code, what))];
}

/**
 * The parser's errors; of those on one line the first, which the others mostly follow from. Where lines do not stand where they
 * belong, all that follows to the next key at the margin seems to stand wrong as well.
 * @param causes lines on which that was told
 */
function errorProblems(
  errors: readonly YAMLError[],
  source: SourceText,
  surveyed: Survey,
  causes: readonly number[],
): Problem[] {
  const told = new Set<number>();
  const broken = [...causes];
  let [isBlock, hasCommas] = [false, false];
  const margins = [...source.text.matchAll(/^[\w"']/gm)].map(({ index }) => source.lineCounter.linePos(index).line);
  const isBetween = (line: number, other: number): boolean =>
    other <= line && !margins.some((margin) => margin > other && margin <= line);
  return errors.flatMap((error) => {
    const { line } = source.lineCounter.linePos(error.pos[0]);
    if (told.has(line)) return [];
    told.add(line);
    const { fault, what, opened, detail, at = error.pos[0] } = faultOf(error, source.text, surveyed);
    const follows = FOLLOWING.has(fault) && (fault !== 'colon-in-value' || !isOnOneLine(source.text, error.pos[0]));
    if (follows && broken.some((other) => isBetween(line, other))) return [];
    if (isBlock && fault === 'open-bracket') return [];
    if (CAUSES.has(fault)) broken.push(line);
    isBlock ||= fault === 'block-in-brackets';
    // Where one line ends so, all do.
    if (fault === 'comma-at-end' && hasCommas) return [];
    hasCommas ||= fault === 'comma-at-end';
    // A quote of another form does not close one.
    if (fault === 'open-quote' && opened !== undefined) {
      const rest = source.text.slice(opened + 1).split('\n', 1)[0] ?? '';
      const closing = signIn(rest, '"') ?? signIn(rest, "'");
      if (closing)
        return [
          source.problem(opened + 1 + closing.index, 'syntax', {
            fault: 'strange-character',
            ...strangeValues(closing.character, what),
          }),
        ];
    }
    const since = opened === undefined ? {} : { opened: source.lineCounter.linePos(opened).line };
    return [source.problem(at, 'syntax', { fault, what, detail, ...since })];
  });
}

/**
 * Where versions that a version control could not join stand beside each other. In a file of good form, marks that both
 * begin and end are needed to tell; in a broken one, one is enough.
 */
export function mergeConflicts(text: string, isBroken: boolean): number[] {
  // An editor may have indented them since.
  const all = [...text.matchAll(/^([ \t]*)(<{7}|>{7}|={7}|\|{7})(?=[ \r\n]|$)/gm)];
  const marks = all.flatMap(({ 1: indent = '', 2: mark = '', index }) =>
    indent === '' || isBroken ? [{ mark, index: index + indent.length }] : [],
  );
  const begins = marks.filter(({ mark }) => mark[0] === '<');
  const isConflict = isBroken || (begins.length > 0 && marks.some(({ mark }) => mark[0] === '>'));
  if (!isConflict) return [];
  return (begins.length > 0 ? begins : marks.slice(0, 1)).map(({ index }) => index);
}

/** Faults that lead to others, and those that may follow from one. */
const CAUSES = new Set<SyntaxFault>([
  'tab',
  'indent',
  'no-dash',
  'dash-space',
  'anchor-name',
  'no-colon',
  'colon-in-value',
  'comment-sign',
  'block-text',
  'list-sign',
]);
const FOLLOWING = new Set<SyntaxFault>(['indent', 'no-dash', 'no-colon', 'colon-in-value']);

/** Whether what seems a value has its second colon on its own line, and not on the next. */
const isOnOneLine = (text: string, at: number): boolean =>
  /:(?:\s|$)/.test(text.slice(at, text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)));

/** What people begin a comment with elsewhere. */
export const COMMENT_SIGN = /^(?:\/\/|\/\*|<!--|--(?=\s)|;)/;

/** The mark before every line of a text that was copied with them: of a patch, a quotation, numbers of lines. */
function markOfLines(text: string): { at: number; what: string } | undefined {
  const lines = text.split('\n', 50).filter((line) => line.trim() !== '');
  if (lines.length < 3) return undefined;
  for (const mark of [/^\+/, /^>/, /^\|/, /^ *\d+[:|. \t]/]) {
    const all = lines.map((line) => mark.exec(line)?.[0].trim());
    const isCounted = all.every(
      (what, index) => index === 0 || Number.parseInt(what ?? '', 10) > Number.parseInt(all[index - 1] ?? '', 10),
    );
    if (all.every((what) => what !== undefined) && (!/\d/.test(all[0] ?? '') || isCounted))
      return {
        at: text.search(/\S/),
        what: /\d/.test(all[0] ?? '') ? `${all.slice(0, 3).join(', ')}, …` : (all[0] ?? ''),
      };
  }
  return undefined;
}

interface Fault {
  /** Where it stands, if not where the library says. */
  at?: number;
  fault: SyntaxFault;
  /** The key, character or escape at fault. */
  what: string;
  /** Where that begins which has no end; undefined where the fault is no open one. */
  opened?: number;
  /** The library's own words. */
  detail: string;
}

/** What an error of the library is, and what in the text it is about. */
function faultOf(error: YAMLError, text: string, surveyed: Survey): Fault {
  const detail = error.message.split('\n', 1)[0] ?? '';
  const found = FAULTS.find(([code, message]) => code === error.code && (message === null || message.test(detail)));
  const named = found?.[2] ?? 'other';
  const line = lineAt(text, error.pos[0]);
  const misplaced =
    KEY_FAULTS.has(named) || named === 'no-dash' || named === 'block-text'
      ? misplacedIn(text, error.pos[0])
      : undefined;
  if (misplaced) return { ...misplaced, detail };
  const [comment] = COMMENT_SIGN.exec(line.trimStart()) ?? [];
  if (KEY_FAULTS.has(named) && comment !== undefined) return { fault: 'comment-sign', what: comment, detail };
  const sign = text[error.pos[0]] ?? '';
  const fault =
    KEY_FAULTS.has(named) && /^ *(?:- +)*-[^\s-]/.test(line)
      ? 'dash-space'
      : named === 'behind-value' && /^,[ \t]*\r?(?:\n|$)/.test(text.slice(error.pos[0], error.pos[0] + 100))
        ? 'comma-at-end'
        : named === 'reserved-start' && (sign === '|' || sign === '>')
          ? 'block-in-brackets'
          : named;
  // The next line is indented further than one that has its value.
  if (fault === 'colon-in-value' && !isOnOneLine(text, error.pos[0])) {
    const next = text.indexOf('\n', error.pos[0]) + 1;
    const indented = /^[^\S\n]*/.exec(text.slice(next, next + 1000))?.[0].length ?? 0;
    if (next > 0) return { fault: 'indent', what: '', detail, at: next + indented };
  }
  const semicolon = fault === 'colon-in-value' ? semicolonBefore(text, error.pos[0]) : undefined;
  if (semicolon !== undefined) return { fault: 'no-comma', what: ';', detail, at: semicolon };
  if (fault === 'no-colon' && /^ *(?:- +)*[\w."-]+ *=/.test(line)) return { fault, what: '=', detail };
  if (fault === 'tag') return { fault, what: tagAt(text, error.pos[0]), detail };
  // The parser notes only where it should have closed.
  const opened =
    fault === 'open-bracket'
      ? surveyed.openAt(error.pos[0], 'bracket')
      : fault === 'open-quote'
        ? surveyed.openAt(error.pos[0], 'quote')
        : undefined;
  const hidden = fault === 'open-bracket' && opened !== undefined ? commentIn(text, opened, error.pos[0]) : undefined;
  if (hidden !== undefined) return { fault: 'comment-in-brackets', what: '', detail, at: hidden };
  const start = opened ?? error.pos[0];
  const what = whatOf(fault, detail, text.slice(start, start + 1));
  return { fault, what, ...(opened === undefined ? {} : { opened }), detail };
}

/** The comment of a line within brackets that has their end in it. */
function commentIn(text: string, opened: number, end: number): number | undefined {
  const found = /(?<=\s)#[^"'\n]*[\]}]/.exec(text.slice(opened, Math.min(end, opened + 10_000)));
  return found ? opened + found.index : undefined;
}

/** What people begin the items of a list with elsewhere. */
const LIST_SIGN = /^( *(?:- +)*)(\d{1,3}[.)]|[\u2460-\u2473]|[+*])[ \t]+\S/;

/** What stands at the beginning of a line that is not where it belongs, or of the line before it. */
function misplacedIn(text: string, at: number): Omit<Fault, 'detail'> | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const line = lineAt(text, at);
  const tab = /^ *(?=\t)/.exec(line)?.[0].length;
  if (tab !== undefined && line.trim() !== '') return { fault: 'tab', what: '', at: start + tab };
  const before = lineBefore(text, start);
  for (const [place, one] of [[start, line], before] as const) {
    const [, indent = '', sign] = LIST_SIGN.exec(one) ?? [];
    if (sign !== undefined) return { fault: 'list-sign', what: sign, at: place + indent.length };
  }
  return isOfBlock(text, start) ? { fault: 'block-text', what: '', at: start + indentOf(line) } : undefined;
}

const indentOf = (line: string): number => /^\s*/.exec(line)?.[0].length ?? 0;

/** So many lines of a text are gone back to find where it begins. */
const MOST_BACK = 100;

/** Whether a line stands behind the head of a text (`|`, `>`), or behind lines of one that are indented further. */
function isOfBlock(text: string, start: number): boolean {
  const own = indentOf(lineAt(text, start));
  for (let [at, count] = [start, 0]; at > 0 && count < MOST_BACK; count++) {
    const [from, line] = lineBefore(text, at);
    if (/[:-][ \t]+[|>][-+\d]{0,2}[ \t]*(?:#.*)?$/.test(line)) return true;
    if (indentOf(line) <= own) return false;
    at = from;
  }
  return false;
}

/** The last line with something on it before a place where a line begins. */
function lineBefore(text: string, start: number): [at: number, line: string] {
  const end = text.slice(0, start).trimEnd().length;
  const from = text.lastIndexOf('\n', end - 1) + 1;
  return [from, text.slice(from, end)];
}

/** The semicolon that stands in place of the comma before the key of a value in brackets. */
function semicolonBefore(text: string, value: number): number | undefined {
  const [entry] = /[{[,][^{}[\],\n]*;\s*[\w.-]+\s*:\s*$/.exec(text.slice(Math.max(0, value - 500), value)) ?? [];
  return entry === undefined ? undefined : value - entry.length + entry.lastIndexOf(';');
}

/** Faults that a dash without its space leads to: it becomes the first letter of a key. */
const KEY_FAULTS = new Set<SyntaxFault>(['no-colon', 'colon-in-value', 'indent']);

const lineAt = (text: string, at: number): string => {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end);
};

/** The escape or character that a fault is about. */
const whatOf = (fault: SyntaxFault, detail: string, first: string): string =>
  fault === 'escape' ? (/\\.*/.exec(detail)?.[0] ?? '') : first;
