import { grouped } from '../numbers.ts';
import { daysInRow } from '../week.ts';
import { ordinal } from './plural.ts';

type Words = Record<string, string>;

const MODES: Record<string, string> = { peak: 'peak hours', 'off-peak': 'off-peak hours' };

/** Words of the page of a model or release. */
export const show = {
  sources: 'Sources',
  passages: (at: string) => `Cited: ${at}.`,
  age: (days: number) => `${days} days ago: may have changed.`,
  saidOf: (releases: string) => `said of ${releases}`,
  ofLine: 'said of the model as a whole',
  jointly: (models: string) => `said together with ${models}`,
  saidOn: (date: string) => `said ${date}`,
  period: (from: string | null, until: string | null) =>
    [from === null ? '' : `from ${from}`, until === null ? '' : `until ${until}`]
      .filter((part) => part !== '')
      .join(' '),
  ledBy: (name: string) => `led by ${name}`,
  line: 'Model',
  names: 'Aliases',
  unknown: 'Unknown',
  link: 'Link',
  /** The labels of links that the data use, in this language. */
  linkLabel: {
    Weights: 'Weights',
    Paper: 'Paper',
    Code: 'Code',
    Availability: 'Availability',
    Announcement: 'Announcement',
    'Technical report': 'Technical report',
    'Model page': 'Model page',
  } as Words,
  note: 'Note',
  claims: 'What sources call it',
  meaning: 'What this means',
  nobody: 'no source here',
  openUnlicensed: '"Open source" is a claim about licensing. Without the licence text it does not say what you may do.',
  openLicensed: '"Open source" is what a source calls it; what you may do is what the licence says.',
  but: (mark: string, value: string) => `but ${mark} says ${value}`,
  specificationOf: (name: string, id: string) => `Specification of the current release: ${name} (${id})`,
  releases: (count: number) => (count === 1 ? 'Releases (1)' : `Releases (${count}, newest first)`),
  current: 'current',
  plans: 'Plans',
  ends: 'Ends',
  includes: (releases: string) => `includes ${releases}`,
  apiId: (id: string) => `API id ${id}`,
  since: (date: string) => `since ${date}`,
  stoodOn: (date: string) => `as of ${date}`,
  represented: (release: string) => `shown by ${release}`,
  seen: (date: string) => `seen ${date}`,
  until: (date: string) => `until ${date}`,
  announced: (date: string) => `announced for ${date}`,
  undated: 'undated',
  tier: (over: number, applies: 'request' | 'excess') =>
    `over ${grouped(String(over))} tokens, ${applies === 'request' ? 'for the whole request' : 'for what is above'}`,
  /** What a price depends on, by the keys of `when` in an offer. */
  conditions: (when: Readonly<Record<string, unknown>>): string[] =>
    Object.entries(when).map(([key, value]) => {
      const all = [value].flat().map(String);
      if (key === 'promotion') return value === true ? 'promotion' : 'no promotion';
      if (key === 'mode') return all.map((mode) => MODES[mode] ?? mode).join(', ');
      if (key === 'days') return daysInRow(all)?.join(' to ') ?? all.join(', ');
      return key === 'region' ? `region ${all.join(', ')}` : all.join(', ');
    }),
  /** What most come for, at the head of a page. */
  essentials: {
    price: 'Price per 1M',
    length: 'Context',
    output: 'output',
    ranks: 'Best at',
  },
  inherited: (ranks: string) => `${ranks} (C: by figures of an earlier release)`,
  rank: (use: string, rank: number, of: number, grade: string) => `${use} ${ordinal(rank)} of ${of}, ${grade}`,
  /** What takes the place of a release that ends. */
  successor: (releases: string) => `then ${releases}`,
  per: (amount: string, per: string) => {
    const words: Words = {
      month: 'a month',
      year: 'a year',
      'seat-month': 'a seat a month',
      'seat-year': 'a seat a year',
      prepaid: 'prepaid',
    };
    return `${amount} ${words[per] ?? per}`;
  },
  amount: {
    input: 'input',
    output: 'output',
    cache_read: 'cached input',
    cache_write: 'cache write',
    cache_write_1h: 'cache write (1 hour)',
    cache_storage: 'cache storage',
    reasoning: 'reasoning',
    input_audio: 'audio input',
    output_audio: 'audio output',
    input_image: 'image input',
    output_image: 'image output',
  } as Words,
  audience: {
    individual: 'individuals',
    team: 'teams',
    enterprise: 'enterprises',
    education: 'education',
    developer: 'developers',
  } as Words,
  /** Fields that are unknown together. */
  together: {
    dates: 'status and dates',
    modalities: 'inputs and outputs',
    limits: 'context length and limits',
    parameters: 'parameters',
    capabilities: 'capabilities',
    prices: 'prices and providers',
    cache: 'cache prices',
    data: 'where and how long data is kept',
    end: 'status, end and successor',
    succession: 'end and successor',
    longest: 'longest input and output',
    amounts: 'prices',
    terms: 'how data is used and kept',
  },
  unknownField: (label: string) => (/^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label),
  columns: {
    use: 'Use',
    fit: 'Fit',
    read: 'Read from',
    field: 'Field',
    value: 'Value',
    missing: 'Why there is none',
    sources: 'Sources',
    says: 'Basis',
    benchmark: 'Benchmark',
    score: 'Score',
    measuredBy: 'Measured by',
    release: 'Release',
    released: 'Released',
    status: 'Status',
    retired: 'Retired',
  } as Words & Record<ShowColumn, string>,
};

type ShowColumn =
  | 'use'
  | 'fit'
  | 'read'
  | 'field'
  | 'value'
  | 'says'
  | 'benchmark'
  | 'score'
  | 'measuredBy'
  | 'release'
  | 'released'
  | 'status'
  | 'retired';
