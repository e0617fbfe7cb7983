import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { untilEngine, withApp } from './electron/with-app.mjs';
import { withDisplay } from './setup/display.mjs';
import { root } from './setup/folders.mjs';
import { prepare } from './setup/prepare.mjs';
import { runScript, say } from './setup/say.mjs';

/** `npm run screenshots [-- view …]`: pictures of every view, or of those named, in both themes and both languages, into docs/screenshots. */

const languages = { en: 'EN', ja: '日本語' };
const themes = ['light', 'dark'];

/** What is shown in each picture: a name and how to get there from a freshly opened window, in the running app. */
const views = {
  window: async (page) => {
    await page.getByTestId('template-planar').click();
    await page.keyboard.press('Control+Enter');
    await untilEngine(page, 'done');
    await page.locator('.react-flow__node').nth(1).click();
  },
  digits: async (page) => {
    await page.getByTestId('template-digits').click();
    await page.keyboard.press('Control+Enter');
    await untilEngine(page, 'done');
    await page.locator('.react-flow__node').nth(2).click();
  },
  problems: async (page) => {
    await page.getByTestId('template-zeros').click();
    await page.locator('.react-flow__node').nth(2).click();
    await inspector(page).locator('input[inputmode]').first().fill('3');
    await showTab(page, /^Problems/);
  },
  classes: async (page) => {
    await page.getByTestId('template-digits').click();
    await page.keyboard.press('Control+Enter');
    await untilEngine(page, 'done');
    await showTab(page, 'Classes');
  },
  boundary: async (page) => {
    await page.getByTestId('template-planar').click();
    await page.keyboard.press('Control+Enter');
    await untilEngine(page, 'done');
    await showTab(page, 'Boundary');
    await page.locator('[data-testid="boundary-canvas"][data-iteration="10000"]').waitFor();
  },
  predictions: async (page) => {
    await page.getByTestId('template-planar').click();
    await page.keyboard.press('Control+Enter');
    await untilEngine(page, 'done');
    await showTab(page, 'Predictions');
    await page.locator('[data-testid="predictions"][data-iteration="10000"]').waitFor();
  },
  wrong: async (page) => {
    await page.getByTestId('template-digits').click();
    await page.getByTestId('bar-iterations').fill('60');
    await page.keyboard.press('Control+Enter');
    await untilEngine(page, 'done');
    await showTab(page, 'Predictions');
    await page.locator('[data-testid="predictions"][data-iteration="60"]').waitFor();
    await page.getByTestId('wrong-examples').scrollIntoViewIfNeeded();
  },
  curve: async (page) => {
    await page.getByTestId('template-sine').click();
    await page.locator('.react-flow__node').first().click();
    await page.getByLabel('Dev %', { exact: true }).fill('20');
    await page.getByLabel('Test %', { exact: true }).fill('20');
    await page.keyboard.press('Control+Enter');
    await untilEngine(page, 'done');
    await showTab(page, 'Boundary');
    await page.locator('[data-testid="boundary-points"][data-parts="train dev test"]').waitFor();
  },
  polynomial: async (page) => {
    await page.getByTestId('template-circles').click();
    await page.keyboard.press('Control+Enter');
    await untilEngine(page, 'done');
    await page.locator('.react-flow__node').nth(1).click();
    await showTab(page, 'Boundary');
    await page.locator('[data-testid="boundary-canvas"][data-iteration="1000"]').waitFor();
  },
  drawing: async (page) => {
    await page.getByTestId('template-digits').click();
    await page.getByTestId('bar-iterations').fill('300');
    await page.keyboard.press('Control+Enter');
    await untilEngine(page, 'done');
    await page.locator('.react-flow__node').nth(2).click();
    await showTab(page, 'Predictions');
    await page.getByTestId('drawing-pad').scrollIntoViewIfNeeded();
    await drawZero(page);
    await page.getByTestId('own-verdict').waitFor();
  },
  data: async (page) => {
    await page.getByTestId('template-iris').click();
    await showTab(page, 'Data');
    await page.locator('.react-flow__node').first().click();
    await page.getByLabel('Dev %', { exact: true }).fill('20');
    await page.getByLabel('Test %', { exact: true }).fill('20');
    await page.getByRole('button', { name: 'Test (30)' }).click();
    await page.locator('[aria-pressed="true"]', { hasText: 'Test (30)' }).waitFor();
  },
  'own-data': async (page, app) => {
    const table = writeFlowers();
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    }, table);
    await page.keyboard.press('Control+Shift+O');
    await page.getByTestId('import-panel').getByRole('button', { name: 'Choose files…' }).click();
    await page.getByTestId('planned-shapes').waitFor();
  },
  gradients: async (page) => {
    await page.getByTestId('template-planar').click();
    await showTab(page, 'Gradient check');
    await page.getByRole('tabpanel').getByRole('button').first().click();
    await page.locator('[data-testid="gradient-check"][data-verdict="right"]').waitFor();
  },
  settings: async (page) => {
    await page.getByTestId('template-digits').click();
    await page.getByTestId('bar-learning-rate').fill('0.001');
    await page.getByTestId('bar-iterations').fill('870');
    await page.getByTestId('batch-size').fill('64');
    await inspector(page).locator('select').first().selectOption('adam');
    await page.getByTestId('more-settings').click();
    await inspector(page).locator('select').nth(2).selectOption('exponential');
    await inspector(page).locator('input').nth(8).fill('5');
    await page.getByTestId('l2').fill('0.01');
    await page.keyboard.press('Control+Enter');
    await untilEngine(page, 'done');
  },
  dropout: async (page) => {
    await page.getByTestId('template-digits').click();
    await dropOnWire(page, 'Dropout', 'e3');
    await page.locator('.react-flow__edge').nth(5).waitFor({ state: 'attached' });
    await page.getByTestId('bar-iterations').fill('300');
    await page.keyboard.press('Control+Enter');
    await untilEngine(page, 'done');
  },
  branches: async (page) => {
    await page.getByTestId('template-planar').click();
    await dropOnWire(page, 'Dense', 'e2');
    await dropOnWire(page, 'Add', 'e4');
    const node = (id) => page.locator(`.react-flow__node[data-id="${id}"]`);
    const middle = await middleOf(node('n5'));
    await drag(page, middle, { x: middle.x, y: middle.y + 110 });
    await drag(page, await middleOf(node('n2').locator('.source')), await middleOf(node('n6').locator('.target')));
    await page.locator('.react-flow__edge').nth(5).waitFor({ state: 'attached' });
    await node('n6').click();
    await page.keyboard.press('Control+Enter');
    await untilEngine(page, 'done');
  },
  groups: async (page) => {
    await page.getByTestId('template-digits').click();
    await page.locator('.react-flow__node[data-id="n3"]').click();
    await page.locator('.react-flow__node[data-id="n4"]').click({ modifiers: ['Control'] });
    await page.keyboard.press('Control+g');
    await page.keyboard.type('hidden layers');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Fold hidden layers' }).waitFor();
  },
  operations: async (page) => {
    await page.getByTestId('template-planar').click();
    await showTab(page, 'Operations');
  },
  commands: async (page) => {
    await page.getByTestId('template-planar').click();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
  },
  gallery: async (page) => {
    await page.getByRole('button', { name: 'Templates…', exact: true }).first().click();
    await page.getByRole('dialog').locator('svg').first().waitFor();
  },
  empty: async (page) => {
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.locator('.react-flow__node').first().waitFor({ state: 'detached' });
  },
};

/** A table of a person's own, and where it lies: measurements and a colour of three kinds of flowers. */
function writeFlowers() {
  const rows = Array.from({ length: 120 }, (_, row) => {
    const kind = row % 3;
    const length = (1 + kind + (row % 7) / 10).toFixed(1);
    const width = row === 40 ? '' : (4 - kind + (row % 5) / 7).toFixed(2);
    return [length, width, ['red', 'blue', 'white'][(row % 7) % 3], ['rose', 'lily', 'iris'][kind]].join(',');
  });
  const path = join(mkdtempSync(join(tmpdir(), 'gradient-desk-screenshots-')), 'flowers.csv');
  writeFileSync(path, ['length,width,colour,kind', ...rows].join('\n'));
  return path;
}

/** A ring on the paper of the Predictions tab. */
async function drawZero(page) {
  const { x, y, width, height } = await page.getByTestId('drawing-pad').boundingBox();
  const steps = 24;
  for (let step = 0; step <= steps; step += 1) {
    const angle = (2 * Math.PI * step) / steps;
    await page.mouse.move(x + width * (0.5 - 0.24 * Math.sin(angle)), y + height * (0.5 - 0.42 * Math.cos(angle)));
    if (step === 0) await page.mouse.down();
  }
  await page.mouse.up();
}

function inspector(page) {
  return page.getByRole('complementary', { name: 'Inspector' });
}

function showTab(page, name) {
  return page.getByRole('tab', { name, exact: true }).click();
}

await runScript(async () => {
  const electron = await prepare({ electron: true, virtualDisplay: true });
  const results = join(root, 'docs', 'screenshots');
  mkdirSync(results, { recursive: true });
  await withDisplay(
    async (environment) => {
      const chosen = process.argv.slice(2);
      for (const [view, show] of Object.entries(views)) {
        if (chosen.length === 0 || chosen.includes(view)) await picture(electron, environment, view, show, results);
      }
    },
    { always: true },
  );
  return 0;
});

/** The four pictures of one view, taken from a freshly started app. */
function picture(electron, environment, view, show, results) {
  return withApp(electron, environment, async (app, page) => {
    await show(page, app);
    await untilCurveIsDrawn(page);
    for (const [language, button] of Object.entries(languages)) {
      // Pressed from the page itself: a dialog that is shown lies over it and would close.
      await page.locator('header button', { hasText: new RegExp(`^${button}$`) }).evaluate((element) => element.click());
      for (const theme of themes) {
        const file = join(results, `${view}-${theme}-${language}.png`);
        // The app follows the system's theme until somebody chooses one.
        await page.emulateMedia({ colorScheme: theme });
        await page.mouse.move(2, 2);
        await untilPainted(page);
        await page.screenshot({ path: file, animations: 'disabled' });
        say(file);
      }
    }
  });
}

/** Waits so many frames as pictures in the colours of another theme may take: each frame paints some of them. */
function untilPainted(page) {
  const frames = 20;
  return page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, frames);
}

/** Waits until the curve, which is drawn a few times a second, shows the last iteration. */
function untilCurveIsDrawn(page) {
  return page.waitForFunction(() => {
    const chart = document.querySelector('[data-testid="cost-chart"]');
    const iteration = Number(document.querySelector('[data-testid="iteration"]').textContent.replaceAll(',', ''));
    return !chart || iteration === 0 || Number(chart.dataset.lastIteration) === iteration - 1;
  });
}

/** Drags a layer of the palette onto a wire. */
async function dropOnWire(page, name, edgeId) {
  const canvas = page.getByRole('region', { name: 'Network' });
  const { x, y } = await canvas.boundingBox();
  const wire = await middleOf(page.getByTestId(`edge-shape-${edgeId}`));
  const start = page.getByRole('navigation', { name: 'Layers' }).getByRole('button', { name, exact: true });
  await start.dragTo(canvas, { targetPosition: { x: wire.x - x, y: wire.y - y } });
}

/** Drags with the mouse from one point of the window to another. */
async function drag(page, from, to) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 6 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

async function middleOf(locator) {
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}
