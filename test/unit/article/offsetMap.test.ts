import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Edit, OffsetMap } from '../../../src/article/offsetMap.ts';
import { applyEdits, composeMaps, identityMap, toDerived, toSource } from '../../../src/article/offsetMap.ts';
import type { Span } from '../../../src/article/span.ts';
import type { Segment } from './offsetMapChecks.ts';
import { FUZZ_RUNS, checkMap, segmentsOf } from './offsetMapChecks.ts';

/** Texts that mix Han characters, Latin, surrogate pairs, lone surrogates and line ends. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('县', '委', 'a', '\n', '𠮷', '😀', ' ', '\ud800', '。'), maxLength: 60 }),
);

/** Sorted edits that do not overlap, some of them empty insertions. */
function editsOf(length: number): fc.Arbitrary<Edit[]> {
  return fc
    .array(
      fc.tuple(
        fc.nat({ max: length }),
        fc.nat({ max: 5 }),
        fc.string({ unit: fc.constantFrom('市', 'x', '𠮷'), maxLength: 4 }),
      ),
      { maxLength: 8 },
    )
    .map((raw) => {
      const edits: Edit[] = [];
      let from = 0;
      for (const [start, size, by] of raw.sort((a, b) => a[0] - b[0])) {
        if (start < from) continue;
        const end = Math.min(length, start + size);
        edits.push({ start, end, text: by });
        from = Math.max(end, start + 1);
      }
      return edits;
    });
}

const edited = text.chain((source) => editsOf(source.length).map((edits) => ({ source, edits })));
const editedTwice = edited.chain(({ source, edits }) => {
  const first = applyEdits(source, edits);
  return editsOf(first.text.length).map((more) => ({ source, first, second: applyEdits(first.text, more) }));
});
const editedThrice = editedTwice.chain(({ source, first, second }) =>
  editsOf(second.text.length).map((more) => ({ source, first, second, third: applyEdits(second.text, more) })),
);

describe('offset maps', () => {
  it('of an edited text cover it and read the same where copied', () => {
    fc.assert(
      fc.property(edited, ({ source, edits }) => {
        const { text: derived, map } = applyEdits(source, edits);
        checkMap(map, derived, source);
      }),
      { numRuns: FUZZ_RUNS },
    );
  });

  it('of two steps cover the last text and read the same where copied', () => {
    fc.assert(
      fc.property(editedTwice, ({ source, first, second }) => {
        checkMap(composeMaps(second.map, first.map), second.text, source);
      }),
      { numRuns: FUZZ_RUNS },
    );
  });

  it('join in any order to the same places', () => {
    fc.assert(
      fc.property(editedThrice, ({ source, first, second, third }) => {
        const left = composeMaps(composeMaps(third.map, second.map), first.map);
        const right = composeMaps(third.map, composeMaps(second.map, first.map));
        checkMap(left, third.text, source);
        for (let i = 0; i < third.text.length; i++) {
          const [x, y] = [toSource(left, { start: i, end: i + 1 }), toSource(right, { start: i, end: i + 1 })];
          // An insertion has no place of its own: beside a stretch that was dropped or replaced it is told by either side.
          if (x.start === x.end || y.start === y.end) continue;
          const within = (a: Span, b: Span): boolean => a.start >= b.start && a.end <= b.end;
          assert.ok(within(x, y) || within(y, x), `${JSON.stringify(x)} is not ${JSON.stringify(y)}`);
        }
        const copies = (map: OffsetMap): Segment[] => segmentsOf(map).filter(({ copied }) => copied);
        assert.deepEqual(copies(left), copies(right));
      }),
      { numRuns: FUZZ_RUNS },
    );
  });

  it('lead there and back again', () => {
    fc.assert(
      fc.property(edited, ({ source, edits }) => {
        const { text: derived, map } = applyEdits(source, edits);
        for (let start = 0; start < derived.length; start++) {
          const there = toSource(map, { start, end: start + 1 });
          assert.ok(there.start >= 0 && there.end <= source.length && there.start <= there.end);
          if (there.start === there.end) continue;
          const back = toDerived(map, there);
          assert.ok(back && back.start <= start && back.end > start, `${start} came back as ${JSON.stringify(back)}`);
        }
      }),
      { numRuns: FUZZ_RUNS },
    );
  });

  it('show nothing for a stretch that was dropped', () => {
    const { map } = applyEdits('甲乙丙丁', [{ start: 1, end: 3, text: '' }]);
    assert.equal(toDerived(map, { start: 1, end: 3 }), null);
    assert.deepEqual(toDerived(map, { start: 0, end: 4 }), { start: 0, end: 2 });
  });

  it('of an unchanged text are the identity', () => {
    const source = '一𠮷二';
    checkMap(identityMap(source.length), source, source);
    const { map } = applyEdits(source, [{ start: 1, end: 3, text: 'x' }]);
    assert.deepEqual(composeMaps(map, identityMap(source.length)), map);
    assert.deepEqual(composeMaps(identityMap(map.derivedLength), map), map);
  });

  it('refuse edits that overlap', () => {
    const overlapping = [
      { start: 0, end: 2, text: '' },
      { start: 1, end: 3, text: '' },
    ];
    assert.throws(() => applyEdits('abc', overlapping), RangeError);
  });
});
