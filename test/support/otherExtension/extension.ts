/** Owns another extension: it asks for summaries, keeps articles in memory and lends the editor a language model. */
import * as vscode from 'vscode';
import type { ReportSummarizerApi } from '../../../src/vscode/api.ts';
import { MemoryFiles } from '../memoryFiles.ts';
import { registerStandIn } from './standInModel.ts';

/** What was learned, where the test can read it. */
function tell(text: string): void {
  void vscode.window.showInformationMessage(text);
}

async function findApi(): Promise<ReportSummarizerApi> {
  const extension = vscode.extensions.getExtension<ReportSummarizerApi>('report-summarizer.report-summarizer');
  if (!extension) throw new Error('Report Summarizer is not installed');
  return extension.activate();
}

async function ask(): Promise<void> {
  const api = await findApi();
  const { attendees, siteVisits } = await api.summarize(vscode.window.activeTextEditor!.document.uri, {
    engine: 'rules',
  });
  tell(`API ${api.apiVersion}: ${attendees.map(({ name }) => name).join()}; ${siteVisits[0]?.name ?? 'no visit'}`);
}

async function askForMissing(): Promise<void> {
  const api = await findApi();
  try {
    await api.summarize(vscode.Uri.parse('memory-articles:/nothing.txt'));
    tell('a summary of nothing');
  } catch (error) {
    tell(`refused with ${(error as { code?: string }).code}`);
  }
}

async function invokeTool(): Promise<void> {
  const { content } = await vscode.lm.invokeTool('report_summarize', { input: {}, toolInvocationToken: undefined });
  const [part] = content;
  const facts = JSON.parse((part as vscode.LanguageModelTextPart).value) as { attendees: { name: string }[] };
  tell(`the tool gave ${facts.attendees.map(({ name }) => name).join()}`);
}

export function activate(context: vscode.ExtensionContext): void {
  const article = vscode.Uri.parse('memory-articles:/visits/article.txt');
  const files = new MemoryFiles({
    [article.path]: '4月2日，青河县委书记罗一鸣到白石镇调研。他先后考察了白石镇中心小学和红叶茶厂。\n',
  });
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('memory-articles', files),
    vscode.commands.registerCommand('other.ask', ask),
    vscode.commands.registerCommand('other.askForMissing', askForMissing),
    vscode.commands.registerCommand('other.invokeTool', invokeTool),
    vscode.commands.registerCommand('other.openMemory', () => vscode.window.showTextDocument(article)),
    registerStandIn(),
  );
}
