/** Owns the office lexicon: heads by kind of body, what may stand before them, and words that only look like offices. */

/**
 * Office heads by kind of body. Sources: the constitutions and organic laws of the PRC's bodies (party, government,
 * people's congress, CPPCC, courts), the Civil Servant Law's ranks (巡视员, 调研员), the Company Law, the Higher Education
 * Law, the HKSAR and Macao government structure, and the forms used by the Foreign Ministry for foreign offices.
 */
export const OFFICE_HEADS: Readonly<Record<string, readonly string[]>> = {
  party: ['总书记', '第一书记', '书记', '支书', '常委', '候补委员', '委员', '秘书长', '部长', '党组成员', '党委成员', '党工委委员',
    '组长', '政委', '政治委员', '巡视员', '调研员', '督查专员', '督察专员'],
  government: ['总理', '国务委员', '省长', '市长', '县长', '区长', '州长', '盟长', '旗长', '镇长', '乡长', '村长', '专员', '厅长',
    '局长', '处长', '科长', '股长', '司长', '署长', '部长', '主任', '所长', '站长', '队长', '大队长', '支队长', '总队长', '关长',
    '主席', '国家主席', '参事', '总督学', '总工程师', '总经济师', '总会计师', '总规划师', '总农艺师', '总统计师', '秘书', '科员',
    '馆长', '台长', '场长', '段长', '街道办主任', '负责人', '负责同志', '主要负责人', '领导', '督学', '次长', '里长', '村主任'],
  congress: ['委员长', '主任委员', '人大代表', '政协委员', '常委会委员', '议长', '众议长', '参议长', '议员', '立法委员', '政务委员'],
  court: ['检察长', '检察官', '庭长', '法官', '审判长', '审判员', '首席大法官', '大法官', '律师'],
  army: ['司令员', '司令', '参谋长', '军长', '师长', '旅长', '团长', '营长', '连长', '舰长', '武官', '上将', '中将', '少将', '大校'],
  company: ['董事长', '董事局主席', '董事会主席', '董事', '独立董事', '总经理', '经理', '总裁', '首席执行官', '首席运营官', '首席财务官',
    '首席技术官', '首席科学家', '首席专家', '首席代表', '总代表', 'CEO', 'CFO', 'COO', 'CTO', '监事长', '监事会主席', '监事', '总监',
    '创始人', '联合创始人', '创办人', '合伙人', '法定代表人', '法人代表', '厂长', '矿长', '行长', '理事长', '理事', '总编辑', '总编', '主编',
    '社长', '店长', '主管', '总工', '掌门人', '老板', '站长', '工程师', '经济师', '会计师', '分析师', '设计师', '建筑师', '农艺师', '技术员',
    '车间主任', '班长', '顾问', '会董'],
  university: ['校长', '院长', '系主任', '教务长', '教授', '研究员', '院士', '讲师', '导师', '博导', '园长', '校监', '校董', '学监', '辅导员'],
  hospital: ['主任医师', '医师', '护士长', '药师', '技师'],
  association: ['会长', '干事长', '干事', '召集人', '发起人', '理事会主席', '总干事', '主席团主席', '工会主席', '学生会主席', '领队', '传承人',
    '组委会主席', '代表'],
  foreign: ['总统', '首相', '国王', '女王', '王储', '王子', '公主', '亲王', '酋长', '大使', '公使', '总领事', '领事', '参赞', '代办', '外长',
    '防长', '财长', '国务卿', '大臣', '国务大臣', '知事', '总督', '特使', '外相', '防卫相', '主教', '高级专员', '发言人', '行政长官',
    '特首', '代表', '常驻代表', '行政总裁', '协调员', '酋长'],
}; // prettier-ignore

/** Words before a person that say what somebody is, not an office: they announce a name and give no title. */
export const DESCRIPTORS: readonly string[] = [
  '艺术家', '企业家', '画家', '作家', '书法家', '歌唱家', '科学家', '专家', '学者', '村民', '居民', '市民', '教师', '老师', '医生', '护士',
  '志愿者', '干部', '学生', '同学', '校友', '乡贤', '客商', '投资人', '创业者', '讲解员', '翻译', '战士', '老党员', '党员', '老人', '职工', '员工',
  '脱贫户', '贫困户', '养殖户', '种植户', '种植大户', '养殖大户', '青年', '农民', '嘉宾', '侨领', '华侨', '果农', '茶农', '摊主', '店主', '业主',
  '工匠', '劳模', '队员', '成员', '夫人', '青年代表', '学生代表', '企业代表', '教师代表',
]; // prettier-ignore

/** Parts that may stand directly before a head and belong to the office; matched longest first, again and again. */
export const OFFICE_PREFIXES: readonly string[] = [
  '常务副', '党组副', '党委副', '特命全权', '候任', '署理', '代理', '名誉', '荣誉', '永远', '执行', '第一副', '第一', '首席', '资深', '高级', '轮值',
  '联席', '创始', '创会', '驻会', '专职', '兼职', '一级', '二级', '三级', '四级', '常任', '助理', '实任', '联合', '副总', '总', '副', '代', '原', '前',
]; // prettier-ignore

/** Parts that may follow a head and belong to the office. */
export const OFFICE_SUFFIXES: readonly string[] = ['助理', '秘书', '夫妇'];

/** What follows a head-like word that is no office: 市长热线, 主席台, 会长单位, 书记处, 部长级. */
export const NOT_AN_OFFICE_BEFORE: readonly string[] = [
  '热线', '信箱', '办公', '团', '单位', '处', '级', '令', '台', '府', '论坛', '负责制', '会议', '室', '职务', '岗位', '大会', '接待日', '任期', '制',
  '员会', '会', '们', '作风', '表决', '选举', '牌', '身份', '责任', '职责', '说法', '费', '委', '班子', '小组', '关怀', '干部', '机关', '杯', '奖', '课',
]; // prettier-ignore

/** Courtesies after a name. */
export const HONORIFICS: readonly string[] = ['先生', '女士', '小姐', '博士', '同志', '阁下', '太太', '教授', '院士'];
