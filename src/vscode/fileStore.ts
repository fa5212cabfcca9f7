/** Owns small JSON files in the extension's own storage: written whole or not at all, bounded in number. */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Log } from './log.ts';

/** Why something could not be kept; `unreadable` when what is kept already cannot be read and would be written over. */
export type StorageFailure = 'full' | 'not-writable' | 'unreadable' | 'other';

/** Before a file that cannot be read counts as such: another program may hold it for a moment. */
const READ_AGAIN_MS = [50, 200];

type Stored<T> =
  { readonly state: 'absent' | 'damaged' | 'unreadable' } | { readonly state: 'read'; readonly value: T };

/**
 * A folder of JSON files of one shape. What cannot be read is logged and counts as absent; it is not written over unless it is
 * a memory only, which can be had again (`save` without `join`).
 */
export class FileStore<T> {
  readonly #folder: vscode.Uri;
  readonly #schema: z.ZodMiniType<T>;
  readonly #limit: number;
  readonly #log: Log;
  /** Writes of one store follow one another, so that the last one wins. */
  #writing: Promise<unknown> = Promise.resolve();
  readonly #unread = new Set<string>();

  /** @param limit most files kept; the oldest go first */
  constructor(folder: vscode.Uri, schema: z.ZodMiniType<T>, limit: number, log: Log) {
    this.#folder = folder;
    this.#schema = schema;
    this.#limit = limit;
    this.#log = log;
  }

  /** @param name hexadecimal, as it is a file name */
  async load(name: string): Promise<T | null> {
    const stored = await this.#open(name);
    const isUnread = stored.state === 'damaged' || stored.state === 'unreadable';
    if (isUnread) this.#unread.add(name);
    else this.#unread.delete(name);
    return stored.state === 'read' ? stored.value : null;
  }

  /** There is a file of this name that `load` could not read. */
  isUnread(name: string): boolean {
    return this.#unread.has(name);
  }

  async loadAll(): Promise<T[]> {
    const names = (await this.#list()).filter((name) => name.endsWith('.json'));
    const values = await Promise.all(names.map((name) => this.load(name.slice(0, -'.json'.length))));
    return values.filter((value) => value !== null);
  }

  /**
   * Resolves with why it could not be kept, or with null once it is; what was kept before then stays as it was.
   * @param join makes one of both where `load` could not read what is kept; damaged files are set aside. Without it the new
   * value is written over the old one
   */
  save(name: string, value: T, join?: (stored: T, value: T) => T): Promise<StorageFailure | null> {
    return this.#next(async () => {
      if (!join || !this.#unread.has(name)) return this.#write(name, value);
      const stored = await this.#open(name);
      if (stored.state === 'unreadable') return 'unreadable';
      if (stored.state === 'damaged' && !(await this.#setAside(name))) return 'unreadable';
      const failure = await this.#write(name, stored.state === 'read' ? join(stored.value, value) : value);
      if (failure === null) this.#unread.delete(name);
      return failure;
    });
  }

  delete(name: string): Promise<void> {
    return this.#next(() => this.#remove(this.#fileOf(name)));
  }

  clear(): Promise<void> {
    return this.#next(() => this.#remove(this.#folder));
  }

  #next<R>(write: () => Promise<R>): Promise<R> {
    const done = this.#writing.then(write);
    this.#writing = done;
    return done;
  }

  #fileOf(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, `${name}.json`);
  }

  async #open(name: string): Promise<Stored<T>> {
    const bytes = await this.#read(this.#fileOf(name));
    if (typeof bytes === 'string') return { state: bytes };
    try {
      const parsed = z.safeParse(this.#schema, JSON.parse(new TextDecoder().decode(bytes)));
      if (parsed.success) return { state: 'read', value: parsed.data };
      this.#log.warn(`a stored file has an unknown shape: ${parsed.error.issues.length} issues`);
    } catch (error) {
      this.#log.warn(`a stored file is not JSON: ${error instanceof Error ? error.name : ''}`);
    }
    return { state: 'damaged' };
  }

  async #read(file: vscode.Uri): Promise<Uint8Array | 'absent' | 'unreadable'> {
    for (let attempt = 0; ; attempt++)
      try {
        return await vscode.workspace.fs.readFile(file);
      } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return 'absent';
        this.#note(error, 'read');
        const waitMs = READ_AGAIN_MS[attempt];
        if (waitMs === undefined) return 'unreadable';
        await new Promise((resolve) => setTimeout(resolve, waitMs));
      }
  }

  /** A damaged file stays in the folder under a name that is never read. */
  async #setAside(name: string): Promise<boolean> {
    const file = this.#fileOf(name);
    try {
      const { mtime } = await vscode.workspace.fs.stat(file);
      await vscode.workspace.fs.rename(file, vscode.Uri.joinPath(this.#folder, `${name}.${mtime}.damaged`));
      return true;
    } catch (error) {
      this.#note(error, 'set aside');
      return false;
    }
  }

  async #list(): Promise<string[]> {
    try {
      return (await vscode.workspace.fs.readDirectory(this.#folder)).map(([name]) => name);
    } catch (error) {
      this.#note(error, 'list');
      return [];
    }
  }

  async #write(name: string, value: T): Promise<StorageFailure | null> {
    const partial = vscode.Uri.joinPath(this.#folder, `${name}.partial`);
    try {
      await vscode.workspace.fs.createDirectory(this.#folder);
      await vscode.workspace.fs.writeFile(partial, new TextEncoder().encode(JSON.stringify(value)));
      await vscode.workspace.fs.rename(partial, this.#fileOf(name), { overwrite: true });
    } catch (error) {
      this.#note(error, 'write');
      await this.#remove(partial);
      return failureOf(error);
    }
    await this.#dropOldest();
    return null;
  }

  async #dropOldest(): Promise<void> {
    const names = await this.#list();
    if (names.length <= this.#limit) return;
    try {
      const files = await Promise.all(
        names.map(async (name) => {
          const file = vscode.Uri.joinPath(this.#folder, name);
          return { file, mtime: (await vscode.workspace.fs.stat(file)).mtime };
        }),
      );
      files.sort((a, b) => a.mtime - b.mtime);
      for (const { file } of files.slice(0, names.length - this.#limit)) await this.#remove(file);
    } catch (error) {
      this.#note(error, 'tidy up');
    }
  }

  async #remove(target: vscode.Uri): Promise<void> {
    try {
      await vscode.workspace.fs.delete(target, { recursive: true });
    } catch (error) {
      this.#note(error, 'delete');
    }
  }

  /** A file that is not there is the normal case of a memory. */
  #note(error: unknown, what: string): void {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return;
    this.#log.warn(`storage: cannot ${what} (${error instanceof vscode.FileSystemError ? error.code : 'unknown'})`);
  }
}

/** The editor has no code of its own for a full disk: the system's stands in the message. */
function failureOf(error: unknown): StorageFailure {
  const message = error instanceof Error ? error.message : '';
  if (/ENOSPC|EDQUOT|EFBIG|no space/i.test(message)) return 'full';
  const isForbidden = error instanceof vscode.FileSystemError && error.code === 'NoPermissions';
  return isForbidden || /EROFS|EACCES|EPERM|ENOTDIR/.test(message) ? 'not-writable' : 'other';
}
