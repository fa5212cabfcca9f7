/** Owns the measuring of work by the processor time of this thread: what else runs on the machine does not count. */

const STEP_MS = 10;

/** Starts a clock; each call of it tells the processor time in ms since then. */
export function startThreadClock(): () => number {
  const before = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
}

/** The same, but at least 10 ms, the step in which some kernels count: for ratios, which nothing may be divided by. */
export function startProcessorClock(): () => number {
  const elapsedMs = startThreadClock();
  return () => Math.max(STEP_MS, elapsedMs());
}

/**
 * Processor time of one run of `work`, in ms: repeated until a good number of the kernel's steps have passed, so that what takes
 * less than a step is measured too. The least of three such measurements.
 */
export function processorMsPerRun(work: () => void, atLeastMs = 10 * STEP_MS): number {
  let best = Infinity;
  for (let i = 0; i < 3; i++) {
    const elapsedMs = startThreadClock();
    let runs = 0;
    do {
      work();
      runs++;
    } while (elapsedMs() < atLeastMs);
    best = Math.min(best, elapsedMs() / runs);
  }
  return best;
}
