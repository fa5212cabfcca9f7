/** Owns stand-ins for the editor's Chinese language packs, which cannot be had everywhere: the language alone, the editor’s own words stay English. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type DisplayLanguage = 'zh-cn' | 'zh-tw';

/** Installs a pack into a server's folder as the editor itself would note it. */
export function installLanguagePack(workFolder: string, language: DisplayLanguage): void {
  const folder = join(workFolder, 'language-pack');
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(workFolder, 'user'), { recursive: true });
  const translation = join(folder, 'main.i18n.json');
  writeFileSync(translation, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: `stand-in-${language}`,
    extensions: [{ extensionIdentifier: { id: `stand-in.language-pack-${language}` }, version: '1.0.0' }],
    translations: { vscode: translation },
    label: language,
  };
  writeFileSync(join(workFolder, 'user/languagepacks.json'), JSON.stringify({ [language]: pack }));
}
