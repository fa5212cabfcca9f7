/** Owns the removal of image marks and bare addresses that a conversion left behind. */
import type { FurnitureKind } from './page.ts';
import { linesWhere } from './page.ts';

const IMAGE = /^[【[]?(?:图片(?:新闻)?|图|照片|image|photo)?[】\]]?\s*\S{1,80}\.(?:jpe?g|png|gif|webp|bmp|svg)$/iu;
const ADDRESS = /^(?:https?:\/\/|www\.|\/\/)\S+$/iu;
const MARKDOWN_IMAGE = /^!\[[^\]]*\]\([^)]*\)$/u;

export const imageMark: FurnitureKind = {
  reason: 'image-mark',
  find: (page) => linesWhere(page, ({ text }) => IMAGE.test(text) || ADDRESS.test(text) || MARKDOWN_IMAGE.test(text)),
};
