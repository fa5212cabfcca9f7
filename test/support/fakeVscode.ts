/** Owns a stand-in for the `vscode` module in plain Node: storage in memory that can fail, settings, messages, and nothing more. */
import { registerHooks } from 'node:module';

class FileSystemError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
  static FileNotFound(): FileSystemError {
    return new FileSystemError('FileNotFound');
  }
  static NoPermissions(): FileSystemError {
    return new FileSystemError('NoPermissions');
  }
}

class Uri {
  readonly scheme: string;
  readonly path: string;
  constructor(scheme: string, path: string) {
    this.scheme = scheme;
    this.path = path;
  }
  static parse(text: string): Uri {
    const at = text.indexOf(':');
    return new Uri(text.slice(0, at), text.slice(at + 1).replace(/^\/\//, ''));
  }
  static joinPath(base: Uri, ...parts: string[]): Uri {
    return new Uri(base.scheme, [base.path, ...parts].join('/'));
  }
  toString(): string {
    return `${this.scheme}://${this.path}`;
  }
}

class EventEmitter<T> {
  readonly #listeners = new Set<(event: T) => void>();
  readonly event = (listener: (event: T) => void): { dispose: () => void } => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };
  fire(event: T): void {
    for (const listener of this.#listeners) listener(event);
  }
  dispose(): void {
    this.#listeners.clear();
  }
}

class Position {
  readonly line: number;
  readonly character: number;
  constructor(line: number, character = 0) {
    this.line = line;
    this.character = character;
  }
  isBefore({ line, character }: Position): boolean {
    return this.line < line || (this.line === line && this.character < character);
  }
  translate(lines: number, characters: number): Position {
    return new Position(this.line + lines, this.character + characters);
  }
}

class Range {
  readonly start: Position;
  readonly end: Position;
  constructor(start: Position, end: Position) {
    this.start = start;
    this.end = end;
  }
}

/** An open, saved document as the editor's own is; what a test wants otherwise it changes. */
export class FakeDocument {
  readonly uri: unknown;
  version = 1;
  isClosed = false;
  isDirty = false;
  isUntitled = false;
  encoding = 'utf8';
  readonly #lines: readonly string[];
  readonly #lineEnd: string;
  /** How often text was read, and the most that was read at once. */
  readonly readings = { count: 0, longest: 0 };

  constructor(uri: unknown, text: string) {
    this.uri = uri;
    this.#lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    this.#lines = text.split(this.#lineEnd);
  }

  get lineCount(): number {
    return this.#lines.length;
  }

  lineAt(line: number): { range: Range } {
    return { range: new Range(new Position(line, 0), new Position(line, this.#lines[line]!.length)) };
  }

  offsetAt({ line, character }: Position): number {
    let offset = 0;
    for (const before of this.#lines.slice(0, line)) offset += before.length + this.#lineEnd.length;
    return offset + Math.min(character, this.#lines[line]!.length);
  }

  /** An offset within a line end is the end of its line. */
  positionAt(offset: number): Position {
    let left = offset;
    for (const [line, { length }] of this.#lines.entries()) {
      if (left < length + this.#lineEnd.length) return new Position(line, Math.min(left, length));
      left -= length + this.#lineEnd.length;
    }
    return this.lineAt(this.lineCount - 1).range.end;
  }

  getText({ start, end }: Range = new Range(new Position(0, 0), this.lineAt(this.lineCount - 1).range.end)): string {
    const text = this.#lines.join(this.#lineEnd).slice(this.offsetAt(start), this.offsetAt(end));
    this.readings.count++;
    this.readings.longest = Math.max(this.readings.longest, text.length);
    return text;
  }
}

class Location {
  readonly uri: Uri;
  readonly range: { start: Position };
  constructor(uri: Uri, start: Position) {
    this.uri = uri;
    this.range = { start };
  }
}

class LanguageModelTextPart {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

class LanguageModelToolCallPart {
  readonly callId: string;
  readonly name: string;
  readonly input: object;
  constructor(callId: string, name: string, input: object) {
    this.callId = callId;
    this.name = name;
    this.input = input;
  }
}

class LanguageModelError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
  static NoPermissions = (): LanguageModelError => new LanguageModelError('NoPermissions');
  static Blocked = (): LanguageModelError => new LanguageModelError('Blocked');
  static NotFound = (): LanguageModelError => new LanguageModelError('NotFound');
}

class CancellationTokenSource {
  readonly #cancelled = new EventEmitter<void>();
  readonly token = { isCancellationRequested: false, onCancellationRequested: this.#cancelled.event };
  cancel(): void {
    this.token.isCancellationRequested = true;
    this.#cancelled.fire();
  }
  dispose(): void {
    this.#cancelled.dispose();
  }
}

interface StoredFile {
  readonly bytes: Uint8Array;
  readonly mtime: number;
}

/** What tests set and look at; `reset` before each. */
export const fake = {
  files: new Map<string, StoredFile>(),
  /** Called before each write; throws to imitate a full or read-only disk. */
  beforeRead: (_path: string): void => undefined,
  beforeWrite: (_path: string): void => undefined,
  documents: [] as unknown[],
  /** The editor's own chat models. */
  chatModels: [] as unknown[],
  settings: {} as Record<string, { defaultValue?: unknown; globalValue?: unknown; workspaceValue?: unknown }>,
  messages: [] as string[],
  /** Answers the next message box by the title of a button. */
  answer: (_message: string): string | undefined => undefined,
  reset(): void {
    fake.files.clear();
    fake.beforeRead = () => undefined;
    fake.beforeWrite = () => undefined;
    fake.documents = [];
    fake.chatModels = [];
    fake.settings = {};
    fake.messages = [];
    fake.answer = () => undefined;
    clock = 0;
  },
};
let clock = 0;

function read(uri: Uri): StoredFile {
  const file = fake.files.get(uri.path);
  if (!file) throw FileSystemError.FileNotFound();
  return file;
}

const fs = {
  stat: (uri: Uri) => Promise.resolve().then(() => ({ type: 1, size: read(uri).bytes.length, mtime: read(uri).mtime })),
  readFile: (uri: Uri) =>
    Promise.resolve().then(() => {
      fake.beforeRead(uri.path);
      return read(uri).bytes;
    }),
  readDirectory: (uri: Uri) =>
    Promise.resolve(
      [...fake.files.keys()]
        .filter((path) => path.startsWith(`${uri.path}/`))
        .map((path) => [path.slice(uri.path.length + 1), 1]),
    ),
  createDirectory: () => Promise.resolve(),
  writeFile: (uri: Uri, bytes: Uint8Array) =>
    Promise.resolve().then(() => {
      fake.beforeWrite(uri.path);
      fake.files.set(uri.path, { bytes, mtime: ++clock });
    }),
  rename: (from: Uri, to: Uri) =>
    Promise.resolve().then(() => {
      const file = read(from);
      fake.files.delete(from.path);
      fake.files.set(to.path, file);
    }),
  delete: (uri: Uri) =>
    Promise.resolve().then(() => {
      const gone = [...fake.files.keys()].filter((path) => path === uri.path || path.startsWith(`${uri.path}/`));
      if (gone.length === 0) throw FileSystemError.FileNotFound();
      for (const path of gone) fake.files.delete(path);
    }),
};

function showMessage(message: string, ...items: unknown[]): Promise<unknown> {
  fake.messages.push(message);
  const wanted = fake.answer(message);
  return Promise.resolve(items.find((item) => item === wanted));
}

const module = {
  ...{ Uri, EventEmitter, FileSystemError, Position, Range, Location, CancellationTokenSource },
  ...{ LanguageModelTextPart, LanguageModelToolCallPart, LanguageModelError },
  LanguageModelChatMessage: { User: (content: string) => ({ content }) },
  LanguageModelChatToolMode: { Auto: 1, Required: 2 },
  lm: { selectChatModels: () => Promise.resolve(fake.chatModels) },
  l10n: { t: (message: string) => message },
  CancellationError: class CancellationError extends Error {
    override readonly name = 'Canceled';
  },
  FileType: { File: 1, Directory: 2 },
  ConfigurationTarget: { Global: 1 },
  env: { language: 'en', appName: 'Fake' },
  workspace: {
    fs,
    openTextDocument: (uri: Uri) =>
      Promise.resolve(fake.documents.find((document) => String((document as { uri: Uri }).uri) === String(uri))),
    get textDocuments() {
      return fake.documents;
    },
    getConfiguration: () => ({ inspect: (key: string) => fake.settings[key] }),
  },
  window: {
    showInformationMessage: showMessage,
    showWarningMessage: showMessage,
    showErrorMessage: showMessage,
    createOutputChannel: () => ({ info() {}, warn() {}, error() {}, trace() {}, show() {}, dispose() {} }),
  },
};

const GLOBAL = '__fakeVscode';
(globalThis as Record<string, unknown>)[GLOBAL] = module;
const source = `const m = globalThis.${GLOBAL}; ${Object.keys(module)
  .map((name) => `export const ${name} = m.${name};`)
  .join('\n')}`;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vscode'
      ? { url: `data:text/javascript,${encodeURIComponent(source)}`, shortCircuit: true }
      : next(specifier, context),
});
