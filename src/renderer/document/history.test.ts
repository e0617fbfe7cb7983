import { describe, expect, it } from 'vitest';
import { endStep, historyLength, record, redoStep, startHistory, undoStep } from './history.ts';

describe('a history', () => {
  it('goes back and forward again', () => {
    const history = record(record(startHistory('a'), 'b'), 'c');
    expect(undoStep(undoStep(history)).present).toBe('a');
    expect(redoStep(undoStep(history))).toEqual(history);
  });

  it('forgets what was undone once something else is done', () => {
    const history = record(undoStep(record(startHistory('a'), 'b')), 'c');
    expect(redoStep(history)).toBe(history);
    expect(undoStep(history).present).toBe('a');
  });

  it('makes one step of consecutive edits with the same key, and no more', () => {
    const typed = record(record(startHistory(''), 'x', 'field'), 'xy', 'field');
    expect(undoStep(typed).present).toBe('');
    const elsewhere = record(record(typed, 'xy!', 'other'), 'xyz', 'field');
    expect(undoStep(elsewhere).present).toBe('xy!');
    expect(undoStep(record(typed, 'xyz')).present).toBe('xy');
  });

  it('begins a new step of the same key after undo, and where one was ended', () => {
    const typed = record(startHistory(0), 1, 'field');
    expect(undoStep(record(endStep(typed), 2, 'field')).present).toBe(1);
    const again = record(undoStep(record(typed, 2, 'other')), 3, 'field');
    expect(undoStep(again).present).toBe(1);
  });

  it('takes the same state again for no step', () => {
    const history = record(startHistory('a'), 'b', 'field');
    expect(record(history, 'b')).toBe(history);
  });

  it('has an end in both directions', () => {
    const history = startHistory('a');
    expect([undoStep(history), redoStep(history)]).toEqual([history, history]);
  });

  it('forgets the oldest steps', () => {
    let history = startHistory(0);
    for (let state = 1; state <= historyLength + 5; state += 1) history = record(history, state);
    expect(history.past).toHaveLength(historyLength);
    expect(history.past[0]).toBe(5);
  });
});
