import { lastDay } from '../../domain/dates.ts';
import { nameKey } from '../../domain/names.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { notesOf } from '../feed/notes.ts';
import { choice, date, words } from '../option-values.ts';
import { ONLY } from './choice.ts';
import { importResult } from './query.ts';
import { wordsOf } from './words/index.ts';

export const command: Command = {
  name: 'import',
  args: [
    {
      name: '<feed>',
      about: {
        en: 'models.dev, openrouter, litellm or genai-prices; auto, or left out, tells it by the content',
        ko: 'models.dev, openrouter, litellm, genai-prices. auto로 적거나 빼면 내용으로 가린다',
      },
    },
    { name: '[file]', about: { en: 'the downloaded file; - for standard input', ko: '내려받은 파일. -는 표준 입력' } },
  ],
  options: [
    {
      flags: '--only <what>',
      about: {
        en: 'new: what is not known here yet (the default); differs: what is known here otherwise, whose place it takes; all: both',
        ko: 'new: 여기서 모르던 것(기본값), differs: 여기와 다른 것(피드 값으로 바꿈), all: 둘 다',
      },
    },
    {
      flags: '--seen <date>',
      about: {
        en: 'the day the feed was downloaded; else that of --as-of, or today',
        ko: '피드를 내려받은 날. 없으면 --as-of의 날이나 오늘',
      },
    },
    {
      flags: '--developer <names>',
      about: { en: 'models of these makers alone', ko: '이 개발사의 모델만' },
    },
    { flags: '--dry-run', about: { en: 'write nothing, tell what would be', ko: '쓰지 않고 무엇이 바뀌는지만 표시' } },
    {
      flags: '--verbose',
      about: { en: 'name each value that differs or is not used', ko: '다르거나 쓰지 않은 값을 하나씩 모두 표시' },
    },
  ],
  examples: [
    'lmm import openrouter models.json',
    'lmm import model_prices_and_context_window.json --dry-run',
    'lmm import models.dev api.json --only all --seen 2026-11-25',
    'lmm import litellm - --out prices.yaml',
  ],
  async run(context, args, given) {
    const { m, settings, today } = context;
    const only = choice('--only', given.only, ONLY) ?? 'new';
    const asOf = lastDay(settings.asOf);
    // Nobody has a feed of a day to come.
    const isAhead = asOf > today;
    const seen = wholeDay(given.seen, today) ?? (isAhead ? today : asOf);
    const importing = await context.importing();
    const { file, asked } = fileAndKind(args, importing.names);
    const feed = await importing.read(file, asked);
    const out = given.out === undefined ? undefined : String(given.out);
    const target = importing.target(feed.kind, out === '-' ? undefined : out);
    const before = out === '-' ? undefined : importing.seenOf(target);
    if (before !== undefined && before > seen) await context.tell(wordsOf(m.lang).older(before, seen));
    const below = await importing.below(target, seen);
    const developers = words('--developer', given.developer);
    const { result, layer, notes } = importResult(below, feed, { only, developers });
    const comments = [wordsOf(m.lang).rule[only], wordsOf(m.lang).source(feed.kind.source.url)];
    const text = importing.text(feed.kind, seen, layer, comments);
    const isDry = given.dryRun === true;
    if (out !== '-') {
      await importing.judge(target, text, below);
      if (!isDry) result.written = await importing.keep(target, text);
      result.file = target.shown;
    }
    for (const line of notesOf(feed.warnings, notes, given.verbose === true, m)) await context.tell(line);
    const told = wordsOf(m.lang).differing(result.differs.length, only);
    if (told !== undefined) await context.tell(told);
    const { importDocument, importRows } = await import('./document.ts');
    const isWhole = given.verbose === true;
    return {
      body: { schema: 'lmm/1', command: 'import', lang: settings.lang, ...result },
      bare: true,
      empty: false,
      written: true,
      table: () => importRows(result),
      document: () => importDocument(result, isDry, isWhole, m),
      // Where the layer itself goes to standard output, it is the answer.
      ...(out === '-' ? { formats: { table: () => [text], yaml: () => [text] } } : {}),
    };
  },
};

function wholeDay(given: Parameters<typeof date>[1], today: string): string | undefined {
  const day = date('--seen', given);
  if (day !== undefined && (day.length < 10 || day > today))
    throw new UsageError((_, lang) => wordsOf(lang).badSeen(day, today), '--seen');
  return day;
}

/** The kind where it is named, and the file: one argument alone is the file. */
function fileAndKind(args: readonly string[], names: readonly string[]): { file: string; asked: string | undefined } {
  const [first = '', second] = args;
  const asked = names.find((name) => nameKey(name) === nameKey(first));
  if (second === undefined) {
    if (asked !== undefined || nameKey(first) === 'auto')
      throw new UsageError((_, lang) => wordsOf(lang).noFile(first));
    return { file: first, asked: undefined };
  }
  if (asked === undefined && nameKey(first) !== 'auto')
    throw new UsageError((_, lang) => wordsOf(lang).badFeed(first, ['auto', ...names]));
  return { file: second, asked };
}
