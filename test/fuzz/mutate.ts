/** Owns the change of one input into another: cuts, doublings, splices, flipped bits, meaningful pieces. */
import type { SeededRandom } from '../support/seededRandom.ts';
import { PIECES } from './inputs.ts';

const LONGEST = 8000;

type Sequence = string | Uint8Array;

function join<S extends Sequence>(parts: readonly S[]): S {
  if (typeof parts[0] === 'string') return parts.join('') as S;
  return new Uint8Array(Buffer.concat(parts as readonly Uint8Array[])) as unknown as S;
}

function flip<S extends Sequence>(input: S, at: number, random: SeededRandom): S {
  if (typeof input !== 'string') {
    const changed = input.slice();
    changed[at] = changed[at]! ^ (1 << random.below(8));
    return changed as S;
  }
  const unit = input.charCodeAt(at) ^ (1 << random.below(16));
  return (input.slice(0, at) + String.fromCharCode(unit) + input.slice(at + 1)) as S;
}

/** One to four changes of `input`; `other` is what is spliced in. Deterministic in `random`. */
export function mutate<S extends Sequence>(input: S, other: S, random: SeededRandom): S {
  let changed = input;
  for (let left = 1 + random.below(4); left > 0; left--) {
    const at = random.below(changed.length + 1);
    const length = random.below(random.below(4) === 0 ? 400 : 12);
    const [head, tail] = [changed.slice(0, at) as S, changed.slice(at) as S];
    const token = random.pick(PIECES);
    const piece = (typeof input === 'string' ? token : new Uint8Array(Buffer.from(token))) as S;
    const from = random.below(other.length + 1);
    switch (random.below(7)) {
      case 0:
        changed = join([head, changed.slice(at + length) as S]);
        break;
      case 1:
        changed = join([head, changed.slice(at, at + length) as S, tail]);
        break;
      case 2:
        changed = join([head, other.slice(from, from + length * 4) as S, tail]);
        break;
      case 3:
        changed = join([head, piece, tail]);
        break;
      case 4:
        changed = join([head, ...Array.from({ length: 1 + random.below(80) }, () => piece), tail]);
        break;
      case 5:
        changed = join([head, other.slice(from) as S]);
        break;
      default:
        if (at < changed.length) changed = flip(changed, at, random);
    }
  }
  return changed.slice(0, LONGEST) as S;
}
