/** Owns the organizations that the text says people stand for: 某某代表某某大学致辞. */
import type { BodyIndex } from './bodies.ts';
import type { NamedOrganization } from './resolveOffices.ts';

const VERB = '代表';
const LONGEST_NAME = 4;
/** Speeches stand in the first part of a report. */
const REACH = 20_000;

/** The body after 代表, by each run of two to four characters before it that may be a name. */
export function readRepresented(text: string, bodies: BodyIndex): ReadonlyMap<string, NamedOrganization> {
  const found = new Map<string, NamedOrganization>();
  for (let at = text.indexOf(VERB); at >= 0 && at < REACH; at = text.indexOf(VERB, at + VERB.length)) {
    const body = bodies.at(at + VERB.length);
    if (!body) continue;
    for (let length = 2; length <= LONGEST_NAME && length <= at; length++)
      found.set(text.slice(at - length, at), { organization: bodies.fullForm(body.name), span: body });
  }
  return found;
}
