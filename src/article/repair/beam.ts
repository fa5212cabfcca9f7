/** Owns the set of readings of a damaged stretch that are still in the race. */
import { DROPPED, isChoice, PathTree } from './pathTree.ts';
import type { PathStep } from './pathTree.ts';

/** A hypothesis is aligned, or waits for the trail byte of the lead byte it holds, or for one of these. */
export const ALIGNED = 0;
/** Waiting for a lead byte that was stripped with a private-use character, in its two ranges. */
export const PRIVATE_HIGH = 0x100;
export const PRIVATE_LOW = 0x101;
/** Waiting for the punctuation whose first byte is spent already; for the second `?` of one character. */
export const BEFORE_HALVED_MARK = 0x102;
export const BEFORE_SECOND_LOSS = 0x103;

const WIDTH = 150;
/** Hypotheses that are this many nats behind cannot win any more. */
const MARGIN = 22;
const SLOTS = 4096;
const CAPACITY = 2048;

/** Columns of one generation of hypotheses. */
class Generation {
  readonly score = new Float64Array(CAPACITY);
  readonly pending = new Uint16Array(CAPACITY);
  readonly node = new Int32Array(CAPACITY);
  readonly last = new Uint16Array(CAPACITY);
  readonly step = new Int32Array(CAPACITY);
  /** The latest choice on the path (a step), or -1, and its margin so far. */
  readonly choice = new Int32Array(CAPACITY);
  readonly margin = new Float32Array(CAPACITY);
  size = 0;
  best = -Infinity;
}

/**
 * The hypotheses before the current token (`now`) and behind it (`next`). Of two that cannot differ any more in what
 * follows, only the better one is kept; how far the other was behind is remembered as the margin of the latest choice.
 */
export class Beam {
  now = new Generation();
  next = new Generation();
  readonly tree = new PathTree();
  /** Characters tried so far, in all searches: the measure of the work done. */
  tried = 0;
  readonly #slots = new Int32Array(SLOTS);
  readonly #stamps = new Int32Array(SLOTS);
  #stamp = 0;

  /** Starts over with one aligned hypothesis behind the character `last`. */
  reset(last: number): void {
    this.tree.size = 0;
    this.#begin(this.next);
    const root = this.tree.add(-1, 0, 0, 0, DROPPED, Infinity);
    this.add(0, ALIGNED, 0, last, root, -1, Infinity);
    this.advance();
  }

  #begin(generation: Generation): void {
    generation.size = 0;
    generation.best = -Infinity;
    this.#stamp++;
  }

  /** True when a hypothesis with this score would be kept: ask before making its step. */
  wants(score: number): boolean {
    return score > this.next.best - MARGIN && this.next.size < CAPACITY - 1;
  }

  /** Puts a hypothesis behind the current token, or merges it with its equal. */
  add(score: number, pending: number, node: number, last: number, step: number, choice: number, margin: number): void {
    const next = this.next;
    if (score > next.best) next.best = score;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b) ^ (pending << 7)) >>> 20;
    while (this.#stamps[slot] === this.#stamp) {
      const at = this.#slots[slot]!;
      if (next.node[at] === node && next.last[at] === last && next.pending[at] === pending) {
        this.#merge(at, score, step, choice, margin);
        return;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    const at = next.size++;
    this.#stamps[slot] = this.#stamp;
    this.#slots[slot] = at;
    next.score[at] = score;
    next.pending[at] = pending;
    next.node[at] = node;
    next.last[at] = last;
    next.step[at] = step;
    next.choice[at] = choice;
    next.margin[at] = margin;
  }

  #merge(at: number, score: number, step: number, choice: number, margin: number): void {
    const next = this.next;
    const kept = next.score[at]!;
    if (score > kept) {
      const rest = this.#marginBetween(choice, margin, next.choice[at]!, next.margin[at]!, score - kept);
      next.score[at] = score;
      next.step[at] = step;
      next.choice[at] = choice;
      next.margin[at] = rest;
    } else next.margin[at] = this.#marginBetween(next.choice[at]!, next.margin[at]!, choice, margin, kept - score);
  }

  /** Margin of the winner's latest choice once a loser that is `behind` has been merged into it. */
  #marginBetween(winner: number, winnerMargin: number, loser: number, loserMargin: number, behind: number): number {
    const { unit, start } = this.tree;
    if (winner < 0) return winnerMargin;
    const same = loser >= 0 && unit[loser] === unit[winner] && start[loser] === start[winner];
    return Math.min(winnerMargin, same ? loserMargin + behind : behind);
  }

  /** Lets the best `count` of `next` join the current generation. */
  joinNext(count: number): void {
    const { now, next } = this;
    const bar = next.size > count ? next.score.slice(0, next.size).sort()[next.size - count]! : -Infinity;
    for (let i = 0; i < next.size && now.size < CAPACITY; i++) {
      if (next.score[i]! < bar) continue;
      const at = now.size++;
      now.score[at] = next.score[i]!;
      now.pending[at] = next.pending[i]!;
      now.node[at] = next.node[i]!;
      now.last[at] = next.last[i]!;
      now.step[at] = next.step[i]!;
      now.choice[at] = next.choice[i]!;
      now.margin[at] = next.margin[i]!;
    }
    this.#begin(next);
  }

  /** Makes `next` the current generation, without those too far behind. */
  advance(): void {
    const done = this.next;
    this.#prune(done);
    this.next = this.now;
    this.now = done;
    this.#begin(this.next);
  }

  #prune(generation: Generation): void {
    let bar = generation.best - MARGIN;
    if (generation.size > WIDTH) {
      const scores = generation.score.slice(0, generation.size).sort();
      bar = Math.max(bar, scores[generation.size - WIDTH]!);
    }
    let kept = 0;
    for (let i = 0; i < generation.size; i++) {
      if (generation.score[i]! < bar) continue;
      if (kept !== i) {
        generation.score[kept] = generation.score[i]!;
        generation.pending[kept] = generation.pending[i]!;
        generation.node[kept] = generation.node[i]!;
        generation.last[kept] = generation.last[i]!;
        generation.step[kept] = generation.step[i]!;
        generation.choice[kept] = generation.choice[i]!;
        generation.margin[kept] = generation.margin[i]!;
      }
      kept++;
    }
    generation.size = kept;
  }

  /** The best current path that is aligned and between words, oldest step first, and its score; no steps when there is none. */
  bestPath(): { steps: PathStep[]; score: number } {
    const { now, tree } = this;
    let best = -1;
    for (let i = 0; i < now.size; i++)
      if (now.pending[i] === ALIGNED && now.node[i] === 0 && (best < 0 || now.score[i]! > now.score[best]!)) best = i;
    if (best < 0) return { steps: [], score: -Infinity };
    let margin = now.margin[best]!;
    for (let i = 0; i < now.size; i++)
      if (i !== best && now.pending[i] === ALIGNED && now.node[i] === 0)
        margin = this.#marginBetween(
          now.choice[best]!,
          margin,
          now.choice[i]!,
          now.margin[i]!,
          now.score[best]! - now.score[i]!,
        );
    const steps: PathStep[] = [];
    for (let at = now.step[best]!; at > 0; at = tree.previous[at]!) {
      const chosen = isChoice(tree.kind[at]!);
      steps.push({
        unit: tree.unit[at]!,
        start: tree.start[at]!,
        end: tree.end[at]!,
        kind: tree.kind[at]!,
        margin: chosen ? margin : Infinity,
      });
      if (chosen) margin = tree.earlierMargin[at]!;
    }
    return { steps: steps.reverse(), score: now.score[best]! };
  }
}
