/** Owns the articles that the test pages are made of, and the furniture texts around them. */

export interface Block {
  readonly kind: 'paragraph' | 'item' | 'row';
  readonly text: string;
  readonly cells: readonly string[];
}

export interface Article {
  readonly title: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly source: string;
  readonly editor: string;
  readonly blocks: readonly Block[];
}

/** Reads the format of test/fixtures/html/articles: `key: value` lines, an empty line, then a line a block (`- ` item, `| ` row). */
export function readArticle(text: string): Article {
  const [head = '', body = ''] = text.split(/\n\n/);
  const fields = new Map(
    head.split('\n').map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)] as const;
    }),
  );
  const field = (name: string): string => {
    const value = fields.get(name);
    if (value === undefined) throw new Error(`article without ${name}`);
    return value;
  };
  const blocks = body
    .trim()
    .split('\n')
    .map((line): Block => {
      if (line.startsWith('| ')) {
        const cells = line.slice(2, -2).split(' | ');
        return { kind: 'row', text: cells.join('\t'), cells };
      }
      return { kind: line.startsWith('- ') ? 'item' : 'paragraph', text: line.replace(/^- /, ''), cells: [] };
    });
  return { title: field('title'), date: field('date'), source: field('source'), editor: field('editor'), blocks };
}

/** The text that extraction should give: the blocks alone, a line each. */
export function mainText(article: Article): string {
  return article.blocks.map((block) => block.text).join('\n');
}

/** Renders the body: paragraphs by `paragraph`, runs of items and rows as a list and a table. */
export function renderBody(
  article: Article,
  paragraph: (text: string, index: number) => string,
  table = '<table border="1">',
): string {
  let html = '';
  let open = '';
  const close = (): void => {
    if (open !== '') html += open;
    open = '';
  };
  for (const [index, block] of article.blocks.entries()) {
    if (block.kind === 'paragraph') {
      close();
      html += paragraph(block.text, index);
    } else if (block.kind === 'item') {
      if (open !== '</ul>\n') html += '<ul>\n';
      open = '</ul>\n';
      html += `<li>${block.text}</li>\n`;
    } else {
      if (open !== '</tbody></table>\n') html += `${table}<tbody>\n`;
      open = '</tbody></table>\n';
      html += `<tr>${block.cells.map((cell) => `<td><p align="center"><span>${cell}</span></p></td>`).join('')}</tr>\n`;
    }
  }
  close();
  return html;
}

/** Headlines of other articles, as sites list them around one: each reads like a fact and none may leak. */
export const OTHER_HEADLINES = [
  '栗原市市长江若谷会见远东建材集团客人',
  '全市招商引资项目集中签约 总投资超百亿元',
  '我校与海西师范学院签署教师教育合作协议',
  '省委第四巡视组进驻动员会召开',
  '市政府召开第三十二次常务会议',
  '副县长窦小满调研春耕备耕工作',
  '关于二〇二四年清明节放假的通知',
  '沧浪区举行重大项目开工仪式',
  '集团召开一季度经营分析会',
  '李家坪隧道顺利贯通',
  '第九届茶文化旅游节开幕',
  '全省卫生健康工作会议召开',
  '市领导走访慰问困难职工',
  '关于公开招聘工作人员的公告',
] as const;

export const OTHER_HEADLINES_HANT = [
  '財政司公布新年度預算案公眾諮詢安排',
  '天文台預料周末氣溫顯著下降',
  '議員促檢討公共房屋編配機制',
  '縣府公告春節期間垃圾清運時間',
  '大橋通車三周年 車流量創新高',
  '防疫補助申請即日起開放',
  '青年創業貸款上限提高至二百萬元',
] as const;

/** A list of links to other articles. */
export function linkList(titles: readonly string[], from: number, count: number, item = 'li'): string {
  return Array.from({ length: count }, (_, i) => {
    const title = titles[(from + i) % titles.length]!;
    return `<${item}><a href="/content/2024-0${1 + (i % 9)}/0${1 + (i % 8)}/content_${10482 + i * 37}.htm" target="_blank" title="${title}">${title}</a></${item}>`;
  }).join('\n');
}

export function navigation(names: string, item = 'li'): string {
  return names
    .split(' ')
    .map((name, i) => `<${item}><a href="/col/col${100 + i}/index.html">${name}</a></${item}>`)
    .join('\n');
}

/** 2024-03-12 as 2024年3月12日. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}
