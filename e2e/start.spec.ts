import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { entriesOf } from './steps/files.ts';

// Only Linux has displays that can be missing.
if (process.platform === 'linux') {
  test('without a display npm start trains the digits and saves the model and a screenshot', async () => {
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...environment } = process.env;
    const { stderr } = await promisify(execFile)(process.execPath, ['scripts/start.mjs'], { env: environment });
    expect(stderr).toContain('There is no display here');
    const costs = [...stderr.matchAll(/^iteration +\d+ +cost (\S+)/gm)].map(([, cost]) => Number(cost));
    expect(costs.length).toBeGreaterThan(3);
    expect(costs.at(-1)).toBeLessThan(0.1);
    expect(costs.at(-1)).toBeLessThan(costs[0] ?? 0);
    const model = /Model saved to (.+)/.exec(stderr)?.[1] ?? '';
    const screenshot = /Screenshot saved to (.+)/.exec(stderr)?.[1] ?? '';
    expect(existsSync(screenshot)).toBe(true);
    expect(Object.keys(await entriesOf(model))).toContain('weights/W3.npy');
  });
}
