/** Owns telling persons who are only cited, remembered or named in the background from those who take part. */
import { GatedPattern } from '../gatedPattern.ts';
import type { Span } from '../../article/span.ts';
import type { Signature } from '../clauseSignatures.ts';
import { CharacterSet } from '../characterSet.ts';
import { PERSON_WORDS } from './personWords.ts';

/** What makes a person's words or wishes the matter, not the person: …关于…的重要指示, …的要求, …的问候. */
const CITED_AFTER = PERSON_WORDS.guard(
  /^(?:同志|先生|女士|主席|总统|总书记|总理|书记|等[^，。；]{0,12}|、[^，。；]{1,30})?(?:关于|对[^，。；]{0,20}(?:指示|批示|讲话|要求)|(?:重要|亲自|作出的|提出的)?(?<![并作了表])(?:讲话|指示|批示|回信|贺信|论述|思想)|(?:亲切|重要|殷切|亲自|系列|提出|作出|在[^，。；的]{1,24}|[^，。；的]{0,8})?的(?!一[套首曲段场])[^，。；]{0,24}?(?:指示|批示|讲话|嘱托|要求|部署|精神|论述|思想|回信|贺信|贺电|指导|关怀|安排|倡议|共识|问候|祝愿|祝贺|委托|领导下|故居|故里|塑像|事迹|精神|作品|诗|画|书法|名言|著作|后裔|后人|题词|亲笔|这句话|名言|一句话|“))/,
  '关示话求信论思的',
);
const CITED_BEFORE = new GatedPattern(
  /(?:学习|贯彻|落实|按照|根据|遵照|遵循|传达|转达|牢记|践行|围绕|受|应|致电|致函|致信|给|代表|纪念|缅怀|追思|重温|不负|怀念|以|由)[^，。；]{0,12}$/,
);
const CITED_VERB_BEFORE = PERSON_WORDS.guard(
  /(?:学习|贯彻|落实|按照|根据|遵照|遵循|传达|转达|牢记|践行|纪念|缅怀|追思|重温|不负|怀念|以)(?:好)?[^，。；]{0,6}$/,
  '习彻实照据循达记践念怀思温负以',
);
/** Somebody else speaks: who is named only in the speech did not act here. */
const IN_SPEECH = PERSON_WORDS.guard(
  /(?:说|表示|指出|强调|认为|指|称|介绍|透露|坦言|回忆)(?:道)?[，：](?![^]*[。！？；])[^]*$/,
  '说示指调为称绍露言忆',
);
/** Who wrote or sent a film was not there. */
const SENT_A_MESSAGE = PERSON_WORDS.guard(
  /^[^，。；]{0,10}(?:发来|致来|送来|寄来|发表书面|致)(?!辞|词|欢|以|力)[^，。；]{0,6}(?:祝贺|贺信|贺电|贺辞|贺词|寄语|祝福|问候|致辞|致词)/,
  '贺寄祝问致',
);
const REMEMBERED = PERSON_WORDS.guard(
  /(?:烈士|先烈|故居|缅怀|诞辰|遗像|生前|老一辈|革命家|逝世|后裔|塑像|陵园|英烈|先贤|古代|民国时期|名将|开国|[清明]末|晚清|[唐宋元清]代(?![表理]))/,
  '烈故怀诞像前辈命逝裔塑陵贤古期将开清明唐宋元',
);
/** Words of an earlier time before a mention in the same sentence. */
const EARLIER = PERSON_WORDS.guard(
  /(?:去年|前年|上月|上个月|此前|早在|早些时候|多年前|年前|当年|往年|曾经|曾于|曾在|此前曾|上世纪|上一次|上次|历史上)[^。！？；]{0,40}$/,
  '年月前早曾纪次史',
);
const EARLIER_AFTER = PERSON_WORDS.guard(
  /^[^，。；]{0,4}(?:去年|前年|上月|此前|曾于|曾在|曾经|曾到|曾赴|早年|生前|当年|于\d{4}年|\d{4}年(?!以来|起|开始|至今))/,
  '年月前早曾纪次史',
);
/** A year in the clause before a mention. */
const YEAR_BEFORE = PERSON_WORDS.guard(/(?:^|\D)((?:1[0-9]|20)\d\d)年[^。！？；]{0,60}$/, '年');
/** 未能出席, 因故缺席. */
const ABSENT = PERSON_WORDS.guard(
  /^[^，。；]{0,24}?(?:未能|无法|不能|没能|未克|不克|没有)(?:亲自)?(?:出席|参加|到场|前来|前往|同行|与会|到会|赴会|成行)|^[^，。；]{0,8}缺席/,
  '未无不没缺',
);
/** 明日将会见某某, 另据报道某某拟于明年来访: not yet. */
const LATER_BEFORE = PERSON_WORDS.guard(
  /(?:明日|明天|后天|次年|下周|下月|下个月|明年|另据报道)[^。！？；]{0,50}$/,
  '明天次下据拟将计望',
);
const LATER_AFTER = PERSON_WORDS.guard(
  /^[^，。；]{0,4}(?:拟|将|计划|有望)(?:于|在)[^，。；]{0,14}(?:访|赴|来|率)/,
  '明天次下据拟将计望',
);
/** 市长某某已指示: he acted elsewhere. */
const ACTED_BEFORE = PERSON_WORDS.guard(
  /^(?:早?已|此前|先前|日前)(?:作出)?(?:指示|批示|裁示|责成|交代|交办|宣布|承诺)/,
  '示责交宣承',
);
const NOW = new GatedPattern(/(?:今年|今天|此次|本次|这次|如今|现在|日前|近日)|，\d{1,2}月\d{1,2}日/);

const MONTH = PERSON_WORDS.guard(/\d月/, '月');
/** The last month that the words name by its number; null when they name none. */
function lastMonth(words: string): number | null {
  for (let at = words.lastIndexOf('月'); at > 0; at = words.lastIndexOf('月', at - 1)) {
    const digits = DIGITS.hasAt(words, at - 1) ? (DIGITS.hasAt(words, at - 2) ? 2 : 1) : 0;
    if (digits > 0) return Number(words.slice(at - digits, at));
  }
  return null;
}
const DIGITS = new CharacterSet('0123456789');
const FORMER_BEFORE = new GatedPattern(/(?:时任|原任|历任|前任)$/);
const FORMER = new GatedPattern(/^(?:时任|原|前任)/);
const DEPARTED = PERSON_WORDS.guard(/已故[^，。；、]{0,12}$/, '故');
const STANDS_IN = PERSON_WORDS.guard(/^[^，。；]{0,30}?(?:署理|署任|代行)/, '署代');
const ASKED_BY = PERSON_WORDS.guard(/^(?:同志|总书记|主席)?(?:委托|之托|之邀|邀请|重托|所托|号召)/, '托邀请召');
const BYLINE = PERSON_WORDS.guard(
  /^[^，。；]{0,6}(?:摄|摄影报道|文\/图|报道|绘|撰文|供图|供稿|题写|作词|作曲)(?:[，。；）\s]|$)/,
  '摄图报绘撰供题作',
);

/** Why a mention tells of nobody who took part; null when it may. `start` is where the words about the person begin, `signature` the sentence's. */
export function citedReason(
  text: string,
  sentence: Span,
  start: number,
  name: Span,
  year: number | null,
  leadMonth: number | null,
  signature: Signature,
): string | null {
  const before = text.slice(Math.max(sentence.start, start - 120), start);
  const after = text.slice(name.end, Math.min(sentence.end, name.end + 60));
  if (FORMER_BEFORE.test(before) || FORMER.testIn(text, start, start + 3)) return 'former-office';
  if (CITED_AFTER.test(after, signature)) return 'words-of';
  if (CITED_VERB_BEFORE.test(before, signature) && /^(?!为)[^，。；]{0,20}(?:的|指示|批示|讲话|精神|要求)/.test(after))
    return 'words-of';
  if (DEPARTED.test(before, signature) || text.startsWith('已故', start)) return 'remembered';
  if (
    REMEMBERED.mayMatch(signature) &&
    REMEMBERED.pattern.test(text.slice(Math.max(sentence.start, start - 24), Math.min(sentence.end, name.end + 16)))
  )
    return 'remembered';
  const earlier = EARLIER.exec(before.slice(-60), signature);
  if (earlier && !NOW.test(earlier[0])) return 'earlier-time';
  const month = leadMonth !== null && MONTH.mayMatch(signature) ? lastMonth(before) : null;
  if (month !== null && !NOW.test(before)) {
    const ago = (leadMonth! - month + 12) % 12;
    if (ago >= 2 && ago <= 9) return 'earlier-month';
  }
  const stated = YEAR_BEFORE.exec(before, signature);
  if (stated && Number(stated[1]) < (year ?? 2000) && !NOW.test(stated[0])) return 'earlier-year';
  if (STANDS_IN.test(after, signature)) return 'stands-in';
  if (SENT_A_MESSAGE.test(after, signature)) return 'sent-message';
  if (ABSENT.test(after, signature)) return 'absent';
  if (LATER_BEFORE.test(before, signature) || LATER_AFTER.test(after, signature)) return 'later-time';
  if (ACTED_BEFORE.test(after, signature)) return 'acted-elsewhere';
  if (IN_SPEECH.test(before, signature)) return 'in-speech';
  if (EARLIER_AFTER.test(after, signature)) return 'earlier-time';
  if (ASKED_BY.test(after, signature) && CITED_BEFORE.test(before)) return 'on-behalf-of';
  if (BYLINE.test(after, signature)) return 'byline';
  return null;
}
