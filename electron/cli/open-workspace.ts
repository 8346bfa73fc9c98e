import { existsSync } from 'node:fs';
import { AppError } from '#shared/contract/errors';
import { requireOption, type Session } from './command.ts';

/** Opens the workspace that the command names, to view or to change. */
export function openWorkspace(session: Session, wanted: 'write' | 'view'): string {
  const path = requireOption(session, 'workspace');
  const facts = session.app.openWorkspace(path, wanted);
  for (const notice of facts.notices) session.terminal.say(notice);
  if (wanted === 'write' && facts.access.mode === 'view') {
    throw new AppError('workspace-refused', facts.access.sentence, { reason: facts.access.reason });
  }
  return path;
}

/** As `openWorkspace` to change it; makes a new one where there is none. */
export function openOrCreateWorkspace(session: Session): string {
  const path = requireOption(session, 'workspace');
  if (existsSync(path)) return openWorkspace(session, 'write');
  session.app.createWorkspace(path);
  session.terminal.say(`Made a new workspace: ${path}`);
  return path;
}
