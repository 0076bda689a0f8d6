// `npm run build` writes this from registry.ts, in its order.
export const KIND_NAMES = [
  'sources',
  'developers',
  'providers',
  'uses',
  'criteria',
  'models',
  'statements',
  'releases',
  'offers',
  'plans',
  'trends',
  'conclusions',
  'rates',
  'calibrations',
  'editions',
  'tables',
] as const;
export type Kind = (typeof KIND_NAMES)[number];
