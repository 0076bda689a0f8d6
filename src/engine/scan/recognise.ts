import { constantIn } from './constants.ts';
import {
  AROUND,
  isBlockName,
  isCalledModel,
  isInSentence,
  isListOfModels,
  isPartial,
  isSetOff,
  settingOf,
} from './context.ts';
import { wordsOf } from './forms.ts';
import type { IdReader, Meaning } from './meaning.ts';
import { isFileName, isForeignPath, isPath, modelIn, upToModel } from './paths.ts';
import { isOfModel, versionBeside } from './versions.ts';

/** An id that stands in a line. */
export interface Recognised {
  /** From 0, in UTF-16 code units. */
  start: number;
  end: number;
  text: string;
  /** The id that it says: the same, but for what a constant spells and a name with its version beside it. */
  id: string;
  /** How it says so, where it is not as it is written: `constant:GPT_4O`, `version:2024-08-06`. */
  how: string[];
  /** Whether its version stands beside it: the two are the id. */
  isPaired?: boolean;
  meaning: Meaning;
  /** Whether it is but the beginning of one, which code puts together. */
  isPieced: boolean;
  /** Whether a sentence only speaks of it: where a program is read, that is no use of it. */
  isSpoken: boolean;
}

/** A word that may be an id, with what is not known before the whole file is. */
interface Candidate extends Recognised {
  /** Whether it counts only where one that is sure stands beside it: in the file, or in its line. */
  unsure?: 'file' | 'line' | undefined;
  /** Whether it is what the release is called: beside the id itself it is a label. */
  isName?: boolean;
  /** The word that is numbered, where it is no more than that: who counts steps may come to a step-3. */
  numbered?: string | undefined;
}

/** What stands around a word in its line, and in its file. */
interface Around {
  before: string;
  after: string;
  isListed: () => boolean;
  /** The version that stands beside it. */
  version: (place: { start: number; end: number }) => string | undefined;
  isManifest: boolean;
}

/** What may stand in an id, beside letters and numbers. */
const SIGN = /[\w.:/@+~-]/;
/** No id is longer. */
const LONGEST = 300;

/** Finds ids of models in texts. */
export class Recogniser {
  constructor(private readonly reader: IdReader) {}

  /**
   * The ids in a text, and whether those are all.
   * @param lines where each line begins
   * @param most so many at most
   * @param isManifest whether its names are those of packages: an id counts where it is called a model alone
   */
  in(
    text: string,
    lines: readonly number[],
    { most = Number.POSITIVE_INFINITY, isManifest = false } = {},
  ): { ids: Recognised[]; isWhole: boolean } {
    const { shape } = this.reader.forms;
    const found: Candidate[] = [];
    /** Lines in which an id stands that is sure. */
    const sureLines = new Set<number>();
    const lineOf = new Map<Candidate, number>();
    /** Words that something else is numbered by. */
    const counting = new Set<string>();
    let line = 0;
    shape.lastIndex = 0;
    let match = shape.exec(text);
    for (; match && found.length < most; match = shape.exec(text)) {
      const at = match.index + match[0].search(/[A-Za-z]/);
      while ((lines[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line++;
      const from = lines[line] ?? 0;
      const [start, end] = wordAround(text, at, from);
      shape.lastIndex = Math.max(end, match.index + 1);
      if (end - start > LONGEST) continue;
      const until = Math.min((lines[line + 1] ?? text.length + 1) - 1, end + AROUND);
      const candidate = this.judge(
        { text: text.slice(start, end), start, at: at - start },
        {
          before: text.slice(Math.max(from, start - AROUND), start),
          after: text.slice(end, until),
          isListed: () => isListOfModels(text, lines, line),
          version: (place) => versionBeside(text, lines, line, place),
          isManifest,
        },
        counting,
      );
      if (!candidate) continue;
      found.push(candidate);
      lineOf.set(candidate, line);
      if (candidate.unsure === undefined && !candidate.isSpoken) sureLines.add(line);
    }
    const idsIn = (one: Candidate): string =>
      `${lineOf.get(one)} ${one.meaning.releases.map(({ release }) => release).join(' ')}`;
    const named = new Set(found.filter(({ isName }) => isName !== true).map(idsIn));
    const kept = found.filter(
      (one) =>
        (one.numbered === undefined || !counting.has(one.numbered)) && !(one.isName === true && named.has(idsIn(one))),
    );
    const isSure = kept.some(({ unsure, isSpoken }) => unsure === undefined && !isSpoken);
    const ids = kept.filter((one) =>
      one.unsure === 'line' ? sureLines.has(lineOf.get(one) ?? -1) : one.unsure === undefined || isSure,
    );
    return { ids, isWhole: match === null };
  }

  /** A constant that is named after an id that is known. */
  private constant(
    word: { text: string; start: number; at: number },
    { before, after }: Around,
  ): Candidate | undefined {
    if (QUOTED.test(before) || /^["'`]/.test(after) || /[-$#/]/.test(word.text)) return undefined;
    const { isMaker } = this.reader.forms;
    const found = constantIn(word.text, word.at, isMaker, () => isCalledModel(before, isMaker));
    const meaning = found && this.reader.read(found.id);
    if (!found || !meaning || meaning.releases.length === 0) return undefined;
    const text = word.text.slice(found.start, found.end);
    const place = { start: word.start + found.start, end: word.start + found.end };
    return { ...place, text, id: found.id, how: [`constant:${text}`], meaning, isPieced: false, isSpoken: false };
  }

  private judge(
    word: { text: string; start: number; at: number },
    around: Around,
    counting: Set<string>,
  ): Candidate | undefined {
    const { before, after, isListed, version, isManifest } = around;
    const constant = isManifest ? undefined : this.constant(word, around);
    if (constant) return constant;
    const trimmed = trim(word.text, before, after);
    if (trimmed === undefined) return undefined;
    const { lead, tail } = trimmed;
    // Of an address whose beginning is put in, what leads to the model.
    const text = upToModel(trimmed.text);
    const head = this.withoutWay(before + word.text.slice(0, lead));
    const rest = word.text.slice(word.text.length - tail - (trimmed.text.length - text.length)) + after;
    const start = word.start + lead;
    const end = start + text.length;
    if (isPartial(head) || isBlockName(head, rest)) return undefined;
    const isBroken = /^[-_/:.@]*["'`]\s*(?:\+|\.\.)/.test(rest) || /^[-_/:.@]+(?:["'`]|$|\$?\{|%[sd(])/.test(rest);
    const setting = isBroken && /^[-_/@.]/.test(rest) && /^.["'`$%{]/.test(rest) ? 'pieced' : settingOf(head, rest);
    const core = modelIn(text);
    const words = wordsOf(coreWords(core));
    const isModel = memo(() => isCalledModel(head, this.reader.forms.isMaker) || isListed());
    if (isManifest && !isModel()) return undefined;
    if (setting === 'pieced') {
      const isOne = this.isBegun(words) && /\d/.test(core) && (isModel() || QUOTED.test(head));
      if (!isOne || isPath(text, head) || text.includes('://')) return undefined;
      const unsure = isModel() ? undefined : ('file' as const);
      return { start, end, text, id: text, how: [], meaning: NOTHING, isPieced: true, isSpoken: false, unsure };
    }
    const meaning = this.reader.read(text);
    if (isForeignPath(text, head, meaning, isModel)) return undefined;
    // Of an address the part that names the model.
    const isAddress = text.includes('://') || text !== trimmed.text;
    const from = isAddress ? start + text.lastIndexOf(core) : start;
    const shown = isAddress ? core.replace(/:.*$/, '') : text;
    const isSpoken =
      setting === 'bare' && isInSentence(head, rest, () => isModel() || meaning.isVouched || text.includes(':'));
    const place = { start: from, end: from + shown.length };
    const paired = this.paired(shown, meaning, version(place));
    const found = { ...place, text: shown, id: shown, how: [], meaning, isPieced: false, isSpoken, ...paired };
    const numbered = words.length === 2 && /^\d+$/.test(words[1] ?? '') && core === text ? words[0] : undefined;
    const { knowledge } = this.reader;
    const [only] = meaning.releases;
    const isWhole = setting === 'whole';
    if (only === undefined && numbered !== undefined && !isModel()) counting.add(numbered);
    if (only === undefined)
      return this.isUnknownId(text, words, isWhole, isModel, meaning.isVouched)
        ? { ...found, unsure: isModel() || meaning.isVouched || DATED.test(core) ? undefined : 'file' }
        : undefined;
    // What a release is called is no id where it only names it: "GPT-4" beside `name`.
    const isName = meaning.releases.some(({ release }) => knowledge.release(release)?.name === text);
    const isCased = /[A-Z]/.test(core.replace(/:.*$/, ''));
    const isOpen = meaning.releases.some(({ release }) => knowledge.release(release)?.open_weights === true);
    const isTaken = this.reader.forms.takenBy(text).length > 0;
    const isExactCase = !isCased || (isOpen && (text.includes('/') || !isName)) || (isTaken && !isName);
    if (!isExactCase && !(isWhole && isModel())) return undefined;
    if (isDistinct(core)) {
      if (isModel() || meaning.isVouched) return isExactCase ? found : { ...found, isName };
      if (isWhole) return { ...found, numbered };
      // A word in running text, a comment, an argument; an identifier has no hyphens.
      return /[-/:]/.test(text) && !text.includes('_') && isSetOff(head, rest) && !isCased
        ? { ...found, numbered }
        : undefined;
    }
    // Such as sonar, command-r or o1: other things are called so too.
    if (!isWhole) return text.includes('-') && isSetOff(head, rest) && isModel() ? found : undefined;
    if (meaning.isVouched || isModel()) return found;
    const [first = ''] = words;
    if (words.length < 2) return undefined;
    if (/\d/.test(core)) return { ...found, unsure: 'line' };
    return { ...found, unsure: this.reader.forms.isDeveloper(first) ? undefined : 'file' };
  }

  /**
   * A line up to a name without what code puts in as the way to it, where it is a model that is asked for or the way is called
   * one: `${provider}/gpt-4o`. What is put in before anything else may be a folder or an address.
   */
  private withoutWay(head: string): string {
    const [whole, way = ''] = PUT_IN.exec(head) ?? [];
    if (whole === undefined) return head;
    const left = head.slice(0, head.length - whole.length);
    return WAY.test(way) || isCalledModel(left, this.reader.forms.isMaker) ? left : head;
  }

  /** What a name means with the version that stands beside it. */
  private paired(
    name: string,
    meaning: Meaning,
    version: string | undefined,
  ): Pick<Recognised, 'id' | 'how' | 'isPaired' | 'meaning'> | undefined {
    if (version === undefined || name.toLowerCase().endsWith(version.toLowerCase())) return undefined;
    const id = `${name}-${version}`;
    const pair = this.reader.read(id);
    if (meaning.releases.length === 0 || (pair.releases.length === 0 && !isOfModel(version))) return undefined;
    return { id, how: [`version:${version}`], isPaired: true, meaning: pair };
  }

  private isBegun([first, second]: readonly string[]): boolean {
    const { isStem, isBeginning } = this.reader.forms;
    return (
      first !== undefined && isStem(first) && second !== undefined && (isBeginning(first, second) || /^\d/.test(second))
    );
  }

  /** Whether what means nothing looks like an id: as known ones begin, with a number, where an id may stand. */
  private isUnknownId(
    text: string,
    words: readonly string[],
    isWhole: boolean,
    isModel: () => boolean,
    isVouched: boolean,
  ): boolean {
    const [first = '', second = ''] = words;
    const { isStem, isBeginning, isPart } = this.reader.forms;
    const core = coreWords(text.slice(text.lastIndexOf('/') + 1));
    if (!isWhole || !/\d/.test(core) || isFileName(text) || !isStem(first) || CONSTANT.test(core)) return false;
    if (isModel()) return true;
    // Of what nothing says that it is a model, each word is one that ids have: gpt-4-clicked is something else.
    if (!words.every((word) => isPart(word))) return false;
    if (isVouched && words.length > 1) return !text.includes('@');
    return (
      first.length > 1 && !/[A-Z_+]/.test(core) && isBeginning(first, second) && words.length > 2 && !text.includes('@')
    );
  }
}

/** A day behind an id is one of a copy of a model. */
const DATED = /[-@]20\d\d-?[01]\d-?[0-3]\d(?![\d])/;
const NOTHING: Meaning = { releases: [], via: null, isVouched: false };
const QUOTED = /["'`]$/;
/** What is called so is no id that nobody knows but something of it: GPT_4_KEY. */
const CONSTANT = /^[A-Z][A-Z\d]*_[A-Z\d_]*$/;

/** What is put in before a slash: `${way}/`, `{way}/`, `#{way}/`. */
const PUT_IN = /[$#]?\{([^{}]{1,80})\}\/$/;
const WAY = /prefix|provider|vendor/i;

/** The whole word around a place, within its line. */
function wordAround(text: string, at: number, from: number): [number, number] {
  let start = at;
  while (start > from && at - start <= LONGEST && SIGN.test(text[start - 1] ?? '')) start--;
  let end = at;
  while (end < text.length && SIGN.test(text[end] ?? '')) end++;
  // A setting in brackets: claude-opus-4-6[1m]
  const [setting = ''] = /^\[\d+[mk]\]/.exec(text.slice(end, end + 8)) ?? [];
  return [start, end + setting.length];
}

/** The word without signs around it; nothing where they make it something else: `./x`, `.x`, `#x`, `$x`. */
function trim(word: string, before: string, after: string): { text: string; lead: number; tail: number } | undefined {
  const [front = ''] = /^[./:~+_-]+/.exec(word) ?? [];
  if (/^\.{1,2}\/|^[._+]/.test(front) || /[#$\\]$/.test(before)) return undefined;
  let rest = word.slice(front.length);
  let lead = front.length;
  // Attached keys and options: `model:gpt-4o`; what a shell puts for a variable that is not set: `${MODEL:-gpt-4o}`.
  const [key = ''] =
    (before.endsWith('${') ? /^[\w.-]+?:-?(?=[a-z])/i.exec(rest) : null) ??
    /^(?:model|engine|deployment)(?:[-_]?(?:name|id))?:(?!\/)/i.exec(rest) ??
    [];
  rest = rest.slice(key.length);
  lead += key.length;
  // A path of an address after what is put in.
  const [back = ''] = /[.:/@+~_-]+$/.exec(rest) ?? [];
  const text = rest.slice(0, rest.length - back.length);
  // A call, a property that is read.
  if (text === '' || /^\(/.test(after)) return undefined;
  return { text, lead, tail: back.length };
}

/** A name without what tells a version of something else behind a sign: `@1.2.3`. */
const coreWords = (core: string): string => core.replace(/@v?\d+\.\d.*$/, '');

/** Whether letters and a number tell enough by themselves. */
const isDistinct = (core: string): boolean =>
  /\d/.test(core) && (/[a-z]{3}/i.test(core) || core.replace(/[^a-z\d]/gi, '').length > 4);

function memo<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
