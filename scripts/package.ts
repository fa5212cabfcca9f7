/** Packs artifacts/report-summarizer.vsix and its bill of materials; the same sources give the same bytes. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeSbom } from './sbom.ts';

const PROJECT = resolve(import.meta.dirname, '..');
const OUTPUT = 'artifacts/report-summarizer.vsix';
/** The earliest day that a zip file can name and that is the same day in every zone: the time of every entry. */
const ZIP_EPOCH_S = Date.UTC(1980, 0, 2) / 1000;

/** vsce takes the time of the entries from SOURCE_DATE_EPOCH, and its zip library writes it in the local zone. */
function pack(output: string): void {
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', output];
  const { status, error } = spawnSync('vsce', ['package', ...options], {
    cwd: PROJECT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, TZ: 'UTC', SOURCE_DATE_EPOCH: String(ZIP_EPOCH_S) },
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`vsce package failed with ${status}`);
}

const hashOf = (path: string): string =>
  createHash('sha256')
    .update(readFileSync(join(PROJECT, path)))
    .digest('hex');

pack(OUTPUT);
console.log(`sha256 ${hashOf(OUTPUT)}  ${OUTPUT}`);
writeSbom();
// The proof for CI: everything built and packed once more gives the same bytes.
if (process.argv.includes('--twice')) {
  const second = 'artifacts/second.vsix';
  pack(second);
  const same = hashOf(second) === hashOf(OUTPUT);
  rmSync(join(PROJECT, second));
  if (!same) throw new Error('packing twice gave different bytes');
  console.log('packed twice: the same bytes');
}
