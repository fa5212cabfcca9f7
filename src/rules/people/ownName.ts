/** Owns the name of the body that a page calls 我院 or 公司, where head and foot do not give it: by its headline and its lead. */
import { simplify } from '../../article/script.ts';
import { type ArticleView, foldWidth } from '../articleView.ts';
import { type Body, findBodies } from './bodies.ts';
import { ownPart, ownVoice } from './ownVoice.ts';

const OWN_WORD =
  /(?:[我本]|[来到访])(校|院|所|馆|公司|司|集团|会|局|社|厂|行|站|中心|园)(?=[^\u4e00-\u9fff]|[与和同在将举召党院校所馆副董总参访考交调座学进指开洽会为的秘青是领理主青])|(?:^|[，。；\n、 ：]|受到|来到|抵达|走进|[在由与和同])(集团|公司|学校|学院|医院)(?:公司)?(?:创始|创办|联席|首席|执行|路演|展厅|会议室|党委|董事|总经理|副总|总部|总工|校长|院长|副校长|副院长|领导|纪委)/;
const ENDS: Readonly<Record<string, RegExp>> = {
  校: /(?:大学|学院|学校|中学|小学|党校|职院|附中|幼儿园|高校)$/,
  院: /院$/,
  学校: /(?:大学|学院|学校|中学|小学|党校|职院|附中|幼儿园|高校)$/,
  学院: /(?:学院|大学)$/,
  医院: /医院$/,
  所: /所$/,
  馆: /馆$/,
  公司: /(?:公司|集团|控股|股份|科技|银行|企业)$/,
  司: /(?:公司|集团|控股|股份|科技|银行|企业)$/,
  集团: /(?:集团|公司|控股)$/,
  会: /(?:会|联盟|商会|总会)$/,
  局: /局$/,
  社: /社$/,
  厂: /厂$/,
  行: /行$/,
  站: /站$/,
  中心: /中心$/,
  园: /园$/,
};
/** 华屹能建与某某市签约, 青禾生物走进…: a firm's short name heads its own news. */
const HEADED =
  /(?:^|[！!｜|：:～~ ])([\u4e00-\u9fffA-Za-z]{2,10}?)(?:与|和|同|携手|牵手|联手|走进|赴|到访|拜访|接待|会见|迎来)/;
/** …莅临巨镒精机 签订…: a firm's short name is where its guests came. */
const CALLED_ON =
  /(?:莅临|到访|再访|走访|访问|参访|拜访|走进|来访)(?![我本该团])((?:(?![与和同])[\u4e00-\u9fff]){2,8}?)(?:$|[\s，！!、]|参观|考察|调研|交流|座谈|指导|洽谈)/;
const RECEIVED = /(?:来|到|赴|莅临|走进|访问|抵达|来访|到访|造访|参访|走访|拜访|访|做客|迎来|与)$/;
const LONGEST_LEAD = 1500;
const names = new WeakMap<ArticleView, string | null>();

/** The name of the page's own body; null when the page calls nothing its own, or no name fits. */
export function ownName(view: ArticleView): string | null {
  let name = names.get(view);
  if (name === undefined) names.set(view, (name = readOwnName(view)));
  return name;
}

function readOwnName(view: ArticleView): string | null {
  const match = OWN_WORD.exec(view.text.slice(0, 20_000));
  const word = match?.[1] ?? match?.[2];
  if (word === undefined) return null;
  const ends = ENDS[word]!;
  const lead = view.text.slice(0, LONGEST_LEAD);
  const title = foldWidth(simplify(view.article.title ?? ''));
  const isCompany = word === '公司' || word === '集团' || word === '司';
  const part = ownPart(view);
  // Who comes to the page's own house is not the page's own.
  const isGuests = part === 'host' && /来[我本校院所馆]|[到访][我本]|一行|代表团|考察团|来访/.test(title);
  const inTitle = bodiesIn(view, title).filter(({ name }) => ends.test(name));
  // 机电学院 is a part of the school that the page calls its own.
  const isPart = (name: string): boolean => word === '校' && /^[^省市县区州]{2,4}学院$/.test(name);
  const inLead = bodiesIn(view, lead).filter(({ name }) => ends.test(name) && !isPart(name));
  const guests = new Set(isGuests ? inTitle.map(({ name }) => name) : []);
  const { at } = ownVoice(view);
  if (part === 'host' && Number.isFinite(at)) for (const { name, end } of inLead) if (end <= at) guests.add(name);
  if (part === 'host') {
    const received = [...inTitle, ...inLead].find(
      ({ name, start }) =>
        !guests.has(name) &&
        RECEIVED.test(
          (inTitle.some((one) => one.name === name) && title.startsWith(name, start) ? title : lead).slice(0, start),
        ),
    );
    if (received) return received.name;
  }
  const [first] = inTitle;
  if (first && !isGuests && (part === 'visitor' || first.start === 0)) return first.name;
  if (isCompany) {
    const headed = HEADED.exec(title)?.[1];
    if (
      headed !== undefined &&
      !/[市县区州省校院]$|考察团|代表团|书记|[市县校院]长|主任|带队|一行|^(?:我|集团公司|集团|公司|学校)/.test(
        headed,
      ) &&
      view.text.includes(headed)
    )
      return headed;
  }
  if (part === 'visitor' && inLead[0]) return inLead[0].name;
  const distinct = new Set([...inTitle, ...inLead].map(({ name }) => name).filter((name) => !guests.has(name)));
  if (distinct.size === 1) return [...distinct][0]!;
  const called = isCompany && part !== 'visitor' ? CALLED_ON.exec(title)?.[1] : undefined;
  return called !== undefined && view.text.includes(called) ? called : null;
}

function bodiesIn(view: ArticleView, text: string): Body[] {
  return findBodies({ ...view, text, sentences: [{ start: 0, end: text.length, number: 1 }] });
}
