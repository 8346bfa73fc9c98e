import type { PlanId } from '#shared/domain/ids';
import type { Plan } from '#shared/domain/version';
import { ChangeRefused } from './change-refusal.ts';
import { type ReadHandle, type WriteHandle, takeFirst } from './handle.ts';
import { sql } from './sql.ts';

export function insertPlan(write: WriteHandle, plan: Plan, at: string): void {
  write.run(sql`INSERT INTO plan (id, title, created_at) VALUES (${plan.id}, ${plan.title}, ${at})`);
}

/** Throws ChangeRefused 'not-found'. */
export function renamePlan(write: WriteHandle, id: PlanId, title: string): void {
  const changed = write.run(sql`UPDATE plan SET title = ${title} WHERE id = ${id}`);
  if (changed === 0) throw new ChangeRefused('not-found', 'That plan');
}

export function findPlan(read: ReadHandle, id: PlanId): Plan | null {
  return takeFirst(read.all<Plan>(sql`SELECT id, title FROM plan WHERE id = ${id}`));
}

/** Throws ChangeRefused 'not-found'. */
export function getPlan(read: ReadHandle, id: PlanId): Plan {
  const plan = findPlan(read, id);
  if (plan === null) throw new ChangeRefused('not-found', 'That plan');
  return plan;
}

/** By title. */
export function listPlans(read: ReadHandle): Plan[] {
  return read.all<Plan>(sql`SELECT id, title FROM plan ORDER BY title, id`);
}
