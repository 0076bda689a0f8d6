import { expect, it, vi } from 'vitest';
import { knowledgeBase } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

vi.mock('../../src/domain/fields/registry.ts', async (original) => {
  const { fields } = await import('../support/new-field.ts');
  const { FIELD_GROUPS } = await original<typeof import('../../src/domain/fields/registry.ts')>();
  return { FIELD_GROUPS: [...FIELD_GROUPS, fields] };
});

const KB = `providers: [{id: acme, name: Acme}]
models:
  - {id: dear, name: Dear, developer: acme, current: [{release: acme/dear}]}
  - {id: cheap, name: Cheap, developer: acme, current: [{release: acme/cheap}]}
  - {id: other, name: Other, developer: acme, current: [{release: acme/other}]}
releases:
  - {id: acme/dear, name: Dear 1, model: dear, developer: acme}
  - {id: acme/cheap, name: Cheap 1, model: cheap, developer: acme}
  - {id: acme/other, name: Other 1, model: other, developer: acme}
offers:
  - {release: acme/dear, provider: acme, cost: [{from: 2025-01-01, currency: USD, input: 5, output: 25}]}
  - {release: acme/cheap, provider: acme, cost: [{from: 2025-01-01, currency: USD, input: 0.1, output: 0.1}]}
`;

it('a row is all that a worked-out field takes: every view, filter and format has it', async () => {
  const kb = knowledgeBase(KB);
  const ask = async (...args: string[]): Promise<string> => {
    const { out, err } = await twin([...args, '--kb', kb, '--as-of', '2025-06-01']);
    expect(err).toBe('');
    return out;
  };
  expect(await ask('list', '--fields', 'value-for-money', '--sort', 'tokens_per_dollar', '--format', 'csv')).toBe(
    'id,tokens_per_dollar\ncheap,10000000\ndear,100000\nother,\n',
  );
  expect(await ask('list', '--fields', 'tokens_per_dollar')).toContain('10,000,000');
  expect(await ask('list', '--fields', 'tokens_per_dollar', '--lang', 'ko')).toContain('1달러당 토큰');
  const compared = JSON.parse(await ask('compare', 'dear', 'cheap', '--fields', 'tokens_per_dollar', '--json'));
  expect(compared.rows).toMatchObject([{ label: 'Tokens per dollar', unit: 'tokens', better: 'higher', best: [1] }]);
  expect(await ask('show', 'cheap', '--fields', 'tokens_per_dollar')).toMatch(/Tokens per dollar +10,000,000/);
  expect(await ask('fields')).toMatch(/tokens_per_dollar +Tokens per/);
  // It is worked out: that nobody tells it is no gap.
  expect(await ask('show', 'other')).not.toContain('okens per dollar');
});
