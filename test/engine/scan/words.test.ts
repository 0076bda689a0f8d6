// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is code that is looked through
import { describe, expect, it } from 'vitest';
import { IdReader } from '../../../src/engine/scan/meaning.ts';
import { Recogniser } from '../../../src/engine/scan/recognise.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

/** Which words of a text are ids, by a small base that is read anew for each text. */

const KNOWN = knowledgeOf(`
source: s
sources: [{id: s, title: S, date: 2025-01-01, kind: vendor}]
developers: [{id: acme, name: Acme}, {id: beta, name: Beta}]
providers: [{id: acme, name: Acme, developer: acme}, {id: skies, name: Skies}]
models: [{id: ant, name: Ant, developer: acme}]
releases:
  - {id: acme/ant-1-pro, name: ANT-1-Pro, model: ant, developer: acme}
  - {id: acme/ant-20, name: Ant Twenty, developer: acme}
  - {id: acme/ant-20-2024-05-13, name: Ant Twenty of May, developer: acme}
  - {id: acme/echo, name: Echo, developer: acme}
  - {id: acme/echo-r, name: Echo R, developer: acme}
  - {id: acme/beta-r, name: Beta R, developer: acme}
  - {id: acme/o1, name: O-one, developer: acme}
  - {id: acme/step-3, name: Step Three, developer: acme}
  - {id: beta/Bee-2-7B, name: Bee Two, developer: beta, open_weights: true}
  - {id: beta/bee-3, name: Bee-3, developer: beta, open_weights: true}
offers:
  - {release: acme/ant-20, provider: skies, api_id: Sky-20}
`);

function found(text: string, options = {}): string[] {
  const lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return new Recogniser(new IdReader({ ...KNOWN }, '2025-06-01'))
    .in(text, lines, options)
    .ids.map(({ start, end, text: id, id: says, isPieced, isSpoken, meaning }) => {
      expect(text.slice(start, end)).toBe(id);
      const releases = meaning.releases.map(({ release }) => release).join(' ') || '?';
      return [id, ...(says === id ? [] : [says]), ...(isPieced ? ['…'] : []), ...(isSpoken ? ['spoken'] : []), releases].join(' '); // biome-ignore format: one value
    });
}

const PRO = 'ant-1-pro acme/ant-1-pro';
describe('a word is an id', () => {
  it.each<[string, string[]]>([
    // with letters and a number, between quotes or where a model is asked for,
    ['"ant-1-pro"', [PRO]],
    ['x = "ant-1-pro"\ny = "ant-20"', [PRO, 'ant-20 acme/ant-20']],
    ['run --model ant-1-pro --fast', [PRO]],
    ['see ant-1-pro', [`ant-1-pro spoken acme/ant-1-pro`]],
    ['ant-1-pro,', [PRO]],
    ['a!ant-1-pro', []],
    ['x_ant-1-pro', []],
    ['ant_1_pro', []],
    ['x = ant_1_pro', ['ant_1_pro acme/ant-1-pro']],
    // of another case only where it is called a model, or weights are open,
    ['"Ant-1-pro"', []],
    ['model = "Ant-1-pro"', ['Ant-1-pro acme/ant-1-pro']],
    ['model = Ant-1-pro now', []],
    ['"Bee-2-7B"', ['Bee-2-7B beta/Bee-2-7B']],
    ['"Bee-3"', []],
    ['"x/Bee-3"', []],
    ['"beta/Bee-3"', ['beta/Bee-3 beta/bee-3']],
    ['"Sky-20"', ['Sky-20 acme/ant-20']],
    // and what it is called beside itself only once,
    ['{model: "ANT-1-Pro", id: "ant-1-pro"}', [PRO]],
    ['{model: "ANT-1-Pro"}', ['ANT-1-Pro acme/ant-1-pro']],
    ['{model: "ANT-1-Pro"}\n"ant-1-pro"', ['ANT-1-Pro acme/ant-1-pro', PRO]],
    ['{model: "ANT-1-Pro", id: "ant-20"}', ['ANT-1-Pro acme/ant-1-pro', 'ant-20 acme/ant-20']],
    // without a number where it is asked for, or where another that is sure stands in its file.
    ['"echo"', []],
    ['model = "echo"', ['echo acme/echo']],
    ['"acme/echo"', ['acme/echo acme/echo']],
    ['"echo-r"', []],
    ['"echo-r"\n"ant-1-pro"', ['echo-r acme/echo-r', PRO]],
    ['"echo-r"\nsee ant-1-pro', ['ant-1-pro spoken acme/ant-1-pro']],
    ['"echo"\n"ant-1-pro"', [PRO]],
    // Who makes models makes it one.
    ['"beta-r"', ['beta-r acme/beta-r']],
    ['"acme-r"', []],
    ['model: echo-r now', ['echo-r acme/echo-r']],
    ['use model: echo now', []],
    ['"o1"', []],
    ['"o1", "ant-1-pro"', ['o1 acme/o1', PRO]],
    ['"o1"\n"ant-1-pro"', [PRO]],
    ['model="o1"', ['o1 acme/o1']],
  ])('in %j: %j', (text, ids) => expect(found(text)).toEqual(ids));

  it.each<[string, string[]]>([
    ['"step-3"', ['step-3 acme/step-3']],
    // Who counts steps may come to a third.
    ['"step-3"\n"step-4"', []],
    ['"step-3"\nmodel="step-4"', ['step-3 acme/step-3', 'step-4 ?']],
    ['model="step-3"\n"step-4"', ['step-3 acme/step-3']],
    ['"step-3"\n"step-4-x"', ['step-3 acme/step-3']],
    ['"acme/step-3"\n"step-4"', ['acme/step-3 acme/step-3']],
  ])('that is numbered, in %j: %j', (text, ids) => expect(found(text)).toEqual(ids));
});

describe('what nobody knows', () => {
  it.each<[string, string[]]>([
    ['model = "ant-9"', ['ant-9 ?']],
    ['model = "ant-9-clicked"', ['ant-9-clicked ?']],
    ['model = "ant-new"', []],
    ['model = ant-9 now', []],
    ['model = "cow-9"', []],
    ['model = "ant-9.py"', []],
    ['model = "ANT_9_KEY"', []],
    ['"acme/ant-9"', ['acme/ant-9 ?']],
    ['"acme/ant-9-clicked"', []],
    ['"acme/ant-9@2"', []],
    ['"ant-1-max-20240102"', []],
    ['"ant-1-20-20240102"', ['ant-1-20-20240102 ?']],
    ['"ant-1-r@20240102"', []],
    ['"ant-1-r"', []],
    ['"ant-1-r"\n"ant-1-pro"', ['ant-1-r ?', PRO]],
    ['"ant-9-r"\n"ant-1-pro"', [PRO]],
    ['"ant-1"\n"ant-1-pro"', [PRO]],
    ['"Ant-1-r"\n"ant-1-pro"', [PRO]],
    ['"ant-1+r"\n"ant-1-pro"', [PRO]],
    ['"o-1-r"\n"ant-1-pro"', [PRO]],
    ['"ant-1-clicked"\n"ant-1-pro"', [PRO]],
  ])('is an id in %j: %j', (text, ids) => expect(found(text)).toEqual(ids));
});

describe('what is put together', () => {
  it.each<[string, string[]]>([
    ['model = "ant-1-" + size', ['ant-1 … ?']],
    ['model = "ant-1" + size', ['ant-1 … ?']],
    ['model = "ant-1-" .. size', ['ant-1 … ?']],
    ['model = `ant-1-${size}`', ['ant-1 … ?']],
    ['model = "ant-1-%s" % size', ['ant-1 … ?']],
    ['model = f"ant-9-{size}"', ['ant-9 … ?']],
    ['model = "ant-1-"', ['ant-1 … ?']],
    ['x = "ant-1-" + size', []],
    ['x = "ant-1-" + size\n"ant-1-pro"', ['ant-1 … ?', PRO]],
    ['x = ant-1-${size}\n"ant-1-pro"', [PRO]],
    ['model = "ant-" + size', []],
    ['model = "echo-" + size', []],
    ['model = "cow-1-" + size', []],
    ['model = "./x/ant-1-" + size', []],
    ['model = "https://x/ant-1-" + size', []],
    // What is only put in before it is the way.
    ['model = f"{way}/ant-1-pro"', [PRO]],
    ['x = f"{provider}/ant-1-pro"', [PRO]],
    ['x = f"{folder}/ant-1-pro"', []],
    ['x = `${prefix}/ant-1-pro`', [PRO]],
    ['x = "#{vendor}/ant-1-pro"', [PRO]],
  ])('in %j: %j', (text, ids) => expect(found(text)).toEqual(ids));
});

describe('what stands around a word', () => {
  it.each<[string, string[]]>([
    ['"./ant-1-pro"', []],
    ['".ant-1-pro"', []],
    ['"x/../ant-1-pro"', []],
    ['"#ant-1-pro"', []],
    ['"$ant-1-pro"', []],
    ['"model:ant-1-pro"', [PRO]],
    ['"model_name:ant-1-pro"', [PRO]],
    ['"deployment-id:ant-1-pro"', [PRO]],
    ['"model:/ant-1-pro"', []],
    ['M=${MODEL:-ant-1-pro}', [PRO]],
    ['M=${A.B:ant-1-pro}', [PRO]],
    ['model="ant-1-pro--"', [PRO]],
    ['"ant-1-pro"(x)', [PRO]],
    ['ant-1-pro(x)', []],
    ['"ant-1-pro[1m]"', ['ant-1-pro[1m] acme/ant-1-pro']],
    ['"ant-1-pro[x]"', []],
    ['"ant-1-pro@1.2.3"', []],
    ['"x/y/ant-1-pro"', []],
    ['"skies/ant-1-pro"', ['skies/ant-1-pro acme/ant-1-pro']],
    ['get("https://x/v1/models/ant-1-pro:generateContent")', [PRO]],
    ['get("/acme/deployments/ant-1-pro/chat")', [PRO]],
    [`"${'x'.repeat(290)}/ant-1-pro"`, []],
    [`"${'x'.repeat(291)}/ant-1-pro"`, []],
    ['"acme/ant-20@1.10.2"', []],
    ['x = "ant-1-pro-y"', []],
    ['x = Model.ANT_20', ['ANT_20 ant-20 acme/ant-20']],
    ['x = "Model.ANT_20', []],
    ['x = Model.ANT_20"', []],
    ['x = Model.ANT_99', []],
    // A version beside its name.
    ['{name: "ant-20", version: "2024-05-13"}', ['ant-20 ant-20-2024-05-13 acme/ant-20-2024-05-13']],
    ['{name: "ant-20", version: "2023-05-13"}', ['ant-20 ant-20-2023-05-13 ?']],
    ['{name: "ant-20", version: "2"}', ['ant-20 acme/ant-20']],
    ['{model: "ANT-20", version: "20"}', ['ANT-20 acme/ant-20']],
    ['{model: "ant-99", version: "2024-05-13"}', ['ant-99 ?']],
  ])('%j: %j', (text, ids) => expect(found(text)).toEqual(ids));

  it('is a name of a package where its file lists them, unless it is called a model', () => {
    expect(found('"ant-1-pro": "1"\n"model": "ant-20"', { isManifest: true })).toEqual(['ant-20 acme/ant-20']);
  });

  it('is left where there are more than were asked for', () => {
    const lines = [0, 12];
    const one = new Recogniser(new IdReader({ ...KNOWN }, '2025-06-01'));
    const of = (most: number) => one.in('"ant-1-pro"\n"ant-20"', lines, { most });
    expect([of(1), of(2), of(3)].map(({ ids, isWhole }) => [ids.length, isWhole])).toEqual([
      [1, false],
      [2, true],
      [2, true],
    ]);
  });
});
