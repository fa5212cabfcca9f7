/** Owns the unifying of line ends, as VS Code's text model does it on opening a file. */

/**
 * All line ends of one kind are kept; mixed ones become \r\n where more than half of them hold a carriage return, \n otherwise.
 * A file of lone \r counts as mixed in the editor's model too: it has no such line end, so it becomes \r\n.
 */
export function unifyLineEnds(text: string): string {
  if (!text.includes('\r')) return text;
  let cr = 0;
  let lf = 0;
  let crlf = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a) lf++;
    else if (unit === 0x0d) {
      if (text.charCodeAt(i + 1) === 0x0a) {
        crlf++;
        i++;
      } else cr++;
    }
  }
  const total = cr + lf + crlf;
  const eol = cr + crlf > total / 2 ? '\r\n' : '\n';
  const uniform = cr === 0 && (eol === '\r\n' ? lf === 0 : crlf === 0);
  return uniform ? text : text.replace(/\r\n|\r|\n/g, eol);
}
