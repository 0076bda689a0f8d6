import { suggestions } from '../../../domain/suggestions.ts';
import { USAGE_BY, USAGE_COLUMNS, type UsageAsked } from '../../../domain/usage.ts';
import { UsageError } from '../../errors.ts';
import { choice, date, text, words } from '../../option-values.ts';
import { CONSTRAINT_OPTIONS, type Given, keyOf, type OptionSpec } from '../../options.ts';
import { usageWords } from './words/index.ts';

/** The options of `lmm cost` that read a log of usage and reckon with it. */
export const USAGE_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--usage <file>',
    repeat: true,
    about: {
      en: 'price real usage from a log, each record by its day; - reads standard input',
      ko: '실제 사용 기록 파일을 그날 가격으로 계산. -는 표준 입력',
    },
  },
  {
    flags: '--usage-format <name>',
    about: {
      en: 'with --usage: how to read it; else told by its shape',
      ko: '--usage 파일의 형식. 없으면 모양으로 판별',
    },
  },
  {
    flags: '--usage-columns <columns>',
    about: {
      en: 'with --usage: columns of a table: model=Model,date=Day,prompt=Input,output=Output',
      ko: '--usage 표의 열: model=모델,date=날짜,prompt=입력,output=출력',
    },
  },
  {
    flags: '--usage-day <date>',
    about: { en: 'with --usage: day of records that tell none', ko: '--usage에서 날짜가 없는 기록의 날짜' },
  },
  {
    flags: '--usage-model <name>',
    about: { en: 'with --usage: model of records that tell none', ko: '--usage에서 모델이 없는 기록의 모델' },
  },
  {
    flags: '--by <what>',
    about: {
      en: `with --usage: rows by ${USAGE_BY.join(', ')}`,
      ko: `--usage 결과의 행 기준: ${USAGE_BY.join(', ')}`,
    },
  },
  {
    flags: '--what-if <names>',
    repeat: true,
    about: {
      en: 'with --usage: the same usage at the prices of other models',
      ko: '--usage의 사용량을 다른 모델 가격으로도 계산',
    },
  },
  {
    flags: '--plan <names>',
    repeat: true,
    about: {
      en: 'with --usage: from which usage on a subscription costs less: "Claude Pro"',
      ko: '--usage 기준으로 구독이 더 싸지는 사용량: "Claude Pro"',
    },
  },
  {
    flags: '--prices-of <date>',
    about: {
      en: 'with --usage: prices of this day for all records',
      ko: '--usage의 모든 기록에 이 날짜의 가격 적용',
    },
  },
];

const WITH_USAGE = USAGE_OPTIONS.slice(1).map(({ flags }) => flags.split(' ')[0] ?? '');
/** What describes a load or picks among models has nothing to say of what was used. */
const WITHOUT_USAGE = [
  ...['--input', '--output', '--cached', '--requests', '--per', '--each', '--batch', '--budget', '--fail'],
  ...CONSTRAINT_OPTIONS.map(({ flags }) => flags.split(' ')[0] ?? ''),
];

const isGiven = (given: Given, option: string): boolean => {
  const value = given[keyOf(option)];
  return option.startsWith('--no-') ? value === false : value !== undefined && value !== false;
};

/**
 * Whether a log is to be priced.
 * @throws UsageError for options that have no meaning with one, or none without
 */
export function isOfUsage(given: Given): boolean {
  if (given.usage === undefined) {
    const alone = WITH_USAGE.find((option) => isGiven(given, option));
    if (alone !== undefined) throw new UsageError((_, lang) => usageWords(lang).needsUsage(alone), '--usage');
    return false;
  }
  const other = WITHOUT_USAGE.find((option) => isGiven(given, option));
  if (other !== undefined)
    throw new UsageError((m, lang) => [m.notBeside(other, '--usage'), usageWords(lang).whyNotBeside], other);
  return true;
}

/**
 * The log to read: one, for what several tell together is told by whoever joins them.
 * @throws UsageError
 */
export function logGiven(given: Given): string {
  const logs = [given.usage ?? []].flat().map(String);
  if (logs.length > 1) throw new UsageError((_, lang) => usageWords(lang).severalLogs(logs), '--usage');
  return text('--usage', logs[0]) ?? '';
}

/** @throws UsageError */
export function usageAsked(given: Given): UsageAsked {
  return {
    format: text('--usage-format', given.usageFormat)?.trim().toLowerCase(),
    columns: columnsGiven(given),
    day: wholeDay('--usage-day', given),
    model: text('--usage-model', given.usageModel)?.trim(),
  };
}

/** A day, no month or year: a record is of one day. */
export function wholeDay(option: string, given: Given): string | undefined {
  const day = date(option, given[keyOf(option)]);
  if (day !== undefined && day.length < 10)
    throw new UsageError((_, lang) => usageWords(lang).notADay(option, day), option);
  return day;
}

export const byGiven = (given: Given) => choice('--by', given.by, USAGE_BY);

/** `model=Model,input=Prompt Tokens`: names of columns may have spaces, and commas where they are in quotes. */
function columnsGiven(given: Given): Record<string, string> | undefined {
  const written = text('--usage-columns', given.usageColumns);
  if (written === undefined) return undefined;
  const columns: Record<string, string> = {};
  for (const part of written.match(/(?:[^,"]|"[^"]*")+/g) ?? []) {
    const [, name = '', header = ''] = /^\s*([a-z0-9_]+)\s*=\s*"?([^"]*?)"?\s*$/i.exec(part) ?? [];
    const column = name.toLowerCase().replaceAll('-', '_');
    if (!(USAGE_COLUMNS as readonly string[]).includes(column) || header === '') {
      const near = suggestions(column, [...USAGE_COLUMNS]).slice(0, 2);
      throw new UsageError(
        (m, lang) => [
          usageWords(lang).badColumn(part.trim(), USAGE_COLUMNS),
          ...(near.length > 0 ? [m.didYouMean(near)] : []),
        ],
        '--usage-columns',
      );
    }
    columns[column] = header;
  }
  if (columns.model === undefined && given.usageModel === undefined)
    throw new UsageError((_, lang) => usageWords(lang).columnsNeedModel, '--usage-columns');
  return columns;
}

export const namesGiven = (option: string, given: Given): string[] => words(option, given[keyOf(option)]) ?? [];
