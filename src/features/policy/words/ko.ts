import type { en } from './en.ts';

export const ko: typeof en = {
  head: [
    '정책: 어떤 모델을 써도 되는지 정하는 규칙.',
    '적용할 규칙과 그 위 묶음 이름 앞의 "#"을 지운다. 예시 값은 모두 올바른 값이다.',
    '검사: lmm validate 파일    내용 보기: lmm policy 파일',
    '사용: recommend, list, cost, compare 명령에 --policy 파일. --fail 옵션을 더하면 위반 시 종료 코드 4',
    '',
    '확인되지 않는 항목은 규칙을 충족하지 않는 것으로 본다. 개인 메모는 x-로 시작하는 키에 적는다.',
  ],
  name: '우리 회사 규칙',
  written: (file) => `정책 파일 생성: ${file}. 모든 규칙이 주석이므로 적용할 규칙의 "#"을 지운다.`,
  unnamed: '정책',
  noRules: '규칙 없음: 모든 모델이 충족함.',
  met: (met, all) => `모델 ${all}종 중 ${met}종이 충족함.`,
};
