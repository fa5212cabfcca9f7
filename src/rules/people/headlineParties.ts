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
const DONE_TOGETHER = /签|座谈|会谈|会商|会面|合作|交流|对接|共建|结对|洽谈|协议|备忘录|携手|牵手|会议|大会|洽谈会/;
const LONGEST_HEADLINE = 120;

/** Reads the headline; nothing where it is no sentence about bodies. */
export function readHeadline(view: ArticleView): HeadlineParties {
  const title = foldWidth(simplify((view.article.title ?? '').slice(0, LONGEST_HEADLINE)));
  const text = title.trim();
  const bodies = findBodies({ ...view, text, sentences: [{ start: 0, end: text.length, number: 1 }] });
  const reader = new PartyReader(text, bodies);
  const first = reader.at(0);
  if (!first) return { visitors: [], hosts: [], pair: null };
  const rest = text.slice(first.end);
  const receives = RECEIVES.exec(rest);
  const comes = COMES.exec(rest);
  if (receives && (!comes || receives[0].length <= comes[0].length)) {
    const guest = reader.within(first.end + receives[0].length, first.end + receives[0].length + 8);
    return { visitors: guest ? [guest.name] : [], hosts: [first.name], pair: null };
  }
  if (comes) {
    const destinations = reader.listAt(first.end + comes[0].length);
    return { visitors: [first.name], hosts: destinations.map(({ name }) => name), pair: null };
  }
  const other =
    MEETS.test(rest) && DONE_TOGETHER.test(rest) ? reader.at(first.end + MEETS.exec(rest)![0].length) : null;
  return { visitors: [], hosts: [], pair: other ? [first.name, other.name] : null };
}
