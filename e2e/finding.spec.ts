import { expect, test } from './fixtures/app.ts';
import { distanceFromMiddle, openPalette, runFromPalette, shownView } from './steps/finding.ts';
import { layer } from './steps/graph.ts';
import { press, setIterations, untilEngine, untilIteration } from './steps/training.ts';

test.beforeEach(async ({ page }) => {
  await untilEngine(page, 'idle');
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test.describe('the command palette', () => {
  test('finds a command by a word of either language and carries it out', async ({ page }) => {
    await runFromPalette(page, 'theme dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await runFromPalette(page, 'ライト');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await runFromPalette(page, 'language japanese');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
    await runFromPalette(page, 'dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('opens and closes by its keys and its button, and gives the focus back', async ({ page }) => {
    const name = page.getByLabel('Project name', { exact: true });
    await name.focus();
    const palette = await openPalette(page);
    await page.keyboard.press('Escape');
    await expect(palette).toBeHidden();
    await expect(name).toBeFocused();
    await page.keyboard.press('Control+Shift+P');
    await expect(palette).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(palette).toBeHidden();
    await page.getByRole('button', { name: 'Search commands', exact: true }).click();
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.mouse.click(5, 5);
    await expect(palette).toBeHidden();
  });

  test('shows grey what cannot be done now, and does not do it', async ({ page }) => {
    const palette = await openPalette(page);
    const undo = palette.getByRole('option', { name: /^Undo/ });
    await expect(undo).toHaveAttribute('aria-disabled', 'true');
    await undo.click({ force: true });
    await expect(palette).toBeVisible();
    await page.keyboard.press('Escape');
    await layer(page, 'Dense 1').click();
    await page.keyboard.press('Delete');
    await expect(page.locator('.react-flow__node')).toHaveCount(3);
    await runFromPalette(page, 'undo');
    await expect(page.locator('.react-flow__node')).toHaveCount(4);
  });

  test('begins with what was used last, also after a start', async ({ page }) => {
    await runFromPalette(page, 'theme dark');
    await runFromPalette(page, 'show problems');
    const first = () => page.getByTestId('command-palette').getByRole('option').first();
    await openPalette(page);
    await expect(first()).toContainText('Show the problems');
    await page.keyboard.press('Escape');
    await page.reload();
    await untilEngine(page, 'idle');
    await openPalette(page);
    await expect(first()).toContainText('Show the problems');
    await expect(page.getByTestId('command-palette').getByRole('option').nth(1)).toContainText('Theme: dark');
  });

  test('opens templates, appends layers and goes to layers', async ({ page }) => {
    await runFromPalette(page, 'template logistic');
    await expect(page.locator('.react-flow__node')).toHaveCount(3);
    await runFromPalette(page, 'append dropout');
    await expect(layer(page, 'Dropout')).toBeVisible();
    await runFromPalette(page, 'go to layer cost');
    await expect(layer(page, 'Cost')).toHaveClass(/selected/);
    await expect.poll(() => distanceFromMiddle(page, layer(page, 'Cost'))).toBeLessThan(3);
  });

  test('says where nothing is found, and offers the mouse a way too', async ({ page }) => {
    const palette = await openPalette(page);
    await page.keyboard.type('qqqq');
    await expect(palette.getByText('Nothing found', { exact: true })).toBeVisible();
    await palette.getByRole('combobox').fill('gradient check');
    await palette.getByRole('option', { name: /^Show the gradient check/ }).click();
    await expect(page.getByRole('tab', { name: 'Gradient check', exact: true })).toHaveAttribute('aria-selected', 'true');
  });
});

test.describe('the search on the canvas', () => {
  test('marks what is found and goes through it by Enter, there and back', async ({ page }) => {
    await page.getByTestId('template-digits').click();
    await expect(page.locator('.react-flow__node')).toHaveCount(6);
    await page.keyboard.press('Control+f');
    const bar = page.getByTestId('find-bar');
    await expect(bar.getByRole('textbox')).toBeFocused();
    await page.keyboard.type('dense');
    await expect(page.getByTestId('find-count')).toHaveText('3 found');
    await expect(page.locator('[data-testid^="found-"]')).toHaveCount(3);
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('find-count')).toHaveText('1 of 3');
    await expect(layer(page, 'Dense 1')).toHaveClass(/selected/);
    await expect.poll(() => distanceFromMiddle(page, layer(page, 'Dense 1'))).toBeLessThan(3);
    await page.keyboard.press('Shift+Enter');
    await expect(page.getByTestId('find-count')).toHaveText('3 of 3');
    await expect(layer(page, 'Dense 3')).toHaveClass(/selected/);
    await expect.poll(() => distanceFromMiddle(page, layer(page, 'Dense 3'))).toBeLessThan(3);
    await bar.getByRole('button', { name: /^Next/ }).click();
    await expect(page.getByTestId('find-count')).toHaveText('1 of 3');
  });

  test('leaves the keys of the canvas alone while it is open, and gives the focus to what it found', async ({ page }) => {
    await page.keyboard.press('Control+f');
    await page.keyboard.type('cost');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
    await page.getByTestId('find-bar').getByRole('button', { name: /^Next/ }).focus();
    await page.keyboard.press('Delete');
    await expect(page.locator('.react-flow__node')).toHaveCount(4);
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('find-bar')).toBeHidden();
    await expect(page.locator('[data-testid^="found-"]')).toHaveCount(0);
    await expect(layer(page, 'Cost')).toBeFocused();
  });

  test('finds the text of a note, and gives it the focus', async ({ page }) => {
    await page.locator('.react-flow__node').first().focus();
    await page.keyboard.press('n');
    await page.keyboard.type('Petals part here');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('petals');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('find-count')).toHaveText('1 of 1');
    await page.keyboard.press('Escape');
    await expect(page.locator('.react-flow__node-note')).toBeFocused();
  });

  test('gives the focus back where nothing was gone to', async ({ page }) => {
    const field = page.getByTestId('bar-iterations');
    await field.focus();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('nothing like that');
    await expect(page.getByTestId('find-count')).toHaveText('Nothing found');
    await page.keyboard.press('Escape');
    await expect(field).toBeFocused();
  });
});

test.describe('the view', () => {
  test('is zoomed by keys on the canvas, and to the selection', async ({ page }) => {
    await layer(page, 'Dense 1').click();
    await page.keyboard.press('Control+0');
    await expect.poll(async () => (await shownView(page)).zoom).toBe(1);
    await page.keyboard.press('Control+-');
    await expect.poll(async () => (await shownView(page)).zoom).toBeLessThan(1);
    await page.keyboard.press('Control++');
    await expect.poll(async () => (await shownView(page)).zoom).toBeCloseTo(1);
    await page.keyboard.press('Shift+F');
    await expect.poll(async () => (await shownView(page)).zoom).toBeGreaterThan(1.2);
    await expect.poll(() => distanceFromMiddle(page, layer(page, 'Dense 1'))).toBeLessThan(3);
  });

  test('is shown in small by a minimap, which moves it and is remembered', async ({ page }) => {
    const minimap = page.getByTestId('rf__minimap');
    await expect(minimap).toBeHidden();
    await page.keyboard.press('m');
    await expect(minimap.locator('.react-flow__minimap-node')).toHaveCount(4);
    const fills = await minimap
      .locator('.react-flow__minimap-node')
      .evaluateAll((nodes) => nodes.map((node) => getComputedStyle(node).fill));
    expect(new Set(fills).size).toBe(3);
    const before = await shownView(page);
    const box = await minimap.boundingBox();
    if (!box) throw new Error('no minimap');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 12, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await shownView(page)).x).toBeLessThan(before.x);
    await page.reload();
    await untilEngine(page, 'idle');
    await expect(minimap).toBeVisible();
    await runFromPalette(page, 'minimap');
    await expect(minimap).toBeHidden();
  });

  test('is zoomed by the wheel, or moved by it where that is wanted', async ({ page }) => {
    const canvas = await page.getByRole('region', { name: 'Network' }).boundingBox();
    if (!canvas) throw new Error('no canvas');
    await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + 60);
    const first = await shownView(page);
    await page.mouse.wheel(0, 100);
    await expect.poll(async () => (await shownView(page)).zoom).toBeLessThan(first.zoom);
    await runFromPalette(page, 'wheel');
    const second = await shownView(page);
    await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + 61);
    await page.mouse.wheel(0, 100);
    await expect.poll(async () => (await shownView(page)).y).toBeLessThan(second.y);
    expect((await shownView(page)).zoom).toBe(second.zoom);
  });
});

test.describe('the sheet of shortcuts', () => {
  test('lists keys by category and gestures of the mouse, and is searched in either language', async ({ page }) => {
    await page.keyboard.press('F1');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(sheet.getByRole('region', { name: 'Edit', exact: true })).toContainText('Ctrl+Z');
    await expect(sheet.getByRole('region', { name: 'Mouse and canvas', exact: true })).toContainText('Shift + drag');
    await sheet.getByRole('textbox').fill('元に戻す');
    await expect(sheet.getByText('Undo', { exact: true })).toBeVisible();
    await expect(sheet.getByText('Save', { exact: true })).toBeHidden();
    await sheet.getByRole('textbox').fill('qqqq');
    await expect(sheet.getByText('No shortcut is called that.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });
});

test.describe('what a screen reader is told', () => {
  test('is where training begins, pauses and ends, not every iteration', async ({ page }) => {
    const told = await page.evaluateHandle(() => {
      const texts: string[] = [];
      const region = window.document.querySelector('[data-testid="announcement"]');
      if (!region) throw new Error('no live region');
      new MutationObserver(() => texts.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return texts;
    });
    const region = page.getByTestId('announcement');
    await expect(region).toHaveAttribute('aria-live', 'polite');
    await setIterations(page, 1_000_000);
    await press(page, 'Train');
    await expect(region).toContainText('Training started.');
    await untilIteration(page, 2000);
    await press(page, 'Pause');
    await expect(region).toContainText(/Paused at iteration [\d,]+, cost 0\.\d+, accuracy [\d.]+ %\./);
    await press(page, 'Step');
    await expect(region).toContainText(/Paused at iteration/);
    expect((await told.jsonValue()).length).toBeLessThan(8);
    await press(page, 'Reset');
    await expect(region).toContainText('Training was reset.');
    await setIterations(page, 20);
    await press(page, 'Train');
    await expect(region).toContainText(/Done at iteration 20, cost 0\.\d+, accuracy [\d.]+ %\./);
  });

  test('is which problems appear and go, what is selected and what was taken back, in both languages', async ({ page }) => {
    const region = page.getByTestId('announcement');
    await layer(page, 'Dense 2').click();
    await expect(region).toHaveText('Dense 2 selected.');
    await page.keyboard.press('Delete');
    await expect(region).toContainText(/\d+ problem/);
    await page.keyboard.press('Control+z');
    await expect(region).toContainText('Undone. No problems any more.');
    await page.getByRole('button', { name: '日本語' }).click();
    await page.locator('.react-flow__node').nth(2).click();
    await expect(region).toHaveText('全結合 2を選択しました。');
    await page.keyboard.press('Delete');
    await expect(region).toContainText(/問題が\d+件あります/);
  });

  test('is a divergence', async ({ page }) => {
    await page.getByTestId('bar-learning-rate').fill('1e300');
    await press(page, 'Train');
    await untilEngine(page, 'diverged');
    await expect(page.getByTestId('announcement')).toContainText(/Diverged at iteration [\d,]+/);
  });
});

test.describe('keys', () => {
  test('F6 goes through the parts of the window, Shift+F6 back, each to where the focus was', async ({ page }) => {
    const part = () =>
      page.evaluate(() => {
        const regions = [...window.document.querySelectorAll('[data-window-region]')];
        return regions.findIndex((region) => region.contains(window.document.activeElement));
      });
    await page.getByTestId('bar-iterations').focus();
    const visited: number[] = [];
    for (let step = 0; step < 6; step++) {
      visited.push(await part());
      await page.keyboard.press('F6');
    }
    expect([...visited].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    await expect(page.getByTestId('bar-iterations')).toBeFocused();
    await page.keyboard.press('Shift+F6');
    await expect(page.locator('.react-flow__node').first()).toBeFocused();
    const outline = await page
      .locator('.react-flow__node')
      .first()
      .evaluate((node) => getComputedStyle(node).outlineStyle);
    expect(outline).toBe('solid');
  });

  test('never act while something is typed, whatever it is typed into', async ({ page }) => {
    await page.evaluate(() => {
      const holder = window.document.createElement('div');
      holder.id = 'fields';
      holder.style.cssText = 'position: fixed; top: 60px; left: 260px; z-index: 99';
      const types = ['text', 'search', 'email', 'url', 'tel', 'password', 'number', 'date', 'time'];
      holder.innerHTML = `${types.map((type) => `<input data-field type="${type}">`).join('')}<textarea data-field></textarea>
        <div data-field contenteditable="true"><b>bold</b></div><div data-field role="textbox" tabindex="0"></div><select data-field><option>f</option></select>`;
      window.document.body.append(holder);
    });
    await layer(page, 'Dense 1').click();
    const before = await shownView(page);
    for (const field of await page.locator('[data-field]').all()) {
      await field.focus();
      for (const key of ['f', 'm', '?', 'Shift+F', 'Delete', 'Backspace', 'Home']) await page.keyboard.press(key);
    }
    await expect(page.locator('.react-flow__node')).toHaveCount(4);
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByTestId('rf__minimap')).toBeHidden();
    expect(await shownView(page)).toEqual(before);
    // On what is no text they act.
    await page.locator('#fields').evaluate((holder) => holder.remove());
    await page.getByRole('button', { name: 'Step', exact: true }).focus();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  });

  test('never act while an input method converts, nor below an open dialog or palette', async ({ page }) => {
    await page.locator('.react-flow__node').first().focus();
    await page.evaluate(() => {
      for (const key of ['m', '?', 'Delete', 's', 'k']) {
        const ctrlKey = key === 's' || key === 'k';
        window.document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true, isComposing: true }),
        );
      }
    });
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByTestId('rf__minimap')).toBeHidden();
    await layer(page, 'Dense 1').click();
    const palette = await openPalette(page);
    for (const key of ['?', 'Delete', 'Backspace', 'm', 'Control+a', 'Control+f']) await page.keyboard.press(key);
    await expect(palette).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.getByRole('button', { name: 'Close', exact: true }).focus();
    for (const key of ['m', 'Delete', 'Control+k', 'Control+f']) await page.keyboard.press(key);
    await expect(sheet).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('.react-flow__node')).toHaveCount(4);
    await expect(page.getByTestId('rf__minimap')).toBeHidden();
    await expect(page.getByTestId('find-bar')).toBeHidden();
    await expect(page.getByTestId('engine-state')).toHaveAttribute('data-state', 'idle');
  });

  test('the focus stays within an open dialog and comes back behind it', async ({ page }) => {
    const button = page.getByRole('button', { name: 'Search commands', exact: true });
    await button.focus();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press('Tab');
      expect(await sheet.evaluate((dialog) => dialog.contains(window.document.activeElement))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  });
});
