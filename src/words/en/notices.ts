import type { EndState } from '../../domain/cells.ts';
import type { Distrusted as LayerWhy } from '../../domain/layered.ts';
import { onDate } from './plural.ts';

/** What a reader should know beside the answer. */
export const notices = {
  prefix: 'note: ',
  taken: (line: string) => `Taken as: ${line}`,
  collisions: (count: number) =>
    `${count === 1 ? 'An alias is' : `${count} aliases are`} not unique. Which: lmm validate`,
  /** What other layers say of what ships. */
  layers: (layers: string[]) => `Not all facts are as they ship, by ${layers.join('; ')}. Which: lmm kb`,
  layer: (path: string, changed: number, removed: number, added: number) => {
    const parts = [
      ...(changed > 0 ? [`${changed} changed`] : []),
      ...(removed > 0 ? [`${removed} removed`] : []),
      ...(added > 0 ? [`${added} added`] : []),
    ];
    return `${path} (${parts.join(', ')})`;
  },
  /** Why a file that lies in a project was not taken. */
  /** Why the pack that was downloaded is not used. */
  pack: {
    damaged:
      'The data pack that was downloaded is damaged; what ships is used. lmm update downloads it anew, lmm update --reset takes it away.',
    older:
      'The data pack that was downloaded is older than what ships, which is used. lmm update downloads a newer one, lmm update --reset takes it away.',
    'other-build':
      'The data pack was made ready by another version of lmm; what ships is used. lmm update makes it ready anew, lmm update --reset takes it away.',
    'other-owner': 'The data pack belongs to another user; what ships is used.',
    writable:
      'Others can write the data pack; what ships is used. Take that from them (chmod go-w on its folder and pack.json), or take the pack away by lmm update --reset.',
    changed:
      'The data pack in force is not as it was downloaded: bytes of it have changed. lmm update downloads it anew, lmm update --reset goes back to what ships.',
  },
  notTaken: {
    'other-owner': (at: string, owner: string) =>
      `Not taken, as another user owns it (${owner}): ${at}. To take the file all the same, name it in LMM_KB.`,
    writable: (at: string) =>
      `Not taken, as others can write it: ${at}. Take that from them (chmod go-w), or name the file in LMM_KB.`,
    outside: (at: string) =>
      `Not taken, as it is a link out of its folder: ${at}. To take it all the same, name it in LMM_KB.`,
    'no-knowledge-name': (at: string) => `Not taken, as it is no knowledge base by its name: ${at}`,
    unreachable: (at: string, why: string) => `Not taken, as it cannot be looked at (${why}): ${at}`,
  } as Record<LayerWhy, (at: string, detail: string) => string>,
  nothingYet: (day: string, first: string) =>
    `Nothing is known here by ${day}. The first day is ${first}: --as-of ${first}`,
  policyNotMet: (names: string) => `The policy is not met by: ${names}`,
  idRead: (release: string, asked: string, parts: string) =>
    `${release}, from ${asked}${parts === '' ? '' : ` (${parts})`}`,
  idWay: (way: string) => `by way of ${way}`,
  idPart: {
    tuned: (text: string) => `tuned: ${text}`,
    date: (text: string) => `copy of ${text}`,
    size: (text: string) => `size ${text}`,
    revision: (text: string) => `revision ${text}`,
    latest: () => 'the latest',
    undated: () => 'the only one with a date',
    setting: (text: string) => `setting ${text}`,
    effort: (text: string) => `setting ${text}`,
    mode: (text: string) => `mode ${text}`,
    format: (text: string) => `format ${text}`,
    spelling: () => 'spelt otherwise',
    default: (text: string) => `${text} where none is named`,
  } as Record<string, (text: string) => string>,
  ofNobody: {
    'certificate-of-nobody': (name: string, known: string) =>
      `No source here says that anyone holds "${name}". Known certifications: ${known}`,
    'region-of-nobody': (name: string, known: string) =>
      `"${name}" is not a known place, and no source gives it as a region. Known regions: ${known}`,
  } as Record<string, (name: string, known: string) => string>,
  upcoming: {
    retired: (date: string | null) => (date === null ? 'retired' : `retired ${date}`),
    retires: (date: string | null) => `retires ${date}`,
    deprecated: 'deprecated',
    /** An end by what it is on the day; that of the developer's API retires a release. */
    ends: {
      ahead: (date: string) => `ends ${onDate(date)}`,
      'not-before': (date: string) => `end not before ${date}`,
      'any-day': (date: string) => `could end any day since ${date}`,
      unconfirmed: (date: string) => `was to end ${onDate(date)}, not confirmed`,
      over: (date: string) => `ended ${onDate(date)}`,
    } as Record<EndState, (date: string) => string>,
    elsewhere: (place: string, end: string) => `${place}: ${end}`,
    api: 'API',
    apiOf: (provider: string) => `${provider} API`,
    priceChanges: (date: string, moves: string) => `${moves} from ${date}`,
    move: {
      input: (before: string, after: string) => `input ${before} to ${after}`,
      output: (before: string, after: string) => `output ${before} to ${after}`,
    },
  },
};
