/** Owns who signed: the parties named around the verb of signing, or the two sides of the visit. */
import type { Span } from '../article/span.ts';
import { nameOf, type ArticleView } from './articleView.ts';
import type { FoundAgreement } from './agreementsVerbs.ts';
import type { Sides } from './sides.ts';

/** Those named before 与 and those after it. */
export interface Parties {
  readonly signers: readonly string[];
  readonly partners: readonly string[];
}

const BOTH = /双方|两地|两校|两院|两县|两市|两省|两区|两国|两家|校企|三方|两会|政企|银企|校地|两部门/;
const WITH = /[与和同跟]/g;
/** Names of bodies: from a boundary to one of these endings. */
const BODY_END =
  /(?:公司|集团|大学|学院|学校|中学|小学|医院|政府|委员会|管委会|局|厅|部|委|办|署|协会|商会|联合会|联谊会|学会|研究院|研究所|研究会|科学院|中心|银行|基金会|总会|工会|联盟|省|市|县|区|州|镇|乡|村|国|府|院|社|厂|馆|总局|协作区|开发区|新区|园区|基地|合作社|企业|会)$/;
const LEAD =
  /^(?:.*(?:上|后|下|中|间|内|日|午|期|时|晚|仪式|见证|主持|代表|随后|期间)[，：]?|.*[，：—]|随后|会后|当天|现场|并|还|又|再|由)*/;
const TRAILING =
  /(?:则|先后|分别|共同|现场|正式|成功|已|一口气|还|又|再|也|均|都|在会上|当场|联合|负责人|有关负责人|“牵手”|牵手|，|就.*|围绕.*|在.*)+$/;

function splitNames(view: ArticleView, start: number, end: number): string[] {
  const names: string[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && view.text[i] !== '、') continue;
    const part = view.text.slice(from, i);
    const lead = LEAD.exec(part)![0].length;
    const words = part.slice(lead).replace(TRAILING, '');
    const span: Span = { start: from + lead, end: from + lead + words.length };
    if (words.length >= 2 && words.length <= 30 && BODY_END.test(words)) names.push(nameOf(view, span));
    from = i + 1;
  }
  return names;
}

/** Finds the parties of an agreement: 甲与乙签订…; 甲、乙分别与丙…; 双方 stands for the sides of the visit. */
export function findParties(view: ArticleView, agreement: FoundAgreement, sides: Sides): Parties {
  const { clause, verb } = agreement;
  const both = [sides.visitor, sides.host].filter((side): side is string => side !== null);
  const start =
    clause.start > clause.sentenceStart && verb.start - clause.start < 6
      ? Math.max(clause.sentenceStart, clause.start - 60)
      : clause.start;
  const before = view.text.slice(start, verb.start);
  if (!BOTH.test(before)) {
    for (const joint of before.matchAll(WITH)) {
      const signers = splitNames(view, start, start + joint.index);
      const partners = splitNames(view, start + joint.index + 1, verb.start);
      if (partners.length > 0) return { signers, partners };
    }
  }
  const named = /^(?:关于)?(.{2,20}?)[与和](.{2,20}?)(?:关于|战略|合作|框架|友好|共建|协作|学术|交流)/.exec(
    view.text.slice(agreement.start, agreement.end),
  );
  if (named && BODY_END.test(named[1]!) && BODY_END.test(named[2]!)) {
    const second = agreement.start + named.index + named[0].indexOf(named[2]!, named[1]!.length);
    const first = agreement.start + named[0].indexOf(named[1]!);
    return {
      signers: [nameOf(view, { start: first, end: first + named[1]!.length })],
      partners: [nameOf(view, { start: second, end: second + named[2]!.length })],
    };
  }
  return BOTH.test(before) || both.length === 2
    ? { signers: both.slice(0, 1), partners: both.slice(1) }
    : { signers: [], partners: [] };
}
