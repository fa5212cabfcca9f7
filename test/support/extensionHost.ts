/** Owns finding the extension host of a running VS Code server among the system's processes (Linux). */
import { readFileSync, readdirSync } from 'node:fs';

/** Process ids of the extension hosts whose command line or environment names `folder`, where the server keeps its data. */
export function findExtensionHosts(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const command = readProcess(pid, 'cmdline');
      return command.includes('--type=extensionHost') && (command + readProcess(pid, 'environ')).includes(folder);
    });
}

function readProcess(pid: number, file: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // It has just ended, or is somebody else's.
  }
}
