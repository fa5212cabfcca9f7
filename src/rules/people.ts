/** Owns the people of a report: who took part, with offices, organization and side, each tied to the words that say so. */
import type { Span } from '../article/span.ts';
import type { DraftAttendee } from '../summary/draftSummary.ts';
import { type ArticleView, sentenceAt } from './articleView.ts';
import { CharacterSet } from './characterSet.ts';
import { GatedPattern } from './gatedPattern.ts';
import { assignSides } from './people/assignSides.ts';
import { BodyIndex, findBodies } from './people/bodies.ts';
import { collectCandidates } from './people/candidates.ts';
import { collectCues, isMet } from './people/collectCues.ts';
import { mergeMentions } from './people/mergeMentions.ts';
import { ownVoice } from './people/ownVoice.ts';
import type { PersonMention } from './people/personCollector.ts';
import { readRepresented } from './people/representedBodies.ts';
import { organizationNames } from './people/resolveOffices.ts';
import { readVisitFrame, type VisitFrame } from './people/visitFrame.ts';

/** A person who took part, as found; the attendee of the draft plus what the other rules need. */
export interface Person extends DraftAttendee {
  readonly nameSpan: Span;
  readonly evidenceSpan: Span;
  readonly confidence: number;
  readonly rule: string;
  /** Where the organization's words stand, when they stand in the text. */
  readonly organizationSpan: Span | null;
}

export interface People {
  readonly people: readonly Person[];
  readonly frame: VisitFrame;
}

/** Bodies whose members inspect together. */
const COMMITTEE = new GatedPattern(/政协|人大|民[革盟建进]|界别|工商联|法院|检察院/);

/** Posts and houses of a state or an office in another place. */
const POSTED =
  /(?<!政府)驻.{1,8}(?:大使|公使|领事|参赞|代办|武官|代表|使馆|领事馆|代表处|办事处)|^.{2,10}协会.{2,3}(?:办事处|事务所)/;

const known = new WeakMap<ArticleView, People>();

const ENDS_CLAUSE = new CharacterSet('，。；！？：\n');
const ENDS_ITEM = new CharacterSet('，。；！？：、\n');

/** The shortest clause that states the fact: from the office, or the start of its clause, to the next mark. */
const NEXT_OFFICE = new GatedPattern(/^(?:（[^）]{1,20}）)?[、和与](?=[^、]{0,30}(?:长|记|主任|主席|裁|员|事))/);

function evidenceOf(text: string, sentence: Span, mention: PersonMention): Span {
  let end = mention.name.end;
  while (end < sentence.end && !ENDS_CLAUSE.hasAt(text, end)) end++;
  // Within a list of persons who each have an office, the item is enough.
  const item = text.slice(mention.name.end, end);
  if (NEXT_OFFICE.test(item) && !/^[、和与][\u4e00-\u9fff]{2,3}(?:[、和与]|等|$)/.test(item)) end = mention.name.end;
  let start = mention.start;
  while (start > sentence.start && !ENDS_ITEM.hasAt(text, start - 1)) start--;
  return { start, end };
}

/** Finds the people of a report. The same view gives the same answer without a second reading. */
export function findPeople(view: ArticleView): People {
  let people = known.get(view);
  if (!people) known.set(view, (people = readPeople(view)));
  return people;
}

/** What stands between two persons of one list. */
const JOINED = new GatedPattern(/^(?:（[^）]{1,20}）)?(?:先生|女士|教授|博士|院士)?(?:[、，；和与及暨]|[，、]?以及)$/);
const LONGEST_JOINT = 30;

function readPeople(view: ArticleView): People {
  const { text } = view;
  const candidates = collectCandidates(view);
  const found = findBodies(view);
  const bodies = new BodyIndex(found);
  bodies.readAliases(text, found);
  bodies.readCountries(text);
  const frame = readVisitFrame(view, found);
  const byName = mergeMentions(view, candidates, bodies);
  collectCues(view, byName, candidates);
  const joined = new Set(
    candidates.filter((candidate, index) => {
      const before = candidates[index - 1]?.mention.name.end;
      return (
        before !== undefined &&
        candidate.mention.start - before <= LONGEST_JOINT &&
        JOINED.test(text.slice(before, candidate.mention.start))
      );
    }),
  );
  const entries = [...byName.entries()];
  const places = new Map(entries.map(([, entry], index) => [entry, index]));
  const isPerson = (name: string): boolean => byName.has(name);
  const parties = { ...frame, visitors: frame.visitors.filter(({ name }) => !isPerson(name)) };
  // 副校长 after 来我校.
  const { at } = ownVoice(view);
  const ownWord = /[校院所馆司]$/.exec(text.slice(0, Number.isFinite(at) ? at : 0))?.[0] ?? null;
  const sides = assignSides(
    entries.map(([, { candidate, resolved, cues, metBy }]) => ({
      organization: resolved.organization,
      isGuess: resolved.isGuess,
      cues,
      cue: candidate.cue,
      isScene: resolved.isScene === true,
      sentence: candidate.sentence.number,
      list: `${candidate.sentence.start}:${candidate.mention.list}`,
      joined: joined.has(candidate),
      isMet: isMet(text, candidate.sentence, candidate.mention.start, candidate.mention.name.end),
      metBy: metBy ? (places.get(metBy) ?? null) : null,
      hasOffice: resolved.titles.length > 0,
      isOwn:
        /[我本]$/.test(text.slice(Math.max(0, candidate.mention.start - 1), candidate.mention.start)) ||
        (resolved.organization === null && ownWord !== null && resolved.titles[0]?.includes(ownWord) === true),
      isForeign: candidate.mention.kind === 'dotted' || candidate.mention.kind === 'foreign',
      isPosted: POSTED.test(`${resolved.organization ?? ''}${resolved.titles[0] ?? ''}`),
      committee: COMMITTEE.exec(`${resolved.titles[0] ?? ''} ${resolved.organization ?? ''}`)?.[0] ?? null,
      isMixed: resolved.titles.some((title) => !COMMITTEE.test(title)),
    })),
    parties,
  );
  const visiting = new Set(
    entries.flatMap(([, { resolved }], i) => (sides[i] === 'visitor' ? [resolved.organization] : [])),
  );
  const guessed = new Set(
    entries.flatMap(([, { resolved }], i) =>
      sides[i] === 'visitor' && resolved.isGuess ? [resolved.organization] : [],
    ),
  );
  const receiving = new Set<string | null>([...frame.hosts, ...frame.entered].map((party) => party.name));
  for (const organization of visiting) if (!guessed.has(organization)) receiving.delete(organization);
  const none: ReadonlySet<string | null> = new Set();
  const represented = readRepresented(text, bodies);
  const organizations = entries.map(([, { candidate, resolved }], index) => {
    const { organization, organizationSpan: span } = resolved;
    // The visitors' body cannot be the guess for one who receives them.
    const isWrongGuess =
      resolved.isGuess &&
      (sides[index] === 'host' ? visiting : sides[index] === 'visitor' ? receiving : none).has(organization);
    const { name } = candidate.mention;
    const stated =
      resolved.titles.length > 0 && (organization === null || resolved.isGuess)
        ? represented.get(text.slice(name.start, name.end))
        : undefined;
    return stated ?? (organization === null || isWrongGuess ? null : { organization, span });
  });
  const names = organizationNames(view, organizations);
  const people = entries.map(([name, { candidate, resolved }], index): Person => {
    const { mention, sentence } = candidate;
    return {
      name,
      titles: resolved.titles,
      organization: names[index]!,
      side: sides[index]!,
      sentences: [sentenceAt(view, mention.name.start)?.number ?? sentence.number],
      nameSpan: mention.name,
      evidenceSpan: evidenceOf(text, sentence, mention),
      confidence: Math.round(Math.min(0.98, Math.max(0.3, mention.certainty)) * 100) / 100,
      rule: mention.rule,
      organizationSpan: organizations[index]?.span ?? null,
    };
  });
  return { people, frame };
}
