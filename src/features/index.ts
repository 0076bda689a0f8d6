import type { Command } from './command.ts';
import type { Bilingual } from './options.ts';

/** Every command, in the order in which help lists them. Only the one that is asked for is loaded. */
export const COMMANDS = {
  list: {
    about: {
      en: 'models, or with --releases all their releases',
      ko: '모델 목록 (모든 릴리스: --releases)',
    },
    load: () => import('./list/command.ts'),
  },
  show: {
    about: { en: 'all that is known of one model or release', ko: '모델이나 릴리스 하나의 모든 정보' },
    load: () => import('./show/command.ts'),
  },
  compare: {
    about: { en: 'two or more models side by side, the answer first', ko: '둘 이상의 모델을 나란히 비교' },
    load: () => import('./compare/command.ts'),
  },
  recommend: {
    about: { en: 'which model for a purpose, and why', ko: '용도에 맞는 모델과 그 이유' },
    load: () => import('./recommend/command.ts'),
  },
  uses: {
    about: { en: 'the purposes that can be asked for', ko: '지원하는 용도' },
    load: () => import('./uses/command.ts'),
  },
  trends: {
    about: { en: 'trends and conclusions that sources draw', ko: '출처가 말하는 동향과 결론' },
    load: () => import('./trends/command.ts'),
  },
  sources: {
    about: { en: 'what the facts rest on', ko: '사실의 근거가 되는 출처' },
    load: () => import('./sources/command.ts'),
  },
  fields: {
    about: { en: 'the fields that options can name', ko: '옵션에 쓰는 항목' },
    load: () => import('./fields/command.ts'),
  },
  cost: {
    about: { en: 'what a workload costs with each release', ko: '작업량별 비용, 저렴한 릴리스부터' },
    load: () => import('./cost/command.ts'),
  },
  timeline: {
    about: { en: 'releases and retirements over time', ko: '출시와 종료를 시간순으로' },
    load: () => import('./timeline/command.ts'),
  },
  upcoming: {
    about: { en: 'retirements and price changes ahead', ko: '다가오는 종료와 가격 변경' },
    load: () => import('./upcoming/command.ts'),
  },
  diff: {
    about: { en: 'what changed since a day, or between two', ko: '어느 날 이후, 또는 두 날짜 사이의 변경 사항' },
    load: () => import('./diff/command.ts'),
  },
  check: {
    about: {
      en: 'whether the answer of a saved decision still holds',
      ko: '저장한 결정의 답이 그대로인지 확인',
    },
    load: () => import('./check/command.ts'),
  },
  watch: {
    about: {
      en: 'changes and dates of what a file names; Atom, calendar',
      ko: '파일에 적은 모델, 결정, 질문의 변경과 예정 (Atom, 달력)',
    },
    load: () => import('./watch/command.ts'),
  },
  scan: {
    about: {
      en: 'model ids in code: ends, price changes, rules broken',
      ko: '코드 속 모델 id의 종료, 가격, 정책 검사',
    },
    load: () => import('./scan/command.ts'),
  },
  report: {
    about: { en: 'the whole analysis as one document', ko: '전체 분석을 한 문서로' },
    load: () => import('./report/command.ts'),
  },
  policy: {
    about: { en: 'what a policy demands; --init writes a new one', ko: '정책 파일의 규칙 (새로 만들기: --init)' },
    load: () => import('./policy/command.ts'),
  },
  validate: {
    about: {
      en: 'check files that you write: knowledge bases, policies',
      ko: '직접 쓴 파일 검사: 지식 베이스, 정책 등',
    },
    load: () => import('./validate/command.ts'),
  },
  kb: {
    about: {
      en: 'the knowledge bases in force, and what each changes',
      ko: '사용 중인 지식 베이스와 각각이 바꾸는 내용',
    },
    load: () => import('./kb/command.ts'),
  },
  export: {
    about: {
      en: 'the knowledge base as tables: NDJSON, CSV, Parquet',
      ko: '지식 베이스를 표로 내보내기: NDJSON, CSV, Parquet',
    },
    load: () => import('./export/command.ts'),
  },
  sql: {
    about: {
      en: 'the same tables in SQL, by DuckDB where it is installed',
      ko: '같은 표에 SQL로 묻기 (DuckDB 설치 필요)',
    },
    load: () => import('./sql/command.ts'),
  },
  import: {
    about: {
      en: 'models and prices of a feed file as your own layer',
      ko: '내려받은 모델·가격 피드를 레이어로 가져오기',
    },
    load: () => import('./import/command.ts'),
  },
  update: {
    about: {
      en: 'download feeds from addresses that you have set',
      ko: '직접 정한 주소에서 피드 내려받기',
    },
    load: () => import('./update/command.ts'),
  },
  upkeep: {
    about: { en: 'what in the knowledge base is due to be looked at', ko: '지식 베이스에서 다시 확인할 항목' },
    load: () => import('./upkeep/command.ts'),
  },
  schema: {
    about: { en: 'JSON Schema of those files, for editors', ko: '직접 쓰는 파일의 JSON Schema (편집기용)' },
    load: () => import('./schema/command.ts'),
  },
} satisfies Record<string, { about: Bilingual; load: () => Promise<{ command: Command }> }>;
export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];
export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
/** What `lmm` alone answers: no name calls it. */
export const HOME: { load: () => Promise<{ command: Command }> } = { load: () => import('./home/command.ts') };
