/** Owns who came and who received, as an English sentence words it. */
import type { Span } from '../../article/span.ts';
import type { Side } from '../../summary/draftSummary.ts';
import { findExpressions, headTable } from './headTable.ts';
import { tokensBetween, tokensOf, type Token } from './tokens.ts';

/** What stands before a name of a host; of all cues the one nearest to the name counts. */
const HOSTS = headTable(
  [
    ['hosted welcomed received greeted met guided briefed', String.raw`\w+ by`],
    ['shown', String.raw`shown (?:around|round|through)[^.;]{0,90} by`],
    ['met', String.raw`met(?: separately| briefly)?(?: on [\w\s]{1,20})?(?: with)?`],
    ['meeting meetings talks dialogue discussion discussions', String.raw`\w+ with`],
    ['hosts host', String.raw`hosts? (?:was|were|included)|hosts,|host families`],
    ['hosted', 'hosted (?:was|families)'],
    ['accompanied', String.raw`accompanied on (?:the|a|their) tour by`],
    ['courtesy', String.raw`courtesy call(?:ed)? (?:up)?on`],
    ['call called', String.raw`call(?:ed)? (?:up)?on`],
    ['hear heard', String.raw`hear(?:d)? from`],
    ['at', 'at the invitation of'],
    ['invitation', 'invitation of'],
    ['representing', String.raw`representing the hosts?`],
    ['local', String.raw`local (?:side|officials)`],
    ['guide', 'guide was'],
    ['host', 'host side|host was'],
    ['audience', 'audience with'],
    ['told', 'told'],
    [
      'tour walk-through walkthrough walk session briefing demonstration presentation round inspection',
      String.raw`[\w-]+(?: [\w’'-]+){0,6} (?:led|conducted|guided|hosted|given) by`,
    ],
    ['briefing presentation explanation', String.raw`\w+ (?:from|by)`],
    ['seen', String.raw`seen off[^.;]{0,60} by`],
    ['given', String.raw`given [^.;]{0,80} by`],
    [
      'receiving welcoming hosting greeting conducting',
      String.raw`\w+ (?:the|them|his|her)(?: \w+)?,?(?: (?:was|were))?`,
    ],
    ['in', String.raw`in the (?:presence|company) of`],
  ],
  String.raw`\s`,
  'i',
);
const GROUP_WORDS = 'delegation team party group contingent trio duo quartet mission visitors delegates guests';
/** What stands before a name of a visitor. */
const VISITORS = headTable(
  [
    ['led headed co-led co-headed flanked joined accompanied', String.raw`[\w-]+ by`],
    ['delegation', String.raw`delegation (?:included|comprised|consisted of|also included|members? (?:were|included))`],
    ['members', String.raw`members (?:of the delegation )?(?:were|included|are)`],
    ['it they which and mission group team party', String.raw`\w+(?: also)? (?:included|comprised|consisted of)`],
    ['in', String.raw`in the (?:delegation|party|group|mission|team) (?:was|were)`],
    ['accompanying', String.raw`accompanying [^.;]{1,60} (?:was|were)`],
    ['consisting', 'consisting of'],
    ['comprising', 'comprising'],
    ['made', 'made up of'],
    ['joining', String.raw`joining (?:the )?\w+ (?:was|were|on)`],
    ['with', String.raw`with (?:her|him|them) (?:had |have )?(?:came|come|were|was)`],
    [
      'on in part among',
      String.raw`(?:on|in|part of|among) (?:the|his|her|their) (?:trip|entourage|delegation|mission|party|team|visiting party) (?:was|were)`,
    ],
    ['along together travelling travelled traveled traveling', String.raw`\w+ with`],
    ['received welcomed hosted greeted', String.raw`(?<!\b(?:was|were|been|being|also|then|warmly|later) )\w+(?! by)`],
    ['visit', String.raw`visit to [\w\s]{1,30} by|visit (?:by|of|from)`],
    ['call', 'call (?:by|of|from)'],
    ['visitors guests delegates', String.raw`\w+ (?:included|were)`],
    ['led', 'led a'],
    ['visiting', 'visiting'],
    [GROUP_WORDS, String.raw`\w+(?:,? namely|:| [–—-]|(?<=(?:team|party|group|contingent|trio|duo|quartet)) of)`],
    ['his her its their', String.raw`\w+ guests?(?: of honou?r)?,?`],
    ['also other others', String.raw`\w+ travell?ing(?: with \w+)? (?:was|were)`],
    ['making made', String.raw`\w+ the (?:trip|journey|visit)[^.;]{0,30} (?:was|were)`],
    ['rounding', String.raw`rounding out the \w+ (?:was|were)`],
  ],
  String.raw`\s`,
  'i',
);
/** Words further before a name than this say nothing of its side. */
const BEFORE_REACH = 300;
const AFTER_REACH = 200;
const RECEIVES =
  /^(?:[^.;]{0,150}[\s,)])?(?<!\b(?:was|were|been|being) (?:then |also |warmly )?)(?:welcomed|received|greeted|hosted|gave (?:them|the|a|visitors)|showed|walked (?:the )?(?:visitors|guests|delegat|group|party|them|lawmakers)|guided|led the [\w\s-]{0,24}tour|led (?:the )?(?:visitors|guests|delegation|group|them) (?:on|through|around|round|to)|briefed|presented the|escorted|took (?:the )?(?:visitors|guests|delegat|them)|toured the [\w\s-]{0,30}(?:delegation|visitors|guests|group)|took them through|handed|recounted|appealed|demonstrated|showed off|gave (?:a )?presentation|met (?:with )?(?:a|an|the|members of|visiting)\b[\w\s-]{0,40}(?:delegation|group|team|party|mission|visitors|guests|representatives|executives|officials)|(?:held talks|met) with visiting|played host|told (?:the )?(?:visitors|guests|delegat|group|party|lawmakers)|explained)\b/;
const COMES =
  /^(?:[^.;]{0,90}[\s,)])?(?:visited|toured|inspected|paid (?:a|an) |arrived|travelled|traveled|led (?:a|the) [\w\s-]{0,40}(?:delegation|mission|party|group)|leading a|(?:was|were) (?:\w+ )?(?:received|welcomed|hosted|greeted|met|shown|briefed|taken)|spent [\w\s]{0,20}(?:walking|touring|visiting)|returned home|thanked (?:the |his |her |their )?(?:hosts?|\w+ for (?:the|their) (?:warm )?(?:welcome|hospitality))|called on|headed the|made the (?:trip|journey|visit)|(?:was|were) (?:also )?(?:on|in|part of|among) the (?:trip|delegation|mission|visiting|visitors|team)|(?:told|thanked) (?:his|her|their) hosts|(?:was|were) presented with|signed the (?:visitors|guest)|joined (?:him|her) on|(?:was|were|had been) (?:\w+ )?impressed|(?:expressed|conveyed) (?:his|her|their) (?:\w+ )?(?:gratitude|appreciation|thanks) (?:for|to)|thanked [^.;]{0,60} for (?:the|their|its|his|her) (?:\w+ )?(?:welcome|hospitality|reception|invitation)|accompanied the (?:delegation|party|mission|group|visitors|team|guests|entourage)|accompanied (?:the )?(?:ambassador|minister|president|governor|mayor|premier|secretary|chairman|him|her)|(?:is|was) (?:on|paying) (?:a|an|his|her)|flew|(?:concluded|wrapped up|began|ended|completed) (?:a|an|his|her|their) [\w\s-]{0,40}(?:visit|tour|trip|mission))\b/;

/** `toured the works, where foreman`: who is met at the place shown. */
const SCENE = /\bwhere (?:[\w’'-]+ ){0,8}$/;

/** `received by the Mayor, Dr`: what the name is said to do behind it, somebody else does. */
const PASSIVE_AGENT = /\b(?:met|welcomed|received|by|with)\s[^,;]*(?:, (?:\p{Lu}[\p{L}.]{0,12} ){1,3})?$/u;

/** `, who is on an official visit`: said of a guest. */
const GUEST = /^[^.;]{0,70}, who (?:is|was|are|were) (?:on a|on an|paying|visiting|leading|in the country)/;

/** Who met whom says little: hosts meet their guests too. */
const MUTUAL = /^(?:met|meetings?|talks|dialogue|discussions?|told|hear)/i;

const LEADER = /^(?:co-)?(?:led|headed) by/i;

/** What the words around a name say of its side. */
export interface SideCue {
  readonly side: Side;
  /** Only that both met: what else is known of the person counts more. */
  readonly isMutual: boolean;
  /** Told as the leader of those who came. */
  readonly isLeader: boolean;
}

/** The side that the words around `name` in `sentence` give; null when they say nothing. */
export function sideOf(text: string, sentence: Span, name: Span): SideCue | null {
  const from = Math.max(sentence.start, name.start - BEFORE_REACH);
  const before = text.slice(from, name.start);
  const sure = sureSideOf(before, text.slice(name.end, Math.min(sentence.end, name.end + AFTER_REACH)));
  return sure !== null
    ? { side: sure, isMutual: false, isLeader: false }
    : nearestCue(before, tokensBetween(tokensOf(text, sentence), from, name.start), from);
}

function sureSideOf(before: string, behind: string): Side | null {
  const after = behind.replace(/\b(Dr|Mr|Mrs|Ms|Prof|Hon|St|H\.E)\./g, '$1');
  const isScene = SCENE.test(before);
  if (!isScene && COMES.test(after.slice(0, 130)) && !PASSIVE_AGENT.test(before)) return 'visitor';
  if (GUEST.test(after)) return 'visitor';
  if (isScene) return 'host';
  return RECEIVES.test(after.slice(0, 190)) ? 'host' : null;
}

function nearestCue(before: string, tokens: readonly Token[], start: number): SideCue | null {
  const host = findExpressions(HOSTS, before, tokens, start).at(-1);
  const visitor = findExpressions(VISITORS, before, tokens, start).at(-1);
  if (!host && !visitor) return null;
  // `tour of the mill led by`: the longer expression holds the other.
  const isHost = host !== undefined && (!visitor || host.at >= visitor.at || host.end >= visitor.end);
  if (!isHost) return { side: 'visitor', isMutual: false, isLeader: LEADER.test(visitor!.words) };
  return { side: 'host', isMutual: MUTUAL.test(host.words) && !/by\s$/.test(host.words), isLeader: false };
}
