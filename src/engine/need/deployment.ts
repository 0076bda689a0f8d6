import { WEIGHTS } from './data-conditions.ts';
import { each, type Found } from './reading.ts';

/**
 * A need to run the model oneself: only weights that one has keep data in the house. What says so of the data is a limit
 * and nothing else; what says it of machines speaks of the use of modest hardware as well, and leaves it its words.
 */
export function* deployments(small: string): Generator<Found> {
  for (const pattern of [OWN_EN, OWN_KO, ACCELERATORS]) {
    for (const found of each(small, pattern, () => WEIGHTS)) yield { ...found, shared: 'alone' };
  }
}

const OWN_EN =
  /(?<![a-z])(?:self-?host(?:ed|ing|able)?|self host(?:ed|ing)?|host(?:ing)? (?:it )?(?:myself|ourselves|on our own)|on-?prem(?:ises?)?|on prem(?:ises?)?|air[- ]?gap(?:ped)?|(?:without|no|not connected to|cut off from|isolated from|disconnected from)(?: the| any| an)? (?:internet|network|cloud)(?: access| connection| connectivity)?|on[- ]device|in-house (?:server|deployment|hosting)s?|(?:behind|within|inside) (?:a|the) (?:firewall|closed network|intranet)|(?:on|in|behind|within) (?:our|my) (?:own )?(?:servers?|hardware|machines?|premises|data ?cent(?:er|re)s?|infrastructure|firewall|closed network)|closed network|private (?:server|deployment)|(?:runs?|running|works?|deploy(?:ed)?) (?:fully |completely |entirely )?(?:locally|offline)|local model)(?![a-z])/g;
const OWN_KO =
  /온프레미스|온프렘|온 프레미스|폐쇄망|망 ?분리|내부망|(?:인터넷|네트워크|통신)(?: ?연결)?(?:이|은|도|에)? ?(?:안 ?되|안 ?터지|없|끊긴|차단|못|불가|연결되지)[가-힣]{0,2}|사내망|격리망|업무망|온디바이스|사내(?:에|에다)? ?(?:설치|구축|깔|서버|올릴|올려|돌릴|띄울)|(?:회사|우리|내부|자체) ?서버(?:에|에서|로)?|자체 ?(?:구축|호스팅|운영)|셀프 ?호스팅|직접 ?(?:호스팅|설치)|로컬(?:에서|로)? ?(?:실행|구동|돌|모델)|오프라인(?:에서|으로)/g;
/** Who speaks of such machines has them: weights are what runs there. Cards for a desk speak of modest hardware. */
const ACCELERATORS =
  /(?<![a-z\d])(?:a100|a6000|h[12]00|h800|b[123]00|gb[23]00|l40s?|mi3\d\dx?|dgx)(?:'?s)?(?![a-z\d])/g;
