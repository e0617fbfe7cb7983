import { createStore } from 'zustand/vanilla';
import { type Compilation, compileGraph } from '../../shared/compile/compile-graph.ts';
import type { Language } from '../../shared/language.ts';
import type { ProjectDocument } from '../../shared/project/document.ts';
import type { Graph } from '../../shared/project/graph.ts';
import type { DatasetSource } from '../../shared/spec/dataset.ts';
import { documentStore } from '../document/document-store.ts';
import { sameMeaning } from './same-meaning.ts';

/** A compilation with what it was made of; the nodes may have moved since. */
export interface CompiledDrawing extends Compilation {
  readonly graph: Graph;
  readonly dataset: DatasetSource;
}

let language: Language = 'en';
let compiled: ProjectDocument = documentStore.getState().document;

/** What the open drawing means: its model spec, every shape, every problem. Follows the document; moving nodes changes nothing here. */
export const compilationStore = createStore<CompiledDrawing>(compile);

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
  return { ...compileGraph(graph, dataset, language, split), graph, dataset };
}
