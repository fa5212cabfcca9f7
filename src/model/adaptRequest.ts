/** Owns the ladder: what to ask differently after a server has refused the form of a request. */
import { contextLimit } from './classifyFailure.ts';
import { OUTPUT_MODES } from './learnedStore.ts';
import type { Learned, Omittable } from './learnedStore.ts';
import type { ServerFailure } from './serverFailure.ts';

/** What a server can say about the form of a request. `null`: this rule has nothing left to give. */
interface Rule {
  readonly words: RegExp;
  readonly adapt: (learned: Learned, failure: ServerFailure) => Learned | null;
}

/** In order; the first rule whose words fit and which changes something is taken, so a climb always ends. */
const RULES: readonly Rule[] = [
  // Qwen asks for the switch by name where our preset did not know the server.
  {
    words: /enable_thinking must be set to false|when enable_thinking is true|enable_thinking[^.]{0,40}must be false/,
    adapt: (learned) => (learned.thinking === 'preset' ? { ...learned, thinking: 'enable_thinking' } : null),
  },
  {
    words: /max_tokens|max_completion_tokens|max tokens/,
    adapt: (learned, failure) => {
      if (learned.tokenLimit === 'none') return null;
      const tooLarge = /too large|at most|valid range|maximum context|should be in|less than or equal/.test(
        failure.words,
      );
      if (tooLarge) return { ...learned, tokenLimit: 'none' };
      if (learned.tokenLimit === 'max_tokens' && failure.words.includes('max_completion_tokens'))
        return { ...learned, tokenLimit: 'max_completion_tokens' };
      if (learned.tokenLimit === 'max_completion_tokens') return { ...learned, tokenLimit: 'max_tokens' };
      return { ...learned, tokenLimit: 'none' };
    },
  },
  {
    words: /in the messages, \d+ in the completion/,
    // The text fits, its bound for the answer does not: without a bound the server gives what is left of its window.
    adapt: (learned, failure) => {
      const inMessages = Number(/(?<!\d)(\d+) in the messages/.exec(failure.words)?.[1]);
      const fits = inMessages < (contextLimit(failure) ?? 0);
      return fits && learned.tokenLimit !== 'none' ? { ...learned, tokenLimit: 'none' } : null;
    },
  },
  { words: /stream_options/, adapt: (learned) => omit(learned, 'stream_options') },
  { words: /temperature/, adapt: (learned) => omit(learned, 'temperature') },
  {
    words: /\bthink|thinking|reasoning|chat_template_kwargs/,
    adapt: (learned) => (learned.thinking === 'untouched' ? null : { ...learned, thinking: 'untouched' }),
  },
  {
    words:
      /response_format|json_schema|json_object|json mode|word 'json'|json schema|structured output|guided|grammar|invalid schema|can handle the requested parameters/,
    adapt: stepDown,
  },
  {
    words:
      /system[^.]{0,30}(?:role|message|prompt)[^.]{0,30}not supported|does not support[^.]{0,20}system|only user and assistant roles/,
    adapt: (learned) => omit(learned, 'system'),
  },
  {
    words:
      /stream[a-z]*[^.]{0,30}(?:not supported|unsupported|not allowed|disabled)|does not support stream|verified to stream/,
    adapt: (learned) => omit(learned, 'stream'),
  },
];

/** What to send instead after this refusal, or null if it is not about the form of the request. */
export function adaptRequest(learned: Learned, failure: ServerFailure): Learned | null {
  for (const { words, adapt } of RULES) {
    const adapted = words.test(failure.words) ? adapt(learned, failure) : null;
    if (adapted) return adapted;
  }
  return null;
}

/** One rung down, or null on the last. */
export function stepDown(learned: Learned): Learned | null {
  const mode = OUTPUT_MODES[OUTPUT_MODES.indexOf(learned.mode) + 1];
  return mode === undefined ? null : { ...learned, mode };
}

/** The plainest request there is: for a server that refuses and does not say why. */
export function askPlainly(learned: Learned): Learned | null {
  const plain: Learned = {
    ...learned,
    mode: 'text',
    thinking: 'untouched',
    omit: [...new Set<Omittable>([...learned.omit, 'temperature', 'stream_options'])],
  };
  return JSON.stringify(plain) === JSON.stringify(learned) ? null : plain;
}

function omit(learned: Learned, name: Omittable): Learned | null {
  return learned.omit.includes(name) ? null : { ...learned, omit: [...learned.omit, name] };
}
