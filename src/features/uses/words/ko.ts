import type { en } from './en.ts';

export const ko: typeof en = {
  columns: {
    id: 'id',
    name: '이름',
    models: '모델',
    aliases: '별칭',
  },
  count: (count, day) => `쓰임 ${count}개, 기준일 ${day}.`,
  countNote: '"모델"은 그 쓰임에 대해 출처가 무언가 말한 모델의 수. 쓰임은 id, 이름, 별칭으로 고를 수 있음.',
  next: '다음  lmm uses ID   lmm recommend --use ID',
  words: '이 쓰임으로 알아듣는 말',
  aliases: '다른 이름',
  termsEn: '영어 표현',
  termsKo: '한국어 표현',
  evidence: '모델',
  nobody: '이 쓰임에 대해 모델을 말한 출처가 없음',
};
