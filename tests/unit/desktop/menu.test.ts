import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { COMMAND_IDS } from '#shared/contract/commands';
import { startTestDesktop } from '#tests/support/desktop/start';
import { menuTemplate, textMenuTemplate } from '../../../electron/desktop/window/menu.ts';

function itemsOf(platform: string): { chosen: string[]; items: MenuItemConstructorOptions[] } {
  const chosen: string[] = [];
  const menus = menuTemplate(
    { command: (id) => chosen.push(id), zoom: (step) => chosen.push(`zoom ${step}`) },
    platform,
  );
  return {
    chosen,
    items: menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : [])),
  };
}

const choose = (item: MenuItemConstructorOptions): void =>
  void (item.click === undefined ? null : Reflect.apply(item.click, undefined, []));

describe('the menu', () => {
  it('says to the page every command that it shares with it, each once', () => {
    const { chosen, items } = itemsOf('linux');
    items.forEach(choose);
    expect(chosen.filter((id) => !id.startsWith('zoom')).toSorted()).toEqual(COMMAND_IDS.toSorted());
  });

  it('has the keys of the page, and no two items of one key', () => {
    const keys = itemsOf('win32').items.flatMap(({ accelerator, label }) =>
      accelerator === undefined ? [] : [`${accelerator} ${label?.replace('&', '') ?? ''}`],
    );
    expect(keys).toMatchInlineSnapshot(`
      [
        "CmdOrCtrl+N New workspace…",
        "CmdOrCtrl+O Open workspace…",
        "CmdOrCtrl+I Import a document…",
        "CmdOrCtrl+E Export a paper…",
        "CmdOrCtrl+W Close workspace",
        "CmdOrCtrl+Z Undo",
        "Ctrl+Y Redo",
        "CmdOrCtrl+1 Start",
        "CmdOrCtrl+2 Plan",
        "CmdOrCtrl+3 Versions",
        "CmdOrCtrl+4 Compare",
        "CmdOrCtrl+5 Papers",
        "CmdOrCtrl+, Settings",
        "CmdOrCtrl+K Find or do…",
        "CmdOrCtrl+Plus Zoom in",
        "CmdOrCtrl+- Zoom out",
        "CmdOrCtrl+0 100%",
        "F1 Guide",
      ]
    `);
    expect(new Set(keys.map((each) => each.split(' ')[0])).size).toBe(keys.length);
  });

  it('leaves undo and redo to the page, where text fields have their own', () => {
    const left = itemsOf('win32').items.filter(({ registerAccelerator }) => registerAccelerator === false);
    expect(left.map(({ label }) => label)).toEqual(['&Undo', '&Redo']);
  });

  it('has the program’s own menu first on a Mac, and there no Exit', () => {
    const menus = menuTemplate({ command: () => {}, zoom: () => {} }, 'darwin');
    expect(menus[0]).toMatchObject({ role: 'appMenu' });
    expect(JSON.stringify(menus)).not.toContain('quit');
    expect(JSON.stringify(menuTemplate({ command: () => {}, zoom: () => {} }, 'win32'))).toContain('quit');
  });

  it('reaches the page, and makes it larger and smaller', async () => {
    const desktop = await startTestDesktop();
    await desktop.page.wish({ kind: 'begin' });
    const [menus = []] = desktop.electron.menus;
    const items = menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const byLabel = (label: string): void => choose(items.find((item) => item.label === label) ?? {});
    byLabel('P&apers');
    byLabel('Zoom &in');
    byLabel('Zoom &in');
    byLabel('Zoom &out');
    expect([desktop.page.heard, desktop.electron.window.webContents.zoom]).toEqual([
      [{ kind: 'command', id: 'view.papers' }],
      1,
    ]);
    byLabel('&100%');
    expect(desktop.electron.window.webContents.zoom).toBe(0);
    desktop.stop();
  });
});

describe('a right click', () => {
  it('in a text field offers what one does with text', () => {
    expect(textMenuTemplate({ isEditable: true, selectionText: '' })?.map(({ role }) => role)).toEqual([
      'cut',
      'copy',
      'paste',
      undefined,
      'selectAll',
    ]);
  });

  it('on words offers to copy them, and elsewhere nothing', () => {
    expect(textMenuTemplate({ isEditable: false, selectionText: 'words' })?.map(({ role }) => role)).toEqual([
      'copy',
    ]);
    expect(textMenuTemplate({ isEditable: false, selectionText: ' ' })).toBeNull();
  });
});
