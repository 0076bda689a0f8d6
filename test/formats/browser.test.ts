import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import { folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const axe = (createRequire(import.meta.url)('axe-core') as { source: string }).source;

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string; target: string[] }[];
}

const VIEWS = [
  ['compare', 'chatgpt', 'gemini'],
  ['compare', 'chatgpt', 'gemini', 'claude', 'deepseek', 'grok'],
  ['recommend', 'coding, korean'],
  ['recommend', 'coding', '--explain'],
  ['report'],
  ['list'],
  ['timeline'],
  ['show', 'claude'],
  ['cost', 'chatgpt', 'claude', '--input', '2000', '--output', '500'],
] as const;

/** Two screens that a page has to be good on, and the two schemes. */
const SCREENS = [
  { name: 'desk', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'phone', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { name: 'small phone', viewport: { width: 360, height: 640 }, colorScheme: 'light' },
] as const;

const reason = chromiumPath ? '' : ' (skipped: no Chromium here, CHROMIUM_PATH may name one)';

describe.skipIf(chromiumPath === undefined)(`a page in a browser${reason}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    // Without a sandbox of its own, which containers do not allow; it opens only what the tests made.
    browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] });
    // On a machine that runs the other tests too it takes its time to start.
  }, 60_000);
  afterAll(() => browser?.close());

  /** One page on several screens, one after the other: what it asks for, does and complains of on any of them. */
  async function opened(
    html: string,
    screens: readonly (typeof SCREENS)[number][],
    look: (page: Page, screen: (typeof SCREENS)[number]) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext({ bypassCSP: false });
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('request', (request) => heard.push(request.url()));
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(error.message));
    page.on('dialog', (dialog) => heard.push(dialog.message()));
    for (const [at, screen] of screens.entries()) {
      await page.setViewportSize(screen.viewport);
      await page.emulateMedia({ colorScheme: screen.colorScheme });
      if (at === 0) await page.setContent(html, { waitUntil: 'load' });
      await look(page, screen);
    }
    expect(heard).toEqual([]);
    await context.close();
  }

  const serious = async (page: Page): Promise<string[]> => {
    if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe);
    const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
      violations: Violation[];
    };
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  };
  const overflow = (page: Page): Promise<unknown> => page.evaluate('document.documentElement.scrollWidth - innerWidth');

  describe.each(['ko', 'en'])('in %s', (lang) => {
    it.each(
      VIEWS.map((view, at) => ({ view, command: view.join(' '), isLookedAt: at % 2 === (lang === 'ko' ? 0 : 1) })),
    )('lmm $command fits every screen, loads nothing and can be used by everybody', async ({ view, isLookedAt }) => {
      const { out } = await twin([...view, '--lang', lang, '--as-of', '2026-11-29', '--format', 'html']);
      expect(out).toMatch(/^<!doctype html>/);
      await opened(out, SCREENS, async (page, { name }) => {
        expect(await overflow(page), name).toBe(0);
        // What it finds lies in marks and colours, not in the language: each view is looked at in one of the two.
        if (isLookedAt && name !== 'small phone') expect(await serious(page), name).toEqual([]);
      });
    });
  });

  it('runs nothing that a name holds', async () => {
    const name = `<img src=x onerror=alert(1)><script>alert(2)</script>'"><a href="javascript:alert(3)">x</a>`;
    const source = {
      id: 's',
      title: name,
      publisher: name,
      url: 'https://example.com/',
      kind: 'vendor',
      date: '2025-01-01',
    };
    const kb = folder({ 'kb.yaml': `sources:\n  - ${JSON.stringify(source)}\n` });
    const { out } = await twin(['sources', '--kb', kb, '--format', 'html']);
    expect(out).toContain('&lt;script&gt;');
    await opened(out, [SCREENS[0]], async (page) => {
      expect(await page.locator('script, img, [onerror], a[href^="javascript"]').count()).toBe(0);
    });
  });

  it('shows on paper what is folded on a screen, and where its sources are', async () => {
    const { out } = await twin(['show', 'claude', '--lang', 'en', '--format', 'html']);
    await opened(out, [SCREENS[0]], async (page) => {
      await page.emulateMedia({ media: 'print' });
      const address = await page.evaluate(
        `getComputedStyle(document.querySelector('.sources a.out'), '::after').content`,
      );
      expect(address).toMatch(/https?:/);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    });
  });
});
