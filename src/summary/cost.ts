/** Owns the estimate of tokens before a request and the price of a run after it. */

/** US dollars for a million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

/**
 * List prices by the beginning of the model's name, longest beginning first; orientation only, a user's own table goes before it.
 * Sources: the vendors' price pages as known in 2025; discounts for cached input and batches are not counted.
 */
const PRICES: readonly (readonly [prefix: string, price: Price])[] = [
  ['gpt-4.1-mini', { input: 0.4, output: 1.6 }],
  ['gpt-4.1-nano', { input: 0.1, output: 0.4 }],
  ['gpt-4.1', { input: 2, output: 8 }],
  ['gpt-4o-mini', { input: 0.15, output: 0.6 }],
  ['gpt-4o', { input: 2.5, output: 10 }],
  ['gpt-5-mini', { input: 0.25, output: 2 }],
  ['gpt-5-nano', { input: 0.05, output: 0.4 }],
  ['gpt-5', { input: 1.25, output: 10 }],
  ['deepseek-chat', { input: 0.28, output: 0.42 }],
  ['deepseek-reasoner', { input: 0.28, output: 0.42 }],
  ['kimi-k2-', { input: 0.6, output: 2.5 }],
  ['glm-4.5-air', { input: 0.2, output: 1.1 }],
  ['glm-4.6', { input: 0.6, output: 2.2 }],
  ['glm-4.5', { input: 0.6, output: 2.2 }],
];

/**
 * What a run cost in US dollars.
 * @param overrides prices by the beginning of a model's name; they win over the table.
 * @returns null when the model's price is not known.
 */
export function costOf(
  model: string,
  inputTokens: number,
  outputTokens: number,
  overrides: Readonly<Record<string, Price>> = {},
): number | null {
  // Routers put the vendor before the name: openai/gpt-4o.
  const names = [model.toLowerCase(), model.toLowerCase().split('/').at(-1)!];
  const find = (table: readonly (readonly [string, Price])[]): Price | undefined =>
    table
      .filter(([prefix]) => names.some((name) => name.startsWith(prefix.toLowerCase())))
      .reduce<readonly [string, Price] | undefined>(
        (a, b) => (a && a[0].length >= b[0].length ? a : b),
        undefined,
      )?.[1];
  const price = find(Object.entries(overrides)) ?? find(PRICES);
  return price ? (inputTokens * price.input + outputTokens * price.output) / 1e6 : null;
}

/**
 * About how many tokens a text is, rather too many than too few: one for each Chinese, Japanese or Korean character or mark,
 * one for four Latin letters or blanks, one for two digits, three quarters for any other sign. A rule of thumb after the vendors'
 * own (a token is about 4 English letters; 1 Chinese character is 0.6 to 1 token): good for planning, never for a bill.
 */
export function estimateTokens(text: string): number {
  let quarters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x2e80) quarters += 4;
    else if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) quarters += 1;
    else if (code >= 48 && code <= 57) quarters += 2;
    else if (code === 32 || code === 10) quarters += 1;
    else quarters += 3;
  }
  return Math.ceil(quarters / 4);
}
