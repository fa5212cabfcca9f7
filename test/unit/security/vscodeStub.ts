/** Owns a stand-in for the `vscode` module in plain Node: as much of it as the parts under test touch. */
import { registerHooks } from 'node:module';

const SOURCE = `
export class Uri {
  constructor(scheme, path) { Object.assign(this, { scheme, path, fsPath: path, query: '' }); }
  static parse(text) { const at = text.indexOf(':'); return new Uri(text.slice(0, at), text.slice(at + 1)); }
  static joinPath(uri, ...parts) { return new Uri(uri.scheme, [uri.path, ...parts].join('/')); }
  toString() { return this.scheme + ':' + this.path; }
}
export class FileSystemError extends Error {
  constructor(code) { super(code); this.code = code; }
}
export class EventEmitter {
  listeners = new Set();
  event = (listener) => { this.listeners.add(listener); return { dispose: () => this.listeners.delete(listener) }; };
  fire(value) { for (const listener of this.listeners) listener(value); }
  dispose() { this.listeners.clear(); }
}
export class CancellationError extends Error { name = 'Canceled'; }
export class TreeItem { constructor(label) { this.label = label; } }
export class ThemeIcon { constructor(id) { this.id = id; } }
export class MarkdownString {
  value = '';
  appendText(text) { this.value += text; return this; }
}
export class Location { constructor(uri, start) { Object.assign(this, { uri, range: { start, end: start } }); } }
export const LanguageModelChatMessage = { User: (content) => ({ content }) };
export const env = { language: 'en' };
export const window = {};
export const workspace = { fs: {} };
`;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'vscode') return next(specifier, context);
    return { url: `data:text/javascript,${encodeURIComponent(SOURCE)}`, format: 'module', shortCircuit: true };
  },
});
