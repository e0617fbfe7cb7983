import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { press, setIterations, untilEngine } from './steps/training.ts';

const panel = (page: Page) => page.getByTestId('predictions');
const openTab = (page: Page) => page.getByRole('tab', { name: 'Predictions', exact: true }).click();
const cell = (page: Page, label: number, prediction: number) => page.getByTestId(`cell-${label}-${prediction}`);
const count = async (page: Page, label: number, prediction: number) =>
  Number(await cell(page, label, prediction).getAttribute('data-count'));

test('two classes: confusion matrix, curves, a threshold that can be moved, and the wrong ones', async ({ page }) => {
  await untilEngine(page, 'idle');
  await openTab(page);
  await expect(page.getByText('No predictions yet')).toBeVisible();
  await setIterations(page, 3000);
  await press(page, 'Train');
  await untilEngine(page, 'done');
  await expect(panel(page)).toHaveAttribute('data-iteration', '3000');

  await test.step('the same share is right as in the training bar', async () => {
    const accuracy = await page.getByTestId('accuracy').textContent();
    await expect(page.getByTestId('predictions-accuracy')).toHaveText(`${accuracy} right`);
    expect((await count(page, 0, 0)) + (await count(page, 0, 1))).toBe(200);
    await expect(page.getByRole('figure', { name: /^ROC, area 0\.9\d{3}$/ })).toBeVisible();
    await expect(page.getByRole('figure', { name: /^Precision-recall, average precision 0\.9\d{3}$/ })).toBeVisible();
  });

  await test.step('a higher threshold takes fewer for class 1, by keyboard', async () => {
    const before = await count(page, 1, 1);
    await page.getByRole('slider', { name: 'Threshold' }).focus();
    await page.keyboard.press('End');
    await expect.poll(() => count(page, 1, 1)).toBe(0);
    await page.keyboard.press('Home');
    await expect.poll(() => count(page, 0, 0)).toBe(0);
    expect(before).toBeGreaterThan(100);
  });

  await test.step('a cell shows its examples, pressed again all wrong ones', async () => {
    const wrong = page.getByTestId('wrong-examples');
    await expect(wrong).toHaveAccessibleName('Wrong examples, the most wrong first');
    await expect(wrong).toContainText('1–24 of 200');
    await wrong.getByRole('button', { name: 'Next page' }).click();
    await expect(wrong).toContainText('25–48 of 200');
    await cell(page, 1, 1).click();
    await expect(wrong).toHaveAccessibleName('Examples of 1 that are taken for 1');
    await expect(cell(page, 1, 1)).toHaveAttribute('aria-pressed', 'true');
    await cell(page, 1, 1).press('Enter');
    await expect(wrong).toHaveAccessibleName('Wrong examples, the most wrong first');
  });
});

test('ten classes: the matrix, and the most wrong digits as pictures, in both languages', async ({ page }) => {
  await untilEngine(page, 'idle');
  await page.getByTestId('template-digits').click();
  await openTab(page);
  await setIterations(page, 60);
  await press(page, 'Train');
  await untilEngine(page, 'done');
  await expect(panel(page)).toHaveAttribute('data-iteration', '60');
  await expect(page.getByTestId('confusion').getByRole('row')).toHaveCount(11);
  const first = page.getByTestId('wrong-example').first();
  await expect(first.getByRole('img')).toHaveAccessibleName(/^The network says \d, the label says \d$/);
  await cell(page, 3, 3).click();
  await expect(first.getByRole('img')).toHaveAccessibleName('The network and the label say 3');
  await page.getByRole('button', { name: '日本語', exact: true }).click();
  await expect(first.getByRole('img')).toHaveAccessibleName('予測もラベルも 3');
});

test('a picture of one’s own goes into the network, stage by stage', async ({ page, folder }) => {
  await untilEngine(page, 'idle');
  await page.getByTestId('template-digits').click();
  await openTab(page);
  await setIterations(page, 60);
  await press(page, 'Train');
  await untilEngine(page, 'done');
  const own = page.getByTestId('own-picture');
  await expect(own).toContainText('drop a picture');
  const zero = join(folder, 'zero.png');
  await writeFile(zero, await drawnZero(page));
  await page.getByTestId('own-picture-file').setInputFiles(zero);
  for (const shape of ['120×160', '120×120', '(8, 8)', '(64, 1)']) await expect(own).toContainText(shape);
  await expect(page.getByTestId('own-verdict')).toHaveText(/^The network says 0 \(\d+\.\d %\)$/);

  await test.step('a file that is no picture is told of', async () => {
    await page.getByTestId('own-picture-file').setInputFiles({ name: 'cat.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await expect(page.getByTestId('notice-GD485')).toContainText('cat.png cannot be shown as a picture');
  });

  await test.step('dropped anywhere on the window', async () => {
    await page.getByRole('tab', { name: 'Cost', exact: true }).click();
    await dropPicture(page, [...(await drawnZero(page))]);
    await expect(page.getByTestId('own-verdict')).toBeVisible();
  });
});

test('a digit is drawn by mouse and by keyboard, and the network looks at it meanwhile', async ({ page }) => {
  await untilEngine(page, 'idle');
  await page.getByTestId('template-digits').click();
  await openTab(page);
  await setIterations(page, 150);
  await press(page, 'Train');
  await untilEngine(page, 'done');
  const own = page.getByTestId('own-picture');
  const pad = page.getByTestId('drawing-pad');
  const verdict = page.getByTestId('own-verdict');
  await expect(own).toContainText('Draw here');
  await expect(verdict).toHaveCount(0);

  await test.step('a ring, of which the first half is looked at while it is drawn', async () => {
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    if (!box) throw new Error('the pad is not shown');
    const to = (turn: number) =>
      page.mouse.move(
        box.x + box.width * (0.5 - 0.24 * Math.sin(2 * Math.PI * turn)),
        box.y + box.height * (0.5 - 0.42 * Math.cos(2 * Math.PI * turn)),
      );
    await to(0);
    await page.mouse.down();
    for (let step = 1; step <= 12; step += 1) await to(step / 24);
    await expect(verdict).toBeVisible();
    for (let step = 13; step <= 24; step += 1) await to(step / 24);
    await page.mouse.up();
    await expect(verdict).toHaveText(/^The network says 0 \(\d+\.\d %\)$/);
    for (const shape of ['256×256', '(8, 8)', '(64, 1)']) await expect(own).toContainText(shape);
  });

  await test.step('cleared, and a line by keyboard', async () => {
    await own.getByRole('button', { name: 'Clear the drawing' }).click();
    await expect(verdict).toHaveCount(0);
    await pad.focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(own.getByRole('status')).toHaveText('Column 4, row 1. The pen is down.');
    for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowDown');
    await expect(verdict).toHaveText(/^The network says \d/);
    await page.keyboard.press('Backspace');
    await expect(verdict).toHaveCount(0);
  });

  await test.step('a picture takes its place, and drawing comes back', async () => {
    await page.getByTestId('own-picture-file').setInputFiles({ name: 'zero.png', mimeType: 'image/png', buffer: await drawnZero(page) });
    await expect(own).toContainText('120×160');
    await own.getByRole('button', { name: 'Draw one instead' }).click();
    await expect(pad).toBeVisible();
  });
});

test('what if: features are moved, and the prediction follows', async ({ page }) => {
  await untilEngine(page, 'idle');
  await openTab(page);
  await setIterations(page, 3000);
  await press(page, 'Train');
  await untilEngine(page, 'done');
  const verdict = page.getByTestId('own-verdict');
  await expect(verdict).toHaveText(/^The network says [01] /);
  await page.getByRole('slider', { name: 'x₁', exact: true }).focus();
  const before = await verdict.textContent();
  await page.keyboard.press('End');
  await expect(verdict).not.toHaveText(before ?? '');
});

/** A ring drawn with ink on paper, wider than high, as a PNG file. */
async function drawnZero(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 160;
    canvas.height = 120;
    const context = canvas.getContext('2d');
    if (!context) return '';
    context.fillStyle = 'white';
    context.fillRect(0, 0, 160, 120);
    context.lineWidth = 18;
    context.beginPath();
    context.ellipse(80, 60, 26, 46, 0, 0, 2 * Math.PI);
    context.stroke();
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** Drops a file on the window, as the mouse does. */
async function dropPicture(page: Page, bytes: readonly number[]): Promise<void> {
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Uint8Array.from(content)], 'zero.png', { type: 'image/png' }));
    for (const type of ['dragover', 'drop']) window.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, bytes);
}
