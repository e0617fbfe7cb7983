import { createStore } from 'zustand/vanilla';
import { type Compilation, compileGraph } from '../../shared/compile/compile-graph.ts';
import type { ImportedData } from '../../shared/ipc/data-import.ts';
import type { Language } from '../../shared/language.ts';
import type { ProjectDocument } from '../../shared/project/document.ts';
import type { Graph } from '../../shared/project/graph.ts';
import type { DatasetSource } from '../../shared/spec/dataset.ts';
import { fitsDataset } from '../../shared/spec/fits-dataset.ts';
import { partSizes } from '../../shared/spec/split.ts';
import { documentStore } from '../document/document-store.ts';
import { sameMeaning } from './same-meaning.ts';

/** A compilation with what it was made of; the nodes may have moved since. */
export interface CompiledDrawing extends Compilation {
  readonly graph: Graph;
  readonly dataset: DatasetSource;
}

/** What of open data decides about m. */
type OpenedData = Pick<ImportedData, 'features' | 'labels' | 'examples' | 'testExamples'>;

let language: Language = 'en';
let opened: OpenedData | null = null;
let compiled: ProjectDocument = documentStore.getState().document;

/** What the open drawing means: its model spec, every shape, every problem. Follows the document; moving nodes changes nothing here. */
export const compilationStore = createStore<CompiledDrawing>(compile);

/** Data from outside that is open: the drawing itself does not know how many examples it has. */
export function setOpenedData(data: OpenedData | null): void {
  if (data === opened) return;
  opened = data;
  compilationStore.setState(compile(), true);
}

/** The language in which problems name layers that the user has not named. */
export function setCompileLanguage(next: Language): void {
  if (next === language) return;
  language = next;
  compilationStore.setState(compile(), true);
}

/** The language in which problems name layers now. */
export function compilationLanguage(): Language {
  return language;
}

documentStore.subscribe(({ document }) => {
  const previous = compiled;
  compiled = document;
  if (!sameMeaning(previous, document)) compilationStore.setState(compile(), true);
});

function compile(): CompiledDrawing {
  const { graph, dataset, split } = compiled;
  const compilation = compileGraph(graph, dataset, language, split);
  return { ...compilation, examples: compilation.examples ?? openedExamples(compiled), graph, dataset };
}

/** Examples m of data from outside that are trained on, where it is open; a test set of its own is not taken from them. */
function openedExamples({ dataset, split }: ProjectDocument): number | null {
  if (!opened || !fitsDataset(opened, dataset)) return null;
  return partSizes(opened.examples, opened.testExamples === null ? split : { ...split, test: 0 }).train;
}
