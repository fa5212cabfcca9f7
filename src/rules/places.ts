/** Owns names of provinces and countries and the suffixes of administrative places. */
import { CharacterSet } from './characterSet.ts';

/** Full name by short name of the 34 provincial units (State Council list of administrative divisions). */
export const PROVINCES: ReadonlyMap<string, string> = new Map(
  (
    '北京市 天津市 上海市 重庆市 河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 海南省 ' +
    '四川省 贵州省 云南省 陕西省 甘肃省 青海省 台湾省'
  )
    .split(' ')
    .map((full) => [full.slice(0, -1), full] as [string, string])
    .concat([
      ['内蒙古', '内蒙古自治区'],
      ['广西', '广西壮族自治区'],
      ['西藏', '西藏自治区'],
      ['宁夏', '宁夏回族自治区'],
      ['新疆', '新疆维吾尔自治区'],
      ['香港', '香港特别行政区'],
      ['澳门', '澳门特别行政区'],
    ]),
);

/** One-character names of the provincial units, as in 来粤, 赴黔. */
export const PROVINCE_LETTERS: ReadonlyMap<string, string> = new Map(
  (
    '京北京 津天津 沪上海 渝重庆 冀河北 晋山西 辽辽宁 吉吉林 黑黑龙江 苏江苏 浙浙江 皖安徽 闽福建 赣江西 鲁山东 豫河南 鄂湖北 湘湖南 粤广东 琼海南 ' +
    '川四川 蜀四川 黔贵州 贵贵州 滇云南 云云南 陕陕西 秦陕西 甘甘肃 陇甘肃 青青海 台台湾 蒙内蒙古 桂广西 藏西藏 宁宁夏 疆新疆 新新疆 港香港 澳澳门'
  )
    .split(' ')
    .map((x) => [x[0]!, x.slice(1)] as const),
);

/** Countries and areas in the Foreign Ministry's short forms, with the bodies that act like countries in reports. */
export const COUNTRIES: readonly string[] = (
  '美国 英国 法国 德国 俄罗斯 日本 韩国 朝鲜 印度 巴基斯坦 孟加拉国 斯里兰卡 尼泊尔 马尔代夫 阿富汗 伊朗 伊拉克 叙利亚 黎巴嫩 约旦 以色列 巴勒斯坦 沙特阿拉伯 沙特 阿联酋 卡塔尔 科威特 巴林 阿曼 也门 土耳其 塞浦路斯 ' +
  '哈萨克斯坦 吉尔吉斯斯坦 塔吉克斯坦 乌兹别克斯坦 土库曼斯坦 蒙古国 越南 老挝 柬埔寨 泰国 缅甸 马来西亚 新加坡 印度尼西亚 印尼 菲律宾 文莱 东帝汶 澳大利亚 新西兰 斐济 萨摩亚 汤加 瓦努阿图 所罗门群岛 巴布亚新几内亚 基里巴斯 ' +
  '意大利 西班牙 葡萄牙 希腊 荷兰 比利时 卢森堡 瑞士 奥地利 瑞典 挪威 丹麦 芬兰 冰岛 爱尔兰 波兰 捷克 斯洛伐克 匈牙利 罗马尼亚 保加利亚 塞尔维亚 克罗地亚 斯洛文尼亚 波黑 黑山 北马其顿 阿尔巴尼亚 乌克兰 白俄罗斯 摩尔多瓦 立陶宛 拉脱维亚 爱沙尼亚 ' +
  '格鲁吉亚 亚美尼亚 阿塞拜疆 马耳他 摩纳哥 安道尔 埃及 利比亚 突尼斯 阿尔及利亚 摩洛哥 苏丹 南苏丹 埃塞俄比亚 厄立特里亚 索马里 吉布提 肯尼亚 坦桑尼亚 乌干达 卢旺达 布隆迪 刚果（金） 刚果（布） 刚果 加蓬 喀麦隆 中非 乍得 赤道几内亚 尼日利亚 尼日尔 加纳 多哥 贝宁 ' +
  '科特迪瓦 利比里亚 塞拉利昂 几内亚 几内亚比绍 塞内加尔 冈比亚 马里 布基纳法索 毛里塔尼亚 佛得角 安哥拉 赞比亚 津巴布韦 马拉维 莫桑比克 马达加斯加 毛里求斯 塞舌尔 科摩罗 纳米比亚 博茨瓦纳 南非 莱索托 圣多美和普林西比 ' +
  '加拿大 墨西哥 古巴 巴拿马 哥斯达黎加 尼加拉瓜 洪都拉斯 萨尔瓦多 危地马拉 多米尼加 牙买加 特立尼达和多巴哥 巴巴多斯 巴哈马 格林纳达 圭亚那 苏里南 委内瑞拉 哥伦比亚 厄瓜多尔 秘鲁 玻利维亚 智利 阿根廷 乌拉圭 巴拉圭 巴西 海地 ' +
  '欧盟 联合国 东盟 非盟 欧洲'
).split(' ');

/** Suffixes of administrative places, longest first: what a level is called. */
export const LEVELS: readonly string[] = ['特别行政区', '自治区', '自治州', '自治县', '自治旗', '高新区', '经开区', '开发区', '新区', '街道', '省', '市', '县', '区', '州', '盟', '旗', '镇', '乡', '村']; // prettier-ignore

const LAST_OF_LEVEL = new CharacterSet(LEVELS.map((level) => level.at(-1)!).join(''));

const LEVELS_BY_LAST = new Map(
  LEVELS.map((one) => [one.charCodeAt(one.length - 1), LEVELS.filter((level) => level.at(-1) === one.at(-1))]),
);
const NO_LEVEL: readonly string[] = [];

/** The suffixes of administrative places that end with the character at `at`, longest first. */
export function levelsEndingWith(text: string, at: number): readonly string[] {
  return LAST_OF_LEVEL.hasAt(text, at) ? LEVELS_BY_LAST.get(text.charCodeAt(at))! : NO_LEVEL;
}

/** One word for the levels that an office does not tell apart: 县委 may be that of an 自治县. */
export function foldedLevel(level: string): string {
  if (level === '自治州') return '州';
  if (level === '自治县') return '县';
  if (level === '自治旗') return '旗';
  return level.length > 1 && /(?:新区|开发区|高新区|经开区)$/.test(level) ? '区' : level;
}
