import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { twin } from '../support/twin.ts';

const PRICES: Record<string, string> = {
  batch: '{from: 2026-01-01, currency: USD, input: 1, output: 1, when: {mode: batch}}',
  deal: '{from: 2026-01-01, currency: USD, input: 1, output: 1, when: {promotion: true}}',
  hours: `{from: 2026-01-01, currency: USD, input: 1, output: 1, when: {hours: "00:00-12:00 UTC"}},
          {from: 2026-01-01, currency: USD, input: 3, output: 3, when: {hours: "12:00-00:00 UTC"}}`,
  long: `{from: 2026-01-01, currency: USD, input: 4, output: 4, tiers: [{over: 1000, input: 8, output: 8}]},
         {from: 2026-01-01, currency: USD, input: 2, output: 2, when: {mode: batch}}`,
};
let kb = '';
beforeAll(() => {
  kb = mkdtempSync(join(tmpdir(), 'lmm-conditions-'));
  const ids = Object.keys(PRICES);
  const yaml = `source: p
sources: [{id: p, title: P, date: 2026-01-01, kind: vendor}]
developers: [{id: acme, name: Acme}]
releases:
${ids.map((id) => `  - {id: acme/${id}, name: ${id}, developer: acme}`).join('\n')}
offers:
${ids.map((id) => `  - {release: acme/${id}, provider: acme, cost: [${PRICES[id]}]}`).join('\n')}
`;
  writeFileSync(join(kb, 'a.yaml'), yaml);
});
afterAll(() => rmSync(kb, { recursive: true }));

it.each<[string, string, string[], string]>([
  ['batch', 'en', [], 'a price under a condition is known, none without.\n      acme/batch (batch)'],
  ['deal', 'en', [], 'acme/deal (promotion)'],
  ['deal', 'ko', [], '조건이 붙은 가격만 확인됨.\n      acme/deal (할인가)'],
  ['hours', 'en', [], '! 12:00-00:00 UTC; ! 00:00-12:00 UTC $0.002'],
  ['hours', 'ko', [], '! 12:00-00:00 UTC; ! 00:00-12:00 UTC $0.002'],
  ['long', 'en', ['--batch'], 'batch; ! over 1,000 tokens the standard price is'],
  ['long', 'ko', ['--batch'], 'batch; ! 1,000 토큰을 넘으면 기본 가격이 다르나'],
])('cost of acme/%s in %s%j says what its price hangs on', async (id, lang, more, text) => {
  const load = ['--input', '2000', '--requests', '1', ...more];
  const { out, code } = await twin(['cost', `acme/${id}`, '--kb', kb, '--lang', lang, ...load, '--width', '200']);
  expect(code).toBe(0);
  expect(out).toContain(text);
});
