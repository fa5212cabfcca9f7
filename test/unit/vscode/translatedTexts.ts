/** Owns finding every text that the source hands to the translator. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const SOURCE = join(import.meta.dirname, '../../../src');

function isTranslator(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return callee.text === 't';
  return ts.isPropertyAccessExpression(callee) && (callee.name.text === 't' || callee.name.text === '#t');
}

/** Texts in the first argument of `t(…)`, `this.#t(…)`, `parts.t(…)` and `vscode.l10n.t(…)`. */
export function textsOf(path: string, code: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTranslator(node.expression)) {
      const argument = node.arguments[0];
      if (argument && ts.isStringLiteralLike(argument)) texts.push(argument.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true));
  return texts;
}

export function allTexts(): string[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const texts = files.flatMap((name) => textsOf(name, readFileSync(join(SOURCE, name), 'utf8')));
  return [...new Set(texts)].sort();
}
