/** Owns what must hold of every offset map, for the property tests of all transformations. */
import assert from 'node:assert/strict';
import type { OffsetMap } from '../../../src/article/offsetMap.ts';
import { SEGMENT_FIELDS } from '../../../src/article/offsetMap.ts';

/** How many random inputs each property gets; the fuzz step of CI raises it. */
export const FUZZ_RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);

export interface Segment {
  readonly derivedStart: number;
  readonly derivedLength: number;
  readonly sourceStart: number;
  readonly sourceLength: number;
  readonly copied: boolean;
}

export function segmentsOf({ segments }: OffsetMap): Segment[] {
  assert.equal(segments.length % SEGMENT_FIELDS, 0);
  return Array.from({ length: segments.length / SEGMENT_FIELDS }, (_, i) => {
    const [derivedStart, derivedLength, sourceStart, sourceLength, copied] = segments.subarray(i * SEGMENT_FIELDS);
    return {
      derivedStart: derivedStart!,
      derivedLength: derivedLength!,
      sourceStart: sourceStart!,
      sourceLength: sourceLength!,
      copied: copied === 1,
    };
  });
}

/**
 * Segments cover the derived text without gaps and read the same on both sides where copied. They never go back in the
 * source; only pieces of one replaced stretch, cut by a later step, share it.
 */
export function checkMap(map: OffsetMap, derived: string, source: string): void {
  assert.equal(map.derivedLength, derived.length);
  assert.equal(map.sourceLength, source.length);
  let derivedAt = 0;
  let previous = { start: 0, end: 0 };
  for (const segment of segmentsOf(map)) {
    assert.equal(segment.derivedStart, derivedAt);
    assert.ok(segment.derivedLength > 0);
    const end = segment.sourceStart + segment.sourceLength;
    assert.ok(end <= source.length);
    assert.ok(segment.sourceStart >= previous.start && end >= previous.end, `goes back at ${segment.derivedStart}`);
    if (segment.copied) assert.ok(segment.sourceStart >= previous.end, `copied twice at ${segment.derivedStart}`);
    if (segment.copied)
      assert.equal(
        derived.slice(segment.derivedStart, segment.derivedStart + segment.derivedLength),
        source.slice(segment.sourceStart, segment.sourceStart + segment.sourceLength),
      );
    derivedAt += segment.derivedLength;
    previous = { start: segment.sourceStart, end };
  }
  assert.equal(derivedAt, derived.length);
}
