/** Owns which body a page speaks for when it says 我校 or 本市: by its headline, else by its own head and foot. */
import { simplify } from '../../article/script.ts';
import { type ArticleView, foldWidth } from '../articleView.ts';
import type { BodyKind } from '../organizations.ts';
import { type Body, BodyIndex, findBodies } from './bodies.ts';
import { headsBody } from './headsOfBodies.ts';
import { ownName } from './ownName.ts';
import { ownPart } from './ownVoice.ts';

/** A page of a school or firm that speaks of itself: 来我校访问, 校党委书记. */
const SPEAKS_AS_OWN =
  /(?:[来到访]我[校院司所局馆]|来[校院所司馆](?=[访考交调进指参开洽])|我[校院所司局馆](?:院长|校长|所长|党委|副|将|与|师)|[，。\n]校(?:党委|长|领导)|[，。、\n]所(?:党委|长)|本[校会院馆](?=[^身次应部])|[在与对]我[院校]|(?:^|[，。\n ])(?:学校|学院|医院)(?:党委|校长|院长|副校长|副院长|领导|纪委)|[，。\n、](?:集团|公司|集团公司)(?:党委|董事长|总经理))/;
const ownVoices = new WeakMap<ArticleView, boolean>();

/** Whether the page speaks of its own body as 我校, 来所. */
export function speaksAsOwn(view: ArticleView): boolean {
  let speaks = ownVoices.get(view);
  if (speaks === undefined)
    ownVoices.set(
      view,
      (speaks = SPEAKS_AS_OWN.test(view.text.slice(0, 20_000)) || ownPart(view) !== null || ownName(view) !== null),
    );
  return speaks;
}

/** 来源：青河日报, 青河发布: the paper or office of a place. */
const PLACE_PAPER = /([\u4e00-\u9fff]{2,4}?)(?:日报|晚报|晨报|早报|发布|新闻网|广播电视台|融媒体?|政府网)/;
const NO_PLACE =
  /人民|中国|光明|经济|法治|法制|工人|农民|青年|科技|教育|新华|信息|官方|部门|网站|时间|日期|来源|正式|综合|本[报网]/;

/** The place whose paper or office published the page, where the article speaks of it; null when the page does not say. */
export function publisherPlace(view: ArticleView): string | null {
  for (const line of ownLines(view)) {
    const name = PLACE_PAPER.exec(foldWidth(simplify(line)))?.[1];
    if (name !== undefined && !NO_PLACE.test(name)) return name;
  }
  return null;
}

/** The lines of head and foot in which a page names itself. */
function ownLines(view: ArticleView): string[] {
  const source = view.article.source.text;
  return view.article.removals
    .filter(({ reason }) => OWN_LINES.has(reason))
    .slice(0, 40)
    .map(({ start, end }) => source.slice(start, Math.min(end, start + LONGEST_LINE)));
}

/** Parts of a body that are no publishers: 经济学院 in a list of links. */
const PART = /^(?:经济|管理|地理|生命|化学|外国|计算机|马克思|数学)/;

/** Where a page names its publisher. Related news and navigation name others. */
const OWN_LINES = new Set([
  'breadcrumb',
  'page-header',
  'source-line',
  'copyright-footer',
  'credit-line',
  'document-record',
  'signature',
  'press-release',
]);
const LONGEST_LINE = 200;
const LONGEST_LEAD = 800;
const mastheads = new WeakMap<ArticleView, BodyIndex>();

/** Bodies that the page's own head and foot name: who publishes it. */
export function mastheadBodies(view: ArticleView): BodyIndex {
  let index = mastheads.get(view);
  if (!index) {
    const lines = ownLines(view);
    index = new BodyIndex(bodiesIn(view, lines.join('\n')).filter((body) => !PART.test(body.name)));
    mastheads.set(view, index);
  }
  return index;
}

function bodiesIn(view: ArticleView, words: string): Body[] {
  const text = foldWidth(simplify(words));
  return findBodies({ ...view, text, sentences: [{ start: 0, end: text.length, number: 1 }] });
}

const headlines = new WeakMap<ArticleView, readonly Body[]>();

/** The body that the page speaks for, of a kind; null when neither headline nor head and foot name one. */
export function ownBody(view: ArticleView, kind: BodyKind): string | null {
  return statedBody(view, kind) ?? ownName(view);
}

/** Heads of houses, nothing before the word but a rank. */
const HEAD_OF_HOUSE = /^(?:常务|第一)?副?[院馆所校]长$/;

/** The one body of head and foot that this is the head of: 院长 of a page of a 研究院; null when there are several, or none. */
export function publisherOf(view: ArticleView, office: string): string | null {
  if (!HEAD_OF_HOUSE.test(office)) return null;
  const houses = new Set(
    mastheadBodies(view)
      .houses()
      .filter((name) => headsBody(office, name)),
  );
  return houses.size === 1 ? [...houses][0]! : null;
}

function statedBody(view: ArticleView, kind: BodyKind): string | null {
  let bodies = headlines.get(view);
  if (!bodies) headlines.set(view, (bodies = bodiesIn(view, view.article.title ?? '')));
  if (kind === 'school' && !bodies.some((body) => body.kind === kind)) {
    const house = mastheadBodies(view).nearest(kind, 0) ? null : ownHouse(view);
    if (house !== null) return house;
  }
  const fitting = bodies.filter((body) =>
    kind === 'any' ? body.kind !== 'admin' && body.kind !== 'association' : body.kind === kind,
  );
  // 某某学院赴…: the traveller comes first; …到访某某所: the receiver last. Two of a kind and no verb: neither.
  const part = ownPart(view);
  const named = part === 'visitor' ? fitting[0] : part === 'host' && fitting.length > 1 ? fitting.at(-1) : undefined;
  if (named) return named.name;
  const masthead = kind === 'any' ? null : mastheadBodies(view).nearest(kind, 0);
  if (masthead) return masthead.name;
  return fitting.length === 1 && part !== 'host'
    ? fitting[0]!.name
    : fitting.length === 1 && headlineReceives(view, fitting[0]!)
      ? fitting[0]!.name
      : null;
}

/** 我院 of a court or hospital: the one of head and foot, else the one that the lead says was visited. */
function ownHouse(view: ArticleView): string | null {
  let house = houses.get(view);
  if (house === undefined) houses.set(view, (house = readOwnHouse(view)));
  return house;
}

const houses = new WeakMap<ArticleView, string | null>();

function readOwnHouse(view: ArticleView): string | null {
  const masthead = mastheadBodies(view).nearest('hospital', 0);
  if (masthead) return masthead.name;
  const lead = view.text.slice(0, LONGEST_LEAD);
  const inLead = bodiesIn(view, lead).filter(({ name }) => /(?:法院|检察院|医院)$/.test(name));
  const received = inLead.find(({ start }) => /(?:来|到|赴|莅临|走进|访问|抵达)$/.test(lead.slice(0, start)));
  if (ownPart(view) === 'host' && received) return received.name;
  const names = new Set(inLead.map(({ name }) => name));
  return names.size === 1 ? inLead[0]!.name : null;
}

/** …到访某某所, 某某大学会见…: the headline says that this body receives. */
function headlineReceives(view: ArticleView, body: Body): boolean {
  const title = foldWidth(simplify(view.article.title ?? ''));
  return (
    /(?:来|到访|访问|参访|走进|莅临|到|赴|考察)$/.test(title.slice(0, body.start)) ||
    // 某某大学与某某集团签署…: a page names itself first.
    (body.start === 0 && /^(?:与|和|同|举行|召开|会见|接待)/.test(title.slice(body.end)))
  );
}
