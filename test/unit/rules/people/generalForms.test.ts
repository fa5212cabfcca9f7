import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describePeople } from './readPeople.ts';

/** Every sentence is invented; the expectation reads `name: titles @ organization, side`. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a name by its characters where an unknown verb follows',
    '3月5日，青山村驻村第一书记佟志刚端出新茶。',
    ['佟志刚: 驻村第一书记 @ 青山村, visitor'],
  ],
  [
    'rare surnames behind offices',
    '7月9日，临江县委书记谷雨赴青田县考察。青田县人武部政委充国栋、县档案馆馆长火星辉陪同。',
    ['谷雨: 县委书记 @ 临江县, visitor', '充国栋: 人武部政委 @ 青田县, host', '火星辉: 县档案馆馆长 @ 青田县, host'],
  ],
  [
    'a surname that also ends compounds, after an office',
    '6月2日，永安县政协主席台静农、副主席席慕白接待客人。',
    ['台静农: 县政协主席 @ 永安县, host', '席慕白: 副主席 @ 永安县, host'],
  ],
  [
    'countries by their short names, and who comes',
    '6月2日，东岭共和国总理公孙立言同来访的南渊共和国总理若昂·德索萨举行会谈。南渊外交与合作部长佩德罗·穆桑达参加。',
    [
      '公孙立言: 总理 @ 东岭共和国, host',
      '若昂·德索萨: 总理 @ 南渊共和国, visitor',
      '佩德罗·穆桑达: 外交与合作部长 @ 南渊共和国, visitor',
    ],
  ],
  [
    'the head of the place that the clause came to, names of several peoples',
    '6月3日，雲嶺縣茶業協會理事長簡永年率團參訪青石茶廠，由副廠長尤瑪‧達陸導覽製茶室。雲嶺縣議員高林秀梅隨團參加。',
    [
      '簡永年: 理事長 @ 雲嶺縣茶業協會, visitor',
      '尤瑪‧達陸: 副廠長 @ 青石茶廠, host',
      '高林秀梅: 縣議員 @ 雲嶺縣, visitor',
    ],
  ],
  [
    'single names of minorities in lists',
    '6月4日，阿山县副县长热依扎、副县长迪丽娜尔接待医疗队，县领导宝音德力格尔、斯日古楞参加。',
    [
      '热依扎: 副县长 @ 阿山县, host',
      '迪丽娜尔: 副县长 @ 阿山县, host',
      '宝音德力格尔: 县领导 @ 阿山县, host',
      '斯日古楞: 县领导 @ 阿山县, host',
    ],
  ],
  [
    'a committee inspects its own place',
    '6月5日，北岸区政协主席东方慧带领委员视察养老服务。区民政局副局长生小月通报情况。区政协副主席钟离雪、秘书长公羊立参加视察。',
    [
      '东方慧: 区政协主席 @ 北岸区, visitor',
      '生小月: 区民政局副局长 @ 北岸区, host',
      '钟离雪: 区政协副主席 @ 北岸区, visitor',
      '公羊立: 秘书长 @ 北岸区, visitor',
    ],
  ],
  [
    'short names of bodies are written out',
    '6月6日，河西重型机械有限公司举行签约仪式。河西农商银行董事长邝云应邀前来，河西重机党委书记令狐克、党群工作部部长卜凡迎接。',
    [
      '邝云: 董事长 @ 河西农商银行, visitor',
      '令狐克: 党委书记 @ 河西重型机械有限公司, host',
      '卜凡: 党群工作部部长 @ 河西重型机械有限公司, host',
    ],
  ],
  [
    'where a delegation works is who receives it',
    '6月7日，松山省党政代表团在云岭州学习考察。云岭州州委书记宇文澜陪同。松山省省长司徒敬率团。',
    ['宇文澜: 州委书记 @ 云岭州, host', '司徒敬: 省长 @ 松山省, visitor'],
  ],
  [
    'who invites receives',
    '应澄江市人民政府邀请，南湾国海滨省副省长玛丽·布朗一行6月8日访问我市。副市长南宫博会见客人。',
    ['玛丽·布朗: 副省长 @ 南湾国海滨省, visitor', '南宫博: 副市长 @ 澄江市, host'],
  ],
  [
    'the page itself travels',
    '6月9日，我院院长逯波、党委副书记邝仪、辅导员代表丁一、冉冉赴海门市走访企业。海风公司总经理桂华接待。',
    [
      '逯波: 院长 @ -, visitor',
      '邝仪: 党委副书记 @ -, visitor',
      '丁一: 辅导员代表 @ -, visitor',
      '冉冉: 辅导员代表 @ -, visitor',
      '桂华: 总经理 @ 海风公司, host',
    ],
  ],
  [
    'ministries without a place',
    '6月10日，商务部副部长柯松会见来访的雪原联邦经济与创新大臣安娜·冯·施泰因。商务部国际司司长慎之远参加。',
    [
      '柯松: 副部长 @ 商务部, host',
      '安娜·冯·施泰因: 经济与创新大臣 @ 雪原联邦, visitor',
      '慎之远: 国际司司长 @ 商务部, host',
    ],
  ],
  [
    'a roll after a colon',
    '6月11日，香港山海青年会参访团走进澄江县。团员包括：陈浩然、邝嘉敏、屈颖、孔令成。澄江县委常委谯勇接待。',
    [
      '陈浩然:  @ -, visitor',
      '邝嘉敏:  @ -, visitor',
      '屈颖:  @ -, visitor',
      '孔令成:  @ -, visitor',
      '谯勇: 县委常委 @ 澄江县, host',
    ],
  ],
  [
    'what a speaker calls somebody, and bodies named after their head, are no persons',
    '6月12日，青石县副县长白描来看望教师。居民厉奶奶拉起家常。立法委员卓荣服务处主任江美满随行。',
    ['白描: 副县长 @ 青石县, visitor', '江美满: 立法委员/卓荣服务处主任 @ -, visitor'],
  ],
  [
    'who sends a message is not there',
    '6月13日，国际联盟总干事安娜·林德为签约发来视频祝贺。旱区研究所所长公冶长青出席签约仪式。',
    ['公冶长青: 所长 @ 旱区研究所, visitor'],
  ],
  [
    'communities and streets',
    '6月14日，银溪街道党工委书记米朗、办事处主任郗红参加走访。在水杉社区，社区党委书记储光讲解网格怎么划。',
    [
      '米朗: 党工委书记 @ 银溪街道, visitor',
      '郗红: 办事处主任 @ 银溪街道, visitor',
      '储光: 社区党委书记 @ 水杉社区, host',
    ],
  ],
  [
    'a rank after the name',
    '6月15日，省军区司令员罗江少将一行到访武安县。武安县委书记骆玉林陪同。',
    ['罗江: 司令员 @ 省军区, visitor', '骆玉林: 县委书记 @ 武安县, host'],
  ],
  [
    'offices of the page after 来我公司',
    '8月9日，云岭旅游发展有限公司总经理助理骆祥一行来我公司考察。公司党委副书记向天歌，安全总监海岩参加座谈。',
    ['骆祥: 总经理助理 @ 云岭旅游发展有限公司, visitor', '向天歌: 党委副书记 @ -, host', '海岩: 安全总监 @ -, host'],
  ],
  [
    'parties of talks',
    '6月3日，会谈在松山宾馆举行。中方外交部副部长谌容，哈方外交部第一副部长阿卡什·托卡耶夫参加。',
    ['谌容: 副部长 @ 外交部, host', '阿卡什·托卡耶夫: 外交部第一副部长 @ -, visitor'],
  ],
  [
    'words that are verbs are no names, and 老 with a surname is none',
    '6月17日，青山村村支书习惯早起，村支书老魏和客人谈到深夜。青山村村主任平凡陪同。',
    ['平凡: 村主任 @ 青山村, host'],
  ],
  [
    'the page names itself first',
    '东山大学与远航集团签署合作协议\n6月18日，远航集团董事长卫东升一行来我校访问。校长司马朗会见客人。',
    ['卫东升: 董事长 @ 远航集团, visitor', '司马朗: 校长 @ 东山大学, host'],
  ],
  [
    'an office of two bodies',
    '6月19日，青城集团举行座谈。集团总经理齐天、中国工程院院士沈约参加。',
    ['齐天: 总经理 @ 青城集团, visitor', '沈约: 院士 @ 中国工程院, visitor'],
  ],
];

describe('people of many kinds of reports', () => {
  for (const [what, text, expected] of CASES) it(what, () => assert.deepEqual(describePeople(text), expected));
});
