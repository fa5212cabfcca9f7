/** Owns the removal of lists of files to download. */
import type { FurnitureKind } from './page.ts';
import { inTail, linesWhere } from './page.ts';

const FILE =
  /^(?:[\p{P}\p{S}\s]*)(?:相关)?(?:附件|下载|文件下载)?.{0,80}\.(?:pdf|docx?|xlsx?|pptx?|wps|ofd|zip|rar|jpe?g|png|gif|mp4)\W*$/iu;
const LABEL = /^[\p{P}\p{S}\s]*(?:相关下载|附件下载|点击下载|下载附件|附件[:：]?$|附件\s*(?:\d+\s*)?[:：])/u;

export const attachment: FurnitureKind = {
  reason: 'attachment',
  find: (page) =>
    linesWhere(
      page,
      (line, index) => inTail(page, index) && !/。$/.test(line.text) && (FILE.test(line.text) || LABEL.test(line.text)),
    ),
};
