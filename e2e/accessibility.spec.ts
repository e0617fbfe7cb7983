import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { layerDefinition, layerKinds } from '../src/shared/spec/layers/layer-catalog.ts';
import { expect, test } from './fixtures/app.ts';
import { clickCanvas, groupLayers } from './steps/annotations.ts';
import { press, setIterations, untilEngine } from './steps/training.ts';

/** A view of the window. */
interface View {
  /** How to get there from the first window, in English. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** What opens by keys that are the same in both languages; Escape closes it. It is opened anew for each language. */
  readonly open?: (page: Page) => Promise<void>;
}

const tab = (name: string | RegExp) => (page: Page) => page.getByRole('tab', { name, exact: true }).click();

const views: Readonly<Record<string, View>> = {
  'the first window': {},
  'a layer selected': { prepare: (page) => page.locator('.react-flow__node').nth(1).click() },
  'everything selected, with a minimap': {
    prepare: async (page) => {
      await page.locator('.react-flow__node').nth(1).click();
      await page.keyboard.press('m');
      await page.keyboard.press('Control+a');
    },
  },
  'the list of problems': {
    prepare: async (page) => {
      await page.getByTestId('template-zeros').click();
      await tab(/^Problems/)(page);
    },
  },
  'errors in the drawing': {
    prepare: async (page) => {
      await page.locator('.react-flow__node').nth(2).click();
      await page.keyboard.press('Delete');
      await tab(/^Problems/)(page);
    },
  },
  'no problems': { prepare: tab('Problems') },
  'the cost of a trained network': {
    prepare: async (page) => {
      await setIterations(page, 50);
      await press(page, 'Train');
      await untilEngine(page, 'done');
    },
  },
  'the card of a problem on the canvas': {
    prepare: async (page) => {
      await page.locator('.react-flow__node').nth(2).click();
      await page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Units', { exact: true }).fill('3');
      await expect(page.getByTestId('problem-of-n4')).toBeVisible();
    },
    open: async (page) => {
      await page.getByTestId('problem-of-n4').click();
      await expect(page.getByRole('dialog').getByTestId('clash-picture')).toBeVisible();
    },
  },
  'no boundary yet': { prepare: tab('Boundary') },
  'the boundary of a trained network': {
    prepare: async (page) => {
      await tab('Boundary')(page);
      await setIterations(page, 50);
      await press(page, 'Train');
      await untilEngine(page, 'done');
      await page.getByTestId('boundary-plot').hover();
      await expect(page.getByTestId('boundary-canvas')).toHaveAttribute('data-iteration', '50');
    },
  },
  'no predictions yet': { prepare: tab('Predictions') },
  'the predictions of a trained network': {
    prepare: async (page) => {
      await tab('Predictions')(page);
      await setIterations(page, 50);
      await press(page, 'Train');
      await expect(page.getByTestId('predictions')).toHaveAttribute('data-iteration', '50');
    },
  },
  'a curve with the examples of all parts': {
    prepare: async (page) => {
      await page.getByTestId('template-sine').click();
      await page.locator('.react-flow__node').first().click();
      await page.getByLabel('Dev %', { exact: true }).fill('20');
      await page.getByLabel('Test %', { exact: true }).fill('20');
      await tab('Boundary')(page);
      await setIterations(page, 50);
      await press(page, 'Train');
      await expect(page.getByTestId('boundary-canvas')).toHaveAttribute('data-iteration', '50');
    },
  },
  'paper to draw on, and the weights of each unit': {
    prepare: async (page) => {
      await page.getByTestId('template-digits').click();
      await page.locator('.react-flow__node').nth(2).click();
      await tab('Predictions')(page);
      await setIterations(page, 50);
      await press(page, 'Train');
      await expect(page.getByTestId('unit-weights')).toBeVisible();
      await page.getByTestId('drawing-pad').click();
      await expect(page.getByTestId('own-verdict')).toBeVisible();
    },
  },
  'the check of an operation': { prepare: tab('Operations') },
  'no classes yet': { prepare: tab('Classes') },
  'the classes of a trained network': {
    prepare: async (page) => {
      await setIterations(page, 50);
      await press(page, 'Train');
      await tab('Classes')(page);
      await expect(page.getByTestId('class-metrics')).toHaveAttribute('data-iteration', '50');
    },
  },
  'no gradient check yet': { prepare: tab('Gradient check') },
  'a gradient check': {
    prepare: async (page) => {
      await tab('Gradient check')(page);
      await page.getByRole('button', { name: 'Check gradients', exact: true }).click();
      await expect(page.getByTestId('gradient-check')).toBeVisible();
    },
  },
  'a training that diverged, and its notice': {
    prepare: async (page) => {
      await page.getByTestId('bar-learning-rate').fill('1e300');
      await press(page, 'Train');
      await untilEngine(page, 'diverged');
    },
  },
  'the settings of training': {
    prepare: async (page) => {
      await page.getByLabel('Optimizer', { exact: true }).selectOption('Adam');
      await page.getByTestId('more-settings').click();
      await page.getByLabel('Decay of α', { exact: true }).selectOption('exponential');
      await page.getByTestId('l2').fill('5000');
      await expect(page.getByTestId('setting-GD321')).toBeVisible();
    },
  },
  'the explanation of a setting': {
    open: async (page) => {
      await page.locator('aside [aria-haspopup="dialog"]').first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  'a note, and groups with and without their layers': {
    prepare: async (page) => {
      await clickCanvas(page, { x: 120, y: 40 });
      await page.keyboard.press('n');
      await page.keyboard.press('Escape');
      await groupLayers(page, 'hidden', 'Dense 1', 'Dense 2');
      await page.getByRole('button', { name: 'Fold hidden' }).click();
      await groupLayers(page, 'end', 'Cost');
    },
  },
  'an empty drawing': { prepare: (page) => page.getByRole('button', { name: 'New', exact: true }).click() },
  'the command palette': { open: (page) => page.keyboard.press('Control+k') },
  'the command palette with a query': {
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('theme');
    },
  },
  'the command palette that finds nothing': {
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('qqqq');
    },
  },
  'the search on the canvas': {
    open: async (page) => {
      await page.keyboard.press('Control+f');
      await page.keyboard.type('dense');
      await page.keyboard.press('Enter');
    },
  },
  'the list of layers that fit behind a layer': {
    open: async (page) => {
      await page.locator('.react-flow__node').nth(1).click();
      await page.keyboard.press('Shift+A');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
    },
  },
  'the list of layers to wire a layer to': {
    open: async (page) => {
      await page.locator('.react-flow__node').nth(1).click();
      await page.keyboard.press('c');
      await page.keyboard.press('Enter');
    },
  },
  'the menu of a layer': { open: (page) => page.locator('.react-flow__node').nth(1).click({ button: 'right' }) },
  'a name being typed': {
    open: async (page) => {
      await page.locator('.react-flow__node').nth(1).click();
      await page.keyboard.press('F2');
    },
  },
  'a palette in which nothing is found': {
    prepare: (page) => page.getByRole('navigation', { name: 'Layers' }).getByRole('textbox').fill('qqqq'),
  },
  'the sheet of shortcuts': { open: (page) => page.keyboard.press('?') },
};

for (const [name, { prepare, open }] of Object.entries(views)) {
  test(`axe finds nothing in ${name}`, async ({ page }) => {
    await untilEngine(page, 'idle');
    await prepare?.(page);
    // Names depend on the language alone and contrasts on the theme alone: two looks see both of each.
    for (const [language, colorScheme] of [
      ['EN', 'light'],
      ['日本語', 'dark'],
    ] as const) {
      await page.getByRole('button', { name: language, exact: true }).click();
      await open?.(page);
      await expectNoViolations(page, colorScheme);
      if (open) await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });
}

test('axe finds nothing in the inspector of any kind of layer', async ({ page }) => {
  await untilEngine(page, 'idle');
  await page.getByRole('button', { name: 'New', exact: true }).click();
  for (const kind of layerKinds) {
    const { en: name } = layerDefinition(kind).name;
    await page.getByRole('navigation', { name: 'Layers' }).getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading').first()).toContainText(name);
    for (const colorScheme of ['light', 'dark'] as const) await expectNoViolations(page, colorScheme);
  }
});

async function expectNoViolations(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
  // Electron cannot open the second page that the default mode uses.
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  // Behind an open dialog everything is dimmed on purpose.
  for (const role of ['dialog', 'menu'] as const) if (await page.getByRole(role).isVisible()) builder.include(`[role="${role}"]`);
  const { violations } = await builder.analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' ')}`),
  ).toEqual([]);
}

test('with reduced motion nothing moves, not even a colour on its way to another', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  const moving = await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
    return document.getAnimations().length;
  });
  expect(moving).toBe(0);
});

test('where the system prescribes the colours, what is chosen is marked without them', async ({ page }) => {
  await untilEngine(page, 'idle');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.locator('.react-flow__node').nth(1).click();
  const outlines = await page.evaluate(() =>
    ['[role="tab"][aria-selected="true"]', '[aria-pressed="true"]', '.react-flow__node.selected > div'].map((selector) => {
      const element = document.querySelector(selector);
      return element && getComputedStyle(element).outlineStyle;
    }),
  );
  expect(outlines).toEqual(['solid', 'solid', 'solid']);
  await page.keyboard.press('Control+k');
  const chosen = page.getByRole('option', { selected: true });
  await expect(chosen).toHaveCSS('outline-style', 'solid');
});
