/** A score as a leaderboard states it, in the unit of its table, not rounded. */
export interface Score {
  /** The model's name as the measurer wrote it. */
  as: string;
  value: number;
  /** The ends of its 95% interval. */
  low?: number;
  high?: number;
  /** How many votes or sessions it rests on. */
  votes?: number;
}

/** One category of an arena on its day. */
export interface Board {
  /** `text`, `webdev`, `text-to-image`. */
  arena: string;
  /** `overall`, `coding`, `industry_legal_and_government`. */
  category: string;
  date: string;
  scores: Score[];
}

/** Where in a leaderboard's file something stands: in text by line and column, in Parquet by row, in JSON by its keys. */
export type Place = { line: number; column: number } | { row: number } | { keys: readonly string[] };

/** What makes a leaderboard unusable; whoever tells of it finds the words. */
export type BoardFault =
  | { code: 'not-parquet' }
  | { code: 'not-a-leaderboard' }
  | { code: 'open-quote' }
  | { code: 'cells'; found: number; wanted: number }
  | { code: 'no-column'; column: string }
  | { code: 'column-twice'; column: string }
  | { code: 'no-text'; column: string }
  | { code: 'no-number'; column: string; value: string }
  | { code: 'no-day'; column: string; value: string }
  | { code: 'two-days'; board: string; days: string[] }
  | { code: 'other-day'; asked: string; days: string[] }
  | { code: 'undated' }
  | { code: 'no-arena' }
  | { code: 'no-rows' };

export class BoardError extends Error {
  constructor(
    readonly fault: BoardFault,
    readonly place?: Place,
  ) {
    super(fault.code);
    this.name = 'BoardError';
  }
}
