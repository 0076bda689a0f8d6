import type { ProblemCode, SyntaxFault } from '../../domain/problems.ts';
import { characterText } from '../characters.ts';
import { characters } from './characters.ts';
import { checks } from './checks.ts';
import { cli, SYSTEM } from './cli.ts';
import { syntax } from './syntax.ts';

type Values = Record<string, string | number | string[]>;
const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));
const meant = (values: Values): string =>
  values.suggestion === undefined ? '' : ` Did you mean "${values.suggestion}"?`;

const odd = (values: Values): string => characterText(String(values.character), characters);
const isComposedOtherwise = ({ id, suggestion }: Values): boolean =>
  id !== suggestion && String(id).normalize('NFC') === String(suggestion).normalize('NFC');
const isSpace = (character: unknown): boolean => /^\p{Zs}/u.test(String(character));
/** The character of what was given that may not be what it looks like. */
const behind = (values: Values): string => (values.character === undefined ? '' : `, with ${odd(values)}`);
/** What a path may lead to that is no file. */
const FORMS: Record<string, string> = { folder: 'a folder', pipe: 'a pipe', socket: 'a socket', device: 'a device' };
/** What to do about a path that no file system has. */
const NOT_A_PATH: Record<string, string> = {
  terminal: 'Nothing is piped in: name a file, or pipe one in (command | lmm … -).',
  input: 'Standard input is not read: save what comes there as a file.',
  home: 'The shell left ~ as it is: write the path of the folder, or $HOME.',
  address: 'lmm reads no addresses: save what lies there as a file.',
};
const inBrackets = (value: unknown): string => (value === undefined ? '' : ` (${value})`);
const bytes = (value: unknown): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** What is spoken of: a key's value, or each item of its list. */
const subject = (v: Values): string => {
  if (v.key === undefined) return 'A file';
  return v.item === undefined ? `"${v.key}"` : `Each item of "${v.key}"`;
};
const given = (v: Values): string => {
  if (v.given === 'list' || v.given === 'mapping') return `; given: a ${v.given}`;
  return v.value === undefined || v.value === '' ? '' : `; given: ${v.value}`;
};
/** What seems a comment behind a value. */
const remark = (v: Values): string => (v.comment === undefined ? '' : ' A comment begins with a space and #.');
const mend = (v: Values): string =>
  v.mend !== undefined
    ? `. Write ${v.mend}${v.mend === v.value ? ' without quotes' : ''}${v.currency === undefined ? '' : `, and ${v.currency} as its currency`}.${remark(v)}`
    : v.last !== undefined
      ? `. That month ends on ${v.last}.`
      : v.either !== undefined
        ? `. Write ${[v.either].flat().join(' or ')}.`
        : v.nothing !== undefined
          ? '. Write 0 where it is nothing; leave the key out where it is not known.'
          : '';

/** Why nothing of a log of usage can be read, and the way out. */
const unreadable = (): string => 'The log of usage cannot be read.';
const USAGE: Record<string, (v: Values) => string> = {
  empty: () => 'The log holds nothing.',
  html: () => 'This is a web page, not a log of usage. Save the answer of the API, or an export.',
  json: () => 'Here the JSON ends or breaks off, and no line of it is a record by itself.',
  'no-usage': (v) =>
    `There is no usage in this that lmm knows (${list(v.allowed)}). For a table or JSON rows, name the columns: --usage-columns model=…,date=…,prompt=…,output=…`,
  costs: () =>
    'This tells costs in money and no tokens, so that nothing can be priced. Save the report of usage: of OpenAI /v1/organization/usage/completions, of Anthropic /v1/organizations/usage_report/messages, each grouped by model.',
  'other-format': (v) =>
    `There is no usage of the format ${v.format} in this. Without --usage-format it is told by its shape.`,
  'no-records': () => 'The log has the right shape and holds no usage.',
  'no-column': (v) => `There is no column ${v.column}. The columns: ${list(v.headers)}.`,
  columns: (v) => {
    const named = '--usage-columns model=…,date=…,prompt=…,output=…';
    if (v.code === 'quote') return 'A quotation mark begins here that is never closed.';
    if (v.code === 'twice') return `Several columns may be ${v.column}: ${list(v.found)}. Say which: ${named}`;
    if (v.code === 'cache')
      return `Whether ${list(v.found)} holds what a cache had is not to be guessed. Say so: --usage-columns prompt=COLUMN (it does) or input=COLUMN (it does not), with the other columns.`;
    return `Which columns are the model and the tokens is not clear. Name them: ${named}. The columns: ${list(v.headers)}.`;
  },
};

/** What a file is to be, and how one of another kind is read. */
const FILES: Record<string, [name: string, taken: string]> = {
  knowledge: ['a knowledge base', 'lmm --kb FILE'],
  policy: ['a policy', 'lmm recommend --policy FILE'],
  query: ['a query', 'lmm recommend --query-file FILE'],
  decision: ['a kept decision', 'lmm check FILE'],
  watch: ['a watch', 'lmm watch FILE'],
  config: ['a configuration', ''],
  feed: ['a downloaded feed', 'lmm upkeep FILE'],
};
function foreign(v: Values): string {
  const [wanted = ''] = FILES[String(v.wanted)] ?? [];
  const [name, taken] = FILES[String(v.as)] ?? [];
  if (v.stands === 'path') return `This file holds nothing but a path, ${v.format}: name the file that it leads to.`;
  if (v.stands !== undefined)
    return `This is a pointer of ${v.format} and not the file itself, which is fetched so: ${v.stands}`;
  if (name !== undefined) return `This is ${name} (${v.format}) and not ${wanted}; what reads it: ${taken}`;
  const form =
    v.wanted === 'knowledge'
      ? 'A knowledge base is YAML or JSON, with keys such as models and releases.'
      : 'It must be YAML or JSON.';
  return `This file is ${v.format} and not ${wanted}. ${form}`;
}

/** What is wrong with a knowledge-base file, and how to fix it. */
export const problems: Record<ProblemCode, (values: Values) => string> = {
  text: (v) => `${subject(v)} must be text${given(v)}.`,
  empty: (v) =>
    v.sign !== undefined
      ? `"${v.key}" is empty: ${v.sign} begins ${v.sign === '#' ? 'a comment' : 'the name of an anchor'}. Put a text that begins so in quotes.`
      : v.item === undefined
        ? `"${v.key}" is empty. ${v.known !== undefined ? 'Leave the key out where the value is unknown; write undisclosed where its owner does not disclose it.' : 'Write its value, or leave the key out where it may be absent.'}`
        : `An item of "${v.key}" is empty. Remove it, or write its value.`,
  character: (v) =>
    v.character === ' '
      ? `"${v.key}" holds a space. Take it out; inside of an address it is %20.`
      : isSpace(v.character)
        ? `"${v.key}" holds ${odd(v)}. Put a plain space in its place.`
        : `"${v.key}" holds ${odd(v)}, which may not stand here. Take it out.`,
  number: (v) => `${subject(v)} must be a number, without quotes, units or separators${given(v)}${behind(v)}${mend(v)}`,
  inexact: (v) =>
    `${subject(v)} cannot be kept as it is written: it is too large, too small or has too many digits${given(v)}${behind(v)}${mend(v)}`,
  'whole-number': (v) => `${subject(v)} must be a whole number${given(v)}${behind(v)}${mend(v)}`,
  negative: (v) => `${subject(v)} cannot be negative; leave it out where it is unknown. Given: ${v.value}${behind(v)}`,
  weight: (v) => `"${v.key}" must be a number above 0, up to 1,000,000; given: ${v.value}${behind(v)}`,
  boolean: (v) => `${subject(v)} must be true or false, without quotes${given(v)}${behind(v)}${mend(v)}`,
  date: (v) => `${subject(v)} must be a date that exists: 2024-10-01, 2024-10 or 2024${given(v)}${behind(v)}${mend(v)}`,
  list: (v) =>
    `${subject(v)} must be a list, each item behind "- " on a line of its own${given(v)}.${v.given === 'mapping' ? ' Put "- " before the first key of each item.' : ''}${v.mend === undefined ? '' : ` Write ${v.mend}.`}`,
  mapping: (v) =>
    `${subject(v)} must be a mapping of keys and values, each "key: value"${given(v)}.${v.key === undefined && v.given === 'list' ? ' Put the list under its key, such as "models:".' : ''}`,
  'one-of': (v) =>
    `"${v.key}" must be one of ${list(v.allowed)}; given: ${v.value}${behind(v)}${v.comment === undefined ? `.${meant(v)}` : mend(v)}`,
  id: (v) =>
    `An id has no spaces, commas or quotes, only letters, digits and - . _ ~ : / @ + %, begins with a letter, a digit or _, and has no empty part, "." or ".." between slashes; given: ${v.value}${behind(v)}.${meant(v)}`,
  lookalike: (v) =>
    `"${v.key}" mixes scripts: ${odd(v)} stands among other letters; given: ${v.value}. Write each word in one script.${meant(v)}`,
  address: (v) =>
    `"${v.key}" must be an address that begins with http:// or https://, with no user name or password in it; given: ${v.value}${behind(v)}`,
  memory: (v) => `"${v.key}" must be memory such as 24GB, 2x80GB q8 or 32GB shared; given: ${v.value}${behind(v)}`,
  country: (v) => `${subject(v)} must be a two-letter country code such as KR${given(v)}${behind(v)}${mend(v)}`,
  sum: (v) =>
    `"${v.key}" must be a number of USD, or a sum with its currency such as 1000 KRW or 0.5 EUR${given(v)}${behind(v)}${mend(v)}`,
  currency: (v) => `${subject(v)} must be a three-letter currency code such as USD${given(v)}${behind(v)}${mend(v)}`,
  language: (v) => `"${v.key}" must be a language code such as ko or en; given: ${v.value}${behind(v)}`,
  localized: (v) => `${subject(v)} must be text, or texts by language: {en: …, ko: …}${given(v)}.`,
  unreadable: (v) => `The file cannot be read: ${SYSTEM[String(v.detail)] ?? v.detail}.`,
  'not-a-file': (v) =>
    `This is ${FORMS[String(v.form)] ?? v.form}. Only regular files are read: name one, or save the content into one.`,
  'dangling-link': (v) => `The link leads to ${v.to}, which is not there. Fix or remove the link.`,
  'no-files': (v) =>
    `The folder has no file that lmm reads: ${list(v.allowed)}.${[v.others].flat().length > 0 ? ` There is ${list(v.others)}.` : ' It is empty.'} Name another folder, or a file.`,
  'too-many-files': (v) =>
    `The folder holds more than ${v.files} files of knowledge bases or ${v.folders} folders. Name the folder that is meant.`,
  'too-large': (v) =>
    `The file has ${bytes(v.size)} bytes; at most ${bytes(v.most)} are read. Split it, or take out what is not needed.`,
  'too-large-together': (v) =>
    `With this file all that is read has more than ${bytes(v.most)} bytes. Take out what is not needed.`,
  'too-many-values': (v) => `The file holds more than ${bytes(v.most)} lines and values. Split it into several files.`,
  'too-many-problems': (v) =>
    `This file has more than ${bytes(v.most)} problems. Not listed: at least ${bytes(v.more)}.${Number(v.records ?? 0) > 0 ? ` Records not checked: ${bytes(v.records)}.` : ''} Fix those that are listed, or name the file that is meant.`,
  binary: (v) =>
    v.format === undefined
      ? 'A zero byte stands here: the file is no text. Name a text file in UTF-8.'
      : `This is a ${v.format} file and no text. Name a text file in UTF-8.`,
  encoding: (v) =>
    v.encoding === undefined
      ? 'This line is not UTF-8. Save the file as UTF-8.'
      : `The file looks like ${v.encoding} and is not UTF-8. Save it as UTF-8, in an editor or by iconv -f ${v.encoding} -t UTF-8.`,
  'other-format': (v) =>
    `The name ends in ${v.extension}, and what it holds is no YAML mapping. lmm reads YAML and JSON: ${list(v.allowed)}.`,
  'not-found': (v) =>
    `There is no such file or folder. ${NOT_A_PATH[String(v.form)] ?? 'Check the path.'}${v.named === 'LMM_KB' ? ' It stands in LMM_KB, which takes paths with ":" between them.' : ''}${v.kind === 'decision' ? ` To make a decision file: lmm recommend --use social --save ${v.name}` : ''}`,
  'not-a-folder': () => 'This must be a folder of knowledge bases. Put the files into one of this name.',
  dangling: (v) => `The link leads to ${v.target}, which is not there. Remove the link, or make what it leads to.`,
  outside: (v) =>
    `${v.name} lies outside of the folder of ${v.file}, which may name only what lies in it. To take it, name it in LMM_KB.`,
  'no-knowledge-name': (v) => `${v.name} is no knowledge base: a regular file whose name ends in .yaml, .yml or .json.`,
  'other-owner': (v) => `This belongs to another user (${v.detail}), and nobody named it. Make it yours, or remove it.`,
  writable: () => 'Others can write this, and nobody named it. Take that from them: chmod go-w',
  unreachable: (v) => `This cannot be looked at: ${SYSTEM[String(v.detail)] ?? v.detail}.`,
  'empty-file': () => 'The file holds nothing. Write records or kb: PATH into it, or remove it.',
  'not-a-feed': (v) =>
    `This is no feed that lmm reads (${list(v.allowed)})${v.format === undefined ? '' : `, but ${v.format}`}.`,
  'usage-log': (v) => (USAGE[String(v.fault)] ?? unreadable)(v),
  syntax: (v) => (syntax[v.fault as SyntaxFault] ?? syntax.other)(v),
  'foreign-format': foreign,
  anchor: (v) => `The alias *${v.name} has no anchor &${v.name} before it. A text that begins with * needs quotes.`,
  'too-many-aliases': (v) => `The aliases of this file stand for more than ${v.most} values. Write the records out.`,
  'endless-alias': (v) => `The alias *${v.name} stands within what it means, which would have no end. Write it out.`,
  'no-known-key': (v) =>
    `None of the ${v.count} keys of this file is one of a knowledge base: ${list(v.keys)}${Number(v.count) > [v.keys].flat().length ? ', …' : ''}. A knowledge base has keys such as models and releases; private notes begin with x-.`,
  'unknown-key': (v) =>
    `Unknown key "${v.key}"${behind(v)}.${meant(v)} ${v.rest === undefined ? 'Private notes begin with x-.' : 'In brackets a comma ends a value: write numbers without commas, and texts with commas in quotes.'}`,
  missing: (v) =>
    `"${v.key}" is missing${v.id ? ` in ${v.id}` : ''}.${v.allowed === undefined ? '' : ` Write ${[v.allowed].flat().length > 1 ? 'one of ' : ''}${v.key}: ${list(v.allowed)}`}`,
  'unknown-name': (v) =>
    `${cli.errors.unknownName[v.kind as keyof typeof cli.errors.unknownName](String(v.name))}${meant(v)}`,
  'ambiguous-name': (v) =>
    `${cli.errors.ambiguousName(String(v.name), [v.allowed].flat().map(String))}. ${cli.errors.sayWhich}`,
  reference: (v) =>
    `There is no ${v.id} among the ${v.kind}.${meant(v)}${isComposedOtherwise(v) ? ' The two look alike and are composed otherwise (Unicode NFC, NFD).' : ''} Add it, or fix "${v.key}".`,
  'unknown-field': (v) => `There is no field "${v.field}".${meant(v)} The fields: lmm fields`,
  duplicate: (v) => `${v.id} stands twice among the ${v.kind}; the first is at ${v.first}. Join the two.`,
  collision: (v) =>
    v.alias === v.id
      ? `The id ${v.id} is read like ${v.other}${inBrackets(v.first)}: case, width, spaces, hyphens and Unicode composition (NFC, NFD) do not count where a name is asked for. Give one of the two another id.`
      : `The alias "${v.alias}" of ${v.id} also means ${v.other}${inBrackets(v.first)}. Remove one.`,
  'out-of-range': (v) =>
    `${v.value} is not a score of this table, which takes ${v.least} to ${v.most}. Fix it, or the scale of the table.`,
  'outside-interval': (v) =>
    `The score ${v.value} lies outside its own interval, ${v.low} to ${v.high}. Fix one of the three.`,
  'few-anchors': (v) =>
    `A slope cannot be fitted to ${v.anchors} releases; it takes ${v.least} or more. Remove the link.`,
  overlap: (v) =>
    `Two periods overlap: one from ${v.first}, one from ${v.second}. Give the first an end (until), or join them.`,
  twice: (v) => `Two entries of "${v.list}" are of one ${v.key}: ${v.value}. Keep one of them.`,
  order: (v) => `A period ends (${v.until}) before it begins (${v.from}). Fix one of the two dates.`,
  statement: () => 'A statement needs text, or a use with a fit, or a criterion with text.',
  ...checks,
};
