/** Runs everything that must hold: types, lint, format, unit and golden tests, in a real VS Code, as a user. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureSystemPackages } from '../test/support/systemPackages.ts';
import { ensureVscodeServer } from '../test/support/vscodeServer.ts';

const PROJECT = resolve(import.meta.dirname, '..');
const QUICK = process.argv.includes('--quick');

interface Step {
  name: string;
  command: string[];
}

const checks: Step[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  {
    name: 'unit and golden',
    command: ['node', '--test', 'test/unit/**/*.test.ts', 'test/golden/**/*.test.ts', 'test/eval/**/*.test.ts'],
  },
];
const inVsCode: Step[] = [
  { name: 'package', command: ['npm', 'run', '--silent', 'package'] },
  { name: 'in VS Code', command: ['node', 'scripts/runHostTests.ts'] },
  { name: 'as a user', command: ['node', '--test', '--test-concurrency=1', 'test/e2e/**/*.test.ts'] },
];

function run(step: Step): boolean {
  console.log(`\n=== ${step.name}`);
  const started = performance.now();
  const [command, ...parameters] = step.command;
  const result = spawnSync(command!, parameters, {
    cwd: PROJECT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.error) console.error(result.error.message);
  const ok = result.status === 0;
  console.log(
    `=== ${step.name}: ${ok ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  return ok;
}

const results = checks.map((step) => ({ name: step.name, ok: run(step) }));
if (!QUICK) {
  const missing = ensureSystemPackages(console.log);
  if (missing.length > 0)
    console.error(
      `\nCould not install: ${missing.join(', ')}. The tests in VS Code and as a user need them; install them by hand and run this again.`,
    );
  try {
    ensureVscodeServer(console.log);
    results.push(...inVsCode.map((step) => ({ name: step.name, ok: run(step) })));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    results.push({ name: 'VS Code to test in', ok: false });
  }
}
const failed = results.filter(({ ok }) => !ok);
console.log(`\n${results.map(({ name, ok }) => `${ok ? '✔' : '✖'} ${name}`).join('\n')}`);
console.log(`steps: ${results.length - failed.length} passed, ${failed.length} failed`);
if (failed.length > 0) process.exitCode = 1;
