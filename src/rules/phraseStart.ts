/** Owns where a noun phrase that ends at an office or a suffix begins: left to the first mark, verb or particle. */
import { isHan } from './articleView.ts';
import { CharacterSet } from './characterSet.ts';
import { WordTable } from './wordTable.ts';

/** Words after which a new noun phrase begins. */
const STOP_WORDS = new WordTable(
  (
    '组织 成员有 成员为 成员是 团员有 包括 握住 走向 偕同 到访 来访 回访 出访 造访 参访 签订 签署 签下 家乡 故乡 老家 受援地 要求 推动 助力 打造 确保 做好 加快 移师 转往 赶到 赶赴 直奔 所属 所辖 下属 步入 转到 落户 落地 莅临 一行 会见 会晤 会谈 拜会 拜访 陪同 随同 邀请 应邀 欢迎 感谢 接见 约见 看望 慰问 访问 走访 考察 出席 参加 参观 见证 主持 期间 近日 日前 今天 昨天 今日 昨日 前天 上午 下午 当天 当日 当晚 晚上 中午 清晨 傍晚 同时 随后 之后 ' +
    '其间 时任 现任 担任 出任 方面 以及 还有 包括 带领 率领 代表 听取 面对 来到 前往 抵达 走进 来自 邀约 特邀 有请 感受 迎来 迎接 送别 告别 委托 受聘 聘请 聘任 聘为 任命 作为 成为 当选 任职 拜见 偶遇 找到 遇到 见到 看到 围绕 ' +
    '深入 实地 分别 共同 一同 一道 一起 先后 首先 最后 当地 随行 同行 陪伴 陪着 签约 宣布 介绍 汇报 转达 转交 交给 递给 握着 拉着 并肩 邀集 召集 调研 认为 表示 指出 强调 希望 ' +
    '根据 按照 经过 通过 关于 对于 其中 贯彻 落实 缅怀 纪念 遵照 传达 期望 祝贺 祝愿 致电 致函 致信 书面 视频 连线 采访 设宴 宴请 款待 授予 颁发 赠送 本次 此次 这次 另外 此外 会上 会后 会前 席间 仪式 该校 第一站 第二站 第三站 首站 末站 下一站 最后一站 带队来 率队来 率团来 考察团获 代表团获 访问团获 参访团获 访团获 一行获 深化 推进'
  ).split(' '),
);
const STOP_CHARACTERS = new CharacterSet(
  '我该等任兼在与同和及由对向了的是为被把随给请让从到赴率带见以当并又还也均就将其说着过跟陪问听经受应至往于即系则称叫使因而但或时后前据',
);

/** Words that hold a stop character or word and yet are part of names of bodies and places. */
const PROTECTED = new WordTable(
  (
    '共和国 共和党 经商 经合 经济 经费 经理 经办 呼和浩特 和田 和平 和谐 和硕 和县 和静 和政 和龙 和林 和记 和黄 中和 永和 泰和 仁和 协和 颐和 信和 同和 同春 同方 同泰 同福 同庆 同兴 同盛 同欣 嘉和 三和 祥和 和睦 和兴 和润 和信 和美 和顺 和布 平和 敬和 富和 兴和 和君 同济 同仁 大同 同心 同江 同德 同安 同盟 同业 同乡 同学 同创 会同 协同 合同 共同体 对外 对口 对台 对港 ' +
    '对华 驻华 华为 伟为 有为 向阳 向上 方向 从化 从江 来宾 来安 来凤 未来 东来 蓬莱 以色列 将乐 就业 随州 随县 供给 在线 在野 目的 的士 德的 带岭 地带 一带 一带一路 热带 亚热带 带路 由于 自由 也门 也是 经济 经贸 经营 经开 经理 经济学 神经 经协 经信 财经 经纬 经委 经发 经典 东方 当阳 当涂 武当 当代 ' +
    '应急 应用 供应 效应 应县 应城 应对 反应 受理 感受 时代 时报 时尚 小时 及时 即墨 前锦 前海 前沿 前锋 前郭 前进 前线 前哨 前方 提前 门前 眼前 后勤 后方 而立 因特网 阿尔及利亚 圣多美和普林西比 特立尼达和多巴哥 通报 过渡 过程 见习 建筑 使馆 大使 公使 特使 出使 天使 使团 则天 叫号 系统 系主任 系列 系党 体系 关系 中文系 学系 工程系 ' +
    '率先 效率 概率 出的 说明 小说 学说 听证 视听 问题 顾问 访问学者 学问 询问 与会 参与 赠与 赋与 陪审 跟踪 着力 着装 穿着 以军 至善 至诚 往来 来往 古往 于都 于田 于洪 至上 将军 将来 大将 上将 中将 少将 名将 据点 数据 大数据 证据 占据 依据 当局 相当 担当 当选 长春 称号 名称 职称 ' +
    '为民 为先 国为 高等 中等 初等 平等 同等 等级 对等 主任 责任 任丘 任城 任县 任泽 信任 任务 任兴 历任 见义勇为 让渡 转让 请示 申请 宴请 聘请 教授 由来 从业 从事 也好 国际 其他 其乐 土耳其 其昌 立其 马其顿 了解 为了 称多 均瑶 均安 均胜 平均 均衡 就近 成就 又一 还原 归还 合并 并购 并网 大陆 给水 补给 ' +
    '代表团 代表处 代表大会 代表队 代表院 组织人事 组织宣传 组织统战 组织工作 组织编制 组织部 组织处 组织科 世界卫生组织 组织委员 组织局 国际组织 上海合作组织 合作组织 联合国 联合会 联合体 联合大学 联合集团 联合社 联合署 联合工会 联合党委 指导中心 指导委员会 指导处 指导司 指导局 指导站 就业指导 检查院 检查组 检查局 检查站 检查厅 ' +
    '支持中心 协调局 协调处 协调小组 协调委员会 协调会 交流中心 交流协会 交流基金会 交流处 交流部 交流司 交流局 交流合作 交流办 接待处 接待办 接待局 接待科 接待中心 介绍所 采访部 访问团 考察团 考察组 调研室 调研组 调研处 调研局 参观团 学习强国 学习中心 学习办 落实办 通过率 慰问团 授权 视察团 视察室 ' +
    '视频 出席会议 纪念馆 纪念园 纪念碑 纪念堂 当地 现场会 采购 听力 视听 传达室 协同创新 协同发展 带动 签约中心 仪式 巡视组 经济技术 率队 分别 关于 对话会 对话基金会 新闻出版 出版社 座谈会 介绍会 接待 宣布 感谢'
  ).split(' '),
);

/** Nouns before 和, 与, 及 in names of offices: 发展和改革, 经济与管理, 港澳及台湾. */
const JOINED_TOPICS = new Set(
  '生态 动力 自动化 气象 水资源 地质 人文 设计 心理 护理 康复 应急 林业 草原 语言 传媒 监察 宪法 华侨 社会建设 财经 教科文卫 关系 人口 外交 广电 文旅 体育 澳门 旅游 人民 机构 国土 合作 劳工 勞工 内地 发展 经济 信息 工业 住房 资源 规划 卫生 文化 农业 外事 水利 民族 教育 财政 科学 商务 体育 投资 招生 宣传 研究 管理 技术 广播 新闻 劳动 环境 城市 政策 地理 能源 化学 社会 旅游 机械 电子 材料 食品 生物 计算机 法律 贸易 金融 统计 数学 物理 土木 交通 通信 海洋 航空 石油 建筑 艺术 音乐 公共 国际 港澳 军队 市场 医疗 健康 安全 城乡 党群 人力 发改 质量 创新 产业 食物 渔农 政制 选举 创意 商业 运输 工程 财经 环保 退休 专利 民政 房屋 保安 区域 投诉'.split(
    ' ',
  ),
);

/** 和 before an office of a county, where 和县 is no name. */
const AND_COUNTY = /^县[委人政纪监领直教公财发农文卫住交水商工]/;

const LONGEST_PHRASE = 48;
/** Besides Chinese characters, what a noun phrase is written in, and of this what begins none. */
const IN_WORD = new CharacterSet('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789&·.-');
const NOT_FIRST = new CharacterSet('0123456789&·.-');

const JOINTS = new CharacterSet('和与及暨');
const COUNTED = new CharacterSet('年月日时点分岁名个位');
const DIGIT = new CharacterSet('0123456789');

function isProtected(text: string, at: number): boolean {
  // 书记某某和县委常委某某: the county's name is not meant.
  if (text[at] === '和' && text[at + 1] === '县')
    if (
      AND_COUNTY.test(text.slice(at + 1, at + 3)) ||
      (isHan(text, at - 1) && !'到赴在来往至由从向市省'.includes(text[at - 1]!))
    )
      return false;
  for (let start = Math.max(0, at - 4); start <= at; start++)
    if (start + PROTECTED.lengthAt(text, start) > at) return true;
  return JOINTS.hasAt(text, at) && JOINED_TOPICS.has(text.slice(at - 2, at));
}

/** The nearest opening mark within 16 characters before `end`; -1 when there is none. */
function openerBefore(text: string, mark: string, end: number): number {
  const from = Math.max(0, end - 16);
  const at = text.slice(from, end).lastIndexOf(mark);
  return at < 0 ? -1 : from + at;
}

/** Whether a noun phrase cannot reach left over the character that ends at `end`. */
function stopsAt(text: string, end: number, min: number): boolean {
  const at = end - 1;
  if (COUNTED.hasAt(text, at) && DIGIT.hasAt(text, at - 1)) return true;
  return (STOP_CHARACTERS.hasAt(text, at) || STOP_WORDS.lengthBefore(text, end, min) > 1) && !isProtected(text, at);
}

/**
 * Start of the noun phrase that ends at `end`; it never reaches before `min`.
 * A short bracket inside the phrase, as in 商会（总会）会长, belongs to it.
 */
export function phraseStart(text: string, end: number, min: number): number {
  const floor = Math.max(min, end - LONGEST_PHRASE);
  let i = end;
  while (i > floor) {
    const c = text[i - 1]!;
    if (c === '）') {
      const open = openerBefore(text, '（', i - 1);
      if (
        open < floor ||
        i - open > 14 ||
        open === floor ||
        !isHan(text, open - 1) ||
        /[，。；：\n]|记者|通讯员/.test(text.slice(open, i))
      )
        break;
      i = open;
      continue;
    }
    if (c === '”') {
      const open = openerBefore(text, '“', i - 1);
      if (open < floor || i - open > 16 || /[，。；：\n]/.test(text.slice(open, i))) break;
      i = open;
      continue;
    }
    if (!isHan(text, i - 1) && !IN_WORD.hasAt(text, i - 1)) break;
    if (i <= end && stopsAt(text, i, floor)) break;
    i--;
  }
  while (i < end && NOT_FIRST.hasAt(text, i)) i++;
  // 同行议员有副召集人: the verb, not 有色 or 有机.
  if (text[i] === '有' && i < end && !'色机线轨为限关害效'.includes(text[i + 1]!)) i++;
  return i;
}
