/** Owns what the words next to a person say about the side: 率团 travels, 陪同 and 会见 receive. */
import type { Span } from '../../article/span.ts';
import type { Side } from '../../summary/draftSummary.ts';
import type { PersonMention } from './personMentions.ts';

const TRAVELS =
  /^(?:（[^）]{1,20}）)?(?:、[^，。；]{2,60}?)?(?:等)?[^，。；、]{0,14}?(?:率(?!先)|带队|带领|带着|一行|随团|随行|随访|前来|来访|到访|来到|走进|赴|抵达|为团长|任团长|进行(?:国事|正式|工作|友好)访问|来华)/;
const RECEIVES =
  /^(?:（[^）]{1,20}）)?(?:、[^，。；]{2,60}?)?(?:等)?[^，。；、]{0,14}?(?:陪同|会见|接见|接待|欢迎|迎接|致欢迎|宴请|设宴|款待|设午宴|全程陪|一路陪|热情|主持的?欢迎)/;
const MEMBERS_BEFORE =
  /(?:代表团(?:成员|团长|副团长)|考察团(?:成员|团长|副团长)|团长|访问团成员|随行的|来访的|到访的|以)$/;
const MET_BEFORE =
  /(?:会见了?|接见了?|拜会了?|欢迎了?)(?:来访的|到访的|前来[^，。；]{0,10}的|由|来[^，。；]{1,6}的)?[^，。；]{0,6}$/;

/** The side that the clause around a mention states; null when it states none. */
export function sideCue(text: string, sentence: Span, mention: PersonMention): Side | null {
  const after = text.slice(mention.name.end, Math.min(sentence.end, mention.name.end + 80));
  const before = text.slice(Math.max(sentence.start, mention.start - 24), mention.start);
  if (/^[^，。；]{0,20}(?:带领|率领)下/.test(after) || MEMBERS_BEFORE.test(before)) return 'visitor';
  if (/(?:在|由)$/.test(before) && /^[^，。；]{0,30}陪同/.test(after)) return 'host';
  const receives = RECEIVES.exec(after);
  const travels = TRAVELS.exec(after);
  if (receives && (!travels || receives[0].length <= travels[0].length)) return 'host';
  if (travels && !/在[^，。]{0,6}$/.test(travels[0])) return 'visitor';
  if (MET_BEFORE.test(before)) return /拜会/.test(before) ? 'host' : 'visitor';
  return null;
}
