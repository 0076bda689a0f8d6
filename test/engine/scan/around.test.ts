// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is code that is looked through
import { describe, expect, it } from 'vitest';
import {
  AROUND,
  isBlockName,
  isCalledModel,
  isInSentence,
  isListOfModels,
  isPartial,
  isSetOff,
  settingOf,
} from '../../../src/engine/scan/context.ts';

/** What stands around an id in a line. */

describe('what is called a model', () => {
  const isMaker = (word: string): boolean => ['openai', 'anthropic'].includes(word);
  it.each([
    ...['model="', 'MODEL = "', 'engine: "', 'deployment_id="', 'LLM("', 'ollama run ', '모델: ', 'modelName("'],
    ...['lm = "', 'dspy.LM("', 'my_lm = "', 'model[0] = "', 'model, x, "', 'model a b c d e "'],
    ...['openai("', 'openai ("', 'ai.openai("', 'x = openai("', 'client.x.anthropic( "'],
    // A type is no key of its own.
    ...['model: str = "', 'model:str = "', 'model : Optional[str] = "', 'model: str | None = "'],
  ])('%s', (before) => expect(isCalledModel(before, isMaker)).toBe(true));
  it.each([
    ...['', '"', 'name = "', 'film = "', 'lms = "', 'model a b c d e f "', 'openai, ("', 'openai.("', 'x.openai.y("'],
    ...['openai = "', 'client("', 'model: x, name = "', 'model x; name: "', "model, a['name'] = \"", 'model name += "'],
    ...['model, title\\" : \\"', 'model: x, y: z, name = "', `model${' '.repeat(13)}"`],
  ])('%s is not', (before) => expect(isCalledModel(before, isMaker)).toBe(false));
});

describe('what looks for a part, or names something else', () => {
  it.each([
    ...['model.startswith("', 'model.startsWith("', 'starts_with(b"', 'start_with?("', 'model.endswith("'],
    ...["name.ends_with('", 'EndsWith("', 'end_with? ("', 'strings.HasPrefix("', 'has_suffix("', 'delete_prefix("'],
    ...['model.include?("', 'ids.includes("', 'strings.Contains("', 'contain("', 's.index_of("', 's.indexOf("'],
    ...['x.match("', 're.match(r"', 'matches("', 'text.search("', 'x.replace("', 're.sub(r"', "re.compile(u'"],
    ...['line.split("', 'glob(`', '<a class="', 'className={"', "className = {'", "href='", 'src="', 'import "'],
    ...["from '", 'import("', 'require ("', 'require("', 'x href = "'],
  ])('%s', (before) => expect(isPartial(before)).toBe(true));
  it.each([
    ...['model="', 'ChatOpenAI("', 'model == "', 'get("MODEL", "', 'subclass("', 'refrom x "', 'prefixed, "', 'from'],
    ...[
      'store.get("',
      'core.ask("',
      'startswith(x, "',
      'endswith "',
      'replaced("',
      'split("a", "',
      'src="a" id="',
      'x.from(y, "',
    ],
    ...['includes(f"', 'match(("', 'import x("', 'href=("', 'contains(\t"'],
  ])('%s takes an id', (before) => expect(isPartial(before)).toBe(false));
});

describe('how a word is set off', () => {
  it.each([
    ['model = "', '"'],
    ['model = "', '").x'],
    ['models["', '"] + 1'],
    ['use("', '"); n = 1 + 2'],
    ['use("', '"); a.format(b)'],
    // Within another string, and beside a variable that is not set.
    ['{\\"model\\": \\"', '\\"}'],
    ['MODEL=${MODEL:-', '}'],
    // In a loop and a branch of a shell.
    ['for m in ', ' gpt-4; do'],
    ['for m in ', ' gpt-4 a/b.c:d@e-f ;do'],
    ['for model in gpt-4 ', ''],
    ['for m in a/b.c:d@e-f ', '; do'],
    ['case $M in ', ') run;;'],
    ['case $M in', ') run;;'],
    ['  ', ' | gpt-4) x'],
    ['  ', '| gpt-4) x'],
    ['', '|a.b/c:d*|x-y)'],
    ['  a.b/c:d*-e | ', ')'],
    ['a|', ' )'],
    ['x;; o1 | o3| ', ')'],
    // Among others in one string, in a cell, in an element.
    ['A="x,', ',y"'],
    ['A="', ',y"'],
    ['|', '|'],
    ["'", '`'],
    ['<model>', '</model>'],
    // The value of an option.
    ['-m ', ' "hello"'],
    ['llm --model ', ' "hello"'],
    ['x --model=', ' y'],
    // The value of a key.
    ['MODEL=', ''],
    ['a: ', '  '],
    ['a =  ', ', b'],
    ['a = ', '; b'],
    ['[a: ', '] x'],
    ['{a: ', ' } x'],
    ['(a: ', ') x'],
    ['a: ', ' # note'],
    ['a: ', ' // note'],
    ['a=', ' \\'],
    ['docker run -e M=', ' -p 80'],
    // An item of a list.
    ['- ', ''],
    ['  - ', ' # note'],
    ['- - ', ' '],
    ['-  ', ', '],
    ['- ', '; x'],
  ])('%s…%s: whole', (before, after) => expect(settingOf(before, after)).toBe('whole'));

  it.each([
    ['model = "', '" + size'],
    ['model = "', '"+ size'],
    // Haskell, Lua, PHP, Python, JavaScript.
    ['model = "', '" ++ size'],
    ['model = "', '" .. size'],
    ['model = "', '" . format(size)'],
    ['model = "', '".format(size)'],
    ['model = "', '". concat(size)'],
    ['model = "', '".concat(size)'],
    ['model = f"', '{size}"'],
    ['model = `', '${size}`'],
    ['model = "', '%s"'],
    ['model = "', '%(size)s"'],
    ['model = "', '%d"'],
    ['model = "', '<my_size>"'],
    ['model = "', '*"'],
    ['model = "', '\\(size)"'],
    ['model = "{a}', '"'],
    ['{}', '"'],
  ])('%s…%s: pieced', (before, after) => expect(settingOf(before, after)).toBe('pieced'));

  it.each([
    // What stands in another's place.
    ['"', ' x'],
    ['"', ' x\\"'],
    ['\\"a ', '\\"'],
    ['x ', '}'],
    ['MODEL=${MODEL:-', '/x}'],
    ['MODEL=${MODEL:-x ', '}'],
    ['${A:-b}:-', '}'],
    ['for m of ', ' gpt-4; do'],
    ['before m in ', ' gpt-4; do'],
    ['for m in a, ', ' gpt-4; do'],
    ['for m in a (b) ', ''],
    ['for m in ', ' (gpt-4) b'],
    ['for m in ', ' gpt-4 (b); do'],
    ['within ', ' )'],
    ['  ', ' or so)'],
    ['  ', 'x|y)'],
    ['  a(b)| ', ')'],
    ['  a | b ', ')'],
    ['  ', ' |(a)'],
    // Nothing opens or closes it.
    ['x!', ','],
    ['!', '"'],
    ['x: ', '!'],
    ['-m ', '!'],
    ['"', '!'],
    ['>', ' <'],
    [' ', '<'],
    ['>', ')'],
    [' ', ','],
    [',', ' '],
    ['-- x ', ' y'],
    ['--model x ', ''],
    ['a -1: x ', ''],
    ['a-m ', ' y'],
    ['-m: x ', ' y'],
    ['a: ', ' b'],
    ['a: ', ' b # c'],
    ['a: ', ' b // c'],
    ['a=', ' \\ x'],
    ['a: b ', ''],
    ['a: ', ' b -c'],
    ['- ', ' b'],
    ['- ', ' b # c'],
    ['- ', ' - c'],
    ['a - ', ''],
    ['- a ', ''],
    ['  ', ''],
  ])('%s…%s: bare', (before, after) => expect(settingOf(before, after)).toBe('bare'));
});

describe('a block of Terraform', () => {
  it.each([
    ['resource "kind" "', '" {'],
    ['  resource "a b" "', '"{'],
    ['module "', '" {'],
    ['module2 "', '" { }'],
  ])('%s…%s is named so', (before, after) => expect(isBlockName(before, after)).toBe(true));
  it.each([
    ['x = "', '" {'],
    ['a module "', '" {'],
    ['module "a" "b" "', '" {'],
    ['module "', '"'],
    ['module "', '", x {'],
    ['module "x', '" {'],
    ['module "', 'x" {'],
    ['resource kind "', '" {'],
    ['llm "ask" "', '"'],
  ])('%s…%s is not', (before, after) => expect(isBlockName(before, after)).toBe(false));
});

describe('a sentence', () => {
  it.each([
    ['', ' is good'],
    ['', ', as ever'],
    ['', ') says, everybody'],
    ['"', '!? and so'],
    ['', ' 는 빠른 모델'],
  ])('goes on behind %s…%s, whatever it is called', (before, after) => {
    expect(isInSentence(before, after, () => true)).toBe(true);
    expect(isInSentence(before, after, () => false)).toBe(true);
  });
  it.each([
    ['uses ', ''],
    ['uses, ', ''],
    ['쓴다: ', ','],
    ['', ' too'],
    ['', '. Then'],
  ])('is around %s…%s, unless it is called a model', (before, after) => {
    expect(isInSentence(before, after, () => false)).toBe(true);
    expect(isInSentence(before, after, () => true)).toBe(false);
  });
  it.each([
    ['', ''],
    ['= ', ''],
    ['a = ', ', 5'],
    ['a 5 ', ''],
    ['a: "', '" is good'],
    ['a', 'b c d'],
    ['', ' 5 is good'],
    ['', ' - good so'],
    ['', '-good so far'],
  ])('is not around %s…%s', (before, after) => expect(isInSentence(before, after, () => false)).toBe(false));
});

it.each([
  ['', '', true],
  ['use ', '.', true],
  ['(', ')', true],
  ['`', '`', true],
  ['a|', '|', true],
  ['a!', '.', false],
  ['/', ' ', false],
  ['a ', '/x', false],
  [' x/', '', false],
  ['', '-x.', false],
])('%s…%s stands by itself: %j', (before, after, is) => expect(isSetOff(before, after)).toBe(is));

describe('a list or a block of models', () => {
  const isListed = (text: string): boolean => {
    const lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    return isListOfModels(text, lines, lines.length - 1);
  };
  it.each([
    ...['models:\n  - x', 'models:\n- x', 'MODELS = [\n  "x",', "engines = (\n  'x'", 'deployments {\n  name = "x"'],
    ...['llms = {\n  `x`', '모델:\n  - x', 'variable "model" {\n  default = "x"', 'models:  # all\n  - x'],
    ...['models = [ // all\n  "x"', 'models = [\n  "a",\n  "x"', 'models:\n\n  - x', 'models:\n \n  - x'],
    ...[
      'models:\n    other:\n  - x',
      'models:  \r\n  id: x',
      'models =\n  value: x',
      'model:\n  - x: 1\n      y:\n  - z',
    ],
    `models:\n${'  - x\n'.repeat(39)}  - x`,
  ])('%j is one', (text) => expect(isListed(text)).toBe(true));
  it.each([
    ...[
      '  - x',
      '- x',
      'names:\n  - x',
      'models:\n  x',
      'models:\n  x - y',
      'models:\n  "a": [\n    - x',
      'models:\n  identity: x',
    ],
    ...['models\n  - x', 'models: x\n  - x', 'models:\nother\n  - x', 'models:\n  names:\n  - x', 'models:#\n  - x'],
    `models:\n${'  - x\n'.repeat(40)}  - x`,
    // No more of a line is looked at than of any.
    `${' '.repeat(AROUND)}\nx = 1, ${'y'.repeat(AROUND)} models: [\n  - x`,
  ])('%j is none', (text) => expect(isListed(text)).toBe(false));
});
