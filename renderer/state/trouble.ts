import { create } from 'zustand';
import type { AppError } from '#shared/contract/errors';

/** An error that stopped what the person asked for, until they close it. */
export const useTrouble = create<{ readonly error: AppError | null }>(() => ({ error: null }));

export function showTrouble(error: AppError): void {
  useTrouble.setState({ error });
}

export function clearTrouble(): void {
  useTrouble.setState({ error: null });
}
