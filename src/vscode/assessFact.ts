/** Owns how far a fact is trusted: its mark, the reason in the user's language, and whether it asks for a second look. */
import type { Mark } from '../protocol.ts';
import type { SummaryJson } from '../summary/summaryJson.ts';
import type { IdentifiedFact } from './corrections.ts';
import type { Translate } from './translate.ts';

/** Confidence from which a fact counts as sure, and as likely; calibrated confidences make these the shares that are right. */
export const SURE = 0.9;
export const LIKELY = 0.7;

export interface Assessment {
  readonly mark: Mark;
  readonly why: string;
  readonly toCheck: boolean;
}

export function isUnsupported(fact: { readonly evidence: readonly { readonly match: string }[] }): boolean {
  return fact.evidence.every(({ match }) => match === 'missing');
}

function markOf(confidence: number): Mark {
  if (confidence >= SURE) return 'sure';
  return confidence >= LIKELY ? 'likely' : 'doubtful';
}

/** Judges one fact of a summary made by `engine`. A fact that only one of two engines found always asks for a second look. */
export function assessFact(
  { fact, decided }: IdentifiedFact,
  engine: SummaryJson['engine']['kind'],
  t: Translate,
): Assessment {
  const missing = isUnsupported(fact);
  const byRules = fact.foundBy.includes('rules');
  const byModel = fact.foundBy.includes('model');
  if (decided)
    return {
      mark: 'confirmed',
      toCheck: false,
      why: missing ? t('You decided this. The words are not in the article.') : t('You decided this.'),
    };
  if (missing)
    return {
      mark: 'unsupported',
      toCheck: true,
      why: t('The article does not contain this name. Treat it as invented until you find it yourself.'),
    };
  const exact = fact.evidence.some(({ match }) => match === 'exact');
  const approximately = exact ? '' : ` ${t('The wording in the article differs by a character or two.')}`;
  if (byRules && byModel)
    return {
      mark: exact ? 'sure' : 'likely',
      toCheck: false,
      why: t('The language model and the built-in engine agree, and the article says so.') + approximately,
    };
  const twoEngines = engine !== 'rules';
  const mark = fact.confidence === null ? (byModel && exact ? 'likely' : 'doubtful') : markOf(fact.confidence);
  const percent = fact.confidence === null ? '' : ` ${t('Confidence {0}%.', Math.round(fact.confidence * 100))}`;
  if (byModel)
    return {
      mark,
      toCheck: true,
      why: t('Only the language model found this; the words are in the article.') + approximately + percent,
    };
  return {
    mark: twoEngines && mark === 'sure' ? 'likely' : mark,
    toCheck: twoEngines || mark === 'doubtful',
    why:
      (twoEngines
        ? t('Only the built-in engine found this; the language model did not.')
        : t('Found by the built-in engine.')) +
      approximately +
      percent,
  };
}
