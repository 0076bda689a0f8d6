import type { assurancesEn } from './assurances-en.ts';

export const assurancesKo: typeof assurancesEn = {
  heading: '데이터 조건',
  passes: '충족 확인',
  fails: '불충족 확인',
  cannotTell: '미확인',
  ask: '문의 사항',
  own: (names) => `${names}: 개발사 서비스`,
  by: (names, provider) => `${names}: ${provider} 서비스`,
  machines: (names) => `${names}: 자체 구축(온프레미스)`,
  machinesDoubt: (what) => `${what} (자체 구축 시 직접 갖춰야 함)`,
  onRequest: (way) => `${way}, 데이터 무보관(ZDR)은 별도 계약`,
  prices: '표시한 가격은 개발사 서비스 기준.',
  titleBy: (provider) => `${provider} 서비스`,
  titleMachines: '자체 구축',
  questions: {
    certification: (what) => `${what}: 인증서, 보고서 또는 계약이 있는가? 적용 서비스와 유효 기간은?`,
    region: (what) => `데이터를 ${what} 안에서만 보관하고 처리할 수 있는가?`,
    'no-training': () => '거부하지 않으면 입력과 출력을 학습에 이용하는가?',
    'max-retention': () => '입력을 며칠 보관하며, 보관하지 않도록 계약할 수 있는가?',
    deployment: (what) => `${what} 방식으로 이용할 수 있는가?`,
  },
  question: (what) => `${what} 조건을 어떻게 충족하는가?`,
  to: (question, vendors, more) => `${question} (${vendors}${more > 0 ? ` 외 ${more}곳: --json` : ''})`,
};
