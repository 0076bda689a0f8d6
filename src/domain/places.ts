import type { Language } from './vocabulary.ts';

/**
 * Countries, groups of them, and where clouds stand, by all their names: options, policies, needs in words, conditions and
 * what is printed read this one table.
 */

interface Country {
  /** As `Intl.DisplayNames` calls it, whom asking takes a start 12 ms; the tests hold the two together. */
  en: string;
  ko: string;
  /** Other words for it in either language, its adjective first, in lower case. */
  words: string;
  /** Cities in which clouds stand. */
  cities?: string;
}

/** By ISO 3166 codes. */
export const COUNTRIES: Readonly<Record<string, Country>> = {
  AE: {
    en: 'United Arab Emirates',
    ko: '아랍에미리트',
    words: 'emirati, uae',
    cities: 'abu dhabi, dubai, 아부다비, 두바이',
  },
  AR: { en: 'Argentina', ko: '아르헨티나', words: 'argentine, argentinian' },
  AT: { en: 'Austria', ko: '오스트리아', words: 'austrian', cities: 'vienna' },
  AU: { en: 'Australia', ko: '오스트레일리아', words: 'australian, 호주', cities: 'sydney, melbourne, 시드니, 멜버른' },
  BE: { en: 'Belgium', ko: '벨기에', words: 'belgian', cities: 'brussels, 브뤼셀' },
  BG: { en: 'Bulgaria', ko: '불가리아', words: 'bulgarian' },
  BH: { en: 'Bahrain', ko: '바레인', words: 'bahraini' },
  BR: { en: 'Brazil', ko: '브라질', words: 'brazilian', cities: 'são paulo, sao paulo, 상파울루' },
  CA: { en: 'Canada', ko: '캐나다', words: 'canadian', cities: 'montréal, montreal, toronto, 몬트리올, 토론토' },
  CH: { en: 'Switzerland', ko: '스위스', words: 'swiss', cities: 'zurich, zürich, geneva, 취리히' },
  CL: { en: 'Chile', ko: '칠레', words: 'chilean', cities: 'santiago' },
  CN: {
    en: 'China',
    ko: '중국',
    words: 'chinese, prc, 중공, 중화인민공화국',
    cities: 'beijing, shanghai, ningxia, 베이징, 북경, 상하이, 상해',
  },
  CY: { en: 'Cyprus', ko: '키프로스', words: 'cypriot' },
  CZ: { en: 'Czechia', ko: '체코', words: 'czech, czech republic' },
  DE: { en: 'Germany', ko: '독일', words: 'german', cities: 'frankfurt, berlin, 프랑크푸르트, 베를린' },
  DK: { en: 'Denmark', ko: '덴마크', words: 'danish' },
  EE: { en: 'Estonia', ko: '에스토니아', words: 'estonian' },
  EG: { en: 'Egypt', ko: '이집트', words: 'egyptian' },
  ES: { en: 'Spain', ko: '스페인', words: 'spanish', cities: 'madrid, 마드리드' },
  FI: { en: 'Finland', ko: '핀란드', words: 'finnish', cities: 'helsinki, hamina, 헬싱키' },
  FR: { en: 'France', ko: '프랑스', words: 'french', cities: 'paris, 파리' },
  GB: {
    en: 'United Kingdom',
    ko: '영국',
    words: 'british, uk, u.k., great britain, britain, england',
    cities: 'london, 런던',
  },
  GR: { en: 'Greece', ko: '그리스', words: 'greek' },
  HK: { en: 'Hong Kong SAR China', ko: '홍콩(중국 특별행정구)', words: 'hong kong, 홍콩' },
  HR: { en: 'Croatia', ko: '크로아티아', words: 'croatian' },
  HU: { en: 'Hungary', ko: '헝가리', words: 'hungarian' },
  ID: { en: 'Indonesia', ko: '인도네시아', words: 'indonesian', cities: 'jakarta, 자카르타' },
  IE: { en: 'Ireland', ko: '아일랜드', words: 'irish', cities: 'dublin, 더블린' },
  IL: { en: 'Israel', ko: '이스라엘', words: 'israeli', cities: 'tel aviv, 텔아비브' },
  IN: { en: 'India', ko: '인도', words: 'indian', cities: 'mumbai, delhi, hyderabad, 뭄바이, 델리' },
  IS: { en: 'Iceland', ko: '아이슬란드', words: 'icelandic' },
  IT: { en: 'Italy', ko: '이탈리아', words: 'italian', cities: 'milan, turin, 밀라노' },
  JP: { en: 'Japan', ko: '일본', words: 'japanese', cities: 'tokyo, osaka, 도쿄, 동경, 오사카' },
  KR: {
    en: 'South Korea',
    ko: '대한민국',
    words: 'korean, korea, south korean, republic of korea, 한국, 남한, 국내, 우리나라',
    cities: 'seoul, busan, chuncheon, 서울, 부산, 춘천',
  },
  LI: { en: 'Liechtenstein', ko: '리히텐슈타인', words: '' },
  LT: { en: 'Lithuania', ko: '리투아니아', words: 'lithuanian' },
  LU: { en: 'Luxembourg', ko: '룩셈부르크', words: 'luxembourgish' },
  LV: { en: 'Latvia', ko: '라트비아', words: 'latvian' },
  MT: { en: 'Malta', ko: '몰타', words: 'maltese' },
  MX: { en: 'Mexico', ko: '멕시코', words: 'mexican' },
  MY: { en: 'Malaysia', ko: '말레이시아', words: 'malaysian', cities: 'kuala lumpur, 쿠알라룸푸르' },
  NL: {
    en: 'Netherlands',
    ko: '네덜란드',
    words: 'dutch, the netherlands, holland',
    cities: 'amsterdam, eemshaven, 암스테르담',
  },
  NO: { en: 'Norway', ko: '노르웨이', words: 'norwegian', cities: 'oslo' },
  NZ: { en: 'New Zealand', ko: '뉴질랜드', words: 'new zealander' },
  PH: { en: 'Philippines', ko: '필리핀', words: 'philippine, filipino' },
  PL: { en: 'Poland', ko: '폴란드', words: 'polish', cities: 'warsaw, 바르샤바' },
  PT: { en: 'Portugal', ko: '포르투갈', words: 'portuguese' },
  QA: { en: 'Qatar', ko: '카타르', words: 'qatari', cities: 'doha' },
  RO: { en: 'Romania', ko: '루마니아', words: 'romanian' },
  RU: { en: 'Russia', ko: '러시아', words: 'russian, russian federation' },
  SA: { en: 'Saudi Arabia', ko: '사우디아라비아', words: 'saudi, 사우디', cities: 'dammam, riyadh, 리야드' },
  SE: { en: 'Sweden', ko: '스웨덴', words: 'swedish', cities: 'stockholm, 스톡홀름' },
  SG: { en: 'Singapore', ko: '싱가포르', words: 'singaporean, 싱가폴' },
  SI: { en: 'Slovenia', ko: '슬로베니아', words: 'slovenian' },
  SK: { en: 'Slovakia', ko: '슬로바키아', words: 'slovak' },
  TH: { en: 'Thailand', ko: '태국', words: 'thai', cities: 'bangkok, 방콕' },
  TR: { en: 'Türkiye', ko: '튀르키예', words: 'turkish, turkiye, 터키', cities: 'istanbul' },
  TW: { en: 'Taiwan', ko: '대만', words: 'taiwanese, 타이완', cities: 'taipei, 타이베이' },
  UA: { en: 'Ukraine', ko: '우크라이나', words: 'ukrainian' },
  US: {
    en: 'United States',
    ko: '미국',
    words: 'american, us, u.s., usa, u.s.a., america, united states of america, 미합중국',
    cities: 'virginia, ohio, oregon, iowa, california, 버지니아, 오리건, 오하이오',
  },
  VN: { en: 'Vietnam', ko: '베트남', words: 'vietnamese', cities: 'hanoi, 하노이' },
  ZA: {
    en: 'South Africa',
    ko: '남아프리카',
    words: 'south african, 남아공',
    cities: 'johannesburg, cape town, 케이프타운',
  },
  // Where no cloud stands that is known here: named as what makers, and data, may not be of.
  AD: { en: 'Andorra', ko: '안도라', words: 'andorran' },
  AF: { en: 'Afghanistan', ko: '아프가니스탄', words: 'afghan' },
  AL: { en: 'Albania', ko: '알바니아', words: 'albanian' },
  AM: { en: 'Armenia', ko: '아르메니아', words: 'armenian' },
  AO: { en: 'Angola', ko: '앙골라', words: 'angolan' },
  AZ: { en: 'Azerbaijan', ko: '아제르바이잔', words: 'azerbaijani, azeri' },
  BA: { en: 'Bosnia & Herzegovina', ko: '보스니아 헤르체고비나', words: 'bosnian, bosnia, 보스니아' },
  BB: { en: 'Barbados', ko: '바베이도스', words: 'barbadian' },
  BD: { en: 'Bangladesh', ko: '방글라데시', words: 'bangladeshi' },
  BF: { en: 'Burkina Faso', ko: '부르키나파소', words: 'burkinabe' },
  BI: { en: 'Burundi', ko: '부룬디', words: 'burundian' },
  BJ: { en: 'Benin', ko: '베냉', words: 'beninese' },
  BN: { en: 'Brunei', ko: '브루나이', words: 'bruneian' },
  BO: { en: 'Bolivia', ko: '볼리비아', words: 'bolivian' },
  BS: { en: 'Bahamas', ko: '바하마', words: 'bahamian' },
  BT: { en: 'Bhutan', ko: '부탄', words: 'bhutanese' },
  BW: { en: 'Botswana', ko: '보츠와나', words: 'botswanan' },
  BY: { en: 'Belarus', ko: '벨라루스', words: 'belarusian, belarussian' },
  BZ: { en: 'Belize', ko: '벨리즈', words: 'belizean' },
  CD: { en: 'Congo - Kinshasa', ko: '콩고-킨샤사', words: 'congolese, congo, 콩고' },
  CI: { en: 'Côte d’Ivoire', ko: '코트디부아르', words: 'ivorian, ivory coast' },
  CM: { en: 'Cameroon', ko: '카메룬', words: 'cameroonian' },
  CO: { en: 'Colombia', ko: '콜롬비아', words: 'colombian' },
  CR: { en: 'Costa Rica', ko: '코스타리카', words: 'costa rican' },
  CU: { en: 'Cuba', ko: '쿠바', words: 'cuban' },
  CV: { en: 'Cape Verde', ko: '카보베르데', words: 'cape verdean' },
  DJ: { en: 'Djibouti', ko: '지부티', words: 'djiboutian' },
  DO: { en: 'Dominican Republic', ko: '도미니카 공화국', words: 'dominican' },
  DZ: { en: 'Algeria', ko: '알제리', words: 'algerian' },
  EC: { en: 'Ecuador', ko: '에콰도르', words: 'ecuadorian' },
  ER: { en: 'Eritrea', ko: '에리트리아', words: 'eritrean' },
  ET: { en: 'Ethiopia', ko: '에티오피아', words: 'ethiopian' },
  FJ: { en: 'Fiji', ko: '피지', words: 'fijian' },
  GA: { en: 'Gabon', ko: '가봉', words: 'gabonese' },
  GE: { en: 'Georgia', ko: '조지아', words: 'georgian, 그루지야' },
  GH: { en: 'Ghana', ko: '가나', words: 'ghanaian' },
  GM: { en: 'Gambia', ko: '감비아', words: 'gambian' },
  GN: { en: 'Guinea', ko: '기니', words: 'guinean' },
  GT: { en: 'Guatemala', ko: '과테말라', words: 'guatemalan' },
  GY: { en: 'Guyana', ko: '가이아나', words: 'guyanese' },
  HN: { en: 'Honduras', ko: '온두라스', words: 'honduran' },
  HT: { en: 'Haiti', ko: '아이티', words: 'haitian' },
  IQ: { en: 'Iraq', ko: '이라크', words: 'iraqi' },
  IR: { en: 'Iran', ko: '이란', words: 'iranian, islamic republic of iran' },
  JM: { en: 'Jamaica', ko: '자메이카', words: 'jamaican' },
  JO: { en: 'Jordan', ko: '요르단', words: 'jordanian' },
  KE: { en: 'Kenya', ko: '케냐', words: 'kenyan' },
  KG: { en: 'Kyrgyzstan', ko: '키르기스스탄', words: 'kyrgyz' },
  KH: { en: 'Cambodia', ko: '캄보디아', words: 'cambodian' },
  KP: { en: 'North Korea', ko: '북한', words: 'north korean, dprk, 조선민주주의인민공화국' },
  KW: { en: 'Kuwait', ko: '쿠웨이트', words: 'kuwaiti' },
  KZ: { en: 'Kazakhstan', ko: '카자흐스탄', words: 'kazakh, kazakhstani' },
  LA: { en: 'Laos', ko: '라오스', words: 'lao, laotian' },
  LB: { en: 'Lebanon', ko: '레바논', words: 'lebanese' },
  LK: { en: 'Sri Lanka', ko: '스리랑카', words: 'sri lankan' },
  LR: { en: 'Liberia', ko: '라이베리아', words: 'liberian' },
  LS: { en: 'Lesotho', ko: '레소토', words: 'basotho' },
  LY: { en: 'Libya', ko: '리비아', words: 'libyan' },
  MA: { en: 'Morocco', ko: '모로코', words: 'moroccan' },
  MC: { en: 'Monaco', ko: '모나코', words: 'monegasque' },
  MD: { en: 'Moldova', ko: '몰도바', words: 'moldovan' },
  ME: { en: 'Montenegro', ko: '몬테네그로', words: 'montenegrin' },
  MG: { en: 'Madagascar', ko: '마다가스카르', words: 'malagasy' },
  MK: { en: 'North Macedonia', ko: '북마케도니아', words: 'macedonian' },
  ML: { en: 'Mali', ko: '말리', words: 'malian' },
  MM: { en: 'Myanmar (Burma)', ko: '미얀마', words: 'burmese, myanmar, burma, 버마' },
  MN: { en: 'Mongolia', ko: '몽골', words: 'mongolian, 몽고' },
  MO: { en: 'Macao SAR China', ko: '마카오(중국 특별행정구)', words: 'macau, macao, 마카오' },
  MR: { en: 'Mauritania', ko: '모리타니', words: 'mauritanian' },
  MU: { en: 'Mauritius', ko: '모리셔스', words: 'mauritian' },
  MV: { en: 'Maldives', ko: '몰디브', words: 'maldivian' },
  MW: { en: 'Malawi', ko: '말라위', words: 'malawian' },
  MZ: { en: 'Mozambique', ko: '모잠비크', words: 'mozambican' },
  NA: { en: 'Namibia', ko: '나미비아', words: 'namibian' },
  NE: { en: 'Niger', ko: '니제르', words: 'nigerien' },
  NG: { en: 'Nigeria', ko: '나이지리아', words: 'nigerian' },
  NI: { en: 'Nicaragua', ko: '니카라과', words: 'nicaraguan' },
  NP: { en: 'Nepal', ko: '네팔', words: 'nepali, nepalese' },
  OM: { en: 'Oman', ko: '오만', words: 'omani' },
  PA: { en: 'Panama', ko: '파나마', words: 'panamanian' },
  PE: { en: 'Peru', ko: '페루', words: 'peruvian' },
  PG: { en: 'Papua New Guinea', ko: '파푸아뉴기니', words: 'papua new guinean' },
  PK: { en: 'Pakistan', ko: '파키스탄', words: 'pakistani' },
  PS: { en: 'Palestinian Territories', ko: '팔레스타인 지구', words: 'palestinian, palestine, 팔레스타인' },
  PY: { en: 'Paraguay', ko: '파라과이', words: 'paraguayan' },
  RS: { en: 'Serbia', ko: '세르비아', words: 'serbian' },
  RW: { en: 'Rwanda', ko: '르완다', words: 'rwandan' },
  SD: { en: 'Sudan', ko: '수단', words: 'sudanese' },
  SL: { en: 'Sierra Leone', ko: '시에라리온', words: 'sierra leonean' },
  SN: { en: 'Senegal', ko: '세네갈', words: 'senegalese' },
  SO: { en: 'Somalia', ko: '소말리아', words: 'somali' },
  SR: { en: 'Suriname', ko: '수리남', words: 'surinamese' },
  SS: { en: 'South Sudan', ko: '남수단', words: 'south sudanese' },
  SV: { en: 'El Salvador', ko: '엘살바도르', words: 'salvadoran' },
  SY: { en: 'Syria', ko: '시리아', words: 'syrian' },
  TD: { en: 'Chad', ko: '차드', words: 'chadian' },
  TG: { en: 'Togo', ko: '토고', words: 'togolese' },
  TJ: { en: 'Tajikistan', ko: '타지키스탄', words: 'tajik' },
  TL: { en: 'Timor-Leste', ko: '동티모르', words: 'timorese' },
  TM: { en: 'Turkmenistan', ko: '투르크메니스탄', words: 'turkmen' },
  TN: { en: 'Tunisia', ko: '튀니지', words: 'tunisian' },
  TT: { en: 'Trinidad & Tobago', ko: '트리니다드 토바고', words: 'trinidadian' },
  TZ: { en: 'Tanzania', ko: '탄자니아', words: 'tanzanian' },
  UG: { en: 'Uganda', ko: '우간다', words: 'ugandan' },
  UY: { en: 'Uruguay', ko: '우루과이', words: 'uruguayan' },
  UZ: { en: 'Uzbekistan', ko: '우즈베키스탄', words: 'uzbek' },
  VE: { en: 'Venezuela', ko: '베네수엘라', words: 'venezuelan' },
  XK: { en: 'Kosovo', ko: '코소보', words: 'kosovar' },
  YE: { en: 'Yemen', ko: '예멘', words: 'yemeni' },
  ZM: { en: 'Zambia', ko: '잠비아', words: 'zambian' },
  ZW: { en: 'Zimbabwe', ko: '짐바브웨', words: 'zimbabwean' },
};

interface Group extends Country {
  /** Codes of countries and of groups. */
  members: readonly string[];
}

/**
 * The EU by the list of its Publications Office (docs.ted.europa.eu, codelist `eu-country`, 2023-09-15, seen 2026-11-29).
 * Europe is where the GDPR or its like holds: the EU, the rest of the European Economic Area, Switzerland and the United
 * Kingdom.
 */
export const GROUPS: Readonly<Record<string, Group>> = {
  EU: {
    en: 'European Union',
    ko: '유럽 연합',
    words: 'eu, e.u., 유럽연합',
    members: [
      ...[
        'AT',
        'BE',
        'BG',
        'CY',
        'CZ',
        'DE',
        'DK',
        'EE',
        'ES',
        'FI',
        'FR',
        'GR',
        'HR',
        'HU',
        'IE',
        'IT',
        'LT',
        'LU',
        'LV',
      ],
      ...['MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
    ],
  },
  EEA: { en: 'European Economic Area', ko: '유럽경제지역', words: 'eea', members: ['EU', 'IS', 'LI', 'NO'] },
  EUROPE: { en: 'Europe', ko: '유럽', words: 'european', members: ['EEA', 'CH', 'GB'] },
};

/**
 * The regions of clouds by country, as AWS and Google Cloud list them (docs.aws.amazon.com, Supported AWS Regions;
 * docs.cloud.google.com, Supported regions for the GKE On-Prem API; seen 2026-11-29). Their names deceive: eu-west-2 is
 * London.
 */
const CLOUD_REGIONS: Readonly<Record<string, string>> = {
  AE: 'me-central-1',
  AU: 'ap-southeast-2 ap-southeast-4 australia-southeast1 australia-southeast2',
  BE: 'europe-west1',
  BH: 'me-south-1',
  BR: 'sa-east-1 southamerica-east1',
  CA: 'ca-central-1 northamerica-northeast1 northamerica-northeast2',
  CH: 'eu-central-2 europe-west6',
  CL: 'southamerica-west1',
  CN: 'cn-north-1 cn-northwest-1',
  DE: 'eu-central-1 europe-west3 europe-west10',
  ES: 'eu-south-2 europe-southwest1',
  FI: 'europe-north1',
  FR: 'eu-west-3 europe-west9',
  GB: 'eu-west-2 europe-west2',
  HK: 'ap-east-1 asia-east2',
  ID: 'ap-southeast-3 asia-southeast2',
  IE: 'eu-west-1',
  IL: 'me-west1',
  IN: 'ap-south-1 ap-south-2 asia-south1 asia-south2',
  IT: 'eu-south-1 europe-west8 europe-west12',
  JP: 'ap-northeast-1 ap-northeast-3 asia-northeast1 asia-northeast2',
  KR: 'ap-northeast-2 asia-northeast3',
  NL: 'europe-west4',
  PL: 'europe-central2',
  QA: 'me-central1',
  SA: 'me-central2',
  SE: 'eu-north-1',
  SG: 'ap-southeast-1 asia-southeast1',
  TW: 'asia-east1',
  US:
    'us-east-1 us-east-2 us-west-1 us-west-2 us-gov-east-1 us-gov-west-1 ' +
    'us-central1 us-east1 us-east4 us-east5 us-south1 us-west1 us-west2 us-west3 us-west4',
  ZA: 'af-south-1',
};

const partsOf = (words: string | undefined): string[] => words?.split(', ').filter((word) => word !== '') ?? [];

let named: Map<string, string> | undefined;
let placed: Map<string, string> | undefined;

/** The code of every word for a country or group, in lower case: `KR`, `EU`. */
export function countryWords(): ReadonlyMap<string, string> {
  if (!named) {
    named = new Map();
    for (const [code, { en, ko, words }] of [...Object.entries(COUNTRIES), ...Object.entries(GROUPS)])
      for (const word of [en.toLowerCase(), ko, ...partsOf(words)]) named.set(word, code);
  }
  return named;
}

/**
 * The same and that of cities: what is said of where data or a server lies. There Europe is the EU: so clouds call their
 * regions in it, and so law means it.
 */
export function placeWords(): ReadonlyMap<string, string> {
  if (!placed) {
    placed = new Map([...countryWords()].map(([word, code]) => [word, code === 'EUROPE' ? 'EU' : code]));
    for (const [code, { cities }] of Object.entries(COUNTRIES))
      for (const city of partsOf(cities)) placed.set(city, code);
  }
  return placed;
}

/** The name of a country or group; undefined where the table has none of the code. */
export const placeName = (code: string, language: Language): string | undefined =>
  (COUNTRIES[code] ?? GROUPS[code])?.[language];

/** The code of a country or group, by its code in any case or by any word for it; undefined for what is neither. */
export function countryCode(text: string): string | undefined {
  const upper = text.trim().toUpperCase();
  // `UK` is no code of ISO 3166; any other two letters may be.
  if (Object.hasOwn(GROUPS, upper)) return upper;
  return countryWords().get(text.trim().toLowerCase()) ?? (/^[A-Z]{2}$/.test(upper) ? upper : undefined);
}

/** The country of a cloud's region. */
const cloudCountry = (lower: string): string | undefined =>
  Object.entries(CLOUD_REGIONS).find(([, regions]) => regions.split(' ').includes(lower))?.[0];

/** The country or group in which a place lies: a code, a word, a city, a cloud's region; undefined where nobody knows. */
export function placeCode(text: string): string | undefined {
  const lower = text.trim().toLowerCase();
  return placeWords().get(lower) ?? countryCode(lower) ?? cloudCountry(lower);
}

/** A place as data has it: `kr` of Seoul; a cloud's region and what nobody knows stay as they are. */
export function regionCode(text: string): string {
  const lower = text.trim().toLowerCase();
  return (cloudCountry(lower) === undefined ? placeCode(lower)?.toLowerCase() : undefined) ?? lower;
}

/** The countries of a code. */
const countriesOf = (code: string): readonly string[] => GROUPS[code]?.members.flatMap(countriesOf) ?? [code];

/** Whether all of a country or group lies in another. */
export function liesIn(inner: string, outer: string): boolean {
  const all = countriesOf(outer);
  return countriesOf(inner).every((country) => all.includes(country));
}

/**
 * Whether what is kept in one place is kept in another; null where that cannot be told: of `eu` nobody knows whether it is
 * Germany, of a place that nobody knows whether it is anywhere.
 */
export function isWithin(has: string, wanted: string): boolean | null {
  const [own, asked] = [regionCode(has), regionCode(wanted)];
  if (own === asked) return true;
  const [inner, outer] = [placeCode(own), placeCode(asked)];
  if (inner === undefined || outer === undefined) return null;
  // A cloud's region is one of several of its country.
  if (cloudCountry(asked) !== undefined) return cloudCountry(own) === undefined && liesIn(outer, inner) ? null : false;
  if (liesIn(inner, outer)) return true;
  return liesIn(outer, inner) ? null : false;
}
