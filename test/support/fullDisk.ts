/** Owns a folder on a disk that can be full: a small file system of its own where that is allowed, else a limit on files. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface FullDisk {
  /** Which of the two it is, for the report of the test. */
  readonly kind: string;
  fill(): void;
  empty(): void;
  remove(): void;
}

/**
 * Makes the disk under `folder`, whose content stays, one that can be filled.
 * @param processes whose files may not grow where no file system can be mounted
 */
export function makeFullDisk(folder: string, processes: () => readonly number[]): FullDisk {
  mkdirSync(folder, { recursive: true });
  const copy = mkdtempSync(join(tmpdir(), 'report-disk-'));
  cpSync(folder, copy, { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;
  if (mounted) cpSync(copy, folder, { recursive: true });
  rmSync(copy, { recursive: true });
  return mounted ? smallFileSystem(folder) : limitOnFiles(processes);
}

function smallFileSystem(folder: string): FullDisk {
  const filler = join(folder, 'filler');
  return {
    kind: 'a file system of 1 MB, filled to the last byte (ENOSPC)',
    fill: () => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(bavail * bsize));
    },
    empty: () => rmSync(filler, { force: true }),
    remove: () => void spawnSync('umount', [folder]),
  };
}

function limitOnFiles(processes: () => readonly number[]): FullDisk {
  const limit = (bytes: string): void => {
    for (const pid of processes()) {
      const { status } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
      if (status !== 0) throw new Error('neither mount nor prlimit may be used: no disk can be made full here');
    }
  };
  return {
    kind: 'files of the extension host limited to no bytes (EFBIG), as no file system may be mounted here',
    fill: () => limit('0'),
    empty: () => limit('unlimited'),
    remove: () => limit('unlimited'),
  };
}
