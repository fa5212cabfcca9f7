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
 * The least processor time of one run of `work` in so many measurements, in ms; each measurement repeats it until it spans many of
 * the kernel's steps, so that what takes less than a step is measured too.
 */
export function processorMsPerRun(work: () => unknown, measurements = 3, atLeastMs = 10 * STEP_MS): number {
  const measure = (repeats: number): number => {
    const elapsedMs = startThreadClock();
    for (let i = 0; i < repeats; i++) work();
    return elapsedMs();
  };
  let repeats = 1;
  while (measure(repeats) < atLeastMs) repeats *= 4;
  return Math.min(...Array.from({ length: measurements }, () => measure(repeats) / repeats));
}
