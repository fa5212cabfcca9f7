/** Owns the two fuzzers: random inputs with shrinking (fast-check), and inputs changed step by step, guided by new behaviour. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { seededRandom } from '../support/seededRandom.ts';
import { arbitraryFor, seeds } from './inputs.ts';
import { mutate } from './mutate.ts';
import type { Target } from './targets.ts';
import { TARGETS } from './targets.ts';
import { startThreadClock } from '../support/processorTime.ts';

export const FIXTURES = join(import.meta.dirname, 'fixtures');
/** Processor time of one input of a few kilobytes from which it is a find of its own. */
const SLOW_MS = 2000;

type Input = string | Uint8Array;

/** A find, as it is kept: text as JSON has it, bytes in base64. */
export interface Find {
  readonly target: string;
  readonly error: string;
  readonly text?: string;
  readonly base64?: string;
}

/** @throws whatever the target's promise being broken throws; an Error when the input takes too long */
export async function runTarget({ check }: Target, input: Input): Promise<string> {
  const elapsedMs = startThreadClock();
  const behaviour = await (check as (input: Input) => string | Promise<string>)(input);
  const spentMs = elapsedMs();
  if (spentMs > SLOW_MS) throw new Error(`slow: ${Math.round(spentMs)} ms`);
  return behaviour;
}

const isDead = async (target: Target, input: Input): Promise<boolean> => {
  try {
    await runTarget(target, input);
    return false;
  } catch {
    return true; // That it fails is what is asked here; why is told by the first failure.
  }
};

/** The shortest input found that still fails, by leaving out ever smaller stretches. */
async function shorten(target: Target, input: Input): Promise<Input> {
  let shortest = input;
  for (let size = shortest.length >> 1; size > 0; size >>= 1)
    for (let at = 0; at < shortest.length;) {
      const shorter =
        typeof shortest === 'string'
          ? shortest.slice(0, at) + shortest.slice(at + size)
          : new Uint8Array(Buffer.concat([shortest.subarray(0, at), shortest.subarray(at + size)]));
      if (await isDead(target, shorter)) shortest = shorter;
      else at += size;
    }
  return shortest;
}

function toFind(target: string, input: Input, error: unknown): Find {
  const told = error instanceof Error ? error.message.split('\n')[0]! : String(error);
  return typeof input === 'string'
    ? { target, error: told, text: input }
    : { target, error: told, base64: Buffer.from(input).toString('base64') };
}

export function inputOf({ text, base64 }: Find): Input {
  return text ?? new Uint8Array(Buffer.from(base64!, 'base64'));
}

/** Keeps a find among the fixtures, which every test run replays. */
export function keepFind(find: Find): string {
  mkdirSync(FIXTURES, { recursive: true });
  const content = `${JSON.stringify(find, null, 2)}\n`;
  const path = join(FIXTURES, `${find.target}-${createHash('sha256').update(content).digest('hex').slice(0, 10)}.json`);
  writeFileSync(path, content);
  return path;
}

export function readFinds(): Find[] {
  return readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')) as Find);
}

export interface Campaign {
  /** Most inputs. */
  readonly runs: number;
  /** On the clock of `performance.now()`, when to stop at the latest. */
  readonly until: number;
  readonly seed: number;
}

/** Random inputs; the first that fails, shrunk, or null. */
export async function fuzzAtRandom(name: string, { runs, until, seed }: Campaign): Promise<Find | null> {
  const target = TARGETS[name]!;
  const property = fc.asyncProperty(arbitraryFor(target) as fc.Arbitrary<Input>, async (input) => {
    await runTarget(target, input);
  });
  const result = await fc.check(property, {
    ...{ numRuns: runs, seed, endOnFailure: false },
    ...(until === Infinity ? {} : { interruptAfterTimeLimit: Math.max(1, until - performance.now()) }),
  });
  if (result.counterexample === null) return null;
  return toFind(name, result.counterexample[0], result.errorInstance);
}

/** Inputs changed from the seeds and from whatever did something new; the first that fails, shortened, or null. */
export async function fuzzBySteps(
  name: string,
  { runs, until, seed }: Campaign,
): Promise<{ find: Find | null; done: number; behaviours: number }> {
  const target = TARGETS[name]!;
  const random = seededRandom(seed);
  const corpus: Input[] = target.input === 'bytes' ? seeds() : seeds().map((bytes) => new TextDecoder().decode(bytes));
  const seen = new Set<string>();
  let done = 0;
  for (; done < runs && performance.now() < until; done++) {
    // Each seed once as it is, so that what is known is not new.
    const input = done < corpus.length ? corpus[done]! : mutate(random.pick(corpus), random.pick(corpus), random);
    try {
      const behaviour = await runTarget(target, input);
      if (!seen.has(behaviour)) {
        seen.add(behaviour);
        corpus.push(input);
      }
    } catch (error) {
      return { find: toFind(name, await shorten(target, input), error), done, behaviours: seen.size };
    }
  }
  return { find: null, done, behaviours: seen.size };
}
