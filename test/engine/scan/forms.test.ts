import { describe, expect, it } from 'vitest';
import { formsOf, type IdForms, wordsOf } from '../../../src/engine/scan/forms.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

/** What ids look like by what is known. */

const KNOWN = knowledgeOf(`
source: s
sources: [{id: s, title: S, date: 2025-01-01, kind: vendor}]
developers: [{id: acme, name: Acme AI, aliases: [Acme Labs]}, {id: x-lab, name: X Lab}]
providers: [{id: acme, name: Acme, developer: acme}, {id: big-cloud, name: Big Cloud, aliases: [BCloud]}, {id: skies, name: Skies}]
models: [{id: ant, name: Ant, developer: acme, aliases: [Emmet]}]
releases:
  - {id: acme/ant-4-pro, name: Ant 4 Pro, model: ant, developer: acme}
  - {id: acme/ant-omni, name: Ant Omni, model: ant, developer: acme}
  - {id: acme/ant-mini.2, name: Ant Mini 2, model: ant, developer: acme}
  - {id: acme/solo, name: Lone Wolf, developer: acme}
  - {id: acme/o1, name: o1, developer: acme}
  - {id: acme/q-star-k2, name: Q* K2, developer: acme}
  - {id: x-lab/bear-3, name: BeAR 3, developer: x-lab}
  - {id: x-lab/elk, name: Odd 9, developer: x-lab, aliases: [O 9, 한글, 4 Elks]}
  - {id: x-lab/elk-12, name: Elk 12, developer: x-lab}
offers:
  - {release: x-lab/elk, provider: skies, api_id: Zebra-7B-Chat}
  - {release: acme/ant-4-pro, provider: acme, api_id: ant-4-pro-2025-01-02}
  - {release: acme/ant-4-pro, provider: big-cloud, api_id: acme.ant-4-pro}
  - {release: acme/ant-4-pro, provider: skies, api_id: ant-4-pro}
  - {release: acme/ant-omni, provider: skies, api_id: new.yak-2}
  - {release: acme/ant-omni, provider: big-cloud, api_id: roe-acme.doe-5}
  - {release: acme/ant-omni, provider: acme, api_id: U2-Big}
`);
/** What is made of a knowledge base is kept for it: here it is made for each question anew. */
const forms = (): IdForms => formsOf({ ...KNOWN });

it('are made once for a knowledge base', () => {
  const knowledge = { ...KNOWN };
  expect(formsOf(knowledge)).toBe(formsOf(knowledge));
});

it.each([
  ['GPT-4o-mini.2', ['gpt', '4', 'o', 'mini', '2']],
  ['a12b34', ['a', '12', 'b', '34']],
  ['---', []],
])('%s has words and numbers', (id, words) => expect(wordsOf(id)).toEqual(words));

describe('words of ids', () => {
  it.each([
    ['ant', true],
    ['solo', true],
    ['bear', true],
    ['zebra', true],
    ['o', true],
    // A maker before a dot is none; what is no maker is the first word.
    ['acme', false],
    ['new', true],
    // Of a name with spaces, and of another place than the first.
    ['lone', false],
    ['odd', false],
    ['omni', false],
    ['yak', false],
  ])('%s begins one: %s', (word, is) => expect(forms().isStem(word)).toBe(is));

  it.each([
    ['ant', '4', true],
    ['ant', 'omni', true],
    ['zebra', '7', true],
    ['solo', '', true],
    ['q', 'star', true],
    ['elk', '12', true],
    ['roe', 'acme', true],
    ['roe', 'doe', false],
    ['ant', 'pro', false],
    ['4', 'pro', false],
    ['bear', '4', false],
  ])('%s %s begin one: %s', (first, second, is) => expect(forms().isBeginning(first, second)).toBe(is));

  it.each([
    ['pro', true],
    ['chat', true],
    ['omni', true],
    ['7', true],
    ['405b', true],
    ['clicked', false],
    ['b405', false],
    ['labs', false],
  ])('%s is a part of one: %s', (word, is) => expect(forms().isPart(word)).toBe(is));
});

describe('who is named', () => {
  it.each([
    ['acme', true, true],
    ['Acme AI', true, true],
    ['acme-labs', true, true],
    ['acme_labs', true, true],
    ['x_lab', true, true],
    ['xlab', true, true],
    ['emmet', true, false],
    ['ANT', true, false],
    ['big_cloud', true, false],
    ['bcloud', true, false],
    ['bear', false, false],
    ['somebody', false, false],
  ])('%s is a maker: %s, a developer: %s', (word, isMaker, isDeveloper) => {
    const known = forms();
    expect([known.isMaker(word), known.isDeveloper(word)]).toEqual([isMaker, isDeveloper]);
  });

  it.each([
    ['Big Cloud', 'big-cloud'],
    ['big_cloud', 'big-cloud'],
    ['BCLOUD', 'big-cloud'],
    ['acme', 'acme'],
    ['x-lab', undefined],
    ['ant', undefined],
  ])('%s is the provider %s', (word, id) => expect(forms().provider(word)).toBe(id));

  it.each([
    ['ant-4-pro', ['acme', 'skies']],
    ['ANT-4-pro-2025-01-02', ['acme']],
    ['acme.ant-4-pro', ['big-cloud']],
    ['zebra-7b-chat', ['skies']],
    ['acme/ant-4-pro', []],
    ['ant-omni', []],
  ])('%s is taken by %j', (text, providers) => expect(forms().takenBy(text)).toEqual(providers));
});

describe('where an id may stand', () => {
  const found = (text: string): string[] => [...text.matchAll(forms().shape)].map(([match]) => match);
  const isFile = (text: string): boolean => new RegExp(forms().posix.replaceAll('[^A-Za-z0-9_.]', '\\W')).test(text);

  it.each([
    // First words with a number near, known or not, as ids and constants write them.
    ['ant-4 ant4 ant_4 ant.9 ant:7', ['ant-4', 'ant4', 'ant_4', 'ant.9', 'ant:7']],
    ['ant-newest-9 antlers9', ['ant-newest-9', 'antlers9']],
    ['ANT_OMNI_3 Ant4', ['ANT_OMNI_3', 'Ant4']],
    ['zebra-3 Zebra-3 ZEBRA_3', ['zebra-3', 'Zebra-3', 'ZEBRA_3']],
    // As its name is written, too.
    ['BEAR 3 bear-3 BEAR-3 BeAR-3 beaR-3', ['bear-3', 'BEAR-3', 'BeAR-3']],
    // Known beginnings without any.
    ['ant-omni ant_omni ant.mini', ['ant-omni', 'ant_omni', 'ant.mini']],
    ['solo', ['solo']],
    ['ant-other', []],
    ['ant ants', []],
    ['Omni omni-4 pro-4 Lone', []],
    ['odd-9 Odd-9 acme-4', []],
    // Behind letters none begins, but for what says itself that it is a model.
    ['giant-4 giant-omni', []],
    ['ModelAnt4 modelAnt4 Modelant4', ['Ant4']],
    // A letter alone begins one only behind a sign, as it is written.
    ['o1 "o1" (o1', ['o1', 'o1', 'o1']],
    ['o-1 o.1 o_1', ['o-1', 'o.1', 'o_1']],
    ['foo1 .o1 _o1 3o1 o3 O1 O9 U2', []],
    ['x.O1 X::O1 x.o1', ['O1', 'O1']],
    ['q-star-k2 q_stark q.star.k', ['q-star-k', 'q_stark', 'q.star.k']],
    ['q-star q-k2', []],
  ])('in %j: %j', (text, ids) => {
    expect(found(text)).toEqual(ids);
    // A tool that chooses files may take more of them, and leaves none out.
    if (ids.length > 0) expect(isFile(text)).toBe(true);
  });

  it('is told to tools that choose files as one expression', () => {
    expect(['say ant-4', 'x = "o1"', 'x.O1', 'solo', 'Ant4'].filter(isFile)).toHaveLength(5);
    expect(['say it', 'foo1', 'xO1', 'so low', 'antlers'].filter(isFile)).toEqual([]);
  });

  it('is nowhere before a letter alone where no id begins so', () => {
    const known = formsOf(
      knowledgeOf(`
source: s
sources: [{id: s, title: S, date: 2025-01-01, kind: vendor}]
developers: [{id: acme, name: Acme}]
releases: [{id: acme/ant-4, name: Ant 4, developer: acme}]
`),
    );
    expect(['o1', '', ' ', 'x.', 'X::', 'A'].filter((text) => text.search(known.shape) >= 0)).toEqual([]);
    expect('ant-4'.search(known.shape)).toBe(0);
    expect(known.posix).toBe('((ant|ANT|Ant)[-_.:]?[A-Za-z]{0,12}[-_.]?[0-9])');
  });
});
