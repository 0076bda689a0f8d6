import { expect, it } from 'vitest';
import type { Names } from '../../src/domain/called.ts';
import { sayingNote } from '../../src/features/compare/sayings.ts';
import { messagesOf } from '../../src/words/index.ts';

const names = { model: (id: string) => `Model ${id}`, release: (id: string) => id } as unknown as Names;
const said = (about: string[], others: string[], earlier: boolean) => ({
  about,
  with: others,
  earlier,
  date: '2025-02-02',
});

it.each([
  ['names whom the words leave out', said([], ['b'], false), 'Both are versatile', ' (of Model b as well)'],
  ['leaves out whom the words name', said([], ['b'], false), 'Model a and Model b are versatile', ''],
  ['tells an earlier release', said(['a-1'], [], true), '', ' (of a-1)'],
  ['tells the day where no release is named', said([], [], true), '', ' (said 2025-02-02)'],
  ['adds nothing to what is said of what it stands beside', said(['a-2'], [], false), '', ''],
])('%s', (_, saying, words, note) => expect(sayingNote([saying], names, messagesOf('en'), words)).toBe(note));
