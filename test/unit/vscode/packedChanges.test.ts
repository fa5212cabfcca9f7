import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Removal, Repair } from '../../../src/article/cleanArticle.ts';
import { buffersOf, changesAt, packChanges, removalReasons } from '../../../src/vscode/packedChanges.ts';

/** Sorted spans without overlaps, from the lengths of the gaps before them and their own. */
function spans(lengths: readonly (readonly [number, number])[]): { start: number; end: number }[] {
  let at = 0;
  return lengths.map(([gap, length]) => ({ start: (at += gap), end: (at += length) }));
}

const lengths = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 12 });

describe('what cleaning did, packed', () => {
  it('says the same of every place as the lists do', () => {
    fc.assert(
      fc.property(lengths, lengths, fc.string(), (removed, repaired, text) => {
        const removals: Removal[] = spans(removed).map((span, i) => ({ ...span, reason: `reason-${i % 3}` }));
        const repairs: Repair[] = spans(repaired).map((span, i) => ({
          ...{ ...span, kind: `kind-${i % 2}`, text: text.slice(0, i % 4) },
          ...(i % 2 ? { confidence: 0.5 } : {}),
        }));
        const packed = packChanges({ removals, repairs });
        const [last] = [...removals, ...repairs].sort((a, b) => b.end - a.end);
        for (let at = 0; at <= (last?.end ?? 0) + 1; at++) {
          const covers = ({ start, end }: { start: number; end: number }): boolean => start <= at && at < end;
          const expected = [
            ...removals.filter(covers).map(({ reason, start, end }) => {
              return { kind: 'removal', code: reason, start, end, text: '', confidence: null };
            }),
            ...repairs.filter(covers).map((repair) => {
              return { ...repair, kind: 'repair', code: repair.kind, confidence: repair.confidence ?? null };
            }),
          ];
          assert.deepEqual(changesAt(packed, at), expected);
        }
      }),
    );
  });

  it('names each reason for which something was removed in a stretch, once', () => {
    const removals = [
      { start: 0, end: 4, reason: 'share' },
      { start: 4, end: 8, reason: 'share' },
      { start: 10, end: 12, reason: 'footer' },
      { start: 20, end: 22, reason: 'tags' },
    ];
    const packed = packChanges({ removals, repairs: [{ start: 9, end: 10, kind: 'entity', text: '&' }] });
    assert.deepEqual(removalReasons(packed, { start: 0, end: 12 }), ['share', 'footer']);
    assert.deepEqual(removalReasons(packed, { start: 11, end: 21 }), ['footer', 'tags']);
    assert.deepEqual(removalReasons(packed, { start: 12, end: 20 }), []);
  });

  it('is handed from thread to thread without a copy', () => {
    const repairs = [{ start: 3, end: 5, kind: 'entity', text: '&' }];
    const packed = packChanges({ removals: [{ start: 0, end: 2, reason: 'share' }], repairs });
    const moved = structuredClone(packed, { transfer: buffersOf(packed) });
    assert.equal(packed.starts.length, 0);
    assert.deepEqual(
      [...changesAt(moved, 1), ...changesAt(moved, 4)].map(({ code, text }) => [code, text]),
      [
        ['share', ''],
        ['entity', '&'],
      ],
    );
  });
});
