/** Owns the request that asks a model for the facts of an article, or of a passage of it. */
import type { CleanArticle, Sentence } from '../article/cleanArticle.ts';
import type { ModelRequest } from './model.ts';
import { replySchema } from './modelReply.ts';
import { promptTextFor } from './promptText.ts';
import { sha256 } from './sha256.ts';

/** Raised with every change of the instructions, the schema or the way an article is laid out. */
export const PROMPT_VERSION = 1;

export interface PromptOptions {
  /** The user's language as VS Code names it: `en`, `zh-cn`, `zh-tw`, … */
  readonly interfaceLanguage: string;
  /** The sentences to read, possibly cut; default: the whole article. Facts are cited by their numbers. */
  readonly passage?: readonly Sentence[];
  /** Sentences shown before a later passage, so that offices and dates can be told. */
  readonly context?: readonly Sentence[];
  readonly maxOutputTokens?: number;
}

export interface Prompt {
  readonly request: ModelRequest;
  readonly promptVersion: number;
}

/** Room for about 120 facts; an answer that needs more is truncated, and its passage is then read in halves. */
export const DEFAULT_OUTPUT_TOKENS = 8192;

/** Asks for the facts of `article` in its language; a traditional article is shown in simplified characters. Pure. */
export function buildPrompt(article: CleanArticle, options: PromptOptions): Prompt {
  const words = promptTextFor(article.language);
  const context = options.context ?? [];
  const passage = options.passage ?? article.sentences;
  const fence = chooseFence(article.simplified);
  const lines = (sentences: readonly Sentence[]): string[] =>
    sentences.map(({ number, start, end }) => `[${number}] ${oneLine(article.simplified.slice(start, end))}`);
  const user = [
    ...(article.publishedOn ? [words.published(article.publishedOn)] : []),
    `<${fence}>`,
    ...(context.length > 0 ? [words.context, ...lines(context), '……'] : []),
    ...lines(passage),
    `</${fence}>`,
    words.task(fence),
  ];
  return {
    request: {
      system: words.system(fence, languageName(options.interfaceLanguage, article.language)),
      user: user.join('\n'),
      schema: replySchema(),
      schemaName: 'report_facts',
      maxOutputTokens: options.maxOutputTokens ?? DEFAULT_OUTPUT_TOKENS,
    },
    promptVersion: PROMPT_VERSION,
  };
}

/** The key of a recorded answer: what the model reads and the form it is asked for; not how long it may answer. */
export function promptHash(request: ModelRequest): string {
  return sha256(JSON.stringify([request.system, request.user, request.schemaName, request.schema]));
}

/** A tag that the text does not hold, so that no text can end its own fence; the same for the same text. */
export function chooseFence(text: string): string {
  const lower = text.toLowerCase();
  if (!lower.includes('article')) return 'article';
  const taken = new Set(Array.from(lower.matchAll(/article-(\d{1,9})/g), (match) => Number(match[1])));
  let number = 1;
  while (taken.has(number)) number++;
  return `article-${number}`;
}

/** Other line ends than \n could pass for a new line of the prompt. */
export function oneLine(text: string): string {
  return text.replace(/[\n\r\v\f\u0085\u2028\u2029]+/g, ' ');
}

/** The overview's language in the words of the instructions. */
function languageName(interfaceLanguage: string, articleLanguage: string): string {
  const chinese = articleLanguage.startsWith('zh');
  const language = interfaceLanguage.toLowerCase();
  if (/^zh-(?:tw|hk|mo|hant)/.test(language)) return chinese ? '繁体中文' : 'traditional Chinese';
  if (language.startsWith('zh')) return chinese ? '简体中文' : 'simplified Chinese';
  if (language.startsWith('en')) return chinese ? '英文' : 'English';
  return chinese ? `语言代码为 ${interfaceLanguage} 的语言` : `the language with the code ${interfaceLanguage}`;
}
