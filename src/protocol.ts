/** Owns what host and panel page say to each other: the whole PanelState one way, zod-checked PanelRequests the other. */
import * as z from 'zod/mini';
import type { FactKind, Side } from './summary/draftSummary.ts';

/** How far a fact can be trusted; shown by an icon and a word, never by colour alone. */
export type Mark = 'confirmed' | 'sure' | 'likely' | 'doubtful' | 'unsupported';

export interface PanelEvidence {
  readonly quote: string;
  readonly match: 'exact' | 'approximate' | 'missing';
}

interface PanelFactBase {
  /** Stable from the first draft to the corrected summary, so that the page keeps its element and the focus. */
  readonly id: string;
  readonly name: string;
  readonly mark: Mark;
  /** Why it has this mark and who found it, in the user's language. */
  readonly why: string;
  readonly toCheck: boolean;
  readonly evidence: readonly PanelEvidence[];
}

export interface PanelAttendee extends PanelFactBase {
  readonly kind: 'attendees';
  readonly titles: readonly string[];
  readonly organization: string | null;
  readonly side: Side;
}
export interface PanelAgreement extends PanelFactBase {
  readonly kind: 'agreements';
  readonly parties: readonly string[];
  readonly occasion: string | null;
  readonly amount: string | null;
}
export interface PanelSiteVisit extends PanelFactBase {
  readonly kind: 'siteVisits';
  readonly focus: string | null;
  readonly date: string | null;
}
export type PanelFact = PanelAttendee | PanelAgreement | PanelSiteVisit;

export interface OrganizationGroup {
  readonly key: string;
  readonly name: string | null;
  readonly facts: readonly PanelAttendee[];
}
export interface SideGroup {
  readonly side: Side;
  readonly label: string;
  readonly count: number;
  /** The count in words, for who does not see the badge. */
  readonly countLabel: string;
  readonly organizations: readonly OrganizationGroup[];
}
export interface DayGroup {
  readonly key: string;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  readonly label: string | null;
  readonly facts: readonly PanelSiteVisit[];
}

/** What a button of the panel may ask for besides facts; each is a command of ours, none carries arguments. */
export const PANEL_ACTIONS = [
  'summarize',
  'runAgain',
  'cancel',
  'undo',
  'toggleHighlights',
  'selectModel',
  'setApiKey',
  'testConnection',
  'openSettings',
  'showLog',
  'showCleaned',
  'openSample',
  'openArticle',
  'reopenWithEncoding',
] as const;
export type PanelAction = (typeof PANEL_ACTIONS)[number];

export interface PanelNotice {
  readonly key: string;
  readonly tone: 'hint' | 'info' | 'warning' | 'error';
  readonly text: string;
  readonly actions: readonly { readonly action: PanelAction; readonly label: string }[];
}

/** Everything the page shows; a later state replaces an earlier one entirely. */
export interface PanelState {
  readonly revision: number;
  /** BCP 47 tag of the user's language, for the page's `lang`. */
  readonly locale: string;
  /** BCP 47 tag of the article's language, so that names get the right glyphs. */
  readonly articleLanguage: string;
  readonly texts: Readonly<Record<PanelTextKey, string>>;
  readonly document: { readonly name: string; readonly uri: string } | null;
  readonly phase: 'empty' | 'working' | 'done';
  /** What is going on or how it ended, in one line; the live region speaks it. */
  readonly status: string;
  readonly pinned: boolean;
  readonly highlights: boolean;
  readonly canUndo: boolean;
  readonly notices: readonly PanelNotice[];
  readonly title: string | null;
  readonly dates: readonly { readonly key: string; readonly label: string; readonly value: string }[];
  readonly overview: string | null;
  readonly attendees: readonly SideGroup[];
  readonly agreements: readonly PanelAgreement[];
  readonly siteVisits: readonly DayGroup[];
  readonly counts: Readonly<Record<FactKind | 'toCheck', number>>;
  readonly cleaning: {
    readonly summary: string;
    readonly items: readonly {
      readonly key: string;
      readonly text: string;
      readonly count: number;
      readonly sample: string;
    }[];
  } | null;
  /** Engine, tokens, cost, duration: label and value each. */
  readonly run: readonly { readonly key: string; readonly label: string; readonly value: string }[];
  /** The fact under the article's cursor. */
  readonly currentFact: string | null;
}

export type PanelTextKey =
  | 'summary'
  | 'attendees'
  | 'agreements'
  | 'siteVisits'
  | 'overview'
  | 'noAttendees'
  | 'noAgreements'
  | 'noSiteVisits'
  | 'nothingToCheck'
  | 'lookingForFacts'
  | 'noOrganization'
  | 'parties'
  | 'occasion'
  | 'amount'
  | 'focus'
  | 'date'
  | 'name'
  | 'titles'
  | 'titlesHint'
  | 'partiesHint'
  | 'organization'
  | 'side'
  | 'visitor'
  | 'host'
  | 'other'
  | 'confirmed'
  | 'sure'
  | 'likely'
  | 'doubtful'
  | 'unsupported'
  | 'showInArticle'
  | 'notInArticle'
  | 'approximately'
  | 'confirm'
  | 'confirmAgain'
  | 'edit'
  | 'remove'
  | 'addAttendee'
  | 'addAgreement'
  | 'addSiteVisit'
  | 'save'
  | 'undo'
  | 'all'
  | 'toCheck'
  | 'filter'
  | 'copy'
  | 'copyAs'
  | 'copySection'
  | 'json'
  | 'markdown'
  | 'csv'
  | 'plain'
  | 'saveAs'
  | 'insertAtCursor'
  | 'showHighlights'
  | 'hideHighlights'
  | 'cleaned'
  | 'showCleaned'
  | 'cancel'
  | 'invisible'
  | 'emptyTitle'
  | 'emptyBody'
  | 'emptyAction'
  | 'emptySample'
  | 'openArticle'
  | 'moreActions'
  | 'required'
  | 'dateHint';

const shortText = z.string().check(z.maxLength(2000));
const factId = z.string().check(z.maxLength(4000));
const nullable = z.nullable(shortText);
const factFields = { name: z.string().check(z.minLength(1), z.maxLength(2000)) };
const texts = z.array(shortText).check(z.maxLength(100));

/** What a person typed for a fact; a date is YYYY-MM-DD. */
export const factValuesSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('attendees'),
    ...factFields,
    titles: texts,
    organization: nullable,
    side: z.enum(['visitor', 'host', 'other']),
  }),
  z.object({ kind: z.literal('agreements'), ...factFields, parties: texts, occasion: nullable, amount: nullable }),
  z.object({
    kind: z.literal('siteVisits'),
    ...factFields,
    focus: nullable,
    date: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  }),
]);
export type FactValues = z.infer<typeof factValuesSchema>;

export const SECTIONS = ['all', 'attendees', 'agreements', 'siteVisits'] as const;
export const FORMATS = ['json', 'markdown', 'csv', 'plain'] as const;
export type Section = (typeof SECTIONS)[number];
export type Format = (typeof FORMATS)[number];

/** Everything the page may ask for; whatever does not parse is dropped and logged. */
export const panelRequestSchema = z.discriminatedUnion('type', [
  /** The page has loaded and waits for its state. */
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('reveal'), fact: factId, evidence: z.number().check(z.int(), z.minimum(0)) }),
  z.object({ type: z.literal('confirm'), fact: factId }),
  z.object({ type: z.literal('remove'), fact: factId }),
  z.object({ type: z.literal('edit'), fact: factId, values: factValuesSchema }),
  z.object({ type: z.literal('add'), values: factValuesSchema }),
  z.object({
    type: z.literal('take'),
    how: z.enum(['copy', 'save', 'insert']),
    format: z.enum(FORMATS),
    section: z.enum(SECTIONS),
  }),
  z.object({ type: z.literal('action'), action: z.enum(PANEL_ACTIONS) }),
]);
export type PanelRequest = z.infer<typeof panelRequestSchema>;
