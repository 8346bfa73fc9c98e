import type { DesktopDialog, DialogParent } from '../../../electron/desktop/electron-parts.ts';
import type { Log } from './fake-event.ts';

/** What the person will choose; a dialog that nobody expects is an error. */
export class FakeDialog implements DesktopDialog {
  /** Paths for the next dialogs that open or save; null where the person cancels. */
  readonly paths: Array<string | null> = [];
  /** Buttons for the next questions, by their place. A promise is a person who takes their time. */
  readonly buttons: Array<number | Promise<number>> = [];
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  showErrorBox(title: string, content: string): void {
    this.#log.push(['showErrorBox', title, content]);
  }

  async showMessageBox(_: DialogParent, options: object): ReturnType<DesktopDialog['showMessageBox']> {
    this.#log.push(['showMessageBox', options]);
    return { response: await next(this.buttons), checkboxChecked: false };
  }

  async showOpenDialog(_: DialogParent, options: object): ReturnType<DesktopDialog['showOpenDialog']> {
    this.#log.push(['showOpenDialog', options]);
    const path = next(this.paths);
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  }

  async showSaveDialog(_: DialogParent, options: object): ReturnType<DesktopDialog['showSaveDialog']> {
    this.#log.push(['showSaveDialog', options]);
    const path = next(this.paths);
    return { canceled: path === null, filePath: path ?? '' };
  }
}

function next<Answer>(answers: Answer[]): Answer {
  const answer = answers.shift();
  if (answer === undefined) throw new Error('A dialog came up that the test has no answer for.');
  return answer;
}
