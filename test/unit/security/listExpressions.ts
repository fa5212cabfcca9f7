/** Owns the list of every regular expression of src: literals found by parsing, built ones caught while the modules load. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const SRC = join(import.meta.dirname, '../../../src');
/** The parts that read what others wrote, and can be loaded without an editor. */
const READERS = /^(?:article|summary|rules|model|export)\//;

export interface FoundExpression {
  /** `file:line`, or `file` for one that is built. */
  readonly where: string;
  readonly expression: RegExp;
}

function sourceFiles(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function literalsOf(path: string): FoundExpression[] {
  const file = ts.createSourceFile(path, readFileSync(join(SRC, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: FoundExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({
        where: `${path}:${line}`,
        expression: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Loads the reading parts and notes what they build with `new RegExp`. */
async function builtExpressions(): Promise<FoundExpression[]> {
  const plain = globalThis.RegExp;
  const found: FoundExpression[] = [];
  let where = '';
  globalThis.RegExp = new Proxy(plain, {
    construct(target, parameters, newTarget) {
      const expression = Reflect.construct(target, parameters, newTarget) as RegExp;
      found.push({ where, expression });
      return expression;
    },
  });
  try {
    for (const path of sourceFiles().filter((name) => READERS.test(name))) {
      where = path;
      await import(pathToFileURL(join(SRC, path)).href);
    }
  } finally {
    globalThis.RegExp = plain;
  }
  return found;
}

export async function listExpressions(): Promise<FoundExpression[]> {
  const built = await builtExpressions();
  const isOurs = ({ expression }: FoundExpression): boolean => expression.source.length > 1;
  return [...sourceFiles().flatMap(literalsOf), ...built.filter(isOurs)];
}
