/** Owns the warning that the editor read the document in a wrong encoding, so that reopening it would help. */
import type { ArticleWarning } from '../sourceText.ts';
import { measureQuality } from './commonCharacters.ts';
import { gbkCodes } from './gbkTable.ts';

const SAMPLE_UNITS = 20_000;
const FEWEST_LOST = 3;
const LOST_SHARE = 0.02;
const FEWEST_CHARACTERS = 40;
/** Any Chinese text has far more common characters than this, and text read wrong has fewer. */
const COMMON_SHARE = 0.22;
const BETTER_SHARE = 0.45;

function warn(guess: string, count: number): ArticleWarning {
  return {
    code: 'wrong-encoding',
    message: `the document seems to have been opened in the wrong encoding; try ${guess}`,
    detail: { guess, count },
  };
}

/** The bytes of `text` had it been read from GBK, read as `encoding`. */
function rereadGbk(text: string, encoding: string): string {
  const codes = gbkCodes();
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const code = unit < 0x80 ? unit : codes[unit]!;
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
}

/** A warning `wrong-encoding` with `detail.guess`, the encoding to try; none for a text that reads well. */
export function warnOfWrongEncoding(text: string): ArticleWarning[] {
  const sample = text.slice(0, SAMPLE_UNITS);
  const quality = measureQuality(sample);
  const lost = sample.match(/\ufffd/g)?.length ?? 0;
  // GBK bytes are hardly ever UTF-8: read so, nearly all of them are lost. Chinese beside them means single damages.
  if (lost >= FEWEST_LOST && lost > quality.count * LOST_SHARE && quality.common < COMMON_SHARE)
    return [warn('gbk', lost)];
  if (quality.count < FEWEST_CHARACTERS || quality.common >= COMMON_SHARE) return [];
  if (!/\p{Script=Han}/u.test(sample)) return [];
  const reread = measureQuality(rereadGbk(sample, 'big5'));
  return reread.common >= BETTER_SHARE ? [warn('big5', quality.count)] : [];
}
