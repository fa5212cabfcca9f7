/** Owns the proof that no text without certain characters can match a regular expression, read off the expression itself. */
import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** Whether every match of `pattern` holds one of `characters`. False where that cannot be read off: no proof, no guard. */
export function everyMatchHolds(pattern: RegExp, characters: string): boolean {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(
    pattern.source,
    0,
    pattern.source.length,
    { unicode: pattern.unicode },
  );
  const codes = new Set([...characters].map((c) => c.codePointAt(0)!));
  return everyHolds(alternatives, codes);
}

function everyHolds(alternatives: readonly AST.Alternative[], codes: ReadonlySet<number>): boolean {
  return alternatives.every(({ elements }) => elements.some((element) => holds(element, codes)));
}

/** What lies only ahead or behind, may be left out, or is not told character by character proves nothing. */
function holds(element: AST.Element, codes: ReadonlySet<number>): boolean {
  switch (element.type) {
    case 'Character':
      return codes.has(element.value);
    case 'CharacterClass':
      return !element.negate && element.elements.every((one) => one.type === 'Character' && codes.has(one.value));
    case 'Group':
    case 'CapturingGroup':
      return everyHolds(element.alternatives, codes);
    case 'Quantifier':
      return element.min > 0 && holds(element.element, codes);
    default:
      return false;
  }
}
