import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, cell, type Document, type Section } from '../../src/document/document.ts';
import { LANGUAGES } from '../../src/domain/vocabulary.ts';
import { documentHtml } from '../../src/formats/html/document.ts';
import { pageHtml } from '../../src/formats/html/page.ts';
import { STYLE } from '../../src/formats/html/style.ts';
import { safe } from '../../src/words/safe.ts';
import { texts } from './texts.ts';

const page = (document: Document, lang: 'ko' | 'en' = 'en'): string =>
  pageHtml([documentHtml(document, { lang, name: 'lmm test', prefix: '' })], null, lang);
const of = (...blocks: Block[]): Document => ({ lead: blocks, sections: [] });
/** What stands in the page's body, without line breaks between tags. */
const body = (...blocks: Block[]): string =>
  (/<\/header>\n([\s\S]*)\n<\/article>/.exec(page(of(...blocks))) ?? [])[1]?.replaceAll('\n', '') ?? '';

const SOURCES: Block = {
  kind: 'sources',
  brief: true,
  entries: [
    { number: 1, paragraphs: ['PLURA, "A & B", 2025-02-02, https://example.com/a?b=1&c=2'], brief: 'PLURA', url: 'https://example.com/a?b=1&c=2' }, // biome-ignore format: one row
    { number: 2, paragraphs: ['A file'], brief: 'A file', url: null },
    { number: 3, paragraphs: ['Bad, javascript:alert(1)', 'passages 1-3'], brief: 'Bad', url: 'javascript:alert(1)' },
  ],
};

describe('a page', () => {
  it.each(LANGUAGES)('is whole by itself, in its language (%s)', (lang) => {
    const html = page({ title: 'A < B', remark: 'as of', lead: [], sections: [] }, lang);
    expect(html).toMatch(/^<!doctype html>\n<html lang="(ko|en)">/);
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain('<title>A &lt; B</title>');
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(html).not.toMatch(/<script|<link rel="stylesheet|@import|url\(/);
  });

  it('lines numbers up that spaces pad, and keeps an alarm with the row above it', () => {
    const rows = [
      ['in', ' $8'],
      ['', [{ tone: 'alarm' as const, text: '! $9 soon' }]],
      ['out', '$40'],
    ];
    const html = page(of({ kind: 'table', columns: [{ header: 'of' }, { header: 'price' }], rows }));
    expect(html).toContain('<span class="pad" aria-hidden="true">\u2007</span>$8');
    expect(html.match(/<tr role="row" class="aside">.*$/gm)).toEqual([expect.stringContaining('! $9 soon')]);
    expect(page(of({ kind: 'text', text: 'set it by --max-price, or -o' }))).toContain(
      'by <span class="nb">--max-price</span>, or -o',
    );
  });

  it('lists its parts once, with links to each', () => {
    const parts = ['One', 'Two'].map((heading) => ({ heading, blocks: [] }));
    const list = { heading: 'Contents', contents: true, blocks: [{ kind: 'items' as const, items: ['One  Two'] }] };
    const html = page({ lead: [], sections: [list, ...parts] });
    expect(html).toContain('<li><a href="#part-2">One</a></li><li><a href="#part-3">Two</a></li>');
    expect(html).toContain('id="part-3"');
    expect(html).not.toMatch(/<h2>Contents|part-1/);
  });

  it('says at its end of which day and which knowledge base it is', () => {
    const stamp = { day: '2026-11-29', version: '1.2.3', digest: 'abc<' };
    expect(pageHtml([{ title: 'T', html: '' }], stamp, 'en')).toContain(
      '<footer><p>lmm, facts as of 2026-11-29, knowledge base 1.2.3, fingerprint abc&lt;</p></footer>',
    );
    expect(page(of())).not.toContain('<footer>');
  });

  it('has the question as its title where it has none of its own, and articles apart where several were asked for', () => {
    expect(page(of())).toContain('<h1>lmm test</h1>');
    const view = { lang: 'en' as const, name: '', prefix: 'd2-' };
    const html = pageHtml(
      [documentHtml(of(SOURCES), { ...view, prefix: '' }), documentHtml(of(SOURCES), view)],
      null,
      'en',
    );
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('d2-source-1');
  });

  it('has a list of its parts where it has many', () => {
    const sections = (count: number): Section[] =>
      Array.from({ length: count }, (_, index) => ({
        heading: `Part ${index}`,
        blocks: [{ kind: 'text', text: 'x' }],
      }));
    expect(page({ lead: [], sections: sections(6) })).toContain('<a href="#part-6">Part 5</a>');
    expect(page({ lead: [], sections: sections(5) })).not.toContain('<nav');
  });

  it('folds what is quiet and long, and never the sources', () => {
    const section = (quiet: boolean, count: number, ...more: Block[]): Document => ({
      lead: [],
      sections: [
        { heading: 'Notes', quiet, blocks: [{ kind: 'list', items: Array.from({ length: count }, String) }, ...more] },
      ],
    });
    expect(page(section(true, 12))).toContain('<details><summary><h2>Notes</h2></summary>');
    for (const open of [section(false, 12), section(true, 11), section(true, 12, SOURCES)])
      expect(page(open)).not.toContain('<details>');
  });
});

describe('citations', () => {
  const html = body({ kind: 'text', text: 'Said [1][2], again [1] and [9].' }, SOURCES);
  it('lead to the list of sources, and those of no source nowhere', () => {
    expect(html).toContain('<a class="cite" id="cite-1" href="#source-1" title="Source 1">[1]</a>');
    expect(html.match(/href="#source-1"/g)).toHaveLength(2);
    expect(html.match(/id="cite-1"/g)).toHaveLength(1);
    expect(html).toContain('and&nbsp;[9].');
  });
  it('are whole in the list, each a link to its page, and back to where it was first cited', () => {
    expect(html).toContain(
      '<li id="source-1" value="1"><a class="out" href="https://example.com/a?b=1&amp;c=2" rel="noreferrer">' +
        'PLURA, &quot;A &amp; B&quot;, 2025-02-02</a>&nbsp;<a class="back" href="#cite-1"',
    );
    expect(html).toContain('<li id="source-2" value="2">A file&nbsp;<a class="back" href="#cite-2"');
    expect(html).toContain('<li id="source-3" value="3">Bad <small>passages 1-3</small></li>');
    expect(html).not.toContain('javascript:');
  });
});

describe('a table', () => {
  const block: Block = {
    kind: 'table',
    columns: [
      { header: '#', align: 'right' },
      { header: 'Line' },
      { header: 'Price', align: 'decimal' },
      { header: 'Why' },
    ],
    rows: [
      [cell(['Open'], 'heading')],
      ['1', 'Aleph', '$0.263 to $1', { paragraphs: ['a', 'b'], items: true }],
      ['2', 'Beth', cell(['$20.00'], 'winner'), ''],
      ['3', 'Gimel', '?', [{ tone: 'alarm', text: '! ends' }]],
    ],
    gapAfter: [2],
  };
  const html = body(block);
  it('names its columns and rows, and the rows below a title', () => {
    expect(html).toContain('<th role="columnheader" scope="col">Line</th>');
    expect(html).toContain('<th role="rowheader" scope="row">Aleph</th>');
    expect(html).toContain('<th role="rowheader" scope="rowgroup" colspan="4">Open</th>');
    expect(html.match(/<tbody/g)).toHaveLength(2);
  });
  it('lines numbers up at the decimal point by as much room behind each', () => {
    expect(html).toContain('<div>$0<span class="dec" data-w=".263 to $1"><span>.263 to $1</span></span></div>');
    expect(html).toContain('<div>$20<span class="dec" data-w=".263 to $1"><span>.00</span></span></div>');
    expect(html).toContain('<div>?<span class="dec" data-w=".263 to $1"><span></span></span></div>');
  });
  it('has tones as classes, and items as a list', () => {
    expect(html).toContain('<td role="cell" class="num t-winner" data-label="Price">');
    expect(html).toContain('<span class="t-alarm">! ends</span>');
    expect(html).toContain('<ul><li>a</li><li>b</li></ul>');
  });
});

it('bars and intervals are drawn within their scale, whatever their values', () => {
  const text = [
    { score: 250 },
    '100',
    { span: { low: -5, at: 50, high: Number.NaN, from: 0, to: 100 }, text: '50 (0 to ?)' },
  ];
  expect(body({ kind: 'text', text })).toBe(
    '<p><span class="bar" aria-hidden="true"><i style="width:100%"></i></span>100' +
      '<span class="span">50 (0 to ?)<span class="scale" aria-hidden="true"><i style="left:0%;right:0%"></i><b style="left:50%"></b></span></span></p>',
  );
});

const HOSTILE = [
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style><svg onload=x>',
  ],
  ...[
    'javascript:alert(1)',
    'https://example.com/"onclick="x',
    'http://a/<b>',
    '[1]',
    '[1][2][3]',
    '&lt;b&gt;',
    '&#x3c;',
  ],
  ...[
    '</title>',
    '<!--',
    ']]>',
    '\0',
    '\u202e',
    'https://ok.example/a?b=1&c=2',
    '2025-02-02',
    '$1.25 <i>',
    '</code></pre>',
  ],
];
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...HOSTILE, ' ', '\n', 'x'), { maxLength: 6 }).map((parts) => parts.join('')),
  texts,
);

/** The tag at the start of a text, in full. */
const TAG = /<\/?[a-z][a-z0-9]*((?: [a-z-]+(?:="[^"<>]*")?)*)>/g;
const ATTRIBUTES = new Set(
  ['class', 'id', 'href', 'title', 'rel', 'role', 'scope', 'colspan', 'tabindex', 'value', 'style', 'aria-label', 'aria-hidden'].concat('data-label', 'data-w'), // biome-ignore format: one row
);
const ELEMENTS =
  /^<\/?(a|article|b|br|code|dd|details|div|dl|dt|figcaption|figure|h[1-6]|header|i|li|mark|nav|ol|p|pre|s|section|small|span|summary|table|tbody|td|th|thead|tr|ul)[ >]/;

it('nothing that a text holds becomes a tag, an attribute or a link to anything but the web', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 12, maxLength: 12 }), ([t = '', ...rest]) => {
      const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = '', j = '', k = ''] = rest;
      const blocks: Block[] = [
        {
          kind: 'text',
          text: [a, { tone: 'alarm', text: b }, { span: { low: 1, at: 2, high: 3, from: 0, to: 5 }, text: c }],
        },
        { kind: 'list', items: [d] },
        { kind: 'pairs', pairs: [{ label: e, text: [f], below: [g] }] },
        { kind: 'table', columns: [{ header: h }, { header: i, align: 'decimal' }], rows: [[cell([j], 'heading')], [k, a], [b, ['1.5', { tone: 'claimed', text: c }]]] }, // biome-ignore format: one row
        { kind: 'group', title: a, standing: b, blocks: [{ kind: 'items', items: [c] }] },
        { kind: 'numbered', parts: [{ title: d, blocks: [{ kind: 'commands', label: e, commands: [f] }] }] },
        { kind: 'timeline', rows: [{ label: g, events: [{ date: h, mark: 'begin' }] }], day: i, words: { begin: j, end: k, both: '', day: a } }, // biome-ignore format: one row
        { kind: 'excerpt', place: b, message: c, source: d, column: 3 },
        { kind: 'code', language: e, text: f },
        { kind: 'sources', entries: [{ number: 1, paragraphs: [g, h], url: i }, { number: 2, paragraphs: [j], url: `https://x.example/${k}` }] }, // biome-ignore format: one row
      ];
      const { title, html } = documentHtml(
        { title: t, remark: a, lead: [], sections: [{ heading: b, standing: c, quiet: true, blocks }] },
        { lang: 'en', name: '', prefix: '' },
      );
      for (const [tag, attributes = ''] of html.matchAll(TAG)) {
        expect(tag).toMatch(ELEMENTS);
        for (const [, name = '', value = ''] of attributes.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)) {
          expect([...ATTRIBUTES]).toContain(name);
          if (name === 'href') expect(value).toMatch(/^(#[a-z]+-\d+$|https?:\/\/)/);
          if (name === 'style') expect(value).toMatch(/^(?:(?:width|left|right):[\d.]+%;?)+$/);
        }
      }
      const without = html.replace(TAG, '');
      expect(without).not.toMatch(/[<>]/);
      // All of it is there to read.
      const said = without
        .replace(/&(lt|gt|amp|quot|#39|nbsp);/g, (_, name) => ENTITIES[name as string] ?? '')
        .replace(/\s/g, '');
      for (const text of [t, a, b, c])
        expect(said).toContain(safe(text.replace(/\r\n|[\n\r]/g, '')).replace(/\s/g, ''));
      expect(pageHtml([{ title, html: '' }], null, 'en').match(/<\/title>/g)).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", nbsp: ' ' };

describe('the colours of pages', () => {
  /** The colours of a scheme by name: the first block of the style is light, the second dark, the third paper. */
  const schemes = [...STYLE.matchAll(/:root \{([^}]*)\}/g)].map(
    ([, colors = '']) =>
      new Map(
        [...colors.matchAll(/--([a-z-]+): #([0-9a-f]{3,6});/g)].map(([, name = '', color = '']) => [name, color]),
      ),
  );
  const luminance = (color: string): number => {
    const six = color.length === 3 ? color.replace(/./g, '$&$&') : color;
    const [r = 0, g = 0, b = 0] = [0, 2, 4]
      .map((at) => Number.parseInt(six.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: string, other: string): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };
  it.each([
    ['light', 0],
    ['dark', 1],
    ['paper', 2],
  ] as const)('can be read on every ground (%s)', (_, at) => {
    const colors = schemes[at] ?? new Map();
    expect(colors.size).toBeGreaterThan(10);
    for (const ink of ['ink', 'muted', 'link', 'winner', 'alarm', 'measured', 'claimed'])
      for (const ground of ['ground', 'raised', 'winner-ground'])
        expect(contrast(colors.get(ink) ?? '', colors.get(ground) ?? ''), `${ink} on ${ground}`).toBeGreaterThan(4.5);
  });
});
