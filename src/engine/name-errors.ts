/** What a name asked for may be. */
export type NameKind = 'model' | 'release' | 'use' | 'source' | 'developer' | 'provider' | 'criterion';

/** A name that is unknown or means several things; `candidates` are near misses or the things it can mean. */
export class NameError extends Error {
  constructor(
    readonly code: 'unknown-name' | 'ambiguous-name',
    readonly asked: string,
    readonly kind: NameKind,
    readonly candidates: string[],
  ) {
    super(`${code}: ${asked}`);
    this.name = 'NameError';
  }
}

/** A name that is known, of which nothing was out or said by the day asked for, or by the sources asked for. */
export class NotOnDayError extends Error {
  constructor(
    readonly asked: string,
    readonly day: string,
    /** The first day after that on which something is known of it. */
    readonly first?: string,
  ) {
    super(`not-on-day: ${asked}`);
    this.name = 'NotOnDayError';
  }
}

/** A line of which no source tells the current release on the day; its newest release may be meant. */
export class NoCurrentError extends Error {
  constructor(
    readonly asked: string,
    readonly newest: string | undefined,
  ) {
    super(`no-current: ${asked}`);
    this.name = 'NoCurrentError';
  }
}
