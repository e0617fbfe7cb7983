import type { ProjectDocument } from '../../../shared/project/document.ts';
import { type Split, splitSchema } from '../../../shared/spec/split.ts';

/** Parts the data otherwise. What a split cannot be changes nothing. */
export function setSplit(document: ProjectDocument, change: Partial<Split>): ProjectDocument {
  const parsed = splitSchema.safeParse({ ...document.split, ...change });
  if (!parsed.success || JSON.stringify(parsed.data) === JSON.stringify(document.split)) return document;
  return { ...document, split: parsed.data };
}
