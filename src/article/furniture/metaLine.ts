/** Owns the reading of "source, date, editor, clicks, font size" lines: which labels a line carries, and whether it holds nothing else. */

export type MetaKind = 'source' | 'credit' | 'date' | 'counter' | 'tool' | 'record';

const LABELS: Record<MetaKind, string> = {
  source:
    '信息来源|稿件来源|文章来源|新闻来源|消息来源|来源|稿源|出处|转载自|转自|供稿单位|供稿|发布机构|发布单位|发稿单位|发布开发区|来稿单位|信息提供',
  credit:
    '责任编辑|值班编辑|执行编辑|新媒体编辑|网络编辑|编辑|责编|编审|主编|美编|编校|编发|审核人|审核|审稿|审校|审定|校对|核稿|初审|复审|终审|一审|二审|三审|一校|二校|三校|监制|签发|总值班|发布人|发布者|上传|录入|作者|撰稿人|撰稿|撰文|文字|文/图|图/文|图文|文图|摄影|摄像|供图|全媒体记者|本网记者|本台记者|本社记者|本刊记者|新华社记者|供稿人|作者单位|融媒体记者|特约记者|本报记者|见习记者|实习记者|记者|特约通讯员|通讯员|实习生|文|图',
  date: '发布时间|发布日期|发稿时间|发稿日期|更新时间|更新日期|信息时间|生成日期|成文日期|创建时间|录入时间|添加时间|刊发时间|上传时间|日期|时间',
  counter:
    '浏览次数|浏览人次|浏览量|浏览数|浏览|点击次数|点击数|点击量|点击率|点击|阅读次数|阅读人数|阅读量|阅读数|阅读|访问次数|访问量|人气|评论|点赞|赞好|赞|我要评论',
  tool: '分享让更多人看到|分享至|我要分享|收藏本页|打印正文|保护视力色|字号大小|字号|字体|字级|分享到|分享|打印本页|打印本文|打印此页|我要打印|打印|列印|转寄|收藏|关闭窗口|关闭此页|关闭本页|关闭|返回列表|返回顶部|返回首页|返回|推荐给好友|我要纠错|我要评论|纠错|大|中|小|默认|朗读|语音播报|更新|微信|微博|新浪微博|QQ空间|Facebook|Twitter|LINE|QQ|上一页|下一页|复制链接|举报|收听',
  record: '索引号|主题分类|主题词|信息名称|文号|分类|栏目|体裁|关键词|关键字|标签|信息索引|公开方式|公开日期|有效性',
};

const KIND_OF = new Map(
  Object.entries(LABELS).flatMap(([kind, words]) => words.split('|').map((word) => [word, kind as MetaKind])),
);
const BY_LENGTH = (words: string[]): string => words.sort((a, b) => b.length - a.length).join('|');
const ALL = BY_LENGTH([...KIND_OF.keys()].filter((word) => /^\p{Script=Han}{2,}$/u.test(word)));
/** A label glued to the value before it: 2019-11-29阅读次数：1627. */
const GLUED_LABEL = new RegExp(`(?<=[^\\s本新全融特见实])(?=(?:${ALL})[:：])`, 'gu');
const WHOLE_DATE = /(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?/gu;
/** 112/11/09 as Taiwan's pages count the years, or 民国112年11月9日. */
const REPUBLIC_DATE = /(?<![\d./-])(?:民国\s?)?1[01]\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?(?![\d./-])/gu;
const SHORT_DATE = /(?:0\d月\d{1,2}日|\d{1,2}-\d{1,2}(?=\s|$)|\d{1,2}\/\d{1,2}(?=\s))/gu;
const CLOCK = /\d{1,2}[:：]\d{2}(?:[:：]\d{2})?/gu;
const WEEKDAY = /(?:星期|周)[一二三四五六日天]/gu;
const SPACED_LABELS = /(?:索\s+引\s*号|文\s+号|作\s+者|来\s+源|编\s+辑|审\s+核|责\s+编)(?=\s*[:：])/gu;
/** 来源丨林湾日报, as accounts of apps write it. */
const BAR_AFTER_SOURCE = /来源\s*[丨｜|]\s*/gu;
const ENGLISH_DATE =
  /^(?:release time|posted|published|updated|last (?:updated|modified)|date|created)\b[^.!?]{0,24}\b(?:19|20)\d{2}\b[^.!?]{0,40}$|^\d{1,2} \p{Lu}\p{L}{2,8} (?:19|20)\d{2}$|^\p{Lu}\p{L}{2,8}\.? \d{1,2}, (?:19|20)\d{2}$/iu;
const ENGLISH_BYLINE =
  /^By \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:,? (?:and|for|of|\||[-–—]) ?[\p{L} .]{2,40}|, [\p{L} .]{2,40})?$/u;
const SENTENCE = /[。！？，；]|,\p{Script=Han}/u;
const LONGEST_META_LINE = 200;
const LONGEST_VALUE = 30;
const LONGEST_LEFTOVER = 10;
const MOST_LEFTOVERS = 10;

/** The labels a line carries when it holds nothing but labels, their values, names, dates and numbers; null otherwise. */
export function readMetaLine(line: string): ReadonlySet<MetaKind> | null {
  if (line.length > LONGEST_META_LINE) return null;
  if (ENGLISH_DATE.test(line)) return new Set<MetaKind>(['date']);
  if (ENGLISH_BYLINE.test(line)) return new Set<MetaKind>(['credit']);
  const opensWithDate = /^[(（[【]?(?:19|20)\d{2}\s*[-/.年]/.test(line);
  const kinds = new Set<MetaKind>();
  const seeDate = (): string => {
    kinds.add('date');
    return ' ';
  };
  const rest = line
    .replace(WHOLE_DATE, seeDate)
    .replace(REPUBLIC_DATE, seeDate)
    .replace(SHORT_DATE, seeDate)
    .replace(CLOCK, ' ')
    .replace(WEEKDAY, ' ')
    .replace(SPACED_LABELS, (label) => ` ${label.replace(/\s/g, '')}`)
    .replace(BAR_AFTER_SOURCE, '来源：')
    .replace(GLUED_LABEL, ' ');
  let leftovers = 0;
  let leftoverUnits = 0;
  let awaitsValue = false;
  for (const token of rest.split(/[\s|｜丨·【】[\]()（）<>《》「」*_~—–]+/u)) {
    if (token === '') continue;
    const colon = /^([^:：／/]{1,6})([:：／/])(.*)$/u.exec(token);
    const kind = colon ? (KIND_OF.get(colon[1]!) ?? kindOfPair(token)) : kindOfWord(token);
    if (kind !== undefined) {
      // 时间：大会期间 is an agenda; a date label stands before a date, which is gone by now.
      if (colon && (colon[3]!.length > LONGEST_VALUE || (kind === 'date' && colon[3] !== ''))) return null;
      if (colon !== null || kind !== 'date') kinds.add(kind);
      awaitsValue = colon?.[3] === '';
    } else if (/^[AT][+-]+$/.test(token)) kinds.add('tool');
    else if (awaitsValue && token.length <= LONGEST_VALUE) awaitsValue = false;
    else if (!/^[\d,.+:：-]*(?:次|人次|人|分|条)?$/u.test(token) && !/^[A-Z][+-]*$/.test(token)) {
      leftovers++;
      leftoverUnits = Math.max(leftoverUnits, token.length);
    }
  }
  if (kinds.size === 0) return null;
  // A reader app's long hint may stand on a date line; nowhere else may a meta line hold a sentence.
  if (opensWithDate && kinds.size >= 2 && kinds.has('tool') && leftovers <= 2) return kinds;
  if (SENTENCE.test(line) || leftovers > MOST_LEFTOVERS || leftoverUnits > LONGEST_LEFTOVER) return null;
  if (kinds.size === 1 && kinds.has('date')) return leftovers <= 1 && line.length <= 40 ? kinds : null;
  // "记者 …" or "图 …" alone may open a sentence or a caption; two labels or a colon make it a label line.
  return leftovers <= 2 || kinds.size >= 2 || /[:：]/.test(line) || /^[(（【]/.test(line) ? kinds : null;
}

/** Words such as 打印 or 记者 that need no colon. */
function kindOfWord(token: string): MetaKind | undefined {
  const kind = KIND_OF.get(token);
  return kind === 'source' && token.length < 3 ? undefined : kind;
}

/** 文/图:张三 has its slash inside the label. */
function kindOfPair(token: string): MetaKind | undefined {
  return /^(?:文\/图|图\/文|文图|图文)/u.test(token) ? 'credit' : undefined;
}
