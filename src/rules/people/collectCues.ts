/** Owns what later mentions of a person say of his side: by his name, or by surname and office. */
import { simplify } from '../../article/script.ts';
import type { Span } from '../../article/span.ts';
import type { ArticleView } from '../articleView.ts';
import type { Signature } from '../clauseSignatures.ts';
import { GatedPattern } from '../gatedPattern.ts';
import { COMPOUND_SURNAMES } from '../surnames.ts';
import { WordTable } from '../wordTable.ts';
import { type Candidate, piecesOf } from './candidates.ts';
import type { Entry } from './mergeMentions.ts';
import { PERSON_WORDS } from './personWords.ts';
import { sideCue } from './sideCue.ts';

/** What is left of an office in speech: 祝书记 of 校党委书记, 张校长 of 副校长. */
const CHIEF_OFFICE = new GatedPattern(
  /(?:书记|市长|县长|区长|省长|州长|镇长|乡长|校长|院长|局长|处长|部长|主任|主席|会长|董事长|总经理|总裁|所长|馆长|厅长|署长|议长|总统|总理|外长|大使|教授|理事长|秘书长)$/,
);
/** The person after these words is of the other side, where they tell of a meeting. */
const MET = new GatedPattern(/(?:会见了?|拜会了?|拜访了?|会晤了?|约见了?|接见了?)(?:来访的|到访的)?该?$/);
const WITH = new GatedPattern(/[同与和](?:来访的|到访的)?该?$/);
const MEETING = new GatedPattern(
  /^[^，。；]{0,16}?(?:会谈|会面|会晤|座谈|交流|见面|交谈|签约|签署|签字|签订|洽谈|对接|互换|握手)/,
);

/** Whether the words around a person set him against the one named before: 甲会见乙, 甲同乙会谈. */
export function isMet(text: string, sentence: Span, start: number, end: number): boolean {
  const from = Math.max(sentence.start, start - 8);
  return (
    MET.testIn(text, from, start) ||
    (WITH.testIn(text, from, start) && MEETING.testIn(text, end, Math.min(sentence.end, end + 24)))
  );
}

/** 甄院长, 祝书记: a surname with the chief part of an office, where only one person can be meant. */
function aliasesOf(entries: ReadonlyMap<string, Entry>): Map<string, Entry> {
  const found = new Map<string, Entry | null>();
  for (const [name, entry] of entries)
    for (const title of entry.resolved.titles) {
      const chief = CHIEF_OFFICE.exec(simplify(title))?.[0];
      if (chief === undefined || name.includes('·')) continue;
      const alias = simplify(name.slice(0, COMPOUND_SURNAMES.has(simplify(name.slice(0, 2))) ? 2 : 1)) + chief;
      found.set(alias, found.has(alias) && found.get(alias) !== entry ? null : entry);
    }
  return new Map([...found].flatMap(([alias, entry]) => (entry ? [[alias, entry]] : [])));
}

/** Cues stand with later mentions too, which are bare names: 某某一行, 某某对…的到来表示欢迎. */
export function collectCues(
  view: ArticleView,
  entries: ReadonlyMap<string, Entry>,
  candidates: readonly Candidate[],
): void {
  const { text } = view;
  const byText = new Map<string, Entry>();
  for (const entry of entries.values()) {
    const { name } = entry.candidate.mention;
    byText.set(text.slice(name.start, name.end), entry);
  }
  const aliases = aliasesOf(entries);
  for (const [alias, entry] of aliases) if (!byText.has(alias)) byText.set(alias, entry);
  const starts = new Map(candidates.map((candidate) => [candidate.mention.name.start, candidate]));
  const names = new WordTable(byText.keys());
  for (const piece of piecesOf(view)) {
    let last: Entry | null = null;
    let known: Signature | null = null;
    const signature = (): Signature => (known ??= PERSON_WORDS.of(text, piece.start, piece.end));
    for (let i = piece.start; i < piece.end; i++) {
      const length = names.lengthAt(text, i);
      if (length === 0) continue;
      const entry = byText.get(text.slice(i, i + length))!;
      const candidate = starts.get(i);
      if (candidate?.cited != null) continue;
      // 郑书记、王市长一行: both sides may walk together.
      const isAlias = aliases.has(text.slice(i, i + length));
      if (isAlias && /[、和与]/.test(`${text[i - 1] ?? ''}${text[i + length] ?? ''}`)) continue;
      const cue = candidate ? candidate.cue : sideCue(text, piece, i, i + length, signature());
      if (cue && (candidate || cue.weight > 1)) entry.cues.push(cue);
      if (last && last !== entry && isMet(text, piece, candidate ? candidate.mention.start : i, i + length)) {
        entry.metBy ??= last;
        last.metBy ??= entry;
      }
      last = entry;
      i += length - 1;
    }
  }
}
