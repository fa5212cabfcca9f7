/** Owns the command line's form: words in, a command or a usage error out. */
import { parseArgs } from 'node:util';

export const FORMATS = {
  summarize: ['text', 'json', 'markdown', 'csv'],
  clean: ['text', 'json'],
  explain: ['text'],
} as const;
type Action = keyof typeof FORMATS;

export interface Command {
  readonly action: Action;
  readonly files: readonly string[];
  readonly engine: 'rules' | 'openai';
  readonly baseUrl: string | null;
  readonly model: string | null;
  readonly format: 'text' | 'json' | 'markdown' | 'csv';
  readonly out: string | null;
}

/** The words on the command line make no command; `message` says which and what would. */
export class UsageError extends Error {}

export const USAGE = `Usage:
  report-summarizer summarize FILE… [--engine rules|openai] [--base-url URL] [--model NAME]
                                    [--format text|json|markdown|csv] [--out DIR]
  report-summarizer clean FILE…     [--format text|json] [--out DIR]
  report-summarizer explain FILE…   which rule found each fact

  --engine    rules (built in, no key, no network; the default) or openai (any OpenAI-compatible server)
  --base-url  address of the server, e.g. https://api.openai.com/v1 or http://localhost:11434/v1
  --model     name of the model
  --format    text (the default), json (the public contract; one line per file for several files), markdown, csv
  --out       writes NAME.json, NAME.txt, NAME.md or NAME.csv into this folder instead of printing
  --help, --version

The key is read from OPENAI_API_KEY. Exit code: 0 all done, 1 a file failed, 2 wrong usage.
`;

/**
 * @returns `help` or `version` when asked for, else the command.
 * @throws UsageError
 */
export function parseCommand(words: readonly string[]): Command | 'help' | 'version' {
  const { values, positionals } = parse(words);
  if (values.help === true) return 'help';
  if (values.version === true) return 'version';
  const [action, ...files] = positionals;
  if (action === undefined) throw new UsageError('a command is missing: summarize, clean or explain');
  if (!isAction(action)) throw new UsageError(`unknown command "${action}": summarize, clean or explain`);
  if (files.length === 0) throw new UsageError(`${action} needs at least one file`);
  const format = values.format ?? 'text';
  const formats: readonly string[] = FORMATS[action];
  if (!formats.includes(format)) throw new UsageError(`--format ${format}: ${action} gives ${formats.join(', ')}`);
  const engine = values.engine ?? 'rules';
  if (engine !== 'rules' && engine !== 'openai') throw new UsageError(`--engine ${engine}: rules or openai`);
  if (action !== 'summarize' && (values.engine ?? values['base-url'] ?? values.model) !== undefined)
    throw new UsageError(`${action} uses no language model: --engine, --base-url and --model belong to summarize`);
  if (action === 'explain' && values.out !== undefined) throw new UsageError('explain prints; it takes no --out');
  return {
    action,
    files,
    engine,
    baseUrl: values['base-url'] ?? null,
    model: values.model ?? null,
    format: format as Command['format'],
    out: values.out ?? null,
  };
}

function isAction(word: string): word is Action {
  return Object.hasOwn(FORMATS, word);
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        engine: { type: 'string' },
        'base-url': { type: 'string' },
        model: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
