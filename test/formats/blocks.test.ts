import { describe, expect, it } from 'vitest';
import { type Block, cell, filled, joined, listed } from '../../src/document/document.ts';
import { documentMarkdown } from '../../src/formats/markdown/document.ts';
import { documentText } from '../../src/formats/text/document.ts';
import { PLAIN } from '../../src/formats/text/plain.ts';

const document = (blocks: Block[]) => ({ lead: blocks, sections: [] });
const text = (blocks: Block[], width = 40, ascii = false): string[] =>
  documentText(document(blocks), { width, whole: true, ascii, paint: PLAIN }).trimEnd().split('\n');
const markdown = (blocks: Block[]): string => documentMarkdown(document(blocks)).trimEnd();

describe('a bare list', () => {
  const block: Block = { kind: 'list', bare: true, items: ['1 x $2 = $2', 'and one that is longer than the line'] };
  it('in text has no bullets, and what is wrapped hangs', () => {
    expect(text([block], 24)).toEqual(['1 x $2 = $2', 'and one that is longer', '  than the line']);
  });
  it('in Markdown is a list', () => {
    expect(markdown([block])).toBe('- 1 x $2 = $2\n- and one that is longer than the line');
  });
});

describe('pairs whose texts stand below their labels', () => {
  const block: Block = {
    kind: 'pairs',
    layout: 'below',
    pairs: [{ label: 'Three have no price.', text: ['a, b, c'] }],
  };
  it('in text', () => expect(text([block], 80)).toEqual(['Three have no price.', '    a, b, c']));
  it('in Markdown need no colon', () => expect(markdown([block])).toBe('- **Three have no price.** a, b, c'));
});

it('groups in an underlined group stand as far out as its title', () => {
  const inner: Block = { kind: 'group', title: 'Prices', blocks: [{ kind: 'text', text: '$1' }] };
  expect(text([{ kind: 'group', title: 'Aleph', underlined: true, blocks: [inner] }])).toEqual([
    ...['Aleph', '-----', 'Prices', '  $1'],
  ]);
});

describe('a table', () => {
  const block: Block = {
    kind: 'table',
    columns: [{ header: '' }, { header: 'Aleph', overflow: 'wrap', min: 12 }],
    rows: [[cell(['Prices'], 'heading')], ['Features', { paragraphs: ['first', 'second'], items: true }]],
    gapAfter: [0],
  };
  it('in text has rows that name those below, and items below each other', () => {
    expect(text([block])).toEqual([
      ...['          Aleph', '--------  --------', 'Prices', '', 'Features  - first', '          - second'],
    ]);
  });
  it('in Markdown tells such rows by bold letters', () => {
    expect(markdown([block])).toBe(
      '|  | Aleph |\n| --- | --- |\n| **Prices** |  |\n| Features | - first<br>- second |',
    );
  });
  it('that a screen is too narrow for gives way to other blocks, which are set apart as any', () => {
    const narrow: Block[] = [
      { kind: 'table', columns: [{ header: 'A' }], rows: [['1']] },
      { kind: 'text', text: 'b' },
    ];
    expect(text([{ ...block, narrow }], 12)).toEqual(['A', '-', '1', '', 'b']);
  });
});

describe('a timeline', () => {
  const block: Block = {
    kind: 'timeline',
    rows: [{ label: 'Aleph', events: [{ date: '2024-01', mark: 'begin' }, { date: '2024-05-01', mark: 'end' }] }], // biome-ignore format: one row
    day: '2024-03-01',
    words: { begin: 'begins', end: 'ends', both: 'both', day: 'today' },
  };
  it('in text is drawn, and says what its marks mean', () => {
    expect(text([block], 60)).toEqual([
      ...['       2024', 'Aleph  o...|....x', '', 'o begins   x ends   * both   | today'],
    ]);
  });
  it('in Markdown tells the events in words', () => {
    expect(markdown([block])).toBe('- **Aleph**: 2024-01 begins, 2024-05-01 ends');
  });
});

describe('texts with marks', () => {
  const fits = listed([joined('Writing ', [{ fit: 'strong' }]), joined('Drawing ', [{ fit: 'suitable' }])], ', ');
  it('are listed and filled into messages as words are', () => {
    const block: Block = { kind: 'text', text: filled((word) => `good for ${word}.`, fits) };
    expect(text([block])).toEqual(['good for Writing ▮▮▯, Drawing ▮▯▯.']);
    expect(text([block], 60, true)).toEqual(['good for Writing [##.], Drawing [#..].']);
  });
});
