/** Owns the building of the other extension into a folder that VS Code can load. */
import { buildSync } from 'esbuild';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

export function buildOtherExtension(folder: string): void {
  buildSync({
    entryPoints: [join(import.meta.dirname, 'extension.ts')],
    outfile: join(folder, 'extension.cjs'),
    ...{ bundle: true, platform: 'node', format: 'cjs', target: 'node22', external: ['vscode'] },
  });
  copyFileSync(join(import.meta.dirname, 'manifest.json'), join(folder, 'package.json'));
}
