/** Owns what may follow a personal name: the verbs, particles and marks that end it. */
import { isHan } from './articleView.ts';
import { CharacterSet } from './characterSet.ts';
import { FREQUENT_WORDS } from './commonWords.ts';
import { WordTable } from './wordTable.ts';

/** Words of two or more characters that follow a person in reports; each ends a name with near certainty. */
const FOLLOWING_WORDS = (
  '为其 会面 签下 签了 签好 连声 在座 应约 共晋 一见 自告 执教 执笔 演示 讲讲 来信 从容 带头 撑着 ' +
  '闻讯 闻声 闻知 父女 父子 母女 母子 兄弟 姐妹 姊妹 伉俪 回到 回乡 返乡 回访 以及 交谈 当地 算起 算账 随访 随行 ' +
  '少将 中将 上将 大校 上校 中校 少校 来看 来接 来考 来参 来调 来视 来指 握住 向团 向来 向大 向记 向参 向我 向在 向学 向双 向考 向代 向调 向全 向市 向县 向各 向同 向他 示范 导览 导读 演示 展示 端出 端来 端着 端上 捧出 递上 递给 致赠 回敬 通报 简报 剪彩 主礼 陈述 发问 提问 追问 回复 反馈 领取 领着 带路 引路 领誓 宣誓 朗诵 演唱 弹奏 表演 亮出 摆出 掏出 接过 接机 送行 送别 迎候 等候 守候 恭候 恭迎 恭送 ' +
  '道别 话别 送至 挥手 点头 频频 摇头 微笑 一语 一边 一口 一再 直呼 直奔 直说 反复 反问 转身 转告 转述 继续 开始 开启 结束 展开 推开 翻看 品尝 试驾 试用 体验 试乘 乘船 登车 登船 步行 徒步 绕场 巡视 检阅 献花 敬献 默哀 肃立 鞠躬 祭拜 主祭 敬酒 举杯 ' +
  '碰杯 即席 即兴 脱稿 用英 用中 用普 用汉 用当 用流 用自 拟于 拟赴 兼任 携同 偕同 连线 在线 线上 视频 通话 致电 来电 来信 来函 复信 批示 责成 督办 交办 调度 安排 布置 动员 号召 倡议 审议 宣告 授予 授权 委托 协助 协同 配合 策划 执笔 筹建 捐赠 捐款 认捐 ' +
  '种植 养殖 正带 正和 正与 正忙 正给 正用 亦随 亦在 亦到 亦来 亦表 亦称 亦应 亦同 亦参 手把 手持 手捧 为签 为来 为客 为大 为他 为她 为本 为此 为该 为同 为孩 为村 为新 率全 也随 也来 也现 还介 还陪 还表 还参 围坐 围着 围在 举行 一行 代表 出席 参加 参与 参会 参观 陪同 陪着 随同 随行 随团 主持 致辞 致词 致欢 致以 致开 致贺 介绍 表示 指出 强调 认为 会见 会谈 会晤 分别 先后 共同 一同 一起 一道 一一 一路 ' +
  '作了 作为 作主 作题 作专 作推 作交 作讲 作报 作重 作介 作发 作总 作致 作动 作汇 做了 做主 做推 做交 做介 发表 发言 发布 发来 讲话 讲解 讲述 听取 见证 签署 签订 签约 签字 宣布 宣读 宣讲 宣介 深入 实地 走进 走访 走到 走上 调研 考察 访问 拜访 拜会 ' +
  '视察 检查 督导 督查 指导 接待 接见 接受 迎接 欢迎 感谢 希望 回顾 回应 回答 回忆 提出 提到 提议 要求 首先 随后 最后 最先 代为 围绕 结合 通报 汇报 推介 解读 主旨 先生 女士 小姐 同志 教授 博士 院士 阁下 ' +
  '日前 近日 今天 今日 昨天 昨日 上午 下午 上月 当天 当日 当场 当即 现场 详细 认真 仔细 亲自 全程 专程 专门 专题 亲切 高度 充分 转达 转交 赠送 向客 颁发 揭牌 启动 按下 上台 登台 登上 告诉 透露 呼吁 建议 期待 期望 期盼 ' +
  '勉励 叮嘱 嘱咐 关心 关切 询问 察看 查看 观看 观摩 慰问 看望 看到 看了 看着 当选 获得 获颁 因为 告别 会上 会后 会前 抵达 到访 来访 来到 来华 来校 来我 到场 到会 到达 前往 前来 特地 特别 回赠 送上 透过 通过 交流 座谈 互换 互致 交换 设宴 设午 款待 致送 负责 ' +
  '领衔 领队 牵头 担任 做客 总结 点评 授课 授牌 出任 进行 进入 参演 坦言 感慨 笑言 笑着 谈到 谈及 指着 站在 坐在 走在 握手 称赞 赞扬 赞赏 肯定 主动 主要 率领 率团 率队 带队 带领 带着 率先 同意 同与 同台 同时 同行 就此 就如 就加 对此 对双 对学 对该 ' +
  '应邀 应约 受邀 受聘 联合 联名 合影 邀请 予以 给予 给出 正在 正式 已经 曾经 曾在 曾任 将于 将在 家中 家里 夫妇 夫人 等人 等领 等市 等县 等省 等一 等陪 等参 等出 等也 等有 等同 等先 等在 等到 等分 等以 介绍 为代 为团 为组 为考 为大 为学 为企 为双 为项 为新 为首 为获 为嘉 为活 为公 为医 为基 为中 ' +
  '详尽 简要 简单 具体 逐一 全面 重点 着重 直言 直接 深情 热情 热烈 诚挚 诚邀 盛情 盛赞 寄语 寄望 承诺 提醒 补充 认同 赞同 感叹 感言 回国 返回 离开 离京 飞抵 乘车 乘坐 乘专 驱车 冒雨 顶着 利用 携手 携带 携夫 偕夫 到机 到现 到基 到企 到村 到学 到公 到市 到省 到县 到我 到该 赴京 赴沪 赴港 来宁 来京 ' +
  '从事 从他 从我 从产 从历 从学 以视 以线 以书 以主 以题 以上 自豪 其中 之后 之前 所在 所说 上前 上门 上任 上街 下车 下乡 边走 边看 刚刚 刚从 忙着 翻开 拿出 捧着 拉着 打开 打趣 算了 说明 说道 问起 问道 讲起 讲道 动情 动手 兴致 高兴 激动 开门 开场 开展 开宗 未能 没有 不仅 不时 不断 不久 更是 更加 还就 还到 还为 还向 还在 还与 还对 还专 还要 还应 也在 也到 也对 也就 也参 也出 也表 也应 亦出 均出 均表 都说 都表 都参 都出 都到 又来 又到 又与 再次 多次 屡次 数次 主张 主席 主任 校长 院长 部长 市长 县长 省长 书记 董事 总裁 总统 总理 外长 大使 局长 会长 行政 署长 司长 处长 副市 副县 副省 副主 副校 副院 副部 副局 副会 副董 副总 副书'
).split(' ');

/** Characters that never are part of a Han given name and that do follow names. */
export const NEVER_GIVEN = new CharacterSet(
  '等率说的了在是就还也都被把我你他她您们这那与及或但却且很所听问谈讲走做吃从各每某带赴陪指让去给跟叫只则曾并以到既且么吗呢吧啊两把',
);

/** Characters that never end a given name. */
export const NEVER_LAST = new CharacterSet('有要能地得些个种该需须再会前后里间所不未必可而才即可乃');

/** Characters that often follow a name but may also be part of one. */
const SOFT_FOLLOWERS = new CharacterSet(
  '和同会对向作来为见致主参出代分先应将由自其之因当接签看访考调表介发感希回提首受围结通汇推解日近今昨上下专亲高充转赠颁揭启按登告透呼建期勉叮嘱关询察查观慰获抵到前特送交互设款负领牵担总点授进坦笑站坐握手称赞主随又均已正再更边亦兼任要亮现持投飞驱用至于家深实',
);

const words = new WordTable(FOLLOWING_WORDS);
const frequent = new WordTable(FREQUENT_WORDS);

/**
 * How surely a name ends before `at`: 3 a mark or the end of the text, 2.5 a word or particle that never is part of a name,
 * 2 a frequent word, 1 a character that may be either, 0 nothing known.
 */
export function endCertainty(text: string, at: number): number {
  if (at >= text.length || !isHan(text, at)) return text[at] === '·' ? 0 : 3;
  if (text[at] === '于' && /[\d本上下今昨]/.test(text[at + 1] ?? '')) return 2.5;
  // 撑着伞, 攥着, 捧着: whatever verb it is.
  if (text[at + 1] === '着') return 2.5;
  if (NEVER_GIVEN.hasAt(text, at) || words.lengthAt(text, at) > 0) return 2.5;
  if (frequent.lengthAt(text, at) > 0) return 2;
  return SOFT_FOLLOWERS.hasAt(text, at) ? 1 : 0;
}

/** Whether a word that follows persons in reports begins at `at`. */
export function isFollowingWord(text: string, at: number): boolean {
  return words.lengthAt(text, at) > 0;
}

/** Whether a following word of two or more characters begins at `at`. */
export function followerBegins(text: string, at: number): boolean {
  return words.lengthAt(text, at) > 0 || frequent.lengthAt(text, at) > 0;
}
