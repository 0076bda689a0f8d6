/**
 * `npm run eval`: how often `lmm recommend` puts an accepted model first for needs with known answers (test/needs/), per
 * language, for needs that the matching was tuned on and for those set aside, against two baselines. `--misses` lists what
 * is wrong of the tuned ones, with `--aside` the others too; `--set NAME` runs one file of needs.
 *
 * - Right is a need whose first model is an accepted one, as printed: of a tie the first by id. Where no model may stand
 *   first (`accept: []`), only an empty ranking is right.
 * - The reciprocal rank is 1/n for the nth model being the first accepted one, and 0 without one.
 * - "most popular" always answers ChatGPT. "bag of words" ranks models by the words that a need shares with what sources
 *   say of the model and with the names of its uses, in the need's language: no terms, no stems; rare words count more.
 * - A file with `judge: uses` accepts uses in place of models: right is a need whose first use is accepted. There "most
 *   popular" is programming, and "bag of words" has the names, descriptions and terms of the uses. With `judge:
 *   conditions` right is a need of which exactly the conditions were understood that it states; with `judge: spoken` one
 *   that was read as its entry says, as far as that says it.
 * - "tables" leaves out each table in turn (bench/tables.mjs): how well the others foretell its order. Nothing passes or
 *   fails there. `--table FILE.csv --use USE` holds the answer against a table from elsewhere, with columns release, value.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { program, root } from './program.mjs';
import { againstFile, againstTables } from './tables.mjs';

const POPULAR = { model: 'chatgpt', use: 'programming' };

const wordsOf = (text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
const isKorean = (text) => /\p{Script=Hangul}/u.test(text);

/** Ranks by shared words: a word that few models have counts more, one that all have counts nothing. */
function bagOfWords(ids, textsOf) {
  const bagsIn = (language) => new Map(ids.map((id) => [id, wordsOf(textsOf(id, language).filter(Boolean).join(' '))]));
  const bags = { en: bagsIn('en'), ko: bagsIn('ko') };
  return (need) => {
    const all = bags[isKorean(need) ? 'ko' : 'en'];
    const rare = (word) => {
      const having = [...all.values()].filter((bag) => bag.has(word)).length;
      return having === 0 ? 0 : Math.log(all.size / having);
    };
    const weights = [...wordsOf(need)].map((word) => [word, rare(word)]);
    return [...all]
      .map(([id, bag]) => ({
        id,
        score: weights.reduce((sum, [word, weight]) => sum + (bag.has(word) ? weight : 0), 0),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id);
  };
}

/** What share of the truth an answer holds: whether it is right, and its reciprocal rank. */
function judge(accept, ranking) {
  if (accept.length === 0) return ranking.length === 0 ? 1 : 0;
  const place = ranking.findIndex((id) => accept.includes(id));
  return place < 0 ? 0 : 1 / (place + 1);
}

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Who answers with models, as of a day. */
function modelAnswers(code, { as_of: asOf, sources }) {
  const snapshot = new code.Snapshot(code.knowledge, { asOf, sources });
  const textsOf = (id, language) =>
    snapshot.statements(id).flatMap(({ text, use }) => {
      const name = use === undefined ? null : snapshot.useName(use);
      return [text?.[language] ?? text?.en ?? text?.ko, name?.[language]];
    });
  return {
    lmm: (need) => {
      const query = code.withNeed(code.NO_QUERY, need, code.understand(need, code.knowledge));
      return code.recommend(snapshot, query).recommendations.map(({ id }) => id);
    },
    'most popular': () => [POPULAR.model],
    'bag of words': bagOfWords(
      code.listed(snapshot).map(({ id }) => id),
      textsOf,
    ),
  };
}

/** Who answers with the uses that a need asks for. */
function useAnswers({ knowledge, understand }) {
  const uses = new Map(knowledge.uses.map((use) => [use.id, use]));
  const textsOf = (id, language) => {
    const { name, description, terms } = uses.get(id);
    return [name[language], description?.[language], ...(terms?.[language] ?? [])];
  };
  return {
    lmm: (need) => understand(need, knowledge).uses.map(({ id }) => id),
    'most popular': () => [POPULAR.use],
    'bag of words': bagOfWords([...uses.keys()], textsOf),
  };
}

/** Who answers with all conditions and wishes that a need states, as one text. */
function conditionAnswers({ knowledge, understand }) {
  return {
    lmm: (need) => {
      const { constraints, measures } = understand(need, knowledge);
      const values = constraints.flatMap(({ constraint, value }) =>
        [value].flat().map((one) => `${constraint}=${String(one).toLowerCase()}`),
      );
      return [together([...values, ...measures.map(({ id }) => id)])];
    },
  };
}

/** Who answers with what is wrong with its reading of an entry; nothing is right. */
function spokenAnswers({ knowledge, understand, misread }) {
  return { lmm: (need, entry) => [misread(entry, understand(need, knowledge)).join(' ')] };
}

const together = (texts) =>
  texts
    .map((text) => text.toLowerCase())
    .sort()
    .join(' ');

function evaluate(code, file) {
  const { needs, ...set } = parse(readFileSync(file, 'utf8'));
  const judges = { uses: useAnswers, conditions: conditionAnswers, spoken: spokenAnswers };
  const answers = (judges[set.judge] ?? modelAnswers)(code, set);
  const acceptedOf = ({ asks }) => [set.judge === 'spoken' ? '' : together(asks)];
  return needs.map(({ need, accept, held_out, ...entry }) => ({
    need,
    accept: accept ?? acceptedOf(entry),
    group: `${isKorean(need) ? 'Korean' : 'English'}, ${held_out ? 'set aside' : 'tuned'}`,
    rankings: Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, answer(need, entry)])),
  }));
}

function print(name, cases, { misses, aside }) {
  const groups = Map.groupBy
    ? Map.groupBy(cases, ({ group }) => group)
    : cases.reduce((map, one) => map.set(one.group, [...(map.get(one.group) ?? []), one]), new Map());
  const answerers = Object.keys(cases[0].rankings);
  console.log(`${name}: first right, mean reciprocal rank`);
  console.log([''.padEnd(20), 'needs', ...answerers.map((one) => one.padStart(16))].join('  '));
  for (const [group, members] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const cells = answerers.map((answerer) => {
      const ranks = members.map(({ accept, rankings }) => judge(accept, rankings[answerer]));
      const right = `${(100 * mean(ranks.map((rank) => (rank === 1 ? 1 : 0)))).toFixed(1)} %`;
      return `${right.padStart(8)}  ${mean(ranks).toFixed(3)}`.padStart(16);
    });
    console.log([group.padEnd(20), String(members.length).padStart(5), ...cells].join('  '));
  }
  if (misses) {
    for (const { need, accept, group, rankings } of cases) {
      if (judge(accept, rankings.lmm) === 1 || (!aside && group.endsWith('set aside'))) continue;
      const found = rankings.lmm.slice(0, 3).join(', ') || 'none';
      console.log(`  ${group}: ${need}\n    ${found}; accepted: ${accept.join(', ') || 'none'}`);
    }
  }
  console.log('');
}

const { values } = parseArgs({
  options: {
    misses: { type: 'boolean' },
    aside: { type: 'boolean' },
    set: { type: 'string' },
    table: { type: 'string' },
    use: { type: 'string' },
    better: { type: 'string' },
  },
});
const folder = join(root, 'test', 'needs');
const code = await program();
if (values.table !== undefined) againstFile(code, values);
else {
  for (const file of readdirSync(folder).sort().reverse()) {
    if (!file.endsWith('.yaml')) continue;
    const name = file.replace(/\.yaml$/, '');
    if (values.set !== undefined && values.set !== name) continue;
    print(name, evaluate(code, join(folder, file)), values);
  }
  if (values.set === undefined || values.set === 'tables') againstTables(code, values.use);
}
