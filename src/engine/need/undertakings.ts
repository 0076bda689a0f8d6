import type { Found } from './reading.ts';

/**
 * Work whose words name two things together: agents that write code, and the upkeep of what others open. "Open source" says
 * there what is worked on, and nothing of the model.
 */
export function* undertakings(small: string): Generator<Found> {
  for (const [pattern, uses] of [
    [CODING_AGENT, ['programming', 'agents']],
    [OPEN_SOURCE, ['programming']],
  ] as const)
    for (const { index, 0: text } of small.matchAll(pattern))
      yield { start: index, end: index + text.length, limit: null, uses: [...uses] };
}

const CODING_AGENT =
  /(?<![a-z])(?:(?:agentic|autonomous) (?:coding|programming|software (?:development|engineering))|(?:coding|code|programming|developer|software[- ]engineering|swe)[- ]agents?)(?![a-z])|(?:코딩|코드|프로그래밍|개발) ?(?:에이전트|agent)|에이전트 ?(?:코딩|개발)/g;
const THING =
  '(?:work|projects?|librar(?:y|ies)|packages?|repos?(?:itor(?:y|ies))?|code ?bases?|software|maintain(?:er|ers|ing|ance)|contribut(?:ors?|ions?|ing)|communit(?:y|ies)|compiler|framework)';
const OPEN_SOURCE = new RegExp(
  [
    `(?<![a-z])(?:(?:maintain(?:ing)?|contribut(?:e|ing) to|work(?:ing)? on|develop(?:ing)?) )?(?:an? |our |my |the |some )?(?:open[- ]?sourced?|oss|foss) ${THING}(?![a-z])`,
    `(?<![a-z])(?:maintain(?:ing)?|contribut(?:e|ing) to) (?:an? |our |my |the )?(?:open[- ]source|oss|foss)(?![a-z])`,
    '(?:오픈 ?소스|oss) ?(?:프로젝트|라이브러리|패키지|저장소|레포|커뮤니티|생태계|소프트웨어|기여|유지 ?보수|메인테이너|컨트리뷰[트션터]*)(?:에|를|을|의|하는|할)?(?: ?(?:유지 ?보수|기여|참여|관리|개발)(?:하는|할|용|에)?)?',
  ].join('|'),
  'g',
);
