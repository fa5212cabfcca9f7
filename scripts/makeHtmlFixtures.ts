/** Owns the making of test/fixtures/html: our own Chinese pages in the encodings of their kind, with the text, title and date expected. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from './htmlPages/article.ts';
import { mainText, readArticle } from './htmlPages/article.ts';
import * as government from './htmlPages/government.ts';
import * as media from './htmlPages/media.ts';
import * as oddities from './htmlPages/oddities.ts';

type Charset = 'utf-8' | 'gb18030' | 'big5';

const TEMPLATES: Record<string, (article: Article) => string> = { ...government, ...media, ...oddities };

/** Template, article, charset of each page. */
const PAGES: readonly (readonly [string, string, Charset])[] = [
  ['tableLayout', 'gov-visit', 'gb18030'],
  ['tableLayout', 'congress-inspection', 'gb18030'],
  ['tableLayout', 'notice-short', 'gb18030'],
  ['trsPortal', 'gov-visit', 'utf-8'],
  ['trsPortal', 'foreign-delegation', 'gb18030'],
  ['trsPortal', 'cppcc-tour', 'utf-8'],
  ['universityNews', 'univ-delegation', 'utf-8'],
  ['universityNews', 'notice-short', 'utf-8'],
  ['universityNews', 'court-exchange', 'gb18030'],
  ['ucapPortal', 'foreign-delegation', 'utf-8'],
  ['ucapPortal', 'congress-inspection', 'utf-8'],
  ['breaksOnly', 'court-exchange', 'gb18030'],
  ['breaksOnly', 'gov-visit', 'gb18030'],
  ['breaksOnly', 'hospital-exchange', 'utf-8'],
  ['agencySite', 'hospital-exchange', 'utf-8'],
  ['agencySite', 'notice-short', 'utf-8'],
  ['newsPortal', 'gov-visit', 'utf-8'],
  ['newsPortal', 'company-signing', 'utf-8'],
  ['newsPortal', 'notice-short', 'gb18030'],
  ['publicAccount', 'univ-delegation', 'utf-8'],
  ['publicAccount', 'foreign-delegation', 'utf-8'],
  ['phonePage', 'company-signing', 'utf-8'],
  ['phonePage', 'notice-short', 'utf-8'],
  ['companySite', 'company-signing', 'utf-8'],
  ['companySite', 'congress-inspection', 'gb18030'],
  ['forumThread', 'gov-visit', 'gb18030'],
  ['forumThread', 'notice-short', 'gb18030'],
  ['hongKongPaper', 'hk-visit', 'big5'],
  ['hongKongPaper', 'tw-campus', 'big5'],
  ['taiwanOffice', 'tw-factory', 'big5'],
  ['taiwanOffice', 'tw-campus', 'big5'],
  ['savedCopy', 'company-signing', 'utf-8'],
  ['savedCopy', 'hk-visit', 'utf-8'],
  ['wordExport', 'court-exchange', 'gb18030'],
  ['wordExport', 'congress-inspection', 'gb18030'],
  ['numericReferences', 'cppcc-tour', 'utf-8'],
  ['doubleEscaped', 'univ-delegation', 'utf-8'],
  ['brokenMarkup', 'hospital-exchange', 'utf-8'],
  ['brokenMarkup', 'foreign-delegation', 'gb18030'],
  ['hiddenStuffing', 'cppcc-tour', 'utf-8'],
  ['preformatted', 'univ-delegation', 'gb18030'],
  ['semanticPage', 'hospital-exchange', 'utf-8'],
];

/** Bytes of a text; the encoders are the decoders' tables turned round, as the platform has no others. */
function encode(text: string, charset: Charset): Uint8Array {
  if (charset === 'utf-8') return new TextEncoder().encode(text);
  const decoder = new TextDecoder(charset, { fatal: true });
  const table = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (!table.has(character)) table.set(character, [lead, trail]);
      } catch {
        // Not a pair of this encoding.
      }
    }
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character < '\u0080') return [character.charCodeAt(0)];
      // What the encoding lacks is written as a reference, as authoring tools do.
      return table.get(character) ?? [...new TextEncoder().encode(`&#${character.codePointAt(0)!};`)];
    }),
  );
}

const folder = join(import.meta.dirname, '../test/fixtures/html');
mkdirSync(folder, { recursive: true });
for (const [template, name, charset] of PAGES) {
  const article = readArticle(readFileSync(join(folder, 'articles', `${name}.txt`), 'utf8'));
  const page = `${template}-${name}-${charset}`;
  // Pages of one template in another encoding say which one they are in, as the originals do.
  const html = TEMPLATES[template]!(article).replace(
    /charset=("?)(?:utf-8|UTF-8|gb2312|gbk)/,
    `charset=$1${charset === 'gb18030' ? 'gb2312' : charset}`,
  );
  writeFileSync(join(folder, `${page}.html`), encode(html, charset));
  writeFileSync(join(folder, `${page}.txt`), `${mainText(article)}\n`);
  writeFileSync(
    join(folder, `${page}.json`),
    `${JSON.stringify({ charset, title: article.title, publishedOn: article.date, source: article.source }, null, 2)}\n`,
  );
}
console.log(`${PAGES.length} pages in ${folder}`);
