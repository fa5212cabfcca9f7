/** Owns the choice of a model: the built-in engine, the editor's models, servers on this machine, known servers, any address. */
import * as vscode from 'vscode';
import { presets } from '../model/presets.ts';
import { originOf, parseAddress } from '../model/serverAddress.ts';
import { SummarizeError } from '../summary/errors.ts';
import type { ApiKeys } from './apiKeys.ts';
import { describeError } from './describeError.ts';
import { readSettings, writeUserSetting } from './settings.ts';
import type { Translate } from './translate.ts';

export interface ChosenModel {
  readonly label: string;
  /** null: no server of the user's is asked. */
  readonly baseUrl: string | null;
}

interface Choice extends vscode.QuickPickItem {
  readonly choose?: () => Promise<ChosenModel | null>;
}

async function useSettings(engine: string, baseUrl: string | null, model: string): Promise<void> {
  await writeUserSetting('engine', engine);
  if (baseUrl !== null) await writeUserSetting('baseUrl', baseUrl);
  await writeUserSetting('model', model);
}

function separator(label: string): Choice {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** Lets the user choose and writes the choice to the user's settings; null when dismissed. */
export async function selectModel(keys: ApiKeys, t: Translate): Promise<ChosenModel | null> {
  const picker = vscode.window.createQuickPick<Choice>();
  picker.title = t('Select Model');
  picker.placeholder = t('Which engine shall read the articles?');
  picker.matchOnDescription = true;
  picker.busy = true;
  const abort = new AbortController();
  const fixed = fixedChoices(keys, t);
  picker.items = fixed;
  picker.show();
  const looking = foundChoices(abort.signal, t).then((found) => {
    if (abort.signal.aborted) return;
    picker.busy = false;
    // Behind the built-in engine, before the list of servers: what is there already is the nearest choice.
    if (found.length > 0) picker.items = [fixed[0]!, ...found, ...fixed.slice(1)];
  });
  looking.catch((error: unknown) => {
    // The choice was made, or dismissed, before the search had ended.
    if (!abort.signal.aborted) throw error;
  });
  try {
    const chosen = await new Promise<Choice | undefined>((resolve) => {
      picker.onDidAccept(() => resolve(picker.selectedItems[0]));
      picker.onDidHide(() => resolve(undefined));
    });
    picker.hide();
    return (await chosen?.choose?.()) ?? null;
  } finally {
    abort.abort(new vscode.CancellationError());
    picker.dispose();
  }
}

function fixedChoices(keys: ApiKeys, t: Translate): Choice[] {
  const current = readSettings();
  const servers = presets
    .filter(({ localPort }) => localPort === null)
    .map((preset): Choice => ({
      label: preset.label,
      description: preset.defaultModel ?? '',
      detail: originMatches(preset.baseUrl, current.baseUrl) ? t('in use') : '',
      choose: () => chooseFromServer(preset.baseUrl, preset.label, keys, t),
    }));
  return [
    {
      label: `$(zap) ${t('Built-in engine')}`,
      description: t('no key, no network'),
      choose: async () => {
        await useSettings('rules', null, '');
        return { label: t('Built-in engine'), baseUrl: null };
      },
    },
    separator(t('Servers')),
    ...servers,
    {
      label: `$(globe) ${t('Another address …')}`,
      description: t('any OpenAI-compatible server'),
      choose: () => chooseAddress(keys, t),
    },
  ];
}

function originMatches(one: string, other: string): boolean {
  return other !== '' && URL.canParse(other) && originOf(one) === originOf(other);
}

/** What is already there: the editor's own models and servers on this machine. */
async function foundChoices(signal: AbortSignal, t: Translate): Promise<Choice[]> {
  const [chats, local] = await Promise.all([
    vscode.lm.selectChatModels(),
    import('./modelClient.ts').then(({ findLocalServers }) => findLocalServers(globalThis.fetch, signal)),
  ]);
  const editorModels = chats.map((chat): Choice => ({
    label: `$(sparkle) ${chat.name}`,
    description: chat.vendor,
    choose: async () => {
      await useSettings('vscode-lm', null, chat.id);
      return { label: chat.name, baseUrl: null };
    },
  }));
  const localModels = local.flatMap(({ preset, models }) =>
    models.map(({ id }): Choice => ({
      label: `$(vm) ${id}`,
      description: preset.label,
      choose: async () => {
        await useSettings('openai', preset.baseUrl, id);
        return { label: id, baseUrl: preset.baseUrl };
      },
    })),
  );
  return [
    ...(editorModels.length > 0 ? [separator(t('Models of the editor')), ...editorModels] : []),
    ...(localModels.length > 0 ? [separator(t('On this machine')), ...localModels] : []),
  ];
}

async function chooseAddress(keys: ApiKeys, t: Translate): Promise<ChosenModel | null> {
  const baseUrl = await vscode.window.showInputBox({
    title: t('Base URL'),
    value: readSettings().baseUrl,
    placeHolder: 'http://localhost:8000/v1',
    ignoreFocusOut: true,
    validateInput: (value) => {
      try {
        parseAddress(value);
        return null;
      } catch (error) {
        if (error instanceof SummarizeError) return t('This is not an address.');
        throw error;
      }
    },
  });
  if (!baseUrl) return null;
  return chooseFromServer(baseUrl.trim(), parseAddress(baseUrl).host, keys, t);
}

/** Lists what the server offers, where it can be asked already, and lets the user name a model otherwise. */
async function chooseFromServer(
  baseUrl: string,
  label: string,
  keys: ApiKeys,
  t: Translate,
): Promise<ChosenModel | null> {
  const preset = presets.find((known) => known.baseUrl === baseUrl);
  const address = baseUrl.includes('YOUR-')
    ? await vscode.window.showInputBox({ title: label, value: baseUrl, ignoreFocusOut: true })
    : baseUrl;
  if (!address) return null;
  const { ids, problem } = await listIds(address, keys, t);
  const usual = preset?.defaultModel ?? null;
  const names = [...new Set([...(usual === null ? [] : [usual]), ...ids])];
  const other: Choice = { label: `$(edit) ${t('Another name …')}` };
  const picked = await vscode.window.showQuickPick<Choice>(
    [...names.map((id): Choice => ({ label: id, description: id === usual ? t('usual') : '' })), other],
    { title: label, placeHolder: problem ?? t('Model') },
  );
  if (!picked) return null;
  const model =
    picked === other
      ? await vscode.window.showInputBox({ title: t('Name of the model'), ignoreFocusOut: true })
      : picked.label;
  if (!model) return null;
  await useSettings('openai', address, model.trim());
  return { label: `${model.trim()} (${label})`, baseUrl: address };
}

async function listIds(
  baseUrl: string,
  keys: ApiKeys,
  t: Translate,
): Promise<{ ids: string[]; problem: string | null }> {
  const { origin, host } = parseAddress(baseUrl);
  const apiKey = (await keys.get(origin)) ?? null;
  const { listModels } = await import('./modelClient.ts');
  try {
    const models = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: t('Asking {0} for its models …', host) },
      () => listModels({ baseUrl, apiKey, fetch: globalThis.fetch }, AbortSignal.timeout(15_000)),
    );
    return { ids: models.map(({ id }) => id), problem: null };
  } catch (error) {
    // A server without a list, or without a key yet, can still be chosen by name.
    if (error instanceof SummarizeError) return { ids: [], problem: describeError(error.code, { host }, t).text };
    return { ids: [], problem: null };
  }
}
