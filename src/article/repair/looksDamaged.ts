/** Owns the cheap question whether a document may hold inserted readings or byte-shifted runs at all. */
import { MARKED_PUNCTUATION } from './markedPunctuation.ts';
import { findReadingStart, isHan } from './pinyinNote.ts';

/** Inserted notes below which a document is not looked at. */
const MIN_NOTES = 5;

/** Common characters that only traditional text has: the damage arises when simplified text is converted to it. */
const TRADITIONAL = '個來國時會說對過們發經現進動開長問關學實業與產為區協務應設';

const QUESTION_MARK = 0x3f;
const OPEN = 0x28;
const CLOSE = 0x29;

/**
 * One pass without any table. True for every damaged document and a few sound ones, which the search then leaves alone:
 * at least five readings in brackets, or one whose bracket was lost, or a `?` between a character and punctuation.
 */
export function looksDamaged(text: string): boolean {
  let notes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === CLOSE) {
      const start = findReadingStart(text, i);
      if (start < 1) continue;
      const before = text.charCodeAt(start - 1);
      if (before === OPEN ? ++notes >= MIN_NOTES : before === QUESTION_MARK || isHan(before))
        return isTraditional(text);
    } else if (
      unit === QUESTION_MARK &&
      text.charCodeAt(i + 2) >= 0x80 &&
      MARKED_PUNCTUATION.includes(text.charAt(i + 1)) &&
      isTraditional(text)
    )
      return true;
  }
  return false;
}

function isTraditional(text: string): boolean {
  for (const character of TRADITIONAL) if (text.includes(character)) return true;
  return false;
}
