import type { Examined } from './examined.ts';

/** The currency of a country, where its sellers set prices in one that others convert. */
const OF_COUNTRY: Record<string, string> = {
  AU: 'AUD',
  BR: 'BRL',
  CA: 'CAD',
  CH: 'CHF',
  CN: 'CNY',
  DE: 'EUR',
  ES: 'EUR',
  FI: 'EUR',
  FR: 'EUR',
  GB: 'GBP',
  HK: 'HKD',
  IN: 'INR',
  IT: 'EUR',
  JP: 'JPY',
  KR: 'KRW',
  NL: 'EUR',
  SE: 'SEK',
  SG: 'SGD',
  TH: 'THB',
  TR: 'TRY',
  US: 'USD',
};

/** The currency in which a provider is at home; undefined where nobody says where it is. */
export function homeCurrency(base: Examined, id: string): string | undefined {
  const provider = base.provider(id);
  const developer = base.snapshot.developers.get(provider?.developer ?? id);
  return OF_COUNTRY[provider?.country ?? developer?.country ?? ''];
}
