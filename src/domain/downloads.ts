/** Why a server's certificate is not trusted. */
export type Distrusted = 'expired' | 'not-yet' | 'other-name' | 'revoked' | 'unknown';

/** Why an address gave nothing, as what downloads tells it. Addresses stand in it as they may be shown. */
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
  | { code: 'certificate'; why: Distrusted; detail: string }
  /** What answers speaks no HTTPS, or breaks its rules. */
  | { code: 'protocol'; detail: string }
  | { code: 'system'; detail: string };
