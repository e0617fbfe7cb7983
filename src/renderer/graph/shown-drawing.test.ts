import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { templates } from '../../shared/project/templates/templates.ts';
import { applyEdit, openDocument, undo } from '../document/document-store.ts';
import { removeElements } from '../document/edits/remove-elements.ts';
import { setParameter } from '../document/edits/set-parameter.ts';
import { typedCommits } from '../ui/typed-commits.ts';
import { longestLag, shownDrawingStore, typingPause } from './shown-drawing.ts';

const shownUnits = () => shownDrawingStore.getState().shapes.get('n2');
const setUnits = (units: number) => applyEdit((document) => setParameter(document, 'n2', 'units', units), { mergeKey: 'units' });

function type(units: number): void {
  typedCommits.later('units', () => setUnits(units));
  typedCommits.flush();
}

beforeEach(() => {
  vi.useFakeTimers();
  // No frame is drawn here: what was typed is taken over by `flush`.
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  openDocument(templates.planar.document);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what the canvas shows', () => {
  it('follows what is typed when there is a pause', () => {
    type(7);
    vi.advanceTimersByTime(typingPause - 1);
    expect(shownUnits()).toEqual([4]);
    type(70);
    vi.advanceTimersByTime(typingPause - 1);
    expect(shownUnits()).toEqual([4]);
    vi.advanceTimersByTime(1);
    expect(shownUnits()).toEqual([70]);
  });

  it('follows now and then where there is no pause', () => {
    for (let units = 5, time = 0; time <= longestLag; units += 1, time += 100) {
      type(units);
      vi.advanceTimersByTime(100);
    }
    expect(shownUnits()).not.toEqual([4]);
  });

  it('follows every other change at once, with what was typed before it', () => {
    setUnits(7);
    expect(shownUnits()).toEqual([7]);
    type(9);
    undo();
    expect(shownUnits()).toEqual([4]);
    type(9);
    applyEdit((document) => removeElements(document, { edgeIds: ['e2'] }));
    expect([shownUnits(), shownDrawingStore.getState().graph.edges.length]).toEqual([[9], 2]);
  });
});
