import { layerNames } from '../../shared/compile/layer-names.ts';
import type { Language } from '../../shared/language.ts';
import type { ProjectDocument } from '../../shared/project/document.ts';
import { type Diagnostic, describeDiagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import { type Selection, selectionCount } from '../document/selection.ts';
import { announcementStrings } from '../i18n/strings/announcements.ts';
import { stringsIn } from '../i18n/use-strings.ts';
import { formatCount } from '../ui/format-number.ts';

/** How many problems there are and what the first is, in a sentence. */
export function describeProblems(problems: readonly Diagnostic[], language: Language): string {
  const strings = stringsIn(announcementStrings, language);
  const [first] = problems;
  if (!first) return strings.noProblems;
  const { title } = describeDiagnostic(first, language);
  return problems.length === 1 ? strings.problem(title) : strings.problems(formatCount(problems.length, language), title);
}

/** What is selected: by its name where it is one thing, else how many. */
export function describeSelection(document: Pick<ProjectDocument, 'graph' | 'notes'>, selection: Selection, language: Language): string {
  const strings = stringsIn(announcementStrings, language);
  const count = selectionCount(selection);
  if (count === 0) return strings.nothingSelected;
  return count > 1 ? strings.severalSelected(formatCount(count, language)) : strings.selected(nameOfOne(document, selection, language));
}

function nameOfOne({ graph, notes }: Pick<ProjectDocument, 'graph' | 'notes'>, selection: Selection, language: Language): string {
  const strings = stringsIn(announcementStrings, language);
  const names = layerNames(graph, language);
  const [nodeId = ''] = selection.nodeIds;
  const edge = graph.edges.find(({ id }) => id === selection.edgeIds[0]);
  const note = notes.find(({ id }) => id === selection.noteIds[0]);
  if (edge) return strings.wire(names.get(edge.source) ?? edge.source, names.get(edge.target) ?? edge.target);
  return note ? strings.note(note.text) : (names.get(nodeId) ?? nodeId);
}
