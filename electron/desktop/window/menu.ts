import type { MenuItemConstructorOptions } from 'electron';
import type { CommandId } from '#shared/contract/commands';
import { words } from '../wording.ts';

export interface MenuActions {
  /** Tells the page which of its commands was chosen. */
  readonly command: (id: CommandId) => void;
  /** Makes the page larger or smaller; null for 100%. */
  readonly zoom: (step: 1 | -1 | null) => void;
}

/**
 * The application menu. Its items say to the page what to do; the page knows whether it can. There is no item for
 * developer tools (reliability.md E-15). On a Mac the first menu has the program's name.
 */
export function menuTemplate({ command, zoom }: MenuActions, platform: string): MenuItemConstructorOptions[] {
  const item = (label: string, id: CommandId, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => command(id),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const isMac = platform === 'darwin';
  const file: MenuItemConstructorOptions[] = [
    item(words.newWorkspace, 'file.new', 'CmdOrCtrl+N'),
    item(words.openWorkspace, 'file.open', 'CmdOrCtrl+O'),
    LINE,
    item(words.importDocument, 'file.import', 'CmdOrCtrl+I'),
    item(words.exportPaper, 'file.export', 'CmdOrCtrl+E'),
    LINE,
    item(words.closeWorkspace, 'file.close', 'CmdOrCtrl+W'),
    ...(isMac ? [] : [LINE, { role: 'quit', label: words.quit } as const]),
  ];
  const edit: MenuItemConstructorOptions[] = [
    left(item(words.undo, 'edit.undo', 'CmdOrCtrl+Z')),
    left(item(words.redo, 'edit.redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y')),
    LINE,
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ];
  const view: MenuItemConstructorOptions[] = [
    item(words.start, 'view.start', 'CmdOrCtrl+1'),
    item(words.plan, 'view.plan', 'CmdOrCtrl+2'),
    item(words.versions, 'view.versions', 'CmdOrCtrl+3'),
    item(words.compare, 'view.compare', 'CmdOrCtrl+4'),
    item(words.papers, 'view.papers', 'CmdOrCtrl+5'),
    item(words.settings, 'view.settings', 'CmdOrCtrl+,'),
    LINE,
    item(words.find, 'view.find', 'CmdOrCtrl+K'),
    LINE,
    { label: words.zoomIn, accelerator: 'CmdOrCtrl+Plus', click: () => zoom(1) },
    { label: words.zoomOut, accelerator: 'CmdOrCtrl+-', click: () => zoom(-1) },
    { label: words.zoomReset, accelerator: 'CmdOrCtrl+0', click: () => zoom(null) },
    { role: 'togglefullscreen', label: words.fullScreen },
  ];
  const help: MenuItemConstructorOptions[] = [
    item(words.guide, 'help.guide', 'F1'),
    item(words.about, 'help.about'),
  ];
  const menus = [
    { label: words.file, submenu: file },
    { label: words.edit, submenu: edit },
    { label: words.view, submenu: view },
    { label: words.help, role: 'help', submenu: help } as const,
  ];
  return isMac ? [{ label: words.clearday, role: 'appMenu' }, ...menus] : menus;
}

/** Shown in the menu, but left to the page: in a text field the keys take back typing. */
function left(item: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return { ...item, registerAccelerator: false };
}

const LINE: MenuItemConstructorOptions = { type: 'separator' };

/** What a right click in a text offers. Null where there is nothing to offer. */
export function textMenuTemplate(at: {
  readonly isEditable: boolean;
  readonly selectionText: string;
}): MenuItemConstructorOptions[] | null {
  const copy: MenuItemConstructorOptions = { role: 'copy', label: words.copy };
  if (at.isEditable) {
    return [
      { role: 'cut', label: words.cut },
      copy,
      { role: 'paste', label: words.paste },
      LINE,
      { role: 'selectAll', label: words.selectAll },
    ];
  }
  return at.selectionText.trim() === '' ? null : [copy];
}
