/** Owns the recorded answers of real language models: which prompts still need one, whether they fit, and how they score. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { cleanArticle } from '../src/article/clean.ts';
import { decodeBytes } from '../src/article/decode.ts';
import { parseWordModel } from '../src/article/repair/wordModel.ts';
import type { WordModel } from '../src/article/repair/wordModel.ts';
import { draftFromRules } from '../src/rules/draftFromRules.ts';
import { estimateTokens } from '../src/summary/cost.ts';
import type { Model, ModelRequest } from '../src/summary/model.ts';
import { PROMPT_VERSION, promptHash } from '../src/summary/prompt.ts';
import { summarize } from '../src/summary/summarize.ts';
import type { PreparedArticle } from '../src/summary/summarizeEvent.ts';
import type { SummaryJson } from '../src/summary/summaryJson.ts';

const USAGE = `usage:
  node scripts/recordings.ts pending CASES_DIR OUT_DIR [--second-look]   write each prompt that has no recorded answer as OUT_DIR/HASH.txt
  node scripts/recordings.ts add CASES_DIR HASH ANSWER_FILE MODEL_NOTE [--second-look]   keep an answer as test/recordings/HASH.json
  node scripts/recordings.ts check CASES_DIR [--second-look]             fail when a recorded prompt is no longer what is sent
  node scripts/recordings.ts score CASES_DIR OUT_DIR [--second-look]     replay the answers; write summaries as OUT_DIR/CASE.json
  --recordings FOLDER                                            where the answers are kept (default: test/recordings)`;

export const RECORDINGS = join(import.meta.dirname, '../test/recordings');

const recordingSchema = z.object({
  case: z.string(),
  promptHash: z.string(),
  promptVersion: z.number(),
  /** Which model answered, when and how it was asked. */
  model: z.string(),
  /** The answer as it came, letter for letter. */
  answer: z.string(),
});
export type Recording = z.infer<typeof recordingSchema>;

export function readRecordings(folder = RECORDINGS): Map<string, Recording> {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.name.endsWith('.json'));
  const read = names.map(({ name }) => {
    const recording = recordingSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (`${recording.promptHash}.json` !== name) throw new Error(`${name} holds the answer to ${recording.promptHash}`);
    return recording;
  });
  return new Map(read.map((recording) => [recording.promptHash, recording]));
}

/** What a person or a helper is given to put to a model: the whole prompt, and the form of the answer. */
function promptFile(request: ModelRequest): string {
  return [
    '===== SYSTEM =====',
    request.system,
    '===== USER =====',
    request.user,
    '===== THE ANSWER: one JSON object by this JSON Schema, nothing before or after it =====',
    JSON.stringify(request.schema),
    '',
  ].join('\n');
}

/** A request without a recorded answer; the run ends there. */
class Unrecorded extends Error {}

interface Replay {
  readonly asked: { readonly hash: string; readonly request: ModelRequest; readonly recorded: boolean }[];
  readonly summary: SummaryJson | null;
}

function loadWords(): WordModel {
  return parseWordModel(readFileSync(join(import.meta.dirname, '../data/words.bin')));
}

function prepare(path: string): PreparedArticle {
  const article = cleanArticle(decodeBytes(readFileSync(path)), { fileName: basename(path), loadWords });
  return { article, draft: draftFromRules(article) };
}

/** Runs one case as the product does, the answers taken from the recordings. */
export async function replay(
  path: string,
  recordings: ReadonlyMap<string, Recording>,
  secondLook: boolean,
): Promise<Replay> {
  const asked: Replay['asked'] = [];
  const model: Model = {
    kind: 'openai',
    name: 'recorded',
    contextTokens: null,
    async *stream(request) {
      const hash = promptHash(request);
      const recording = recordings.get(hash);
      asked.push({ hash, request, recorded: recording !== undefined });
      if (!recording) throw new Unrecorded(hash);
      await Promise.resolve();
      yield { type: 'text-delta', text: recording.answer };
      const inputTokens = estimateTokens(request.system) + estimateTokens(request.user);
      yield { type: 'usage', inputTokens, outputTokens: estimateTokens(recording.answer) };
      yield { type: 'end', finishReason: 'stop' };
    },
  };
  const context = { uri: pathToFileURL(path).href, interfaceLanguage: 'zh-cn', now: () => 0 };
  let summary: SummaryJson | null = null;
  try {
    const events = summarize(
      prepare(path),
      { kind: 'model', model, secondLook },
      context,
      new AbortController().signal,
    );
    for await (const event of events) if (event.type === 'summary') summary = event.summary;
  } catch (error) {
    if (!(error instanceof Unrecorded)) throw error;
  }
  return { asked, summary };
}

/** A command's arguments. */
interface Task {
  readonly casesDir: string;
  readonly args: readonly string[];
  readonly secondLook: boolean;
  /** Where the answers are kept, and those that are there. */
  readonly folder: string;
  readonly recordings: ReadonlyMap<string, Recording>;
}

async function replayAll({ casesDir, secondLook, recordings }: Task): Promise<Map<string, Replay>> {
  const cases = readdirSync(casesDir)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  if (cases.length === 0) throw new Error(`no cases (*.txt) in ${casesDir}`);
  const replays = new Map<string, Replay>();
  for (const name of cases)
    replays.set(basename(name, '.txt'), await replay(join(casesDir, name), recordings, secondLook));
  return replays;
}

async function writePending(task: Task): Promise<number> {
  const [outDir = ''] = task.args;
  mkdirSync(outDir, { recursive: true });
  let count = 0;
  for (const [name, { asked }] of await replayAll(task))
    for (const { hash, request, recorded } of asked) {
      if (recorded) continue;
      count++;
      writeFileSync(join(outDir, `${hash}.txt`), promptFile(request));
      console.log(`${name} ${hash} about ${estimateTokens(request.system) + estimateTokens(request.user)} tokens`);
    }
  console.log(`${count} prompts without an answer`);
  return 0;
}

async function addRecording(task: Task): Promise<number> {
  const [hash, answerFile, model] = task.args as [string, string, string];
  for (const [name, { asked }] of await replayAll(task)) {
    if (!asked.some((question) => question.hash === hash)) continue;
    const answer = readFileSync(answerFile, 'utf8');
    const recording: Recording = { case: name, promptHash: hash, promptVersion: PROMPT_VERSION, model, answer };
    mkdirSync(task.folder, { recursive: true });
    writeFileSync(join(task.folder, `${hash}.json`), `${JSON.stringify(recording, null, 1)}\n`);
    return 0;
  }
  console.error(`no case of ${task.casesDir} asks ${hash}`);
  return 1;
}

async function check(task: Task): Promise<number> {
  const replays = await replayAll(task);
  const asked = new Set([...replays.values()].flatMap((run) => run.asked.map(({ hash }) => hash)));
  const stale = [...task.recordings.values()].filter(
    (recording) => replays.has(recording.case) && !asked.has(recording.promptHash),
  );
  for (const { case: name, promptHash: hash, promptVersion } of stale)
    console.error(`${name}: the prompt of recording ${hash} (version ${promptVersion}) is no longer what is sent`);
  console.log(`${asked.size} prompts, ${stale.length} recordings out of date`);
  return stale.length > 0 ? 1 : 0;
}

async function score(task: Task): Promise<number> {
  const [outDir = ''] = task.args;
  mkdirSync(outDir, { recursive: true });
  let [scored, verifiedWrongly, input, output] = [0, 0, 0, 0];
  for (const [name, { summary }] of await replayAll(task)) {
    if (!summary) {
      console.log(`${name}: no recorded answer`);
      continue;
    }
    scored++;
    input += summary.engine.inputTokens;
    output += summary.engine.outputTokens;
    verifiedWrongly += countUnsupported(summary, readFileSync(join(task.casesDir, `${name}.txt`), 'utf8'));
    writeFileSync(join(outDir, `${name}.json`), `${JSON.stringify(summary, null, 1)}\n`);
  }
  const mean = (total: number): string => (scored === 0 ? 'n/a' : String(Math.round(total / scored)));
  console.log(`${scored} cases; about ${mean(input)} tokens in and ${mean(output)} out for each`);
  console.log(`${verifiedWrongly} facts marked exact whose place in the document lies outside it or is empty`);
  return scored === 0 ? 1 : 0;
}

function countUnsupported(summary: SummaryJson, text: string): number {
  const facts = [...summary.attendees, ...summary.agreements, ...summary.siteVisits];
  return facts.filter(({ evidence }) =>
    evidence.some(
      ({ match, start, end, quote }) => match === 'exact' && (quote === '' || start >= end || end > text.length),
    ),
  ).length;
}

const COMMANDS: Readonly<Record<string, readonly [arguments: number, run: (task: Task) => Promise<number>]>> = {
  pending: [2, writePending],
  add: [4, addRecording],
  check: [1, check],
  score: [2, score],
};

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: {
      'second-look': { type: 'boolean', default: false },
      recordings: { type: 'string', default: RECORDINGS },
    },
    allowPositionals: true,
  });
  const [name = '', casesDir = '', ...args] = positionals;
  const [count, run] = COMMANDS[name] ?? [];
  if (run && positionals.length === count! + 1) {
    const recordings = readRecordings(values.recordings);
    process.exitCode = await run({
      casesDir,
      args,
      secondLook: values['second-look'],
      folder: values.recordings,
      recordings,
    });
  } else {
    console.error(USAGE);
    process.exitCode = 2;
  }
}
