/** What a user notices of the extension being there at all. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const ID = 'report-summarizer.report-summarizer';

export const tests = {
  'the extension is installed and activates': async () => {
    const extension = vscode.extensions.getExtension(ID);
    assert.ok(extension, `${ID} is not there`);
    await extension.activate();
    assert.ok(extension.isActive);
  },
  'every command of the manifest is registered': async () => {
    const manifest = vscode.extensions.getExtension(ID)!.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const registered = new Set(await vscode.commands.getCommands(true));
    const declared = manifest.contributes.commands.map(({ command }) => command);
    assert.ok(declared.length > 0);
    assert.deepEqual(
      declared.filter((command) => !registered.has(command)),
      [],
    );
  },
};
