/** Runs everything that must hold: types, lint, format, unit and golden tests, in a real VS Code, as a user. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
];
/** Each file by itself, with an editor of its own. */
const asUser: Step[] = readdirSync(join(PROJECT, 'test/e2e'))
  .filter((file) => file.endsWith('.test.ts'))
  .sort()
  .map((file) => ({ name: `as a user: ${file}`, command: ['node', '--test', `test/e2e/${file}`] }));

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

/** A whole editor is driven by clicks and keys: a file that fails is run once more, and said to be. */
function runTwiceAtMost(step: Step): boolean {
  if (run(step)) return true;
  console.log(`\n${step.name}: failed, and is run once more`);
  return run(step);
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
    results.push(...asUser.map((step) => ({ name: step.name, ok: runTwiceAtMost(step) })));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    results.push({ name: 'VS Code to test in', ok: false });
  }
}
const failed = results.filter(({ ok }) => !ok);
console.log(`\n${results.map(({ name, ok }) => `${ok ? '✔' : '✖'} ${name}`).join('\n')}`);
console.log(`steps: ${results.length - failed.length} passed, ${failed.length} failed`);
if (failed.length > 0) process.exitCode = 1;
