/** Owns the map from a derived text back to the text it was made from, and how such maps are made and joined. */
import type { Span } from './span.ts';

/** Replaces `[start, end)` of a text by `text`; lists of edits are sorted by `start` and do not overlap. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * The derived text as consecutive segments that cover it without gaps, five numbers each:
 * derivedStart, derivedLength, sourceStart, sourceLength, copied (1: both sides read the same, 0: replaced).
 * Plain data, so that it crosses a worker boundary as it is. Source stretches that were dropped lie between segments.
 */
export interface OffsetMap {
  readonly derivedLength: number;
  readonly sourceLength: number;
  readonly segments: Int32Array;
}

export const SEGMENT_FIELDS = 5;

class SegmentWriter {
  #data = new Int32Array(SEGMENT_FIELDS * 64);
  #used = 0;

  push(derivedStart: number, derivedLength: number, sourceStart: number, sourceLength: number, copied: boolean): void {
    if (derivedLength === 0) return;
    const data = this.#data;
    const last = this.#used - SEGMENT_FIELDS;
    if (copied && last >= 0 && data[last + 4] === 1 && data[last + 2]! + data[last + 3]! === sourceStart) {
      data[last + 1] = data[last + 1]! + derivedLength;
      data[last + 3] = data[last + 3]! + sourceLength;
      return;
    }
    if (this.#used + SEGMENT_FIELDS > data.length) {
      const larger = new Int32Array(data.length * 2);
      larger.set(data);
      this.#data = larger;
    }
    this.#data.set([derivedStart, derivedLength, sourceStart, sourceLength, copied ? 1 : 0], this.#used);
    this.#used += SEGMENT_FIELDS;
  }

  finish(): Int32Array {
    return this.#data.slice(0, this.#used);
  }
}

/** The map of a text onto itself. */
export function identityMap(length: number): OffsetMap {
  return {
    derivedLength: length,
    sourceLength: length,
    segments: length === 0 ? new Int32Array(0) : Int32Array.of(0, length, 0, length, 1),
  };
}

/**
 * Applies sorted, non-overlapping edits and returns the new text with its map.
 * @throws RangeError when edits overlap, are out of order or reach past the text: a bug of the caller, never of the input.
 */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; map: OffsetMap } {
  const parts: string[] = [];
  const writer = new SegmentWriter();
  let derived = 0;
  let source = 0;
  for (const edit of edits) {
    if (edit.start < source || edit.end < edit.start || edit.end > text.length)
      throw new RangeError(`edit ${edit.start}-${edit.end} is out of order after ${source}`);
    if (edit.start > source) {
      parts.push(text.slice(source, edit.start));
      writer.push(derived, edit.start - source, source, edit.start - source, true);
      derived += edit.start - source;
    }
    if (edit.text !== '') {
      parts.push(edit.text);
      writer.push(derived, edit.text.length, edit.start, edit.end - edit.start, false);
      derived += edit.text.length;
    }
    source = edit.end;
  }
  if (source < text.length) {
    parts.push(text.slice(source));
    writer.push(derived, text.length - source, source, text.length - source, true);
    derived += text.length - source;
  }
  return {
    text: parts.join(''),
    map: { derivedLength: derived, sourceLength: text.length, segments: writer.finish() },
  };
}

/** Index of the segment that holds derived offset `offset`; the last one when it is past the end; -1 when there is none. */
function findSegment(segments: Int32Array, offset: number): number {
  let low = 0;
  let high = segments.length / SEGMENT_FIELDS - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle * SEGMENT_FIELDS]! <= offset) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

/** Where a derived stretch comes from: exact inside copied segments, the whole replaced stretch otherwise. */
export function toSource(map: OffsetMap, span: Span): Span {
  const { segments } = map;
  const first = findSegment(segments, span.start);
  if (first < 0) return { start: 0, end: 0 };
  const at = first * SEGMENT_FIELDS;
  const copied = segments[at + 4] === 1;
  const sourceEnd = segments[at + 2]! + segments[at + 3]!;
  // Past the last segment there is only its end, whether it was copied or replaced.
  if (span.start >= segments[at]! + segments[at + 1]!) return { start: sourceEnd, end: sourceEnd };
  const start = segments[at + 2]! + (copied ? Math.min(span.start - segments[at]!, segments[at + 3]!) : 0);
  if (span.end <= span.start) return { start, end: start };
  const last = findSegment(segments, span.end - 1) * SEGMENT_FIELDS;
  const end =
    segments[last + 4] === 1
      ? segments[last + 2]! + Math.min(span.end - segments[last]!, segments[last + 3]!)
      : segments[last + 2]! + segments[last + 3]!;
  return { start, end: Math.max(start, end) };
}

/**
 * Where a source stretch went: the derived stretch made from any part of it.
 * @returns null when all of it was dropped.
 */
export function toDerived(map: OffsetMap, span: Span): Span | null {
  const { segments } = map;
  let low = 0;
  let high = segments.length / SEGMENT_FIELDS;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = middle * SEGMENT_FIELDS;
    if (segments[at + 2]! + segments[at + 3]! <= span.start) low = middle + 1;
    else high = middle;
  }
  let start = -1;
  let end = -1;
  for (let at = low * SEGMENT_FIELDS; at < segments.length && segments[at + 2]! < span.end; at += SEGMENT_FIELDS) {
    const [derivedStart, derivedLength, sourceStart] = [segments[at]!, segments[at + 1]!, segments[at + 2]!];
    const copied = segments[at + 4] === 1;
    if (start < 0) start = derivedStart + (copied ? Math.max(0, span.start - sourceStart) : 0);
    end = derivedStart + (copied ? Math.min(derivedLength, span.end - sourceStart) : derivedLength);
  }
  return start < 0 || end <= start ? null : { start, end };
}

/**
 * Where an insertion belongs: in the middle of a replaced stretch, or between two pieces of one, to the whole of it, so
 * that places never go backwards.
 */
function sourceOfReplaced(inner: OffsetMap, middle: Span): Span {
  const { segments } = inner;
  const at = findSegment(segments, middle.start) * SEGMENT_FIELDS;
  if (middle.start !== middle.end || at < 0 || segments[at + 4] === 1) return toSource(inner, middle);
  const whole = { start: segments[at + 2]!, end: segments[at + 2]! + segments[at + 3]! };
  const before = at - SEGMENT_FIELDS;
  const insideOne = middle.start > segments[at]! && middle.start < segments[at]! + segments[at + 1]!;
  const betweenPieces =
    middle.start === segments[at] && before >= 0 && segments[before + 2]! + segments[before + 3]! > whole.start;
  return insideOne || betweenPieces ? whole : toSource(inner, middle);
}

/**
 * Joins two maps: `outer` leads from the newest text to the middle one, `inner` from the middle one to the source.
 * A stretch stays `copied` only where both steps copied it. Linear in the number of segments.
 */
export function composeMaps(outer: OffsetMap, inner: OffsetMap): OffsetMap {
  const writer = new SegmentWriter();
  const a = outer.segments;
  const b = inner.segments;
  for (let i = 0; i < a.length; i += SEGMENT_FIELDS) {
    const derivedStart = a[i]!;
    const middleStart = a[i + 2]!;
    if (a[i + 4] !== 1) {
      const source = sourceOfReplaced(inner, { start: middleStart, end: middleStart + a[i + 3]! });
      writer.push(derivedStart, a[i + 1]!, source.start, source.end - source.start, false);
      continue;
    }
    const middleEnd = middleStart + a[i + 3]!;
    for (let j = findSegment(b, middleStart) * SEGMENT_FIELDS; j >= 0 && j < b.length; j += SEGMENT_FIELDS) {
      const pieceStart = Math.max(middleStart, b[j]!);
      const pieceEnd = Math.min(middleEnd, b[j]! + b[j + 1]!);
      if (pieceStart >= pieceEnd) break;
      const copied = b[j + 4] === 1;
      const sourceStart = b[j + 2]! + (copied ? pieceStart - b[j]! : 0);
      const sourceLength = copied ? pieceEnd - pieceStart : b[j + 3]!;
      writer.push(derivedStart + pieceStart - middleStart, pieceEnd - pieceStart, sourceStart, sourceLength, copied);
    }
  }
  return { derivedLength: outer.derivedLength, sourceLength: inner.sourceLength, segments: writer.finish() };
}
