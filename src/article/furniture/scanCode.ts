/** Owns the removal of invitations to scan a code or follow an account. */
import type { FurnitureKind } from './page.ts';
import { linesWhere } from './page.ts';

const SCAN =
  /扫一扫|扫码(?:关注|阅读|分享|查看|下载)|扫描(?:下方|上方|左侧|右侧|此)?二维码|(?:长按|识别)(?:识别)?(?:图中)?二维码|微信扫|手机(?:上)?(?:打开|查看|浏览)当前页|关注(?:官方)?(?:微信|公众号|微博)|(?:微信)?公众号\s*[:：]|下载(?:手机)?客户端|分享到朋友圈|点击右上角/u;
const LONGEST_INVITATION = 60;

const WORDS = /扫一扫|扫码|扫描|长按|识别|二维码|关注|公众号|客户端/gu;
/** A sentence of a story may mention a code; an invitation hardly speaks of anything else. */
const FEWEST_WORDS_OF_A_SENTENCE = 3;

function isInvitation(text: string): boolean {
  if (text.length > LONGEST_INVITATION || !SCAN.test(text)) return false;
  return !/。$/.test(text) || (text.match(WORDS)?.length ?? 0) >= FEWEST_WORDS_OF_A_SENTENCE;
}

export const scanCode: FurnitureKind = {
  reason: 'scan-code',
  find: (page) => linesWhere(page, (line) => isInvitation(line.text)),
};
