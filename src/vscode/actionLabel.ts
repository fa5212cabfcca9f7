/** Owns the words on the buttons of notices and notifications. */
import type { PanelAction } from '../protocol.ts';
import type { Translate } from './translate.ts';

export function actionLabel(action: PanelAction, t: Translate): string {
  switch (action) {
    case 'summarize':
    case 'runAgain':
      return t('Try Again');
    case 'cancel':
      return t('Cancel');
    case 'undo':
      return t('Undo');
    case 'toggleHighlights':
      return t('Highlights');
    case 'selectModel':
      return t('Select Model');
    case 'setApiKey':
      return t('Set API Key');
    case 'testConnection':
      return t('Test Connection');
    case 'openSettings':
      return t('Open Settings');
    case 'showLog':
      return t('Show Log');
    case 'showCleaned':
      return t('Compare with the original');
    case 'openSample':
      return t('Open a Sample');
    case 'openArticle':
      return t('Open the article');
    case 'reopenWithEncoding':
      return t('Reopen with Encoding');
  }
}
