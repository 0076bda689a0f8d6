import { describe, expect, it } from 'vitest';
import type { CompareResult } from '../../src/engine/results.ts';
import { knowledgeBase, lmmJson } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const DAY = ['--as-of', '2025-02-02'];
const json = async (...args: string[]): Promise<CompareResult> => {
  const { code, out, err } = await twin(['compare', ...args, '--json']);
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return JSON.parse(out);
};

describe('the shipped lines', () => {
  it('are found by any of their names, in the order they are given', async () => {
    const { models } = await json('그록', 'ChatGPT', '제미나이', ...DAY);
    expect(models.map(({ kind, id, release }) => [kind, id, release])).toEqual([
      ['model', 'grok', 'xai/grok-1'],
      ['model', 'chatgpt', 'openai/gpt-4'],
      ['model', 'gemini', 'google/gemini-1.5-pro'],
    ]);
  });

  it('compare with a release, even with one of their own', async () => {
    const { models } = await json('deepseek', 'DeepSeek R1', ...DAY);
    expect(models.map(({ kind, id }) => [kind, id])).toEqual([
      ['model', 'deepseek'],
      ['release', 'deepseek/deepseek-r1'],
    ]);
  });

  it('have cells in the order of the models, and a mark of the best only where two known values compare', async () => {
    const { rows, models } = await json('chatgpt', 'deepseek', 'llama', 'gemini', 'grok', ...DAY);
    for (const { field, cells, best, differs, better, label } of rows) {
      expect(cells, field).toHaveLength(models.length);
      expect(label, field).not.toBe('');
      const known = cells.filter(({ value }) => value !== null);
      for (const { value, missing } of cells) expect(value === null, field).toBe(missing !== undefined);
      if (best.length > 0) {
        expect(known.length, field).toBeGreaterThan(1);
        expect(differs, field).toBe(true);
        expect(better, field).not.toBeNull();
        for (const at of best) expect(cells[at]?.value, field).not.toBeNull();
        expect(best.length, field).toBeLessThan(known.length);
      }
      if (differs === false) expect(known, field).toHaveLength(cells.length);
      for (const { sources } of known) if (field !== 'developer') expect(sources.length, field).toBeGreaterThan(0);
    }
    // Each model's release is the one its specification is of.
    for (const { cells } of rows)
      for (const [at, { from }] of cells.entries()) if (from) expect(from).toBe(models[at]?.release);
  });

  it('keep with --only-differences exactly the rows that differ', async () => {
    const all = await json('chatgpt', 'grok', ...DAY);
    const some = await json('chatgpt', 'grok', '--only-differences', ...DAY);
    expect(some.rows).toEqual(all.rows.filter(({ differs }) => differs === true));
    expect(some.rows.length).toBeLessThan(all.rows.length);
  });

  it('show the fields that are named, in that order, in each form', async () => {
    const args = ['chatgpt', 'grok', '--fields', 'license,context', ...DAY];
    expect((await json(...args)).rows.map(({ field }) => field)).toEqual(['license', 'limit.context']);
    const { out } = await twin(['compare', ...args, '--format', 'csv']);
    expect(
      out
        .split('\n')
        .slice(1, -1)
        .map((line) => line.split(',')[1]),
    ).toEqual(['license', 'limit.context']);
    expect(out.split('\n', 1)[0]).toBe('group,field,chatgpt,grok');
  });

  it('as the program prints them', () => {
    const { schema, command, models } = lmmJson<CompareResult & { schema: string; command: string }>([
      'compare',
      'grok',
      'gemini',
      ...DAY,
    ]);
    expect([schema, command, models.map(({ id }) => id)]).toEqual(['lmm/1', 'compare', ['grok', 'gemini']]);
  });
});

describe('the page', () => {
  const kb = (): string =>
    knowledgeBase(`sources:
  - {id: f, title: Feed, publisher: Feeds, date: 2025-02-01, kind: feed}
uses: [{id: u, name: Writing}]
models:
  - {id: a, name: Aleph, developer: acme, current: [{release: acme/a}], applications: [{use: u, fit: strong}]}
  - {id: b, name: Bet, developer: acme, current: [{release: acme/b}]}
releases:
  - {id: acme/a, name: A1, model: a, developer: acme, limit: {context: 8192}, license: MIT, also: [{field: limit.context, value: 9000, source: f}]}
  - {id: acme/b, name: B1, model: b, developer: acme, limit: {context: 128000}, license: MIT, reasoning: undisclosed}
`);

  it('answers in words first, then shows the facts with their marks, and explains the marks that stand there', async () => {
    const { out } = await twin(['compare', 'a', 'b', '--kb', kb(), '--width', '100']);
    const [head = '', , ...rest] = out.split('\n');
    expect(head).toMatch(/^Aleph \/ Bet +as of /);
    expect(rest.slice(0, 3).join('\n')).toMatch(
      /^Equal in +.*Licence[\s\S]*\nAleph +said to suit Writing ▮▮▯\nBet +better: Context length$/,
    );
    expect(out).toMatch(/^= Licence +MIT \[1\] +MIT \[1\]$/m);
    expect(out).toMatch(/Context length +8,192 !.* {2}128,000 \*/);
    expect(out.replace(/\s+/g, ' ')).toMatch(/but \[\d\] says 9,000/);
    expect(out).toMatch(/Reasoning +\? +not disclosed/);
    for (const mark of ['=', '*', '?', '!']) expect(out).toMatch(new RegExp(`^\\${mark} {3}\\w`, 'm'));
  });

  it('says that nothing differs, and counts what nobody knows', async () => {
    const { out, code } = await twin([
      'compare',
      'acme/a',
      'acme/b',
      '--kb',
      kb(),
      '--only-differences',
      '--fields',
      'license',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('No two known values differ.');
    expect(
      (await twin(['compare', 'a', 'b', '--kb', kb(), '--only-differences', '--fields', 'license', '--fail-empty']))
        .code,
    ).toBe(5);
    expect((await twin(['compare', 'a', 'b', '--kb', kb()])).out).toMatch(/Unknown for all \(\d+\): /);
  });

  it('on a narrow screen tells each model by itself, losing nothing', async () => {
    const { out } = await twin(['compare', 'a', 'b', '--kb', kb(), '--width', '30']);
    for (const part of ['8,192', '128,000', 'disclosed', '9,000']) expect(out).toContain(part);
    expect(out).toMatch(/^Aleph$/m);
    expect(out).toMatch(/^Bet$/m);
  });

  it('by one source says what that states alone', async () => {
    const { models, rows } = JSON.parse(
      (await twin(['compare', 'a', 'b', '--kb', kb(), '--source', 'f', '--json'])).out,
    ) as CompareResult;
    expect(models.map(({ release }) => release)).toEqual(['acme/a', 'acme/b']);
    expect(
      rows.find(({ field }) => field === 'limit.context')?.cells.map(({ value, sources }) => [value, sources]),
    ).toEqual([
      [9000, ['f']],
      [null, []],
    ]);
    expect(rows.some(({ field }) => field === 'license')).toBe(false);
  });
});
