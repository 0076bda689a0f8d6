import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { POLICY_PAGES, policyPage } from '../../build/policy-docs.ts';
import { LANGUAGES } from '../../src/domain/vocabulary.ts';
import { CONSTRAINTS } from '../../src/engine/constraints/registry.ts';
import { folder, root } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

describe.each(LANGUAGES)('the page of policies in %s', (language) => {
  const page = readFileSync(join(root, POLICY_PAGES[language]), 'utf8');

  it('has every key as the registry has it', () => {
    expect(page, 'run npm run docs').toBe(policyPage(page, language));
    for (const { policy } of CONSTRAINTS) if (policy !== null) expect(page).toContain(`| \`${policy}\` | `);
  });

  it('has an example that is valid', async () => {
    const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    expect(example).toContain('lmm: policy/1');
    const { code, err } = await twin(['validate', 'policy.yaml'], { cwd: folder({ 'policy.yaml': example }) });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('has commands that answer', async () => {
    const cwd = folder({ 'policy.yaml': 'max_price: 1000\n' });
    const lines = page.split('\n').filter((line) => /^ {4}lmm .*--policy/.test(line));
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect([0, 4]).toContain((await twin(line.trim().split(' ').slice(1), { cwd })).code);
  });

  it('has no table without its marks', () => {
    expect(() => policyPage('# A page\n', language)).toThrow(POLICY_PAGES[language]);
  });
});
