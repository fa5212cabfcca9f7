/** Owns how an office phrase is parted into the organization and the title, as the annotation guide of the genre does it. */
import { GatedPattern } from './gatedPattern.ts';
import { COUNTRIES, levelsEndingWith, PROVINCES } from './places.ts';
import { WordTable } from './wordTable.ts';

/** What kind of body an unnamed organization is, so that the text around it can name it. */
export type BodyKind = 'admin' | 'school' | 'company' | 'hospital' | 'association' | 'any';

export interface Office {
  /** Offset of the title's first character in the phrase. */
  readonly titleStart: number;
  /** The organization named in the phrase itself, as `[0, organizationEnd)`; 0 when it is not named. */
  readonly organizationEnd: number;
  /** What must be added to the organization's words: 上海 + 市长 is 上海市. */
  readonly organizationSuffix: string;
  /** Administrative level of an unnamed place: 县 in 县委书记; null when the phrase gives none. */
  readonly level: string | null;
  /** 该集团总经理: the body named just before, whoever speaks. */
  readonly isThis?: boolean;
  readonly body: BodyKind;
}

const COUNTRY_WORDS = new WordTable(COUNTRIES);
const PROVINCE_WORDS = new WordTable([...PROVINCES.keys()]);

/** Suffixes of bodies that have a name of their own. */
export const ENTITY_SUFFIXES: readonly (readonly [string, BodyKind])[] = [
  ['有限责任公司', 'company'], ['股份有限公司', 'company'], ['有限公司', 'company'], ['总公司', 'company'], ['分公司', 'company'], ['子公司', 'company'],
  ['公司', 'company'], ['集团', 'company'], ['控股', 'company'], ['银行', 'company'], ['分行', 'company'], ['支行', 'company'], ['企业', 'company'],
  ['股份', 'company'], ['科技', 'company'], ['厂', 'company'], ['合作社', 'company'], ['事务所', 'company'], ['交易所', 'company'],
  ['大学', 'school'], ['学院', 'school'], ['学校', 'school'], ['中学', 'school'], ['小学', 'school'], ['幼儿园', 'school'], ['党校', 'school'], ['研究院', 'school'],
  ['研究所', 'school'], ['科学院', 'school'], ['工程院', 'school'], ['实验室', 'school'], ['医院', 'hospital'], ['卫生院', 'hospital'], ['保健院', 'hospital'],
  ['商会', 'association'], ['协会', 'association'], ['学会', 'association'], ['总会', 'association'], ['联合会', 'association'], ['联谊会', 'association'],
  ['促进会', 'association'], ['基金会', 'association'], ['同乡会', 'association'], ['校友会', 'association'], ['研究会', 'association'], ['联盟', 'association'],
  ['红十字会', 'association'], ['作协', 'association'], ['博物馆', 'any'], ['博物院', 'any'], ['科技馆', 'any'], ['展览馆', 'any'], ['档案馆', 'any'], ['规划馆', 'any'], ['体育馆', 'any'], ['教学点', 'school'], ['卫生所', 'hospital'], ['卫生室', 'hospital'], ['农科院', 'school'], ['社科院', 'school'], ['设计院', 'any'], ['规划院', 'any'], ['图书馆', 'any'], ['文化馆', 'any'], ['纪念馆', 'any'], ['美术馆', 'any'], ['大使馆', 'any'],
  ['总领事馆', 'any'], ['领事馆', 'any'], ['兵团', 'any'], ['管委会', 'any'], ['委员会', 'any'], ['指挥部', 'any'], ['办事处', 'any'], ['事务处', 'any'], ['中心', 'any'], ['景区', 'any'],
  ['园区', 'any'], ['产业园', 'any'], ['示范区', 'any'], ['报社', 'any'], ['电视台', 'any'], ['出版社', 'any'], ['通讯社', 'any'], ['海关', 'any'], ['法院', 'any'], ['中院', 'any'], ['一院', 'hospital'], ['二院', 'hospital'], ['三院', 'hospital'], ['四院', 'hospital'], ['五院', 'hospital'], ['六院', 'hospital'], ['七院', 'hospital'], ['检察院', 'any'],
  ['联邦', 'any'], ['酋长国', 'any'], ['公国', 'any'], ['边疆区', 'any'], ['使馆', 'any'], ['供电所', 'any'], ['派出所', 'any'], ['司法所', 'any'], ['税务所', 'any'], ['社区', 'any'], ['供销社', 'any'], ['联社', 'any'], ['总社', 'any'], ['农场', 'any'], ['林场', 'any'], ['改良场', 'any'], ['试验场', 'any'], ['农会', 'association'], ['渔会', 'association'], ['公会', 'association'], ['工会', 'association'], ['总工会', 'association'], ['善堂', 'association'], ['书院', 'school'], ['学堂', 'school'], ['艺术团', 'any'], ['剧院', 'any'], ['报业', 'company'], ['传媒', 'company'], ['药业', 'company'], ['重工', 'company'], ['物流', 'company'], ['置业', 'company'], ['能源', 'company'], ['资本', 'company'], ['证券', 'company'], ['保险', 'company'], ['信用社', 'company'], ['商行', 'company'], ['农商行', 'company'], ['航空', 'company'], ['铁路局', 'any'], ['机场', 'company'], ['港务局', 'any'], ['议会', 'any'], ['国会', 'any'],
  ['军区', 'any'], ['军分区', 'any'], ['人武部', 'any'], ['总队', 'any'], ['支队', 'any'], ['消防救援站', 'any'],
  ['理事会', 'association'], ['董事会', 'company'], ['监事会', 'company'], ['特区政府', 'any'], ['共和国', 'any'], ['王国', 'any'], ['国务院', 'any'], ['中央政治局', 'any'], ['中共中央', 'any'],
]; // prettier-ignore
const ENTITY = new WordTable(ENTITY_SUFFIXES.map(([suffix]) => suffix));
const BODY_OF = new Map(ENTITY_SUFFIXES);

/** Beginnings of department names; a department without a place before it belongs to a body that the text names elsewhere. */
const DEPARTMENTS = new WordTable(
  (
    '委 党委 党组 党工委 党总支 总支 党支部 支部 政府 人民政府 人大 政协 纪委 监委 纪检 政法 统战 组织 宣传 工商联 总工会 工会 团委 共青团 妇联 科协 文联 侨联 残联 台联 工委 办公 农业 农牧 畜牧 教育 教体 卫生 卫健 公安 ' +
    '财政 发展 发改 改革 商务 经济 经信 工业 工信 文化 文旅 文体 旅游 招商 投资 投促 合作 经合 外事 人事 人力 人社 民政 交通 水利 水务 住房 住建 城乡 城市 城管 自然资源 国土 规划 生态 环境 环保 乡村振兴 扶贫 科技 科学 统计 审计 市场 ' +
    '监管 医疗 医保 应急 退役 体育 广播 广电 粮食 林业 供销 税务 气象 国资 侨务 民族 民宗 宗教 老干部 机关 档案 信访 管委会 管理 学生 教务 科研 武装 人武 人民武装 检察 法院 法制 司法 后勤 招生 就业 国际 对口 执行 立案 民一 民二 民三 民四 刑一 刑二 行政 环资 对口 东西部 驻 援 前方 前指 行政 校 院 研究室 政策 ' +
    '秘书 金融 大数据 数据 政务 港澳 台湾 台办 口岸 海洋 渔业 能源 安监 保密 团 社会 网信 融媒体 新闻 党史 地方志 接待 人才 编办 编委 直属 基层 离退休 继续教育 研究生 战略 计划 保卫 纪检监察 党政 综合 法律 安全 质量 生产 技术 市场 销售 运营 人力资源 采购 车间 党群 财务 资产 审判 护理 医务 门诊 内科 外科 骨科 ' +
    '经商 政务 商务处 文化处 教育处 领事 经济财政 政务司 财政司 律政司 保安 民航 警务 食物 发展局 运输 劳工 创新 公务员 政制 青年'
  ).split(' '),
);
const DEPARTMENT_END = new GatedPattern(
  /(?:部|局|委|办|处|科|室|司|署|厅|院|系|所|站|队|组|团|会|联|中心|支部|政府|人大|政协|党委|党组|纪委|车间|庭|法院|常委会|管委会|委员会)$/,
);
/** A department of a party committee: its title carries the department, and its organization is the place. */
const PARTY_DEPARTMENT = new GatedPattern(
  /^(?:党委|党组|党工委|委|政府|人民政府|人大|政协|纪委|监委|统战|组织|宣传|政法|工商联|总工会|团委|妇联|科协|文联|侨联|残联|党总支|党支部|总支|支部|工会|人武|武装|管委会)/,
);
/** Whether what follows a place is a committee or department of it, and nothing with a name of its own. */
function isPartyDepartment(words: string): boolean {
  return PARTY_DEPARTMENT.test(words);
}
/** Suffixes of countries and their parts: what follows is the office, 经济大臣 or 交通部部长. */
const NATIONAL: ReadonlySet<string> = new Set(['联邦', '共和国', '王国', '酋长国', '公国', '边疆区']);
/** Ministries and commissions of the State Council and national bodies that stand without a place. */
const MINISTRIES = new WordTable(
  (
    '外交部 国防部 国家发展和改革委员会 国家发展改革委 国家发改委 教育部 科学技术部 科技部 工业和信息化部 工信部 国家民族事务委员会 国家民委 公安部 国家安全部 民政部 司法部 财政部 人力资源和社会保障部 人力资源社会保障部 人社部 ' +
    '自然资源部 生态环境部 住房和城乡建设部 住房城乡建设部 住建部 交通运输部 水利部 农业农村部 农业部 商务部 文化和旅游部 文旅部 国家卫生健康委员会 国家卫生健康委 国家卫健委 退役军人事务部 应急管理部 中国人民银行 国务院国资委 海关总署 ' +
    '国家税务总局 国家市场监督管理总局 市场监管总局 国家体育总局 国家国际发展合作署 国家乡村振兴局 国家能源局 国家铁路局 国家文物局 国家药监局 国家林业和草原局 全国工商联 全国妇联 全国总工会 全国政协 全国人大 国务院港澳办 国务院侨办 国务院台办 中央统战部 中央组织部 中央宣传部 最高人民法院 最高人民检察院'
  ).split(' '),
);
const HEAD_LEVELS: ReadonlyMap<string, string> = new Map(
  ['省', '市', '县', '区', '州', '盟', '旗', '镇', '乡', '村'].map((level) => [`${level}长`, level]),
);
const OWN = new GatedPattern(
  /^[该我本]会(?=$|副|常|秘|理|荣|名|永)|^(?:该|我|本|我们|贵)?(?:校|学校|学院|大学|院|医院|集团公司|公司|集团|企业|商会|协会|学会|总会)(?=$|党|纪|行|工|团|副|常|董|总|理|经|会|院|校|秘|人力|财务|办公|专职|法务)|^(?:该|我|本)?[所馆局厂矿行社台站场司队](?=党|纪委|工会|团委|副|办公)/,
);
const OWN_PART = new GatedPattern(
  /^(?:校|学校|学院|大学|院|所|馆|局|厂|矿|行|社|台|站|场|司|医院|公司|集团|企业|商会|协会|学会)/,
);
const OWN_BODY: readonly (readonly [RegExp, BodyKind])[] = [
  [/医院/, 'hospital'],
  [/校|学院|大学|院/, 'school'],
  [/公司|集团|企业/, 'company'],
  [/会/, 'association'],
];

/** What an office without any organization words belongs to, told by its head. */
function bodyOfHead(head: string): BodyKind {
  if (/董事|总经理|总裁|监事|首席执行官|C[EFOT]O|厂长|创始人|经理|总监|总工/.test(head)) return 'company';
  if (/校长|教授|院士|校监|校董|教务长|系主任/.test(head)) return 'school';
  if (/医师|护士长/.test(head)) return 'hospital';
  if (/会长|理事|干事/.test(head)) return 'association';
  return 'any';
}

function lastLevel(words: string): { start: number; end: number; level: string } | null {
  for (let end = words.length; end > 0; end--) {
    for (const level of levelsEndingWith(words, end - 1)) {
      if (!words.endsWith(level, end)) continue;
      const start = end - level.length;
      // 社区, 园区, 校区, 景区, 地区医院: an 区 that is no district; 市 in 市场, 超市; 州 after one character of a city's name.
      if (level === '区' && /[特国太洋华大]/.test(words[start - 1] ?? '')) continue;
      if (level === '区' && /[社园校景小厂山院片辖战军灾]$/.test(words.slice(0, start))) continue;
      if (
        level === '市' &&
        (/^[场民值]/.test(words.slice(end)) || (/[超城股上都]$/.test(words.slice(0, start)) && start < 2))
      )
        continue;
      if (level === '村' && (/^振兴/.test(words.slice(end)) || /[农乡新渔]$/.test(words.slice(0, start)))) continue;
      if (level === '乡' && (/^[村贤亲建规镇]/.test(words.slice(end)) || /城$/.test(words.slice(0, start)))) continue;
      if (level === '镇' && /[城乡村]$/.test(words.slice(0, start))) continue;
      if (level === '区' && /[疆]$/.test(words.slice(0, start))) continue;
      if (level === '县' && /^域/.test(words.slice(end))) continue;
      if (level === '州' && end < words.length && words[end] === '市') continue;
      if (level === '省' && /^级/.test(words.slice(end))) continue;
      return { start, end, level };
    }
  }
  return null;
}

const PART_OF_A_BODY = new GatedPattern(/^(?:审判委员会|检察委员会|[工理文商法医农]学院|[\u4e00-\u9fff]{1,4}系)$/);

const BEFORE_BASE = new GatedPattern(/^(?:常务|代理|执行|副|代|原|前|党组|第一)+/);
const POSTED = new GatedPattern(/^驻[\u4e00-\u9fff]{1,6}(?:代表处|办事处|使馆|大使馆|总领事馆)$/);
const OF_PARTY = new GatedPattern(/^(?:中共|中国共产党)(?!中央)/);
const REGION = new GatedPattern(/^(?:大?中华区?|大?中国区?|中国事务|亚太区?|全球|华[东南北中]区?|区域|公共事务)$/);
const ALLIANCE = new GatedPattern(/^(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)/);
const CIRCLE = new GatedPattern(/界(?:别)?$/);
const COMMITTEE = new GatedPattern(/(?:党委|党组|党工委|党总支|党支部|董事会|工会|团委|管委会)$/);
const OF_PLACE = new GatedPattern(/^(?:委|党委|党工委|政府|人民政府|人大|政协|纪委|监委|领导$)/);
const DEPARTMENT_ALONE = new GatedPattern(/^[\u4e00-\u9fff]{1,5}[处科室股部组]$/);

const none = { organizationEnd: 0, organizationSuffix: '', level: null } as const;

/**
 * Parts `words`, the words before the title's own head (副市长, 书记), of an office phrase.
 * @param isOwnBody whether 我, 该 or 本 stands before the words: 我院心内科主任
 * @param head the head with what composes it: 副市长, 党组书记
 */
export function partOffice(words: string, head: string, isOwnBody = false): Office {
  const base = head.slice(BEFORE_BASE.lengthIn(head, 0, head.length));
  if (words === '')
    return {
      ...none,
      titleStart: 0,
      level: base.startsWith('驻村') ? '村' : (HEAD_LEVELS.get(base) ?? null),
      body: HEAD_LEVELS.has(base) ? 'admin' : bodyOfHead(base),
    };

  // 我县县委书记: the level is said twice.
  if (/^([省市县区州镇乡])\1/.test(words)) {
    const once = partOffice(words.slice(1), head);
    if (once.organizationEnd === 0) return { ...once, titleStart: once.titleStart + 1 };
  }
  // 教育系党总支书记: a body's committee, whatever the body is.
  if (head.startsWith('党总支') && /[系院部处]$/.test(words))
    return { ...none, titleStart: words.length, organizationEnd: words.length, body: 'any' };
  // 审判委员会专职委员, 工学院院长: a part that every court or university has.
  if (PART_OF_A_BODY.test(words)) return { ...none, titleStart: 0, body: /院|系/.test(words) ? 'school' : 'any' };
  if (POSTED.test(words)) return { ...none, titleStart: words.length, organizationEnd: words.length, body: 'any' };
  const own = (isOwnBody ? OWN_PART : OWN).exec(words);
  if (own) {
    const body = OWN_BODY.find(([pattern]) => pattern.test(own[0]))?.[1] ?? 'any';
    // 学院院长 inside a university names the part, 校党委书记 the whole.
    return { ...none, titleStart: own[0].length, body, isThis: words.startsWith('该') };
  }
  const skip = OF_PARTY.lengthIn(words, 0, words.length);
  const inner = words.slice(skip);

  const country = COUNTRY_WORDS.lengthAt(inner, 0);
  if (country > 0) {
    const rest = inner.slice(country);
    if (
      rest === '' ||
      (!hasEntity(rest) &&
        (DEPARTMENTS.lengthAt(rest, 0) > 0 ||
          /^(?:国家|联邦|副|前|执政|驻|外交|国防|内政|人民|众议|参议|议会|国会|总统|首相|财政|贸易)/.test(rest)))
    )
      return { ...none, titleStart: skip + country, organizationEnd: skip + country, body: 'admin' };
  }
  if (REGION.test(inner)) return { ...none, titleStart: 0, body: 'company' };
  // 东澜外交部长: a country that no list has.
  const foreign = base === '部长' ? /^([^省市县区州]{2,6})(?:外交|国防|内政|贸易)$/.exec(inner) : null;
  if (foreign)
    return {
      ...none,
      titleStart: skip + foreign[1]!.length,
      organizationEnd: skip + foreign[1]!.length,
      body: 'admin',
    };
  // 商务部国际司司长: a ministry needs no country.
  const ministry = MINISTRIES.lengthAt(inner, 0);
  if (ministry > 0) return { ...none, titleStart: skip + ministry, organizationEnd: skip + ministry, body: 'admin' };
  if (base === '部长' && /部$/.test(inner + base) && MINISTRIES.lengthAt(`${inner}部`, 0) === inner.length + 1)
    return { ...none, titleStart: 0, body: 'admin' };
  // 民盟市委主委: a party of its own; 民盟界别委员 is a seat.
  if (ALLIANCE.test(inner)) {
    if (/界别|界$/.test(inner)) return { ...none, titleStart: 0, body: 'any' };
    return { ...none, titleStart: words.length, organizationEnd: words.length, body: 'association' };
  }
  if (CIRCLE.test(inner) && /委员|代表/.test(base)) return { ...none, titleStart: 0, body: 'any' };
  // 中建某局党委副书记: the committee belongs to the title, whatever the body is called.
  const committee = COMMITTEE.exec(inner);
  const placed = lastLevel(inner.slice(0, committee?.index ?? 0));
  if (
    committee &&
    committee.index >= 2 &&
    !/^[省市县区州盟旗镇乡村]/.test(inner) &&
    !(placed && isPartyDepartment(inner.slice(placed.end)))
  )
    return {
      ...none,
      titleStart: skip + committee.index,
      organizationEnd: skip + committee.index,
      body: bodyOfHead(base),
    };
  // 某国驻华大使: the post belongs to the title, whatever the country is called.
  const post = /^(.{2,12}?)(?:常?驻[\u4e00-\u9fff]{1,8})$/.exec(inner);
  if (post && !/[馆处]$/.test(inner) && /使|领事|代表|参赞|武官/.test(base))
    return { ...none, titleStart: skip + post[1]!.length, organizationEnd: skip + post[1]!.length, body: 'admin' };
  const entity = partEntity(inner, base);
  const level = lastLevel(inner);
  if (level && (!entity || level.end > entity.end || PARTY_DEPARTMENT.test(inner.slice(level.end)))) {
    const rest = inner.slice(level.end);
    const bare = level.start === 0;
    // 沙县县委: the county's name already ends in its level.
    const doubled = !bare && level.level === inner[level.start - 1] && level.start >= 2;
    const place = skip + (doubled ? level.start : level.end);
    if (bare)
      return {
        ...none,
        titleStart: /[新发]区/.test(level.level) && rest !== '' ? skip + level.end : skip,
        level: level.level,
        body: 'admin',
      };
    // 某市市县领导, 省市领导: leaders of two levels at once.
    if (doubled === false && rest === '' && level.start >= 2 && base.endsWith('领导')) {
      const two = /(?:省|市|州|县|区)$/.exec(inner.slice(0, level.start));
      if (two && two.index >= 2)
        return {
          ...none,
          titleStart: skip + two.index,
          organizationEnd: skip + level.start,
          body: 'admin',
          level: two[0],
        };
    }
    const isCommittee = OF_PLACE.test(rest) || (rest === '' && base.endsWith('领导'));
    if (isCommittee)
      return {
        ...none,
        // 泰安市委 is 市委; 某某街道党工委 is 党工委.
        titleStart: skip + (/街道|[新发]区/.test(level.level) && rest !== '' ? level.end : level.start),
        organizationEnd: place,
        body: 'admin',
        level: level.level,
      };
    if (rest === '' || PARTY_DEPARTMENT.test(rest))
      return {
        ...none,
        // 云陵县议员: the council is the county's.
        titleStart:
          rest === ''
            ? base.endsWith('议员') && level.level.length === 1
              ? skip + level.start
              : place
            : skip + level.end,
        organizationEnd: rest === '' ? place : skip + level.end,
        body: 'admin',
        level: level.level,
      };
    if (DEPARTMENTS.lengthAt(rest, 0) > 0 && DEPARTMENT_END.test(rest))
      return { ...none, titleStart: words.length, organizationEnd: words.length, body: 'admin', level: level.level };
  }
  // 区住房和城乡建设委员会主任: a department of the place that the text names elsewhere.
  if (entity && level?.start === 0 && level.level.length === 1 && /(?:委员会|馆)$/.test(inner.slice(0, entity.end)))
    return { ...none, titleStart: skip, level: level.level, body: 'admin' };
  if (entity) return { ...none, titleStart: skip + entity.end, organizationEnd: skip + entity.end, body: entity.body };
  // 业务处处长, 市场部经理: a department without its body.
  if (DEPARTMENT_ALONE.test(inner)) return { ...none, titleStart: 0, body: 'any' };
  const headLevel = HEAD_LEVELS.get(base);
  if (headLevel)
    return {
      ...none,
      titleStart: words.length,
      organizationEnd: words.length,
      organizationSuffix: headLevel,
      body: 'admin',
      level: headLevel,
    };
  const province = PROVINCE_WORDS.lengthAt(inner, 0);
  if (province > 0 && (province === inner.length || PARTY_DEPARTMENT.test(inner.slice(province))))
    return { ...none, titleStart: skip + province, organizationEnd: skip + province, body: 'admin' };
  if (DEPARTMENTS.lengthAt(inner, 0) > 0 && (DEPARTMENT_END.test(inner) || inner.length <= 4))
    return { ...none, titleStart: 0, body: 'any' };
  const named = bodyOfHead(base) === 'school' && /大$/.test(inner);
  if (inner.length <= 2 && !named && !/[A-Za-z]/.test(inner)) return { ...none, titleStart: 0, body: bodyOfHead(base) };
  // 海丝石业财务总监: a firm whose name ends in no known word, and its department.
  if (DEPARTMENT_HEAD.test(base))
    for (let at = 2; at < inner.length - 1; at++)
      if (DEPARTMENTS.lengthAt(inner, at) === inner.length - at)
        return { ...none, titleStart: skip + at, organizationEnd: skip + at, body: 'company' };
  return { ...none, titleStart: words.length, organizationEnd: words.length, body: bodyOfHead(base) };
}

/** Heads of a firm's departments. */
const DEPARTMENT_HEAD = /(?:总监|经理|主管|总裁|部长|主任)$/;

/** The named body at the start of `words`: up to its first suffix that only departments follow. */
function partEntity(words: string, head: string): { end: number; body: BodyKind } | null {
  let found: { end: number; body: BodyKind } | null = null;
  for (let i = 1; i < words.length; i++) {
    const length = ENTITY.lengthAt(words, i);
    // 侨中学院: the suffix that begins inside and reaches further is meant.
    if (length === 0 || ENTITY.lengthAt(words, i + 1) >= length) continue;
    const suffix = words.slice(i, i + length);
    let end = i + length;
    if (words[end] === '（') {
      const close = words.indexOf('）', end);
      if (close > 0) end = close + 1;
    }
    const rest = words.slice(end);
    const body = BODY_OF.get(suffix)!;
    if (
      rest === '' ||
      DEPARTMENTS.lengthAt(rest, 0) > 0 ||
      /^(?:董事|监事|总|副|常|执行|大|附属|第)/.test(rest) ||
      (NATIONAL.has(suffix) && rest.length <= 12) ||
      /(?:学院|系|部|处|室|中心|所|科|组|项目|工程|计划|课题|病区|院区|校区|厂区)$/.test(rest)
    ) {
      // 某大学经济学院院长: the university, unless a longer name ends here; 湖南师范大学附属中学 is one name.
      if (found && body === 'school' && found.body === 'school' && !/附属|附中/.test(words.slice(0, end))) return found;
      found = { end, body };
      if (NATIONAL.has(suffix) && !hasEntity(rest)) return found;
      if (rest !== '' && !hasEntity(rest)) return found;
    }
    i = end - 1;
  }
  return found && head !== '' ? found : null;
}

/** Whether the words end as the names of bodies do. */
export function endsInBody(words: string): boolean {
  for (let i = Math.max(0, words.length - 6); i < words.length; i++)
    if (i + ENTITY.lengthAt(words, i) === words.length) return true;
  return false;
}

function hasEntity(words: string): boolean {
  for (let i = 0; i < words.length; i++) if (ENTITY.lengthAt(words, i) > 0) return true;
  return false;
}
