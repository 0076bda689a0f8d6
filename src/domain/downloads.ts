/** Why an address gave nothing, as what downloads tells it. */
export type FetchFault =
  | { code: 'address'; url: string }
  | { code: 'not-https'; url: string; redirected: boolean }
  | { code: 'credentials' }
  | { code: 'redirects'; most: number }
  | { code: 'no-location' }
  | { code: 'status'; status: number; after?: string }
  | { code: 'timeout'; phase: 'connect' | 'idle' | 'total'; seconds: number }
  | { code: 'too-large'; most: number; expanded: boolean }
  | { code: 'truncated' }
  | { code: 'page'; type: string }
  | { code: 'compression'; encoding: string }
  | { code: 'system'; detail: string };
