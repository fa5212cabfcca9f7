/** Owns the order of the cleaning steps: decoded document in, clean article out. */
import type { CleanArticle, Removal, Repair } from './cleanArticle.ts';
import { findEntities } from './encodings/findEntities.ts';
import { findMojibake } from './encodings/findMojibake.ts';
import { warnOfWrongEncoding } from './encodings/wrongEncoding.ts';
import type { ArticleFormat } from './format.ts';
import { readFormat } from './format.ts';
import { detectLanguage } from './language.ts';
import type { Edit, OffsetMap } from './offsetMap.ts';
import { applyEdits, composeMaps, toDerived, toSource } from './offsetMap.ts';
import { readPlainText } from './plainText.ts';
import { readMarkup } from './readMarkup.ts';
import { findRepairs } from './repair/findRepairs.ts';
import { looksDamaged } from './repair/looksDamaged.ts';
import type { WordModel } from './repair/wordModel.ts';
import { simplify } from './script.ts';
import { splitSentences } from './sentences.ts';
import type { ArticleWarning, SourceText } from './sourceText.ts';

export interface CleanOptions {
  /** `auto` (the default) decides by the file's name and the text itself. */
  readonly format?: ArticleFormat | 'auto';
  readonly fileName?: string;
  /** Reasons of furniture (see `removalReasons.ts`) that is to stay in the text. */
  readonly keep?: ReadonlySet<string>;
  /** Words for the repair of damaged text, asked for only when a text is damaged; without it damage is only named. */
  readonly loadWords?: () => WordModel;
}

const KEEP_NOTHING: ReadonlySet<string> = new Set();

/** The text so far with its way back to the source. */
interface Stage {
  readonly text: string;
  readonly map: OffsetMap;
}

/** Cleans a decoded document. Never throws on input; time and memory grow linearly with it. */
export function cleanArticle(source: SourceText, options: CleanOptions = {}): CleanArticle {
  const warnings: ArticleWarning[] = [...source.warnings];
  const keep = options.keep ?? KEEP_NOTHING;
  const damage = repairDamage(source, options, warnings);
  let stage: Stage = applyEdits(source.text, damage.edits);
  const removals: Removal[] = [];

  const markup = readMarkup(stage.text, readFormat(stage.text, options), keep);
  pushRemovals(removals, markup.removals, stage.map);
  stage = advance(stage, markup.edits);

  // After the markup, because HTML resolves its own entities: what is left was escaped twice or stands in plain text.
  const entities = findEntities(stage.text);
  const repairs = mergeRepairs(damage.repairs, toSourceSpans(entities, stage.map));
  stage = advance(stage, entities);

  const simplified = simplify(stage.text);
  const plain = readPlainText(stage.text, simplified, {
    keep,
    knownTitle: markup.title,
    mayBeWrapped: markup.mayBeWrapped,
  });
  pushRemovals(removals, plain.removals, stage.map);
  const last = applyEdits(stage.text, plain.edits);
  // One character folds to one, so the same edits fit both; most texts are in simplified characters as they are.
  const lastSimplified = simplified === stage.text ? last.text : applyEdits(simplified, plain.edits).text;
  const headline = plain.headline && toDerived(last.map, plain.headline);
  stage = { text: last.text, map: composeMaps(last.map, stage.map) };

  const title = headline ? stage.text.slice(headline.start, headline.end) : markup.title;
  return {
    source,
    text: stage.text,
    bodyStart: headline ? Math.min(stage.text.length, headline.end + 1) : 0,
    simplified: lastSimplified,
    map: stage.map,
    sentences: splitSentences(stage.text),
    title: title === null || title.trim() === '' ? null : title.trim(),
    publishedOn: markup.publishedOn ?? plain.publishedOn,
    language: detectLanguage(stage.text),
    removals: mergeRemovals(removals, source.text),
    repairs,
    warnings,
  };
}

/** What was wrong with the characters of a document, in source offsets: told whole, and applied in the smallest pieces. */
interface RepairedDamage {
  readonly repairs: readonly Repair[];
  readonly edits: readonly Edit[];
}

/** Damage or text read in the wrong encoding; a document has one or the other. */
function repairDamage(source: SourceText, { loadWords }: CleanOptions, warnings: ArticleWarning[]): RepairedDamage {
  const { text } = source;
  if (looksDamaged(text)) {
    if (loadWords) {
      const found = findRepairs(text, { loadWords });
      warnings.push(...found.warnings);
      if (found.repairs.length > 0) return found;
    } else
      warnings.push({
        code: 'damage-not-repaired',
        message: 'the text may be damaged; its repair is not available here',
      });
  }
  const mojibake = findMojibake(text);
  warnings.push(...warnOfWrongEncoding(applyEdits(text, mojibake).text));
  return { repairs: mojibake, edits: mojibake };
}

function advance(stage: Stage, edits: readonly Edit[]): Stage {
  if (edits.length === 0) return stage;
  const next = applyEdits(stage.text, edits);
  return { text: next.text, map: composeMaps(next.map, stage.map) };
}

function toSourceSpans(repairs: readonly Repair[], map: OffsetMap): Repair[] {
  return repairs.map((repair) => ({ ...repair, ...toSource(map, repair) }));
}

/** Two lists in source offsets as one, sorted; a repair inside another's stretch is told by the outer one. */
function mergeRepairs(outer: readonly Repair[], inner: readonly Repair[]): Repair[] {
  if (inner.length === 0) return [...outer];
  const all = [...outer, ...inner].sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return all.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

function pushRemovals(removals: Removal[], found: readonly Removal[], map: OffsetMap): void {
  for (const { start, end, reason } of found) {
    const span = toSource(map, { start, end });
    if (span.end > span.start) removals.push({ ...span, reason });
  }
}

/** Sorted; those of one reason with nothing but white space between them are one. */
function mergeRemovals(removals: readonly Removal[], text: string): Removal[] {
  const merged: Removal[] = [];
  for (const removal of [...removals].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && removal.end <= last.end) continue;
    if (last?.reason === removal.reason && /^\s*$/.test(text.slice(last.end, Math.max(last.end, removal.start))))
      merged[merged.length - 1] = { start: last.start, end: removal.end, reason: last.reason };
    else merged.push(last && removal.start < last.end ? { ...removal, start: last.end } : removal);
  }
  return merged;
}
