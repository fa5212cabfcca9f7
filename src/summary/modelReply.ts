/** Owns the form of a model's answer: what it is asked for as JSON Schema, and how it is read, leniently where that is harmless. */
import * as z from 'zod/mini';

const nullable = z.nullable(z.string());
const list = z.array(z.string());
const sentences = z.array(z.int());

/** What the model is asked for. Order matters: a model that has said what the text is makes up less, and facts come before the overview. */
const askedReply = z.object({
  isReport: z.boolean(),
  headline: z.nullable(z.int()),
  publishedOn: nullable,
  visitStart: nullable,
  visitEnd: nullable,
  attendees: z.array(
    z.object({
      name: z.string(),
      titles: list,
      organization: nullable,
      side: z.enum(['visitor', 'host', 'other']),
      sentences,
    }),
  ),
  agreements: z.array(z.object({ name: z.string(), parties: list, occasion: nullable, amount: nullable, sentences })),
  siteVisits: z.array(z.object({ name: z.string(), focus: nullable, date: nullable, sentences })),
  overview: nullable,
});

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * A schema with only what every server takes: type, properties, required, items, enum, additionalProperties;
 * `string or null` as a list of types, since Kimi refuses `type` beside `anyOf` and the strict subset knows no `nullable`.
 */
export function flattenSchema(schema: JsonSchema): JsonSchema {
  const flat: Record<string, unknown> = {};
  const options = schema['anyOf'] as JsonSchema[] | undefined;
  if (options) return { type: options.map((option) => option['type']) };
  if (schema['type'] !== undefined) flat['type'] = schema['type'];
  if (schema['enum'] !== undefined) flat['enum'] = schema['enum'];
  if (schema['items'] !== undefined) flat['items'] = flattenSchema(schema['items'] as JsonSchema);
  const properties = schema['properties'] as Record<string, JsonSchema> | undefined;
  if (properties) {
    flat['properties'] = Object.fromEntries(Object.entries(properties).map(([k, v]) => [k, flattenSchema(v)]));
    flat['required'] = Object.keys(properties);
    flat['additionalProperties'] = false;
  }
  return flat;
}

/** The JSON Schema of the answer, made once. */
export function replySchema(): JsonSchema {
  return (cached ??= flattenSchema(z.toJSONSchema(askedReply)));
}
let cached: JsonSchema | undefined;

/** Half surrogate pairs and control signs come from broken answers; no name holds them and not every reader of the JSON bears them. */
const asText = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  return (
    value
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/\p{Cc}+/gu, ' ')
      .trim() || null
  );
};
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value]);
const asNumber = (value: unknown): number | null => {
  const digits = typeof value === 'string' ? /\d{1,7}/.exec(value)?.[0] : value;
  const number = digits === undefined ? NaN : Number(digits);
  return Number.isInteger(number) && number >= 0 ? number : null;
};
const asDate = (value: unknown): string | null => {
  const found =
    typeof value === 'string' ? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?!\d)/.exec(value.trim()) : null;
  if (!found) return null;
  const date = `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`;
  const real = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date) ? date : null;
};
const SIDES: Readonly<Record<string, 'visitor' | 'host' | 'other'>> = {
  ...{ visitor: 'visitor', guest: 'visitor', 来访: 'visitor', 来访方: 'visitor', 访客: 'visitor' },
  ...{ host: 'host', 接待: 'host', 接待方: 'host', 主人: 'host', 东道主: 'host' },
};

/** A field that reads any value and never fails: absent, null, a number for a text or one text for a list are slips, not errors. */
const reading = <T extends string | number | boolean | null | readonly unknown[]>(read: (value: unknown) => T) =>
  z.pipe(z._default(z.unknown(), null), z.transform(read));
const textField = reading(asText);
const dateField = reading(asDate);
const textsField = reading((value) =>
  asList(value)
    .map(asText)
    .filter((text) => text !== null),
);
const numbersField = reading((value) => [
  ...new Set(
    asList(value)
      .map(asNumber)
      .filter((n) => n !== null),
  ),
]);
const nameField = z.pipe(z.pipe(z.unknown(), z.transform(asText)), z.string());
/** A bare text where an object was asked for is its name. */
const orName = (value: unknown): unknown => (typeof value === 'string' ? { name: value } : value);

export const readAttendee = z.pipe(
  z.pipe(z.unknown(), z.transform(orName)),
  z.object({
    name: nameField,
    titles: textsField,
    organization: textField,
    side: reading((value) => SIDES[String(value).trim().toLowerCase()] ?? ('other' as const)),
    sentences: numbersField,
  }),
);
export const readAgreement = z.pipe(
  z.pipe(z.unknown(), z.transform(orName)),
  z.object({
    name: nameField,
    parties: textsField,
    occasion: textField,
    amount: textField,
    sentences: numbersField,
  }),
);
export const readSiteVisit = z.pipe(
  z.pipe(z.unknown(), z.transform(orName)),
  z.object({ name: nameField, focus: textField, date: dateField, sentences: numbersField }),
);
export const readScalars = z.object({
  isReport: reading((value) => value !== false && value !== 'false'),
  headline: reading(asNumber),
  publishedOn: dateField,
  visitStart: dateField,
  visitEnd: dateField,
  overview: textField,
});
