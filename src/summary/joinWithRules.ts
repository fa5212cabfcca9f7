/** Owns the last step with a model: its facts and the rules' become one summary, doubts are asked about once more. */
import type { CleanArticle } from '../article/cleanArticle.ts';
import { SummarizeError } from './errors.ts';
import type { DraftSummary, FactKind } from './draftSummary.ts';
import type { Grounded, GroundedSummary, Grounder } from './ground.ts';
import { onlyToldDates } from './toldYear.ts';
import { compare, isInsideName, mergeScalars } from './merge.ts';
import type { ReadArticle } from './readPassages.ts';
import type { Doubt } from './secondLook.ts';
import { lookAgain } from './secondLook.ts';
import type { ModelEngine, SummarizeContext } from './summarize.ts';
import type { FoundFact, SummarizeEvent } from './summarizeEvent.ts';

export interface JoinInput {
  readonly article: CleanArticle;
  readonly grounder: Grounder;
  readonly rules: GroundedSummary;
  readonly read: ReadArticle;
  readonly engine: ModelEngine;
  readonly context: SummarizeContext;
  /** Tokens used so far: the second look must stay small beside them. */
  readonly spent: { readonly inputTokens: number; readonly outputTokens: number };
}

/** Highest confidence of a fact that the model did not name. */
const DOUBTFUL = 0.3;
/** Least confidence of a fact that both engines found, each in its own way. */
const AGREED = 0.95;

type AnyFact = Grounded<FoundFact['fact']>;

/** Joins both findings; facts of the rules alone stay only as doubtful ones, and only where a second look was wanted. */
export async function* joinWithRules(
  input: JoinInput,
  signal: AbortSignal,
): AsyncGenerator<SummarizeEvent, GroundedSummary, undefined> {
  const { grounder, rules, read, engine } = input;
  const model = grounder.groundSummary(joinDrafts(read.drafts), 'model');
  const scalars = mergeScalars(onlyToldDates(input.article, model), rules);
  if (!read.isReport) {
    yield warning('not-a-report', 'The model says that this text does not report a visit, a meeting or a signing.');
    const { overview } = scalars;
    return {
      ...{ title: scalars.title, publishedOn: scalars.publishedOn, visitStart: null, visitEnd: null, overview },
      ...{ attendees: [], agreements: [], siteVisits: [] },
    };
  }
  const found = {
    attendees: compare('attendees', model.attendees, rules.attendees),
    agreements: compare('agreements', model.agreements, rules.agreements),
    siteVisits: compare('siteVisits', model.siteVisits, rules.siteVisits),
  };
  const isUnread = ({ at }: AnyFact): boolean => read.unread.some(({ start, end }) => start <= at && at < end);
  const agreed: AnyFact[] = [...found.attendees.agreed, ...found.agreements.agreed, ...found.siteVisits.agreed];
  // What the model reads as part of a longer name has been answered, not overlooked.
  const doubts: Doubt[] = (['attendees', 'agreements', 'siteVisits'] as const).flatMap((kind) =>
    found[kind].rulesOnly
      .filter((fact) => !isInsideName(fact, agreed) && !isUnread(fact))
      .map((grounded) => ({ kind, grounded })),
  );
  const doubted = new Set<AnyFact>(doubts.map(({ grounded }) => grounded));
  const confirmed =
    doubts.length > 0 && engine.secondLook ? yield* askAgain(input, doubts, signal) : new Set<AnyFact>();
  yield* tellDoubts(doubts, confirmed, engine.secondLook);
  const whole = <F extends FoundFact['fact']>(kind: FactKind): Grounded<F>[] => {
    const { agreed: sure, rulesOnly } = found[kind] as unknown as { agreed: Grounded<F>[]; rulesOnly: Grounded<F>[] };
    const kept = rulesOnly.flatMap((fact) => {
      // Of what the model could not read the rules' word stands.
      if (isUnread(fact)) return [fact];
      if (confirmed.has(fact)) return [withFinders(fact, ['rules', 'model'])];
      const shown = engine.secondLook && doubted.has(fact);
      return shown ? [withConfidence(fact, Math.min(fact.fact.confidence ?? DOUBTFUL, DOUBTFUL))] : [];
    });
    return [...sure.map(settle), ...kept];
  };
  return {
    ...scalars,
    attendees: whole('attendees'),
    agreements: whole('agreements'),
    siteVisits: whole('siteVisits'),
  };
}

async function* askAgain(
  input: JoinInput,
  doubts: readonly Doubt[],
  signal: AbortSignal,
): AsyncGenerator<SummarizeEvent, Set<AnyFact>, undefined> {
  try {
    const answer = await lookAgain(input.article, input.engine.model, doubts, input.spent, signal);
    if (!answer) return new Set();
    const { inputTokens, outputTokens, confirmed } = answer;
    yield { type: 'usage', inputTokens, outputTokens };
    return confirmed;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof SummarizeError)) throw error;
    // The summary is whole without it: the doubts stay doubts.
    yield warning('second-look-failed', `The second look at the rules' facts failed (${error.code}).`, {
      reason: error.code,
    });
    return new Set();
  }
}

function* tellDoubts(
  doubts: readonly Doubt[],
  confirmed: ReadonlySet<AnyFact>,
  shown: boolean,
): Generator<SummarizeEvent, void, undefined> {
  const open = doubts.filter(({ grounded }) => !confirmed.has(grounded));
  if (open.length === 0) return;
  const names = open.map(({ grounded }) => grounded.fact.name).join(', ');
  yield warning(
    'rules-only',
    `Found by the built-in rules but not by the model, ${shown ? 'shown as doubtful' : 'left out'}: ${names}.`,
    { count: open.length, names },
  );
}

/** The parts of a long article as one draft; a scalar is taken from the first part that tells it, the last day from the last. */
function joinDrafts(drafts: readonly DraftSummary[]): DraftSummary {
  const first = <K extends keyof DraftSummary>(field: K): DraftSummary[K] | null =>
    drafts.find((draft) => draft[field] !== null)?.[field] ?? null;
  const days = drafts.flatMap(({ visitStart, visitEnd }) => [visitStart, visitEnd]).filter((day) => day !== null);
  const [visitStart, visitEnd] = [
    first('visitStart'),
    drafts.length > 1 ? (days.toSorted().at(-1) ?? null) : first('visitEnd'),
  ];
  return {
    ...{ title: first('title'), publishedOn: first('publishedOn'), overview: first('overview'), visitStart, visitEnd },
    attendees: drafts.flatMap(({ attendees }) => attendees),
    agreements: drafts.flatMap(({ agreements }) => agreements),
    siteVisits: drafts.flatMap(({ siteVisits }) => siteVisits),
  };
}

function settle<F extends FoundFact['fact']>(fact: Grounded<F>): Grounded<F> {
  return fact.fact.foundBy.length > 1 ? withFinders(fact, fact.fact.foundBy) : fact;
}

function withFinders<F extends FoundFact['fact']>(fact: Grounded<F>, foundBy: F['foundBy']): Grounded<F> {
  return withConfidence({ ...fact, fact: { ...fact.fact, foundBy } }, Math.max(fact.fact.confidence ?? 0, AGREED));
}

function withConfidence<F extends FoundFact['fact']>(fact: Grounded<F>, confidence: number): Grounded<F> {
  return { ...fact, fact: { ...fact.fact, confidence } };
}

function warning(code: string, message: string, detail?: Record<string, string | number>): SummarizeEvent {
  return { type: 'warning', warning: { code, message, ...(detail && { detail }) } };
}
