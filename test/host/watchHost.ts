/** Owns the measure of how long the extension keeps the extension host from other work, in processor time. */
import * as inspector from 'node:inspector/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';

// Replaced by esbuild: where this project's bundles are.
declare const PROJECT_PATH: string;

interface Profile {
  /** In microseconds of the monotonic clock. */
  startTime: number;
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

export interface HostWatch<T> {
  readonly value: T;
  /**
   * The longest time at a stretch, in ms, that the host's thread gave to this extension: its code, the copying of its messages
   * and the collection of garbage in between. In processor time of the thread where the system tells it, so that what
   * else runs on the machine does not count.
   */
  readonly ownMs: number;
  /** What the samples of that stretch were in, most frequent first. */
  readonly where: string;
  /** The longest delay of the host's event loop in ms, the editor's own work and that of other processes included. */
  readonly delayMs: number;
}

/** A thread of its own, since the one that is measured may be busy: what the kernel says of the host's main thread. */
const CLOCK = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { readFileSync } = require('node:fs');
  const path = '/proc/self/task/' + workerData + '/schedstat';
  const times = [];
  const timer = setInterval(() => {
    try {
      times.push([Number(process.hrtime.bigint()) / 1000, Number(readFileSync(path, 'utf8').split(' ')[0]) / 1000]);
    } catch {
      clearInterval(timer); // No Linux: the wall clock has to do.
    }
  }, 2);
  parentPort.once('message', () => {
    clearInterval(timer);
    parentPort.postMessage(times);
  });`;

type Reading = readonly [wallUs: number, processorUs: number];

async function startClock(): Promise<() => Promise<readonly Reading[]>> {
  const worker = new Worker(CLOCK, { eval: true, workerData: process.pid });
  await new Promise((done) => worker.once('online', done));
  return async () => {
    const readings = new Promise<readonly Reading[]>((done) => worker.once('message', done));
    worker.postMessage('stop');
    const all = await readings;
    await worker.terminate();
    return all;
  };
}

/** Processor time up to a moment, between two readings by the share of the time that has passed. */
function processorAt(readings: readonly Reading[], wallUs: number): number {
  const next = readings.findIndex(([wall]) => wall >= wallUs);
  const after = readings[next] ?? readings.at(-1)!;
  const before = readings[next < 0 ? readings.length - 1 : Math.max(0, next - 1)]!;
  const span = after[0] - before[0];
  return before[1] + (span === 0 ? 0 : ((wallUs - before[0]) / span) * (after[1] - before[1]));
}

interface Stretch {
  start: number;
  end: number;
  samples: number[];
}

/**
 * Stretches in which neither the editor's own code ran nor nothing: our code, what it called, and native work around it.
 * @param turns when the event loop served a timer, in microseconds: whoever waited had a turn, and a new stretch begins
 */
function findStretches({ startTime, nodes, samples, timeDeltas }: Profile, turns: readonly number[]): Stretch[] {
  const own = new Set<number>();
  const native = new Set<number>();
  // Parents stand before their children.
  for (const { id, callFrame, children = [] } of nodes) {
    const isOurs = callFrame.url.includes(`${PROJECT_PATH}/dist/`) && !callFrame.url.includes('/test/');
    if (own.has(id) || isOurs) {
      own.add(id);
      for (const child of children) own.add(child);
    }
    // A message is unpacked before any code of ours runs, and the garbage of a stretch is part of it.
    if (/^\((?:program|garbage collector)\)$/.test(callFrame.functionName)) native.add(id);
  }
  const stretches: Stretch[] = [];
  let current: Stretch | undefined;
  let at = startTime;
  let turn = 0;
  for (const [index, id] of samples.entries()) {
    at += timeDeltas[index] ?? 0;
    const until = at + (timeDeltas[index + 1] ?? 0);
    const hadTurn = turn < turns.length && turns[turn]! <= at;
    while (turn < turns.length && turns[turn]! <= at) turn++;
    if (hadTurn || (!own.has(id) && !native.has(id))) current = undefined;
    if (!own.has(id) && !native.has(id)) continue;
    if (current) {
      current.end = until;
      current.samples.push(id);
    } else stretches.push((current = { start: at, end: until, samples: [id] }));
  }
  return stretches;
}

function describeStretch({ samples }: Stretch, { nodes }: Profile): string {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName || '(anonymous)']));
  const counts = new Map<string, number>();
  for (const id of samples) counts.set(names.get(id)!, (counts.get(names.get(id)!) ?? 0) + 1);
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, 6);
  return most.map(([name, count]) => `${name} ${count}`).join(', ');
}

/** Runs something and tells how long at a stretch the host was kept busy with it. */
export async function watchHost<T>(run: () => Promise<T>): Promise<HostWatch<T>> {
  const session = new inspector.Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 1000 });
  const stopClock = await startClock();
  const turns: number[] = [];
  const turning = setInterval(() => turns.push(Number(process.hrtime.bigint()) / 1000), 2);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  await session.post('Profiler.start');
  delay.enable();
  const value = await run();
  await new Promise((done) => setTimeout(done, 300));
  delay.disable();
  clearInterval(turning);
  const profile = (await session.post('Profiler.stop')).profile as Profile;
  session.disconnect();
  const readings = await stopClock();
  const lengthOf = ({ start, end }: Stretch): number =>
    (readings.length === 0 ? end - start : processorAt(readings, end) - processorAt(readings, start)) / 1000;
  const lengths = findStretches(profile, turns).map((stretch) => ({ stretch, ms: lengthOf(stretch) }));
  const longest = lengths.sort((a, b) => b.ms - a.ms)[0];
  return {
    value,
    ownMs: longest?.ms ?? 0,
    where: longest ? describeStretch(longest.stretch, profile) : '',
    delayMs: delay.max / 1e6,
  };
}
