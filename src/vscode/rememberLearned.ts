/** Owns where the model client's lessons about servers are kept between sessions. */
import type * as vscode from 'vscode';
import type { LearnedStore } from '../model/learnedStore.ts';

const PREFIX = 'reportSummarizer.learned:';

export function rememberLearned(memory: vscode.Memento): LearnedStore {
  return {
    get: (key) => memory.get(PREFIX + key),
    set: (key, learned) => void memory.update(PREFIX + key, learned),
  };
}
