/** Owns the removal of disclaimers and calls for contributions. */
import type { FurnitureKind } from './page.ts';
import { inHead, linesWhere } from './page.ts';

const DISCLAIMER =
  /^[【（(]?(?:郑重|特别|版权|免责)?声明\s*[:：]|凡(?:本网|本站|注明)|版权(?:均|归)?属(?:于)?|本文(?:系)?转(?:载)?自|不代表本(?:社|站|网|报|平台|公司).{0,6}(?:立场|观点)|为作者个人观点|仅代表作者|仅供(?:读者)?参考(?=[\s\p{P}]*(?:$|\s))|由网友(?:提供|上传)|免责声明|特别声明|如有侵权|侵权(?:请)?联系|请注明(?:出处|来源)|转载请|欢迎(?:投稿|来稿)|投稿邮箱|(?:is|are) solely responsible for the content of this (?:announcement|release)/iu;
const LONGEST_DISCLAIMER = 160;

export const disclaimer: FurnitureKind = {
  reason: 'disclaimer',
  find: (page) =>
    linesWhere(
      page,
      (line, index) =>
        !inHead(page, index) &&
        line.text.length <= LONGEST_DISCLAIMER &&
        index >= page.lastProse - 2 &&
        DISCLAIMER.test(line.text),
    ),
};
