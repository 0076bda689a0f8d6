import { stated, UNKNOWN } from '../cell-values.ts';
import type { FieldRow } from './field.ts';
import { price, term } from './offered.ts';

/** What a release costs at its developer's, and where else it can be had. */
export const fields = [
  {
    id: 'cost.input',
    group: 'price',
    type: 'number',
    unit: 'per-mtok',
    better: 'lower',
    aliases: ['input_price', 'price_input'],
    label: { en: 'Input price', ko: '입력 가격' },
    listed: true,
    resolve: (snapshot, subject) => price(snapshot, subject, 'input'),
  },
  {
    id: 'cost.output',
    group: 'price',
    type: 'number',
    unit: 'per-mtok',
    better: 'lower',
    aliases: ['output_price', 'price_output'],
    label: { en: 'Output price', ko: '출력 가격' },
    listed: true,
    resolve: (snapshot, subject) => price(snapshot, subject, 'output'),
  },
  {
    id: 'cost.cache_read',
    group: 'price',
    type: 'number',
    unit: 'per-mtok',
    better: 'lower',
    aliases: ['cache_read', 'cached'],
    label: { en: 'Cached input price', ko: '캐시 입력 가격' },
    resolve: (snapshot, subject) => price(snapshot, subject, 'cache_read'),
  },
  {
    id: 'cost.cache_write',
    group: 'price',
    type: 'number',
    unit: 'per-mtok',
    better: 'lower',
    aliases: ['cache_write'],
    label: { en: 'Cache write price', ko: '캐시 쓰기 가격' },
    resolve: (snapshot, subject) => price(snapshot, subject, 'cache_write'),
  },
  {
    id: 'cost.blend',
    group: 'price',
    type: 'number',
    unit: 'per-mtok',
    better: 'lower',
    aliases: ['price', 'cost', 'blend'],
    label: { en: 'Blended price 3:1', ko: '혼합 가격 3:1' },
    listed: true,
    optional: true,
    resolve: (snapshot, subject) => price(snapshot, subject, 'blend'),
  },
  {
    id: 'providers',
    group: 'price',
    type: 'list',
    aliases: ['provider', 'offers'],
    label: { en: 'Providers', ko: '제공사' },
    resolve(snapshot, { release }) {
      const serving = (release ? snapshot.offersOf(release.id) : [])
        .map(({ provider, source }) => ({ provider, sources: snapshot.speaking(source) }))
        .filter(({ sources }) => sources.length > 0);
      if (serving.length === 0) return UNKNOWN;
      const sources = new Set(serving.flatMap((offer) => offer.sources));
      return stated([...new Set(serving.map(({ provider }) => provider))], [...sources]);
    },
  },
  {
    id: 'api_id',
    group: 'price',
    type: 'text',
    aliases: ['api'],
    label: { en: 'API id', ko: 'API id' },
    resolve: (snapshot, subject) => term(snapshot, subject, 'api_id'),
  },
] as const satisfies readonly FieldRow[];
