import type { SyntaxFault } from '../../domain/problems.ts';
import { characterText } from '../characters.ts';
import type { Messages } from '../messages.ts';
import { characters } from './characters.ts';
import { checks } from './checks.ts';
import { cli, SYSTEM } from './cli.ts';
import { syntax } from './syntax.ts';

type Values = Record<string, string | number | string[]>;
const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));
const meant = (values: Values): string =>
  values.suggestion === undefined ? '' : ` 혹시 이것인가요? ${values.suggestion}.`;

const odd = (values: Values): string => characterText(String(values.character), characters);
const isComposedOtherwise = ({ id, suggestion }: Values): boolean =>
  id !== suggestion && String(id).normalize('NFC') === String(suggestion).normalize('NFC');
const isSpace = (character: unknown): boolean => /^\p{Zs}/u.test(String(character));
/** The character of what was given that may not be what it looks like. */
const behind = (values: Values): string => (values.character === undefined ? '' : `, ${odd(values)}`);
/** What a path may lead to that is no file. */
const FORMS: Record<string, string> = { folder: '폴더', pipe: '파이프', socket: '소켓', device: '장치' };
/** What to do about a path that no file system has. */
const NOT_A_PATH: Record<string, string> = {
  terminal: '표준 입력으로 들어온 내용이 없습니다. 파일을 적거나 파이프로 넘기십시오(명령 | lmm … -).',
  input: '표준 입력은 읽지 않습니다. 내용을 파일로 저장하십시오.',
  home: '셸이 ~ 기호를 바꾸지 않았습니다. 홈 폴더의 경로나 $HOME을 적으십시오.',
  address: 'lmm에서는 주소를 읽지 않습니다. 내용을 파일로 저장하십시오.',
};
const inBrackets = (value: unknown): string => (value === undefined ? '' : ` (${value})`);
const bytes = (value: unknown): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

const subject = (v: Values): string => {
  if (v.key === undefined) return '파일 전체';
  return v.item === undefined ? `"${v.key}"` : `"${v.key}" 목록의 각 항목`;
};
const SHAPES: Record<string, string> = { list: '목록', mapping: '키와 값의 묶음' };
const given = (v: Values): string => {
  const shape = SHAPES[String(v.given)];
  if (shape !== undefined) return `. 받은 것: ${shape}`;
  return v.value === undefined || v.value === '' ? '' : `. 받은 값: ${v.value}`;
};
/** 값 뒤에 주석으로 보이는 것. */
const remark = (v: Values): string => (v.comment === undefined ? '' : '. 주석은 공백과 # 기호로 시작합니다.');
const mend = (v: Values): string =>
  v.mend !== undefined
    ? `. 이렇게 적으십시오: ${v.mend}${v.mend === v.value ? ' (따옴표 없이)' : ''}${v.currency === undefined ? '' : ` (통화: ${v.currency})`}${remark(v)}`
    : v.last !== undefined
      ? `. 그 달의 마지막 날: ${v.last}`
      : v.either !== undefined
        ? `. 둘 중 하나로 적으십시오: ${[v.either].flat().join(', ')}`
        : v.nothing !== undefined
          ? '. 없는 값이면 0을 적고, 모르면 키를 빼십시오.'
          : '';

/** 사용 기록을 읽을 수 없는 까닭과 고치는 방법. */
const unreadable = (): string => '사용 기록을 읽을 수 없습니다.';
const USAGE: Record<string, (v: Values) => string> = {
  empty: () => '사용 기록이 비어 있습니다.',
  html: () => '사용 기록이 아니라 웹 페이지입니다. API의 응답이나 내보낸 파일을 저장하십시오.',
  json: () => '여기에서 JSON이 끊기거나 어긋나고, 한 줄이 한 기록인 파일도 아닙니다.',
  'no-usage': (v) =>
    `lmm에서 읽을 수 있는 사용 기록(${list(v.allowed)})이 없습니다. 표나 JSON 행이면 열을 알려 주십시오: --usage-columns model=…,date=…,prompt=…,output=…`,
  costs: () =>
    '금액만 있고 토큰 수가 없는 비용 보고서라서 가격을 계산할 수 없습니다. 모델별로 나눈 사용량 보고서를 저장하십시오. OpenAI: /v1/organization/usage/completions, Anthropic: /v1/organizations/usage_report/messages.',
  'other-format': (v) =>
    `형식이 ${v.format}인 사용 기록이 없습니다. --usage-format 옵션을 빼면 모양을 보고 형식을 가립니다.`,
  'no-records': () => '형식은 맞지만 사용 기록이 하나도 없습니다.',
  'no-column': (v) => `없는 열입니다: ${v.column}. 있는 열: ${list(v.headers)}.`,
  columns: (v) => {
    const named = '--usage-columns model=…,date=…,prompt=…,output=…';
    if (v.code === 'quote') return '여기에서 시작하는 따옴표가 닫히지 않았습니다.';
    if (v.code === 'twice')
      return `${v.column} 열로 볼 수 있는 열이 여럿입니다: ${list(v.found)}. 하나를 고르십시오: ${named}`;
    if (v.code === 'cache')
      return `캐시에서 읽은 토큰이 ${list(v.found)} 열에 들어 있는지 짐작하지 않습니다. 들어 있으면 --usage-columns prompt=열, 아니면 input=열로 다른 열과 함께 알려 주십시오.`;
    return `모델과 토큰이 어느 열인지 알 수 없습니다. 열을 알려 주십시오: ${named}. 있는 열: ${list(v.headers)}.`;
  },
};

/** 파일의 종류와 그것을 읽는 명령. */
const FILES: Record<string, [name: string, taken: string]> = {
  knowledge: ['지식 베이스', 'lmm --kb FILE'],
  policy: ['규칙 파일', 'lmm recommend --policy FILE'],
  query: ['질문 파일', 'lmm recommend --query-file FILE'],
  decision: ['결정 파일', 'lmm check FILE'],
  watch: ['감시 파일', 'lmm watch FILE'],
  config: ['설정 파일', ''],
  feed: ['내려받은 모델·가격 DB 파일', 'lmm upkeep FILE'],
};
function foreign(v: Values): string {
  const [wanted = ''] = FILES[String(v.wanted)] ?? [];
  const [name, taken] = FILES[String(v.as)] ?? [];
  if (v.stands === 'path') return `파일에 경로만 있습니다: ${v.format}. 그 경로의 파일을 지정하십시오.`;
  if (v.stands !== undefined) return `파일 대신 ${v.format} 포인터만 있습니다. 파일을 받아 오는 명령: ${v.stands}`;
  if (name !== undefined) return `${wanted} 자리에 온 것은 ${name}입니다(${v.format}). 읽는 명령: ${taken}`;
  const form =
    v.wanted === 'knowledge'
      ? '지식 베이스는 models, releases 같은 키를 둔 YAML이나 JSON 파일입니다.'
      : 'YAML이나 JSON이어야 합니다.';
  return `${wanted} 자리에 다른 형식의 파일이 왔습니다: ${v.format}. ${form}`;
}

export const problems: Messages['problems'] = {
  text: (v) => `텍스트여야 합니다: ${subject(v)}${given(v)}`,
  empty: (v) =>
    v.sign !== undefined
      ? `값이 비어 있습니다: "${v.key}". ${v.sign} 기호는 ${v.sign === '#' ? '주석을' : '앵커의 이름을'} 시작합니다. 그 기호로 시작하는 텍스트는 따옴표로 감싸십시오.`
      : v.item === undefined
        ? `값이 비어 있습니다: "${v.key}". ${v.known !== undefined ? '모르면 키를 빼고, 공개하지 않은 값이면 undisclosed라고 적으십시오.' : '값을 적거나, 없어도 되는 키면 빼십시오.'}`
        : `목록에 빈 항목이 있습니다: "${v.key}". 지우거나 값을 적으십시오.`,
  character: (v) =>
    v.character === ' '
      ? `공백이 있습니다: "${v.key}". 지우십시오. 주소 안의 공백은 %20으로 적습니다.`
      : isSpace(v.character)
        ? `쓸 수 없는 공백이 있습니다: "${v.key}". 보통 공백으로 바꾸십시오: ${odd(v)}.`
        : `여기에 쓸 수 없는 문자가 있습니다: "${v.key}". 지우십시오: ${odd(v)}.`,
  number: (v) => `따옴표, 단위, 구분 기호가 없는 수여야 합니다: ${subject(v)}${given(v)}${behind(v)}${mend(v)}`,
  inexact: (v) =>
    `적힌 그대로 담을 수 없는 수입니다. 너무 크거나 작거나 자릿수가 많습니다: ${subject(v)}${given(v)}${behind(v)}${mend(v)}`,
  'whole-number': (v) => `정수여야 합니다: ${subject(v)}${given(v)}${behind(v)}${mend(v)}`,
  negative: (v) => `음수일 수 없습니다: ${subject(v)}. 모르면 키를 빼십시오. 받은 값: ${v.value}${behind(v)}`,
  weight: (v) => `0보다 크고 1,000,000 이하인 수여야 합니다: "${v.key}". 받은 값: ${v.value}${behind(v)}`,
  boolean: (v) => `따옴표 없는 true, false 중 하나여야 합니다: ${subject(v)}${given(v)}${behind(v)}${mend(v)}`,
  date: (v) => `달력에 있는 날짜여야 합니다(2024-10-01, 2024-10, 2024): ${subject(v)}${given(v)}${behind(v)}${mend(v)}`,
  list: (v) =>
    `목록이어야 하며, 각 항목은 줄마다 "- " 뒤에 적습니다: ${subject(v)}${given(v)}${v.given === 'mapping' ? '. 항목의 첫 키 앞에 "- "를 붙이십시오.' : ''}${v.mend === undefined ? '' : `. 이렇게 적으십시오: ${v.mend}`}`,
  mapping: (v) =>
    `키와 값의 묶음("키: 값")이어야 합니다: ${subject(v)}${given(v)}${v.key === undefined && v.given === 'list' ? '. 목록을 "models:" 같은 키 아래에 두십시오.' : ''}`,
  'one-of': (v) =>
    `다음 중 하나여야 합니다: ${list(v.allowed)}. "${v.key}"에 받은 값: ${v.value}${behind(v)}${v.comment === undefined ? `.${meant(v)}` : mend(v)}`,
  id: (v) =>
    `id에는 공백, 쉼표, 따옴표를 쓸 수 없습니다. 글자, 숫자, - . _ ~ : / @ + % 문자만 쓰고, 글자, 숫자, _ 가운데 하나로 시작하며, 빗금 사이가 비거나 ".", ".."이면 안 됩니다. 받은 값: ${v.value}${behind(v)}.${meant(v)}`,
  lookalike: (v) =>
    `여러 문자 체계가 섞여 있습니다: "${v.key}". 다른 글자 사이의 문자: ${odd(v)}. 낱말마다 한 가지 문자로 적으십시오. 받은 값: ${v.value}${behind(v)}.${meant(v)}`,
  address: (v) =>
    `http://나 https://로 시작하고 사용자 이름과 비밀번호가 없는 주소여야 합니다: "${v.key}". 받은 값: ${v.value}${behind(v)}`,
  memory: (v) => `24GB, 2x80GB q8, 32GB shared처럼 메모리 크기여야 합니다: "${v.key}". 받은 값: ${v.value}${behind(v)}`,
  country: (v) => `KR처럼 두 글자 국가 코드여야 합니다: ${subject(v)}${given(v)}${behind(v)}${mend(v)}`,
  sum: (v) =>
    `USD로 센 수나 1000원, 0.5 EUR처럼 통화를 적은 금액이어야 합니다: ${subject(v)}${given(v)}${behind(v)}${mend(v)}`,
  currency: (v) => `USD처럼 세 글자 통화 코드여야 합니다: ${subject(v)}${given(v)}${behind(v)}${mend(v)}`,
  language: (v) => `ko, en 같은 언어 코드여야 합니다: "${v.key}". 받은 값: ${v.value}${behind(v)}`,
  localized: (v) => `텍스트나 언어별 텍스트({en: …, ko: …})여야 합니다: ${subject(v)}${given(v)}`,
  unreadable: (v) => `파일을 읽을 수 없습니다: ${SYSTEM[String(v.detail)] ?? v.detail}.`,
  'not-a-file': (v) =>
    `보통 파일이 아닙니다(${FORMS[String(v.form)] ?? v.form}). 보통 파일만 읽으니, 파일을 적거나 내용을 파일로 저장하십시오.`,
  'dangling-link': (v) => `링크가 가리키는 파일이나 폴더가 없습니다: ${v.to}. 링크를 고치거나 지우십시오.`,
  'no-files': (v) =>
    `이 폴더에는 지식 베이스 파일(${list(v.allowed)})이 없습니다.${[v.others].flat().length > 0 ? ` 있는 파일: ${list(v.others)}.` : ' 비어 있습니다.'} 다른 폴더나 파일을 적으십시오.`,
  'too-many-files': (v) =>
    `폴더에 있는 지식 베이스 파일이 ${v.files}개를 넘거나 폴더가 ${v.folders}개를 넘습니다. 읽을 폴더를 적으십시오.`,
  'too-large': (v) =>
    `파일이 너무 큽니다: ${bytes(v.size)}바이트. ${bytes(v.most)}바이트까지 읽습니다. 나누거나 필요 없는 내용을 빼십시오.`,
  'too-large-together': (v) =>
    `이 파일까지 합하면 읽을 파일이 모두 ${bytes(v.most)}바이트를 넘습니다. 필요 없는 파일을 빼십시오.`,
  'too-many-values': (v) => `파일의 줄과 값이 ${bytes(v.most)}개를 넘습니다. 여러 파일로 나누십시오.`,
  'too-many-problems': (v) =>
    `이 파일의 문제가 ${bytes(v.most)}개를 넘습니다. 표시하지 않은 문제: ${bytes(v.more)}개 이상.${Number(v.records ?? 0) > 0 ? ` 확인하지 않은 레코드: ${bytes(v.records)}개.` : ''} 표시된 것부터 고치거나 읽을 파일을 다시 적으십시오.`,
  binary: (v) =>
    v.format === undefined
      ? '값이 0인 바이트가 있어 텍스트 파일이 아닙니다. UTF-8 텍스트 파일을 적으십시오.'
      : `텍스트 파일이 아닙니다. 형식: ${v.format}. UTF-8 텍스트 파일을 적으십시오.`,
  encoding: (v) =>
    v.encoding === undefined
      ? '이 줄이 UTF-8이 아닙니다. 파일을 UTF-8로 저장하십시오.'
      : `UTF-8이 아닌 파일입니다. 인코딩(추정): ${v.encoding}. 편집기에서 UTF-8로 저장하거나 변환하십시오: iconv -f ${v.encoding} -t UTF-8`,
  'other-format': (v) =>
    `확장자가 ${v.extension}인 파일이고, 내용도 YAML 키와 값의 묶음이 아닙니다. lmm에서는 YAML과 JSON 파일을 읽습니다: ${list(v.allowed)}.`,
  'not-found': (v) =>
    `그런 파일이나 폴더가 없습니다. ${NOT_A_PATH[String(v.form)] ?? '경로를 확인하십시오.'}${v.named === 'LMM_KB' ? ' 환경 변수 LMM_KB에 적힌 경로입니다(여럿이면 ":"로 나눔).' : ''}${v.kind === 'decision' ? ` 결정 파일 만들기: lmm recommend --use social --save ${v.name}` : ''}`,
  'not-a-folder': () => '지식 베이스를 담는 폴더여야 합니다. 이 이름의 폴더에 파일을 넣으세요.',
  dangling: (v) => `링크가 없는 곳을 가리킵니다: ${v.target}. 링크를 지우거나 가리키는 것을 만드세요.`,
  outside: (v) =>
    `${v.file}의 폴더 밖에 있습니다: ${v.name}. 그 폴더 안에 있는 것만 적을 수 있습니다. 쓰려면 환경 변수 LMM_KB에 적으세요.`,
  'no-knowledge-name': (v) =>
    `지식 베이스가 아닙니다: ${v.name}. 이름이 .yaml, .yml, .json으로 끝나는 일반 파일이어야 합니다.`,
  'other-owner': (v) => `다른 사용자(${v.detail})의 것이고 직접 지정한 것이 아닙니다. 소유자를 바꾸거나 지우세요.`,
  writable: () => '다른 사용자가 쓸 수 있고 직접 지정한 것이 아닙니다. 쓰기 권한을 거두세요: chmod go-w',
  unreachable: (v) => `살펴볼 수 없습니다: ${SYSTEM[String(v.detail)] ?? v.detail}.`,
  'empty-file': () => '파일이 비어 있습니다. 레코드나 kb: 경로를 적거나 파일을 지우세요.',
  'not-a-feed': (v) =>
    `lmm에서 읽을 수 있는 모델·가격 DB 파일(${list(v.allowed)})이 아닙니다.${v.format === undefined ? '' : ` 파일의 형식: ${v.format}.`}`,
  'usage-log': (v) => (USAGE[String(v.fault)] ?? unreadable)(v),
  syntax: (v) => (syntax[v.fault as SyntaxFault] ?? syntax.other)(v),
  'foreign-format': foreign,
  anchor: (v) => `별칭 *${v.name} 앞에 &${v.name} 앵커가 없습니다. 별표(*)로 시작하는 텍스트는 따옴표로 감싸십시오.`,
  'too-many-aliases': (v) => `이 파일의 별칭이 나타내는 값이 ${v.most}개를 넘습니다. 레코드를 풀어서 적으십시오.`,
  'endless-alias': (v) =>
    `별칭 *${v.name} 자리가 그 별칭이 가리키는 값 안에 있어 끝이 없습니다. 값을 풀어서 적으십시오.`,
  'no-known-key': (v) =>
    `이 파일의 키 ${v.count}개 가운데 지식 베이스의 키가 없습니다: ${list(v.keys)}${Number(v.count) > [v.keys].flat().length ? ', …' : ''}. 지식 베이스에는 models, releases 같은 키가 있고, 개인 메모의 키는 "x-"로 시작합니다.`,
  'unknown-key': (v) =>
    `알 수 없는 키입니다: "${v.key}"${behind(v)}.${meant(v)} ${v.rest === undefined ? '개인 메모의 키는 "x-"로 시작해야 합니다.' : '괄호 안에서는 쉼표에서 값이 끝납니다. 수에는 쉼표를 쓰지 말고, 쉼표가 든 텍스트는 따옴표로 감싸십시오.'}`,
  missing: (v) =>
    `빠진 값이 있습니다: "${v.key}"${v.id ? ` (${v.id})` : ''}.${v.allowed === undefined ? '' : ` ${[v.allowed].flat().length > 1 ? '다음 중 하나를 ' : ''}적으십시오. ${v.key}: ${list(v.allowed)}`}`,
  'unknown-name': (v) =>
    `${cli.errors.unknownName[v.kind as keyof typeof cli.errors.unknownName](String(v.name))}.${meant(v)}`,
  'ambiguous-name': (v) =>
    `${cli.errors.ambiguousName(String(v.name), [v.allowed].flat().map(String))}. ${cli.errors.sayWhich}`,
  reference: (v) =>
    `없는 id입니다(${v.kind}): ${v.id}.${meant(v)}${isComposedOtherwise(v) ? ' 둘은 같아 보이지만 유니코드 조합 방식(NFC, NFD)이 다릅니다.' : ''} 레코드를 더하거나 "${v.key}" 값을 고치십시오.`,
  'unknown-field': (v) => `없는 항목입니다: "${v.field}".${meant(v)} 항목 목록: lmm fields`,
  duplicate: (v) => `같은 id가 두 번 있습니다(${v.kind}): ${v.id}. 첫 번째 자리: ${v.first}. 둘을 합치십시오.`,
  collision: (v) =>
    v.alias === v.id
      ? `다른 id와 구별되지 않는 id입니다: ${v.id}, ${v.other}${inBrackets(v.first)}. 이름을 찾을 때 대소문자, 전각과 반각, 빈칸, 하이픈, 유니코드 조합 방식(NFC, NFD)은 구별하지 않습니다. 하나의 id를 바꾸십시오.`
      : `겹치는 별칭입니다: "${v.alias}". 뜻하는 것이 둘입니다: ${v.id}, ${v.other}${inBrackets(v.first)}. 하나를 지우십시오.`,
  'out-of-range': (v) =>
    `이 표의 점수는 ${v.least}에서 ${v.most}까지인데 ${v.value}입니다. 값이나 표의 scale 키를 고치십시오.`,
  'outside-interval': (v) =>
    `점수 ${v.value}, 그 구간 ${v.low}~${v.high}. 점수가 구간을 벗어납니다. 셋 중 하나를 고치십시오.`,
  'few-anchors': (v) =>
    `릴리스 ${v.anchors}개로는 기울기를 정할 수 없습니다. ${v.least}개부터 됩니다. 연결을 빼십시오.`,
  overlap: (v) =>
    `기간이 겹칩니다: ${v.first}부터, ${v.second}부터. 앞 기간에 끝(until)을 적거나 둘을 합치십시오. 위 레이어의 파일에서는 앞 기간의 from 값을 되풀이하고 until 값을 적습니다.`,
  twice: (v) => `"${v.list}" 목록에 같은 항목이 두 번 있습니다(${v.key}): ${v.value}. 하나만 남기십시오.`,
  order: (v) => `기간의 끝(${v.until})이 시작(${v.from})보다 앞입니다. 두 날짜 중 하나를 고치십시오.`,
  statement: () => '텍스트, 용도와 적합도, 기준과 텍스트 중 하나가 있어야 합니다.',
  ...checks,
};
