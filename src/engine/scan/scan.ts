import { addDays, daysBetween, firstDay } from '../../domain/dates.ts';
import type { EolFeed } from '../../domain/model-eol.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Constraint } from '../constraints/constraint.ts';
import type { Reason, ScanFailure, ScanFinding, ScanResult, ScanSubject, ScanSummary, ScanWhere } from '../results.ts';
import { ALARM } from '../upcoming.ts';
import { commentsIn, type Stretch } from './comments.ts';
import { isManifest, kindOf, syntaxOf } from './files.ts';
import { ignoredIn } from './ignored.ts';
import { IdReader } from './meaning.ts';
import { cellsIn, placeIn } from './notebook.ts';
import { type Recognised, Recogniser } from './recognise.ts';
import { keyOf, replacingUnder, subjectOf } from './subjects.ts';
import { Told } from './told.ts';

/** What a scan can be told to fail on. */
export const FAIL_ON = ['retired', 'ends', 'policy', 'price', 'unknown'] as const satisfies ScanFailure['on'][];

/** Something to fail on, with how far ahead it is looked for. */
export interface FailOn {
  on: ScanFailure['on'];
  until: string | null;
}

export interface ScanRequest {
  constraints: readonly Constraint[];
  /** Where else than in code and configuration a place counts. */
  also: readonly ScanWhere[];
  failOn: readonly FailOn[];
  /** Ends by the word of others. */
  feeds: readonly EolFeed[];
}

/** A place, before it is known what it is of. */
type Place = Omit<ScanFinding, 'outcome' | 'counts'>;

/** Looks for ids of models in texts, one after the other, and tells of each. */
export class Scan {
  private readonly reader: IdReader;
  private readonly recogniser: Recogniser;
  private readonly places: Place[] = [];
  /** Of each subject the first that names it, and all ways in which it is written. */
  private readonly first = new Map<string, { found: Recognised; written: Set<string> }>();
  private naming = 0;
  /** Whether there are places that nobody looked at. */
  private isCut = false;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly request: ScanRequest,
    /** So many places are told at most: who has more has made them. */
    private readonly most = 100_000,
  ) {
    this.reader = new IdReader(snapshot.knowledge, snapshot.day);
    this.recogniser = new Recogniser(this.reader);
  }

  /** A POSIX extended expression that finds a line in every file in which anything can be found. */
  get pattern(): string {
    return this.reader.forms.posix;
  }

  /** Looks through a file. */
  add(file: string, text: string): void {
    const before = this.places.length;
    const cells = file.toLowerCase().endsWith('.ipynb') ? cellsIn(text) : undefined;
    if (cells) this.addNotebook(file, text, cells);
    else this.addText(file, text);
    if (this.places.length > before) this.naming++;
  }

  private addText(file: string, text: string): void {
    const lines = linesOf(text);
    const kind = kindOf(file);
    this.take(file, text, lines, { kind, syntax: syntaxOf(file) }, (start, line) => ({
      ...{ line: line + 1, column: start - (lines[line] ?? 0) + 1, cell: null },
    }));
  }

  private addNotebook(file: string, text: string, cells: NonNullable<ReturnType<typeof cellsIn>>): void {
    const kind = kindOf(file) === 'test' ? 'test' : 'code';
    const lines = linesOf(text);
    for (const cell of cells) {
      const own = linesOf(cell.text);
      const how = cell.isCode ? ({ kind, syntax: 'python' } as const) : ({ kind: 'docs', syntax: 'markup' } as const);
      this.take(file, cell.text, own, how, (start, line) => {
        const place = placeIn(cell, start);
        const at = lineAt(lines, place);
        const column = place - (lines[at] ?? 0) + 1;
        return { line: at + 1, column, cell: { number: cell.number, line: line + 1 } };
      });
    }
  }

  private take(
    file: string,
    text: string,
    lines: readonly number[],
    { kind, syntax }: { kind: Exclude<ScanWhere, 'comment'>; syntax: Parameters<typeof commentsIn>[1] },
    placed: (start: number, line: number) => Pick<Place, 'line' | 'column' | 'cell'>,
  ): void {
    if (this.isCut) return;
    const { ids: all, isWhole } = this.recogniser.in(text, lines, {
      most: this.most + 1 - this.places.length,
      isManifest: isManifest(file),
    });
    this.isCut = !isWhole;
    if (all.length === 0) return;
    const comments = new Cursor(commentsIn(text, syntax));
    const ignored = ignoredIn(text, lines);
    // An id that names its own way says nothing of the others.
    const clouds = this.reader.cloudsIn(withoutStretches(text, all));
    for (const one of all) {
      const found = clouds.length > 0 ? { ...one, meaning: this.reader.around(one.meaning, clouds) } : one;
      const isComment = kind !== 'test' && comments.holds(found.start);
      if (found.isSpoken && !isComment && kind !== 'docs') continue;
      if (this.places.length === this.most) {
        this.isCut = true;
        return;
      }
      const line = lineAt(lines, found.start);
      const at = placed(found.start, line);
      const subject = keyOf(found);
      const known = this.first.get(subject);
      const written = found.isPaired ? found.id : found.text;
      if (known) known.written.add(written);
      else this.first.set(subject, { found, written: new Set([written]) });
      const [only, ...more] = found.isPieced ? [] : found.meaning.releases;
      this.places.push({
        ...{ file, ...at, end_column: at.column + found.text.length, text: found.text },
        where: isComment ? 'comment' : kind,
        ignored: ignored.file ?? ignored.lines.get(line) ?? null,
        release: only && more.length === 0 ? only.release : null,
        subject,
      });
    }
  }

  /** What was found. */
  result(files: Omit<ScanResult['files'], 'naming'>, asked: Pick<ScanResult, 'paths' | 'changed'>): ScanResult<Reason> {
    const { snapshot, request } = this;
    const day = snapshot.day;
    const until = (on: ScanFailure['on']): number =>
      Math.max(
        0,
        ...request.failOn.flatMap((one) => (one.on === on && one.until !== null ? daysBetween(day, one.until) : [])),
      );
    const ahead = { end: Math.max(ALARM.retirement, until('ends')), price: Math.max(ALARM.price, until('price')) };
    const told = new Told(request.feeds, this.reader);
    const subjects = new Map<string, ScanSubject<Reason>>();
    const { constraints } = request;
    const replacing = replacingUnder(snapshot, constraints);
    for (const [key, { found, written }] of this.first) {
      const isNear = subjects.size < MOST_NEAR;
      subjects.set(key, {
        ...subjectOf(snapshot, found, { constraints, ahead, replacing, isNear, told }),
        written: [...written],
      });
    }
    const findings = this.places.sort(byPlace).map((place): ScanFinding => {
      const counts = place.ignored === null && (COUNTED.has(place.where) || request.also.includes(place.where));
      const subject = subjects.get(place.subject) as ScanSubject<Reason>;
      subject.places++;
      if (counts) subject.counted++;
      return { ...place, counts, outcome: subject.outcome };
    });
    const all = [...subjects.values()].sort(byWeight);
    return {
      ...{ day, ...asked },
      complete: !this.isCut,
      files: { ...files, naming: this.naming },
      told_by: told.feeds,
      findings,
      subjects: all,
      summary: summaryOf(findings),
      fail_on: request.failOn.map(({ on }) => on),
      failed_on: request.failOn.flatMap((one) => failureOf(one, all, request.failOn, this.isCut) ?? []),
    };
  }
}

function withoutStretches(text: string, stretches: readonly { start: number; end: number }[]): string {
  let from = 0;
  const left: string[] = [];
  for (const { start, end } of stretches) {
    left.push(text.slice(from, start));
    from = Math.max(from, end);
  }
  return [...left, text.slice(from)].join(' ');
}

/** Near misses are looked for of so many: who has more unknown ids has made them. */
const MOST_NEAR = 200;

/** What runs, and what it is told to. */
const COUNTED: ReadonlySet<ScanWhere> = new Set(['code', 'config']);

const byPlace = (a: Place, b: Place): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;

const ORDER = ['fault', 'cannot-tell', 'fine'];
/** What has ended before what ends, what is broken, what nobody knows; what counts first. */
function byWeight(a: ScanSubject<Reason>, b: ScanSubject<Reason>): number {
  const counts = (one: ScanSubject<Reason>): number => (one.counted > 0 ? 0 : 1);
  const day = ({ ends }: ScanSubject<Reason>): string => {
    const date = ends.find(({ decides }) => decides)?.date;
    return date === undefined ? '9999' : firstDay(date);
  };
  const order = (one: ScanSubject<Reason>): number => ORDER.indexOf(one.outcome);
  return (
    order(a) - order(b) ||
    counts(a) - counts(b) ||
    (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0) ||
    b.counted - a.counted ||
    b.places - a.places ||
    (a.key < b.key ? -1 : 1)
  );
}

function summaryOf(findings: readonly ScanFinding[]): ScanSummary {
  const sum: ScanSummary = { fault: 0, cannot_tell: 0, fine: 0, ignored: 0, comment: 0, test: 0, docs: 0 };
  for (const { counts, ignored, where, outcome } of findings) {
    if (ignored !== null) sum.ignored++;
    else if (counts) sum[outcome === 'cannot-tell' ? 'cannot_tell' : outcome]++;
    else if (where === 'comment' || where === 'test' || where === 'docs') sum[where]++;
  }
  return sum;
}

/** Whether something to fail on holds of what counts. */
function failureOf(
  { on, until }: FailOn,
  subjects: readonly ScanSubject<Reason>[],
  all: readonly FailOn[],
  isCut: boolean,
): ScanFailure | null {
  const has = ({ reasons }: ScanSubject<Reason>, code: string): boolean => reasons.some((one) => one.code === code);
  /** What is over has ended within any time, where that is not asked for by itself. */
  const isOverToo = !all.some((one) => one.on === 'retired');
  const isBy = (date: string): boolean => until !== null && firstDay(date) <= until;
  const holds = (subject: ScanSubject<Reason>): boolean => {
    switch (on) {
      case 'retired':
        return has(subject, 'retired');
      case 'ends':
        return (
          (isOverToo && has(subject, 'retired')) ||
          subject.reasons.some(({ code, values }) => code === 'ends' && isBy(String(values.date)))
        );
      case 'policy':
        return has(subject, 'policy');
      case 'price':
        return subject.price_changes.some(({ date, dearer }) => dearer !== false && isBy(date));
      case 'unknown':
        return subject.reasons.some(({ outcome }) => outcome === 'cannot-tell');
    }
  };
  const held = subjects.filter((subject) => subject.counted > 0 && holds(subject));
  // What was not looked at is unknown.
  if (held.length === 0 && !(isCut && on === 'unknown')) return null;
  return {
    on,
    until,
    subjects: held.map(({ key }) => key),
    places: held.reduce((sum, { counted }) => sum + counted, 0),
  };
}

/** The last day of the usual alarm. */
export const usualUntil = (day: string, on: ScanFailure['on']): string | null =>
  on === 'ends' ? addDays(day, ALARM.retirement) : on === 'price' ? addDays(day, ALARM.price) : null;

/** Where each line begins. */
function linesOf(text: string): number[] {
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  return lines;
}

/** The line, from 0, in which a place stands. */
function lineAt(lines: readonly number[], place: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Asks stretches, in their order, for places in theirs. */
class Cursor {
  private next = 0;
  constructor(private readonly stretches: readonly Stretch[]) {}
  holds(place: number): boolean {
    while ((this.stretches[this.next]?.[1] ?? Number.POSITIVE_INFINITY) <= place) this.next++;
    return (this.stretches[this.next]?.[0] ?? Number.POSITIVE_INFINITY) <= place;
  }
}
