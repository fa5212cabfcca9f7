/** Opens VS Code with the extension and the samples: an installed `code`, a downloaded one, or its server in the browser. */
import { spawnSync } from 'node:child_process';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { canRunElectron, hasInstalledCode } from '../test/support/electronHost.ts';
import { ensureVscodeServer, startWorkbench } from '../test/support/vscodeServer.ts';

const PROJECT = resolve(import.meta.dirname, '..');
const workspace = join(mkdtempSync(join(tmpdir(), 'report-summarizer-')), 'samples');
cpSync(join(PROJECT, 'samples'), workspace, { recursive: true });
const sample = join(workspace, 'delegation-visit.txt');
const hint = 'In VS Code press F1 and run "Report Summarizer: Summarize".';

function open(command: string): void {
  const parameters = [`--extensionDevelopmentPath=${PROJECT}`, workspace, sample];
  const { status } = spawnSync(command, parameters, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(hint);
  process.exitCode = status ?? 1;
}

if (hasInstalledCode()) open('code');
else if (await canRunElectron()) open(await downloadAndUnzipVSCode());
else {
  const vsix = join(PROJECT, 'artifacts/report-summarizer.vsix');
  const packed = spawnSync('npm', ['run', '--silent', 'package'], { cwd: PROJECT, stdio: 'inherit' });
  if (packed.status !== 0) throw new Error('npm run package failed');
  const server = await startWorkbench(ensureVscodeServer(console.log), vsix, {});
  console.log(`VS Code runs at http://127.0.0.1:${server.port}/?folder=${encodeURIComponent(workspace)}`);
  console.log(`${hint} Press Ctrl+C here to stop it.`);
  const stop = (): void => void server.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
