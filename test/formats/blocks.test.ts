import { describe, expect, it } from 'vitest';
import { type Block, cell, filled, joined, listed, type Text } from '../../src/document/document.ts';
import { documentHtml } from '../../src/formats/html/document.ts';
import { documentMarkdown } from '../../src/formats/markdown/document.ts';
import { inAscii } from '../../src/formats/text/ascii.ts';
import { documentText } from '../../src/formats/text/document.ts';
import { PLAIN } from '../../src/formats/text/plain.ts';

const of = (...blocks: Block[]) => ({ lead: blocks, sections: [] });
const text = (blocks: Block[], width = 40, ascii = false): string[] =>
  documentText(of(...blocks), { width, whole: true, ascii, paint: PLAIN })
    .trimEnd()
    .split('\n');
const markdown = (...blocks: Block[]): string => documentMarkdown(of(...blocks)).trimEnd();

describe('numbered parts', () => {
  const parts = Array.from({ length: 10 }, (_, index) => ({
    title: `Part ${index + 1}`,
    blocks: [{ kind: 'text', text: 'what it is about, in more words than one line holds' }] as Block[],
  }));

  it('stand below each other, all of each as far in as its title', () => {
    const lines = text([{ kind: 'numbered', parts }]);
    expect(lines.slice(0, 4)).toEqual([
      ' 1  Part 1',
      '    what it is about, in more words than',
      '    one line holds',
      '',
    ]);
    expect(lines.slice(-3)).toEqual(['10  Part 10', '    what it is about, in more words than', '    one line holds']);
  });

  it('in Markdown are told by number, and leave the numbers of the sources behind them alone', () => {
    const drawn = markdown(
      { kind: 'numbered', parts: parts.slice(0, 1) },
      { kind: 'sources', entries: [{ number: 1, paragraphs: ['A source'], url: null }] },
    );
    expect(drawn).toBe('**1. Part 1**\n\nwhat it is about, in more words than one line holds\n\n1. A source');
  });
});

describe('pairs', () => {
  const pairs = (text: Text[]): Block => ({
    kind: 'pairs',
    layout: 'numbers',
    alignWith: ['100.0'],
    pairs: [{ label: '7.5', text, below: ['said here', 'said there'] }],
  });

  it('of numbers have them to the right, and what belongs to each below it as a list', () => {
    expect(text([pairs([[{ fit: 'strong' }, ' good']])])).toEqual([
      '  7.5  ▮▮▯ good',
      '       - said here',
      '       - said there',
    ]);
    expect(markdown(pairs(['good']))).toBe('- **7\\.5**: good\n  - said here\n  - said there');
  });
});

describe('commands without a label', () => {
  const commands = (command: string): Block => ({ kind: 'commands', commands: [command], alignWith: ['Adding a use'] });
  const margin = (command: string): number => (/^ */.exec(text([commands(command)])[0] ?? '') ?? [''])[0].length;

  it('stand beside the texts of other blocks as long as each is in one piece', () => {
    expect(margin('lmm list')).toBe('Adding a use'.length + 2);
    expect(margin(`lmm ${'x'.repeat(30)}`)).toBe(2);
    expect(margin(`lmm ${'x'.repeat(35)}`)).toBe(0);
    expect(text([commands(`lmm show ${'x'.repeat(34)}`)])).toEqual(['  lmm show', `    ${'x'.repeat(34)}`]);
  });

  it('are code in Markdown, and can break out of it nowhere', () => {
    const drawn = markdown(commands("lmm recommend 'a\n```\n# b'"));
    expect(drawn).toBe("```sh\nlmm recommend 'a\\n```\\n# b'\n```");
    expect(text([commands('lmm \u001b[31m')]).join()).not.toContain('\u001b');
  });
});

describe('bars of scores', () => {
  const table = (score: number, min: number): Block => ({
    kind: 'table',
    bare: true,
    columns: [{ header: '' }, { header: '', align: 'right', min }, { header: '' }],
    rows: [['Name', score.toFixed(1), [{ score }, 'high']]],
  });
  const bar = (score: number, min: number, width: number): number =>
    (/[▮▯]+/.exec(text([table(score, min)], width)[0] ?? '') ?? [''])[0].length;

  it('are as long as the room allows, whatever score stands beside them', () => {
    expect([40, 39, 29, 20].map((width) => bar(100, 5, width))).toEqual([20, 20, 10, 0]);
    for (let width = 20; width < 45; width++) expect(bar(50, 5, width), String(width)).toBe(bar(100, 5, width));
    expect(bar(50, 1, 38)).toBe(20);
    expect(bar(50, 5, 38)).toBe(10);
  });
});

describe('a bare list', () => {
  const block: Block = { kind: 'list', bare: true, items: ['1 x $2 = $2', 'and one that is longer than the line'] };
  it('in text has no bullets, and what is wrapped hangs', () => {
    expect(text([block], 24)).toEqual(['1 x $2 = $2', 'and one that is longer', '  than the line']);
  });
  it('in Markdown is a list', () => {
    expect(markdown(block)).toBe('- 1 x $2 = $2\n- and one that is longer than the line');
  });
});

describe('pairs whose texts stand below their labels', () => {
  const block: Block = {
    kind: 'pairs',
    layout: 'below',
    pairs: [{ label: 'Three have no price.', text: ['a, b, c'] }],
  };
  it('in text', () => expect(text([block], 80)).toEqual(['Three have no price.', '    a, b, c']));
  it('in Markdown need no colon', () => expect(markdown(block)).toBe('- **Three have no price.** a, b, c'));
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
    expect(markdown(block)).toBe('|  | Aleph |\n| --- | --- |\n| **Prices** |  |\n| Features | - first<br>- second |');
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
    expect(markdown(block)).toBe('- **Aleph**: 2024-01 begins, 2024-05-01 ends');
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

describe('sources in brief', () => {
  const block: Block = {
    kind: 'sources',
    brief: true,
    entries: [
      { number: 1, paragraphs: ['whole'], brief: 'PLURA [blog] 2025-02-02', url: 'https://example.com/a_(b)' },
      { number: 2, paragraphs: ['whole'], brief: 'A file 2025', url: null },
      { number: 3, paragraphs: ['whole'], brief: 'Other', url: 'javascript:alert(1)' },
      { number: 4, paragraphs: ['whole'], brief: 'Another', url: 'https://example.com/> [x](y)' },
    ],
  };
  it('in text stand several a line', () => {
    expect(text([block], 60)).toEqual(['[1] PLURA [blog] 2025-02-02  [2] A file 2025  [3] Other', '[4] Another']);
  });
  it('may be cut short on a screen, and nowhere else', () => {
    const short: Block = { ...block, shown: 2, more: 'to [4]: --sources' };
    expect(text([short], 80)).toEqual(['[1] PLURA [blog] 2025-02-02  [2] A file 2025  [3] to [4]: --sources']);
    expect(markdown(short)).toBe(markdown(block));
    expect(documentHtml(of(short), { lang: 'en', name: '', prefix: '' }).html.match(/<li id="source-/g)).toHaveLength(
      4,
    );
  });
  it('in Markdown are links where they have a plain address', () => {
    expect(markdown(block).split('  \n')).toEqual([
      '\\[1\\] [PLURA \\[blog\\] 2025\\-02-02](<https://example.com/a_(b)>)'.replace('\\-', '-'),
      '\\[2\\] A file 2025',
      '\\[3\\] Other',
      '\\[4\\] Another',
    ]);
  });
});

describe('in ASCII', () => {
  it('signs of our own are drawn with what every terminal has; names and commands are as they are', () => {
    const document = inAscii(
      of(
        { kind: 'text', text: ['2 × €3 – 가격·비용 ', { arrow: true }, ' “São Paulo” … ≤ ₩739'] },
        { kind: 'commands', commands: ["lmm recommend '€3 → ₩1'"] },
      ),
    );
    expect(
      documentText(document, { width: 80, whole: true, ascii: true, paint: PLAIN }).split('\n').slice(0, 2),
    ).toEqual(['2 x EUR 3 - 가격/비용 -> "São Paulo" ... <= KRW 739', "lmm recommend '€3 → ₩1'"]);
  });
});
