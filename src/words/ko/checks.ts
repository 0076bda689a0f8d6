import { characterText } from '../characters.ts';
import type { Messages } from '../messages.ts';
import { characters } from './characters.ts';

const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));

/** `when`에 적는 조건. */
const WHEN: Record<string, string> = {
  region: 'when: {region: …}',
  hours: 'when: {hours: …}나 {mode: off-peak}',
  promotion: 'when: {promotion: true}',
};
const CONDITIONS: Record<string, string> = {
  region: '지역',
  hours: '시간대',
  promotion: '프로모션',
  peak: '피크 시간대',
  'off-peak': '오프피크',
};
const CHANNELS: Record<string, string> = { api: 'API', product: '제품', cloud: '클라우드' };
const channel = (v: Record<string, unknown>): string => CHANNELS[String(v.channel)] ?? String(v.channel);
const near = (suggestion: unknown): string => (suggestion === undefined ? '' : ` 가장 가까운 것: ${suggestion}.`);

type Values = Record<string, string | number | string[]>;
/** 레이어의 가격이 그날의 가격으로 쓰이지 않는 까닭과 고치는 길. */
const NOT_USED: Record<string, (v: Values) => string> = {
  offer: (v) =>
    `${v.day}에는 없는 제공입니다(제공 기간이 아니거나 제공이 끝남: ${v.provider}). 제공의 from, until 값을 고치거나 가격을 빼십시오`,
  later: (v) => `${v.date}부터의 가격이고 기준일은 ${v.day}입니다. 이미 적용된다면 from이나 seen 값을 고치십시오`,
  ended: (v) => `${v.date}에 끝난 가격입니다. 지금 가격을 더하거나 until 값을 고치십시오`,
  condition: (v) =>
    `조건이 붙은 가격입니다(조건: ${CONDITIONS[String(v.condition)] ?? v.condition}). 늘 내는 가격이면 when 값을 빼십시오`,
  mode: (v) =>
    `when: {mode: ${v.mode}} 방식에만 적용되는 가격입니다${v.mode === 'batch' ? '(cost --batch)' : ''}. 모든 요청의 가격이면 when 값을 빼십시오`,
  'no-text': () =>
    '토큰 100만 개당 input도 output도 없습니다. 이 값을 더하십시오. 달마다 내는 금액은 요금제(plans)에 적습니다',
  half: (v) =>
    `빠진 값이 있고(${list(v.lacking)}) 아래 레이어의 가격으로 대신하지 않으므로 합계를 알 수 없습니다. 값을 더하거나 undisclosed를 적으십시오`,
  provider: (v) =>
    `릴리스의 가격은 개발사(${v.developer})의 것이고, 이 가격은 다른 제공사(${v.provider})의 것입니다. 실제로 내는 가격이면 provider: ${v.own} 값으로 적으십시오`,
  above: (v) => `위 레이어에 다른 가격이 있습니다(${v.layer}). 둘 중 하나를 빼십시오`,
  other: (v) =>
    `같은 레이어에서 먼저 쓰이는 가격이 있습니다(출처: ${list(v.source)}). 하나만 두거나 하나를 until 값으로 끝내십시오`,
  currency: (v) =>
    `통화가 ${v.currency}인데 USD로 바꿀 환율이 없어 다른 가격과 비교하지 못합니다. 환율을 rates에 더하거나 --rate 옵션으로 주십시오`,
};

export const checks: Pick<Messages['problems'], keyof typeof import('../en/checks.ts').checks> = {
  'no-target': (v) =>
    `아래 레이어에 없는 것을 고칩니다(${v.kind}, ${v.id}).${near(v.suggestion)} 무엇인지 나타내는 값을 그대로 되풀이하거나 전부${v.lacking === undefined ? '' : `(${list(v.lacking)})`} 적으십시오.`,
  'removes-nothing': (v) =>
    `아래 레이어에 없는 것을 뺍니다(${v.kind}, ${v.id}).${near(v.suggestion)} 값을 고치거나 이 항목을 지우십시오.`,
  'cutoff-after-release': (v) =>
    `지식 기준일(${v.cutoff})이 출시일(${v.released})보다 뒤입니다: ${v.id}. 하나는 다른 버전의 값이거나 임시로 넣은 값입니다. 고치거나 빼십시오.`,
  'retired-without-status': (v) =>
    `종료일(${v.date})이 지났는데 ${v.status === undefined ? 'status 값이 없습니다' : `status 값이 ${v.status}입니다`}: ${v.id}. 종료를 밝힌 출처와 함께 status: retired 값을 적거나 날짜를 고치십시오.`,
  'retired-without-end': (v) =>
    `종료된 릴리스인데 끝난 날이 없습니다: ${v.id}. retirement_date나 ends 값을 더하고, 날을 밝힌 곳이 없으면 note에 적으십시오.`,
  'offer-after-end': (v) =>
    `${v.provider} API에서 ${v.date}에 끝났는데 제공 기간은 끝나지 않았습니다: ${v.id}. until: ${v.date} 값을 더하십시오.`,
  'status-of-feed': (v) =>
    `모델·가격 DB로는 알 수 없는 상태입니다: ${v.status}. ${v.id} 상태의 출처가 그런 DB뿐입니다(${list(v.source)}). 그렇게 밝힌 출처를 sources: {status: …}에 적거나 값을 빼십시오.`,
  'converted-price': (v) =>
    `환산한 가격으로 보입니다: ${v.id}, ${list(v.amounts)}. ${v.quote}당 ${v.rate} ${v.base} 환율이면 ${list(v.originals)}입니다. 실제로 파는 통화로 적거나 빼십시오. 이 값 그대로 판다면 가격의 note에 적으십시오.`,
  'prepaid-by-time': (v) =>
    `per: ${v.per} 가격인데 "${v.word}"라는 말이 있습니다: ${v.id}. 미리 내고 쓴 만큼 줄어드는 금액이면 per: prepaid 값으로 적으십시오.`,
  'only-conditional': (v) =>
    `조건이 붙은 가격만 있어 비교할 값이 없습니다: ${v.id}, ${v.provider} (조건: ${[v.conditions ?? []]
      .flat()
      .map((one) => CONDITIONS[one] ?? one)
      .join(', ')}). when 없는 가격을 더하고, 그런 가격이 없으면 note에 적으십시오.`,
  'price-not-used': (v) =>
    `이대로는 계산에 쓰이지 않는 가격입니다: ${v.id}, ${v.provider}. ${NOT_USED[String(v.why)]?.(v) ?? v.why}.`,
  'price-out-of-range': (v) =>
    `${v.among === 'release' ? '이 릴리스의 알려진 가격' : '알려진 모든 가격'}(${v.least === v.most ? v.least : `${v.least}~${v.most}`} USD)과 크게 다른 ${v.kind} 가격입니다: ${v.id}, 100만 토큰당 ${v.price} ${v.currency}${v.currency === 'USD' ? '' : ` (약 ${v.usd} USD)`}. 통화와 단위를 확인하십시오.`,
  'rows-hidden': (v) =>
    `아래 레이어의 ${v.date} 판 대신 쓰이는 판인데 릴리스가 ${v.held}개뿐입니다: ${v.table}. 아래 레이어 판의 릴리스 ${v.hidden}개는 점수가 없어집니다. 판 전체를 적거나, 자신의 점수는 릴리스의 benchmarks 또는 자신의 표에 적으십시오.`,
  'unsaid-condition': (v) =>
    `조건 없는 가격인데 "${v.word}"라는 말이 있습니다: ${v.id}, ${v.provider}. 그 지역이나 때에만 맞는 가격이면 ${WHEN[String(v.condition)] ?? 'when: {…}'} 조건을 더하십시오.`,
  'amount-lacking': (v) =>
    `화면에 나오는 가격에 없는 금액이 같은 가격의 다른 출처에 있습니다: ${v.id}, ${v.provider}, ${list(v.keys)} (${list(v.source)}). 출처와 함께 더하거나 undisclosed라고 적거나 없는 이유를 note에 적으십시오.`,
  'tiers-lacking': (v) =>
    `화면에 나오는 가격에 없는 구간이 같은 가격의 다른 출처에 있습니다: ${v.id}, ${v.provider}, ${list(v.keys)} (${list(v.source)}). 출처와 함께 더하거나 없는 이유를 note에 적으십시오.`,
  'replaced-by-itself': (v) =>
    `후속 릴리스가 자기 자신으로 돌아옵니다: ${v.id} → ${list(v.others)}. 뒤를 잇는 릴리스를 적으십시오.`,
  'replaced-by-retired': (v) =>
    `후속 릴리스도 종료되었습니다: ${v.id} → ${list(v.others)}${v.date === undefined ? '' : ` (${v.date})`}. 개발사가 지금 대신 쓰라고 하는 것을 적으십시오.`,
  'replaced-by-later': (v) =>
    `종료일(${v.ended})이 지났는데 후속 릴리스는 아직 나오지 않았습니다: ${v.id} → ${v.other} (${v.released}). 그때까지 쓸 릴리스를 더하거나 날짜를 고치십시오.`,
  'replaced-by-other': (v) =>
    `후속 릴리스의 개발사가 다릅니다: ${v.id} → ${v.other} (${v.developer}). 이 릴리스의 개발사가 안내한 것을 적으십시오.`,
  'ends-disagree': (v) =>
    `retirement_date 값(${v.date})이 ends에 적은 API 종료일(${list(v.others)})과 다릅니다: ${v.id}. 둘을 맞추고 다른 날짜는 also에 적으십시오.`,
  'end-is-earliest': (v) =>
    `retirement_date 값(${v.date})이 있으나 ends에는 가장 이른 날(${v.other})로만 적혀 있습니다: ${v.id}. 날짜가 예고될 때까지 retirement_date 값을 빼십시오.`,
  'done-ahead': (v) =>
    `아직 오지 않은 날(${v.date})의 종료는 done일 수 없습니다: ${v.id}, ${channel(v)}. certainty: announced 값으로 적으십시오.`,
  'announced-past': (v) =>
    `예고된 종료일(${v.date})이 지났습니다: ${v.id}, ${channel(v)}. 끝났는지 확인하고 출처와 함께 certainty: done 값으로 적으십시오.`,
  'looks-like': (v) =>
    `다른 레코드의 이름과 닮은 이름입니다: "${v.value}"(${v.id}). 닮은 레코드: ${v.other}. 닮은 문자: ${characterText(String(v.character), characters)}. 뜻한 글자로 적거나 다른 이름을 쓰십시오.`,
  'mixed-scripts': (v) =>
    `한 낱말에 여러 문자 체계가 섞인 이름입니다: "${v.value}". 섞인 문자: ${characterText(String(v.character), characters)}. 보이는 대로 입력하면 찾을 수 없습니다. 한 가지 문자로 적거나, 주인이 그렇게 쓰는 이름이면 그대로 두십시오.`,
  'two-spellings': (v) =>
    `다르게도 적힌 벤치마크입니다: "${v.name}", 다른 표기 ${v.other} (점수 ${v.count}개). 한 벤치마크는 한 가지로 적으십시오. name: ${v.suggestion}${v.version === undefined ? '' : `, version: '${v.version}'`}.`,
  'checked-before-date': (v) =>
    `읽은 날(${v.checked})이 발행일(${v.date})보다 앞입니다: ${v.id}. 둘 중 하나를 고치십시오.`,
  'date-ahead': (v) => `아직 오지 않은 날입니다: "${v.key}" ${v.date}. 오늘은 ${v.today}입니다. 날짜를 고치십시오.`,
  'proxy-address': (v) =>
    `다른 곳의 페이지를 보여 주는 주소입니다: ${v.host}. url에는 발행처의 주소를, archive에는 이 주소를, copy에는 사본이 있는 곳을 적으십시오.`,
  'foreign-host': (v) =>
    `${v.publisher} 발행처의 다른 주소(${list(v.others)})와 다릅니다: ${v.host}. 사본이면 copy에 사본이 있는 곳을, url에 발행처의 주소를, archive에 이 주소를 적으십시오. 발행처의 주소가 맞으면 note에 적으십시오.`,
  'archive-alone': (v) => `보존된 사본만 있고 원래 주소가 없습니다: ${v.id}. url 값을 더하십시오.`,
  'same-address': (v) =>
    `주소, 날짜, 종류가 같은 출처가 있습니다: ${v.id}, ${v.other}. 둘을 합치거나 뜻하는 부분으로 가는 주소를 url에 적으십시오.`,
};
