import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { launchApp } from './fixtures/launch.ts';
import { answerDialogs, entriesOf, save } from './steps/files.ts';
import { dragOntoWire, layer } from './steps/graph.ts';
import { expectRightGradients, press, setIterations, shownAccuracy, shownIteration, untilEngine } from './steps/training.ts';

/** Shapes on all wires. */
const wires = (page: Page) => page.locator('[data-testid^="edge-shape-"]').allTextContents();

/** Classes that are predicted on a circle around the middle of the plane, point after point. */
async function classesAround(page: Page): Promise<readonly string[]> {
  const plot = page.getByTestId('boundary-plot');
  const box = await plot.boundingBox();
  if (!box) throw new Error('the plot is not shown');
  const classes: string[] = [];
  for (let step = 0; step < 16; step += 1) {
    const angle = (2 * Math.PI * step) / 16;
    const position = { x: box.width * (0.5 + 0.33 * Math.cos(angle)), y: box.height * (0.5 + 0.33 * Math.sin(angle)) };
    await plot.hover({ position });
    await expect(page.getByTestId('boundary-readout')).toContainText(/Class [01]/);
    classes.push(/Class ([01])/.exec((await page.getByTestId('boundary-readout').textContent()) ?? '')?.[1] ?? '');
  }
  return classes;
}

/** How often the class changes from one to the next, all around. */
function changes(classes: readonly string[]): number {
  return classes.filter((each, index) => each !== classes[(index + 1) % classes.length]).length;
}

async function train(page: Page): Promise<void> {
  await setIterations(page, 2000);
  await press(page, 'Train');
  await untilEngine(page, 'done');
}

test('Polynomial on the first wire bends the boundary of a logistic regression, and is in the file', async ({
  page,
  electronApp,
  folder,
}) => {
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const problems = page.getByRole('tabpanel');
  await untilEngine(page, 'idle');
  await page.getByTestId('template-logistic').click();

  const straight = await test.step('without it, a line does little better than chance', async () => {
    await train(page);
    await page.getByRole('tab', { name: 'Boundary', exact: true }).click();
    expect(changes(await classesAround(page))).toBeLessThanOrEqual(2);
    return shownAccuracy(page);
  });
  expect(straight).toBeLessThan(60);

  await test.step('onto the first wire: the shape behind it shows what comes out', async () => {
    await dragOntoWire(page, 'Polynomial', 'e1');
    await expect.poll(() => wires(page)).toContainEqual(expect.stringContaining('(5, '));
    await layer(page, 'Polynomial').click();
    await inspector.getByLabel('Degree', { exact: true }).fill('3');
    await expect(layer(page, 'Polynomial')).toContainText('X′ = poly(X, 3)');
    await expect(inspector).toContainText('x₁, x₂, x₁², x₁·x₂, x₂², x₁³, x₁²·x₂, x₁·x₂², x₂³');
    await expect.poll(() => wires(page)).toContainEqual(expect.stringContaining('(9, '));
    await inspector.getByLabel('Products only, no powers').check();
    await expect.poll(() => wires(page)).toContainEqual(expect.stringContaining('(3, '));
    await inspector.getByLabel('Products only, no powers').uncheck();
  });

  await test.step('powers are large, which one click mends', async () => {
    await page.getByRole('tab', { name: /^Problems/ }).click();
    await expect(problems.getByTestId('problem-GD310')).toContainText('X reaches 125');
    await problems.getByRole('button', { name: 'Insert Standardize', exact: true }).click();
    await expect(problems).toContainText('No problems');
    await expect(layer(page, 'Standardize')).toContainText('X′′ = (X′ − μ) / σ');
  });

  await test.step('the same single unit now follows petals', async () => {
    await train(page);
    // scikit-learn's features, standardized, and plain gradient descent come to 81.5 %.
    expect(await shownAccuracy(page)).toBeGreaterThan(75);
    await page.getByRole('tab', { name: 'Boundary', exact: true }).click();
    expect(changes(await classesAround(page))).toBeGreaterThanOrEqual(4);
  });

  await test.step('the node shows each feature over the plane', async () => {
    await expect(layer(page, 'Polynomial').getByRole('img')).toHaveAccessibleName(
      'The 9 features over the plane of the data: orange low, blue high',
    );
  });

  await test.step('gradients are right', () => expectRightGradients(page));

  const file = join(folder, 'curved.gdesk');
  const accuracy = await shownAccuracy(page);
  await test.step('reopened in a new start it is as good, and saved again it is the same to the byte', async () => {
    await answerDialogs(electronApp, file);
    await save(page);
    const again = await launchApp({ userData: join(folder, 'second-user'), arguments: [file] });
    await untilEngine(again.page, 'ready');
    expect([await shownIteration(again.page), await shownAccuracy(again.page)]).toEqual([2000, accuracy]);
    const copy = join(folder, 'copy.gdesk');
    await answerDialogs(again.electron, copy);
    await again.page.keyboard.press('Control+Shift+s');
    await expect.poll(async () => Object.keys(await entriesOf(copy).catch(() => ({})))).not.toEqual([]);
    const [before, after] = [await entriesOf(file), await entriesOf(copy)];
    const arrays = Object.keys(before).filter((name) => name.endsWith('.npy'));
    expect(arrays.sort()).toEqual(['preprocessing/mu1.npy', 'preprocessing/sigma1.npy', 'weights/W1.npy', 'weights/b1.npy']);
    for (const name of arrays) expect(Buffer.from(after[name] ?? []).equals(Buffer.from(before[name] ?? [])), name).toBe(true);
    await again.close();
  });
});

test('One-hot says how many categories a feature has, and takes that number by a click', async ({ page }) => {
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const problems = page.getByRole('tabpanel');
  await untilEngine(page, 'idle');
  await page.getByTestId('template-iris').click();
  // The width of a petal, in millimetres from 1 to 25: it has 22 different values.
  await page.getByRole('navigation', { name: 'Layers' }).getByRole('button', { name: 'One-hot', exact: true }).click();
  await layer(page, 'One-hot').click();
  await inspector.getByLabel('Feature (1 for x₁)').fill('5');
  await page.getByRole('tab', { name: /^Problems/ }).click();
  await expect(problems.getByTestId('problem-GD316')).toContainText('feature 5 into categories, but there are 4');
  await problems.getByRole('button', { name: /to 4/ }).click();
  await expect(problems).toContainText('No problems');

  await press(page, 'Train');
  const notice = page.getByTestId('notice-GD317');
  await expect(notice).toContainText('22 different values, more than the 3 categories');
  await notice.getByRole('button', { name: /Categories K to 22/ }).click();
  await expect(notice).toHaveCount(0);
  await expect.poll(() => wires(page)).toContainEqual(expect.stringContaining('(25, '));
  await train(page);
  expect(await shownAccuracy(page)).toBeGreaterThan(90);
});
