/** Owns a language model that the editor offers to extensions: it answers what it is asked for, without a network. */
import * as vscode from 'vscode';

/** The part of the editor's API that lends models, newer than the types that the extension is built against. */
interface Lender {
  registerLanguageModelChatProvider(vendor: string, provider: object): vscode.Disposable;
}

const MODEL = {
  ...{ id: 'stand-in-1', name: 'Stand-in', family: 'stand-in', version: '1', isUserSelectable: true, isDefault: true },
  ...{ maxInputTokens: 30_000, maxOutputTokens: 4000, capabilities: { toolCalling: true } },
};

/** What the stand-in reads in the sample: one person of the article, and a site that it makes up. */
const SUMMARY = {
  ...{ isReport: true, headline: 1, publishedOn: null, visitStart: null, visitEnd: null, overview: null },
  attendees: [{ name: '季长风', titles: ['市长'], organization: '青浦湾市', side: 'host', sentences: [4] }],
  agreements: [],
  siteVisits: [{ name: '望月天文台', focus: null, date: null, sentences: [5] }],
};

interface RequestOptions {
  readonly tools?: readonly { readonly name: string }[];
}

export function registerStandIn(): vscode.Disposable {
  const provider = {
    provideLanguageModelChatInformation: () => [MODEL],
    provideTokenCount: (_model: unknown, text: unknown) => JSON.stringify(text).length,
    provideLanguageModelChatResponse: (
      _model: unknown,
      _messages: unknown,
      { tools = [] }: RequestOptions,
      progress: vscode.Progress<unknown>,
    ): Promise<void> => {
      const [tool] = tools;
      if (tool) progress.report(new vscode.LanguageModelToolCallPart('call-1', tool.name, SUMMARY));
      else progress.report(new vscode.LanguageModelTextPart('The city sent its party secretary [1].'));
      return Promise.resolve();
    },
  };
  return (vscode.lm as unknown as Lender).registerLanguageModelChatProvider('stand-in', provider);
}
