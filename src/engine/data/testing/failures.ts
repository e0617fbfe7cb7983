import type { Result } from '../../../shared/result.ts';
import type { DiagnosticData } from '../../../shared/spec/diagnostics/define-diagnostics.ts';
import type { DiagnosticCode } from '../../../shared/spec/diagnostics/diagnostic.ts';

/** Code and data of the first diagnostic of a result; null where it succeeded. */
export function failureOf(result: Result<unknown>): { readonly code: DiagnosticCode; readonly data: DiagnosticData } | null {
  const [first] = result.ok ? [] : result.diagnostics;
  return first ? { code: first.code, data: first.data } : null;
}
