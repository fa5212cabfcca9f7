/** Owns what a headline says of the two parties: 某省代表团赴某市考察, 某大学会见某集团客人, 甲市与乙校签约. */
import { simplify } from '../../article/script.ts';
import { type ArticleView, foldWidth } from '../articleView.ts';
import { findBodies } from './bodies.ts';
import { PartyReader } from './partyReader.ts';

export interface HeadlineParties {
  readonly visitors: readonly string[];
  readonly hosts: readonly string[];
  /** Two bodies that meet or sign, the page's own first. */
  readonly pair: readonly [string, string] | null;
}

const COMES =
  /^[^，。；、：]{0,24}?(?:莅临|到访|来访|访问|走访|参访|拜访|拜会|考察|调研|视察|督导|检查|走进|前往|赴|抵达|做客|参观|(?:带队|率队|率团|一行)?(?:到|来))/;
const RECEIVES = /^[^，。；、：与和同]{0,16}?(?:会见|接待|接见|迎来|欢迎|宴请|设宴)(?:来访的|到访的|了)?/;
const MEETS = /^(?:与|和|同|携手|牵手|对接|、)/;
const DONE_TOGETHER =
  /签|共商|座谈|会谈|会商|会面|合作|交流|对接|共建|结对|洽谈|协议|备忘录|携手|牵手|会议|大会|洽谈会/;
const LABEL = /^(?:【[^】]{1,12}】|[^｜|：]{1,8}[｜|])/;
/** 华岳能源与中港建投签署…: what signs is a party, whatever it is called. */
const PLAIN_PAIR =
  /^([\u4e00-\u9fffA-Za-z]{2,16}?)(?:与|和|同|携手|牵手)([\u4e00-\u9fffA-Za-z]{2,16}?)(?:签[署约订字]|举行|达成|缔结|正式|共[商建同]|开展|座谈|会谈)/;
/** 莅临巨镒精机 签订…: a destination without an ending that tells what it is. */
const PLAIN_NAME =
  /^(?![我本该])([\u4e00-\u9fff]{2,8}?)(?:$|[ 　，！!：、]|参观|考察|调研|访问|交流|座谈|指导|洽谈|总部|签)/;
const LONGEST_HEADLINE = 120;

/** Reads the headline; nothing where it is no sentence about bodies. */
export function readHeadline(view: ArticleView): HeadlineParties {
  const title = foldWidth(simplify((view.article.title ?? '').slice(0, LONGEST_HEADLINE)));
  const text = title.trim();
  const bodies = findBodies({ ...view, text, sentences: [{ start: 0, end: text.length, number: 1 }] });
  const reader = new PartyReader(text, bodies);
  // 【医院要闻】甲院与乙院签约.
  const lead = LABEL.exec(text)?.[0].length ?? 0;
  const pair = PLAIN_PAIR.exec(text.slice(lead));
  const first = reader.at(lead);
  if (!first) return { visitors: [], hosts: [], pair: pair ? [pair[1]!, pair[2]!] : null };
  const rest = text.slice(first.end);
  const receives = RECEIVES.exec(rest);
  const comes = COMES.exec(rest);
  if (receives && (!comes || receives[0].length <= comes[0].length)) {
    const guest = reader.within(first.end + receives[0].length, first.end + receives[0].length + 8);
    return { visitors: guest ? [guest.name] : [], hosts: [first.name], pair: null };
  }
  if (comes) {
    const at = first.end + comes[0].length;
    const destinations = reader.listAt(at).map(({ name }) => name);
    const plain = destinations.length > 0 ? null : PLAIN_NAME.exec(text.slice(at, at + 16));
    return { visitors: [first.name], hosts: plain ? [plain[1]!] : destinations, pair: null };
  }
  const other =
    MEETS.test(rest) && DONE_TOGETHER.test(rest) ? reader.at(first.end + MEETS.exec(rest)![0].length) : null;
  const named = other ? ([first.name, other.name] as const) : null;
  return { visitors: [], hosts: [], pair: named ?? (pair ? [pair[1]!, pair[2]!] : null) };
}
