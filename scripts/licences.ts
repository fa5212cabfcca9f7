/** Writes THIRD-PARTY-LICENSES.txt: the licence of every package that the bundles hold, of the data and of the icons. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '..');

interface Manifest {
  name: string;
  version: string;
  license?: string;
}

/** Folders of the packages whose files went into a bundle, from esbuild's account of its inputs. */
function bundledPackages(): string[] {
  const outputs = JSON.parse(readFileSync(join(PROJECT, 'artifacts/bundles.json'), 'utf8')) as Record<
    string,
    { inputs: Record<string, unknown> }
  >;
  const folders = Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
  );
  return [...new Set(folders)].sort();
}

const parts = bundledPackages().map((folder) => {
  const manifest = JSON.parse(readFileSync(join(PROJECT, folder, 'package.json'), 'utf8')) as Manifest;
  const file = readdirSync(join(PROJECT, folder)).find((name) => /^(?:licen[cs]e|copying)/i.test(name));
  const text =
    file === undefined
      ? `Licence: ${manifest.license ?? 'not stated'}`
      : readFileSync(join(PROJECT, folder, file), 'utf8');
  return `${manifest.name} ${manifest.version} (${manifest.license ?? 'see below'})\n\n${text.trim()}\n`;
});
for (const notice of ['data/README.md', 'media/codicons.md']) parts.push(readFileSync(join(PROJECT, notice), 'utf8'));
const rule = `\n${'-'.repeat(78)}\n\n`;
writeFileSync(
  join(PROJECT, 'dist/THIRD-PARTY-LICENSES.txt'),
  `Report Summarizer contains the following software, data and icons.\n${rule}${parts.join(rule)}`,
);
