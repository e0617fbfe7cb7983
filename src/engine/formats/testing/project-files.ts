import { strToU8, type Zippable, zipSync } from 'fflate';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import type { Parameters } from '../../../shared/spec/tensor.ts';

/** The planar template after so many iterations, as far as its document says. */
export const trainedDocument: ProjectDocument = { ...templates.planar.document, trained: { iteration: 10 } };

/** Parameters of the planar template's network, 2-4-1. */
export const planarParameters: Parameters = [
  { name: 'W1', rows: 4, columns: 2, values: Float64Array.of(0.1, -0.2, 0.3, -0.4, 0.5, -0.6, 0.7, -0.8) },
  { name: 'b1', rows: 4, columns: 1, values: Float64Array.of(1e-300, -0, 0.1, Math.PI) },
  { name: 'W2', rows: 1, columns: 4, values: Float64Array.of(1, 2, 3, 4) },
  { name: 'b2', rows: 1, columns: 1, values: Float64Array.of(-5e-324) },
];

/** A zip with this text as its project.json, and further entries. */
export function zipOf(projectJson: string, further: Zippable = {}): Uint8Array {
  return zipSync({ 'project.json': strToU8(projectJson), ...further });
}

/** A zip with this document as its project.json, whatever it is. */
export function zipOfDocument(document: unknown, further: Zippable = {}): Uint8Array {
  return zipOf(JSON.stringify(document), further);
}
