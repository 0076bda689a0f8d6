import type { CAPABILITIES } from '../../domain/fields.ts';
import { type Clause, clausesOf, type Mark, nearest, type Span, spanOf } from './marks.ts';
import { each, type Found } from './reading.ts';

/** What a model must be able to do beside its work: call tools, answer in a form, reason. */
export function* capabilities(small: string): Generator<Found> {
  for (const [pattern, id] of NAMED) yield* each(small, pattern, () => ({ constraint: 'capability', value: [id] }));
  for (const clause of clausesOf(small)) {
    for (const form of clause.matches(FORM)) {
      const span = demandOf(clause, form);
      if (span) yield { ...span, limit: { constraint: 'capability', value: ['structured_output'] } };
    }
  }
}

const NAMED: [RegExp, (typeof CAPABILITIES)[number]][] = [
  [
    /(?<![a-z])(?:tool|function)[ -](?:call(?:s|ing)?|use)(?![a-z])|(?:도구|툴|함수|펑션) ?(?:호출|콜링?|사용 기능)/g,
    'tool_call',
  ],
  [
    /(?<![a-z])structured[ -](?:outputs?|out|mode|responses?|data out)(?![a-z])|(?:구조화(?:된)?|정형) ?(?:출력|응답|형식|모드)/g,
    'structured_output',
  ],
  [/(?<![a-z])(?:reasoning|thinking) models?(?![a-z])|(?:추론|사고)(?:형| 특화)? ?모델/g, 'reasoning'],
];

const FORM = /(?<![a-z])(?:json(?:[ -]?schemas?)?|xml)(?![a-z])|제이슨|스키마/g;
/** Words for what a model gives back. */
const GIVEN =
  /(?<![a-z])(?:outputs?|out|modes?|responses?|answer(?:s|ing)?|repl(?:y|ies|ying)|respond(?:s|ing)?|return(?:s|ing)?|emit(?:s|ting)?|produc(?:e|es|ing)|giv(?:e|es|ing)|valid|reliabl[ey]|strict(?:ly)?|always|format(?:ted)?)(?![a-z])|출력|응답|형식|포맷|모드|답|나와|나오|뱉|받아|받을|돌려|지켜|지키|항상/g;
/** A form that the work is on: files in it, programs that read it. */
const WORKED_ON =
  /^(?: ?(?:files?|documents?|data|logs?|payloads?|parsers?|parsing|문서|파일|데이터|로그|파싱|파서)(?![a-z])|을 ?(?:분석|변환|파싱|읽)|를 ?(?:분석|변환|파싱|읽))/;
const REACH = 16;

function demandOf(clause: Clause, form: Mark): Span | undefined {
  if (WORKED_ON.test(clause.small.slice(form.end, clause.end))) return undefined;
  const given = nearest(clause.matches(GIVEN), form, REACH);
  const bound = clause.near('must', form, REACH) ?? clause.near('only', form, REACH);
  // "Output json", "json 꼭": what is between belongs to it.
  return given || bound ? spanOf(form, given, bound) : undefined;
}
