import type { ProblemCode, SyntaxFault } from '../../domain/problems.ts';
import { checks } from './checks.ts';
import { cli, SYSTEM } from './cli.ts';
import { syntax } from './syntax.ts';

type Values = Record<string, string | number | string[]>;
const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));
const meant = (values: Values): string =>
  values.suggestion === undefined ? '' : ` Did you mean "${values.suggestion}"?`;

/** What is wrong with a knowledge-base file, and how to fix it. */
export const problems: Record<ProblemCode, (values: Values) => string> = {
  text: (v) => `"${v.key}" must be text.`,
  empty: (v) =>
    `"${v.key}" is empty. Leave the key out where the value is unknown; write undisclosed where its owner does not disclose it.`,
  'control-character': (v) =>
    `"${v.key}" holds a character that cannot be shown (a control or direction character). Remove it.`,
  number: (v) => `"${v.key}" must be a number, without quotes or units; given: ${v.value}`,
  'whole-number': (v) => `"${v.key}" must be a whole number; given: ${v.value}`,
  negative: (v) => `"${v.key}" cannot be negative; leave it out where it is unknown. Given: ${v.value}`,
  weight: (v) => `"${v.key}" must be a number above 0, up to 1,000,000; given: ${v.value}`,
  boolean: (v) => `"${v.key}" must be true or false, without quotes; given: ${v.value}`,
  date: (v) => `"${v.key}" must be a date that exists: 2024-10-01, 2024-10 or 2024; given: ${v.value}`,
  list: (v) => `"${v.key ?? 'this'}" must be a list.`,
  mapping: (v) => `"${v.key ?? 'this'}" must be a mapping of keys and values.`,
  'one-of': (v) => `"${v.key}" must be one of ${list(v.allowed)}; given: ${v.value}.${meant(v)}`,
  id: (v) => `An id has no spaces, commas or quotes; given: ${v.value}`,
  memory: (v) => `"${v.key}" must be memory such as 24GB, 2x80GB q8 or 32GB shared; given: ${v.value}`,
  country: (v) => `"${v.key}" must be a two-letter country code such as KR; given: ${v.value}`,
  sum: (v) =>
    `"${v.key}" must be a number of USD, or a sum with its currency such as 1000 KRW or 0.5 EUR; given: ${v.value}`,
  currency: (v) => `"${v.key}" must be a three-letter currency code such as USD; given: ${v.value}`,
  language: (v) => `"${v.key}" must be a language code such as ko or en; given: ${v.value}`,
  localized: (v) => `"${v.key}" must be text, or texts by language: {en: …, ko: …}.`,
  unreadable: (v) => `The file cannot be read: ${SYSTEM[String(v.detail)] ?? v.detail}.`,
  encoding: () => 'The file is not UTF-8. Save it as UTF-8.',
  'not-found': (v) =>
    `There is no such file or folder. Check the path.${v.kind === 'decision' ? ` To make a decision file: lmm recommend --use social --save ${v.name}` : ''}`,
  'not-a-folder': () => 'This must be a folder of knowledge bases. Put the files into one of this name.',
  dangling: (v) => `The link leads to ${v.target}, which is not there. Remove the link, or make what it leads to.`,
  outside: (v) =>
    `${v.name} lies outside of the folder of ${v.file}, which may name only what lies in it. To take it, name it in LMM_KB.`,
  'no-knowledge-name': (v) => `${v.name} is no knowledge base: a regular file whose name ends in .yaml, .yml or .json.`,
  'other-owner': (v) => `This belongs to another user (${v.detail}), and nobody named it. Make it yours, or remove it.`,
  writable: () => 'Others can write this, and nobody named it. Take that from them: chmod go-w',
  unreachable: (v) => `This cannot be looked at: ${SYSTEM[String(v.detail)] ?? v.detail}.`,
  'no-files': () => 'There is no file here whose name ends in .yaml, .yml or .json. Check the path.',
  'empty-file': () => 'The file holds nothing. Write records or kb: PATH into it, or remove it.',
  'not-a-feed': (v) => `This is no feed that lmm reads: ${list(v.allowed)}.`,
  syntax: (v) => (syntax[v.fault as SyntaxFault] ?? syntax.other)(v),
  anchor: (v) => `The alias *${v.name} has no anchor &${v.name} before it.`,
  'too-many-aliases': (v) => `The aliases of this file stand for more than ${v.most} values. Write the records out.`,
  'unknown-key': (v) => `Unknown key "${v.key}".${meant(v)} Private notes begin with x-.`,
  missing: (v) => `"${v.key}" is missing${v.id ? ` in ${v.id}` : ''}.`,
  'unknown-name': (v) =>
    `${cli.errors.unknownName[v.kind as keyof typeof cli.errors.unknownName](String(v.name))}${meant(v)}`,
  'ambiguous-name': (v) =>
    `${cli.errors.ambiguousName(String(v.name), [v.allowed].flat().map(String))}. ${cli.errors.sayWhich}`,
  reference: (v) => `There is no ${v.id} among the ${v.kind}.${meant(v)} Add it, or fix "${v.key}".`,
  'unknown-field': (v) => `There is no field "${v.field}".${meant(v)} The fields: lmm fields`,
  duplicate: (v) => `${v.id} stands twice among the ${v.kind}; the first is at ${v.first}. Join the two.`,
  collision: (v) => `The alias "${v.alias}" of ${v.id} also means ${v.other} (${v.first}). Remove one.`,
  'out-of-range': (v) =>
    `${v.value} is not a score of this table, which takes ${v.least} to ${v.most}. Fix it, or the scale of the table.`,
  'outside-interval': (v) =>
    `The score ${v.value} lies outside its own interval, ${v.low} to ${v.high}. Fix one of the three.`,
  'few-anchors': (v) =>
    `A slope cannot be fitted to ${v.anchors} releases; it takes ${v.least} or more. Remove the link.`,
  overlap: (v) =>
    `Two periods overlap: one from ${v.first}, one from ${v.second}. Give the first an end (until), or join them.`,
  order: (v) => `A period ends (${v.until}) before it begins (${v.from}).`,
  statement: () => 'A statement needs text, or a use with a fit, or a criterion with text.',
  ...checks,
};
