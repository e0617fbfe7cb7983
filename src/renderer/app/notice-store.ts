import { createStore } from 'zustand/vanilla';
import type { Diagnostic, DiagnosticCode } from '../../shared/spec/diagnostics/diagnostic.ts';

/** Something to tell that is not about a place in the drawing: a file, the engine, a run. */
export interface Notice {
  readonly id: number;
  readonly diagnostic: Diagnostic;
}

/** At most so many are shown; older ones give way. */
const maximumNotices = 3;

/** What is told at the moment, the newest last. */
export const noticeStore = createStore<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }));

let nextId = 1;

/** Tells diagnostics; one of the same code that is still shown gives way to the new one. */
export function notify(diagnostics: readonly Diagnostic[]): void {
  const codes = new Set(diagnostics.map(({ code }) => code));
  const told = diagnostics.map((diagnostic) => ({ id: nextId++, diagnostic }));
  noticeStore.setState(({ notices }) => {
    const others = notices.filter(({ diagnostic }) => !codes.has(diagnostic.code));
    return { notices: [...others, ...told].slice(-maximumNotices) };
  });
}

/** Takes one notice away. */
export function dismissNotice(id: number): void {
  noticeStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Takes the notices of these codes away, since what they tell is over. */
export function dismissNotices(...codes: readonly DiagnosticCode[]): void {
  noticeStore.setState(({ notices }) => ({ notices: notices.filter(({ diagnostic }) => !codes.includes(diagnostic.code)) }));
}

/** Takes away what was told of a run, since another one begins: all but what is about files (GD5xx) and about an engine that is gone. */
export function dismissRunNotices(): void {
  noticeStore.setState(({ notices }) => ({
    notices: notices.filter(({ diagnostic: { code } }) => code.startsWith('GD5') || code === 'GD603'),
  }));
}
