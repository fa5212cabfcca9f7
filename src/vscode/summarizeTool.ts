/** Owns the language model tool: a report's facts, as data, for whatever model the user chats with. */
import * as vscode from 'vscode';
import { SummarizeError } from '../summary/errors.ts';
import type { ReportCommands } from './reportCommands.ts';

export interface ToolInput {
  /** Path in the workspace or URI; the article in front when it is left out. */
  readonly path?: string;
}

/** A model may name only what the user has open or in the workspace: it must not be a way to any other file. */
async function findNamed(path: string): Promise<vscode.Uri> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const open = vscode.workspace.textDocuments.find(
    ({ uri }) => uri.toString() === path || uri.fsPath === path || vscode.workspace.asRelativePath(uri) === path,
  );
  if (open) return open.uri;
  for (const { uri } of folders) {
    const file = vscode.Uri.joinPath(uri, path);
    if (!file.path.startsWith(uri.path.endsWith('/') ? uri.path : `${uri.path}/`)) continue;
    try {
      await vscode.workspace.fs.stat(file);
      return file;
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError)) throw error;
    }
  }
  throw new SummarizeError('file-vanished', 'not in the workspace', { detail: { name: path } });
}

export async function summarizeForTool(
  { path }: ToolInput,
  token: vscode.CancellationToken,
  reports: ReportCommands,
): Promise<vscode.LanguageModelToolResult> {
  const uri = path ? await findNamed(path) : reports.target(undefined);
  const summary = await reports.summaryOf(uri, () => reports.summarizeQuietly(uri, { token }));
  const { source, title, publishedOn, visitStart, visitEnd, overview, attendees, agreements, siteVisits } = summary;
  const answer = {
    uri: source.uri,
    title,
    publishedOn,
    visitStart,
    visitEnd,
    overview,
    attendees,
    agreements,
    siteVisits,
  };
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(answer))]);
}
