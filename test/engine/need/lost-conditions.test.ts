import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/engine/need/understand.ts';
import { loadKnowledge } from '../../../src/kb/load.ts';
import { root } from '../../support/lmm.ts';

const { knowledge } = await loadKnowledge(root, []);

/** What a need asks for, as one line: conditions, then what was seen and not understood. */
function asked(need: string): string {
  const { constraints, unread } = understand(need, knowledge);
  return [
    ...constraints.map(({ constraint, value }) => `${constraint} ${value}`),
    ...unread.map(({ kind }) => `unread ${kind}`),
  ].join(', ');
}

describe('a condition is never lost', () => {
  it.each([
    ['data must stay outside the US', 'unread place'],
    ['our data must be kept outside of China', 'unread place'],
    ['host it anywhere outside the US', 'unread place'],
    ['process data only outside China', 'unread place'],
    ['데이터는 미국 밖에 저장해야 함', 'unread place'],
    ['데이터를 중국이 아닌 곳에 보관', 'unread place'],
    ['data must stay in the EU', 'region eu'],
    ['data served from the EU', 'region eu'],
    ['data must not leave the EU', 'region eu'],
    ['data must not be stored outside the EU', 'region eu'],
    ['only in the EU, legal', 'region eu'],
    ['legal, only within the EU', 'region eu'],
    ['in the EU only, legal', 'region eu'],
    ['only in Korea, translation', 'region kr'],
    ['summaries only in Korean', ''],
    ["I don't want a Chinese model", 'exclude-country CN'],
    ['we do not want any Chinese models', 'exclude-country CN'],
    ['I would not want a model from China', 'exclude-country CN'],
    ["I don't want Chinese translation", ''],
    ['I want a Chinese model', 'country CN'],
    ['from Korean to Korean', ''],
    ['from German to German', ''],
    ['a model from Korea', 'country KR'],
  ])('%s: %s', (need, conditions) => {
    expect(asked(need)).toBe(conditions);
  });
});

describe('what takes back a list takes back all of it', () => {
  const left = (need: string): string[] => understand(need, knowledge).uses.map(({ id }) => id);

  it.each([
    ['번역, 요약 및 코딩 말고', []],
    ['번역, 글쓰기, 요약 및 코딩 말고', []],
    ['번역, 요약과 코딩은 빼고', []],
    ['번역, 요약 말고 코딩', ['translation', 'programming']],
    ['not translation, summaries or coding', []],
    ['no coding, translation nor summaries', []],
    ['not coding, translation', ['translation']],
    ['not translation, coding and summaries', ['programming', 'document-summary']],
  ])('%s', (need, uses) => {
    expect(left(need)).toEqual(uses);
  });
});
