/** Owns the ways in which a connection goes wrong, whatever the server meant to say. */
import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Frames } from './frames.ts';

/** Byte positions count the body, from 0; -1 is before the status line. */
export type Fault =
  /** The connection is destroyed after so many bytes. */
  | { readonly kind: 'cut'; readonly atByte: number }
  /** The reply ends in good order, but too early. */
  | { readonly kind: 'end'; readonly atByte: number }
  /** Nothing more comes, and the connection stays open. */
  | { readonly kind: 'stall'; readonly atByte: number }
  /** From here on, bytes that are no UTF-8. */
  | { readonly kind: 'garbage'; readonly atByte: number }
  /** The body in packets of so many bytes, inside of characters too. */
  | { readonly kind: 'split'; readonly bytes: number }
  | { readonly kind: 'slow'; readonly delayMs: number }
  /** Comment lines for ever. */
  | { readonly kind: 'comments'; readonly everyMs: number }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: string;
    }
  | { readonly kind: 'redirect'; readonly to: string; readonly status?: 301 | 302 | 307 | 308 };

/** Writes a reply with its fault. Resolves when all that will be written is written. */
export async function writeReply(response: ServerResponse, frames: Frames, fault: Fault | null): Promise<void> {
  const { socket } = response;
  const body = Buffer.from(frames.pieces.join(''));
  if (fault && 'atByte' in fault && fault.atByte < 0) {
    if (fault.kind !== 'stall') socket?.destroy();
    return;
  }
  if (fault?.kind === 'redirect') {
    response.writeHead(fault.status ?? 307, { location: fault.to }).end();
    return;
  }
  if (fault?.kind === 'status') {
    response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
    response.end(
      fault.body ?? JSON.stringify({ error: { message: 'scripted failure', type: 'server_error', code: null } }),
    );
    return;
  }
  response.writeHead(frames.status, { 'content-type': frames.contentType, ...frames.headers });
  if (fault?.kind === 'cut') await write(response, body.subarray(0, fault.atByte), () => socket?.destroy());
  else if (fault?.kind === 'end') response.end(body.subarray(0, fault.atByte));
  else if (fault?.kind === 'stall') await write(response, body.subarray(0, fault.atByte));
  else if (fault?.kind === 'garbage')
    response.end(
      Buffer.concat([body.subarray(0, fault.atByte), Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28, 0x0a, 0x0a])]),
    );
  else if (fault?.kind === 'comments') {
    response.flushHeaders();
    while (!response.destroyed) {
      response.write(': still working\n\n');
      await delay(fault.everyMs);
    }
  } else if (fault?.kind === 'split') {
    for (let i = 0; i < body.length; i += fault.bytes) {
      await write(response, body.subarray(i, i + fault.bytes));
      await delay(0);
    }
    response.end();
  } else {
    for (const piece of frames.pieces) {
      if (response.destroyed) return;
      await write(response, Buffer.from(piece));
      if (fault?.kind === 'slow') await delay(fault.delayMs);
    }
    response.end();
  }
}

function write(response: ServerResponse, bytes: Uint8Array, after?: () => void): Promise<void> {
  return new Promise((resolve) => {
    const written = (): void => {
      after?.();
      resolve();
    };
    if (bytes.length === 0) {
      response.flushHeaders();
      // The status line must leave before the connection does.
      setImmediate(written);
    } else response.write(bytes, () => written());
  });
}
