/** Owns the reading of settings: only what the user set, never what a workspace says, parsed once here. */
import * as vscode from 'vscode';
import * as z from 'zod/mini';

const SECTION = 'reportSummarizer';
const engineSchema = z.enum(['auto', 'rules', 'openai', 'vscode-lm']);
export type EngineChoice = z.infer<typeof engineSchema>;
const scriptSchema = z.enum(['article', 'simplified']);

export interface Settings {
  readonly engine: EngineChoice;
  readonly baseUrl: string;
  /** Empty: the preset's default model. */
  readonly model: string;
  readonly secondLook: boolean;
  /** In which characters the summary of an article in traditional Chinese is written. */
  readonly script: z.infer<typeof scriptSchema>;
  /** Price in US dollars per million tokens: model name → [input, output]. */
  readonly prices: Readonly<Record<string, readonly [number, number]>>;
  readonly removals: Readonly<Record<string, boolean>>;
}

/**
 * The user's own value, else the default. A workspace must never decide where text goes, so `workspaceValue` and
 * `workspaceFolderValue` are not looked at, whatever the manifest's scope says.
 */
function readUserValue<T>(key: string, schema: z.ZodMiniType<T>, fallback: T): T {
  const found = vscode.workspace.getConfiguration(SECTION).inspect<unknown>(key);
  const parsed = schema.safeParse(found?.globalValue ?? found?.defaultValue);
  return parsed.success ? parsed.data : fallback;
}

export function readSettings(): Settings {
  return {
    engine: readUserValue('engine', engineSchema, 'auto'),
    baseUrl: readUserValue('baseUrl', z.string(), '').trim(),
    model: readUserValue('model', z.string(), '').trim(),
    secondLook: readUserValue('secondLook', z.boolean(), true),
    script: readUserValue('script', scriptSchema, 'article'),
    prices: readUserValue(
      'prices',
      z.record(z.string(), z.tuple([z.number().check(z.minimum(0)), z.number().check(z.minimum(0))])),
      {},
    ),
    removals: readUserValue('removals', z.record(z.string(), z.boolean()), {}),
  };
}

export async function writeUserSetting(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration(SECTION).update(key, value, vscode.ConfigurationTarget.Global);
}
