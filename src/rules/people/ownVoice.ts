/** Owns what a page says of its own body, which it calls 我校 or 本市: that it receives, or that it travels. */
import type { ArticleView } from '../articleView.ts';

/** What the page's own body does in the visit; null where the page does not say. */
export type OwnSide = 'visitor' | 'host' | null;

export const LEAD_SENTENCES = 4;
const OWN_BODY = '(?:校|院|所|司|公司|集团|市|县|州|省|区|镇|乡|村|局|馆|会|厂|港|行|社|中心|园|团|部|台)';
const OWN_RECEIVES = new RegExp(
  `(?:[来到访]|访问|考察|参观|调研|莅临|走进|赴|抵|参访|拜访|做客)(?:了)?(?:我|本)${OWN_BODY}|来(?:校|院|所|司|馆|厂|会|台)[^，。；]{0,4}(?:考察|访问|调研|交流|参观|参访|洽谈|开展|指导|对接|进行|学习|视察|座谈)|对我${OWN_BODY}[^，。；]{0,12}(?:访问|考察|调研)`,
);
const OWN_TRAVELS = new RegExp(
  `我${OWN_BODY}[^。；]{0,80}?(?:赴|前往|走访|率[^，。；]{0,12}(?:团|队|组|赴|到)|带队|出访|一行)`,
);
const OWN_ACTS = new RegExp(`我${OWN_BODY}(?:与|同|和|召开|举行|举办|主办|承办)|(?:与|同|和|在)[我本]${OWN_BODY}`);

interface OwnPart {
  readonly part: OwnSide;
  /** Where the page says so; the offices after it that name no body are its own. */
  readonly at: number;
}

const ownParts = new WeakMap<ArticleView, OwnPart>();

/** What the lead says of the page's own body: it receives or it travels. */
export function ownPart(view: ArticleView): OwnSide {
  return ownVoice(view).part;
}

/** What the lead says of the page's own body, and where. */
export function ownVoice(view: ArticleView): OwnPart {
  let own = ownParts.get(view);
  if (own === undefined) ownParts.set(view, (own = readOwnPart(view)));
  return own;
}

/** The first sentences, at most 800 characters. */
export function leadOf(view: ArticleView): string {
  const first = view.sentences[0];
  const last = view.sentences[Math.min(LEAD_SENTENCES, view.sentences.length) - 1];
  return first && last ? view.text.slice(first.start, Math.min(last.end, first.start + 800)) : '';
}

function readOwnPart(view: ArticleView): OwnPart {
  const first = view.sentences[0];
  if (!first) return { part: null, at: 0 };
  const lead = leadOf(view);
  const receives = OWN_RECEIVES.exec(lead);
  const travels = OWN_TRAVELS.exec(lead);
  if (receives && (!travels || receives.index <= travels.index + 4))
    return { part: 'host', at: first.start + receives.index + receives[0].length };
  if (travels) return { part: 'visitor', at: first.start + travels.index };
  // 我校与某某市签署…: nobody travels, the page tells it from its own place.
  return { part: OWN_ACTS.test(lead) ? 'host' : null, at: Infinity };
}
