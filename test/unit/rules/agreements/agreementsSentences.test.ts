import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findAgreements } from '../../../../src/rules/agreements.ts';
import { viewArticle } from '../../../../src/rules/articleView.ts';
import type { Sides } from '../../../../src/rules/sides.ts';
import { articleOf } from '../../../support/articles.ts';

const SIDES: Sides = { visitor: '北塘县', host: '云川市', visitorSpan: null, hostSpan: null };

function namesIn(text: string): string[] {
  return findAgreements(viewArticle(articleOf(text, { publishedOn: '2024-05-22' })), SIDES).map(({ name }) => name);
}

/** `sentence → name|name`: nothing after the arrow where nothing was signed on this occasion. */
const SENTENCES: Readonly<Record<string, string>> = {
  'forms of signing': `
双方签订了战略合作协议。 → 战略合作协议
两校续签了学生交换备忘录。 → 学生交换备忘录
会上，双方互换了《友好医院协议书》文本。 → 友好医院协议书
仪式上，两地市长在《缔结友好城市关系协议书》上签字。 → 缔结友好城市关系协议书
云川港集团与青石物流签下为期五年的仓储服务合同。 → 仓储服务合同
会谈后，双方签署了一份会谈纪要。 → 会谈纪要
甲县农业局同乙市供销社签了一份购销意向书。 → 购销意向书
两国元首签署并发表《关于建立战略伙伴关系的联合声明》。 → 关于建立战略伙伴关系的联合声明
麻校长与潘校长签下“云课堂”合作备忘。 → “云课堂”合作备忘
当天，星河科技与远山集团正式达成供货协议。 → 供货协议
双方就光伏组件供货达成协议。 → 光伏组件供货
院企双方草签了联合实验室共建协议。 → 联合实验室共建协议
在两地领导见证下，两家医院院长签署《专科联盟合作协议》。 → 专科联盟合作协议
轨道装备产业园项目签约仪式在云川举行。 → 轨道装备产业园项目
会上举行了签约仪式，校地战略合作协议正式签订。 → 校地战略合作协议`,
  'several at once': `
双方签署了《人才培养协议》《科技合作协议》和《文化交流协议》。 → 人才培养协议|科技合作协议|文化交流协议
两地签订对口帮扶框架协议、劳务协作协议和消费帮扶协议。 → 对口帮扶框架协议|劳务协作协议|消费帮扶协议
双方企业签下一批项目，其中包括星河果业与远山公司的苹果种植合作协议，以及云川路桥与青石市政府之间的有轨电车框架协议。 → 苹果种植合作协议|有轨电车框架协议
会上，甲局与乙局签订《数据共享协议》，丙公司与丁公司签署意向书。 → 数据共享协议|意向书`,
  'what the name holds': `
外长签署《中华人民共和国政府和乙共和国政府关于互免签证的协定》。 → 中华人民共和国政府和乙共和国政府关于互免签证的协定
双方签署投资额达3.2亿元的冷链物流园项目投资协议。 → 冷链物流园项目投资协议
金若谷说，医联体不是挂块牌子。随后大家见证，两院负责人现场签订医联体合作协议书。 → 医联体合作协议书`,
  'nothing signed now': `
双方商定，待明年秋季学期前签订联合办学协议。 →
早在2019年，两地就签订过劳务协作备忘录。 →
合作协议待各自履行决策程序后择期签署。 →
特展总协议的签字笔，至今还陈列在走廊里。 →
双方就进一步深化合作达成共识。 →
希望双方早日签署合作协议。 →
这家百年酒坊去年与一高校签订过联合研发协议。 →
两家公司还有望就再生铝项目成立合资公司。 →
双方加快商签投资保护协定。 →
“联合实验室”同日揭牌。 →
据悉，市一院2020年已与两家社区卫生服务中心签过托管协议。 →
居民与家庭医生签订服务协议的做法值得借鉴。 →`,
};

describe('agreements in single sentences of the genre', () => {
  for (const [group, lines] of Object.entries(SENTENCES))
    describe(group, () => {
      for (const line of lines.trim().split('\n')) {
        const [text = '', names = ''] = line.split(' →').map((part) => part.trim());
        it(text, () => assert.deepEqual(namesIn(text).sort(), names.split('|').filter(Boolean).sort()));
      }
    });
});
