import type { EolFault } from '../../../domain/model-eol.ts';
import type { ReplaceReason, ScanFailure, ScanSkipReason, ScanSummary, ScanWhere } from '../../../engine/results.ts';

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
const inDays = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`);
const or = (names: readonly string[]): string => names.join(' or ');

/** Words of a scan. */
export const en = {
  title: ({ fault, cannot_tell, fine }: ScanSummary) =>
    `Places with model ids: ${fault} at fault, ${cannot_tell} unknown, ${fine} fine`,
  none: (files: number) => `No model id was found in ${counted(files, 'file')}.`,
  headings: { fault: 'At fault', 'cannot-tell': 'Unknown', fine: 'Fine' },
  fine: (name: string, places: string, ahead: readonly string[]) => [`${name}: ${places}`, ...ahead].join('; '),
  via: (release: string, way: string) => `${release} by ${way}`,
  weights: 'own copy of its weights',
  labels: { why: 'Why', ahead: 'Ahead', written: 'Written', instead: 'Instead', at: 'At' },
  /** What is wrong in a file that was to be a feed of ends. */
  eolFault: (file: string, code: EolFault['code'], at: string, text: string): string[] => {
    const what = {
      json: text === '' ? `is no JSON from ${at} on` : `is no JSON, but ${text}`,
      spec: text === '' ? 'has no "spec": "model-eol/0.1"' : `has the spec ${text}; "model-eol/0.1" is read here`,
      publisher: 'names no publisher',
      generated: `tells no day on which it was made, such as "2026-11-30T00:00:00Z"${text === '' ? '' : `: ${text}`}`,
      models: 'has no list of models',
      id: `has a model without an id at ${at}`,
      date: `has no day as YYYY-MM-DD at ${at}: ${text}`,
      twice: `tells of ${text} twice, again at ${at}`,
    }[code];
    return [`${file} ${what}.`, 'What such a file holds: docs/model-eol.md'];
  },
  reasons: {
    ends: (date: string, days: number) => `ends on ${date}, ${inDays(days)}`,
    deprecated: 'deprecated, no date told',
    elsewhere: (way: string, date: string | null, isOver: boolean) =>
      `${isOver ? 'its maker has ended it' : 'its maker ends it'}${date === null ? '' : ` (${date})`}; no source here says what ${way} does`,
    notOut: (day: string) => `nothing is known of it by ${day}`,
    ambiguous: (names: readonly string[]) => `may be ${or(names)}`,
    unknown: (names: readonly string[]) =>
      names.length === 0 ? 'no such id is known here' : `no such id is known here; near: ${names.join(', ')}`,
    /** What a feed of others says. */
    told: {
      by: (text: string, publisher: string, day: string) => `${text}, by the feed of ${publisher} (${day})`,
      other: (theirs: string, ours: string) => `another day than here: ${theirs}, here ${ours}`,
      none: (ours: string) => `no end scheduled, here ${ours}`,
      earliest: (date: string) => `not before ${date}`,
    },
    pieced: 'put together by the code, which is not run here',
  },
  instead: {
    use: (id: string, name: string) => (id === name ? id : `${id} (${name})`),
    why: {
      named: 'named by its maker',
      series: 'newest of its series',
      'successor-series': 'newest of its successor’s series',
      line: 'of the same model',
      vendor: 'of the same maker',
      other: 'of another maker',
    } as Record<ReplaceReason, string>,
    price: (before: string, after: string, percent: string) =>
      `price ${before} to ${after}${percent === '' ? '' : ` (${percent})`}`,
    loses: (things: string) => `loses ${things}`,
    notTold: (things: string) => `not told: ${things}`,
    less: (field: string, before: string, after: string) => `${field} ${before} to ${after}`,
  },
  where: { test: 'test', comment: 'comment', docs: 'docs', code: '', config: '' } as Record<ScanWhere, string>,
  ignored: (reason: string) => (reason === '' ? 'ignored' : `ignored: ${reason}`),
  cell: (number: number, line: number) => `cell ${number}, line ${line}`,
  more: (count: number) => `${count} more`,
  moreBelow: (subjects: number) => `${counted(subjects, 'more id')}; all of them: lmm scan | less`,
  incomplete: (places: number) => `The scan ended after ${places} places: what is behind them was not looked at.`,
  looked: (naming: number, files: number, changed: string | null) =>
    `${naming} of ${counted(files, 'file')} ${naming === 1 ? 'names' : 'name'} models${changed === null ? '' : ` (changed since ${changed})`}.`,
  uncounted: ({ test, comment, docs, ignored }: ScanSummary) => {
    const parts = [
      ...(test > 0 ? [`${test} in tests`] : []),
      ...(comment > 0 ? [`${comment} in comments`] : []),
      ...(docs > 0 ? [`${docs} in documentation`] : []),
      ...(ignored > 0 ? [`${ignored} ignored`] : []),
    ];
    return parts.length === 0 ? '' : `Not counted: ${parts.join(', ')}.`;
  },
  toldBy: (publisher: string, day: string, known: number, models: number) =>
    `Held against the feed of ${publisher} (${day}): ${known} of its ${counted(models, 'model')} ${known === 1 ? 'is' : 'are'} known here.`,
  skipped: (parts: readonly string[]) => `Left out: ${parts.join(', ')}.`,
  skip: {
    binary: (count: number) => `${count} binary`,
    lock: (count: number) => counted(count, 'lock file'),
    vendored: (count: number) => `${count} of others (vendored)`,
    minified: (count: number) => `${count} minified`,
    'too-large': (count: number) => `${count} too large`,
    encoding: (count: number) => `${count} not in UTF-8`,
    link: (count: number) => counted(count, 'link'),
    submodule: (count: number) => (count === 1 ? '1 other repository' : `${count} other repositories`),
    gone: (count: number) => `${count} gone`,
    unreadable: (count: number) => `${count} unreadable`,
  } as Record<ScanSkipReason, (count: number) => string>,
  fails: (parts: readonly string[]) => `Fails (exit code 4): ${parts.join('; ')}.`,
  failure: ({ on, until, subjects, places }: ScanFailure) => {
    const what = {
      retired: 'ended',
      ends: `ends by ${until}`,
      policy: 'breaks a rule',
      price: `price rises by ${until}`,
      unknown: 'unknown',
    }[on];
    return subjects.length === 0
      ? `${what}, what was not looked at`
      : `${what}, ${counted(subjects.length, 'id')} in ${counted(places, 'place')}`;
  },
  holds: (asked: string) => `Nothing of ${asked} holds.`,
  untold: (asked: string) =>
    `Whether any of ${asked} holds is unknown (exit code 1): scan fewer folders at a time, or name the files with --changed.`,
  noCommit: (ref: string) =>
    `--changed: ${ref} is no commit, branch or tag that is here with its files. In a clone without its whole history, fetch it first: git fetch origin ${ref}`,
  unrelated: (ref: string) =>
    `--changed: ${ref} and HEAD have no commit in common here, so files are held against ${ref} itself. In a clone without its whole history: git fetch --unshallow`,
  foreign: (folder: string) =>
    `git reads ${folder} for its owner alone; without git, new and ignored files are told apart by .gitignore. To trust it: git config --global --add safe.directory ${folder}`,
  noGit: '--changed needs git, and a folder that is in a repository.',
  timeMissing: (given: string, on: string) =>
    `--fail-on ${given} says no time. Write how far ahead, as in ${on}:90d, or ${on} alone for the usual time.`,
  policyMissing: '--fail-on policy needs --policy FILE or a condition such as --no-training.',
};
