import type { OptionSpec } from '../../features/options.ts';
import { FORMATS } from '../../formats/registry.ts';

const formats = Object.keys(FORMATS);

/** The options of every command, on either side of its name. */
export const COMMON: readonly OptionSpec[] = [
  {
    flags: '--kb <path>',
    about: {
      en: 'take the knowledge base from this folder or file alone; can be repeated',
      ko: '이 폴더나 파일만 지식 베이스로 사용. 여러 번 사용 가능',
    },
    repeat: true,
  },
  {
    flags: '--as-of <date>',
    about: {
      en: 'the facts as they stood on a day: 2025-02-02, 2025-02 or 2025',
      ko: '어느 날 기준의 사실인지: 2025-02-02, 2025-02, 2025',
    },
  },
  {
    flags: '--lang <lang>',
    about: { en: 'ko or en; else LMM_LANG and the locale decide', ko: 'ko 또는 en. 없으면 LMM_LANG과 로캘을 따름' },
  },
  {
    flags: '--source <ids>',
    about: {
      en: 'only what these sources state (ids, separated by commas)',
      ko: '이 출처의 자료만 (id를 쉼표로 구분)',
    },
  },
  {
    flags: '--sources',
    about: {
      en: 'sources with title and address, where they are shown by publisher and day',
      ko: '출처를 제목과 주소까지 모두 표시 (보통은 발행처와 날짜만)',
    },
  },
  {
    flags: '--format <format>',
    about: { en: `${formats.slice(0, -1).join(', ')} or ${formats.at(-1)}`, ko: formats.join(', ') },
  },
  { flags: '--json', about: { en: 'the same as --format json', ko: '--format json 옵션과 같음' } },
  {
    flags: '--fields <names>',
    about: {
      en: 'only these fields, separated by commas (lmm fields lists them)',
      ko: '이 항목만, 쉼표로 구분 (목록: lmm fields)',
    },
  },
  { flags: '--out <file>', about: { en: 'write to this file instead of the screen', ko: '화면 대신 이 파일에 저장' } },
  { flags: '--width <columns>', about: { en: 'columns of the screen', ko: '화면 너비(칸)' } },
  { flags: '--ascii', about: { en: 'draw with ASCII characters only', ko: 'ASCII 문자로만 표시' } },
  {
    flags: '--ambiguous <width>',
    about: {
      en: 'how wide the terminal draws characters of ambiguous width: wide or narrow',
      ko: '너비가 모호한 문자를 터미널이 그리는 너비: wide, narrow',
    },
  },
  { flags: '--color', about: { en: 'colour even where it would be off', ko: '색이 꺼지는 곳에서도 색 사용' } },
  { flags: '--no-color', about: { en: 'no colour', ko: '색 사용 안 함' } },
  {
    flags: '--bom',
    about: {
      en: 'begin CSV with a byte-order mark, for spreadsheets',
      ko: '스프레드시트를 위해 CSV 앞에 바이트 순서 표시(BOM)를 넣음',
    },
  },
  { flags: '--fail-empty', about: { en: 'exit with 5 when nothing is found', ko: '결과가 없으면 종료 코드 5' } },
];
