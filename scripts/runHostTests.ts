/** Runs the in-host tests (or only the files named, e.g. `largeText`) in a real VS Code: a downloaded one, or its server with a headless Chromium as the window. */
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchBrowser } from '../test/support/browser.ts';
import { canRunElectron, runInElectron } from '../test/support/electronHost.ts';
import { ensureVscodeServer, startTestServer } from '../test/support/vscodeServer.ts';

const PROJECT = resolve(import.meta.dirname, '..');
const REPORT = join(PROJECT, 'artifacts', 'host-tests.json');
const SUITE = join(PROJECT, 'dist/test/suite.cjs');
const LIMIT_MS = 10 * 60_000;

async function runInServer(workspace: string): Promise<number> {
  const server = await startTestServer(ensureVscodeServer(console.log));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const lines: string[] = [];
    await page.exposeFunction('codeAutomationLog', (type: string, parameters: unknown) => {
      lines.push(`${type}: ${JSON.stringify(parameters).slice(0, 500)}`);
    });
    const ended = new Promise<number>((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`no end after ${LIMIT_MS / 60_000} minutes`)), LIMIT_MS);
      timer.unref();
      void page.exposeFunction('codeAutomationExit', (code: number) => {
        clearTimeout(timer);
        done(code);
      });
    });
    const remote = `vscode-remote://127.0.0.1:${server.port}`;
    const payload = JSON.stringify([
      ['extensionDevelopmentPath', `${remote}${PROJECT}`],
      ['extensionTestsPath', `${remote}${SUITE}`],
    ]);
    await page.goto(
      `http://127.0.0.1:${server.port}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(payload)}`,
    );
    const code = await ended;
    if (code !== 0 && !existsSync(REPORT))
      console.error(`${lines.slice(-40).join('\n')}\n${server.output().slice(-3000)}`);
    return code;
  } finally {
    await browser.close();
    await server.stop();
  }
}

mkdirSync(join(PROJECT, 'artifacts'), { recursive: true });
rmSync(REPORT, { force: true });
await build({
  entryPoints: [join(PROJECT, 'test/host/suite.ts')],
  outfile: SUITE,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
  sourcemap: 'inline',
  logLevel: 'warning',
  define: {
    REPORT_PATH: JSON.stringify(REPORT),
    PROJECT_PATH: JSON.stringify(PROJECT),
    ONLY: JSON.stringify(process.argv.slice(2)),
  },
});
const workspace = mkdtempSync(join(tmpdir(), 'report-workspace-'));
cpSync(join(PROJECT, 'samples'), workspace, { recursive: true });
const code = (await canRunElectron()) ? await runInElectron(PROJECT, SUITE, workspace) : await runInServer(workspace);
rmSync(workspace, { recursive: true, force: true });
if (!existsSync(REPORT)) throw new Error(`the in-host suite left no report (exit code ${code})`);
const report = JSON.parse(readFileSync(REPORT, 'utf8')) as {
  passed: number;
  failed: number;
  finished: boolean;
  lines: string[];
};
console.log(report.lines.join('\n'));
console.log(`host: ${report.passed} passed, ${report.failed} failed`);
if (code !== 0 || report.failed > 0 || !report.finished || report.passed === 0) process.exitCode = 1;
