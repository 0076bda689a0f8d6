import type { Messages } from '../i18n/index.ts';
import type { RecommendResult } from '../query/results.ts';
import { quoted } from './command-line.ts';

/** How to go on from a recommendation: what was asked about the models that were named, else what the first costs. */
export function recommendNext(result: RecommendResult, m: Messages): string[] {
  const [first] = result.recommendations;
  const about = asksAbout(result) ? aboutNamed(result) : [];
  if (!first) return about;
  if (about.length > 0) return [...about, m.recommend.keep].slice(0, 2);
  const { release } = first;
  const unpriced = result.questions.some(({ code }) => code === 'price');
  const cost = release === null || unpriced ? [] : [`lmm cost ${quoted(release)} --input 10M --output 2M`];
  return [...cost, m.recommend.keep];
}

/** Whether a need names models to ask something about them, or has nothing else that could be scored. */
export const asksAbout = ({ understood, weights }: RecommendResult): boolean =>
  understood.mentioned.length > 0 &&
  (understood.asked_fields.length > 0 || understood.uses.length + weights.length === 0);

/** The commands that answer it. */
function aboutNamed({ understood }: RecommendResult): string[] {
  const { mentioned, mentioned_releases: releases, asked_fields: fields } = understood;
  const named = mentioned
    .flatMap((line) => {
      const own = releases.filter(({ model }) => model === line);
      return own.length > 0 ? own.map(({ id }) => id) : [line];
    })
    .map(quoted);
  const only = fields.length > 0 ? ` --fields ${fields.join(',')}` : '';
  if (named.length > 1) return [`lmm compare ${named.join(' ')}${only}`];
  return [
    `lmm show ${named[0]}${only}`,
    ...(fields.includes('replaced_by') ? [`lmm recommend --instead-of ${named[0]}`] : []),
  ];
}
