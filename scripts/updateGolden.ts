/** Rewrites the goldens from what the chain makes now; refused in CI, where a golden must only be compared. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPECTED, makeGoldens } from '../test/golden/goldens.ts';

if (process.env['CI']) {
  console.error('golden:update is refused in CI: a golden that writes itself checks nothing.');
  process.exit(1);
}
const goldens = await makeGoldens();
mkdirSync(EXPECTED, { recursive: true });
for (const file of readdirSync(EXPECTED)) if (!goldens.has(file)) rmSync(join(EXPECTED, file));
for (const [file, content] of goldens) writeFileSync(join(EXPECTED, file), content);
console.log(`${goldens.size} goldens written; look at the diff before you commit them.`);
