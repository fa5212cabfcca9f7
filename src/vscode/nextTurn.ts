/** Owns giving way: between two pieces of long work the event loop serves whoever waits. */

/** Resolves once what was waiting in the event loop has had its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}
