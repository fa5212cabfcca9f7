/** Owns what a run cost, in words; the price table is the chain's, the user's own prices go before it. */
import { costOf } from '../summary/cost.ts';
import type { ReportState } from './reportState.ts';
import { readSettings } from './settings.ts';

/** Below a hundredth of a cent the figure says nothing. */
const LEAST_DOLLARS = 0.0001;

/** `$0.0012`, or null where the model's price is not known or nothing was paid. */
export function describeCost({ summary, fromCache }: ReportState): string | null {
  if (!summary?.engine.model || fromCache) return null;
  const { model, inputTokens, outputTokens } = summary.engine;
  const prices = Object.entries(readSettings().prices).map(([name, [input, output]]) => [name, { input, output }]);
  const dollars = costOf(model, inputTokens, outputTokens, Object.fromEntries(prices) as Parameters<typeof costOf>[3]);
  if (dollars === null || dollars === 0) return null;
  return dollars < LEAST_DOLLARS ? '< $0.0001' : `$${dollars.toFixed(4)}`;
}
