#!/usr/bin/env node
/** The second composition root: the same chain without an editor. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseWordModel } from './article/repair/wordModel.ts';
import type { WordModel } from './article/repair/wordModel.ts';
import type { Command } from './cli/parseCommand.ts';
import { parseCommand, USAGE, UsageError } from './cli/parseCommand.ts';
import { runCommand } from './cli/runCommand.ts';
import { SummarizeError } from './summary/errors.ts';
import type { SummarizeEngine } from './summary/summarize.ts';

// The same place from src/cli.ts and from dist/cli.cjs.
const PROJECT = join(import.meta.dirname, '..');
const DEFAULT_BASE_URL = 'https://api.openai.com/v1';

let words: WordModel | undefined;
function loadWords(): WordModel {
  words ??= parseWordModel(readFileSync(join(PROJECT, 'data/words.bin')));
  return words;
}

async function createEngine(command: Command): Promise<SummarizeEngine> {
  if (command.engine === 'rules') return { kind: 'rules' };
  const { createOpenAiModel } = await import('./model/openaiModel.ts');
  const { presets } = await import('./model/presets.ts');
  const baseUrl = command.baseUrl ?? DEFAULT_BASE_URL;
  const model = command.model ?? presets.find((preset) => preset.baseUrl === baseUrl)?.defaultModel;
  if (!model) throw new UsageError(`--model is needed for ${baseUrl}`);
  const apiKey = process.env['OPENAI_API_KEY'] || null;
  if (apiKey === null && baseUrl === DEFAULT_BASE_URL)
    throw new SummarizeError('no-key', 'no key: set OPENAI_API_KEY, or use --engine rules');
  return {
    kind: 'model',
    model: createOpenAiModel({ baseUrl, apiKey, model, fetch: globalThis.fetch, log: () => {} }),
    secondLook: true,
  };
}

async function main(words: readonly string[]): Promise<number> {
  const abort = new AbortController();
  process.once('SIGINT', () => abort.abort(new Error('interrupted')));
  const print = (text: string): void => void process.stdout.write(text);
  const complain = (line: string): void => void process.stderr.write(`report-summarizer: ${line}\n`);
  try {
    const command = parseCommand(words);
    if (command === 'help') {
      print(USAGE);
      return 0;
    }
    if (command === 'version') {
      const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };
      print(`${manifest.version}\n`);
      return 0;
    }
    return await runCommand(command, { loadWords, createEngine, print, complain, signal: abort.signal });
  } catch (error) {
    if (error instanceof UsageError) {
      complain(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    if (abort.signal.aborted) return 1;
    if (!(error instanceof SummarizeError)) throw error;
    complain(error.message);
    return error.code === 'bad-address' || error.code === 'no-key' ? 2 : 1;
  }
}

// A reader that closes the pipe early (head) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
