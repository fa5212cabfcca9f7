/** Owns the choice between a downloaded VS Code and its server from npm, and the run in the former. */
import { spawnSync } from 'node:child_process';
import { runTests } from '@vscode/test-electron';

/** True where a VS Code can be downloaded and shown: the download site answers, and there is a display. */
export async function canRunElectron(): Promise<boolean> {
  const wanted = process.env['REPORT_TEST_VSCODE'];
  if (wanted === 'electron' || wanted === 'server') return wanted === 'electron';
  if (process.platform === 'linux' && !process.env['DISPLAY']) return false;
  if (process.getuid?.() === 0) return false; // Electron refuses to run as root with its sandbox.
  try {
    const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
      method: 'HEAD',
      signal: AbortSignal.timeout(5000),
    });
    return answer.ok;
  } catch {
    return false; // No network is one of the two expected answers here.
  }
}

/** Runs the in-host suite in a downloaded VS Code; returns its exit code. */
export async function runInElectron(project: string, suite: string, workspace: string): Promise<number> {
  return runTests({
    extensionDevelopmentPath: project,
    extensionTestsPath: suite,
    launchArgs: [workspace, '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
  });
}

/** True when a `code` command is installed. */
export function hasInstalledCode(): boolean {
  return spawnSync('code', ['--version'], { shell: process.platform === 'win32' }).status === 0;
}
