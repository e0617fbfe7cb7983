import type { Language } from '../../language.ts';

/** `error`: cannot train. `warning`: trains, but will likely disappoint. */
export type Severity = 'error' | 'warning';

/** What a diagnostic says to a person. */
export interface DiagnosticText {
  /** One line: what is wrong. */
  readonly title: string;
  /** Which shape or value it is, and how it came to be. */
  readonly detail: string;
  /** How to put it right. */
  readonly remedy: string;
}

/** Numbers and words that the texts of a diagnostic are made of. */
export type DiagnosticData = Readonly<Record<string, string | number>>;

/** One row of the table of diagnostics: stable name, severity and a text per language. */
export interface DiagnosticDefinition<D extends DiagnosticData = DiagnosticData> {
  readonly name: string;
  readonly severity: Severity;
  readonly text: Readonly<Record<Language, (data: D) => DiagnosticText>>;
}

/** Declares one diagnostic with the data its texts need. */
export function define<D extends DiagnosticData>(
  name: string,
  severity: Severity,
  text: DiagnosticDefinition<D>['text'],
): DiagnosticDefinition<D> {
  return { name, severity, text };
}
