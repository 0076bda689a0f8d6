import type { Messages } from '../messages.ts';

export const views: Messages['views'] = {
  byLayer: (path) => `(${path})`,
  layerLegend: (sign, path) => `${sign} 기본 자료와 다름: ${path} (lmm kb)`,
  quoted: (title) => `「${title}」`,
  inLanguage: (language) => language,
  copyAt: (keeper) => `사본: ${keeper}`,
  asOf: (day) => `기준일 ${day}`,
  rate: {
    label: '환율',
    several: '환율',
    own: '직접 입력한 환율',
    from: (legs) => `(${legs}에서 계산)`,
    old: (days) => `${days}일 지남, 다른 환율은 --rate`,
  },
  separator: ', ',
  andMore: (names, more) => (more > 0 ? `${names} 외 ${more}개` : names),
  next: '다음',
};
