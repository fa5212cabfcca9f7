import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SummarizeError } from '../../../src/summary/errors.ts';
import type { Fault } from '../../support/modelServer/faults.ts';
import { streamFrames } from '../../support/modelServer/frames.ts';
import { startModelServer } from '../../support/modelServer/modelServer.ts';
import type { ModelServer } from '../../support/modelServer/modelServer.ts';
import type { Clock } from '../../../src/model/watchdog.ts';
import { ANSWER, collect, createTestModel, impatientClock, request } from './collectStream.ts';
import type { Outcome } from './collectStream.ts';

/** As short as an exchange can be, so that each of its bytes can be tried. */
const SHORT = '{"title": "😀", "attendees": []}';
const BODY = Buffer.from(
  [
    { choices: [{ delta: { content: SHORT.slice(0, 12) } }] },
    { choices: [{ delta: { content: SHORT.slice(12) } }] },
    { choices: [{ delta: {}, finish_reason: 'stop' }] },
    { choices: [], usage: { prompt_tokens: 9, completion_tokens: 9 } },
    '[DONE]',
  ]
    .map((event) => `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`)
    .join(''),
);
/** The answer is whole once the event with the finish_reason is. */
const WHOLE_AT = wholeAt(BODY);

function wholeAt(body: Buffer): number {
  return body.indexOf('\n\n', body.indexOf('"finish_reason":"stop"')) + 2;
}

/** Time passes only when everybody waits: a minute of silence takes no time. */
function virtualClock(): Clock {
  let nowMs = 0;
  return {
    now: () => nowMs,
    after: (ms, call) => {
      const timer = setTimeout(() => {
        nowMs += ms;
        call();
      }, ms / 5000);
      return () => clearTimeout(timer);
    },
  };
}

/** What the fault leaves of the exchange, without a network between. */
function faultyFetch(
  { kind, atByte }: { kind: string; atByte: number },
  isFaulty: (count: number) => boolean,
): typeof fetch & { count: number } {
  const faulty = (_: unknown, init?: RequestInit): Promise<Response> => {
    faulty.count++;
    if (atByte < 0 && isFaulty(faulty.count) && kind !== 'stall')
      return Promise.reject(new TypeError('fetch failed', { cause: new Error('other side closed') }));
    const fails = isFaulty(faulty.count);
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
        controller.enqueue(fails ? BODY.subarray(0, Math.max(0, atByte)) : BODY);
        if (!fails || kind === 'end') controller.close();
        else if (kind === 'garbage') {
          controller.enqueue(Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28, 0x0a, 0x0a]));
          controller.close();
        }
      },
      // Only when all that came was read.
      pull: (controller) => {
        if (fails && kind === 'cut') controller.error(new TypeError('terminated'));
      },
    });
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
  };
  faulty.count = 0;
  return faulty;
}

describe('an exchange that goes wrong at any byte', () => {
  const sweep = async (
    kind: string,
    isFaulty: (count: number) => boolean,
    check: (outcome: Outcome, atByte: number, tries: number) => void,
  ): Promise<void> => {
    let next = -1;
    const work = async (): Promise<void> => {
      while (next < BODY.length) {
        const atByte = next++;
        const scripted = faultyFetch({ kind, atByte }, isFaulty);
        const model = createTestModel('https://api.example.com/v1', { fetch: scripted, clock: virtualClock() });
        check(await collect(model), atByte, scripted.count);
      }
    };
    await Promise.all(Array.from({ length: 16 }, work));
  };

  for (const kind of ['cut', 'end', 'garbage']) {
    // Where the reply ends in good order, its last event needs no blank line.
    const neededBytes = kind === 'end' ? WHOLE_AT - 2 : WHOLE_AT;
    it(`${kind} once: the whole answer after one more try`, () =>
      sweep(
        kind,
        (count) => count === 1,
        ({ text, ended, error, events }, atByte, tries) => {
          assert.equal(error, null, `byte ${atByte}: ${error?.message}`);
          assert.equal(text, SHORT, `byte ${atByte}`);
          assert.ok(ended);
          assert.equal(tries, atByte < neededBytes ? 2 : 1, `byte ${atByte}`);
          assert.equal(events.filter(({ type }) => type === 'restart').length, tries - 1);
        },
      ));

    it(`${kind} always: the whole answer or an honest error, never half an answer`, () =>
      sweep(
        kind,
        () => true,
        ({ text, ended, error }, atByte, tries) => {
          if (ended) assert.equal(text, SHORT, `byte ${atByte}`);
          else
            assert.ok(
              error?.code === 'connection-lost' || (kind === 'end' && error?.code === 'server-error'),
              `byte ${atByte}: ${error?.code}`,
            );
          assert.equal(ended, atByte >= neededBytes, `byte ${atByte}`);
          assert.equal(tries, ended ? 1 : 4);
        },
      ));
  }

  it('silence: an error after the idle time, and no second minute of it', () =>
    sweep(
      'stall',
      () => true,
      ({ text, ended, error }, atByte, tries) => {
        if (ended) assert.equal(text, SHORT);
        else assert.deepEqual([error?.code, error?.detail['seconds']], ['timeout', 60], `byte ${atByte}`);
        assert.equal(ended, atByte >= WHOLE_AT, `byte ${atByte}`);
        assert.equal(tries, 1);
      },
    ));

  it('cut on a real connection: the whole answer after one more try', async () => {
    const server = await startModelServer({
      dialect: 'openai',
      answer: SHORT,
      chunkLength: 40,
      faults: (count) => (count % 2 === 1 ? { kind: 'cut', atByte: (count - 3) / 2 } : null),
    });
    const bodyBytes = wholeAt(Buffer.from(streamFrames({ content: SHORT, chunkLength: 40 }).pieces.join('')));
    try {
      for (let atByte = -1; atByte < bodyBytes; atByte++) {
        const { text, ended, error } = await collect(createTestModel(server.url, { clock: impatientClock() }));
        assert.equal(error, null, `byte ${atByte}: ${error?.message}`);
        assert.equal(text, SHORT);
        assert.ok(ended);
        assert.equal(server.requests.length, (atByte + 2) * 2, `byte ${atByte}`);
      }
    } finally {
      await server.close();
    }
  });
});

async function withFaults(
  faults: readonly (Fault | null)[],
  test: (server: ModelServer) => Promise<void>,
): Promise<void> {
  const server = await startModelServer({ dialect: 'openai', answer: ANSWER, faults });
  try {
    await test(server);
  } finally {
    await server.close();
  }
}

describe('a server that struggles', () => {
  it('splits its packets anywhere, inside of characters too', async () => {
    for (const bytes of [2, 5, 64])
      await withFaults([{ kind: 'split', bytes }], async ({ url }) => {
        const { text, ended } = await collect(createTestModel(url));
        assert.equal(text, ANSWER);
        assert.ok(ended);
      });
  });

  it('is slow, but never silent for too long', async () => {
    await withFaults([{ kind: 'slow', delayMs: 30 }], async ({ url }) => {
      const { text, error } = await collect(createTestModel(url, { idleTimeoutMs: 300 }));
      assert.equal(error, null);
      assert.equal(text, ANSWER);
    });
  });

  it('says only that it is working: given up in the end', async () => {
    await withFaults([{ kind: 'comments', everyMs: 20 }], async ({ url, requests }) => {
      const { error } = await collect(createTestModel(url, { idleTimeoutMs: 400 }));
      // A comment is a sign of life, for five idle times.
      assert.deepEqual([error?.code, error?.detail['seconds']], ['timeout', 2]);
      await requests[0]?.closed;
      assert.ok(requests[0]?.closedByClient);
    });
  });

  it('never answers at all', async () => {
    await withFaults([{ kind: 'stall', atByte: -1 }], async ({ url, requests }) => {
      const { error } = await collect(createTestModel(url, { connectTimeoutMs: 100 }));
      assert.equal(error?.code, 'timeout');
      await requests[0]?.closed;
      assert.ok(requests[0]?.closedByClient);
    });
  });

  it('asks for patience in seconds, as a date or in milliseconds: the wait is shown and kept', async () => {
    const nowMs = Date.parse('2026-11-25T08:00:00Z');
    for (const [headers, expectedMs] of [
      [{ 'retry-after': '4' }, 4000],
      [{ 'retry-after': 'Wed, 25 Nov 2026 08:00:07 GMT' }, 7000],
      [{ 'retry-after-ms': '1250', 'retry-after': '9' }, 1250],
      [{}, 1000],
    ] as const)
      for (const status of [408, 409, 429, 500, 502, 503, 529])
        await withFaults([{ kind: 'status', status, headers }], async ({ url }) => {
          const waits: number[] = [];
          const clock = { ...impatientClock(waits), now: () => nowMs };
          const { text, events } = await collect(createTestModel(url, { clock, random: () => 0 }));
          assert.equal(text, ANSWER);
          const restarts = events.filter(({ type }) => type === 'restart');
          assert.equal(restarts.length, 1);
          assert.equal(restarts[0]?.type === 'restart' && restarts[0].retryInMs, expectedMs);
          assert.ok(waits.includes(expectedMs));
        });
  });

  it('waits longer each time, three times at most', async () => {
    const busy: Fault = { kind: 'status', status: 503 };
    await withFaults([busy, busy, busy, busy, busy], async ({ url, requests }) => {
      const { events, error } = await collect(createTestModel(url, { clock: impatientClock(), random: () => 0 }));
      assert.equal(error?.code, 'server-error');
      assert.deepEqual(
        events.map((event) => event.type === 'restart' && event.retryInMs),
        [1000, 2000, 4000],
      );
      assert.equal(requests.length, 4);
    });
  });

  it('asks for an hour: said at once', async () => {
    await withFaults(
      [{ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }],
      async ({ url, requests }) => {
        const { error } = await collect(createTestModel(url));
        assert.equal(error?.code, 'rate-limit');
        assert.equal(error.detail['seconds'], 3600);
        assert.equal(requests.length, 1);
      },
    );
  });

  it('refuses what will not pass by waiting: asked once', async () => {
    for (const [status, code] of [
      [401, 'wrong-key'],
      [402, 'no-quota'],
      [403, 'wrong-key'],
      [404, 'wrong-path'],
      [405, 'wrong-path'],
      [413, 'context-too-long'],
    ] as const)
      await withFaults([{ kind: 'status', status }], async ({ url, requests }) => {
        const { error } = await collect(createTestModel(url));
        assert.equal(error?.code, code);
        assert.equal(requests.length, 1);
      });
  });

  it('refuses without a reason: asked once more in the plainest form', async () => {
    await withFaults([{ kind: 'status', status: 400, body: 'Bad Request' }], async ({ url, requests }) => {
      const { text } = await collect(createTestModel(url));
      assert.equal(text, ANSWER);
      assert.ok(!('response_format' in (requests[1]?.body ?? {})));
    });
  });
});

describe('cancelling', () => {
  const cancelDuring = async (fault: Fault, when: (events: number, server: ModelServer) => boolean): Promise<void> => {
    const server = await startModelServer({ dialect: 'openai', answer: ANSWER, faults: () => fault });
    const controller = new AbortController();
    const reason = new DOMException('the person cancelled', 'AbortError');
    try {
      const running = collect(createTestModel(server.url), controller.signal);
      let events = 0;
      const seen = setInterval(() => {
        events++;
        if (when(events, server)) controller.abort(reason);
      }, 5);
      const { error, ended } = await running;
      clearInterval(seen);
      assert.equal(error, reason, 'the reason comes out as it went in');
      assert.ok(!ended);
      const before = server.requests.length;
      await new Promise((resolve) => setTimeout(resolve, 60));
      assert.equal(server.requests.length, before, 'nothing is sent after a cancel');
    } finally {
      await server.close();
    }
  };

  it('before the reply', () => cancelDuring({ kind: 'stall', atByte: -1 }, (_, { requests }) => requests.length > 0));
  it('in the midst of the text', () => cancelDuring({ kind: 'stall', atByte: 1000 }, (events) => events > 8));
  it('during a wait between tries', () =>
    cancelDuring({ kind: 'status', status: 503 }, (_, { requests }) => requests.length > 0));

  it('before the start: nothing is sent', async () => {
    await withFaults([], async ({ url, requests }) => {
      const { error } = await collect(createTestModel(url), AbortSignal.abort());
      assert.equal(error?.name, 'AbortError');
      assert.equal(requests.length, 0);
    });
  });

  it('closes the connection though nobody reads on', async () => {
    await withFaults([{ kind: 'stall', atByte: 1000 }], async ({ url, requests }) => {
      const controller = new AbortController();
      const stream = createTestModel(url).stream(request, controller.signal)[Symbol.asyncIterator]();
      await stream.next();
      controller.abort();
      await requests[0]?.closed;
      assert.ok(requests[0]?.closedByClient);
      await assert.rejects(async () => stream.next(), { name: 'AbortError' });
    });
  });

  it('by leaving the loop closes the connection, too', async () => {
    await withFaults([{ kind: 'stall', atByte: 1000 }], async ({ url, requests }) => {
      for await (const event of createTestModel(url).stream(request, new AbortController().signal))
        if (event.type === 'text-delta') break;
      await requests[0]?.closed;
      assert.ok(requests[0]?.closedByClient);
    });
  });
});

describe('no server to talk to', () => {
  const codeOf = async (url: string, fetchOf = fetch): Promise<SummarizeError | null> =>
    (await collect(createTestModel(url, { fetch: fetchOf, clock: impatientClock() }))).error;

  it('nobody listens there', async () => {
    const server = await startModelServer({ dialect: 'openai', answer: '' });
    await server.close();
    const error = await codeOf(server.url);
    assert.equal(error?.code, 'refused');
    assert.equal(error.detail['host'], `127.0.0.1:${server.port}`);
  });

  it('no host of that name', async () =>
    assert.equal((await codeOf('http://no-such-host.invalid/v1'))?.code, 'name-not-found'));

  it('a port that fetch lets nobody ask', async () => {
    const failure = await codeOf('http://127.0.0.1:6000/v1');
    assert.deepEqual([failure?.code, failure?.detail['reason']], ['bad-address', 'ERR_UNSAFE_PORT']);
  });

  it('https where the server speaks http', async () => {
    await withFaults([], async ({ url }) =>
      assert.equal((await codeOf(url.replace('http:', 'https:')))?.code, 'bad-address'),
    );
  });

  it('a certificate that cannot be trusted, a proxy that refuses, an editor’s own network stack', async () => {
    const failing =
      (cause: Error): typeof fetch =>
      () =>
        Promise.reject(new TypeError('fetch failed', { cause }));
    for (const [code, cause] of [
      ['certificate', Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })],
      ['certificate', Object.assign(new Error('unable to verify'), { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' })],
      ['certificate', Object.assign(new Error('expired'), { code: 'CERT_HAS_EXPIRED' })],
      ['certificate', Object.assign(new Error('altnames'), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' })],
      ['certificate', new Error('net::ERR_CERT_AUTHORITY_INVALID')],
      ['proxy', new Error('net::ERR_TUNNEL_CONNECTION_FAILED')],
      ['proxy', new Error('Proxy response (407) !== 200 when HTTP Tunneling')],
      ['name-not-found', new Error('net::ERR_NAME_NOT_RESOLVED')],
      ['refused', new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })], '')],
      ['timeout', Object.assign(new Error('Connect Timeout Error'), { code: 'UND_ERR_CONNECT_TIMEOUT' })],
      ['connection-lost', Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' })],
    ] as const)
      assert.equal((await codeOf('https://api.example.com/v1', failing(cause)))?.code, code, cause.message);
  });
});
