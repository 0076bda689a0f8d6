import type { OptionSpec } from '../../features/options.ts';
import { FORMATS } from '../../formats/registry.ts';

/** The options of every command, on either side of its name. */
export const COMMON: readonly OptionSpec[] = [
  {
    flags: '--kb <path>',
    about: {
      en: 'use this folder or file as the knowledge base; repeatable',
      ko: '이 폴더나 파일을 지식 베이스로 사용. 반복 가능',
    },
    repeat: true,
  },
  {
    flags: '--as-of <date>',
    about: { en: 'the facts as of a day: 2025-02-02, 2025-02 or 2025', ko: '기준일: 2025-02-02, 2025-02, 2025' },
  },
  {
    flags: '--lang <lang>',
    about: { en: 'ko or en; else LMM_LANG and the locale decide', ko: 'ko, en. 없으면 환경 변수 LMM_LANG, 로캘 순' },
  },
  {
    flags: '--source <ids>',
    about: { en: 'only what these sources state: id,id', ko: '이 출처의 내용만: id,id' },
  },
  {
    flags: '--sources',
    about: { en: 'cite sources with title and address', ko: '출처를 제목과 주소까지 표시' },
  },
  formatOption(),
  { flags: '--json', about: { en: 'the same as --format json', ko: '줄임: --format json' } },
  {
    flags: '--fields <names>',
    about: { en: 'only these fields: name,name; lmm fields lists them', ko: '이 항목만: 이름,이름. 목록은 lmm fields' },
  },
  { flags: '--out <file>', about: { en: 'write to this file instead of the screen', ko: '화면 대신 이 파일에 저장' } },
  { flags: '--width <columns>', about: { en: 'columns of the screen', ko: '화면 너비(칸)' } },
  { flags: '--ascii', about: { en: 'draw with ASCII characters only', ko: 'ASCII 문자로만 표시' } },
  {
    flags: '--ambiguous <width>',
    about: {
      en: 'wide or narrow, as the terminal draws unclear characters',
      ko: '너비가 모호한 문자의 폭: wide, narrow',
    },
  },
  { flags: '--color', about: { en: 'colour even where it would be off', ko: '색을 항상 사용' } },
  { flags: '--no-color', about: { en: 'no colour', ko: '색을 쓰지 않음' } },
  {
    flags: '--bom',
    about: { en: 'begin CSV with a byte-order mark, for spreadsheets', ko: 'CSV 앞에 BOM을 넣음 (스프레드시트용)' },
  },
  { flags: '--fail-empty', about: { en: 'exit with 5 when nothing is found', ko: '결과가 없으면 종료 코드 5' } },
];

/** `--format` as it stands in the help of a command that has formats of its own. */
export function formatOption(own: readonly string[] = []): OptionSpec {
  const formats = [...Object.keys(FORMATS), ...own];
  return {
    flags: '--format <format>',
    about: { en: `${formats.slice(0, -1).join(', ')} or ${formats.at(-1)}`, ko: formats.join(', ') },
  };
}
