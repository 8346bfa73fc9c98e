import { Visitor, type ESTree } from 'rolldown/utils';
import { lineAt, type Source } from './sources.ts';

/** A name that may be used in few places or none, and why. */
export interface ForbiddenName {
  readonly name: string;
  readonly why: string;
  /** Files where it may be used. */
  readonly except?: RegExp;
}

const MARKUP = 'A document’s text must never become markup of the page (reliability.md E-11).';
const CODE = 'Text must never become code (reliability.md E-11).';
const OUTSIDE = 'Nothing leaves the computer, and nothing comes in by itself (reliability.md E-13).';

/** The static gates of reliability.md section 1. */
export const FORBIDDEN_NAMES: readonly ForbiddenName[] = [
  ...[
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'dangerouslySetInnerHTML',
    'setHTMLUnsafe',
    'srcDoc',
  ].map((name) => ({ name, why: MARKUP })),
  { name: 'createContextualFragment', why: MARKUP },
  { name: 'eval', why: CODE },
  { name: 'executeJavaScript', why: CODE },
  { name: 'loadFile', why: 'Windows load the program’s own origin, never a file (reliability.md E-01).' },
  {
    name: 'createServer',
    why: 'Only the loopback host listens (reliability.md L-01).',
    except: /^electron\/loopback\//,
  },
  {
    name: 'openExternal',
    why: 'Links go to the browser in one place, past the list of our own pages (reliability.md E-07).',
    except: /^electron\/desktop\/(electron-parts|security\/guard-contents)\.ts$/,
  },
  { name: 'openPath', why: 'Files are shown in their folder, never opened (reliability.md E-07).' },
  { name: 'openDevTools', why: 'There is nothing to inspect in what people use (reliability.md E-15).' },
  ...['autoUpdater', 'crashReporter', 'XMLHttpRequest', 'WebSocket', 'sendBeacon'].map((name) => ({
    name,
    why: OUTSIDE,
  })),
  {
    name: 'fetch',
    why: OUTSIDE,
    except: /^renderer\/bridge\/loopback-|^electron\/loopback\//,
  },
  {
    name: 'ipcRenderer',
    why: 'The page’s way to the program is the bridge (reliability.md E-10).',
    except: /^electron\/desktop\/(preload|bridge\/page-bridge)\.ts$/,
  },
  ...['encryptString', 'decryptString', 'safeStorage'].map((name) => ({
    name,
    why: 'No plan depends on a key that a computer can lose (reliability.md E-19).',
  })),
];

/** Sentences about names that a source must not use. */
export function findForbiddenNames(
  source: Source,
  names: readonly ForbiddenName[] = FORBIDDEN_NAMES,
): readonly string[] {
  const found: string[] = [];
  const meet = (name: string, start: number): void => {
    const rule = names.find((each) => each.name === name);
    if (rule === undefined || rule.except?.test(source.path) === true) return;
    found.push(`${source.path}:${lineAt(source.text, start)} uses ${name}. ${rule.why}`);
  };
  const construct = (callee: ESTree.Expression): void => {
    if (callee.type === 'Identifier' && callee.name === 'Function')
      found.push(`${source.path}:${lineAt(source.text, callee.start)} uses Function. ${CODE}`);
  };
  new Visitor({
    Identifier: ({ name, start }) => meet(name, start),
    JSXIdentifier: ({ name, start }) => meet(name, start),
    Literal: ({ value, start }) => {
      // A name in brackets is a name all the same.
      if (typeof value === 'string') meet(value, start);
    },
    CallExpression: ({ callee }) => construct(callee),
    NewExpression: ({ callee }) => construct(callee),
  }).visit(source.program);
  return found;
}
