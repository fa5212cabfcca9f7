import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

/** The import table of the design: what each part of src may import. `type:` allows types only. */
const TABLE: Record<string, { parts: string[]; packages: string[] }> = {
  article: { parts: ['article'], packages: ['htmlparser2', 'opencc-js'] },
  summary: { parts: ['summary', 'article'], packages: ['zod'] },
  rules: { parts: ['rules', 'article', 'type:summary'], packages: [] },
  model: { parts: ['model', 'type:summary', 'summary/errors.ts'], packages: ['openai'] },
  export: { parts: ['export', 'type:summary'], packages: [] },
  vscode: {
    parts: ['vscode', 'article', 'summary', 'rules', 'model', 'export', 'protocol.ts'],
    packages: ['vscode', 'zod', 'node:'],
  },
  webview: { parts: ['webview', 'type:protocol.ts', 'export/invisibleCharacters.ts'], packages: [] },
  'extension.ts': { parts: ['vscode'], packages: ['vscode'] },
  cli: {
    parts: ['cli', 'article', 'type:summary', 'summary/errors.ts', 'summary/summarize.ts', 'rules', 'export'],
    packages: ['node:'],
  },
  'cli.ts': { parts: ['cli', 'article', 'summary', 'model'], packages: ['node:'] },
  'protocol.ts': { parts: ['type:summary', 'type:article'], packages: ['zod'] },
};

interface Import {
  specifier: string;
  typeOnly: boolean;
}

/** Every module a file reaches: imports, re-exports, `import()`, `import x = require()`, `require()`, `import('x').T`. */
export function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const clause = ts.isImportDeclaration(node) ? node.importClause : node;
      const typeOnly = clause !== undefined && 'isTypeOnly' in clause && clause.isTypeOnly;
      found.push({ specifier: (node.moduleSpecifier as ts.StringLiteral).text, typeOnly });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      found.push({ specifier: (node.argument.literal as ts.StringLiteral).text, typeOnly: true });
    else if (ts.isExternalModuleReference(node))
      found.push({ specifier: (node.expression as ts.StringLiteral).text, typeOnly: false });
    else if (
      ts.isCallExpression(node) &&
      (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require')
    ) {
      const argument = node.arguments[0];
      found.push({
        specifier: argument && ts.isStringLiteralLike(argument) ? argument.text : '<computed>',
        typeOnly: false,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** Breaches of the table in one file of src (`path` relative to src). */
export function breaches(path: string, text: string): string[] {
  const part = path.includes('/') ? path.slice(0, path.indexOf('/')) : path;
  const rule = TABLE[part];
  if (!rule) return [`${path}: the table does not list ${part}`];
  return importsOf(path, text).flatMap(({ specifier, typeOnly }) => {
    if (!specifier.startsWith('.')) {
      const allowed = rule.packages.some((name) =>
        name.endsWith(':') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
      );
      return allowed ? [] : [`${path}: imports ${specifier}`];
    }
    const target = relative('/src', resolve('/src', dirname(path), specifier));
    const targetPart = target.includes('/') ? target.slice(0, target.indexOf('/')) : target;
    const allowed =
      rule.parts.includes(targetPart) ||
      rule.parts.includes(target) ||
      (typeOnly && rule.parts.includes(`type:${targetPart}`));
    return allowed ? [] : [`${path}: imports ${typeOnly ? 'types of ' : ''}${target}`];
  });
}

/** Reaching the outside without an import: globals that a pure part must not touch. */
const PURE = ['article', 'summary', 'rules', 'export'];
const IMPURE =
  /\b(?:fetch|setTimeout|setInterval|setImmediate|process|performance|Date\.now|localStorage|document|window)\b(?!['"`:])/;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name))
    .sort();
}

describe('the import table', () => {
  const src = join(import.meta.dirname, '../../src');
  const files = filesOf(src);

  it('holds for every file of src', () => {
    assert.ok(files.length > 10, 'no source files found');
    assert.deepEqual(
      files.flatMap((path) => breaches(path.replaceAll('\\', '/'), readFileSync(join(src, path), 'utf8'))),
      [],
    );
  });

  for (const [name, text] of [
    ['a node module', "import fs from 'node:fs';"],
    ['a type-only import', "import type { X } from '../vscode/panel.ts';"],
    ['import()', "const x = import('../vscode/panel.ts');"],
    ['require', "const x = require('openai');"],
    ['import = require', "import x = require('openai');"],
    ['a re-export', "export * from '../model/client.ts';"],
    ['an import type', "let x: import('vscode').Uri;"],
    ['a computed import', 'const x = import(name);'],
  ] as const)
    it(`sees ${name}`, () => assert.equal(breaches('article/probe.ts', text).length, 1));

  it('tells types from values', () => {
    assert.deepEqual(breaches('rules/probe.ts', "import type { DraftSummary } from '../summary/draftSummary.ts';"), []);
    assert.equal(breaches('rules/probe.ts', "import { x } from '../summary/draftSummary.ts';").length, 1);
  });

  it('fails on a folder that it does not list', () => assert.equal(breaches('utils/probe.ts', '').length, 1));

  it('keeps clock, network, timers and process out of the pure parts', () => {
    const code = (text: string): string => {
      // Comments and strings may name these things.
      return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '');
    };
    assert.deepEqual(
      files.filter(
        (path) => PURE.includes(path.split('/')[0]!) && IMPURE.test(code(readFileSync(join(src, path), 'utf8'))),
      ),
      [],
    );
  });
});
