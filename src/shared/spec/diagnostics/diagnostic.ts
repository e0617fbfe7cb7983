import type { Language } from '../../language.ts';
import { z } from '../../schema.ts';
import { clipboardDiagnostics } from './clipboard-diagnostics.ts';
import { dataDiagnostics } from './data-diagnostics.ts';
import { dataQualityDiagnostics } from './data-quality-diagnostics.ts';
import type { DiagnosticData, DiagnosticDefinition, DiagnosticText, Severity } from './define-diagnostics.ts';
import { describeClash } from './describe-clash.ts';
import { fileDiagnostics } from './file-diagnostics.ts';
import { type Fix, fixSchema } from './fix.ts';
import { graphDiagnostics } from './graph-diagnostics.ts';
import { groupDiagnostics } from './group-diagnostics.ts';
import { importDiagnostics } from './import-diagnostics.ts';
import { parameterDiagnostics } from './parameter-diagnostics.ts';
import { preprocessingDiagnostics } from './preprocessing-diagnostics.ts';
import { runDiagnostics } from './run-diagnostics.ts';
import { type ShapeClash, shapeClashSchema } from './shape-clash.ts';
import { shapeDiagnostics } from './shape-diagnostics.ts';
import { trainingDiagnostics } from './training-diagnostics.ts';

/** Every diagnostic of the product by its stable code. */
export const diagnosticTable = {
  ...shapeDiagnostics,
  ...graphDiagnostics,
  ...groupDiagnostics,
  ...parameterDiagnostics,
  ...preprocessingDiagnostics,
  ...trainingDiagnostics,
  ...dataDiagnostics,
  ...dataQualityDiagnostics,
  ...fileDiagnostics,
  ...importDiagnostics,
  ...clipboardDiagnostics,
  ...runDiagnostics,
} as const;

export type DiagnosticCode = keyof typeof diagnosticTable;

export const diagnosticCodes = Object.keys(diagnosticTable) as [DiagnosticCode, ...DiagnosticCode[]];

/** Numbers and words that the texts of a code are made of. */
export type DataOf<C extends DiagnosticCode> = (typeof diagnosticTable)[C] extends DiagnosticDefinition<infer D> ? D : never;

export const diagnosticSchema = z.strictObject({
  code: z.enum(diagnosticCodes),
  nodeIds: z.array(z.string()).readonly(),
  edgeIds: z.array(z.string()).readonly(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  fixes: z.array(fixSchema).readonly(),
  clash: shapeClashSchema.optional(),
});

/** Something a person should know: which rule (code), where (node and edge ids), with which figures (data), which two matrices do not go together (clash), and what would mend it (fixes). */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly nodeIds: readonly string[];
  readonly edgeIds: readonly string[];
  readonly data: DiagnosticData;
  readonly fixes: readonly Fix[];
  readonly clash?: ShapeClash;
}

/** Where a diagnostic points and how it can be mended. */
export interface DiagnosticPlace {
  readonly nodeIds?: readonly string[];
  readonly edgeIds?: readonly string[];
  readonly fixes?: readonly Fix[];
}

/** Makes a diagnostic; the compiler checks that the data is what the code's texts need. */
export function diagnose<C extends DiagnosticCode>(code: C, data: DataOf<C>, place: DiagnosticPlace = {}): Diagnostic {
  return { code, data, nodeIds: place.nodeIds ?? [], edgeIds: place.edgeIds ?? [], fixes: place.fixes ?? [] };
}

export function severityOf(diagnostic: Diagnostic): Severity {
  return diagnosticTable[diagnostic.code].severity;
}

/** The texts of a diagnostic in a language. What is known of the two matrices of a clash is said before the rule that they break. */
export function describeDiagnostic(diagnostic: Diagnostic, language: Language): DiagnosticText {
  const definition = diagnosticTable[diagnostic.code] as DiagnosticDefinition;
  const text = definition.text[language](diagnostic.data);
  if (!diagnostic.clash) return text;
  return { ...text, detail: [...describeClash(diagnostic.clash, language), text.detail].join(language === 'en' ? ' ' : '') };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => severityOf(diagnostic) === 'error');
}
