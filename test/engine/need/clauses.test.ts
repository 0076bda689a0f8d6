import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Constraint } from '../../../src/engine/constraints/constraint.ts';
import { conditionsIn } from '../../../src/engine/need/limits.ts';
import { lower, normalise } from '../../../src/engine/need/normalise.ts';
import { understand } from '../../../src/engine/need/understand.ts';
import type { Understood } from '../../../src/engine/results.ts';
import { loadKnowledge } from '../../../src/kb/load.ts';
import { root } from '../../support/lmm.ts';

const { knowledge } = await loadKnowledge(root, []);

/** All that a need was understood to say: ids of uses and measures, `constraint=value`, constraints alone, `unread`. */
function heard({ uses, measures, constraints, unread }: Understood<Constraint>): Set<string> {
  return new Set([
    ...[...uses, ...measures].map(({ id }) => id),
    ...constraints.flatMap(({ constraint, value }) => [
      constraint,
      ...[value].flat().map((one) => `${constraint}=${one}`),
    ]),
    ...(unread.length > 0 ? ['unread'] : []),
  ]);
}

/** What is expected, parted by commas; `!` before what must not be heard. */
function holds(need: string, expected: string): void {
  const said = heard(understand(need, knowledge));
  for (const one of expected.split(', ')) {
    const not = one.startsWith('!');
    expect(said.has(not ? one.slice(1) : one), `${one} in ${[...said].join(', ')}`).toBe(!not);
  }
}

describe('places and laws are conditions on who makes and serves a model, and topics elsewhere', () => {
  test.each([
    ['no vendors from China please, proofreading our newsletter', 'writing, exclude-country=CN, !chinese'],
    ['proofreading, vendors based outside of China', 'writing, exclude-country=CN'],
    ['no vendor outside the EU, proofreading', 'writing, country=EU'],
    ['our vendor outside China sends letters for proofreading', '!exclude-country, !country'],
    ['write a travel guide about China', '!exclude-country, !country, !region'],
    ['a chatbot for Chinese tourists', '!exclude-country, !country, !region'],
    ['inference has to happen on servers in Germany, ticket triage', 'region=de'],
    ['German lessons for beginners', '!region, !country'],
    ['only models made in France', 'country=FR'],
    ['compare French and Japanese companies in my report', '!country, !exclude-country'],
    ['avoid US providers, we write SQL', 'programming, exclude-country=US'],
    ['tell us what changed in this contract', 'legal, !country, !region'],
    ['ISO 27001 is a must, sorting resumes', 'certification=ISO 27001'],
    ['draft our ISO 27001 policy', '!certification'],
    ["answer employees' questions about GDPR", '!certification'],
    ['inputs must not be stored longer than 30 days', 'max-retention=30'],
    ['logs must be kept at least 90 days', 'unread, !max-retention'],
    ['the EU AI Act explained for kids', 'education, !country, !certification, !unread'],
    ['must comply with the EU AI Act, translate', 'translation, certification, !country, !unread'],
    ['not used for training, kept at most 30 days', 'no-training=true, max-retention=30'],
    ['prompts may be stored at most 30 days, code review', 'programming, max-retention=30'],
    ['we never want our chats used to train anything; summarise them', 'document-summary, no-training=true'],
    ['plan a training schedule for runners', '!no-training'],
    ['everything has to stay on our own servers, invoice extraction', 'deployment=weights'],
    ['중국 업체 제품은 곤란하고 공지사항 다듬기', 'exclude-country=CN, !chinese'],
    ['중국 여행 안내문 쓰기', 'writing, !exclude-country, !country'],
    ['독일 서버에서만 처리돼야 하는 회의록 요약', 'document-summary, region=de'],
    ['독일어 회화 연습', '!region, !country'],
    ['미국산 말고 유럽 거로 코드 리뷰', 'programming, exclude-country=US'],
    ['프랑스 업체가 만든 모델만', 'country=FR'],
    ['일본 회사에 보낼 제안 메일 작성', 'writing, !country'],
    ['국내 기업 재무제표 분석', '!country'],
    ['국내 업체 모델로 상품평 분류', 'classification, country=KR'],
    ['데이터가 국외로 나가면 안 되는 상담 요약', 'document-summary, region=kr'],
    ['국내 업체에 보낼 메일 작성', '!country'],
    ['로그는 최소 90일 보관해야 함', 'unread, !max-retention'],
    ['해외 배송 문의 답변', 'customer-support, !region'],
    ['ISO 27001 인증 필수, 이력서 분류', 'classification, certification=ISO 27001'],
    ['ISO 27001 심사 준비 자료 정리', '!certification'],
    ['개인정보보호법 질문에 답하는 챗봇', '!certification'],
    ['입력은 30일 넘게 보관하지 않는 곳, 코드 리뷰', 'programming, max-retention=30'],
    ['대화가 학습에 쓰이지 않아야 하고 번역용', 'translation, no-training=true'],
    ['신입사원 학습 자료 만들기', '!no-training'],
    ['우리 서버에서만 돌아가야 하는 영수증 인식', 'document-understanding, deployment=weights'],
    ['서버 이전 계획서 초안', 'writing, !region, !deployment'],
  ])('%s: %s', holds);
});

describe('a word is used once', () => {
  test.each([
    ['10k PDFs a day to read', '!finance, !min-context'],
    ['name ideas: a code name for our project', '!programming'],
    ['the vending machine error code list', '!programming'],
    ['our zip code lookup', '!programming'],
    ['writing python for a scraper', 'programming, !writing'],
    ['write a bash script', 'programming, !writing'],
    ['write a short story', 'writing, !programming'],
    ['no data leaves the building; plan a menu', 'deployment=weights, !data-analysis'],
    ['chat without sending anything to the internet', 'deployment=weights, !information-search'],
    ['must be HIPAA compliant, symptom checker', 'medical, certification=HIPAA, !customer-support'],
    ['PDF 만 개 읽기', '!finance, !min-context'],
    ['프로젝트 코드네임 지어줘', '!programming'],
    ['보일러 코드 E4 뜻', '!programming'],
    ['데이터 분석 외부 유출 금지', 'data-analysis, deployment=weights'],
    ['파이썬으로 크롤러 작성', 'programming, !writing'],
    ['셸 스크립트 작성', 'programming, !writing'],
    ['짧은 동화 쓰기', '!programming'],
    ['자료가 회사 밖으로 나가면 안 되는 식단 짜기', 'deployment=weights, !data-analysis, !programming'],
    ['인터넷 없이 쓰는 번역', 'translation, deployment=weights, !information-search'],
    ['HIPAA 준수해야 하는 문진표 정리', 'certification=HIPAA, !customer-support'],
    ['데이터 요금제 추천', '!data-analysis'],
  ])('%s: %s', holds);
});

describe('a demand that led to nothing stands open; what is asked of the answer does not', () => {
  test.each([
    ['vendor must be on our procurement list, translate manuals', 'translation, unread'],
    ['data centre must be in Reykjavik, summarise minutes', 'document-summary, unread'],
    ['under a licence our lawyers like, writing tests', 'unread'],
    ['only vendors with a green energy pledge, classify photos', 'unread'],
    ['no more than 2 camels a month, product texts', 'unread'],
    ['needs to be confidential, rewriting HR letters', 'writing, unread'],
    ['must sound friendly, email replies', 'writing, !unread'],
    ['which vendor is approved by the bank regulator?', '!unread'],
    ['we are approved sellers, write product texts', '!unread'],
    ["price doesn't matter, hardest proofs", 'math, !unread'],
    ['가격은 상관없고 수학 문제 풀이', 'math, !unread'],
    ['any vendor will do, summarise papers', 'document-summary, !unread'],
    ['open the policy document and summarise it', 'document-summary, !unread'],
    ['answers must be short, birthday poems', '!unread'],
    ['구매팀 승인 목록에 있어야 하는 업체, 매뉴얼 번역', 'translation, unread'],
    ['데이터센터가 제주도에 있어야 하고 회의록 요약', 'document-summary, unread'],
    ['법무팀이 인정하는 라이선스여야 하고 테스트 코드 작성', 'programming, unread'],
    ['친환경 전력 쓰는 업체만, 사진 분류', 'unread'],
    ['한 달 치킨 세 마리 값 이하로 상품 설명 쓰기', 'unread'],
    ['말투가 꼭 공손해야 하는 답장 쓰기', 'writing, !unread'],
    ['어느 업체가 금감원 심사를 통과했나요', '!unread'],
    ['기밀이 새면 안 되는 인사 공문 작성', 'writing, deployment=weights, !unread'],
    ['규정집 요약', 'document-summary, !unread'],
    ['꼭 운율을 맞춰야 하는 생일 시', '!unread'],
  ])('%s: %s', holds);
});

describe('words of law, price, place and privacy are the matter of ordinary work', () => {
  test.each([
    'draft a policy that must be approved by the board',
    'answer customer questions about our refund policy, only in English',
    'write a privacy policy for our app',
    'our legal team needs to review contracts',
    '보험 약관 요약, 꼭 쉬운 말로',
    '규정집에서 찾아 답하는 사내 챗봇',
    '계약서에 꼭 들어가야 하는 조항 점검',
    'server logs must be parsed into JSON',
    'sort applications that have been approved or rejected',
    'classify approved invoices',
    '승인된 예산안 요약',
    '등록된 상표 조사',
    '감사 보고서 초안 작성',
    '저작권 분쟁 판례 검색',
    'insurance claims must be classified by type',
    'I need to explain tax rules to my clients',
    '회사 규정에 맞게 공문 작성',
    'the model should be good at math',
    '모델이 수학을 잘해야 함',
    'need a model that can read handwriting',
    'a company newsletter, friendly tone',
    '업체 소개글 작성',
    '우리 회사 제품 홍보 문구',
    '협력업체에 보낼 메일 작성',
    'cost analysis of cloud spend',
    'budget planning spreadsheet formulas',
    '가격 비교표 작성',
    'price negotiation emails to suppliers',
    'training materials for new hires',
    'train our staff on safety',
    'private chat with a companion',
    'secure coding review',
    '보안 취약점 점검',
    '개인정보 처리방침 검토',
    'leaked password analysis',
    'translate customer emails from Germany and France',
    "Korean companies' quarterly earnings summary",
    '미국 주식 공시 요약',
    '일본 고객 문의 답변',
    '중국어 계약서 번역',
    '베트남 공장 안전 수칙 번역',
    '유럽 여행 상품 소개글 작성',
    'our servers are slow, help debug nginx',
    'keep meeting notes short',
    'store product descriptions in JSON',
    'where can I learn python',
    'help me leave a good review',
    'send weekly reports to my boss, summarise first',
    'upload receipts and extract totals',
    'train schedule chatbot',
    'library for training neural networks, explain pytorch',
    'record of patients, classify by symptom',
    'delete duplicates from a spreadsheet',
    '데이터 보관 정책 문서 작성',
    '외부 강사 소개글 작성',
    '내부 감사 보고서 요약',
    '해외 배송 문의 챗봇',
    '서버 이전 안내문 작성',
    '학습지 채점',
    '학생 학습 기록 분석',
    '개인정보 동의서 초안',
    '망고 농장 블로그 글',
    '클라우드 비용 분석 보고서',
    '로컬 맛집 리뷰 요약',
    '오프라인 매장 매출 분석',
    '밖에서 찍은 사진 설명',
    '보관 기한 지난 식품 목록 정리',
    '남기고 싶은 말 편지로 쓰기',
    'no-code app builder',
    'never lose context in long chats',
    'not too long summaries',
    'without bullet points, write an essay',
    'zero-shot classification of tweets',
    'opt-out email template',
    'must rhyme, a poem for my mother',
    '세탁기 에러 코드',
  ])('%s', (need) => {
    const { constraints, unread } = understand(need, knowledge);
    const said = constraints.filter(({ constraint }) => !['capability', 'modality', 'output'].includes(constraint));
    expect({ said, unread }).toEqual({ said: [], unread: [] });
  });
});

describe('a word with several readings', () => {
  test.each(['chatbot', '챗봇', 'a chatbot, cheap', '챗봇, 중국 업체 빼고'])(
    'shares one weight among them: %s',
    (need) => {
      const { ambiguous, uses } = understand(need, knowledge);
      expect(ambiguous).toHaveLength(1);
      const readings = uses.filter(({ id }) => ambiguous[0]?.uses.includes(id));
      expect(readings.length).toBeGreaterThan(1);
      const weights = readings.map(({ weight }) => weight);
      expect(new Set(weights).size).toBe(1);
      const sum = weights.reduce((all, weight) => all + weight, 0);
      expect(sum).toBeGreaterThan(0.95);
      expect(sum).toBeLessThanOrEqual(1);
    },
  );

  test('means one of them where other words say which, and counts whole', () => {
    const { ambiguous, uses } = understand('고객 응대 챗봇', knowledge);
    expect(ambiguous).toEqual([]);
    expect(uses.find(({ id }) => id === 'customer-support')?.weight).toBe(1);
  });
});

describe('any need', () => {
  const PARTS = [
    'coding',
    'translation',
    'summaries of reports',
    'data analysis',
    'customer support',
    'a chatbot',
    'image generation',
    'not from China',
    'European vendors only',
    'data stays in the EU',
    'HIPAA compliant',
    'no training on our inputs',
    'kept at most 30 days',
    'must run offline',
    'under $3 per million tokens',
    '500 euros a month',
    'open weights',
    'json output',
    '128k context',
    'runs on an RTX 4090',
    'cheap',
    'but',
    'only',
    'not',
    'or',
    'like gpt-4o',
    'vendor must be approved',
    '코딩',
    '번역',
    '보고서 요약',
    '데이터 분석',
    '고객 상담',
    '챗봇',
    '이미지 생성',
    '중국산 말고',
    '국내 리전에서만',
    '국산 모델',
    '학습에 쓰면 안 됨',
    '보관 금지',
    '외부 유출 금지',
    '인터넷 안 되는 곳',
    '월 30만원',
    '100만 토큰당 1달러 이하',
    '가중치 공개',
    '24GB GPU에서',
    '저렴한 거',
    '말고',
    '만',
    '안',
    '그리고',
    '싼 거',
    'ISMS-P 인증',
    '세종시에 있어야 하는',
  ];
  const needs = fc.oneof(
    fc
      .tuple(fc.uniqueArray(fc.constantFrom(...PARTS), { maxLength: 7 }), fc.constantFrom(' ', ', ', '. '))
      .map(([parts, by]) => parts.join(by)),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );

  test('ends, is read the same twice, and asks for no use by what only a condition said', () => {
    fc.assert(
      fc.property(needs, (need) => {
        const read = understand(need, knowledge);
        expect(understand(need, knowledge)).toEqual(read);
        const small = lower(normalise(need));
        const taken = conditionsIn(small).filter(({ limit, shared, uses }) => limit && !shared && !uses);
        for (const { matched } of read.uses) {
          for (const words of matched.map(lower)) {
            // Somewhere else than in a condition.
            const places = [...small.matchAll(new RegExp(escaped(words), 'g'))].map(({ index = 0 }) => index);
            const free = places.some((at) => taken.every(({ start, end }) => at + words.length <= start || at >= end));
            expect(free, `${words} in ${need}`).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
