import type { Diagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import { compilationStore } from '../compile/compilation-store.ts';
import { problemsOf } from '../compile/problems.ts';
import { documentStore } from '../document/document-store.ts';
import { languageStore } from '../i18n/language-store.ts';
import { announcementStrings } from '../i18n/strings/announcements.ts';
import { stringsIn } from '../i18n/use-strings.ts';
import { announce } from './announcer.ts';
import { describeProblems, describeSelection } from './describe-changes.ts';
import { describeTraining } from './describe-training.ts';
import { trainingStore } from './training-session.ts';

/** Tells screen readers where training begins and ends, which problems appear and go, and what is selected. */
export function tellChanges(): void {
  tellTraining();
  tellProblems();
  tellSelection();
}

/** Tells that a step was taken back or done again. */
export function tellStep(step: 'undone' | 'redone'): void {
  announce('history', () => stringsIn(announcementStrings, language())[step]);
}

function tellTraining(): void {
  let told = trainingStore.getState();
  trainingStore.subscribe((now, last) => {
    const isSameState = now.engineState === last.engineState;
    if (isSameState && (now.engineState === 'training' || now.iteration === last.iteration)) return;
    // Worded later: the last figures of a run arrive after it has stopped.
    announce('training', () => {
      const before = told;
      told = trainingStore.getState();
      return describeTraining(before, told, language());
    });
  });
}

function tellProblems(): void {
  let told = keyOf(presentProblems());
  const look = () => {
    if (keyOf(presentProblems()) === told) return;
    announce('problems', () => {
      const problems = presentProblems();
      if (keyOf(problems) === told) return null;
      told = keyOf(problems);
      return describeProblems(problems, language());
    });
  };
  compilationStore.subscribe(look);
  documentStore.subscribe(({ document }, last) => {
    if (document.training !== last.document.training) look();
  });
}

function tellSelection(): void {
  documentStore.subscribe(({ selection, openings }, last) => {
    // Another project begins with nothing selected: that is no news.
    if (selection === last.selection || openings !== last.openings) return;
    announce('selection', () => {
      const state = documentStore.getState();
      return describeSelection(state.document, state.selection, language());
    });
  });
}

function presentProblems(): readonly Diagnostic[] {
  return problemsOf(compilationStore.getState(), documentStore.getState().document.training);
}

/** Problems of the same codes at the same places are the same: their figures and words may change while one types. */
function keyOf(problems: readonly Diagnostic[]): string {
  return JSON.stringify(problems.map(({ code, nodeIds, edgeIds }) => [code, nodeIds, edgeIds]));
}

function language() {
  return languageStore.getState().language;
}
