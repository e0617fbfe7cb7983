import { describe, expect, it } from 'vitest';
import { paneSizesSchema } from '../../shared/ipc/main-api.ts';
import { fittingPaneSize, type PaneName, paneLimits } from './pane-limits.ts';

const panes = Object.keys(paneLimits) as PaneName[];

describe('the size of a pane', () => {
  it.each(panes)('of the %s stays within bounds that can be remembered', (pane) => {
    const sizes = [-1e9, 0, 200.4, 251.5, 1e9].map((size) => fittingPaneSize(pane, size));
    const { minimum, maximum, usual } = paneLimits[pane];
    expect(sizes.every((size) => size >= minimum && size <= maximum && Number.isInteger(size))).toBe(true);
    expect(fittingPaneSize(pane, usual)).toBe(usual);
    for (const size of sizes) {
      expect(paneSizesSchema.safeParse({ sideBar: null, inspector: null, dock: null, [pane]: size }).success).toBe(true);
    }
  });
});
