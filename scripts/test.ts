/** Runs everything that must hold: types, lint, format, unit and golden tests, in a real VS Code, as a user. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureSystemPackages } from '../test/support/systemPackages.ts';
import { ensureVscodeServer } from '../test/support/vscodeServer.ts';

const PROJECT = resolve(import.meta.dirname, '..');
const QUICK = process.argv.includes('--quick');
/** What failed in the step that runs, told again under the list of steps: a log may be kept by its end alone. */
const FAILURES = join(PROJECT, 'artifacts', 'failures.txt');

/** `node --test`, its report on the console and its failures in a file besides. */
function nodeTest(...files: string[]): string[] {
  return [
    'node',
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/failureReporter.ts',
    `--test-reporter-destination=${FAILURES}`,
    ...files,
  ];
}

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
    command: nodeTest('test/unit/**/*.test.ts', 'test/golden/**/*.test.ts', 'test/eval/**/*.test.ts'),
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
  .map((file) => ({ name: `as a user: ${file}`, command: nodeTest(`test/e2e/${file}`) }));

interface Result {
  name: string;
  ok: boolean;
  failures: string;
}

function run(step: Step): Result {
  rmSync(FAILURES, { force: true });
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
  return { name: step.name, ok, failures: !ok && existsSync(FAILURES) ? readFileSync(FAILURES, 'utf8') : '' };
}

/** A whole editor is driven by clicks and keys: a file that fails is run once more, and said to be. */
function runTwiceAtMost(step: Step): Result {
  const first = run(step);
  if (first.ok) return first;
  console.log(`\n${step.name}: failed, and is run once more`);
  return run(step);
}

mkdirSync(join(PROJECT, 'artifacts'), { recursive: true });
const results = checks.map(run);
if (!QUICK) {
  const missing = ensureSystemPackages(console.log);
  if (missing.length > 0)
    console.error(
      `\nCould not install: ${missing.join(', ')}. The tests in VS Code and as a user need them; install them by hand and run this again.`,
    );
  try {
    ensureVscodeServer(console.log);
    results.push(...inVsCode.map(run), ...asUser.map(runTwiceAtMost));
  } catch (error) {
    results.push({
      name: 'VS Code to test in',
      ok: false,
      failures: `${error instanceof Error ? error.message : String(error)}\n`,
    });
  }
}
const failed = results.filter(({ ok }) => !ok);
console.log(`\n${results.map(({ name, ok }) => `${ok ? '✔' : '✖'} ${name}`).join('\n')}`);
console.log(
  `${failed.map(({ failures }) => failures).join('')}steps: ${results.length - failed.length} passed, ${failed.length} failed`,
);
if (failed.length > 0) process.exitCode = 1;
