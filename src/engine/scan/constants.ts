/** A name in code that spells an id: `ChatModel.GPT_4_1_MINI`, `openai.GPT3Dot5Turbo`, `anthropic.ModelClaude3_7SonnetLatest`. */
export interface Constant {
  /** Where the name stands in the word that was looked at, and the first place behind it. */
  start: number;
  end: number;
  /** The id, as ids are written. */
  id: string;
}

/**
 * The constant at a place in a word of code. It has to be a member of what is called a model or a maker of models, or say so
 * itself: what else is named like an id may be anything, and a variable of that name has its value elsewhere.
 * @param word with the members that are read, as in `ChatModel.GPT_4O.asString`
 * @param at a place in the name
 * @param isCalled whether a model is what is asked for, as in Swift's `model: .gpt4_o`
 */
export function constantIn(
  word: string,
  at: number,
  isMaker: (word: string) => boolean,
  isCalled: () => boolean,
): Constant | undefined {
  const start = Math.max(...['.', ':'].map((sign) => word.lastIndexOf(sign, at))) + 1;
  const [name = ''] = /^\w+/.exec(word.slice(start)) ?? [];
  const end = start + name.length;
  if (!/^[A-Za-z]/.test(name) || at >= end || !/^(?:\.[a-z_]\w*)?$/i.test(word.slice(end))) return undefined;
  const owner = /(?:^|[.:])(\w*)(?:\.|::)$/.exec(word.slice(0, start))?.[1];
  if (owner === undefined && !NAMES_MODEL.test(name)) return undefined;
  const isMember = owner === '' ? isCalled() : owner !== undefined && (OWNER.test(owner) || isMaker(owner));
  if (!isMember && !NAMES_MODEL.test(name)) return undefined;
  const words = name.replace(NAMES_MODEL, '').match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
  const id = words
    .join('-')
    .toLowerCase()
    .replace(/(?<=\d)-dot-(?=\d)/g, '.');
  return { start, end, id };
}
const OWNER = /model|llm/i;
/** Before the name itself, with its own words behind it. */
const NAMES_MODEL = /^(?:Chat)?Model_?(?=[A-Z])/;
