import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { FIT_POINTS, type Fit } from '../../../src/domain/vocabulary.ts';
import type { Constraint } from '../../../src/engine/constraints/constraint.ts';
import type { Known } from '../../../src/engine/need/understand.ts';
import type { Understood } from '../../../src/engine/results.ts';

/** A stand-in for the query `recommend`: the founding article's fits, and the rule for scores, nothing else. */

export interface Need {
  need: string;
  accept: string[];
  held_out?: boolean;
  note?: string;
}

const text = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
export const needs: Need[] = parse(text('test/needs/founding.yaml')).needs;
/** Needs over all uses, which `accept` uses. */
export const meanings: Need[] = parse(text('test/needs/meaning.yaml')).needs;

const files = readdirSync(new URL('../../../data/uses', import.meta.url)).map((file) =>
  parse(text(`data/uses/${file}`)),
);

const MODELS: [id: string, developer: string, aliases: string[]][] = [
  ['chatgpt', 'openai', ['챗GPT', '챗지피티', 'GPT']],
  ['deepseek', 'deepseek', ['딥시크', '딥식']],
  ['llama', 'meta', ['라마']],
  ['gemini', 'google-deepmind', ['제미나이', '제미니']],
  ['grok', 'xai', ['그록']],
];

const COUNTRY: Record<string, string> = { deepseek: 'CN' };

/** The five models as the tests need them; the uses are those of the shipped knowledge base. */
export const known: Known = {
  uses: files.flatMap((file) => file.uses),
  models: MODELS.map(([id, developer, aliases]) => ({
    id,
    name: id === 'chatgpt' ? 'ChatGPT' : id === 'deepseek' ? 'DeepSeek' : `${id[0]?.toUpperCase()}${id.slice(1)}`,
    developer,
    aliases,
    current: id === 'deepseek' ? [{ release: 'deepseek/deepseek-r1', source: [] }] : [],
    source: [],
  })),
  releases: [
    { id: 'deepseek/deepseek-r1', name: 'DeepSeek R1', model: 'deepseek', developer: 'deepseek' },
    { id: 'openai/gpt-4', name: 'GPT-4', model: 'chatgpt', developer: 'openai' },
    { id: 'openai/gpt-4o', name: 'GPT-4o', model: 'chatgpt', developer: 'openai' },
  ].map((release) => ({ ...release, source: [], benchmarks: [], also: [] })),
  developers: [
    { id: 'openai', name: 'OpenAI', aliases: ['오픈AI', '오픈에이아이'] },
    { id: 'deepseek', name: 'DeepSeek', aliases: ['딥시크'] },
    { id: 'meta', name: 'Meta', aliases: ['메타', 'Facebook AI Research'] },
    { id: 'google-deepmind', name: 'Google DeepMind', aliases: ['Google', '구글'] },
    { id: 'xai', name: 'xAI', aliases: ['엑스AI'] },
  ],
  release: (id) => known.releases.find((release) => release.id === id),
};

interface Application {
  models: string | string[];
  use?: string;
  fit?: Fit;
}
const article = parse(text('data/articles/plura-lmm-trends.yaml'));
const fits = new Map<string, number>();
const fitOf = (model: string, use: string | undefined, fit: Fit | undefined) => {
  if (use === undefined || fit === undefined) return;
  const key = `${model} ${use}`;
  fits.set(key, Math.max(fits.get(key) ?? 0, FIT_POINTS[fit]));
};
for (const { models, use, fit } of (article.statements ?? []) as Application[]) {
  for (const model of [models].flat()) fitOf(model, use, fit);
}
for (const model of article.models ?? []) {
  for (const { use, fit } of (model.applications ?? []) as Application[]) fitOf(model.id, use, fit);
}

/** The models that stand first for what was understood: none where nothing is said for any use. */
export function firsts(understood: Understood<Constraint>): string[] {
  const total = understood.uses.length;
  const scores = MODELS.filter(([id]) => !excluded(id, understood)).map(([id]) => {
    const sum = understood.uses.reduce((points, use) => points + use.weight * (fits.get(`${id} ${use.id}`) ?? 0), 0);
    return { id, score: total === 0 ? 0 : Math.round((10 * sum) / total) / 10 };
  });
  const best = Math.max(0, ...scores.map(({ score }) => score));
  return best === 0
    ? []
    : scores
        .filter(({ score }) => score === best)
        .map(({ id }) => id)
        .sort();
}

function excluded(model: string, { constraints }: Understood<Constraint>): boolean {
  return constraints.some((one) => {
    if (one.constraint === 'exclude') return one.value.includes(model);
    if (one.constraint === 'exclude-country') return one.value.includes(COUNTRY[model] ?? 'US');
    if (one.constraint === 'country') return !one.value.includes(COUNTRY[model] ?? 'US');
    return false;
  });
}

/** Whether the answer is one of those accepted; the first by id of a tie is the one printed first. */
export const isRight = ({ accept }: Need, first: readonly string[]): boolean =>
  accept.length === 0 ? first.length === 0 : accept.includes(first[0] ?? '');
