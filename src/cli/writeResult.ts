/** Owns where results of the command line go: to standard output, or to files that never overwrite an input. */
import { randomUUID } from 'node:crypto';
import { mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { SummarizeError } from '../summary/errors.ts';

/** Takes the result of one file. */
export type Sink = (input: string, result: string) => Promise<void>;

/**
 * Writes results as NAME + `extension` into `folder`, made when it is missing.
 * Two inputs of the same NAME get NAME and NAME-2, so that none is lost, whatever their case: not every disk tells it.
 * The sink throws SummarizeError `unreadable` where an input would be overwritten, and the system's own errors.
 */
export function folderSink(folder: string, extension: string, inputs: readonly string[]): Sink {
  const taken = new Set<string>();
  return async (input, result) => {
    const name = basename(input, extname(input));
    let path = join(folder, `${name}${extension}`);
    for (let copy = 2; taken.has(path.toLowerCase()); copy++) path = join(folder, `${name}-${copy}${extension}`);
    taken.add(path.toLowerCase());
    await makeFolder(resolve(folder));
    const target = await truePath(path);
    if (target !== null && (await Promise.all(inputs.map(truePath))).includes(target))
      throw new SummarizeError('unreadable', `the result would overwrite ${path}; choose another folder for --out`);
    await writeWhole(path, result);
  };
}

/** Beside the target and renamed: a full disk or an interruption leaves what was there, never half a result. */
async function writeWhole(path: string, result: string): Promise<void> {
  const partial = `${path}.${randomUUID()}.partial`;
  try {
    await writeFile(partial, result, { flag: 'wx' });
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** Where links lead to in the end; null for a path at which there is nothing yet. */
async function truePath(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Level by level: Node's own recursive mkdir never ends where the system answers ENOENT for a folder that exists (/proc). */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const parent = dirname(folder);
    if (code === 'EEXIST' || code === 'EISDIR' || parent === folder) return;
    if (code !== 'ENOENT' || (await truePath(parent)) !== null) throw error;
    await makeFolder(parent);
    await mkdir(folder);
  }
}

/** Prints results one after the other. */
export function printSink(write: (text: string) => void): Sink {
  return (_input, result) => {
    write(result);
    return Promise.resolve();
  };
}
