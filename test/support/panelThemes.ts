/** Owns the theme variables with which the panel is looked at outside the editor: the four built-in kinds of theme. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

export const THEME_NAMES = ['dark', 'light', 'hc-black', 'hc-light'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** As VS Code 1.139 gives them to a webview; `node scripts/screenshots.ts themes` asks it again. */
export const KEPT_THEMES = join(import.meta.dirname, 'panelThemes.json');

const themeSchema = z.object({ bodyClass: z.string(), variables: z.record(z.string(), z.string()) });
const themesSchema = z.object({
  dark: themeSchema,
  light: themeSchema,
  'hc-black': themeSchema,
  'hc-light': themeSchema,
});

export const THEMES = z.parse(themesSchema, JSON.parse(readFileSync(KEPT_THEMES, 'utf8')));

/** Names of the theme variables that a style sheet uses, with `true` for those that it never uses without a fallback. */
export function variablesOf(styleSheet: string): Map<string, boolean> {
  const names = new Map<string, boolean>();
  for (const [, name, next] of styleSheet.matchAll(/var\(--vscode-([\w-]+)\s*([,)])/g))
    names.set(name!, (names.get(name!) ?? true) && next === ',');
  return names;
}

/** The theme as the editor hands it to a webview: variables on the root element. */
export function themeStyle(theme: ThemeName): string {
  const variables = Object.entries(THEMES[theme].variables).map(([name, value]) => `--vscode-${name}:${value}`);
  return `:root{${[...variables, '--vscode-font-size:13px', '--vscode-font-family:"Noto Sans","Noto Sans CJK SC",sans-serif'].join(';')}}`;
}
