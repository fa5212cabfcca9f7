/** Owns the headless Chromium that the tests look through. */
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findChromium } from './systemPackages.ts';

/** @throws Error that says how to get a browser when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('no Chromium found: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH');
  return chromium.launch({
    executablePath,
    args: [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}
