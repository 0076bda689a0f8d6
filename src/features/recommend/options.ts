import { COMPARISONS } from '../../domain/vocabulary.ts';
import { CRITERION_IDS } from '../../engine/criteria/criteria.ts';
import { PREFERENCES } from '../../engine/presets.ts';
import { LOAD_OPTIONS } from '../load.ts';
import { MONEY } from '../money.ts';
import { CONSTRAINT_OPTIONS, LIMIT, type OptionSpec } from '../options.ts';

const criteria = CRITERION_IDS.join(', ');

/** The options of `recommend`. */
export const OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--use <uses>',
    about: {
      en: 'what for: uses with optional weights, such as social=2,research',
      ko: '용도와 가중치. 예: social=2,research',
    },
  },
  {
    flags: '--weight <criteria>',
    about: {
      en: `measured criteria with weights: price=2,context=1 (${criteria})`,
      ko: `측정 기준과 가중치: price=2,context=1 (${criteria})`,
    },
  },
  {
    flags: '--prefer <preset>',
    about: {
      en: `a preset beside the uses: ${PREFERENCES.slice(0, -1).join(', ')} or ${PREFERENCES.at(-1)}`,
      ko: `용도에 더할 성향: ${PREFERENCES.join(', ')}`,
    },
  },
  {
    flags: '--pareto <fields>',
    about: {
      en: 'who is beaten in all of these fields, and by whom: price,context',
      ko: '이 항목 모두에서 뒤지는 모델과 앞서는 모델: price,context',
    },
  },
  {
    flags: '--explain',
    about: {
      en: 'the whole answer: all rows, who is out and why, the arithmetic of the first five or of all that --only names',
      ko: '답 전체: 모든 순위, 제외 이유, 상위 5개(--only 옵션이면 고른 모델 전부)의 계산 과정',
    },
  },
  LIMIT,
  {
    flags: '--instead-of <name>',
    about: { en: 'the closest replacements of this release', ko: '이 릴리스를 대신할 가장 가까운 것' },
  },
  {
    flags: '--but <comparisons>',
    about: {
      en: `with --instead-of, what has to be better: ${COMPARISONS.join(', ')}`,
      ko: `--instead-of 옵션에서 더 나아야 하는 점: ${COMPARISONS.join(', ')}`,
    },
  },
  {
    flags: '--save <file>',
    about: { en: 'save the question and the answer in this file', ko: '질문과 답을 이 파일에 저장' },
  },
  {
    flags: '--query',
    about: {
      en: 'print the question as JSON, which --query-file takes, and no answer',
      ko: '답 대신 질문을 JSON 형식으로 출력. --query-file 값으로 사용 가능',
    },
  },
  {
    flags: '--query-file <file>',
    about: { en: 'ask the question of this file; options stand over it', ko: '이 파일의 질문으로 추천. 옵션이 우선' },
  },
  ...MONEY,
  ...CONSTRAINT_OPTIONS,
  ...LOAD_OPTIONS,
  {
    flags: '--subscription',
    about: {
      en: 'the plans of those that lead, within --budget a month',
      ko: '앞선 모델의 구독 상품. 월 상한은 --budget',
    },
  },
  {
    flags: '--seats <count>',
    about: { en: 'for so many people, with --subscription', ko: '구독할 사람 수 (--subscription 옵션에 추가)' },
  },
];
