import { shownNames } from '../../domain/called.ts';
import type { Term } from '../../domain/spoken.ts';
import type { DueCode } from '../../engine/results.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../errors.ts';
import { date, term, words } from '../option-values.ts';
import { DUE_CODES, upkeepOf } from './query.ts';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

export const command: Command = {
  name: 'upkeep',
  args: [
    {
      name: '[feeds...]',
      about: {
        en: 'downloaded feeds, or folders of them: whether they are newer than the knowledge base',
        ko: '내려받은 모델·가격 DB 파일이나 폴더. 지식 베이스보다 새로운지 확인',
      },
    },
  ],
  options: [
    {
      flags: '--only <kinds>',
      about: {
        en: `all that is due of some kinds: ${DUE_CODES.join(', ')}`,
        ko: `정한 종류만 모두: ${DUE_CODES.map((code) => ko.label[code]).join(', ')}`,
      },
    },
    {
      flags: '--all',
      about: {
        en: 'all that is due, each with the page to read and the file to change',
        ko: '점검할 항목 모두. 읽을 문서와 고칠 파일도 표시',
      },
    },
    {
      flags: '--seen <date>',
      about: { en: 'the day that the feeds were downloaded', ko: '모델·가격 DB를 내려받은 날' },
    },
    {
      flags: '--fail',
      about: { en: 'exit with 4 when something is due', ko: '점검할 항목이 있으면 종료 코드 4' },
    },
  ],
  examples: [
    'lmm upkeep',
    'lmm upkeep --only plans,ends',
    'lmm upkeep --all --format markdown --out due.md',
    'lmm upkeep downloads --seen 2026-11-29',
    'lmm upkeep --kb team/kb --fail',
  ],
  async run({ snapshot: load, feeds: read, places, settings, m }, paths, given) {
    const only = words('--only', given.only)?.map((one) => term('--only', one, TERMS) as DueCode);
    const seen = date('--seen', given.seen);
    const { kinds, files } = await read(paths);
    const snapshot = await load();
    const fileOf = await places();
    const found = upkeepOf({ snapshot, feeds: kinds, given: files, read: seen, fileOf }, only);
    const { upkeepDocument, upkeepRows, worded } = await import('./document.ts');
    const result = worded(found, m);
    const whole = settings.whole || given.all === true || only !== undefined;
    return {
      body: result,
      empty: result.count === 0,
      named: () =>
        result.upkeep.flatMap(({ due }) => due.flatMap(({ pages }) => pages.flatMap(({ source }) => source ?? []))),
      table: () => upkeepRows(result),
      document: () =>
        upkeepDocument(
          result,
          { day: snapshot.day, whole, providerName: (id) => shownNames(snapshot).provider(id) },
          m,
        ),
      ...(given.fail === true && result.count > 0 ? { exit: EXIT.changed } : {}),
    };
  },
};

const TERMS: readonly Term[] = DUE_CODES.map((code) => ({
  id: code,
  label: { en: en.label[code], ko: ko.label[code] },
}));
