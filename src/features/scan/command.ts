import { namesOf, shownNames } from '../../domain/called.ts';
import { cited } from '../../engine/cite.ts';
import type { ScanWhere } from '../../engine/results.ts';
import { FAIL_ON, type FailOn, Scan, usualUntil } from '../../engine/scan/scan.ts';
import { safe } from '../../words/safe.ts';
import type { Command } from '../command.ts';
import { constraintsGiven } from '../constraints.ts';
import { EXIT, UsageError } from '../errors.ts';
import { ahead, text, words } from '../option-values.ts';
import { CONSTRAINT_OPTIONS, type Given } from '../options.ts';
import { SCAN_FORMATS, scanFormats } from './formats/index.ts';
import { isUntold, skippedOf, worded } from './query.ts';
import { wordsOf } from './words/index.ts';

/** Where a place counts only where it is asked for, by the word of the option. */
const ALSO = { tests: 'test', comments: 'comment', docs: 'docs' } as const satisfies Record<string, ScanWhere>;

export const command: Command = {
  name: 'scan',
  args: [
    {
      name: '[paths...]',
      about: {
        en: 'files and folders; the working folder without any',
        ko: '파일과 폴더. 없으면 현재 폴더',
      },
    },
  ],
  options: [
    {
      flags: '--fail-on <list>',
      about: {
        en: 'exit with 4 on any of retired, ends:90d, policy, price:60d, unknown',
        ko: 'retired, ends:90d, policy, price:60d, unknown(알 수 없음) 중 하나라도 있으면 종료 코드 4',
      },
    },
    {
      flags: '--changed <ref>',
      about: {
        en: 'only files that differ from a commit, or from where this branch left it; each is read whole',
        ko: '커밋이나 브랜치 분기점과 달라진 파일만. 파일은 전체를 검사',
      },
    },
    {
      flags: '--also <list>',
      about: {
        en: 'count tests, comments, docs too; without it they are shown and fail nothing',
        ko: 'tests, comments, docs 위치도 집계. 없으면 표시만 하고 실패로 보지 않음',
      },
    },
    {
      flags: '--eol <files>',
      about: {
        en: 'hold ends against feeds of others in the format model-eol; - is standard input',
        ko: '다른 곳의 종료 피드(model-eol 형식)와 비교. -는 표준 입력',
      },
    },
    ...CONSTRAINT_OPTIONS,
  ],
  formats: SCAN_FORMATS,
  examples: [
    'lmm scan',
    'lmm scan src infra --fail-on retired,ends:90d',
    'lmm scan --changed main --fail-on retired,policy --policy policy.yaml',
    'lmm scan --json',
  ],
  async run(context, paths, given) {
    const { settings, m } = context;
    const snapshot = await context.snapshot();
    const failOn = failOnGiven(given, snapshot.day);
    const changed = text('--changed', given.changed) ?? null;
    const constraints = await constraintsGiven(given, snapshot, context.read);
    if (failOn.some(({ on }) => on === 'policy') && constraints.length === 0)
      throw new UsageError((_, lang) => wordsOf(lang).policyMissing, '--policy');
    const feeds = await Promise.all((words('--eol', given.eol) ?? []).map((file) => context.read.ends(file)));
    const scan = new Scan(snapshot, { constraints, also: alsoGiven(given), failOn, feeds });
    const project = await context.project({ paths, pattern: scan.pattern, changed });
    for (const folder of project.foreign) await context.tell(wordsOf(m.lang).foreign(safe(folder)));
    if (changed !== null && project.isUnrelated) await context.tell(wordsOf(m.lang).unrelated(safe(changed)));
    for (const { file, text: written } of project.texts()) scan.add(file, written);
    const { read, skipped } = project.counts();
    const files = { read, by: project.by, skipped: skippedOf(skipped) };
    const names = namesOf(snapshot);
    const result = worded(scan.result(files, { paths: paths.length > 0 ? paths : ['.'], changed }), names, m);
    return {
      body: result,
      empty: result.findings.length === 0,
      exit: result.failed_on.length > 0 ? EXIT.policy : isUntold(result) ? EXIT.knowledge : undefined,
      rates: snapshot.rates,
      formats: scanFormats({ result, snapshot, m }),
      table: async () => (await import('./document.ts')).scanRows(result),
      document: async () => {
        const { scanDocument } = await import('./document.ts');
        const view = { sources: cited(snapshot, result), day: snapshot.day, names: shownNames(snapshot) };
        return scanDocument(result, view, m, { whole: settings.whole, sources: settings.wholeSources });
      },
    };
  },
};

/** `retired,ends:90d,policy`: a word, and of what lies ahead how far. */
function failOnGiven(given: Given, day: string): FailOn[] {
  const found = new Map<FailOn['on'], FailOn>();
  for (const part of words('--fail-on', given.failOn) ?? []) {
    const [word = '', time] = part.split(/[:=]/, 2);
    const on = FAIL_ON.find((one) => one === word.trim().toLowerCase());
    const isAhead = on === 'ends' || on === 'price';
    if (on === undefined || (time !== undefined && !isAhead))
      throw new UsageError((errors) => errors.badChoice('--fail-on', part, CHOICES), '--fail-on');
    if (time?.trim() === '') throw new UsageError((_, lang) => wordsOf(lang).timeMissing(part, on), '--fail-on');
    const until = time === undefined ? usualUntil(day, on) : (ahead('--fail-on', time, day) ?? null);
    found.set(on, { on, until });
  }
  return [...found.values()];
}
const CHOICES = FAIL_ON.map((on) => (on === 'ends' ? 'ends:90d' : on === 'price' ? 'price:60d' : on));

function alsoGiven(given: Given): ScanWhere[] {
  return (words('--also', given.also) ?? []).map((part) => {
    const word = part.toLowerCase();
    const found = Object.entries(ALSO).find(([plural, where]) => word === plural || word === where);
    if (!found) throw new UsageError((errors) => errors.badChoice('--also', part, Object.keys(ALSO)), '--also');
    return found[1];
  });
}
