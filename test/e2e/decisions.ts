/** What a person does and finds out about decisions, in several user-level tests. */
import type { SummaryJson } from '../../src/summary/summaryJson.ts';
import type { Workbench } from './workbench.ts';

/** Confirms somebody by the keyboard, and waits until the panel shows it. */
export async function confirmFact(workbench: Workbench, name: string): Promise<void> {
  const fact = (await workbench.panel()).locator('li.fact', { hasText: name }).first();
  await fact.locator('.fact-main').focus();
  await workbench.page.keyboard.press('c');
  await fact.getByText(/confirmed/i).waitFor({ timeout: 5000 });
}

/** Names of the attendees in the copied JSON behind whom a person stands. */
export async function confirmedNames(workbench: Workbench): Promise<string[]> {
  await workbench.clearClipboard();
  await workbench.run('Report Summarizer: Copy Summary as JSON');
  const { attendees } = JSON.parse(await workbench.copied()) as SummaryJson;
  return attendees.filter(({ foundBy }) => foundBy.includes('person')).map(({ name }) => name);
}
