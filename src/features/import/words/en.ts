import type { FeedError } from '../../../domain/feeds.ts';
import { plural } from '../../../words/en/plural.ts';
import type { FeedFindings } from '../../feed/findings.ts';
import type { FeedLayer } from '../../feed/records.ts';
import type { Only } from '../choice.ts';

/** Words of a feed that becomes a layer. */
export const en = {
  title: (feed: string, seen: string) => `${feed}, as of ${seen}`,
  file: 'Layer',
  written: 'written',
  unchanged: 'says the same already',
  dry: 'not written: --dry-run',
  taken: 'Taken',
  takenCounts: (n: FeedLayer['counts']) =>
    [
      plural(n.releases, 'new release', 'new releases'),
      plural(n.offers, 'new offer', 'new offers'),
      plural(n.prices, 'price', 'prices'),
      `${plural(n.facts, 'fact', 'facts')} of known releases`,
    ].join(', '),
  left: 'Left out',
  leftCounts: (n: FeedFindings['counts'], ended: number) =>
    [
      ...(ended > 0 ? [`${plural(ended, 'release', 'releases')} that had ended by the feed`] : []),
      ...(n.unknownMakers > 0 ? [`${plural(n.unknownMakers, 'entry', 'entries')} of sellers that name no maker`] : []),
      `${plural(n.resold, 'offer', 'offers')} of sellers that are not known here or of models whose maker is not told`,
      `${plural(n.aliases, 'alias, variant or other kind of model', 'aliases, variants and other kinds of models')}`,
    ].join(', '),
  rules: 'Rule',
  rule: {
    new: 'What is not known here yet, and what the feed itself said on an earlier day. What is known otherwise stays.',
    differs: 'What is known here otherwise: the feed takes its place.',
    all: 'All that the feed says; it takes the place of what is known here otherwise.',
  } satisfies Record<Only, string> as Record<Only, string>,
  source: (url: string) => `Source: ${url}`,
  differs: (count: number) => `Known otherwise: ${count}`,
  line: (at: string, field: string, known: string, sources: string, feed: string, isTaken: boolean) =>
    `${at} ${field}: ${known} (${sources}); feed ${feed}${isTaken ? ', taken' : ''}`,
  more: (count: number) => `and ${count} more (--verbose, or --json)`,
  next: 'Next  lmm kb   lmm list --releases   lmm validate',
  nextDry: 'Next  the same line without --dry-run writes it',
  /** On stderr. */
  differing: (count: number, only: Only): string | undefined => {
    if (count === 0) return undefined;
    const values = plural(count, 'value is', 'values are');
    return only === 'new'
      ? `${values} known here otherwise; what is known stays (--only all takes the feed's)`
      : `${values} known here otherwise; the layer has the feed's`;
  },
  noFile: (feed: string) => `Name the file of the feed as well: lmm import ${feed} FILE, or - for standard input`,
  badFeed: (given: string, names: readonly string[]) => `There is no feed ${given}. Feeds: ${names.join(', ')}`,
  badSeen: (given: string, today: string) =>
    `--seen takes the whole day on which the feed was downloaded, not later than today (${today}); given: ${given}`,
  noHome: 'There is no folder for layers, as HOME and XDG_CONFIG_HOME are not set. Name a file with --out.',
  older: (before: string, seen: string) =>
    `The layer there is of ${before}; what the feed said on ${seen} takes its place. --out FILE keeps both.`,
  tooLarge: (size: number, most: number) =>
    `The layer would have ${size.toLocaleString('en-US')} bytes, and lmm reads at most ${most.toLocaleString('en-US')} of a file. lmm import --developer NAMES takes fewer makers`,
  otherFormat: (format: string) => `This is ${format} and no feed.`,
  /** Of a feed that cannot be used. */
  faults: {
    json: () => 'This is not valid JSON from here on.',
    blank: () => 'There is nothing in it.',
    cut: () => 'The JSON breaks off here. Download the file again.',
    html: () => 'This is a web page, not the feed. Download the file itself.',
    'too-deep': () => 'This nests deeper than any feed does.',
    'too-many-values': (_, __, most) =>
      `This holds more than ${most.toLocaleString('en-US')} values. Take out what is not needed.`,
    'too-many-entries': (_, __, most) =>
      `The feed lists more than ${most.toLocaleString('en-US')} models. Take out what is not needed.`,
    'unknown-format': (names) => `The content is of no known feed. Feeds: ${names.join(', ')}`,
    'other-format': (_, asked) => `The content is not of the feed ${asked}. lmm import auto FILE tells which it is.`,
    empty: () => 'The feed lists no model.',
  } as Record<FeedError['code'], (names: readonly string[], asked: string, most: number) => string>,
};
