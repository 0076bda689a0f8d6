import { each, type Found, type Limit } from './reading.ts';

/**
 * A need to run the model oneself: only weights that one has keep data in the house. What says so of the data is a limit
 * and nothing else; what says it of machines speaks of the use of modest hardware as well, and leaves it its words.
 */
export function* deployments(small: string): Generator<Found> {
  for (const pattern of [STAYS_EN, STAYS_KO]) yield* each(small, pattern, () => WEIGHTS);
  for (const pattern of [OWN_EN, OWN_KO, ACCELERATORS]) {
    for (const found of each(small, pattern, () => WEIGHTS)) yield { ...found, shared: true };
  }
}

const WEIGHTS: Limit = { constraint: 'deployment', value: ['weights'] };

const DATA =
  '(?:(?:our |the |my |all |any |customer |client |patient |personal |internal |company |user )*(?:data|information|documents?|files?|records?|content|inputs?|prompts?|code|nothing|everything|it) )?';
const PLACE =
  '(?:the |our |my |your |this )?(?:own )?(?:company|network|building|premises|house|office|country|site|organi[sz]ation|firm|servers?|data ?cent(?:er|re)|walls|perimeter|firewall|intranet)';
const NEVER =
  "(?:must not|may not|can ?not|can'?t|mustn'?t|should not|shouldn'?t|not allowed to|may never|must never|never|doesn'?t|does not|don'?t|do not|without|won'?t|not)";
const STAYS_EN = new RegExp(
  [
    // "may leave" and "must leave" say it only of nothing.
    `(?<![a-z])${DATA}(?<=nothing )(?:may |must |can |should |is allowed to )?(?:ever )?leaves? ${PLACE}(?![a-z])`,
    `(?<![a-z])${DATA}${NEVER}(?: be)?(?: ever)? (?:leav(?:e|es|ing)|exit|go outside|get outside|be sent outside|sent outside)(?: of)?(?: ${PLACE})?(?![a-z])`,
    // With the data named, any place will do: "files never leave the hospital".
    `(?<![a-z])(?:data|information|documents?|files?|records?) (?:must |may |can |should )?(?:never|not|cannot) (?:ever )?leaves? (?:the|our|my) [a-z]+(?![a-z])`,
    `(?<![a-z])${DATA}(?:must |has to |have to |needs? to |should |to |will |that )?(?:stays?|remains?|kept|keep|keeps|keeping)(?: (?:it|everything|(?:our |the |all )?data))? (?:strictly |all )?(?:in-?house|in house|on[- ]prem(?:ises?)?|internal(?:ly)?|local(?:ly)?|(?:inside|within|behind|in|on) ${PLACE})(?![a-z])`,
    `(?<![a-z])(?:without|not|never|can ?not|can'?t|no) (?:be )?(?:sending|send|sent|sharing|share|upload(?:ing)?|exposing) ${DATA}(?:out(?:side)?(?: of)?|off[- ]?site|externally|to (?:the cloud|(?:a |any )?third part(?:y|ies)|outside))(?: ${PLACE})?(?![a-z])`,
  ].join('|'),
  'g',
);

const THING_KO =
  '(?:(?:고객|내부|회사|사내|개인|상담|업무|환자|중요)? ?(?:데이터|정보|자료|내용|문서|기록|파일|코드|개인정보|기밀)(?:가|이|는|은|를|을|도)? ?)?';
const OUT_KO = '(?:사외|외부|회사 ?밖|사내 ?밖|망 ?밖|밖|바깥|클라우드|외부망|해외)(?:로|으로|에|에다|로는|으로는)? ?';
const STAYS_KO = new RegExp(
  [
    `${THING_KO}${OUT_KO}(?:데이터 |자료 |정보 )?(?:반출|유출|전송|유출되|반출되|제공|업로드)(?:이|은|는|을|를|도|하면|되면|할|될)? ?(?:금지|불가|불허|안|없|못|수 ?없|하지|되지)[가-힣]{0,4}`,
    `${THING_KO}${OUT_KO}(?:안|못) ?(?:나가|내보내|보내|빠져나가|나감|나갑|나간|새)[가-힣]{0,4}`,
    `${THING_KO}${OUT_KO}(?:데이터|자료|정보|내용|문서|파일)?(?:를|을|가|이)? ?(?:나가|나갈|내보내|내보낼|보내|보낼|빠져나가|새어 ?나가|새)(?:면|지|서는|선|는|ㄹ)? ?(?:수 ?없|안|못|않|말|금지|불가|곤란)[가-힣]{0,4}`,
    `${THING_KO}(?:사내|내부|회사 ?안|망 ?안|우리 회사)(?:에서만|에만|안에만|에 ?머물|에 ?남)[가-힣]{0,4}`,
  ].join('|'),
  'g',
);

const OWN_EN =
  /(?<![a-z])(?:self-?host(?:ed|ing|able)?|self host(?:ed|ing)?|host(?:ing)? (?:it )?(?:myself|ourselves|on our own)|on-?prem(?:ises?)?|on prem(?:ises?)?|air-?gapped|in-house (?:server|deployment|hosting)s?|(?:on|in|behind|within) (?:our|my) (?:own )?(?:servers?|hardware|machines?|premises|data ?cent(?:er|re)s?|infrastructure|firewall|closed network)|closed network|private (?:server|deployment)|(?:runs?|running|works?|deploy(?:ed)?) (?:fully |completely |entirely )?(?:locally|offline)|local model)(?![a-z])/g;
const OWN_KO =
  /온프레미스|온프렘|온 프레미스|폐쇄망|망 ?분리|내부망|인터넷 ?(?:안 ?되는|없는|없이|끊긴)|사내(?:에|에다)? ?(?:설치|구축|깔|서버|올릴|올려|돌릴|띄울)|(?:회사|우리|내부|자체) ?서버(?:에|에서|로)?|자체 ?(?:구축|호스팅|운영)|셀프 ?호스팅|직접 ?(?:호스팅|설치)|로컬(?:에서|로)? ?(?:실행|구동|돌|모델)|오프라인(?:에서|으로)/g;
/** Who speaks of such machines has them: weights are what runs there. Cards for a desk speak of modest hardware. */
const ACCELERATORS =
  /(?<![a-z\d])(?:a100|a6000|h[12]00|h800|b[123]00|gb[23]00|l40s?|mi3\d\dx?|dgx)(?:'?s)?(?![a-z\d])/g;
