import { commandLine, quoted } from '../../document/command-line.ts';
import type { RecommendResult, Understood } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { EXAMPLE, loadOptions } from '../load.ts';
import { listFor } from './command-line.ts';
import { wordsOf } from './words/index.ts';

/** How to go on from a recommendation: what was asked about models that were named, else what the first costs. */
export function recommendNext(result: RecommendResult, m: Messages): string[] {
  const [first] = result.recommendations;
  const answers = answersOf(result);
  if (!first) return answers;
  if (answers.length > 0) return [...answers, wordsOf(m.lang).keep].slice(0, MOST);
  const { release } = first;
  const unpriced = result.questions.some(({ code }) => code === 'price');
  const cost = release === null || unpriced ? [] : [`lmm cost ${quoted(release)} ${workOf(result)}`];
  return [...cost, wordsOf(m.lang).keep];
}

const MOST = 2;

/** The work that was told, as `cost` takes it; where only its volume was, with lengths to replace. */
function workOf({ understood: { load } }: RecommendResult): string {
  if (load === null || load.requests === null || load.per === 'request') return '--input 10M --output 2M';
  const lengths = load.input && load.output ? load : EXAMPLE;
  return `${loadOptions({ ...load, input: lengths.input, output: lengths.output })} --each`;
}

/** Whether anything was asked for that gives points. */
export const isScored = ({ understood, weights }: RecommendResult): boolean =>
  understood.uses.length + weights.length > 0;

/** The commands that answer what a need asks without a purpose, or beside one about models that it names. */
export function answersOf(result: RecommendResult): string[] {
  const { understood } = result;
  const { mentioned, asked_fields: fields, asked_topics: topics } = understood;
  const scored = isScored(result);
  const about = mentioned.length > 1 || !scored || fields.length + topics.length > 0;
  if (mentioned.length > 0) return about ? aboutNamed(understood) : [];
  if (scored) return [];
  const list = listFor(result);
  const asked = topics.flatMap((topic) => TOPICS[topic] ?? []);
  return [...(list === null ? [] : [list]), ...asked, ...aboutFields(fields, result)].slice(0, MOST);
}

const TOPICS: Readonly<Record<string, readonly string[]>> = {
  changes: ['lmm check decision.yaml', 'lmm diff --help'],
  memo: ['lmm recommend --use social --save decision.yaml', 'lmm report --decision decision.yaml'],
  citation: ['lmm list --releases --fields api_id,release_date'],
  sources: ['lmm sources'],
  providers: ['lmm list --releases --fields providers'],
};

function aboutFields(fields: readonly string[], result: RecommendResult): string[] {
  if (fields.length === 0) return [];
  if (fields.includes('cost.input')) return [`lmm cost ${workOf(result)}`];
  return [`lmm list --releases --fields ${fields.join(',')}`];
}

function aboutNamed({ mentioned, mentioned_releases: releases, asked_fields: fields }: Understood): string[] {
  const named = mentioned.flatMap((line) => {
    const own = releases.filter(({ model }) => model === line);
    return own.length > 0 ? own.map(({ id }) => id) : [line];
  });
  const only = fields.length > 0 ? [`--fields ${fields.join(',')}`] : [];
  if (named.length > 1) return [commandLine('compare', named, only)];
  return [
    commandLine('show', named, only),
    ...(fields.includes('replaced_by') ? [`lmm recommend --instead-of ${quoted(named[0] ?? '')}`] : []),
  ];
}
