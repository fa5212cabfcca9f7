/** Owns the wait for a document that the window opens again by itself, some time after it opened its panels. */
import * as vscode from 'vscode';
import { findOpenDocument } from './articleInput.ts';

/** Resolves when the document is open, or after `limitMs` all the same. */
export async function untilOpen(uri: vscode.Uri, limitMs: number): Promise<void> {
  if (findOpenDocument(uri)) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      opened.dispose();
      resolve();
    };
    const opened = vscode.workspace.onDidOpenTextDocument((document) => {
      if (document.uri.toString() === uri.toString()) end();
    });
    const timer = setTimeout(end, limitMs);
  });
}
