/** Ends of models as others tell them, in the open format `model-eol` (docs/model-eol.md). */

/**
 * What the format calls the clouds, by the provider of ours. It leaves the names open; these are the ones that its feeds use.
 */
export const VIA_OF: Readonly<Record<string, string>> = {
  azure: 'azure-ai-foundry',
  bedrock: 'aws-bedrock',
  'google-vertex': 'vertex-ai',
};

/** An end by the word of a feed. */
export interface EolEnd {
  /** The channel of it; null of the publisher's own API. */
  via: string | null;
  /** Null where none is scheduled, which a feed states by leaving it out. */
  date: string | null;
  /** `earliest` and `tentative` are no sooner than the day; only the first is of an end that is announced. */
  precision: 'exact' | 'earliest' | 'tentative';
}

/** A model of a feed. */
export interface EolModel {
  /** Its id and aliases. */
  ids: string[];
  /** Its publisher's first, then one for each channel. */
  ends: EolEnd[];
}

export interface EolFeed {
  /** The file, as it was named. */
  file: string;
  publisher: string;
  /** The day on which it was made. */
  generated: string;
  models: EolModel[];
}

/** A file that is no such feed: what is wrong, where in it, and what stands there. */
export class EolFault extends Error {
  constructor(
    readonly code: 'json' | 'spec' | 'publisher' | 'generated' | 'models' | 'id' | 'date' | 'twice',
    readonly at: string,
    readonly text = '',
  ) {
    super(code);
    this.name = 'EolFault';
  }
}
