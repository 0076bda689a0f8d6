import { memoryText, type Quantisation } from '../../domain/memory.ts';
import { type Device, deviceOf, deviceWords, isSettled } from './devices.ts';
import { groupsOf, stretchOf } from './matches.ts';
import type { Found } from './reading.ts';

/**
 * The memory that a model is to run in. Devices, sizes, counts and words for memory that stand side by side are one thing:
 * "two 80 GB H100s", "램 16기가 맥미니". It is a condition where something is run there, where one has it, or where it can be
 * nothing else; a device that is only spoken of ("recommend a GPU", "H100 시장 분석") is none.
 */
export function* memories(small: string): Generator<Found> {
  let told = 0;
  for (const group of clustersOf(atomsOf(small))) {
    const found = read(small, group);
    if (!found) continue;
    yield found;
    if (++told === MOST) return;
  }
}

/** Without any of these nothing is read. */
export const HARDWARE =
  /\d ?-?(?:g|t)(?:i?b|igs?|igabytes?)?(?![a-z])|\d ?(?:기가|테라)|gpu|card|ram(?![a-z])|mac|laptop|notebook|phone|tablet|ipad|android|device|desktop|pc(?![a-z])|computer|browser|cpu|server|workstation|hardware|machine|rtx|gtx|rx|arc|geforce|radeon|jetson|orin|pi(?![a-z])|[1-5]0[5-9]0|[a-z]\d{1,3}|spark|halo|맥|노트북|랩[탑톱]|폰|휴대|아이|태블릿|기기|장비|컴|피시|데스크|브라우저|지피유|그래픽|글카|젯슨|파이|램|메모리|서버|워크|갤럭시|안드로이드|디바이스/;

/** More memories than these nobody has. */
const MOST = 20;

type Atom = { start: number; end: number } & (
  | { is: 'device'; device: Device }
  | { is: 'size'; gigabytes: number; unit: string }
  | { is: 'count'; count: number }
  | { is: 'memory'; system: boolean }
  | { is: 'quant'; quant: Quantisation }
);

const SIZE =
  /(?<=(?<![\w.])\d{1,2}[x×*]|(?<![a-z\d.,$€£₩¥]))(?<size>\d{1,4}(?:\.\d{1,2})?) ?-?(?<unit>tb|tib|gb|gib|gigs?|gigabytes?|기가(?:바이트)?|g|테라(?:바이트)?)(?![a-z\d])/g;
const NUMBERS: Readonly<Record<string, number>> = { one: 1, single: 1, a: 1, two: 2, dual: 2, double: 2, twin: 2, three: 3, triple: 3, four: 4, quad: 4, six: 6, eight: 8, ten: 10, sixteen: 16, 한: 1, 하나: 1, 두: 2, 둘: 2, 세: 3, 석: 3, 네: 4, 넉: 4, 다섯: 5, 여섯: 6, 여덟: 8, 열: 10 }; // biome-ignore format: pairs
const COUNT_BEFORE =
  /(?<![a-z\d.])(?:(?<times>\d{1,2}) ?[x×*] ?(?!\d(?!\d{1,2} ?(?:gb|g(?![a-z])|기가)))|(?<digit>[1-9]|1\d) (?=(?:nvidia |amd |geforce |\d{2,3} ?gb )?[a-z])|(?<word>one|single|two|dual|double|twin|three|triple|four|quad|six|eight|ten|sixteen)(?![a-z])|(?<pair>a pair of))/g;
const COUNT_AFTER =
  /(?:[x×*] ?(?<times>\d{1,2})(?![\d.gb])|(?<n>\d{1,2}|한|두|세|석|네|넉|다섯|여섯|여덟|열) ?(?:장|대|개)(?!(?:짜리)? ?(?:보고|문서|글|요약|자료|pdf|리))|(?<whole>하나|둘))/g;
const MEMORY =
  /(?<![a-z])(?:(?:unified|video|gpu|graphics) memory|vram|memory)(?![a-z])|통합 ?메모리|비디오 ?메모리|브이램|메모리|(?<system>(?<![a-z])(?:system )?ram(?![a-z])|램(?!프))/g;
const QUANT =
  /(?<![a-z\d])(?:q|int)?(?<bits>4|8|16)[- ]?(?:bits?|비트)(?![a-z])(?: ?(?:quant[a-z]*|양자화[가-힣]{0,2}))?|(?<![a-z\d])(?<code>q4|q8|fp16|bf16|int4|int8)(?:_[0-9k](?:_[a-z])?)?(?![a-z\d])(?: ?(?:quant[a-z]*|양자화[가-힣]{0,2}))?/g;
const QUANTS: Readonly<Record<string, Quantisation>> = { 4: 'q4', 8: 'q8', 16: 'fp16', q4: 'q4', q8: 'q8', fp16: 'fp16', bf16: 'fp16', int4: 'q4', int8: 'q8' }; // biome-ignore format: pairs

function atomsOf(small: string): Atom[] {
  const atoms: Atom[] = [];
  const taken = new Uint8Array(small.length);
  const add = (match: RegExpExecArray, what: DistributedOmit<Atom, 'start' | 'end'> | undefined): void => {
    const { start, end } = stretchOf(match);
    if (!what || taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    atoms.push({ ...what, start, end } as Atom);
  };
  for (const match of small.matchAll(SIZE)) {
    const { size, unit = '' } = groupsOf(match);
    add(match, { is: 'size', gigabytes: Number(size) * (/^t|테라/.test(unit) ? 1000 : 1), unit });
  }
  for (const match of small.matchAll(QUANT)) {
    const { bits, code = '' } = groupsOf(match);
    add(match, { is: 'quant', quant: QUANTS[bits ?? code] as Quantisation });
  }
  for (const match of small.matchAll(deviceWords())) {
    const device = deviceOf(match);
    add(match, device && { is: 'device', device });
  }
  for (const match of small.matchAll(MEMORY))
    add(match, { is: 'memory', system: groupsOf(match).system !== undefined });
  for (const pattern of [COUNT_BEFORE, COUNT_AFTER]) {
    for (const match of small.matchAll(pattern)) {
      const { times, digit, word, pair, n, whole } = groupsOf(match);
      const said = times ?? digit ?? word ?? n ?? whole ?? (pair && 'two') ?? '';
      add(match, { is: 'count', count: NUMBERS[said] ?? Number(said) });
    }
  }
  return atoms
    .sort((left, right) => left.start - right.start)
    .map((atom) => ({ ...atom, after: small.slice(atom.end, atom.end + NEAR + 1) }));
}
type DistributedOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** How far apart parts of one thing may stand, and with what between them. */
const NEAR = 14;
const BETWEEN =
  /^(?:[\s,()/+-]|(?:of|with|and|an?|the|each|having|has|own|my|at|in|about|only)(?![a-z])|짜리|달린|있는|탑재(?:한)?|장착(?:한)?|이고|인|의|이|가|은|는|에|로|으로)*$/;

function clustersOf(atoms: readonly Atom[]): Atom[][] {
  const groups: Atom[][] = [];
  for (const atom of atoms) {
    const group = groups.at(-1);
    const last = group?.at(-1) as (Atom & { after: string }) | undefined;
    const gap = last && atom.start - last.end;
    const joined = last !== undefined && gap !== undefined && gap <= NEAR && BETWEEN.test(last.after.slice(0, gap));
    // Two devices, or two sizes, are two things.
    const again = group?.some((other) => other.is === atom.is && atom.is !== 'memory' && !isVague(other, atom));
    if (group && joined && !again) group.push(atom);
    else groups.push([atom]);
  }
  return groups;
}

/** "RTX 4090 GPU", "맥북 M3 Max": the kind beside the name is the same device. */
const isVague = (left: Atom, right: Atom): boolean =>
  left.is === 'device' &&
  right.is === 'device' &&
  [left.device.as, right.device.as].some((as) => as === 'kind' || as === 'card' || as === 'machine');

function read(small: string, group: readonly Atom[]): Found | undefined {
  const of = <K extends Atom['is']>(is: K) => group.filter((atom): atom is Extract<Atom, { is: K }> => atom.is === is);
  const devices = of('device').map(({ device }) => device);
  const [size] = of('size');
  const count = of('count')[0]?.count;
  const words = of('memory');
  if (devices.length === 0 && size === undefined) return undefined;
  const { start, end } = bounds(group);
  const [before, after] = [small.slice(Math.max(0, start - 60), start), small.slice(end, end + 40)];
  const isBare = devices.length === 0 && words.length === 0;
  // What is worked through, or spoken about, is not small hardware either.
  const handled: Found = { start, end: end + (after.startsWith('짜리') ? 2 : 0), limit: null };
  if (ABOUT_BEFORE.test(before) || (ABOUT_AFTER.test(after) && !(isBare && ASKED_AFTER.test(after))))
    return isBare ? handled : undefined;

  const named = devices.find(({ as }) => as === 'model') ?? devices.find(({ as }) => as === 'short');
  const vague = devices.find(({ as }) => as !== 'model' && as !== 'short');
  const unsettled = vague?.as === 'card' || vague?.as === 'machine';
  const text = small.slice(start, end);
  const placed = ON.test(before) || AT.test(after) || (unsettled && OWN.test(before));
  // "코딩, 맥북": what stands by itself can be nothing else.
  const alone = (EDGE_BEFORE.test(before) || start === 0) && EDGE_AFTER.test(after);
  // A bare number of gigabytes may be that of files; a kind of device, or a short name, of anything.
  const meant =
    named?.as === 'model' ||
    placed ||
    (vague?.as === 'kind' && alone) ||
    (size !== undefined && (devices.length > 0 || words.length > 0)) ||
    (count !== undefined && named !== undefined) ||
    (vague?.as === 'card' && (count === undefined ? MAKER : GPU).test(text));
  if (size !== undefined && isBare && !isSize(small, size, before, after))
    return isHandled(before, after) ? handled : undefined;
  if (!meant && (size === undefined || devices.length > 0)) return undefined;
  const whole = { start, end: end + (RUNS.exec(after)?.[0].length ?? 0) };

  // "RTX 4090 with 64 GB RAM": the card is what it runs on, and what the system has is beside it.
  const beside = named && !named.shared && size && words.some(({ system }) => system) ? undefined : size;
  const device = named ?? vague;
  const gigabytes = beside?.gigabytes ?? (device && isSettled(device) ? device.sizes[0] : undefined);
  if (gigabytes === undefined || gigabytes === 0) {
    const options = (device?.sizes ?? []).length > 0 ? (device?.sizes ?? []) : [24];
    const text = (size: number) =>
      memoryText({ devices: 1, gigabytes: size, shared: device?.shared ?? false, quant: 'q4' });
    const typed = options.map((one) => text(one)).map((one) => `--fits ${one.includes(' ') ? `"${one}"` : one}`);
    return { ...whole, limit: null, shared: 'alone', unread: { kind: 'size', options: typed } };
  }
  const shared =
    device === undefined || device.as === 'card' || device.as === 'machine'
      ? words.some(({ system }) => system)
      : device.shared;
  const memory = {
    devices: named?.shared || vague?.as === 'kind' ? 1 : (count ?? 1),
    gigabytes,
    shared: shared || device?.as === 'machine',
    quant: of('quant')[0]?.quant ?? 'q4',
  } as const;
  // Its words still speak of modest hardware.
  return { ...whole, limit: { constraint: 'fits', value: [memoryText(memory)] }, shared: 'alone' };
}

const bounds = (group: readonly Atom[]) => ({ start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0 });

const ARTICLES =
  "(?:(?:my|our|the|an?|one|just|only|single|own|old|local|home|existing|small|cheap|normal|ordinary|regular|average|modest|company|office|work|user'?s?|customers?'?|people'?s|their) ){0,4}";
/** Something is run there, or one has it. */
const ON = new RegExp(
  `(?<![a-z])(?:(?<!(?:articles?|essays?|reports?|posts?|blog|news|papers?|pieces?|talks?|opinions?|lectures?|reviews?|guides?|photos?|pictures?|screenshots?|recordings?|notes?|messages?|files?|data|taken|filmed|videos?|words|based|focus) )on|onto|inside|have|has|having|i'?ve|got|own|owns|using|(?:runs?|running|run it|works?|working|fits?|fitting|deploy(?:ed)?|hosted|locally|inference|offline)(?: (?:on|in|into|within|inside|with|from|for))?|with (?:only|just|my|our|an?|one|two|\\d)|(?:in|within|into)(?= (?:a|the|my|our)? ?$)|limited to|restricted to|내|우리|내가 가진|제|저희|회사|사무실|집|개인|사내) ?${ARTICLES}$`,
);
const OWN = /(?<![a-z])(?:my|our|their) $|(?:내|우리|저희|제) ?$/;
/** A card of somebody is one that somebody has, and so is a GPU that is counted. */
const MAKER = /^(?:amd|nvidia|intel|radeon|geforce) ?(?:(?:graphics?|video) )?(?:gpus?|cards?)/;
const GPU = /gpu|그래픽|지피유|글카/;
const AT =
  /^(?:짜리)?(?:(?: ?(?:안|위|내부))?에서(?:는|도|만|도록)?(?! ?(?:찍|촬영|캡처|녹음|녹화|받은|보낸|작성|쓴 |팔|파는|산 |구매))| ?위에서|에 ?(?:올[리려릴라]|들어가|들어갈|맞|깔|설치|띄|탑재|넣)|에다|[으]?로(?:도|만)? ?(?:돌|구동|실행|가능|되|충분|굴|띄|추론)|(?:이|가)? ?(?:있|가지고|갖고|보유|뿐|밖에|남)|를? ?(?:갖고|가지고|보유|쓰고|쓰는|쓸)|을? ?(?:갖고|가지고|보유|쓰고|쓰는|쓸)|만 ?(?:있|으로|가지)|급|환경| ?(?:돌릴|돌리|돌아가|구동|실행|굴릴|굴러|온디바이스)| (?:only|available|to run|inference|locally|offline|deployment|is all|is what)(?![a-z]))/;
/** A device that one speaks about. */
const ABOUT_BEFORE =
  /(?<![a-z])(?:explain(?:ing)?|describe|describing|compar(?:e|ing)|review(?:ing)?|recommend|suggest|buy(?:ing)?|purchas(?:e|ing)|sell(?:ing)?|choos(?:e|ing)|pick(?:ing)?|about|histor(?:y|ies) of|pric(?:e|es|ing) (?:of|for)|costs? of|market (?:for|of)|demand for|summari[sz](?:e|ing)|which|what(?:'s| is| are)?|how (?:do|does|an?)|repair(?:ing)?|fix(?:ing)?|troubleshoot(?:ing)?|overclock(?:ing)?|vs\\.?|versus|advertis\\w+|(?:articles?|essays?|reports?|posts?|blog|news|papers?|pieces?|talks?|lectures?|guides?|opinions?) (?:on|about|for)|ads? for|copy for|reviews? (?:of|for)|specs? (?:of|for)|manuals? for|drivers? for|support for|news on|invest(?:ing)? in) (?:(?:an?|the|best|good|new|used|cheap|some|our|my|latest|nvidia|me|us|gaming|it) ){0,4}$/;
const THINGS =
  'markets?|prices?|pricing|reviews?|shortages?|stocks?|shares?|industry|sales|drivers?|manuals?|news|launch(?:es)?|repairs?|shops?|stores?|catalogs?|specs?|specifications?|benchmarks?|architecture|ads?|advert[a-z]*|marketing|compan(?:y|ies)|vendors?|makers?|buyers?|buying|owners?|customers?|comparisons?|projects?|tutorials?|questions?|faq|games?|apps?|usage|users?|screens?|screenshots?|photos?|cases?|automation|extensions?|history|tabs?|readers?|kits?|clusters? (?:market|price)|programming|kernels?';
const THINGS_KO =
  '시장|가격|값|리뷰|후기|추천(?! ?(?:모델|llm|ai|해))|구매|구입|주가|주식|업계|산업|판매|매출|뉴스|기사|비교|스펙|사양(?:표| 비교)|매뉴얼|설명서|설명|광고|홍보|수리|드라이버|출시|고객|상담|앱|어플|게임|화면|사진|케이스|확장|자동화|프로그래밍|수요|품귀|대란|원리|구조';
const ABOUT_AFTER = new RegExp(
  `^(?:s|'s)? ?(?:(?:${THINGS})(?![a-z])|(?:의 |를? |을? )?(?:${THINGS_KO})|(?:을|를)? ?(?:설명|소개|추천|비교|분석|홍보|판매|구매|고르|사려|사면|사도|사야|살까|살지|살 ?때)|[ 을를]*(?:사면|살까|사도 |사야)|에 ?(?:대[해한]|관[해한])|이?란(?![가-힣])| ?(?:vs|대 )|[와과랑] [^ ]+ ?비교)`,
);
/** What a number of gigabytes may be of. */
const STUFF =
  '(?:pdfs?|files?|data(?:sets?|bases?)?|logs?|csvs?|videos?|audio|texts?|documents?|docs|corpus|dumps?|images?|photos?|attachments?|uploads?|downloads?|storage|disks?|ssds?|hdds?|db|records?|backups?|e?mails?|traffic|bandwidth|archives?|transcripts?|code(?:base)?|repos?(?:itory)?|파일|데이터|로그|영상|동영상|자료|용량|첨부|업로드|다운로드|디스크|저장|하드|백업|디비|트래픽|분량|텍스트|문서|이미지|사진|엑셀|녹음|기록|아카이브|코드|인터넷|요금제|속도|회선|네트워크)';
const STUFF_AFTER = new RegExp(
  `^(?:짜리|의|치)? ?(?:of |worth of )?(?:(?!model|llm)[a-z가-힣]+ ){0,2}${STUFF}|^ ?(?:a|per|/) ?(?:month|day|mo)|^bps`,
);
const STUFF_BEFORE = new RegExp(`${STUFF}[^.;!?]{0,14}$`);
const FITS_BEFORE =
  /(?:fits?(?: in(?:to)?| on| within)?|under|within|into|in|on|at most|up to|max(?:imum)?|only|less than|below|<=?|≤|have|has|with|에|최대)(?: (?:a|an|the|about|only|my|our))? ?$/;
const FITS_AFTER =
  /^(?: or less| max|이하|이내|미만|안에|안쪽|(?:으?로(?:도|만)?|면)(?= |$)|으?로 ?(?:돌|충분|가능|되)|에 ?(?:들어|올|맞)|에서|짜리|까지|밖에|뿐|급)/;
/** Between two stops, or two such sizes: "16GB or 24GB". */
const EDGE_BEFORE = /(?:^|[,.;:!?(])\s*(?:\d{1,4} ?(?:gb|gigs?|기가)(?: ?(?:or|~|\/) ?| ?(?:이?나|또는) ?))?$/;
const EDGE_AFTER = /^\s*(?:$|[,.;:!?)]|(?:or|~|\/|이?나|또는) ?\d{1,4} ?(?:gb|gigs?|기가)\s*(?:$|[,.;:!?)]))/;

/** The sizes that cards and machines are sold with. */
const isSold = (gigabytes: number): boolean => gigabytes % 8 === 0 || gigabytes === 12 || gigabytes === 6;
const RANGE_AFTER = /^ ?(?:to|-|~|and|에서) ?\d/;
const ASKED_AFTER = /^ ?(?:추천|부탁|알려|골라|please|recommend)/;
/** So much is worked through: what a number of gigabytes is of, and what is done with them. */
const isHandled = (before: string, after: string): boolean =>
  STUFF_AFTER.test(after.replace(/^으?로/, '')) ||
  STUFF_BEFORE.test(before) ||
  HANDLED_BEFORE.test(before) ||
  HANDLED_AFTER.test(after);
const HANDLED_BEFORE =
  /(?<![a-z])(?:process|analy[sz]|summari[sz]|translat|read|index|pars|handl|search|upload|download|stor|classif|scan|ingest|import|convert|load|send|clean|sort|back)(?:e|es|s|y|ies|ing|ed)?(?: up)?(?: (?:about|around|over|some|all|up to|more than|our|my|the|these|this|of))* ?$|(?:총|매일|매달|하루|월|약|대략) ?$/;
const HANDLED_AFTER =
  /^ ?(?:을|를|치|어치|씩|이상|넘는|정도의?)? ?(?:분석|처리|요약|정리|검색|변환|읽|적재|색인|인덱|학습|업로드|다운|분류|전송|보내|to (?:process|analy|summari|translate|index|read|search|store|sort)|(?:a|per|each|every) )|^ ?(?:짜리|분량)/;

/** Whether a number of gigabytes by itself is the memory to run in. */
function isSize(
  small: string,
  { start, end, unit, gigabytes }: Extract<Atom, { is: 'size' }>,
  before: string,
  after: string,
): boolean {
  // "5G", and what is told in terabytes, need a word for memory.
  if (/^(?:g|t)$|^t|테라/.test(unit) || isHandled(before, after)) return false;
  if (/^ ?(?:model|llm|모델)/.test(after)) return true;
  const isFirst = start === 0 || EDGE_BEFORE.test(before);
  const isLast = end === small.length || EDGE_AFTER.test(after) || ASKED_AFTER.test(after);
  // "코딩 24GB": beside work, a size that memory has, where it is not what the work is on.
  const isBeside = (isFirst || isLast) && isSold(gigabytes) && !RANGE_AFTER.test(after);
  return (isFirst && isLast) || isBeside || FITS_BEFORE.test(before) || FITS_AFTER.test(after.trimStart());
}

/** The particle and the verb behind it. */
const RUNS =
  /^(?:짜리)?(?:에서(?:는|도|만)?|에다?|으?로)?(?: ?바로)?(?: ?(?:돌|구동|실행|굴|띄|올[려리릴라]|쓸|들어[가갈간])[가-힣]{0,4})?(?: ?수 ?있[가-힣]{0,3})?/;
