/** Owns the measuring of work by the processor time of this thread: what else runs on the machine does not count. */

const STEP_MS = 10;

/** Starts a clock; each call of it tells the processor time in ms since then, at least 10, the step in which some kernels count. */
export function startProcessorClock(): () => number {
  const before = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(before);
    return Math.max(STEP_MS, (user + system) / 1000);
  };
}
