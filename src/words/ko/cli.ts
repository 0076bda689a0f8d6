import { characterText } from '../characters.ts';
import type { Messages } from '../messages.ts';
import { characters } from './characters.ts';

/** 파일에 대해 시스템이 하는 말, 코드별. */
export const SYSTEM: Record<string, string> = {
  ENOENT: '그런 폴더가 없음',
  EEXIST: '이미 있는 파일이며 덮어쓰지 않음',
  ENOTDIR: '경로 중 폴더가 아닌 것이 있음',
  EISDIR: '폴더임',
  EACCES: '권한이 없음',
  EPERM: '권한이 없음',
  EROFS: '읽기 전용 디스크',
  ENOSPC: '디스크가 가득 참',
  ENAMETOOLONG: '이름이 너무 김',
  ELOOP: '링크가 서로를 가리켜 끝이 없음',
  EMFILE: '열린 파일이 너무 많음',
  EIO: '디스크 오류',
  EBUSY: '다른 곳에서 쓰는 중',
};

export const cli: Messages['cli'] = {
  tagline: '출처와 날짜가 있는 사실로 대형 멀티모달 모델을 비교하고 고르는 오프라인 도구.',
  titles: {
    'Usage:': '사용법:',
    'Arguments:': '인자:',
    'Options:': '옵션:',
    'Global Options:': '모든 명령의 옵션:',
    'Commands:': '명령:',
  },
  usageOptions: '[옵션]',
  usageCommand: '<명령 | 이름들 | 하고 싶은 일>',
  options: {
    help: '도움말 보기',
    version: '버전 보기',
  },
  examples: '예:',
  help: {
    exits:
      '종료 코드: 0 정상, 1 파일에 문제, 2 잘못된 사용, 3 모르거나 모호한 이름, 4 결정이 바뀌었거나 정책 위반, 5 결과 없음, 70 lmm의 결함, 130 중단.',
    start: '시작:  lmm list   lmm compare chatgpt gemini   lmm "뉴스 요약"',
    more: '명령별 옵션: lmm 명령 --help',
  },
  errors: {
    prefix: '오류: ',
    unknownCommand: (name) => `없는 명령입니다: ${name}`,
    unknownOption: (flag) => `없는 옵션입니다: ${flag}`,
    optionWithoutValue: (flags) => `값이 필요한 옵션입니다: ${flags}`,
    missingArgument: (what) => `값이 필요합니다: ${what}`,
    tooManyArguments: (given) => `인자가 너무 많습니다: ${given}`,
    didYouMean: (names) => `혹시 이것인가요? ${names.join(', ')}`,
    meantCommand: (line) => `혹시 이 명령인가요? ${line}`,
    example: (line) => `예: ${line}`,
    showOne: (line) => `하나만 자세히 보기: ${line}`,
    seeHelp: (command) => `사용법 보기: lmm ${command ? `${command} ` : ''}--help`,
    seeShowOrRecommend: (words) => `모델 보기: lmm show ${words}   용도에 맞는 모델 추천: lmm recommend ${words}`,
    badDate: (option, value) =>
      `${option} 값은 달력에 있는 날짜여야 합니다. 예: 2025-02-02, 2025-02, 2025. 받은 값: ${value}`,
    badChoice: (option, value, choices) =>
      `${option} 값은 다음 중 하나입니다: ${choices.join(', ')}. 받은 값: ${value}`,
    badNumber: (option, value, least) => `${option} 값은 ${least} 이상의 수여야 합니다. 받은 값: ${value}`,
    badSum: (option, value) =>
      `${option} 값은 금액입니다. 예: 3, $0.5, 1,000원, 500유로 (한두 자리 앞의 쉼표는 소수점). 받은 값: ${value}`,
    badWhole: (option, value, least) => `${option} 값은 ${least} 이상의 정수여야 합니다. 받은 값: ${value}`,
    badParameters: (option: string, value: string) =>
      `${option} 값은 매개변수 수입니다. 예: 8B, 500M. 받은 값: ${value}`,
    badMemory: (option, value) =>
      `${option} 값은 24GB, 2x80GB, "32GB shared"(시스템과 공유) 같은 메모리 크기나 "RTX 4090" 같은 장치입니다. 받은 값: ${value}`,
    quantWithoutFits: '--quant 옵션은 --fits 옵션이나 메모리를 밝힌 문장과 함께 써야 합니다.',
    badTokens: (option, value) => `${option} 값은 토큰 수입니다. 예: 128000, 128k, 1M. 받은 값: ${value}`,
    badCountry: (option, value) => `${option} 값은 KR, 한국, EU 같은 국가입니다. 받은 값: ${value}`,
    badWeight: (use, value) => `가중치는 0보다 큰 수여야 합니다. 용도: ${use}, 받은 값: ${value}`,
    twiceUse: (use) => `같은 용도를 두 번 적었습니다: ${use}`,
    budgetWithoutLoad:
      '예산(--budget)에는 작업량이 필요합니다. 요청 건수(--requests)와 요청 하나의 길이(--input, --output)를 적거나, 구독 상품이면 --subscription 옵션을 더하십시오.',
    policyMissing: '정책 파일을 적거나 --init 옵션으로 새로 만드십시오.',
    failWithoutPolicy: '--fail 옵션은 --policy 옵션과 함께 써야 합니다.',
    seatsWithoutSubscription: '--seats 옵션은 --subscription 옵션과 함께 씁니다.',
    neitherInputNorOutput: '들어가는 양(--input)이나 나오는 양(--output)을 적으십시오.',
    badAmount: (option, value) => `${option} 값은 토큰 수(10M, 500k, 1500)나 글자 수(1500자)입니다. 받은 값: ${value}`,
    badCount: (option, value) => `${option} 값은 1 이상의 정수입니다. 예: 1000, 30,000, 30k, 3만. 받은 값: ${value}`,
    badPercent: (option, value) => `${option} 값은 0%부터 100%까지입니다. 받은 값: ${value}`,
    badRate: (value) =>
      `--rate 값은 1 USD의 --currency 값(1400)이거나 양쪽을 적은 것(EUR/KRW=1700, 1달러=1400원)입니다. 받은 값: ${value}`,
    noRate: (currency, day) =>
      `${day}까지 기록된 ${currency} 환율이 없습니다. 직접 적으십시오: --rate USD/${currency}=…`,
    badCurrency: (value) => `--currency 값은 KRW처럼 세 글자 통화 코드입니다. 받은 값: ${value}`,
    rateWithoutCurrency: '--rate 옵션에는 --currency 옵션이나 두 통화가 필요합니다: --rate USD/KRW=1400',
    eachWithoutRequests: '--each 옵션은 --requests 옵션과 함께 써야 합니다.',
    mixedUnits: '두 옵션(--input, --output)의 단위를 토큰이나 글자 중 하나로 맞추십시오.',
    badDays: (option, value) => `${option} 값은 90d처럼 날수입니다. 받은 값: ${value}`,
    badLength: (option, value) => `${option} 값은 기간입니다. 예: 90d, 2w, 3m, 1y, 3개월. 받은 값: ${value}`,
    badDateOrAgo: (option, value) =>
      `${option} 값은 달력에 있는 날짜(2025-02-02, 2025-02, 2025)나 얼마 전인지(30d, 2w, 3m, 1y)입니다. 받은 값: ${value}`,
    badSpan: (from, to) => `--from ${from} 날짜는 --to ${to} 날짜보다 앞이어야 합니다.`,
    fromMissing: '언제부터인지 적으십시오. 기간(--since 30d)이나 날짜(--from 2026-10-01)로 적습니다.',
    badWeights: (value, criteria) =>
      `--weight 값은 price=2,context=1처럼 기준(${criteria.join(', ')})과 0보다 큰 가중치입니다. 받은 값: ${value}`,
    badLanguage: (option, value) => `${option} 값은 ko, en 같은 언어 코드입니다. 받은 값: ${value}`,
    notPareto: (field) =>
      `--pareto 값은 price,context처럼 많거나 적을수록 좋은 항목입니다. 사용할 수 없는 항목: ${field}`,
    emptyValue: (option) => `${option} 값이 비어 있습니다. 값을 적거나 옵션을 빼십시오.`,
    unknownField: (name) => `없는 항목입니다: ${name}`,
    seeFields: '항목 목록: lmm fields',
    tooFewModels: '비교할 모델을 둘 이상 적으십시오.',
    sameModel: (name) => `같은 모델을 두 번 적었습니다: ${name}. 한 모델을 그 자신과 비교할 수는 없습니다.`,
    neitherNeedNorUse: '필요한 일을 문장으로 적거나 용도(--use)를 고르십시오.',
    notBeside: (option, other) => `${other} 옵션과 ${option} 옵션은 함께 쓸 수 없습니다.`,
    needBesideQuery: '--query-file 옵션과 하고 싶은 일을 함께 쓸 수 없습니다.',
    pointsOfWhat: '--sort points 옵션에는 점수를 볼 용도(--use)가 필요합니다.',
    seeUses: '용도 목록: lmm uses',
    unknownName: {
      model: (name) => `그런 이름의 모델이나 릴리스가 없습니다: ${name}`,
      release: (name) => `그런 이름의 릴리스가 없습니다: ${name}`,
      use: (name) => `그런 이름의 용도가 없습니다: ${name}`,
      source: (name) => `그런 이름의 출처가 없습니다: ${name}`,
      developer: (name) => `그런 이름의 개발사가 없습니다: ${name}`,
      provider: (name) => `그런 이름의 제공사가 없습니다: ${name}`,
      criterion: (name) => `그런 이름의 기준이 없습니다: ${name}`,
    },
    oddCharacter: (given, character) => `"${given}"에 든 문자: ${characterText(character, characters)}.`,
    oddMeant: (given, character, meant) =>
      `"${given}"에 든 문자: ${characterText(character, characters)}. 보통 글자로 적으면: ${meant}`,
    ambiguousName: (name, candidates) => `여러 뜻이 있는 이름입니다: ${name}. 후보: ${candidates.join(', ')}`,
    sayWhich: '이 id 중 하나를 적으십시오.',
    notOnDay: (name, day) => `${day}까지의 출처(--as-of, --source)에 없는 이름입니다: ${name}`,
    knownFrom: (day) => `${day}부터 알려져 있습니다: --as-of ${day}`,
    noCurrent: (name) => `현재 릴리스가 확인되지 않은 모델입니다: ${name}. 릴리스를 적으십시오.`,
    seeSources: '출처 목록: lmm sources',
    seeList: '모델 목록: lmm list   릴리스 목록: lmm list --releases',
    seeDevelopers: '개발사 보기: lmm list --fields developer',
    seeProviders: '제공사 보기: lmm list --releases --fields providers',
    cannotWrite: (file, reason) => `파일에 쓸 수 없습니다: ${file} (${SYSTEM[reason] ?? reason})`,
    writeAnother: '다른 파일 이름을 적으십시오.',
    writeElsewhere: '쓸 수 있는 폴더 안의 파일 이름을 적으십시오.',
    knowledge: (count) => `파일에서 문제 ${count}개를 찾았습니다:`,
    internal: (detail) => `lmm의 결함입니다: ${detail}. 실행한 명령과 함께 알려 주십시오.`,
  },
  validate: {
    fine: (files) => `파일 ${files}개 검사: 문제 없음.`,
    found: (count) => `문제 ${count}개.`,
    worthALook: (count) => `확인할 만한 것: ${count}개`,
    due: (count) => `그 뒤 때가 지난 것: ${count}개`,
    kinds: { policy: '정책', decision: '저장한 결정', query: '질문', config: '설정' },
    unmatched: (count) => `표에 있으나 지식 베이스의 릴리스가 아닌 이름 ${count}개:`,
  },
};
