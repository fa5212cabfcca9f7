/** Owns where results of the command line go: to standard output, or to files that never overwrite an input. */
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { SummarizeError } from '../summary/errors.ts';

/** Takes the result of one file. */
export type Sink = (input: string, result: string) => Promise<void>;

/**
 * Writes results as NAME + `extension` into `folder`, made when it is missing.
 * Two inputs of the same NAME get NAME and NAME-2, so that none is lost.
 */
export function folderSink(folder: string, extension: string, inputs: readonly string[]): Sink {
  const taken = new Set<string>();
  const originals = new Set(inputs.map((input) => resolve(input)));
  return async (input, result) => {
    const name = basename(input, extname(input));
    let path = join(folder, `${name}${extension}`);
    for (let copy = 2; taken.has(path); copy++) path = join(folder, `${name}-${copy}${extension}`);
    taken.add(path);
    if (originals.has(resolve(path)))
      throw new SummarizeError('unreadable', `the result would overwrite ${path}; choose another folder for --out`);
    await mkdir(folder, { recursive: true });
    await writeFile(path, result);
  };
}

/** Prints results one after the other. */
export function printSink(write: (text: string) => void): Sink {
  return (_input, result) => {
    write(result);
    return Promise.resolve();
  };
}
