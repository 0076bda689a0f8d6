import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unseenIn } from '../../../src/domain/characters.ts';
import type { ScanResult } from '../../../src/engine/results/scan.ts';
import { scanFormats } from '../../../src/features/scan/formats/index.ts';
import { uriOf } from '../../../src/features/scan/formats/uri.ts';
import { anyCharacter } from '../../support/characters.ts';
import { end, finding, replacement, result, subject, viewOf } from './made.ts';
import { SCHEMAS } from './valid.ts';

type Named = 'sarif' | 'github' | 'cyclonedx' | 'model-eol';
async function text(format: Named, made: ScanResult, lang: 'en' | 'ko' = 'en'): Promise<string> {
  const parts = await scanFormats(viewOf(made, lang))[format]?.();
  return [...(parts ?? [])].join('');
}
// biome-ignore lint/suspicious/noExplicitAny: documents of foreign formats, checked by their schemas
const json = async (...args: Parameters<typeof text>): Promise<any> => JSON.parse(await text(...args));
const ends = subject({
  ends: [end({ date: '2025-07-01', certainty: 'announced', state: 'ahead', days: 30 })],
  reasons: [{ code: 'ends', values: {}, text: 'ends on 2025-07-01', outcome: 'fault' }],
  replacement,
});
const failedOn = (on: 'ends', key: string): ScanResult['failed_on'] => [
  { on, until: null, subjects: [key], places: 1 },
];

describe('SARIF', () => {
  it('has a rule, a place, a level and a fingerprint for each result, and is valid', async () => {
    const document = await json('sarif', result([finding()], [subject({ replacement })]));
    expect(SCHEMAS.sarif()(document)).toEqual([]);
    const [run] = document.runs;
    const [one] = run.results;
    expect(run.tool.driver.rules[one.ruleIndex].id).toBe(one.ruleId);
    expect(one).toMatchObject({
      ruleId: 'LMM1001',
      level: 'error',
      message: {
        text: "'one-2025': retired on 2025-05-01. Instead: 'two-2025-06-01' (Two, named by Acme, price -50 %).",
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'app/chat.py', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 17, snippet: { text: 'one-2025' } },
          },
        },
      ],
    });
    expect(run.columnKind).toBe('utf16CodeUnits');
  });

  it('tells the same place by its fingerprint when it moves, and the second of a file from the first', async () => {
    const prints = async (...lines: number[]): Promise<string[]> => {
      const { runs } = await json('sarif', result(lines.map((line) => finding({ line }))));
      return runs[0].results.map((one: { partialFingerprints: object }) => Object.values(one.partialFingerprints)[0]);
    };
    expect(await prints(3, 8)).toEqual(await prints(40, 77));
    expect(new Set(await prints(3, 8)).size).toBe(2);
  });

  it('raises to an error what the scan was asked to fail on', async () => {
    const levels = async (made: ScanResult): Promise<string[]> =>
      (await json('sarif', made)).runs[0].results.map((one: { level: string }) => one.level);
    expect(await levels(result([finding()], [ends]))).toEqual(['warning']);
    expect(await levels(result([finding()], [ends], { failed_on: failedOn('ends', 'acme/one') }))).toEqual(['error']);
    expect(await levels(result([finding()], [ends], { failed_on: failedOn('ends', 'acme/two') }))).toEqual(['warning']);
  });

  it('keeps what a comment ignores as suppressed, and says so of all results or of none', async () => {
    const made = result([
      finding(),
      finding({ line: 5, counts: false, ignored: 'old logs' }),
      finding({ line: 6, counts: false, ignored: '' }),
    ]);
    const document = await json('sarif', made);
    expect(SCHEMAS.sarif()(document)).toEqual([]);
    expect(document.runs[0].results.map((one: { suppressions: object[] }) => one.suppressions)).toEqual([
      [],
      [{ kind: 'inSource', status: 'accepted', justification: 'old logs' }],
      [{ kind: 'inSource', status: 'accepted' }],
    ]);
    expect((await json('sarif', result([finding()]))).runs[0].results[0]).not.toHaveProperty('suppressions');
  });

  it('leaves out comments, tests and documentation, and is valid without results', async () => {
    const document = await json('sarif', result([finding({ where: 'comment', counts: false })]));
    expect(SCHEMAS.sarif()(document)).toEqual([]);
    expect(document.runs[0].results).toEqual([]);
  });

  it('tells of files that could not be read, and how the scan went', async () => {
    const skipped = [
      { why: 'unreadable' as const, count: 1, files: ['a.py'] },
      { why: 'vendored' as const, count: 9, files: [] },
    ];
    const made = result([], [], {
      files: { read: 1, naming: 0, by: 'git', skipped },
      failed_on: failedOn('ends', 'x'),
    });
    const [{ invocations }] = (await json('sarif', made)).runs;
    expect(invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 4 });
    expect(invocations[0].toolExecutionNotifications.map((one: { message: object }) => one.message)).toEqual([
      { text: "1 file was not looked through: 'a.py'." },
    ]);
  });

  it('names a folder above by a base of its own, so that no path leaves its base', async () => {
    const { runs } = await json('sarif', result([finding({ file: '../../other/x.py' })]));
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation).toEqual({
      uri: 'other/x.py',
      uriBaseId: '%SRCROOT_PARENT_2%',
    });
    expect(Object.keys(runs[0].originalUriBaseIds)).toEqual(['%SRCROOT%', '%SRCROOT_PARENT_2%']);
  });

  it('speaks Korean', async () => {
    const { runs } = await json('sarif', result([finding()], [subject({ replacement })]), 'ko');
    expect(runs[0].language).toBe('ko');
    expect(runs[0].results[0].message.text).toContain('대신 쓸 것');
  });
});

it('writes a name of a file as a reference that gives it back', () => {
  for (const [path, uri] of [
    ['a b/c#d?e%20.py', 'a%20b/c%23d%3Fe%2520.py'],
    ['설정/x:y.yaml', '%EC%84%A4%EC%A0%95/x%3Ay.yaml'],
    ["it's (1)\\2.ts", 'it%27s%20%281%29%5C2.ts'],
  ] as const) {
    expect(uriOf(path)).toBe(uri);
    expect(decodeURIComponent(uri)).toBe(path);
  }
});

describe('annotations of GitHub', () => {
  it('are a line each, with place, title and message', async () => {
    expect(await text('github', result([finding()], [subject({ replacement })]))).toBe(
      "::error file=app/chat.py,line=3,endLine=3,col=9,endColumn=16,title=one-2025%3A The model has ended::'one-2025': retired on 2025-05-01. Instead: 'two-2025-06-01' (Two, named by Acme, price -50 %25).\nlmm scan: 1 at fault, 0 unknown, 0 fine\n",
    );
  });

  it('escape what their syntax knows, and a name of a file cannot begin another', async () => {
    const odd = finding({ file: 'a,b:c%d\r\n::error::x.py' });
    const [line, ...rest] = (await text('github', result([odd]))).split('\n');
    expect(line).toContain('file=a%2Cb%3Ac%25d%0D%0A%3A%3Aerror%3A%3Ax.py,');
    expect(rest).toHaveLength(2);
  });

  it('are as many of a level as GitHub shows, and the rest stand in a group that is no command', async () => {
    const many = Array.from({ length: 14 }, (_, at) => finding({ file: '##[error]::error::x.py', line: at + 1 }));
    const lines = (await text('github', result(many))).split('\n');
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    const group = lines.slice(
      lines.findIndex((line) => line.startsWith('::group::')) + 1,
      lines.indexOf('::endgroup::'),
    );
    expect(group).toHaveLength(4);
    for (const line of group) expect(line).not.toMatch(/^::|##\[/);
  });

  it('leave out what a comment ignores', async () => {
    expect(await text('github', result([finding({ counts: false, ignored: '' })]))).not.toContain('::error');
  });
});

describe('the bill of materials', () => {
  it('has the release with its maker, licence, card, places and ends, and is valid', async () => {
    const bom = await json('cyclonedx', result([finding(), finding({ line: 9, where: 'test' })]));
    expect(SCHEMAS.cyclonedx()(bom)).toEqual([]);
    expect(bom.components).toHaveLength(1);
    expect(bom.components[0]).toMatchObject({
      type: 'machine-learning-model',
      'bom-ref': 'lmm:acme/one',
      manufacturer: { name: 'Acme' },
      name: 'One',
      version: 'one',
      scope: 'required',
      licenses: [{ license: { id: 'MIT' } }],
      modelCard: { modelParameters: { task: 'image-text-to-text', inputs: [{ format: 'text' }, { format: 'image' }] } },
      evidence: { occurrences: [{ location: 'app/chat.py', line: 3, symbol: 'one-2025' }, { line: 9 }] },
    });
    expect(bom.components[0].properties).toContainEqual({ name: 'lmm:end:api', value: '2025-05-01 done (over)' });
  });

  it('has an id that nobody knows as just that, what tests alone name as excluded, and no comments', async () => {
    const unknown = subject({
      key: 'dreamt-1',
      text: 'dreamt-1',
      release: null,
      name: null,
      developer: null,
      ends: [],
      outcome: 'cannot-tell',
      reasons: [{ code: 'unknown-id', values: {}, text: 'not known here', outcome: 'cannot-tell' }],
      sources: [],
    });
    const findings = [
      finding({ text: 'dreamt-1', subject: 'dreamt-1', release: null, where: 'test' }),
      finding({ where: 'comment' }),
    ];
    const bom = await json('cyclonedx', result(findings, [unknown, subject()]));
    expect(SCHEMAS.cyclonedx()(bom)).toEqual([]);
    expect(bom.components.map(({ name, scope }: { name: string; scope: string }) => [name, scope])).toEqual([
      ['dreamt-1', 'excluded'],
    ]);
  });

  it('is the same for the same, and has another serial number for other content', async () => {
    const first = await text('cyclonedx', result([finding()]));
    expect(await text('cyclonedx', result([finding()]))).toBe(first);
    const other = await json('cyclonedx', result([finding({ line: 4 })]));
    expect(other.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(other.serialNumber).not.toBe(JSON.parse(first).serialNumber);
  });
});

describe('model-eol', () => {
  it('states days, how firm they are, options in place, and channels', async () => {
    const azure = end({ channel: 'cloud', provider: 'azure', date: '2025-09', certainty: 'announced', state: 'ahead' });
    const made = { ...ends, ends: [...ends.ends, azure] };
    const feed = await json('model-eol', result([finding()], [made]));
    expect(SCHEMAS['model-eol']()(feed)).toEqual([]);
    expect(feed).toMatchObject({ spec: 'model-eol/0.1', publisher: 'lmm', generated: '2025-06-01T00:00:00Z' });
    expect(feed.models).toEqual([
      {
        id: 'one-2025-01-01',
        aliases: ['one', 'one-2025'],
        shutdown: '2025-07-01',
        date_precision: 'exact',
        replacement_options: ['two-2025-06-01'],
        distributions: [
          { via: 'azure-ai-foundry', shutdown: '2025-09-01', date_precision: 'earliest', status: 'legacy' },
        ],
      },
    ]);
  });

  it('calls a day before which nothing ends tentative, where nothing else is announced', async () => {
    const only = subject({
      ends: [end({ certainty: 'earliest', state: 'not-before', date: '2025-09-01' })],
      reasons: [],
    });
    const { models } = await json('model-eol', result([finding()], [only]));
    expect(models[0]).toMatchObject({ shutdown: '2025-09-01', date_precision: 'tentative' });
  });

  it('leaves out a model of whose end nothing is known, since an entry without a day would say that none is planned', async () => {
    const feed = await json('model-eol', result([finding()], [subject({ ends: [], reasons: [] })]));
    expect(SCHEMAS['model-eol']()(feed)).toEqual([]);
    expect(feed.models).toEqual([]);
    expect(feed.note).toContain('1 more');
  });
});

it('no name of a file and no id breaks a format or controls what shows it', async () => {
  const anything = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('\u001b[2J', '\u202e', '{0} [a](b)', '::error::', '\ud800'),
  );
  const name = anything.map((part) => part.replace(/^\/+|\0/g, '') || 'x');
  await fc.assert(
    fc.asyncProperty(name, anything, anything, async (file, id, reason) => {
      const place = finding({ file, text: id || 'x', subject: 'k', release: null, ignored: null });
      const ignored = finding({ file, line: 4, text: id || 'x', subject: 'k', counts: false, ignored: reason });
      const about = subject({
        key: 'k',
        text: id || 'x',
        release: null,
        outcome: 'cannot-tell',
        candidates: [reason],
        reasons: [{ code: 'unknown-id', values: {}, text: reason, outcome: 'cannot-tell' }],
      });
      const made = result([place, ignored], [about]);
      for (const format of ['sarif', 'cyclonedx', 'model-eol'] as const) {
        const written = await text(format, made);
        expect(unseenIn(written.replaceAll('\n', ''))).toBeUndefined();
        expect(SCHEMAS[format]()(JSON.parse(written))).toEqual([]);
      }
      const lines = (await text('github', made)).split('\n');
      expect(lines).toHaveLength(3);
      expect(lines[0]).toMatch(/^::notice file=[^,:]*,line=3,endLine=3,col=9,endColumn=\d+,title=[^,:]*::/);
      expect(unseenIn(lines.join(''))).toBeUndefined();
    }),
    { numRuns: 12 },
  );
});

describe('a scan that ended before its last place', () => {
  const cut = result([finding()], [subject()], { complete: false, fail_on: ['unknown'] });

  it.each(['sarif', 'github', 'cyclonedx', 'model-eol'] as const)(
    'says so in %s, in both languages',
    async (format) => {
      expect(await text(format, cut)).toContain('The scan ended after 1 places');
      expect(await text(format, cut, 'ko')).toContain('1곳에서 검사를 멈췄다');
      expect(await text(format, { ...cut, complete: true })).not.toContain('The scan ended after');
    },
  );

  it('stays valid, with the exit code that the scan has', async () => {
    const document = await json('sarif', cut);
    expect([SCHEMAS.sarif()(document), SCHEMAS.cyclonedx()(await json('cyclonedx', cut))]).toEqual([[], []]);
    expect(document.runs[0].invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 1 });
  });

  it('names as many files that were not read as are told, and counts the rest', async () => {
    const files = { read: 1, by: 'git' as const, naming: 1 };
    const skipped = [{ why: 'too-large' as const, count: 7, files: ['a.bin', 'b.bin'] }];
    for (const format of ['sarif', 'github', 'cyclonedx'] as const)
      expect(await text(format, result([finding()], [subject()], { files: { ...files, skipped } }))).toContain(
        "7 files were not looked through: 'a.bin', 'b.bin' and 5 more.",
      );
  });
});
