import type { Diagnostic } from './spec/diagnostics/diagnostic.ts';

/** Outcome of something that a user's input can make fail: failures are values that say what, where and how to put it right. */
export type Result<T> = Success<T> | Failure;

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Failure {
  readonly ok: false;
  readonly diagnostics: readonly Diagnostic[];
}

export function success<T>(value: T): Success<T> {
  return { ok: true, value };
}

export function failure(...diagnostics: readonly Diagnostic[]): Failure {
  return { ok: false, diagnostics };
}
