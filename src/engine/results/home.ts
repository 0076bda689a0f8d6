import type { Localized } from '../../domain/vocabulary.ts';

/** `lmm` alone. */
export interface HomeResult {
  /** Command lines to begin with, in the language asked for. */
  try: { code: 'recommend' | 'compare' | 'show' | 'list' | 'schema'; command: string }[];
  data: {
    version: string;
    models: number;
    releases: number;
    sources: number;
    newest_edition: { table: string; name: Localized; measurer: string; date: string } | null;
    /** The oldest day on which any source was last checked; null where none tells. */
    oldest_check: string | null;
  };
}
