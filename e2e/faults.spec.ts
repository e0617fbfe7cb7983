import { expect, test } from './fixtures/app.ts';
import { layer } from './steps/graph.ts';
import { press, untilEngine } from './steps/training.ts';

test('a part of the window that fails says so, leaves the others alone, and comes back', async ({ page, problems }) => {
  await press(page, 'Step');
  await untilEngine(page, 'paused');
  // A graphics driver that gives out leaves canvases without a context: drawing the weights then throws.
  await page.evaluate(() => {
    const kept = HTMLCanvasElement.prototype.getContext;
    Object.assign(window, { restoreCanvas: () => Object.assign(HTMLCanvasElement.prototype, { getContext: kept }) });
    HTMLCanvasElement.prototype.getContext = () => {
      throw new Error('no context');
    };
  });
  await layer(page, 'Dense 1').click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByRole('alert')).toContainText('This part of the window has failed');
  await expect(layer(page, 'Dense 1')).toBeVisible();
  await page.evaluate(() => (window as unknown as { restoreCanvas(): void }).restoreCanvas());
  await inspector.getByRole('button', { name: 'Show it again' }).click();
  await expect(inspector.getByLabel('Units')).toHaveValue('4');
  expect(problems.splice(0).join('\n')).toContain('no context');
});
