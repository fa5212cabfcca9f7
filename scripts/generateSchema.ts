/** Owns schema/summary-v1.schema.json: the public contract as JSON Schema, made from the zod schema that the product uses. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { summaryJsonSchema } from '../src/summary/summaryJson.ts';

export const SCHEMA_PATH = join(import.meta.dirname, '../schema/summary-v1.schema.json');

/** The text of the schema file. */
export function makeSchemaText(): string {
  const { $schema, ...schema } = z.toJSONSchema(summaryJsonSchema);
  const titled = {
    $schema,
    title: 'Report Summarizer: summary, version 1',
    description:
      'Who attended, what was agreed and which sites were visited, as told by one published report. Offsets are UTF-16 code units of the original document.',
    ...schema,
  };
  return `${JSON.stringify(titled, null, 2)}\n`;
}

if (import.meta.main) writeFileSync(SCHEMA_PATH, makeSchemaText());
