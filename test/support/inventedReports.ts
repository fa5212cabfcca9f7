/** Owns invented reports in Chinese, full of names that are easily taken for one another, for the tests of grounding. */
import type { SeededRandom } from './seededRandom.ts';

const PLACES = ['云川市', '北塘县', '竹溪县', '青岚区', '南屏市', '石桥镇', '柳荫区', '平峪县', '东陵市', '鹤鸣县'];
const SURNAMES = ['陆', '韩', '欧阳', '司徒', '沈', '贺', '罗', '谭', '彭', '龚', '邵', '阮'];
const GIVEN = ['青山', '雪松', '晓岚', '志远', '文博', '建平', '丽华', '海涛', '一鸣', '思源', '国梁', '静'];
const OFFICES = [
  '县委书记',
  '市委副书记、市长',
  '副县长',
  '区政协主席',
  '市人大常委会副主任',
  '市商务局局长',
  '党组成员',
];
const BRANDS = ['青禾', '天工', '恒泰', '远景', '绿源', '众合', '金穗', '明德', '启航', '和信', '宏图', '瑞丰'];
const TRADES = [
  '农业科技',
  '生物医药',
  '智能装备',
  '新材料',
  '文化旅游',
  '食品饮料',
  '电子信息',
  '现代物流',
  '精密制造',
];
const FORMS = ['有限公司', '股份有限公司', '集团', '产业园', '示范基地', '研究院', '展示中心'];
const TOPICS = ['产业协作', '劳务协作', '文化旅游', '人才交流', '教育帮扶', '医疗卫生', '园区共建', '消费帮扶'];
const PAPERS = ['框架协议', '合作备忘录', '战略合作协议', '意向书', '共建协议书', '项目合同'];
const FILLERS = [
  '会议强调，要立足各自优势，深化产业链上下游配套，推动更多项目落地见效。',
  '座谈会上，双方围绕下一阶段的重点工作交换了意见，并就建立定期会商机制达成共识。',
  '大家边走边看、边听边议，不时停下来询问生产经营和用工情况。',
  '今年以来，两地往来日益密切，合作领域不断拓展，群众得到了实实在在的好处。',
  '他希望驻外干部珍惜机会、扎实工作，当好两地合作的桥梁和纽带。',
];

export interface InventedName {
  readonly name: string;
  readonly kind: 'person' | 'thing';
  readonly start: number;
}

export interface InventedReport {
  readonly text: string;
  readonly names: readonly InventedName[];
}

/** A report of about 2,000 characters; every name stands in it once, some are alike but for a character or two. */
export function inventReport(random: SeededRandom): InventedReport {
  const names: InventedName[] = [];
  const used = new Set<string>();
  let text = '';
  const put = (kind: 'person' | 'thing', make: () => string): void => {
    let name = make();
    while (used.has(name) || text.includes(name) || [...used].some((other) => name.includes(other))) name = make();
    used.add(name);
    names.push({ name, kind, start: text.length });
    text += name;
  };
  const person = (): string => random.pick(SURNAMES) + random.pick(GIVEN);
  const site = (): string =>
    (random.below(2) ? random.pick(PLACES) : '') + random.pick(BRANDS) + random.pick(TRADES) + random.pick(FORMS);
  const agreement = (): string =>
    `${2020 + random.below(6)}年${random.pick(PLACES)}·${random.pick(PLACES)}${random.pick(TOPICS)}${random.pick(PAPERS)}`;
  for (let paragraph = 0; paragraph < 6; paragraph++) {
    text += `${1 + random.below(12)}月${1 + random.below(28)}日，${random.pick(PLACES)}${random.pick(OFFICES)}`;
    put('person', person);
    text += `率团考察。${random.pick(PLACES)}${random.pick(OFFICES)}`;
    put('person', person);
    text += `，${random.pick(OFFICES)}`;
    put('person', person);
    text += `等陪同。代表团先后来到`;
    for (let i = 0; i < 3; i++) {
      if (i > 0) text += '、';
      put('thing', site);
    }
    text += `，了解发展情况。${random.pick(FILLERS)}双方签署了《`;
    put('thing', agreement);
    text += `》。${random.pick(FILLERS)}\n`;
  }
  return { text, names };
}
