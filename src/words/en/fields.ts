import { labelsIn, valuesIn } from '../../domain/fields.ts';
import type { PriceCondition } from '../../domain/vocabulary.ts';

/** Words around fields, whose names and values have theirs in the table of fields. */
export const fields = {
  label: labelsIn('en'),
  group: {
    basics: 'Basics',
    features: 'Features',
    uses: 'Uses',
    criteria: 'By criterion',
    spec: 'Specification',
    capabilities: 'Capabilities',
    openness: 'Openness',
    price: 'Price per 1M tokens',
    data: 'Deployment and data',
    benchmarks: 'Benchmarks',
    measured: 'Measured points (0 to 100)',
  } as Record<string, string>,
  unit: {
    tokens: 'tokens',
    parameters: '',
    'per-mtok': 'per 1M tokens',
    days: 'days',
  } as Record<string, string>,
  type: { text: 'text', texts: 'texts', number: 'number', boolean: 'yes/no', date: 'date', list: 'list' } as Record<
    string,
    string
  >,
  yes: 'yes',
  no: 'no',
  free: 'free',
  days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
  /** What a price depends on. */
  condition: {
    peak: 'peak',
    'off-peak': 'off-peak',
    hours: 'at some hours',
    promotion: 'promotion',
    region: 'region',
  } as Record<PriceCondition, string>,
  range: (low: string, high: string) => `${low} to ${high}`,
  /** A price at its hours, such as the dearest of the day. */
  atHours: (price: string, hours: string) => `${price} ${hours}`,
  hourly: (low: string, high: string) => `${low} to ${high}`,
  /** What is paid instead: as a promotion, in a region. */
  insteadPaid: (what: string, price: string, until: string | null) =>
    `${what} ${price}${until === null ? '' : ` until ${until}`}`,
  /** What was paid last of what has no price any more. */
  paidUntil: (price: string, until: string) => `${price} (until ${until})`,
  missing: { unknown: '?', undisclosed: 'not disclosed', 'not-applicable': 'not applicable' },
  value: valuesIn('en'),
  fit: { specialised: 'specialised', strong: 'strong', suitable: 'suitable' },
  standing: {
    claim: 'claim',
    reading: 'our reading',
    vendor: 'vendor',
    measured: 'measured',
    feed: 'model database',
    record: 'record',
  },
  kind: {
    vendor: 'vendor',
    paper: 'paper',
    'model-card': 'model card',
    measurement: 'measurement',
    press: 'press',
    commentary: 'commentary',
    feed: 'model database',
  },
};
