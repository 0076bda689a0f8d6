import type { FieldId } from '../../domain/fields.ts';

/** Words of a need that ask for a fact of a model, and the fields that hold it. */
const ASKED: [words: RegExp, fields: FieldId[]][] = [
  [/context|컨텍스트|콘텍스트|문맥|token limit|토큰 ?(?:수|한도|제한)/, ['limit.context', 'limit.output']],
  [
    /(?<![a-z])(?:train(?:s|ed|ing)? (?:on|with)|my data|our data|retention|retain)|학습(?:에|용|시키|하나|되나|해|돼)/,
    ['data.trains_on_input', 'data.retention_days'],
  ],
  [
    /licen[sc]e|(?:is|are) [^,.?]{0,40}open[- ]?source|(?<![a-z])ship it|라이[선센]스|오픈 ?소스(?:인가|인지|예요|맞|야|냐|임)/,
    ['open_source', 'license'],
  ],
  [
    /where .{0,30}(?:data|stored|hosted)|(?:데이터|대화|정보|기록)[가-힣]{0,2} ?(?:어디|어느)?[가-힣]{0,2} ?(?:저장|보관|남)/,
    ['data.retention_days', 'data.regions'],
  ],
  [/cut-?off|지식 ?(?:기준|컷)|언제까지 ?(?:학습|아는)/, ['knowledge']],
  [
    /release date|(?:when|what day).{0,30}(?:released|launch|come out|came out)|출시일|언제 ?(?:나|출시)/,
    ['release_date'],
  ],
  [
    /retir|deprecat|sunset|going away|end of life|drop-?in|replac(?:e|ement)|successor|없어[지진]|종료|갈아|단종|대체|후속/,
    ['status', 'retirement_date', 'replaced_by'],
  ],
  [/(?<![a-z])parameters?(?![a-z])|파라미터|매개 ?변수/, ['parameters.total', 'parameters.active']],
];
/** Questions that are about no field and no purpose, each answered by a command of its own. */
export const TOPICS = ['changes', 'memo', 'citation', 'sources', 'providers'] as const;
const TOPIC: Record<(typeof TOPICS)[number], RegExp> = {
  changes:
    /(?<![a-z])(?:what(?:'s| has| is)? (?:changed|new|different)|since (?:our|my|the) .{0,20}decision)|(?:뭐|무엇)(?:가|이)? ?(?:바뀌|달라)|바뀐 ?(?:거|것|게|점)|달라진 ?(?:거|것|게|점)/,
  memo: /(?<![a-z])(?:one[- ]pag(?:e|er)|memo|for (?:the |our )?(?:board|executives?|management))(?![a-z])|임원|한 ?장(?:으로|짜리)|보고용|보고서로|품의/,
  citation: /(?<![a-z])(?:cite|citing|citations?|bibliography)(?![a-z])|논문에|인용 ?(?:방법|표기|형식)|참고 ?문헌/,
  sources:
    /(?<![a-z])(?:who (?:says|said|measured|claims)|(?:vendor'?s|independent)(?: \w+)? (?:or|scores?|measure)|how do you know)|누가 ?(?:그래|그랬|말|측정)|출처|근거가 ?(?:뭐|무엇)/,
  providers: /lock[- ]?in|(?<![a-z])providers?(?![a-z])|(?:벤더|업체) ?종속|제공(?:사|업체)/,
};
/** The topics that a need asks about; `small` is the need in lower case. */
export const askedTopics = (small: string): string[] => TOPICS.filter((topic) => TOPIC[topic].test(small));

/** "얼마" may go with any of the above: it asks for a price only where nothing else is asked. */
const PRICE = /how much|(?<![a-z])(?:costs?|pric(?:e|es|ing)|cheaper)(?![a-z])|얼마|가격|요금|단가|싸요|싼가|싼지/;

/** The fields that a need asks about; `small` is the need in lower case. */
export function askedFields(small: string): FieldId[] {
  const fields = [...new Set(ASKED.flatMap(([words, ids]) => (words.test(small) ? ids : [])))];
  return fields.length === 0 && PRICE.test(small) ? ['cost.input', 'cost.output'] : fields;
}
