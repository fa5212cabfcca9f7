/** Owns what is done after a failure: ask in another form, wait and ask again, or give up with the right error. */
import { SummarizeError } from '../summary/errors.ts';
import type { ErrorCode } from '../summary/errors.ts';
import { adaptRequest, askPlainly, stepDown } from './adaptRequest.ts';
import { classifyFailure } from './classifyFailure.ts';
import type { FailureContext } from './classifyFailure.ts';
import { UnusableAnswer } from './judgeAnswer.ts';
import type { Learned } from './learnedStore.ts';
import { LONGEST_WAIT_MS, MAX_RETRIES, isPassing, retryDelayMs } from './retry.ts';
import { ServerFailure } from './serverFailure.ts';

/** How far the tries of one answer have come. */
export interface Plan {
  readonly learned: Learned;
  readonly retries: number;
  readonly adaptations: number;
  readonly triedPlain: boolean;
}

/** `reason` of a `restart`: the code of what failed, a new form of asking, or thoughts that were taken for the answer. */
export type RestartReason = ErrorCode | 'adapting' | 'thinking';

export interface NextTry {
  readonly plan: Plan;
  readonly reason: RestartReason;
  readonly retryInMs: number;
}

export interface TryContext extends FailureContext {
  readonly nowMs: number;
  readonly random: () => number;
  /** The body that would be sent, as text: a change that changes nothing is no new try. */
  readonly bodyFor: (learned: Learned) => string;
}

/** Each adaptation drops or renames something; no server refuses more than this. */
const MAX_ADAPTATIONS = 10;

/** Refusals that may be about the form of the request. */
const ABOUT_FORM: readonly ErrorCode[] = ['bad-request', 'server-error', 'wrong-path', 'context-too-long'];
const ABOUT_FORM_STATUS: readonly (number | null)[] = [null, 400, 404, 422, 501];

export function firstPlan(learned: Learned): Plan {
  return { learned, retries: 0, adaptations: 0, triedPlain: false };
}

/** The next try after this failure; null if nothing is left that may help. */
export function planNextTry(plan: Plan, failure: unknown, error: SummarizeError, context: TryContext): NextTry | null {
  const adapted = plan.adaptations < MAX_ADAPTATIONS ? adapt(plan, failure, error.code, context) : null;
  if (adapted)
    return { plan: { ...plan, ...adapted, adaptations: plan.adaptations + 1 }, reason: 'adapting', retryInMs: 0 };
  const passing = failure instanceof UnusableAnswer ? failure.remedy === 'retry' : isPassing(error.code, failure);
  if (!passing || plan.retries >= MAX_RETRIES) return null;
  const retries = plan.retries + 1;
  const retryInMs = retryDelayMs(retries, failure, context.nowMs, context.random);
  return retryInMs > LONGEST_WAIT_MS ? null : { plan: { ...plan, retries }, reason: error.code, retryInMs };
}

function adapt(plan: Plan, failure: unknown, code: ErrorCode, { bodyFor }: TryContext): Partial<Plan> | null {
  if (failure instanceof UnusableAnswer) {
    if (failure.remedy === 'lift-limit' && plan.learned.tokenLimit !== 'none')
      return { learned: { ...plan.learned, tokenLimit: 'none' } };
    const learned = failure.remedy === 'step-down' ? stepDown(plan.learned) : null;
    return learned && { learned };
  }
  if (!(failure instanceof ServerFailure) || failure.isHtml) return null;
  if (!ABOUT_FORM.includes(code) || !ABOUT_FORM_STATUS.includes(failure.status)) return null;
  const sent = bodyFor(plan.learned);
  let learned = adaptRequest(plan.learned, failure);
  while (learned && bodyFor(learned) === sent) learned = adaptRequest(learned, failure);
  // Of a text that is too long only the bound of the answer can give way.
  if (code === 'context-too-long' && learned?.tokenLimit === plan.learned.tokenLimit) return null;
  if (learned) return { learned };
  if (code !== 'bad-request' || plan.triedPlain) return null;
  learned = askPlainly(plan.learned);
  return learned && { learned, triedPlain: true };
}

/** What a person is told if this failure is the last. */
export function explainFailure(failure: unknown, context: TryContext): SummarizeError {
  if (!(failure instanceof UnusableAnswer)) {
    const error = classifyFailure(failure, context);
    const waitMs = failure instanceof ServerFailure ? retryDelayMs(1, failure, context.nowMs, () => 0) : 0;
    if (error.code !== 'rate-limit' || waitMs <= LONGEST_WAIT_MS) return error;
    return new SummarizeError(error.code, error.message, {
      detail: { ...error.detail, seconds: Math.ceil(waitMs / 1000) },
    });
  }
  const { host, model } = context;
  const detail = { host, model, ...(failure.limit === null ? {} : { limit: failure.limit }) };
  return new SummarizeError(failure.code, failure.message, { detail });
}
