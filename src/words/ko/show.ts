import { WEEK } from '../../domain/hours.ts';
import type { Messages } from '../messages.ts';
import { grouped } from '../numbers.ts';
import { daysInRow } from '../week.ts';

const MODES: Record<string, string> = {
  standard: '표준',
  batch: '일괄 처리(batch)',
  flex: '느린 처리(flex)',
  priority: '우선 처리(priority)',
  fast: '빠른 처리(fast)',
  peak: '피크 시간대',
  'off-peak': '오프피크 시간대',
};
const DAYS = ['월', '화', '수', '목', '금', '토', '일'];
const dayName = (day: string): string => DAYS[WEEK.indexOf(day)] ?? day;

/** `월~금` for days in a row; what is no day of the week stays. */
const daysText = (days: readonly string[]): string =>
  daysInRow(days)?.map(dayName).join('~') ?? days.map(dayName).join(', ');

/** Hours of UTC as they are in Korea, and whether any lie on the next day there; null for what is written otherwise. */
function koreanHours(hours: string): { text: string; crosses: boolean } | null {
  const zoned = /^(\d\d:\d\d-\d\d:\d\d(?:, \d\d:\d\d-\d\d:\d\d)*) UTC$/.exec(hours);
  if (!zoned?.[1]) return null;
  let crosses = false;
  const text = zoned[1].replace(/(\d\d):/g, (_, hour: string) => {
    const shifted = Number(hour) + 9;
    crosses ||= shifted >= 24;
    return `${String(shifted % 24).padStart(2, '0')}:`;
  });
  return { text: `${text} KST`, crosses };
}

export const show: Messages['show'] = {
  sources: '출처',
  passages: (at) => `인용 위치: ${at}.`,
  age: (days) => `${days}일 전 자료라 지금과 다를 수 있음.`,
  saidOf: (releases) => `대상: ${releases}`,
  ofLine: '특정 릴리스가 아닌 모델 전체',
  jointly: (models) => `함께 언급한 모델: ${models}`,
  saidOn: (date) => `${date} 발언`,
  period: (from, until) =>
    [from === null ? '' : `${from}부터`, until === null ? '' : `${until} 전까지`]
      .filter((part) => part !== '')
      .join(' '),
  ledBy: (name) => `대표 ${name}`,
  line: '모델',
  names: '별칭',
  unknown: '미확인',
  link: '링크',
  linkLabel: {
    Weights: '가중치',
    Paper: '논문',
    Code: '코드',
    Availability: '제공 안내',
    Announcement: '발표',
    'Technical report': '기술 보고서',
    'Model page': '모델 페이지',
  },
  note: '설명',
  claims: '출처의 표현',
  meaning: '의미',
  nobody: '확인된 출처 없음',
  openUnlicensed: '"오픈소스"는 라이선스에 대한 주장이다. 라이선스 원문이 없으면 허용 범위를 알 수 없다.',
  openLicensed: '"오픈소스"는 출처의 표현이며, 허용 범위는 라이선스에 적혀 있다.',
  but: (mark, value) => `다른 출처 ${mark}: ${value}`,
  specificationOf: (name, id) => `현재 릴리스의 사양: ${name} (${id})`,
  releases: (count) => (count === 1 ? '릴리스 (1개)' : `릴리스 (${count}개, 새것부터)`),
  current: '현재',
  plans: '요금제',
  ends: '제공 종료',
  includes: (releases) => `포함: ${releases}`,
  apiId: (id) => `API id ${id}`,
  since: (date) => `${date}부터`,
  stoodOn: (date) => `${date} 기준`,
  represented: (release) => `대표 릴리스 ${release}`,
  seen: (date) => `${date} 확인`,
  until: (date) => `${date} 전까지`,
  announced: (date) => `${date}부터 예정`,
  undated: '날짜 미상',
  tier: (over, applies) => `${grouped(String(over))}토큰 초과 시 ${applies === 'request' ? '요청 전체' : '초과분'}`,
  conditions: (when) => {
    const hours = typeof when.hours === 'string' ? koreanHours(when.hours) : null;
    // A day of the week in another zone may be another one in Korea.
    const kst = hours !== null && !(hours.crosses && when.days !== undefined) ? hours.text : when.hours;
    return Object.entries({ ...when, ...(kst === undefined ? {} : { hours: kst }) }).map(([key, value]) => {
      const all = [value].flat().map(String);
      if (key === 'promotion') return value === true ? '할인가' : '할인가 아님';
      if (key === 'mode') return all.map((mode) => MODES[mode] ?? mode).join(', ');
      if (key === 'days') return daysText(all);
      return key === 'region' ? `지역 ${all.join(', ')}` : all.join(', ');
    });
  },
  essentials: {
    price: '가격/100만 토큰',
    length: '컨텍스트 길이',
    output: '출력',
    ranks: '최고 순위',
  },
  inherited: (ranks) => `${ranks} (C: 이전 릴리스의 측정값)`,
  rank: (use, rank, of, grade) => `${use} ${of}개 중 ${rank}위, ${grade}`,
  successor: (releases) => `후속 ${releases}`,
  per: (amount, per) => {
    const words: Record<string, string> = {
      month: '월',
      year: '연',
      'seat-month': '1인 월',
      'seat-year': '1인 연',
      prepaid: '선불',
    };
    return `${words[per] ?? per} ${amount}`;
  },
  amount: {
    input: '입력',
    output: '출력',
    cache_read: '캐시 입력',
    cache_write: '캐시 쓰기',
    cache_write_1h: '캐시 쓰기(1시간)',
    cache_storage: '캐시 보관',
    reasoning: '추론',
    input_audio: '오디오 입력',
    output_audio: '오디오 출력',
    input_image: '이미지 입력',
    output_image: '이미지 출력',
  },
  audience: { individual: '개인', team: '팀', enterprise: '기업', education: '교육', developer: '개발자' },
  together: {
    dates: '상태와 날짜',
    modalities: '입출력 형식',
    limits: '컨텍스트 길이와 한도',
    parameters: '매개변수',
    capabilities: '기능',
    prices: '가격과 제공사',
    cache: '캐시 가격',
    data: '데이터 보관',
    end: '상태와 종료, 후속',
    succession: '종료와 후속',
    longest: '최대 입출력',
    amounts: '가격',
    terms: '데이터 이용과 보관',
  },
  unknownField: (label) => label,
  columns: {
    use: '용도',
    fit: '적합도',
    read: '판단 근거',
    field: '항목',
    value: '값',
    missing: '값이 없는 이유',
    sources: '출처',
    says: '근거',
    benchmark: '벤치마크',
    score: '점수',
    measuredBy: '측정 기관',
    release: '릴리스',
    released: '출시',
    status: '상태',
    retired: '종료',
  },
};
