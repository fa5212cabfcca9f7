/** Draws media/icon.png, the icon of the marketplace, from media/icon.svg. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchBrowser } from '../test/support/browser.ts';

const MEDIA = join(resolve(import.meta.dirname, '..'), 'media');
const SIZE = { width: 256, height: 256 };

const browser = await launchBrowser();
const page = await browser.newPage({ viewport: SIZE });
const svg = readFileSync(join(MEDIA, 'icon.svg'), 'utf8');
await page.setContent(`<style>body{margin:0;background:transparent}svg{display:block}</style>${svg}`);
await page.screenshot({ path: join(MEDIA, 'icon.png'), omitBackground: true });
await browser.close();
