import { withoutEnd } from '../../domain/trim.ts';
/**
 * How code writes the id of a model: on its way to a server (a cloud, a router, a registry of weights), and with what it
 * says of the copy that is meant (a date, a revision, a number format, a setting). Nothing here knows a model.
 */

/** A part of an id that is not the name of a release. */
export interface Step {
  code:
    | 'route'
    | 'publisher'
    | 'maker'
    | 'tuned'
    | 'date'
    | 'size'
    | 'revision'
    | 'latest'
    | 'undated'
    | 'setting'
    | 'effort'
    | 'format'
    | 'spelling'
    | 'default'
    | 'mode';
  text: string;
}

/** A part of an id that may be the name of a release, and what was left out around it. */
export interface Reading {
  core: string;
  steps: Step[];
}

/**
 * Readings of an id, each once: what it says as it stands first, then with more and more left out.
 * @param isMaker whether a word may be what a maker, a line or one who serves models is called
 */
export function readings(asked: string, isMaker: (word: string) => boolean): Reading[] {
  const found = new Map<string, Reading>();
  const add = (reading: Reading): void => {
    // The same parts in another order are one reading.
    const key = [reading.core, ...reading.steps.map(({ code, text }) => `${code} ${text}`).sort()].join('\n');
    if (reading.core === '' || found.has(key)) return;
    found.set(key, reading);
    // What was supposed is not taken apart again.
    if (reading.steps.length === MOST || reading.steps.at(-1)?.code === 'default') return;
    for (const next of shorter(reading, isMaker)) add(next);
  };
  // No id is that long: what is, is called so or not.
  if (asked.length > LONGEST) return [{ core: asked, steps: [] }];
  for (const located of locations(asked)) add(located);
  return [...found.values()].sort((a, b) => a.steps.length - b.steps.length);
}

const LONGEST = 500;
/** An id that has more parts beside the name is none. */
const MOST = 8;

/** Segments of an address behind which the model stands. */
const MARKERS = /^(?:models?|deployments|engines|foundation-model|inference-profile|provisioned-model|custom-model)$/;

/** Where in a path, an address or a resource name the model stands. */
function locations(asked: string): Reading[] {
  let text = asked.trim().replace(/^["'`]|["'`]$/g, '');
  try {
    text = decodeURIComponent(text);
  } catch {
    // Not an encoded address.
  }
  const steps: Step[] = [];
  const cut = (pattern: RegExp): void => {
    const [head] = pattern.exec(text) ?? [];
    if (!head) return;
    text = text.slice(head.length);
    steps.push({ code: 'route', text: withoutEnd(head, ':/') });
  };
  cut(/^arn:[^:]*:[^:]*:[^:]*:[^:]*:/);
  cut(/^[a-z][a-z+]*:\/\/[^/]*\//i);
  if (steps.length > 0) text = text.replace(/[?#].*$/, '');
  const segments = text.split('/').filter((part) => part !== '');
  const marked = segments.findLastIndex((part, at) => MARKERS.test(part) && at < segments.length - 1);
  const ends = marked === -1 ? [segments.length] : [...new Set([segments.length, marked + 2])];
  return ends.flatMap((end) => {
    const model = segments[end - 1] ?? '';
    const before = segments.slice(0, end - 1);
    const ways = [...steps, ...routesOf(before)];
    // A name that needs its maker: deepseek/r1.
    const whole = before.length > 0 && !model.includes(':') ? [{ core: `${before.at(-1)}-${model}`, steps: ways }] : [];
    return [{ core: model, steps: ways }, ...whole];
  });
}

const routesOf = (parts: readonly string[]): Step[] =>
  parts.map((text, at) => ({ code: at === parts.length - 1 && !MARKERS.test(text) ? 'publisher' : 'route', text }));

/** What one step leaves of a reading. */
function* shorter({ core, steps }: Reading, isMaker: (word: string) => boolean): Generator<Reading> {
  const without = (rest: string, step: Step): Reading => ({ core: rest, steps: [...steps, step] });
  for (const { code, pattern } of HEADS) {
    const [head] = pattern.exec(core) ?? [];
    if (!head) continue;
    const rest = core.slice(head.length);
    const text = withoutEnd(head, '-_.:~@').replace(/^[~@]/, '');
    if (code === 'maker' && !isMaker(text)) continue;
    yield without(rest, { code, text });
    // deepseek.r1: the release has the name of its maker before it.
    if (code === 'publisher') yield without(`${text}-${rest}`, { code, text });
  }
  const [, tuned, whose] = /^ft:([^:]+):?(.*)$/.exec(core) ?? [];
  if (tuned) yield without(tuned, { code: 'tuned', text: whose || 'ft' });
  // Fireworks: llama-v3p1, deepseek-v3p1
  for (const dotted of ['$1.$2', 'v$1.$2']) {
    const rest = core.replace(/(?<![a-z\d])v?(\d)p(\d)(?!\d)/gi, dotted);
    if (rest !== core) yield without(rest, { code: 'spelling', text: core });
  }
  // A version and a size before a date that tells enough: Mistral-Small-3.2-24B-Instruct-2506
  const [, words, date] =
    /^([a-z]+(?:-[a-z]+)*)(?:-\d[\d.]*[bmt]?)+(?:-(?:instruct|it|chat))?-(\d{4})$/i.exec(core) ?? [];
  if (words && date) yield without(`${words}-${date}`, { code: 'spelling', text: core });
  const [, name, tag] = /^([^:]+):([^:]+)$/.exec(core) ?? [];
  // A tag of a size: llama3.1:70b
  if (name && tag) yield { core: `${name}-${tag}`, steps: [...steps, { code: 'spelling', text: `:${tag}` }] };
  // What is served of weights where no kind is named is what follows instructions.
  if (/\db$/i.test(core))
    for (const kind of ['instruct', 'it'])
      yield { core: `${core}-${kind}`, steps: [...steps, { code: 'default', text: kind }] };
  for (const { code, pattern } of TAILS) {
    const match = pattern.exec(core);
    if (!match || match.index === 0) continue;
    yield without(core.slice(0, match.index), { code, text: match[0].replace(/^[-@:.]+/, '') });
  }
}

/** What may stand before the name within one segment. */
const HEADS: readonly { code: Step['code']; pattern: RegExp }[] = [
  // pydantic-ai, LangChain, LiteLLM: provider:model
  { code: 'publisher', pattern: /^(?!ft:)[a-z][a-z_-]*:(?=.*[a-z])/i },
  // Bedrock: us.anthropic.model; letters alone, for versions have dots too
  { code: 'publisher', pattern: /^[a-z]+(?:-[a-z]+)*\.(?=[a-z])/i },
  // SAP: anthropic--model
  { code: 'publisher', pattern: /^[a-z]+--/i },
  // OpenRouter's aliases: ~anthropic/model
  { code: 'route', pattern: /^~/ },
  // Who makes it, before what it is called: anthropic-claude-3.5-sonnet, qwen-qwq-32b
  { code: 'maker', pattern: /^[a-z]+[-_](?=[a-z])/i },
  { code: 'maker', pattern: /^[a-z]+-[a-z]+[-_](?=[a-z])/i },
  // Databricks, deployments that are called so
  { code: 'route', pattern: /^(?:databricks|azure|aws|bedrock|vertex|vertexai|snowflake|oci|us|eu|global)[-_]/i },
];

/** A name without the date behind it; undefined where none is. */
export function withoutDate(text: string): string | undefined {
  const match = TAILS.filter(({ code }) => code === 'date').flatMap(({ pattern }) => pattern.exec(text) ?? [])[0];
  return match === undefined ? undefined : text.slice(0, text.lastIndexOf(match));
}

/** What may stand behind the name. */
const TAILS: readonly { code: Step['code']; pattern: RegExp }[] = [
  { code: 'date', pattern: /[-@:._]20\d\d[-.]?\d\d[-.]?\d\d$/ },
  { code: 'date', pattern: /[-@]2\d(?:0\d|1[0-2])(?:[0-2]\d|3[01])$/ },
  { code: 'date', pattern: /[-@]\d\d-20\d\d$/ },
  { code: 'date', pattern: /[-@]\d\d-?\d\d$/ },
  { code: 'revision', pattern: /(?:[-:]v?[1-9]\d*)?:\d+(?::\d+k)?$/ },
  { code: 'revision', pattern: /[-@]v1$/ },
  { code: 'revision', pattern: /[-@:](?:00\d|default)$/ },
  { code: 'size', pattern: /[-:]\d+(?:\.\d+)?b$/i },
  { code: 'latest', pattern: /[-@:]latest$/i },
  { code: 'route', pattern: /@[a-z]{2,6}(?:-[a-z]+-?\d*)?$/ },
  { code: 'mode', pattern: /[-:](?:fast|priority|flex|batch)$/i },
  { code: 'setting', pattern: /\[\w+\]$/ },
  {
    code: 'setting',
    pattern:
      /:(?:free|beta|nitro|floor|extended|thinking|online|exacto|cloud|minimal|low|medium|x?high|max|\w*(?:Content|[Pp]redict|Tokens))$/,
  },
  { code: 'setting', pattern: /-free$/ },
  { code: 'setting', pattern: / ?\((?:[\w -]+)\)$/ },
  { code: 'effort', pattern: /[-_](?:think|thinking|nothink|no-thinking|reasoning|minimal|low|medium|high|xhigh)$/i },
  {
    code: 'format',
    pattern:
      /[-_:.](?:maas|tput|tee|hf|gguf|ggml|mlx|onnx|awq|gptq|exl[23]|turbo|versatile|instant|qat|instruct|chat|it)$/i,
  },
  { code: 'format', pattern: /[-_:](?:nv|mx)?(?:b?fp?|int)(?:4|8|16|32)$/i },
  { code: 'format', pattern: /[-_:](?:[iu]?q\d(?:[-_][\dkmsl]+)*|[3468]-?bit|w\d+a\d+|dynamic)$/i },
];
