/** Owns who came and who received, as an English sentence words it. */
import type { Side } from '../../summary/draftSummary.ts';

/** What stands before a name, and the side that it gives; the cue nearest to the name counts. */
const CUES: readonly (readonly [RegExp, Side])[] = [
  [
    /\b(?:hosted by|welcomed by|received by|greeted by|met by|shown (?:around|round|through)[^.;]{0,90} by|guided by|briefed by|(?:briefing|presentation|explanation) (?:from|by)|met(?: separately| briefly)?(?: on [\w\s]{1,20})?(?: with)?|meetings? with|talks with|dialogue with|discussions? with|hosts? (?:was|were|included)|accompanied on (?:the|a|their) tour by|(?:courtesy )?call(?:ed)? (?:up)?on|hear(?:d)? from|at the invitation of|invitation of|representing the hosts?|local (?:side|officials)|guide was|host side|audience with|told|hosts,|(?:tour|walk-through|walkthrough|walk|session|briefing|demonstration|presentation|round|inspection)(?: [\w’'-]+){0,6} (?:led|conducted|guided|hosted|given) by|given [^.;]{0,80} by|(?:[Rr]eceiving|[Ww]elcoming|[Hh]osting|[Gg]reeting|[Cc]onducting) (?:the|them|his|her)(?: \w+)?,?(?: (?:was|were))?|host(?:ed)? (?:was|families)|in the (?:presence|company) of)\s/gi,
    'host',
  ],
  [
    /\b(?:(?<!\b(?:tour|walk-through|walkthrough|walk|session|briefing|demonstration|presentation|round|inspection)(?: (?:was|were))? )led by|headed by|delegation (?:included|comprised|consisted of|also included|members? (?:were|included))|members (?:of the delegation )?(?:were|included|are)|(?:it|they|which|and|mission|group|team|party)(?: also)? (?:included|comprised|consisted of)|in the (?:delegation|party|group|mission|team) (?:was|were)|consisting of|comprising|made up of|joining (?:the )?\w+ (?:was|were|on)|joined by|with (?:her|him|them) (?:had |have )?(?:came|come|were|was)|(?:[Aa]lso )?(?:on|in|part of|among) (?:the|his|her|their) (?:trip|entourage|delegation|mission|party|team|visiting party) (?:was|were)|flanked by|accompanied by|along with|together with|travelling with|travell?ed with|traveling with|(?<!\b(?:was|were|been|being|also|then|warmly|later) )(?:received|welcomed|hosted|greeted)(?! by)|visit to [\w\s]{1,30} by|(?:visitors|guests) (?:included|were)|delegates (?:included|were)|led a|(?:visit|call) (?:by|of|from)|visiting|(?:delegation|team|party|group|contingent|trio|duo|quartet|mission|visitors|delegates|guests)(?:,? namely|:| [–—-]|(?<=(?:team|party|group|contingent|trio|duo|quartet)) of)|(?:his|her|its|their) guests?(?: of honou?r)?,?|(?:also|others?) travell?ing(?: with \w+)? (?:was|were)|(?:making|made) the (?:trip|journey|visit)[^.;]{0,30} (?:was|were)|rounding out the \w+ (?:was|were))\s/gi,
    'visitor',
  ],
];
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

/** What the words around a name say of its side. */
export interface SideCue {
  readonly side: Side;
  /** Only that both met: what else is known of the person counts more. */
  readonly isMutual: boolean;
}

/** The side that the words around a name give; null when they say nothing. */
export function sideOf(before: string, behind: string): SideCue | null {
  const sure = sureSideOf(before, behind);
  if (sure !== null) return { side: sure, isMutual: false };
  return nearestCue(before);
}

function sureSideOf(before: string, behind: string): Side | null {
  const after = behind.replace(/\b(Dr|Mr|Mrs|Ms|Prof|Hon|St|H\.E)\./g, '$1');
  const isScene = SCENE.test(before);
  if (!isScene && COMES.test(after.slice(0, 130)) && !PASSIVE_AGENT.test(before)) return 'visitor';
  if (GUEST.test(after)) return 'visitor';
  if (isScene) return 'host';
  return RECEIVES.test(after.slice(0, 190)) ? 'host' : null;
}

function nearestCue(before: string): SideCue | null {
  let [nearest, found]: [number, SideCue | null] = [-1, null];
  for (const [pattern, side] of CUES)
    for (const match of before.matchAll(pattern))
      if (match.index > nearest)
        [nearest, found] = [match.index, { side, isMutual: MUTUAL.test(match[0]) && !/by\s$/.test(match[0]) }];
  return found;
}
