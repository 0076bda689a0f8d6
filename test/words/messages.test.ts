import { describe, expect, it } from 'vitest';
import { CAPABILITIES, FIELD_IDS, FIELDS } from '../../src/domain/fields.ts';
import { DEPLOYMENTS, LANGUAGES, MODALITIES, STATUSES } from '../../src/domain/vocabulary.ts';
import { messagesOf } from '../../src/words/index.ts';
import { everyMessage, wordsIn } from './every-message.ts';

it.each(LANGUAGES)('no message of %s is empty, has a hole or stray blanks', (language) => {
  const blank = [
    'fields.unit.parameters',
    'cost.charactersOf.release',
    'cost.charactersOfLegend.release',
    'recommend.explain.relation.about',
    'report.memo.table.source',
    'scan.where.code',
    'scan.where.config',
    'scan.uncounted()0',
  ];
  // Made of what a name is none of: a number, a code.
  const computed = [
    'recommend.figure.month()0',
    'report.summary.clear()0',
    'scan.eolFault()0',
    'scan.failure()0',
    'update.failed()0',
    'update.fault()0',
  ];
  // Columns whose cells need no heading.
  const columns = /\.columns\.(?:sources|note|role)$/;
  // Lines of a commented file, some of them empty.
  const lines = /^policy\.head\./;
  for (const [path, text] of everyMessage(language)) {
    if (!computed.includes(path)) expect(text, path).not.toMatch(/undefined|\[object|NaN|\bnull\b/);
    if (!blank.includes(path) && !lines.test(path) && !columns.test(path)) expect(text.trim(), path).not.toBe('');
    expect(text.replace(/^ | $|\n$/g, ''), path).not.toMatch(/^\s|\s$/);
  }
});

it('both languages have the same messages, with the same arguments', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'function'
      ? 'function'
      : typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, inner]) => [key, shape(inner)]),
          )
        : typeof value;
  expect(Object.keys(wordsIn('en'))).toContain('recommend');
  expect(shape(wordsIn('ko'))).toEqual(shape(wordsIn('en')));
});

it('English has no Hangul, and Korean no sentence in English', () => {
  const hangul = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/;
  for (const [path, text] of everyMessage('en')) expect(text, path).not.toMatch(hangul);
  for (const [path, message] of everyMessage('ko')) {
    // A line to type is the same in both.
    const text = message.replace(/\blmm .*/, '');
    if (!hangul.test(text)) expect(text.match(/[a-z]+ (?=[a-z]+)/g)?.length ?? 0, `${path}: ${text}`).toBeLessThan(3);
  }
});

it.each(['Grok', 'GPT-4', 'LLaMA 2'])('no Korean particle follows a name such as %s', (name) => {
  const particle = new RegExp(`${name}["'」』]*(?:은|는|이|가|을|를|와|과|으로|로|이라|라|에게|께)(?![가-힣])`);
  for (const [path, text] of everyMessage('ko', name)) expect(text, path).not.toMatch(particle);
});

it.each(['Grok', '한글', '3'])('no Korean particle stands apart from its word, as in "%s 를"', (name) => {
  const apart =
    /[A-Za-z0-9"'」)\]>] (?:을|를|은|는|이|가|와|과|으로|로|에|에서|에는|도|의|부터|까지|처럼|라고|여야|라)(?=[\s.,:)]|$)/;
  for (const [path, text] of everyMessage('ko', name)) expect(text, path).not.toMatch(apart);
});

describe('words there are for', () => {
  it.each(LANGUAGES)('every value that a document translates, in %s', (language) => {
    const { fields } = messagesOf(language);
    for (const value of [...MODALITIES, ...STATUSES, ...DEPLOYMENTS]) expect(fields.value[value], value).toBeTruthy();
    for (const field of FIELD_IDS) expect(fields.label[field], field).toBeTruthy();
    for (const capability of CAPABILITIES) expect(fields.label[capability], capability).toBeTruthy();
    for (const group of [...new Set(FIELDS.map((field) => field.group)), 'features', 'uses', 'criteria', 'benchmarks'])
      expect(fields.group[group], group).toBeTruthy();
    for (const unit of new Set(FIELDS.map((field) => field.unit))) if (unit) expect(fields.unit).toHaveProperty([unit]);
    for (const { type } of FIELDS) expect(fields.type[type], type).toBeTruthy();
  });

  it.each(LANGUAGES)('every field, each its own, in %s', (language) => {
    const labels = Object.values(messagesOf(language).fields.label);
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
  });
});
