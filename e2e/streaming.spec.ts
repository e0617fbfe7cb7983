import { expect, test } from './fixtures/app.ts';
import { press, setIterations, shownIteration, untilEngine, untilIteration } from './steps/training.ts';

const watchedSeconds = 5;

test('while 100,000 iterations a second stream in, the window stays fluid and no cost is lost', async ({ page }) => {
  // Few examples make an iteration short: what is measured here is the way of the costs to the page, not the arithmetic.
  await page.locator('.react-flow__node').first().click();
  await page.getByLabel('Examples m').fill('64');
  await setIterations(page, 100_000_000);
  await press(page, 'Train');
  await untilIteration(page, 1);

  const before = await shownIteration(page);
  const frames = await page.evaluate(
    (seconds) =>
      new Promise<number[]>((resolve) => {
        const intervals: number[] = [];
        const start = performance.now();
        let last = start;
        const measure = (now: number) => {
          intervals.push(now - last);
          last = now;
          if (now - start < seconds * 1000) requestAnimationFrame(measure);
          else resolve(intervals.slice(1));
        };
        requestAnimationFrame(measure);
      }),
    watchedSeconds,
  );
  const after = await shownIteration(page);
  await press(page, 'Pause');
  await untilEngine(page, 'paused');

  const median = [...frames].sort((a, b) => a - b)[Math.floor(frames.length / 2)] ?? Number.POSITIVE_INFINITY;
  const rate = (after - before) / watchedSeconds;
  test
    .info()
    .annotations.push({ type: 'measured', description: `median frame ${median.toFixed(1)} ms, ${Math.round(rate)} iterations a second` });
  expect(rate).toBeGreaterThan(100_000);
  expect(median).toBeLessThanOrEqual(17);

  const chart = page.getByTestId('cost-chart');
  const iterations = await shownIteration(page);
  await expect(chart).toHaveAttribute('data-received', String(iterations));
  await expect(chart).toHaveAttribute('data-last-iteration', String(iterations - 1));
  await expect(chart).toHaveAttribute('data-gaps', '0');
});
