import type { Language } from '../shared/language.ts';
import { type Diagnostic, describeDiagnostic, severityOf } from '../shared/spec/diagnostics/diagnostic.ts';
import type { TextStream } from './environment.ts';
import { printable } from './printable.ts';
import { strings } from './strings.ts';

/** Writes diagnostics for a person: severity, code and title in one line, then detail and remedy. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], stream: TextStream, language: Language): void {
  for (const diagnostic of diagnostics) {
    const { title, detail, remedy } = describeDiagnostic(diagnostic, language);
    const severity = strings[language].severity[severityOf(diagnostic)];
    stream.write(`${severity} ${diagnostic.code}: ${printable(title)}\n  ${printable(detail)}\n  → ${printable(remedy)}\n`);
  }
}
