/** Owns the run of the in-host tests: VS Code loads this bundle in its extension host and calls `run`. */
import { writeFileSync } from 'node:fs';
import * as activation from './activation.ts';
import * as largeText from './largeText.ts';
import * as hostile from './hostile.ts';
import * as performance from './performance.ts';
import * as summarizing from './summarizing.ts';
import * as working from './working.ts';

/** A host test file exports `tests`: name to an async function that throws when the behaviour is not there. */
export interface HostTestFile {
  readonly tests: Readonly<Record<string, () => Promise<void>>>;
}

const FILES: Readonly<Record<string, HostTestFile>> = {
  activation,
  summarizing,
  working,
  largeText,
  hostile,
  performance,
};

// Replaced by esbuild: where the report is written, since the host's own output is hard to read back.
declare const REPORT_PATH: string;
/** Names of the files to run; empty for all. */
declare const ONLY: readonly string[];

/** Runs every test in order; rejects when one failed, which is what the host reports as its exit code. */
export async function run(): Promise<void> {
  const lines: string[] = [];
  let passed = 0;
  let failed = 0;
  for (const [file, { tests }] of Object.entries(FILES)) {
    if (ONLY.length > 0 && !ONLY.includes(file)) continue;
    for (const [name, test] of Object.entries(tests)) {
      const started = Date.now();
      try {
        await test();
        passed++;
        lines.push(`✔ ${file}: ${name} (${Date.now() - started} ms)`);
      } catch (error) {
        failed++;
        lines.push(`✖ ${file}: ${name}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      }
      // After each test, so that a crash of the host leaves a trace of how far it came.
      writeFileSync(REPORT_PATH, JSON.stringify({ passed, failed, finished: false, lines }));
    }
  }
  writeFileSync(REPORT_PATH, JSON.stringify({ passed, failed, finished: true, lines }));
  if (failed > 0 || passed === 0) throw new Error(`${failed} of ${passed + failed} host tests failed`);
}
