/** Where the work of an app window is kept, and what stands in the way. */
export const keepingWords = {
  'keeping.saving': 'Saving…',
  'keeping.saved': 'Saved in {name}',
  'keeping.sample': 'A sample, kept by Clearday',
  'keeping.no-file':
    'Kept by Clearday on this computer, and not yet in a file of yours. Keep it in a file to share it or back it up.',
  'keeping.not-allowed':
    'Kept by Clearday on this computer. The browser was not allowed to change {name}: choose “Keep in a file” and allow it.',
  'keeping.changed-elsewhere':
    '{name} was changed by somebody else, so Clearday left it as it is. Your changes are kept on this computer: keep them in a file of another name, then compare the two.',
  'keeping.gone':
    '{name} is no longer where it was. Everything is kept by Clearday on this computer: choose “Keep in a file” to say where it belongs now.',
  'keeping.held':
    'Kept by Clearday on this computer. {name} could not be changed just now, perhaps because another program uses it; Clearday tries again.',
  'keeping.no-pickers':
    'This browser cannot save into your files. Open Clearday with Microsoft Edge or Google Chrome.',
  'keeping.too-big':
    '{name} is larger than 50 MB, which is more than this window takes. Start Clearday with the file itself: npm start -- --workspace FILE.',
  'keeping.not-read': '{name} could not be read. Check that its drive is connected, then try again.',
  'keeping.not-written':
    '{name} could not be saved: the browser was not allowed to, or its folder is gone. Choose the folder again.',
  'keeping.choose-again': 'Choose the button again: the browser asks for a click before it shows a dialog.',
  'keeping.stopped':
    'Clearday has stopped. Close this window and start it again; everything that was shown as saved is safe.',
  'keeping.broken': 'Something went wrong inside Clearday ({what}); nothing was changed.',
  'keeping.copied-name': '{name} ({number})',
  'keeping.restored-name': '{name} (restored)',
  'keeping.workspace-files': 'Clearday workspaces',
  'keeping.downloads': 'Downloads',
} as const;
