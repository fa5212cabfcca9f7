import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { listComponents } from '../../../scripts/sbom.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
interface Locked {
  version?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  dev?: boolean;
}
const manifest = JSON.parse(read('package.json')) as {
  name: string;
  scripts: Record<string, string>;
  dependencies?: object;
  allowScripts: Record<string, boolean>;
  devDependencies: Record<string, string>;
};
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('what is installed', () => {
  it('is pinned by version and by hash', () => {
    assert.ok(packages.length > 50);
    for (const [path, { integrity, link }] of packages)
      assert.ok(link === true || integrity?.startsWith('sha512-'), `${path} has no hash`);
    for (const [name, version] of Object.entries(manifest.devDependencies))
      assert.match(version, /^\d+\.\d+\.\d+$/, `${name} floats`);
  });
  it('runs no script that was not looked at', () => {
    const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    const names = scripted.map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    assert.deepEqual(
      names.filter((name) => !(name in manifest.allowScripts)),
      [],
    );
  });
});

describe('what ships', () => {
  it('brings no packages to install and no script to run on installing', () => {
    assert.equal(manifest.dependencies, undefined);
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare', 'vscode:uninstall'])
      assert.ok(!(name in manifest.scripts), `${name} would run on a user’s machine`);
    const shipped = read('.vscodeignore').split('\n').filter(Boolean);
    assert.equal(shipped[0], '**', 'everything is left out unless it is named');
    assert.ok(!shipped.some((line) => line.startsWith('!') && /node_modules|src|\.map|cli/.test(line)));
  });
  it('is listed with the version and the hash that npm checked', () => {
    const inputs = { 'node_modules/zod/mini/index.js': {}, 'src/cli.ts': {} };
    const [zod, ...others] = listComponents({ 'dist/cli.cjs': { inputs } }).filter(({ name }) => name === 'zod');
    assert.equal(others.length, 0);
    const { version, integrity } = lock.packages['node_modules/zod']!;
    assert.equal(zod!.purl, `pkg:npm/zod@${version}`);
    assert.equal(Buffer.from(zod!.hashes[0]!.content, 'hex').toString('base64'), integrity!.slice('sha512-'.length));
  });
});
