import { FeedError } from '../../domain/feeds.ts';
import type { Problem } from '../../domain/problems.ts';
import { RawScalar } from '../../domain/schema-values.ts';
import { signIn } from '../../domain/signs.ts';
import { KIND_NAMES } from '../../domain/vocabulary.ts';
import { readFeed } from '../import/detect.ts';
import { isJson } from './json-form.ts';
import { isMapping } from './mapping.ts';
import type { SourceText } from './source.ts';

/** What a file was given as. */
export type Wanted = 'knowledge' | 'policy' | 'query' | 'decision' | 'watch' | 'config';

/** A file that is in good form of another kind: what it is called, and who reads it. */
interface Foreign {
  format: string;
  /** Of a file that lmm reads elsewhere: as what. */
  as?: 'feed' | 'knowledge' | 'policy' | 'query' | 'decision' | 'watch';
  /** Of a file that only stands for another: what brings that, or `path` where it is a path. */
  stands?: string;
}

/** Keys that other kinds of files must have, by which they say what they are. */
const DECLARED: readonly [format: string, keys: readonly string[]][] = [
  ['Kubernetes', ['apiVersion', 'kind']],
  ['OpenAPI', ['openapi']],
  ['OpenAPI', ['swagger']],
  ['JSON Schema', ['$schema']],
  ['Docker Compose', ['services']],
  ['GitHub Actions', ['on', 'jobs']],
  ['GitLab CI', ['stages']],
  ['pre-commit', ['repos']],
  ['Jupyter', ['cells', 'nbformat']],
  ['package.json (npm)', ['name', 'version', 'dependencies']],
  ['package.json (npm)', ['name', 'version', 'scripts']],
  ['package-lock.json (npm)', ['lockfileVersion']],
  ['tsconfig.json', ['compilerOptions']],
  ['config.json (Hugging Face)', ['architectures', 'model_type']],
  ['LiteLLM proxy', ['model_list']],
  ['MCP', ['mcpServers']],
];

/**
 * What a file is that is refused as what it was given as: asked only where something is wrong with it, and told once in
 * place of all that follows from it.
 * @param root what was read of it, where its form is good
 */
export function foreignIn(source: SourceText, root: unknown, wanted: Wanted = 'knowledge'): Problem | undefined {
  const { text } = source;
  const found =
    standsForOther(text) ?? (isMapping(root) ? ofMapping(text, root, wanted) : undefined) ?? ofText(text, root, wanted);
  return found && source.problem(Math.max(text.search(/\S/), 0), 'foreign-format', { wanted, ...found });
}

/** A few lines that a version control leaves in place of the file itself. */
function standsForOther(text: string): Foreign | undefined {
  if (text.length > 1000) return undefined;
  if (/^version https:\/\/git-lfs\.github\.com\/spec\//.test(text))
    return { format: 'Git LFS', stands: 'git lfs pull' };
  if (/^\S*\/annex\/objects\/\S+\s*$/.test(text)) return { format: 'git-annex', stands: 'git annex get' };
  if (signIn(text, ':=')) return undefined;
  // Git writes a symbolic link so where the system has none.
  return /^(?:\.{0,2}\/)?(?:[^\s:{}[\]"'/]+\/)*[^\s:{}[\]"'/]+\.(?:ya?ml|json)\s*$/i.test(text)
    ? { format: text.trim(), stands: 'path' }
    : undefined;
}

/** What a text is called that is no JSON, by its grammar: an error page of a server, a table. */
export function formatOf(text: string): string | undefined {
  const other = standsForOther(text);
  return other && other.stands !== 'path' ? other.format : ofText(text, undefined, 'config')?.format;
}

/** Whether a file is of markup: nothing else begins so, and to read the rest of it as YAML takes long. */
export const isMarkup = (text: string): boolean => /^\s*<(?:[?!]|[a-z][\w:-]*[\s/>])/i.test(text.slice(0, 1000));

/** Whether a key holds records: a watch has names of models under the same key. */
const isOfRecords = ([key, value]: [string, unknown]): boolean =>
  key === 'source' || ((KIND_NAMES as readonly string[]).includes(key) && !areNames(value));
const areNames = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((item) => item instanceof RawScalar || typeof item === 'string');

function ofMapping(text: string, root: Record<string, unknown>, wanted: Wanted): Foreign | undefined {
  const keys = Object.keys(root);
  const head = (root.lmm as { source?: string } | undefined)?.source ?? root.lmm;
  const as = (['policy', 'query', 'decision', 'watch'] as const).find((kind) => String(head).startsWith(`${kind}/`));
  if (as) return as === wanted ? undefined : { format: String(head), as };
  if (Object.entries(root).some(isOfRecords))
    return wanted === 'knowledge' || wanted === 'config' ? undefined : { format: 'YAML', as: 'knowledge' };
  const declared = DECLARED.find(([, needed]) => needed.every((key) => keys.includes(key)));
  return declared ? { format: declared[0] } : feedIn(text);
}

/** A downloaded feed, by the readers of feeds. */
function feedIn(text: string): Foreign | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return { format: readFeed(text).kind.name, as: 'feed' };
  } catch (error) {
    if (error instanceof FeedError) return undefined;
    throw error;
  }
}

/** By the grammar of other formats, each at its first lines, where it must show. */
function ofText(text: string, root: unknown, wanted: Wanted): Foreign | undefined {
  const start = text.trimStart();
  if (isMarkup(text))
    return /^<\?php\b/i.test(start)
      ? { format: 'PHP' }
      : { format: /^(?:<!doctype html|[\s\S]{0,2000}<(?:html|head|body)\b)/i.test(start) ? 'HTML' : 'XML' };
  if (/[{[]/.test(text[afterComments(text)] ?? ''))
    return ofBrackets(start) ?? (wanted === 'knowledge' && Array.isArray(root) ? feedIn(text) : undefined);
  // What reads as YAML and has keys is YAML, if the first is no code.
  const [key = ''] = isMapping(root) ? Object.keys(root) : [];
  return isMapping(root) && !/[=({]/.test(key) ? undefined : ofLines(start, root);
}

/** The place behind comments of `//` and of `/*`, and behind white space. */
function afterComments(text: string): number {
  const gap = /\s*/y;
  for (let at = 0; ; ) {
    gap.lastIndex = at;
    at += gap.exec(text)?.[0].length ?? 0;
    const sign = text.slice(at, at + 2);
    if (sign !== '//' && sign !== '/*') return at;
    const end = sign === '//' ? text.indexOf('\n', at) : text.indexOf('*/', at + 2);
    if (end < 0) return text.length;
    at = end + (sign === '//' ? 1 : 2);
  }
}

/** What begins like JSON. */
function ofBrackets(text: string): Foreign | undefined {
  if (text.startsWith('{\\rtf')) return { format: 'RTF' };
  const lines = text.split('\n', 20).map((line) => line.trim());
  const first = lines.filter((line) => line !== '');
  if (/^\[{1,2}[\w.-]+\]{1,2}$/.test(first[0] ?? '') && first.slice(1).some((line) => /^[\w."-]+\s*=/.test(line)))
    return ofSettings(first);
  if (first.length > 1 && first.slice(0, 2).every((line) => /^[{[]/.test(line) && isJson(line)))
    return { format: 'JSON Lines' };
  const bare = text.slice(0, 100_000).replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
  if (/(?:^|[\s,{[\]}])\/[/*]/.test(bare)) return { format: 'JSON5, JSONC' };
  const words = bare.replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
  if (/[:[,]\s*(?:None|True|False)\b/.test(words) && bare.includes("'")) return { format: 'Python' };
  return isTemplate(text) ? { format: TEMPLATE } : undefined;
}

const TEMPLATE = 'Jinja, Helm: {{ }}';
const isTemplate = (text: string): boolean => /\{\{[^{}]{1,300}\}\}|\{%[^\n]{0,300}%\}/.test(text.slice(0, 100_000));

/** What begins like none of them: formats of lines. */
function ofLines(text: string, root: unknown): Foreign | undefined {
  const lines = text
    .split('\n', 200)
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '---');
  const said = lines.filter((line) => !/^[#;]/.test(line));
  const first = said[0] ?? '';
  const isSetting = (line: string): boolean => /^(?:export\s+)?[\w."-]+\s*=/.test(line);
  if (/^diff --git |^--- \S.*\n\+\+\+ /.test(text)) return { format: 'diff' };
  if (
    /^(?:module\.exports|export default|(?:export )?(?:const|let|var|function|class|interface|type) \w+)\b/.test(first)
  )
    return { format: 'JavaScript' };
  if (
    /^\w+\s*=\s*[[{(].*'/.test(first) ||
    /^(?:import [\w.]+(?: as \w+)?|from [\w.]+ import .+|(?:def|class) \w+.*:)$/.test(first)
  )
    return { format: 'Python' };
  if (/^-----BEGIN [A-Z ]+-----$/.test(first)) return { format: 'PEM' };
  if (/^#!/.test(lines[0] ?? '')) return { format: lines[0] ?? '' };
  if (/^From: .*(?:\n.*){0,8}\nMIME-Version: /i.test(text)) return { format: 'MHTML' };
  if (/^FROM \S+$/.test(first)) return { format: 'Dockerfile, Modelfile' };
  if (/^\w+(?: "[^"]*")+ \{$/.test(first)) return { format: 'HCL (Terraform)' };
  if (/^(?:select|insert into|create (?:table|view)|with \w+ as)\b[^:]*$/i.test(first)) return { format: 'SQL' };
  if (/^\[.*\]$/.test(first) ? said.slice(1).some(isSetting) : isSetting(first)) return ofSettings(said);
  if (isTemplate(text)) return { format: TEMPLATE };
  if (isMarkdown(text, lines, said, root)) return { format: 'Markdown' };
  const cells = said
    .slice(0, 5)
    .map((line) => line.replace(/"[^"]*"/g, 'text').replace(/[,;\t]$/, ' '))
    .map((line) => (/:(?:\s|$)|^- /.test(line) ? 0 : line.split(/[,;\t]/).length));
  const isTable = cells.length > 1 && (cells[0] ?? 0) > 1 && cells.every((count) => count === cells[0]);
  return isTable ? { format: 'CSV' } : undefined;
}

/** Fences, tables, headings above sentences; or front matter, YAML between two lines of dashes and text below. */
function isMarkdown(text: string, lines: readonly string[], said: readonly string[], root: unknown): boolean {
  const below = /^---\r?\n[\s\S]*?\n---\r?\n([\s\S]*)$/.exec(text)?.[1];
  if (below !== undefined) {
    const line = below.split('\n', 200).find((one) => one.trim() !== '' && !one.startsWith('#'));
    return below.trim() !== '' && (line === undefined || !/^-$|:$/.test(line.trimEnd().split(' ', 1)[0] ?? ''));
  }
  const isSentence = (line: string): boolean => / \S+ \S+ /.test(line) && !/:(?:\s|$)|^- /.test(line);
  return (
    lines.some((line) => /^(?:```|~~~)|^\|(?:\s*:?-{3,}:?\s*\|)+$/.test(line)) ||
    (lines.some((line) => /^#{1,6} \S/.test(line)) && (typeof root === 'string' || said.some(isSentence)))
  );
}

const ofSettings = (lines: readonly string[]): Foreign => ({
  format: lines.every((line) => /^(?:export\s+)?[A-Z][A-Z0-9_]*=/.test(line))
    ? 'INI, .env'
    : lines.some((line) => /^\[\[|=\s*(?:["'[{]|true$|false$|\d+(?:\.\d+)?$)/.test(line))
      ? 'TOML'
      : 'INI',
});
