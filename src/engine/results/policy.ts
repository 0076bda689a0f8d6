/** What a policy demands. */
export interface PolicyResult {
  name: string | null;
  rules: { key: string; constraint: string; value: number | boolean | string | string[]; text: string }[];
  /** The lines that meet all of it, and how many there are. */
  met: string[];
  models: number;
}
