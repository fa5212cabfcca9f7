/** Owns making one person of all mentions of a name, with the offices and the organization of the richest. */
import { type ArticleView, nameOf } from '../articleView.ts';
import type { BodyIndex } from './bodies.ts';
import type { Candidate } from './candidates.ts';
import { ownVoice } from './ownVoice.ts';
import { type Previous, type Resolved, resolveOffices } from './resolveOffices.ts';
import type { SideCue } from './sideCue.ts';

/** One person: his best mention, and what all of them say. */
export interface Entry {
  candidate: Candidate;
  resolved: Resolved;
  readonly cues: SideCue[];
  /** Who met him, as a sentence words it. */
  metBy: Entry | null;
}

/** One entry per name: the mention with most offices, and the cues of all mentions. */
export function mergeMentions(
  view: ArticleView,
  candidates: readonly Candidate[],
  bodies: BodyIndex,
): Map<string, Entry> {
  const previous: Previous = {
    level: new Map(),
    known: new Set(),
    last: null,
    lastEnd: 0,
    isOwn: false,
    visiting: new Set(),
  };
  const own = ownVoice(view);
  // 来我校 says nothing of whose 市 is meant.
  const isPlaceOwn = /[省市县区州盟旗镇乡村]$/.test(view.text.slice(0, Number.isFinite(own.at) ? own.at : 0));
  const { text } = view;
  const byName = new Map<string, Entry>();
  /** 池田 in 池田先生 after 池田健一. */
  const beginnings = new Set<string>();
  /** 沙尔平先生 after 鲁道夫·沙尔平 is the same man. */
  const parts = new Set(
    candidates
      .filter(({ mention, cited }) => cited === null && mention.kind === 'dotted')
      .flatMap(({ mention }) =>
        text
          .slice(mention.name.start, mention.name.end)
          .split(/[·.-]/)
          .filter((part) => part.length >= 2),
      ),
  );
  let lastList = '';
  let resolved: Resolved = { titles: [], organization: null, organizationSpan: null, level: null, isGuess: false };
  for (const candidate of candidates) {
    const { mention, sentence, cited } = candidate;
    const list = `${sentence.start}:${mention.list}`;
    // After 来我市, offices that name no body are those of the page's own.
    if (
      own.part === 'host' &&
      !previous.isOwn &&
      mention.start > own.at &&
      text.slice(own.at, mention.start).includes('。')
    ) {
      for (const { organization } of previous.level.values())
        if (organization !== null && isPlaceOwn) previous.visiting.add(organization);
      previous.level.clear();
      previous.last = null;
      previous.isOwn = true;
    }
    if (list !== lastList) resolved = resolveOffices(view, mention.offices, bodies, previous);
    lastList = list;
    if (mention.offices.length > 0 && cited === null) {
      if (resolved.level !== null) previous.level.set(resolved.level, resolved);
      previous.last = resolved;
    }
    previous.lastEnd = mention.name.end;
    if (cited !== null) continue;
    const name = nameOf(view, mention.name);
    if (
      parts.has(text.slice(mention.name.start, mention.name.end)) ||
      (mention.rule === 'name-office' && beginnings.has(name))
    )
      continue;
    const entry = byName.get(name);
    if (!entry) {
      byName.set(name, { candidate, resolved, cues: [], metBy: null });
      for (let length = 1; length < name.length; length++) beginnings.add(name.slice(0, length));
      continue;
    }
    const isRicher =
      resolved.titles.length > entry.resolved.titles.length ||
      (entry.resolved.organization === null &&
        resolved.organization !== null &&
        resolved.titles.length >= entry.resolved.titles.length);
    const isFuller =
      entry.resolved.organization !== null && resolved.organization?.endsWith(entry.resolved.organization) === true;
    if (isFuller && resolved.organization!.length > entry.resolved.organization!.length)
      entry.resolved = {
        ...entry.resolved,
        organization: resolved.organization,
        organizationSpan: resolved.organizationSpan,
      };
    if (isRicher) {
      entry.candidate = candidate;
      entry.resolved = resolved;
    }
  }
  return byName;
}
