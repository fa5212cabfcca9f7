/** Owns how a step of the walkthrough is ticked off by what a person does in the panel, where no command of the editor runs. */
import * as vscode from 'vscode';

/** Ticks a step off; the manifest's completion events name the same steps. */
export function tickStep(step: 'check' | 'copy' | 'engine'): void {
  void vscode.commands.executeCommand('setContext', `reportSummarizer.walkthrough.${step}`, true);
}
