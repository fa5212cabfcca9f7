/** Owns the public contract, version 1: the summary as every surface shows it and as it is exported. */
import * as z from 'zod/mini';

const text = z.string();
const nullableText = z.nullable(z.string());
const date = z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));
const offset = z.number().check(z.int(), z.minimum(0));

/** Words of the clean article that state a fact; offsets are UTF-16 code units of the original document. */
export const evidenceSchema = z.object({
  quote: text,
  start: offset,
  end: offset,
  match: z.enum(['exact', 'approximate', 'missing']),
});

/** `person` is a user's decision; the others are the engines that found the fact. */
const foundBy = z.array(z.enum(['rules', 'model', 'person']));
const confidence = z.nullable(z.number().check(z.minimum(0), z.maximum(1)));
const factFields = { name: text, foundBy, confidence, evidence: z.array(evidenceSchema) };

export const attendeeSchema = z.object({
  ...factFields,
  titles: z.array(text),
  organization: nullableText,
  side: z.enum(['visitor', 'host', 'other']),
});
export const agreementSchema = z.object({
  ...factFields,
  parties: z.array(text),
  occasion: nullableText,
  amount: nullableText,
});
export const siteVisitSchema = z.object({ ...factFields, focus: nullableText, date });

export const summaryJsonSchema = z.object({
  schemaVersion: z.literal(1),
  source: z.object({ uri: text, sha256: text, language: text, encoding: text, characters: offset }),
  engine: z.object({
    kind: z.enum(['rules', 'openai', 'vscode-lm']),
    model: nullableText,
    inputTokens: offset,
    outputTokens: offset,
    durationMs: z.number().check(z.minimum(0)),
  }),
  title: nullableText,
  publishedOn: date,
  visitStart: date,
  visitEnd: date,
  overview: nullableText,
  attendees: z.array(attendeeSchema),
  agreements: z.array(agreementSchema),
  siteVisits: z.array(siteVisitSchema),
  cleaning: z.object({
    removals: z.array(z.object({ reason: text, start: offset, end: offset })),
    repairs: z.array(z.object({ kind: text, start: offset, end: offset, text })),
  }),
  warnings: z.array(z.object({ code: text, message: text })),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type Attendee = z.infer<typeof attendeeSchema>;
export type Agreement = z.infer<typeof agreementSchema>;
export type SiteVisit = z.infer<typeof siteVisitSchema>;
export type SummaryJson = z.infer<typeof summaryJsonSchema>;
