/** What a rule is called and says: in short, in full, and how to mend what it finds. */
export interface RuleWords {
  short: string;
  full: string;
  help: string;
}

/** `+40 %`, `-12.5 %` */
export const signed = (percent: number): string => `${percent > 0 ? '+' : ''}${percent} %`;

/** What to do where a feed says otherwise. */
const TOLD = 'Look at the page of whoever serves it: a feed is the word of others, and neither is taken for the other.';

const namedOf = (count: number, files: readonly string[]): string =>
  `${files.map((file) => `'${file}'`).join(', ')}${count > files.length ? ` and ${count - files.length} more` : ''}`;

/** Words of the formats that other programs read. */
export const en = {
  rules: {
    retired: {
      short: 'The model has ended.',
      full: 'Code or configuration names a model that has ended on the way it is reached by: requests for it fail.',
      help: 'Name the model that takes its place, and try the prompts with it. Where the id is kept on purpose, say so in a comment behind it: lmm-ignore: the reason.',
    },
    ends: {
      short: 'The model ends soon.',
      full: 'Code or configuration names a model whose end is announced and near: requests for it will fail from that day.',
      help: 'Move to the model that takes its place before that day; lmm show tells who says so and what else ends.',
    },
    deprecated: {
      short: 'The model is deprecated.',
      full: 'A source calls the model deprecated, and none tells when it ends.',
      help: 'Plan the move: a day can be named at any time.',
    },
    'any-day': {
      short: 'The model can end any day.',
      full: 'The day before which the model would not end is past, and no source tells the day on which it does.',
      help: 'See what its maker names in its place, and watch the page of its ends.',
    },
    elsewhere: {
      short: 'The model ends at its maker, and nobody tells of this way.',
      full: 'The model has ended or ends at its maker. Whether it ends on the way that the id takes as well, no source here tells.',
      help: 'Ask whoever serves it for the day; until then name the model that takes its place.',
    },
    'not-out': {
      short: 'The model was not out on the day.',
      full: 'Code or configuration names a model that nobody could use on the day that is asked about.',
      help: 'Ask for a later day by --as-of, or name a model that is out.',
    },
    'told-other': {
      short: 'A feed tells another day of the end.',
      full: 'The feed that was given and the knowledge base tell different days for the end of the model.',
      help: TOLD,
    },
    'told-none': {
      short: 'A feed tells of no end.',
      full: 'The feed that was given says that no end of the model is scheduled; the knowledge base tells one.',
      help: TOLD,
    },
    'told-earliest': {
      short: 'A feed tells the earliest day of the end.',
      full: 'The feed that was given tells a day before which the model does not end.',
      help: TOLD,
    },
    'told-end': {
      short: 'A feed tells an end that is far.',
      full: 'The feed that was given tells an end of the model that the knowledge base does not know.',
      help: TOLD,
    },
    policy: {
      short: 'The model breaks the policy.',
      full: 'A condition of the policy is known not to hold of the model.',
      help: 'Name a model that keeps the policy: lmm recommend --policy FILE finds them.',
    },
    'policy-unknown': {
      short: 'Whether the model keeps the policy is not known.',
      full: 'No source here tells whether a condition of the policy holds of the model. Not knowing is no breach, and no leave either.',
      help: 'Ask whoever serves it, and state what they say in a file of your own: lmm kb tells where.',
    },
    price: {
      short: 'The price of the model changes.',
      full: 'Code or configuration names a model that costs something else from an announced day.',
      help: 'Reckon with the new price: lmm cost tells it for a load.',
    },
    'unknown-id': {
      short: 'Nobody here knows the model.',
      full: 'An id stands where a model is named, and the knowledge base has no release of that name. It may be a private one, one that is newer than the data, or misspelt; nothing says that it has ended.',
      help: 'Mend the spelling, or add the model to a file of your own: lmm kb new.',
    },
    'ambiguous-id': {
      short: 'The id may mean several models.',
      full: 'The id may mean several releases, and what holds of one need not hold of the others.',
      help: 'Name the release itself, as its maker writes it with its date.',
    },
    'pieced-id': {
      short: 'The id is put together.',
      full: 'The id is put together as the program runs, so nobody can tell from the text which model it names.',
      help: 'Write ids whole where it can be done: then they can be found and checked.',
    },
  } as Record<string, RuleWords>,
  other: {
    short: 'Something is to be told of the model.',
    full: 'Something stands against the model, or is unknown of it.',
    help: 'lmm show tells all that is known of it.',
  },
  /** @param id the id as it is written, in quotes */
  message: (id: string, why: string, instead: string | null) =>
    instead ? `${id}: ${why} ${instead}` : `${id}: ${why}`,
  /** @param maker who names it, where it is the maker of what it replaces */
  instead: (id: string, name: string, maker: string | null, percent: number | null) => {
    const told = [
      id === name ? null : name,
      maker === null ? null : `named by ${maker}`,
      percent === null ? null : `price ${signed(percent)}`,
    ].filter((part) => part !== null);
    return `Instead: '${id}'${told.length > 0 ? ` (${told.join(', ')})` : ''}.`;
  },
  /** The folder that paths begin in. */
  root: 'The folder in which lmm scan was run.',
  parent: (levels: number) => `The folder ${levels} above the one in which lmm scan was run.`,
  exit: {
    passed: 'Nothing of what it was asked to fail on holds.',
    failed: 'What it was asked to fail on holds.',
    untold: 'Whether what it was asked to fail on holds is unknown.',
  },
  notifications: {
    notRead: {
      short: 'Files were not looked through.',
      full: 'Files could not be read, so what they name is not known.',
    },
    cut: { short: 'Results were left out.', full: 'There were more results than are taken in one run.' },
    ended: {
      short: 'The scan ended early.',
      full: 'There were more places than are told in one scan; what is behind them was not looked at.',
    },
  },
  /** @param files names of as many as are told */
  notRead: (count: number, files: readonly string[]) =>
    `${count === 1 ? '1 file was' : `${count} files were`} not looked through: ${namedOf(count, files)}.`,
  ended: (places: number) => `The scan ended after ${places} places: what is behind them was not looked at.`,
  cut: (left: number, most: number) =>
    `${left} more results were left out: ${most} are taken in one run. The JSON has them all.`,
  /** Lines of a log beside its annotations. */
  more: (count: number) => `${count} more, of which no annotation is shown`,
  summary: (fault: number, unknown: number, fine: number) =>
    `lmm scan: ${fault} at fault, ${unknown} unknown, ${fine} fine`,
  levels: { error: 'error', warning: 'warning', note: 'note' },
  bom: {
    found: (count: number) => `found in ${count} ${count === 1 ? 'place' : 'places'}`,
    context: (tokens: number) => `Takes up to ${tokens} tokens of context.`,
  },
  eol: {
    note: (leftOut: number) =>
      `Written by lmm scan from its own dated sources: the models that were found and of which an end is known. ${leftOut} more were found of which no source here tells an end: that they are left out says nothing of them. No date of announcement is stated, and no replacement is safe to be put in unseen: see replacement_options.`,
    own: 'Whether its maker ends it is not known here; the distributions below do.',
    product: (product: string, text: string) => `${product}: ${text}.`,
  },
};
