import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { makeSchemaText, SCHEMA_PATH } from '../../../scripts/generateSchema.ts';
import { summarize } from '../../../src/summary/summarize.ts';
import type { SummarizeEvent } from '../../../src/summary/summarizeEvent.ts';
import { articleOf, EMPTY_DRAFT, VISIT, VISIT_REPLY } from '../../support/articles.ts';
import { fakeModel } from '../../support/fakeModel.ts';

describe('the shipped JSON Schema of the summary', () => {
  it('is what the contract in the code says (else: node scripts/generateSchema.ts)', () => {
    assert.equal(readFileSync(SCHEMA_PATH, 'utf8'), makeSchemaText());
  });

  it('accepts a summary and refuses one with a field missing or of a wrong kind', async () => {
    const validate = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync(SCHEMA_PATH, 'utf8')) as object);
    const engine = { kind: 'model', model: fakeModel([JSON.stringify(VISIT_REPLY)]), secondLook: false } as const;
    const context = { uri: 'file:///a.txt', interfaceLanguage: 'en', now: () => 0 };
    const prepared = { article: articleOf(VISIT), draft: EMPTY_DRAFT };
    let last: SummarizeEvent | undefined;
    for await (const event of summarize(prepared, engine, context, new AbortController().signal)) last = event;
    assert.ok(last?.type === 'summary');
    const summary = JSON.parse(JSON.stringify(last.summary)) as Record<string, unknown>;
    assert.equal(validate(summary), true, JSON.stringify(validate.errors));
    assert.equal(validate({ ...summary, attendees: undefined }), false);
    assert.equal(validate({ ...summary, publishedOn: '27 May 2024' }), false);
    assert.equal(validate({ ...summary, schemaVersion: 2 }), false);
  });
});
