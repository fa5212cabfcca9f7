/** Owns the decoding of character references, with the place of each. */
import { Tokenizer } from 'htmlparser2';

/** A character reference at `[start, end)` of a text that reads `text`. */
export interface DecodedEntity {
  readonly start: number;
  readonly end: number;
  text: string;
}

function ignore(): void {
  // Only text matters here.
}

/** All character references of a stretch of page text, in order; unknown ones are text. Linear. */
export function findEntities(html: string, from: number, to: number): DecodedEntity[] {
  const found: DecodedEntity[] = [];
  const piece = html.slice(from, to);
  if (!piece.includes('&')) return found;
  let done = 0;
  const tokenizer = new Tokenizer(
    {},
    {
      ontext(_start, end) {
        done = end;
      },
      ontextentity(codePoint, end) {
        const last = found.at(-1);
        const text = String.fromCodePoint(codePoint);
        // A reference to two code points is reported twice with the same end.
        if (last && last.end === from + end) last.text += text;
        else found.push({ start: from + done, end: from + end, text });
        done = end;
      },
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  );
  tokenizer.write(piece);
  tokenizer.end();
  return found;
}

/** A short text such as an attribute's value with its character references decoded. */
export function decodeText(raw: string): string {
  if (!raw.includes('&')) return raw;
  // A `<` in an attribute would read as a tag here; it cannot be told apart from text otherwise.
  const text = raw.replaceAll('<', '\uE000');
  let out = '';
  let done = 0;
  for (const entity of findEntities(text, 0, text.length)) {
    out += text.slice(done, entity.start) + entity.text;
    done = entity.end;
  }
  const decoded = (out + text.slice(done)).replaceAll('\uE000', '<');
  // Escaped twice: no attribute or title means to show a numeric reference.
  return /&#x?[0-9a-f]{2,6};/i.test(decoded) && decoded.length < raw.length ? decodeText(decoded) : decoded;
}
