/** Owns who came and who received, as an English sentence words it. */
import type { Side } from '../../summary/draftSummary.ts';

/** What stands before a name, and the side that it gives; the cue nearest to the name counts. */
const CUES: readonly (readonly [RegExp, Side])[] = [
  [
    /\b(?:hosted by|welcomed by|received by|greeted by|met by|shown (?:around|round|through)[^.;]{0,90} by|guided by|briefed by|(?:briefing|presentation|explanation) (?:from|by)|met(?: separately| briefly)?(?: on [\w\s]{1,20})?(?: with)?|meetings? with|talks with|dialogue with|discussions? with|hosts? (?:was|were|included)|accompanied on (?:the|a|their) tour by|(?:courtesy )?call(?:ed)? (?:up)?on|hear(?:d)? from|at the invitation of|invitation of|representing the hosts?|local (?:side|officials)|guide was|host side|audience with|told|hosts,|host(?:ed)? (?:was|families)|in the (?:presence|company) of)\s/gi,
    'host',
  ],
  [
    /\b(?:led by|headed by|delegation (?:included|comprised|consisted of|also included|members? (?:were|included))|members (?:of the delegation )?(?:were|included|are)|(?:it|they|which|and|mission|group|team|party)(?: also)? (?:included|comprised|consisted of)|in the (?:delegation|party|group|mission|team) (?:was|were)|consisting of|comprising|made up of|joining (?:the )?\w+ (?:was|were|on)|joined by|accompanied by|along with|together with|travelling with|travell?ed with|traveling with|(?<!\b(?:was|were|been|being|also|then|warmly|later) )(?:received|welcomed|hosted|greeted)(?! by)|visit to [\w\s]{1,30} by|(?:visitors|guests) (?:included|were)|delegates (?:included|were)|led a|visit (?:by|of|from)|visiting)\s/gi,
    'visitor',
  ],
];
const RECEIVES =
  /^(?:[^.;]{0,150}[\s,)])?(?<!\b(?:was|were|been|being) (?:then |also |warmly )?)(?:welcomed|received|greeted|hosted|gave (?:them|the|a|visitors)|showed|walked (?:the )?(?:visitors|guests|delegat|group|party|them|lawmakers)|guided|led the [\w\s-]{0,24}tour|led (?:the )?(?:visitors|guests|delegation|group|them) (?:on|through|around|round|to)|briefed|presented the|escorted|took (?:the )?(?:visitors|guests|delegat|them)|toured the [\w\s-]{0,30}(?:delegation|visitors|guests|group)|took them through|handed|recounted|appealed|demonstrated|showed off|gave (?:a )?presentation|told (?:the )?(?:visitors|guests|delegat|group|party|lawmakers)|explained)\b/;
const COMES =
  /^(?:[^.;]{0,90}[\s,)])?(?:visited|toured|inspected|paid (?:a|an) |arrived|travelled|traveled|led (?:a|the) [\w\s-]{0,40}(?:delegation|mission|party|group)|leading a|(?:was|were) (?:\w+ )?(?:received|welcomed|hosted|greeted|met|shown|briefed|taken)|spent [\w\s]{0,20}(?:walking|touring|visiting)|returned home|thanked (?:the |his |her |their )?(?:hosts?|\w+ for (?:the|their) (?:warm )?(?:welcome|hospitality))|called on|headed the|accompanied (?:the )?(?:ambassador|minister|president|governor|mayor|premier|secretary|chairman|him|her)|(?:is|was) (?:on|paying) (?:a|an|his|her)|flew|(?:concluded|wrapped up|began|ended|completed) (?:a|an|his|her|their) [\w\s-]{0,40}(?:visit|tour|trip|mission))\b/;

/** `toured the works, where foreman`: who is met at the place shown. */
const SCENE = /\bwhere (?:[\w’'-]+ ){0,8}$/;

/** `, who is on an official visit`: said of a guest. */
const GUEST = /^[^.;]{0,70}, who (?:is|was|are|were) (?:on a|on an|paying|visiting|leading|in the country)/;

/** The side that the words around a name give; null when they say nothing. */
export function sideOf(before: string, behind: string): Side | null {
  const after = behind.replace(/\b(Dr|Mr|Mrs|Ms|Prof|Hon|St|H\.E)\./g, '$1');
  const isScene = SCENE.test(before);
  if (!isScene && COMES.test(after.slice(0, 130)) && !/\b(?:met|welcomed|received|by|with)\s[^,;]*$/.test(before))
    return 'visitor';
  if (GUEST.test(after)) return 'visitor';
  if (isScene) return 'host';
  if (RECEIVES.test(after.slice(0, 190))) return 'host';
  let [nearest, side]: [number, Side | null] = [-1, null];
  for (const [pattern, cue] of CUES)
    for (const match of before.matchAll(pattern)) if (match.index > nearest) [nearest, side] = [match.index, cue];
  return side;
}
