import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { findParent } from '#app/parser/parent';
import type { ParseRequest } from '#app/parser/protocol';
import { defaultVocabulary } from '#app/resources';
import { NO_CORRECTIONS } from '#shared/recognise/draft';

const REQUEST: ParseRequest = {
  bytes: new Uint8Array([1]),
  tracked: 'accept',
  vocabulary: defaultVocabulary,
  corrections: NO_CORRECTIONS,
};

/** The process as Electron starts it: with a port in place of a channel. */
class UtilitySide extends EventEmitter {
  readonly said: unknown[] = [];
  readonly parentPort = Object.assign(new EventEmitter(), {
    postMessage: (message: unknown) => this.said.push(message),
  });
}

it('talks through the port where Electron started the process', () => {
  const utility = new UtilitySide();
  const heard: unknown[] = [];
  const parent = findParent(Object.assign(Object.create(process), { parentPort: utility.parentPort }));
  parent.onRequest((request) => heard.push(request));
  utility.parentPort.emit('message', { data: REQUEST });
  utility.parentPort.emit('message', { data: 'nonsense' });
  parent.say({ kind: 'progress', phase: 'reading' });
  expect([heard, utility.said]).toEqual([[REQUEST], [{ kind: 'progress', phase: 'reading' }]]);
});
