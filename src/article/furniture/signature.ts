/** Owns the removal of the writers' signature: a line in brackets, or brackets after the last sentence. */
import type { Span } from '../span.ts';
import type { FurnitureKind } from './page.ts';
import { inTail, linesWhere } from './page.ts';

const CREDIT =
  /^(?:作者(?:系|为|单位)[^。]{0,40}$|[^，。]{0,12}记者[^，。]{0,24}$|据|原载|转自|来源|记者|本报记者|通讯员|特约|供稿|撰稿|撰文|文字|文|图|图文|摄影|摄|编辑|责编|作者|审核|完|未完待续|全文完|.{0,30}(?:摄|供稿|供图|报道|整理|提供|综合|编辑|撰稿))(?:$|[\s:：/／《“·、])|(?:摄|供稿|供图|摄影|报道|提供)$/u;
/** One to four names or the writer's office before them, parted by spaces. */
const NAMES = /^(?:\p{Script=Han}{2,12}[\s\u3000]+)?\p{Script=Han}{1,4}(?:[\s\u3000、]+\p{Script=Han}{1,4}){0,7}$/u;
const WHOLE_LINE = /^[(（【[]([^()（）【】[\]]{1,60})[)）】\]]$/u;
const BARE_END = /^(?:未完待续|全文完|本文完|[-—–\s]*(?:THE )?END[-—–\s]*|完)$/u;
const AFTER_SENTENCE = /[。！？”]\s*([(（]([^()（）]{2,40})[)）])$/u;
const PHOTO_CREDIT =
  /[。！？）)][\s\u3000]+((?:记者[\s\u3000]*)?\p{Script=Han}{1,4}(?:[\s\u3000]{1,2}\p{Script=Han}{1,2}){0,2}[\s\u3000]*摄影?)$/u;

export const signature: FurnitureKind = {
  reason: 'signature',
  find(page): Span[] {
    const whole = linesWhere(page, (line, index) => {
      if (BARE_END.test(line.text)) return inTail(page, index);
      const inside = WHOLE_LINE.exec(line.text)?.[1]?.trim();
      if (inside === undefined || index <= page.firstProse) return false;
      return CREDIT.test(inside) || (inTail(page, index) && NAMES.test(inside));
    });
    const parts = page.lines.flatMap((line, index) => {
      if (index < page.lastProse - 2 && line.text.length > 80) return [];
      const tail = line.text.slice(-60);
      const bracket = AFTER_SENTENCE.exec(tail);
      const found =
        bracket && (CREDIT.test(bracket[2]!) || (index >= page.lastProse && NAMES.test(bracket[2]!)))
          ? bracket[1]
          : PHOTO_CREDIT.exec(tail)?.[1];
      return found === undefined ? [] : [{ start: line.end - found.length, end: line.end }];
    });
    return [...whole, ...parts].sort((a, b) => a.start - b.start);
  },
};
