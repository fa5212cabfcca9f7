/** Owns what the tests need from the operating system: checks for it, installs it where it may, says what is missing. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CHROMIUM_PLACES = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium or Chrome, from CHROMIUM_PATH or the usual places; null when there is none. */
export function findChromium(): string | null {
  return CHROMIUM_PLACES.find((path) => path !== '' && existsSync(path)) ?? null;
}

function has(command: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
}

/** Debian packages still missing for a VS Code server built from npm, a browser and readable Chinese screenshots. */
function missingPackages(): string[] {
  const missing: string[] = [];
  if (findChromium() === null) missing.push('chromium');
  if (!has('make')) missing.push('make');
  if (!has('g++')) missing.push('g++');
  if (!has('python3')) missing.push('python3');
  if (!has('pkg-config')) missing.push('pkg-config');
  if (spawnSync('pkg-config', ['--exists', 'krb5-gssapi']).status !== 0) missing.push('libkrb5-dev');
  if (has('fc-list') ? execFileSync('fc-list', [':lang=zh']).length === 0 : true) missing.push('fonts-noto-cjk');
  return missing;
}

/** Installs what is missing with apt where that is possible; returns what is still missing afterwards. */
export function ensureSystemPackages(log: (line: string) => void): string[] {
  const missing = missingPackages();
  if (missing.length === 0 || process.platform !== 'linux' || !has('apt-get')) return missing;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  log(`installing system packages: ${missing.join(' ')}`);
  const apt = (...parameters: string[]): boolean => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...parameters];
    const result = spawnSync(command!, rest, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (result.status !== 0)
      log(`apt-get ${parameters[0]}: ${(result.error?.message ?? result.stderr).trim().slice(-800)}`);
    return result.status === 0;
  };
  if (apt('update')) apt('install', '-y', '--no-install-recommends', ...missing);
  return missingPackages();
}
