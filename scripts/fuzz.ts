/** Fuzzes every stage: `--minutes N` (all targets share them; hours on demand) or FUZZ_RUNS inputs each; a crash becomes a fixture. */
import { parseArgs } from 'node:util';
import { fuzzAtRandom, fuzzBySteps, keepFind } from '../test/fuzz/fuzz.ts';
import { TARGETS } from '../test/fuzz/targets.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, target: { type: 'string', multiple: true } },
});
const names = values.target ?? Object.keys(TARGETS);
const unknown = names.find((name) => !(name in TARGETS));
if (unknown !== undefined) throw new Error(`no such target: ${unknown}; there are ${Object.keys(TARGETS).join(', ')}`);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const isTimed = values.minutes !== undefined;
const runs = isTimed ? Infinity : Number(process.env['FUZZ_RUNS'] ?? 2000);
const totalMs = isTimed ? Number(values.minutes) * 60_000 : Infinity;
/** In rounds, so that a long campaign comes back to every target with new seeds. */
const ROUND_MS = 20_000;

const startedAt = performance.now();
const counts = new Map(names.map((name) => [name, { inputs: 0, behaviours: 0, finds: 0 }]));
console.log(`seed ${seed}; ${names.length} targets`);
for (let round = 0; round === 0 || (isTimed && performance.now() - startedAt < totalMs); round++)
  for (const [index, name] of names.entries()) {
    const left = Math.min(totalMs - (performance.now() - startedAt), (names.length - index) * ROUND_MS);
    if (left <= 0) break;
    const count = counts.get(name)!;
    // More finds of one stage are mostly the same one again.
    if (count.finds >= 3) continue;
    const share = left / (names.length - index) / 2;
    const campaign = (part: number): { runs: number; until: number; seed: number } => ({
      ...{ runs, seed: seed + round * names.length * 2 + index * 2 + part },
      until: isTimed ? performance.now() + share : Infinity,
    });
    const steps = await fuzzBySteps(name, campaign(0));
    const random = await fuzzAtRandom(name, { ...campaign(1), runs: Math.max(1, Math.min(runs, steps.done)) });
    count.inputs += steps.done * 2;
    count.behaviours = Math.max(count.behaviours, steps.behaviours);
    for (const find of [steps.find, random])
      if (find) {
        count.finds++;
        console.error(`${name}: ${find.error}\n  kept as ${keepFind(find)}`);
      }
  }
for (const [name, { inputs, behaviours, finds }] of counts)
  console.log(
    `${name.padEnd(14)} ${String(inputs).padStart(9)} inputs  ${String(behaviours).padStart(5)} behaviours  ${finds} finds`,
  );
const finds = [...counts.values()].reduce((sum, count) => sum + count.finds, 0);
console.log(`${((performance.now() - startedAt) / 60_000).toFixed(1)} minutes, ${finds} finds`);
if (finds > 0) process.exitCode = 1;
