/**
 * The commands that a host's menu and the page share, by id: the page does them, a menu item or an accelerator only
 * says which (HostEvent 'command').
 */
export const COMMAND_IDS = [
  'file.new',
  'file.open',
  'file.import',
  'file.export',
  'file.close',
  'edit.undo',
  'edit.redo',
  'view.find',
  'view.start',
  'view.plan',
  'view.versions',
  'view.compare',
  'view.papers',
  'view.settings',
  'help.guide',
  'help.about',
] as const;

export type CommandId = (typeof COMMAND_IDS)[number];
