import { describe, expect, it } from 'vitest';
import { constantIn } from '../../../src/engine/scan/constants.ts';

/** Names in code that spell an id. */

const isMaker = (word: string): boolean => word === 'openai' || word === 'anthropic';
/** What the constant at the sign `|` is, as `name → id`. */
const spelled = (marked: string, isCalled = false): string | undefined => {
  const word = marked.replace('|', '');
  const found = constantIn(word, marked.indexOf('|'), isMaker, () => isCalled);
  return found && `${word.slice(found.start, found.end)} → ${found.id}`;
};

describe('a constant', () => {
  it.each([
    ['ChatModel.|GPT_4_1_MINI', 'GPT_4_1_MINI → gpt-4-1-mini'],
    ['ChatModel.GPT_4_1_M|INI', 'GPT_4_1_MINI → gpt-4-1-mini'],
    ['openai.GPT3Do|t5Turbo', 'GPT3Dot5Turbo → gpt-3.5-turbo'],
    ['openai.Gpt4|Dot', 'Gpt4Dot → gpt-4-dot'],
    ['openai.GptDot|4', 'GptDot4 → gpt-dot-4'],
    ['anthropic.Model|Claude3_7SonnetLatest', 'ModelClaude3_7SonnetLatest → claude-3-7-sonnet-latest'],
    ['x.ChatModel|Gpt4o', 'ChatModelGpt4o → gpt-4-o'],
    ['ModelClaude|Opus4', 'ModelClaudeOpus4 → claude-opus-4'],
    ['Model_Claude|4', 'Model_Claude4 → claude-4'],
    ['Models::|GPT4', 'GPT4 → gpt-4'],
    ['a.b.LLM.|gpt4', 'gpt4 → gpt-4'],
    ['ChatModel.|GPT_4O.asString', 'GPT_4O → gpt-4-o'],
    ['ChatModel.|GPT_4O.as_str', 'GPT_4O → gpt-4-o'],
  ])('%s: %s', (marked, id) => expect(spelled(marked)).toBe(id));

  it.each([
    ['Gpt|4'],
    ['ChatModel|.'],
    ['x.|Gpt4'],
    ['openai.x.|Gpt4'],
    ['Modelgpt|4'],
    ['ChatModel.|4o'],
    ['ChatModel.|_gpt4'],
    // The place is behind the name, or more than a member follows it.
    ['ChatModel.GPT_4O-|x'],
    ['ChatModel.GPT_4O|'],
    ['ChatModel.|GPT_4O.a.b'],
    ['ChatModel.|GPT_4O.4'],
    ['ChatModel.|GPT_4O-x'],
    ['ChatModel.|GPT_4O:x'],
  ])('%s is none', (marked) => expect(spelled(marked, true)).toBeUndefined());

  it('has no owner where a model is called for', () => {
    expect(spelled('.|gpt4_o', true)).toBe('gpt4_o → gpt-4-o');
    expect(spelled('.|gpt4_o', false)).toBeUndefined();
    expect(spelled('.Model|Gpt4', false)).toBe('ModelGpt4 → gpt-4');
  });
});
