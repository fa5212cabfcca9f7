/** Owns the sentences that tell of a signing: active, passive, as a noun, and what makes it one of another time. */
import type { Sentence } from '../../article/cleanArticle.ts';
import { DOCUMENT, documentAround, readDocument, type DocumentName } from './documentNames.ts';
import { readAgents, readPartners } from './documentParties.ts';
import { clauseOfSigners, readSigners } from './documentSigners.ts';
import { isSignedNow } from './signingTime.ts';
import { tokensOf } from './tokens.ts';
import { askOnce } from './wordFacts.ts';

export interface FoundDocument {
  readonly start: number;
  readonly end: number;
  readonly parties: readonly string[];
  /** Whether the text points back at a document named before: `the agreement`. */
  readonly isDefinite: boolean;
  readonly rule: string;
  readonly confidence: number;
  readonly sentence: Sentence;
  /** The clause before the verb: people named there signed for their bodies. */
  readonly signers?: string;
}

const SIGNED = String.raw`signed(?: off on)?|countersigned|inked|initialled|initialed|concluded|executed|exchanged|formali[sz]ed(?: (?:through|by|with|in))?|sealed(?: (?:[\w’'-]+ ){1,5}with(?= an? ))?|renewed|extended|finali[sz]ed`;
const SIGNING = new RegExp(
  String.raw`\b(?:${SIGNED}|[Ss]igning(?: ceremony)? (?:of|for)|signature of|inking of|[Ss]igning|putting pens? to paper on|put pens? to paper on|adopted|exchange of|entered into|(?:put|set|affixed|added) (?:their|his|her) (?:signatures?|names?|pens?) to|signs|sign|inks?)\b`,
  'g',
);
/** First words of all expressions of signing, also hyphenated. */
const opensSigning = askOnce(({ lower }) => OPENING.test(lower));
const OPENING = new RegExp(
  String.raw`(?:^|[-/'’.@&])(?:${SIGNED}|signing|signature|inking|put|putting|set|affixed|added|adopted|exchange|entered|signs?|inks?)(?:$|[-/'’.@&])`,
);
const PASSIVE = new RegExp(
  String.raw`^(?:[^.;]|\.(?=\d)){0,130}?\b(?:was|were|has been|have been|had been|being) (?:\w+ ){0,2}?(?:${SIGNED})\b|^[^.]{0,160}?(?:;|, and| –| —) it (?:was|has been) (?:\w+ ){0,2}?(?:${SIGNED})\b|^,? (?:${SIGNED}) (?=today|yesterday|on|at|by|during|here|between|in|with|this|last)`,
);
/** Without one of these no passive can match. */
const PASSIVE_AT_ALL = new RegExp(
  String.raw`\b(?:was|were|has been|have been|had been|being) (?:\w+ ){0,2}?(?:${SIGNED})\b|(?:${SIGNED}) (?:today|yesterday|on|at|by|during|here|between|in|with|this|last)`,
);
const DOCUMENTS = new RegExp(DOCUMENT, 'gi');
/** A document of another time, or one that is only like what was signed. */
const EARLIER = /^(?:original|similar|draft|earlier|previous|expired|proposed|planned|future|possible|potential)\b/i;
/** What is said of talks about a document, or of the place and the pen of an old one. */
const ELSEWHERE =
  /\b(?:talks|negotiations|discussions|consultations) (?:on|for|over|about|towards) (?:[\p{L}-]+ ){0,4}$|\b(?:table|room|hall|house|building|palace|desk|pen|spot|place|site|chamber|carriage) (?:where|in which|at which|on which|with which) (?:[\p{L}-]+ ){0,4}$/iu;
/** An aside that tells of this visit: `under a pact signed during the visit`. */
const OF_VISIT =
  /^ (?:here|today|yesterday|(?:during|at|on) (?:the|his|her|their|this) (?:visit|trip|ceremony|occasion|summit|meeting|event|talks|reception)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;
/** Who signs is said within so many characters after `signed by`. */
const SIGNERS_REACH = 260;
const NOT_YET =
  /^[^.;]{0,60}\b(?:(?:is|are|being) (?:still |now )?(?:expected|due|planned|being|set|scheduled|likely)|(?:will|may|should|could) (?:be|follow)|expected to be|to be signed|remains?|(?:was|were) not)\b/;

/** Verbs that stand together find a document more than once; those before the last few lie further back. */
const MOST_OVERLAPPING = 16;

/** `signed a memorandum of understanding (MoU) with X and a letter of intent`. */
function findActive(text: string, sentence: Sentence, year: number | null, isHeadline: boolean): FoundDocument[] {
  const words = text.slice(sentence.start, sentence.end);
  const all: FoundDocument[] = [];
  for (const verb of words.matchAll(SIGNING)) {
    const end = verb.index + verb[0].length;
    const isPresent = /^(?:signs?|inks?)$/.test(verb[0]);
    if (!(isHeadline && isPresent) && !isSignedNow(words, verb.index, end, year)) continue;
    const verbStart = sentence.start + verb.index;
    const found: FoundDocument[] = [];
    const signers = /^(?:[Ss]igning|signature of|inking|exchange of)/.test(verb[0])
      ? []
      : readSigners(text, sentence.start, verbStart);
    const clause = /^(?:[Ss]igning|signature of|inking|exchange of)/.test(verb[0])
      ? ''
      : clauseOfSigners(text, sentence.start, verbStart);
    let next = readDocument(text, sentence.start + end, sentence.end) ?? readIncluded(text, verbStart, sentence.end);
    // Talks adopt a declaration; what else is adopted is no document of this occasion.
    if (verb[0] === 'adopted' && next && !/joint|declaration|communiqu/i.test(text.slice(next.start, next.kindEnd)))
      next = null;
    while (next && !NOT_YET.test(text.slice(next.kindEnd, sentence.end))) {
      found.push(...withPartners(text, sentence, next, signers).map((one) => ({ ...one, signers: clause })));
      const joint =
        /^(?:[^.;]{0,60}?,? and (?:also )?(?=(?:a|an|the|its) )|[^.;]{0,220}?, and (?:a|an) (?=(?:[\w-]+ ){0,4}(?:agreements?|memorandum|mou|contract|protocol|treaty|letter of intent)\b))/i.exec(
          text.slice(next.end, sentence.end),
        );
      next = joint ? readDocument(text, next.end + joint[0].length, sentence.end) : null;
    }
    found.push(...findNamed(text, sentence, verb.index));
    for (const one of found)
      if (
        !all
          .slice(-MOST_OVERLAPPING)
          .some(
            (other) => other.end > one.start && other.start < one.end && other.parties.join() === one.parties.join(),
          )
      )
        all.push(one);
  }
  return all;
}

/** `exchange of nine documents, including a memorandum of understanding on trade`. */
function readIncluded(text: string, from: number, sentenceEnd: number): DocumentName | null {
  const including = /\b(?:including|:|namely) ?(?=(?:a|an) )/.exec(text.slice(from, Math.min(sentenceEnd, from + 160)));
  return including ? readDocument(text, from + including.index + including[0].length, sentenceEnd) : null;
}

/** `with A and B` after the document; separate documents are one with each. */
function withPartners(
  text: string,
  sentence: Sentence,
  signed: DocumentName,
  signers: readonly string[],
): FoundDocument[] {
  const { start, end, kindEnd, article } = signed;
  const partners = readPartners(text, kindEnd, sentence.end);
  const isEach =
    partners.length > 1 && (/\bseparate\b|\brespective/i.test(article) || /s$/.test(text.slice(start, kindEnd)));
  return (isEach ? partners.map((partner) => [partner]) : [partners]).map((group) => ({
    start,
    end,
    parties: [...new Set([...signers, ...group])],
    isDefinite: /\b(?:the|this|both|these)\b/i.test(article),
    rule: 'english-signed',
    confidence: 0.85,
    sentence,
  }));
}

/** `A staff exchange agreement between the libraries, first announced in May, was renewed by …`. */
function findPassive(text: string, sentence: Sentence, year: number | null): FoundDocument[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!PASSIVE_AT_ALL.test(words)) return [];
  const found: FoundDocument[] = [];
  for (const kind of words.matchAll(DOCUMENTS)) {
    const kindEnd = kind.index + kind[0].length;
    const named = documentAround(
      text,
      sentence.start,
      sentence.start + kind.index,
      sentence.start + kindEnd,
      sentence.end,
    );
    // What it is about may stand between the document and its aside: `a pact on trade, signed on Monday`.
    const nameEnd = named.end - sentence.start;
    const aside = nameEnd > kindEnd ? PASSIVE.exec(words.slice(nameEnd)) : null;
    const passive = aside ?? PASSIVE.exec(words.slice(kindEnd));
    if (!passive || (found.length > 0 && kindEnd < found.at(-1)!.end - sentence.start)) continue;
    const verbEnd = (aside ? nameEnd : kindEnd) + passive[0].length;
    const verbAt = verbEnd - passive[0].trimEnd().split(' ').at(-1)!.length;
    const isOfVisit =
      !/^[^.;]*\b(?:was|were|been|being) /.test(passive[0]) &&
      OF_VISIT.test(` ${words.slice(verbEnd, verbEnd + 40).trimStart()}`);
    if (
      (!isOfVisit &&
        /\b(?:under|implement\w*|earlier|previous|existing|planned|no|by|since|of)\s(?:(?:a|an|the|its|their)\s)?(?:(?!was\b|were\b|is\b)[\w-]+\s){0,3}$/i.test(
          words.slice(Math.max(0, kind.index - 50), kind.index),
        )) ||
      !(isOfVisit
        ? isSignedNow(words.slice(kind.index), verbAt - kind.index, verbEnd - kind.index, year, true)
        : isSignedNow(words, verbAt, verbEnd, year, true)) ||
      /\b(?:has|have) been (?:\w+ )?extended$/.test(passive[0]) ||
      EARLIER.test(words.slice(named.start - sentence.start, kindEnd)) ||
      ELSEWHERE.test(words.slice(Math.max(0, kind.index - 70), kind.index))
    )
      continue;
    if (
      /\b(?:expected|due|set|yet|planned|likely|not|hoped|scheduled) (?:\w+ )?to be\b|\b(?:was|were|is|are) to (?:have )?be|^ (?:talks|negotiations)\b|^ to (?=[a-z])|\bnot (?:yet )?(?:been )?$/.test(
        words.slice(kindEnd, verbAt),
      )
    )
      continue;
    if (
      /^(?:two|three|four|five|several|multiple|\d+|no)\b/i.test(named.article.trim()) ||
      (/s$/.test(kind[0]) && nameEnd === kindEnd)
    )
      continue;
    const partners = readPartners(text, named.kindEnd, sentence.end);
    const by = /^ (?:[^.;,]{0,50} )?by /.exec(words.slice(verbEnd, verbEnd + 60));
    found.push({
      start: named.start,
      end: named.end,
      parties: partners.length > 0 ? partners : readAgents(text, sentence.start + verbEnd, sentence.end),
      isDefinite: /\b(?:the|this|both|these)\b/i.test(named.article),
      rule: 'english-was-signed',
      confidence: 0.75,
      sentence,
      signers: partners.length === 0 && by ? words.slice(verbEnd + by[0].length, verbEnd + SIGNERS_REACH) : '',
    });
  }
  return found;
}

const NAMED =
  /\b((?:[A-Z][\w-]+ ){0,5}(?:Agreement|Memorandum of Understanding|MoU|MOU|Convention|Treaty|Protocol|Accord) (?:on|for) (?:(?:[A-Z][\w-]+|of|the|on|for|in|to|and(?! the\b))(?:,?(?<!,(?= (?:the|a|an)\b)) |(?=[.,;])))+)/g;
const NAMED_REACH = 600;

/** `signing of three agreements, including the Agreement on Defence and the Convention on Trade`. */
function findNamed(text: string, sentence: Sentence, after: number): FoundDocument[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!/\bincluding\b|:|\bnamely\b/.test(words.slice(after, after + NAMED_REACH))) return [];
  return [...words.slice(after, after + NAMED_REACH).matchAll(NAMED)].map((match) => {
    const start = sentence.start + after + match.index;
    const name = match[1]!.replace(/(?:,? (?:and|of|the|on|for|in|to)){0,6}[,\s]{0,6}$/, '');
    return {
      start,
      end: start + name.length,
      parties: [],
      isDefinite: false,
      rule: 'english-named',
      confidence: 0.75,
      sentence,
    };
  });
}

/**
 * The documents that a sentence says were signed.
 * @param isHeadline there the present tense tells of what was done
 */
export function findSigned(text: string, sentence: Sentence, year: number | null, isHeadline = false): FoundDocument[] {
  if (!tokensOf(text, sentence).some(({ word }) => opensSigning(word))) return [];
  const active = findActive(text, sentence, year, isHeadline);
  const passive = findPassive(text, sentence, year);
  return [
    ...active,
    ...passive.filter((mention) => !active.some(({ start, end }) => start < mention.end && mention.start < end)),
  ];
}
