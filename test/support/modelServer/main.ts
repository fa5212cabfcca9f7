/** Runs the scripted model server by hand: `node test/support/modelServer/main.ts --dialect openai --answer FILE --port 4321`. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dialects } from './dialects.ts';
import type { DialectName } from './dialects.ts';
import { startModelServer } from './modelServer.ts';

const { values } = parseArgs({
  options: {
    dialect: { type: 'string', default: 'openai' },
    quirk: { type: 'string' },
    answer: { type: 'string' },
    port: { type: 'string', default: '4321' },
    /** Milliseconds between the pieces of a stream. */
    slow: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help || !(values.dialect in dialects) || values.answer === undefined) {
  console.log(
    'Usage: node test/support/modelServer/main.ts --answer FILE [--dialect NAME] [--quirk NAME] [--port N] [--slow MS]',
  );
  for (const [name, { quirks }] of Object.entries(dialects)) console.log(`  ${name}: ${quirks.join(', ')}`);
  process.exitCode = values.help ? 0 : 2;
} else {
  const delayMs = Number(values.slow);
  const server = await startModelServer({
    dialect: values.dialect as DialectName,
    answer: readFileSync(values.answer, 'utf8'),
    port: Number(values.port),
    ...(values.quirk === undefined ? {} : { quirk: values.quirk }),
    faults: () => (delayMs > 0 ? { kind: 'slow', delayMs } : null),
  });
  console.log(`${values.dialect} answers at ${server.url} (stop with Ctrl+C)`);
}
