// The Chromium of a bench.

import { chromium, type Browser, type Page } from '@playwright/test';

export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: process.env['TERUGBLIK_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** A page with nothing kept from the page before it. */
export async function withPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'nl-NL' });
  const page = await context.newPage();
  try {
    return await work(page);
  } finally {
    await context.close();
  }
}
