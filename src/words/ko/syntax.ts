import { characterText } from '../characters.ts';
import type { syntax as english } from '../en/syntax.ts';
import { characters } from './characters.ts';

const opened = (v: Record<string, string | number | string[]>): string =>
  v.opened === undefined ? '' : ` (${v.opened}번째 줄에서 시작)`;

export const syntax: typeof english = {
  'strange-character': (v) =>
    v.put === ''
      ? `파일에 쓸 수 없는 문자가 있습니다: ${characterText(String(v.what), characters)}. 지우십시오.`
      : v.put === ' ' && /[\u0085\u2028\u2029]/.test(String(v.what))
        ? `YAML에서 줄을 끝내지 않는 문자가 있습니다: ${characterText(String(v.what), characters)}. 줄바꿈으로 바꾸십시오.`
        : v.put === ' '
          ? `보통 공백이 아닌 문자가 있습니다: ${characterText(String(v.what), characters)}. 보통 공백으로 바꾸십시오.`
          : `보통 문자가 아닌 문자가 있습니다: ${v.what}, ${characterText(String(v.what), characters)}. 대신 쓸 문자: ${v.put}`,
  'merge-conflict': () =>
    'git 병합이 끝나지 않은 자리입니다(<<<<<<<, =======, >>>>>>>). 한쪽만 남기고 표시를 지우십시오.',
  'marked-lines': (v) =>
    `다른 곳에서 복사한 듯 모든 줄이 같은 표시로 시작합니다: ${v.what}. 모든 줄에서 표시를 지우십시오.`,
  'comment-sign': (v) => `YAML에서 주석을 시작하지 않는 표기입니다: ${v.what}. 대신 # 기호를 쓰십시오.`,
  directive: (v) => `lmm에서 모르는 줄입니다: ${v.what}. 모든 파일은 YAML 1.2 규칙으로 읽습니다. 지우십시오.`,
  tag: (v) =>
    `여기서 뜻이 없는 태그입니다: ${v.what}. 태그를 지우고 값을 그대로 적으십시오. 느낌표(!)로 시작하는 텍스트는 따옴표로 감싸십시오.`,
  tab: () => 'YAML에서는 탭으로 들여 쓸 수 없습니다. 공백으로 바꾸십시오.',
  'duplicate-key': (v) =>
    `한 묶음에 같은 키가 두 번 있습니다: ${v.what}. 하나만 남기거나, 새 항목이 시작되는 자리라면 앞에 "- "를 붙이십시오.`,
  'key-shape': () => '키는 텍스트여야 하는데 묶음, 목록, 별칭이 있습니다. 텍스트로 적으십시오.',
  'no-key': () => '콜론 앞에 키가 없습니다.',
  'open-bracket': (v) => `닫히지 않은 괄호가 있습니다: ${v.what}${opened(v)}. 괄호를 닫고 안의 내용은 들여 쓰십시오.`,
  'open-quote': (v) => `닫히지 않은 따옴표가 있습니다: ${v.what}${opened(v)}. 따옴표를 닫으십시오.`,
  indent: () => '앞뒤 줄과 들여쓰기가 맞지 않습니다. 한 묶음이나 목록의 줄은 같은 칸에서 시작하십시오.',
  'colon-in-value': () =>
    '한 줄짜리 값에는 ": "를 쓸 수 없습니다. 텍스트를 따옴표로 감싸거나, 안쪽 묶음을 다음 줄에 적으십시오.',
  'no-colon': (v) =>
    `키 뒤에는 같은 줄에 콜론과 공백이 있어야 합니다. 예: "key: value"${v.what === '=' ? '. 등호(=)를 콜론으로 바꾸십시오.' : ''}`,
  'dash-space': () => '목록 항목의 "-" 뒤에는 공백이 있어야 합니다. 예: "- value"',
  'no-dash': () => '목록의 항목 앞에 "- "가 없습니다. 붙이거나 줄을 더 들여 쓰십시오.',
  'dash-behind-key': () => '목록은 키와 같은 줄에서 시작할 수 없습니다. "- "를 다음 줄에 적으십시오.',
  'reserved-start': (v) => `따옴표 없이는 텍스트를 시작할 수 없는 문자입니다: ${v.what}. 텍스트를 따옴표로 감싸십시오.`,
  escape: (v) =>
    `큰따옴표 안에서 뜻이 없는 표기입니다: ${v.what}. 역슬래시는 \\\\ 두 개로 적거나 작은따옴표를 쓰십시오.`,
  'no-comma': () => '괄호 안의 두 항목 사이에 쉼표가 없습니다. 쉼표를 넣으십시오.',
  'empty-item': () => '두 쉼표 사이가 비어 있습니다. 쉼표 하나를 지우십시오.',
  'stray-bracket': (v) => `여는 괄호가 없는 닫는 괄호입니다: ${v.what}. 지우거나 여는 괄호를 넣으십시오.`,
  'behind-value': () => '끝난 값 뒤에 다른 것이 있습니다. 값 전체를 따옴표로 감싸십시오.',
  'comment-space': () => '주석의 # 앞에는 공백이 있어야 합니다. 텍스트에 든 # 문자는 따옴표로 감싸십시오.',
  'several-documents': () =>
    '한 파일에는 문서 하나만 둘 수 있는데 "---" 줄이 새 문서를 시작합니다. 줄을 지우거나 파일을 나누십시오.',
  'anchor-name': () =>
    '* 또는 & 뒤에 이름이 없습니다. 이 문자로 시작하는 텍스트는 따옴표로 감싸고, 목록의 항목은 "- "로 시작하십시오.',
  'two-anchors': () => '값 하나에는 앵커(&)를 하나만 붙일 수 있습니다. 하나를 지우십시오.',
  'block-header': () => '| 또는 > 뒤에는 같은 줄에 아무것도 쓸 수 없습니다. 텍스트는 다음 줄에서 시작하십시오.',
  'long-key': () => '키는 1,024자를 넘을 수 없습니다.',
  'too-deep': () => '괄호가 너무 깊이 겹쳐 읽을 수 없습니다. 단계를 줄이십시오.',
  'not-json': (v) =>
    `이름은 .json인데 여기서 JSON 형식을 벗어납니다: ${v.what}. JSON에는 주석이나 마지막 항목 뒤의 쉼표가 없고, 키와 텍스트는 모두 큰따옴표로 감쌉니다. 그렇게 고치거나 파일 이름을 .yaml로 바꾸십시오.`,
  other: (v) => `올바른 YAML이 아닙니다: ${v.detail}`,
};
