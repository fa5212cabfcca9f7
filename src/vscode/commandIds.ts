/** Owns the list of commands, for the composition root to register before anything else is loaded. */

export const COMMANDS = [
  'summarize',
  'runAgain',
  'cancel',
  'copyJson',
  'copyMarkdown',
  'copyCsv',
  'copyPlainText',
  'saveAs',
  'insertAtCursor',
  'showCleaned',
  'setApiKey',
  'forgetApiKey',
  'selectModel',
  'testConnection',
  'clearCache',
  'addAttendee',
  'addAgreement',
  'addSiteVisit',
  'undo',
  'pin',
  'unpin',
  'toggleHighlights',
  'showPanel',
  'openSample',
  'openSettings',
  'showLog',
  'reopenWithEncoding',
  'openArticle',
  'deleteReport',
  'revealFact',
  'confirmFact',
  'removeFact',
] as const;
export type CommandName = (typeof COMMANDS)[number];

export const PREFIX = 'reportSummarizer.';
export const PANEL_TYPE = 'reportSummarizer.panel';
export const REPORTS_VIEW = 'reportSummarizer.reports';
export const CHAT_PARTICIPANT = 'reportSummarizer.report';
export const TOOL = 'report_summarize';
