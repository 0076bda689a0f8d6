import type { SyntaxFault } from '../../domain/problems.ts';
import type { Messages } from '../messages.ts';
import { checks } from './checks.ts';
import { cli, SYSTEM } from './cli.ts';
import { syntax } from './syntax.ts';

type Values = Record<string, string | number | string[]>;
const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));
const meant = (values: Values): string =>
  values.suggestion === undefined ? '' : ` 혹시 이것인가요? ${values.suggestion}.`;

export const problems: Messages['problems'] = {
  text: (v) => `텍스트여야 합니다: "${v.key}"`,
  empty: (v) => `값이 비어 있습니다: "${v.key}". 모르면 키를 빼고, 공개하지 않은 값이면 undisclosed라고 적으십시오.`,
  'control-character': (v) => `보여 줄 수 없는 문자(제어 문자, 방향 문자)가 있습니다: "${v.key}". 지우십시오.`,
  number: (v) => `따옴표와 단위가 없는 수여야 합니다: "${v.key}". 받은 값: ${v.value}`,
  'whole-number': (v) => `정수여야 합니다: "${v.key}". 받은 값: ${v.value}`,
  negative: (v) => `음수일 수 없습니다: "${v.key}". 모르면 키를 빼십시오. 받은 값: ${v.value}`,
  weight: (v) => `0보다 크고 1,000,000 이하인 수여야 합니다: "${v.key}". 받은 값: ${v.value}`,
  boolean: (v) => `따옴표 없는 true, false 중 하나여야 합니다: "${v.key}". 받은 값: ${v.value}`,
  date: (v) => `달력에 있는 날짜여야 합니다(2024-10-01, 2024-10, 2024): "${v.key}". 받은 값: ${v.value}`,
  list: (v) => `목록이어야 합니다: "${v.key ?? ''}"`,
  mapping: (v) => `키와 값의 묶음이어야 합니다: "${v.key ?? ''}"`,
  'one-of': (v) => `다음 중 하나여야 합니다: ${list(v.allowed)}. "${v.key}"에 받은 값: ${v.value}.${meant(v)}`,
  id: (v) => `id에는 공백, 쉼표, 따옴표를 쓸 수 없습니다. 받은 값: ${v.value}`,
  memory: (v) => `24GB, 2x80GB q8, 32GB shared처럼 메모리 크기여야 합니다: "${v.key}". 받은 값: ${v.value}`,
  country: (v) => `KR처럼 두 글자 국가 코드여야 합니다: "${v.key}". 받은 값: ${v.value}`,
  sum: (v) => `USD로 센 수나 1000원, 0.5 EUR처럼 통화를 적은 금액이어야 합니다: "${v.key}". 받은 값: ${v.value}`,
  currency: (v) => `USD처럼 세 글자 통화 코드여야 합니다: "${v.key}". 받은 값: ${v.value}`,
  language: (v) => `ko, en 같은 언어 코드여야 합니다: "${v.key}". 받은 값: ${v.value}`,
  localized: (v) => `텍스트나 언어별 텍스트({en: …, ko: …})여야 합니다: "${v.key}"`,
  unreadable: (v) => `파일을 읽을 수 없습니다: ${SYSTEM[String(v.detail)] ?? v.detail}.`,
  encoding: () => 'UTF-8이 아닌 파일입니다. UTF-8로 저장하십시오.',
  'not-found': (v) =>
    `그런 파일이나 폴더가 없습니다. 경로를 확인하십시오.${v.kind === 'decision' ? ` 결정 파일 만들기: lmm recommend --use social --save ${v.name}` : ''}`,
  'not-a-folder': () => '지식 베이스를 담는 폴더여야 합니다. 이 이름의 폴더에 파일을 넣으세요.',
  dangling: (v) => `링크가 없는 곳을 가리킵니다: ${v.target}. 링크를 지우거나 가리키는 것을 만드세요.`,
  outside: (v) =>
    `${v.file}의 폴더 밖에 있습니다: ${v.name}. 그 폴더 안에 있는 것만 적을 수 있습니다. 쓰려면 환경 변수 LMM_KB에 적으세요.`,
  'no-knowledge-name': (v) =>
    `지식 베이스가 아닙니다: ${v.name}. 이름이 .yaml, .yml, .json으로 끝나는 일반 파일이어야 합니다.`,
  'other-owner': (v) => `다른 사용자(${v.detail})의 것이고 직접 지정한 것이 아닙니다. 소유자를 바꾸거나 지우세요.`,
  writable: () => '다른 사용자가 쓸 수 있고 직접 지정한 것이 아닙니다. 쓰기 권한을 거두세요: chmod go-w',
  unreachable: (v) => `살펴볼 수 없습니다: ${SYSTEM[String(v.detail)] ?? v.detail}.`,
  'no-files': () => '이름이 .yaml, .yml, .json으로 끝나는 파일이 없습니다. 경로를 확인하세요.',
  'empty-file': () => '파일이 비어 있습니다. 레코드나 kb: 경로를 적거나 파일을 지우세요.',
  'not-a-feed': (v) => `lmm에서 읽을 수 있는 모델·가격 DB 파일이 아닙니다: ${list(v.allowed)}.`,
  syntax: (v) => (syntax[v.fault as SyntaxFault] ?? syntax.other)(v),
  anchor: (v) => `별칭 *${v.name} 앞에 &${v.name} 앵커가 없습니다.`,
  'too-many-aliases': (v) => `이 파일의 별칭이 나타내는 값이 ${v.most}개를 넘습니다. 레코드를 풀어서 적으십시오.`,
  'unknown-key': (v) => `알 수 없는 키입니다: "${v.key}".${meant(v)} 개인 메모의 키는 "x-"로 시작해야 합니다.`,
  missing: (v) => `빠진 값이 있습니다: "${v.key}"${v.id ? ` (${v.id})` : ''}.`,
  'unknown-name': (v) =>
    `${cli.errors.unknownName[v.kind as keyof typeof cli.errors.unknownName](String(v.name))}.${meant(v)}`,
  'ambiguous-name': (v) =>
    `${cli.errors.ambiguousName(String(v.name), [v.allowed].flat().map(String))}. ${cli.errors.sayWhich}`,
  reference: (v) => `없는 id입니다(${v.kind}): ${v.id}.${meant(v)} 레코드를 더하거나 "${v.key}" 값을 고치십시오.`,
  'unknown-field': (v) => `없는 항목입니다: "${v.field}".${meant(v)} 항목 목록: lmm fields`,
  duplicate: (v) => `같은 id가 두 번 있습니다(${v.kind}): ${v.id}. 첫 번째 자리: ${v.first}. 둘을 합치십시오.`,
  collision: (v) =>
    `겹치는 별칭입니다: "${v.alias}". 뜻하는 것이 둘입니다: ${v.id}, ${v.other} (${v.first}). 하나를 지우십시오.`,
  'out-of-range': (v) =>
    `이 표의 점수는 ${v.least}에서 ${v.most}까지인데 ${v.value}입니다. 값이나 표의 scale 키를 고치십시오.`,
  'outside-interval': (v) =>
    `점수 ${v.value}, 그 구간 ${v.low}~${v.high}. 점수가 구간을 벗어납니다. 셋 중 하나를 고치십시오.`,
  'few-anchors': (v) =>
    `릴리스 ${v.anchors}개로는 기울기를 정할 수 없습니다. ${v.least}개부터 됩니다. 연결을 빼십시오.`,
  overlap: (v) =>
    `기간이 겹칩니다: ${v.first}부터, ${v.second}부터. 앞 기간에 끝(until)을 적거나 둘을 합치십시오. 위층 파일에서는 앞 기간의 from 값을 되풀이하고 until 값을 적습니다.`,
  order: (v) => `기간의 끝(${v.until})이 시작(${v.from})보다 앞입니다.`,
  statement: () => '텍스트, 용도와 적합도, 기준과 텍스트 중 하나가 있어야 합니다.',
  ...checks,
};
