/** Owns small JSON files in the extension's own storage: written whole or not at all, bounded in number. */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Log } from './log.ts';

/** Why something could not be kept. */
export type StorageFailure = 'full' | 'not-writable' | 'other';

/** A folder of JSON files of one shape. What cannot be read or written is logged and counts as absent: it is only a memory. */
export class FileStore<T> {
  readonly #folder: vscode.Uri;
  readonly #schema: z.ZodMiniType<T>;
  readonly #limit: number;
  readonly #log: Log;
  /** Writes of one store follow one another, so that the last one wins. */
  #writing: Promise<unknown> = Promise.resolve();

  /** @param limit most files kept; the oldest go first */
  constructor(folder: vscode.Uri, schema: z.ZodMiniType<T>, limit: number, log: Log) {
    this.#folder = folder;
    this.#schema = schema;
    this.#limit = limit;
    this.#log = log;
  }

  /** @param name hexadecimal, as it is a file name */
  async load(name: string): Promise<T | null> {
    const bytes = await this.#read(vscode.Uri.joinPath(this.#folder, `${name}.json`));
    if (!bytes) return null;
    try {
      const parsed = z.safeParse(this.#schema, JSON.parse(new TextDecoder().decode(bytes)));
      if (parsed.success) return parsed.data;
      this.#log.warn(`a stored file has an unknown shape: ${parsed.error.issues.length} issues`);
    } catch (error) {
      this.#log.warn(`a stored file is not JSON: ${error instanceof Error ? error.name : ''}`);
    }
    return null;
  }

  async loadAll(): Promise<T[]> {
    const names = (await this.#list()).filter((name) => name.endsWith('.json'));
    const values = await Promise.all(names.map((name) => this.load(name.slice(0, -'.json'.length))));
    return values.filter((value) => value !== null);
  }

  /** Resolves with why it could not be kept, or with null once it is; what was kept before then stays as it was. */
  save(name: string, value: T): Promise<StorageFailure | null> {
    return this.#next(() => this.#write(name, value));
  }

  delete(name: string): Promise<void> {
    return this.#next(() => this.#remove(vscode.Uri.joinPath(this.#folder, `${name}.json`)));
  }

  clear(): Promise<void> {
    return this.#next(() => this.#remove(this.#folder));
  }

  #next<R>(write: () => Promise<R>): Promise<R> {
    const done = this.#writing.then(write);
    this.#writing = done;
    return done;
  }

  async #read(file: vscode.Uri): Promise<Uint8Array | null> {
    try {
      return await vscode.workspace.fs.readFile(file);
    } catch (error) {
      this.#note(error, 'read');
      return null;
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
      await vscode.workspace.fs.rename(partial, vscode.Uri.joinPath(this.#folder, `${name}.json`), { overwrite: true });
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
