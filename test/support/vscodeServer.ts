/** Owns a real VS Code to test in: its server from npm, kept in the user's cache, started on a free port. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** VS Code 1.139.1. */
const CODE_SERVER_VERSION = '4.139.1';

function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(base, 'report-summarizer', `code-server-${CODE_SERVER_VERSION}`);
}

/** The environment with the running Node first on PATH: the server's native modules are built and run with it. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const environment = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}` };
  // npm's own variables would make a nested npm install into this project.
  for (const name of Object.keys(environment)) if (/^npm_/i.test(name)) Reflect.deleteProperty(environment, name);
  return environment;
}

/**
 * Folder of an installed code-server; installs it on first use (about 3 minutes, 620 MB).
 * @throws Error with the end of npm's output when the installation fails.
 */
export function ensureVscodeServer(log: (line: string) => void): string {
  const folder = cacheFolder();
  const root = join(folder, 'node_modules', 'code-server');
  const marker = join(folder, 'complete');
  if (existsSync(marker) && existsSync(join(root, 'lib/vscode/out/server-main.js'))) return root;
  log(`installing VS Code's server (code-server ${CODE_SERVER_VERSION}) into ${folder}; this takes some minutes, once`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'vscode-server', private: true }));
  const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund', `code-server@${CODE_SERVER_VERSION}`], {
    cwd: folder,
    env: serverEnvironment(),
    encoding: 'utf8',
  });
  if (installed.status !== 0)
    throw new Error(`npm install code-server failed: ${`${installed.stdout}${installed.stderr}`.slice(-2000)}`);
  writeFileSync(marker, new Date().toISOString());
  return root;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

export interface RunningServer {
  readonly port: number;
  /** Holds the server's data, logs and settings among them, until it is stopped. */
  readonly workFolder: string;
  /** All that the server printed so far. */
  output(): string;
  stop(): Promise<void>;
}

async function start(
  script: string,
  parameters: string[],
  port: number,
  ready: RegExp,
  workFolder: string,
): Promise<RunningServer> {
  const child: ChildProcess = spawn(process.execPath, [script, ...parameters], {
    env: serverEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  await new Promise<void>((done, fail) => {
    const timer = setTimeout(
      () => fail(new Error(`the server did not start within 60 s: ${output.slice(-1000)}`)),
      60_000,
    );
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (ready.test(output)) {
        clearTimeout(timer);
        done();
      }
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}: ${output.slice(-1000)}`)));
  });
  return {
    port,
    workFolder,
    output: () => output,
    stop: async () => {
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await exited;
      rmSync(workFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** VS Code's own server with its test driver: runs a suite inside the extension host. */
export async function startTestServer(root: string): Promise<RunningServer> {
  const work = mkdtempSync(join(tmpdir(), 'report-host-'));
  const port = await freePort();
  return start(
    join(root, 'lib/vscode/out/server-main.js'),
    [
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
      ...[
        '--enable-smoke-test-driver',
        '--server-data-dir',
        join(work, 'data'),
        '--extensions-dir',
        join(work, 'extensions'),
      ],
      ...['--disable-telemetry', '--disable-workspace-trust'],
    ],
    port,
    /Extension host agent listening on/,
    work,
  );
}

/** A workbench as a person has it, with a packaged extension installed. Settings are the user's settings.json. */
export async function startWorkbench(
  root: string,
  vsix: string,
  settings: Record<string, unknown>,
  options: { port?: number; trust?: boolean; locale?: string; furnish?: (workFolder: string) => void } = {},
): Promise<RunningServer> {
  const work = mkdtempSync(join(tmpdir(), 'report-user-'));
  const extensions = join(work, 'extensions');
  mkdirSync(extensions);
  options.furnish?.(work);
  const entry = join(root, 'out/node/entry.js');
  const installed = spawnSync(
    process.execPath,
    [entry, '--install-extension', vsix, '--extensions-dir', extensions, '--user-data-dir', join(work, 'user')],
    {
      env: serverEnvironment(),
      encoding: 'utf8',
    },
  );
  if (installed.status !== 0) throw new Error(`installing ${vsix} failed: ${installed.stdout}${installed.stderr}`);
  mkdirSync(join(work, 'user/User'), { recursive: true });
  writeFileSync(join(work, 'user/User/settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2));
  const port = options.port ?? (await freePort());
  return start(
    entry,
    [
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--user-data-dir', join(work, 'user')],
      ...['--extensions-dir', extensions, '--disable-telemetry', '--disable-update-check'],
      ...(options.trust === false ? [] : ['--disable-workspace-trust']),
      ...(options.locale === undefined ? [] : ['--locale', options.locale]),
    ],
    port,
    /HTTP server listening on/,
    work,
  );
}

/** Keeps welcome pages, chat and hints out of the way, so that tests and pictures show the extension. */
const QUIET_SETTINGS: Record<string, unknown> = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'window.commandCenter': false,
  'security.workspace.trust.banner': 'never',
  'editor.minimap.enabled': false,
};
