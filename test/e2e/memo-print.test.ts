import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import { twin } from '../support/twin.ts';

const reason = chromiumPath ? '' : ' (skipped: no Chromium here, CHROMIUM_PATH may name one)';

describe.skipIf(chromiumPath === undefined)(`the memo on paper${reason}`, () => {
  it('is one sheet of A4, with and without conditions and another currency', { timeout: 120_000 }, async () => {
    const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] });
    try {
      for (const asked of [
        ['--use', 'customer-support', '--lang', 'en'],
        ['--use', 'programming=2,korean', '--exclude-country', 'china', '--currency', 'KRW', '--lang', 'ko'],
      ]) {
        const { out } = await twin(['report', ...asked, '--as-of', '2026-11-25', '--format', 'html']);
        const page = await browser.newPage();
        await page.setContent(out, { waitUntil: 'load' });
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        expect(pdf.match(/\/Type\s*\/Page(?!s)/g)).toHaveLength(1);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  });
});
