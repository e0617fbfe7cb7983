import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { dragFromPalette, drawWire, layer } from './steps/graph.ts';
import { untilEngine } from './steps/training.ts';

/** A mistake as the list of problems has to show it, and the fix that takes it away. */
interface Mistake {
  readonly code: string;
  readonly sentence: string;
  readonly fix: string;
  readonly hasPicture: boolean;
}

/** Looks at the card of the mistake, presses its fix, takes that back, and puts it right again. */
async function mend(page: Page, { code, sentence, fix, hasPicture }: Mistake): Promise<void> {
  await page.getByRole('tab', { name: /^Problems/ }).click();
  const card = page.getByTestId(`problem-${code}`).first();
  await expect(card).toContainText(sentence);
  await expect(card.getByTestId('clash-picture')).toHaveCount(hasPicture ? 1 : 0);
  await card.getByRole('button', { name: fix, exact: true }).click();
  await expect(page.getByTestId(`problem-${code}`)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(card).toContainText(sentence);
  await card.getByRole('button', { name: fix, exact: true }).click();
  await expect(page.getByTestId(`problem-${code}`)).toHaveCount(0);
}

function inspector(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Inspector' });
}

test('the card on the canvas: opened by click and by key, with both matrices, closed by Escape, mended by its button', async ({ page }) => {
  await untilEngine(page, 'idle');
  await layer(page, 'Dense 2').click();
  await inspector(page).getByLabel('Units', { exact: true }).fill('3');
  const card = page.getByRole('dialog', { name: 'The output has 3 rows, the labels have 1' });

  await test.step('at the red line of the layer', async () => {
    await page.getByTestId('problem-of-n4').click();
    await expect(card).toContainText('A² is (n[2], m) = (3, 400) because Dense 2 has 3 units.');
    await expect(card).toContainText('Y is (n_y, m) = (1, 400) because each label is 0 or 1.');
    await expect(card.getByRole('img', { name: 'Picture of A² (3, 400) ⊙ Y (1, 400)' })).toBeVisible();
    await expect(card.getByTestId('clash-picture')).toContainText('≠');
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
  });

  await test.step('at the red shape of the wire, by keyboard', async () => {
    await page.getByTestId('problem-of-e3').focus();
    await page.keyboard.press('Enter');
    await expect(card).toBeVisible();
    await card.getByRole('button', { name: 'Dense 2: set Units to 1' }).click();
    await expect(card).toHaveCount(0);
    await expect(page.getByTestId('problem-of-n4')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(page.getByTestId('problem-of-n4')).toContainText('The output has 3 rows, the labels have 1');
  });

  await test.step('in Japanese', async () => {
    await page.getByRole('button', { name: '日本語', exact: true }).click();
    await page.getByTestId('problem-of-n4').click();
    const japanese = page.getByRole('dialog', { name: '出力は3行、ラベルは1行です' });
    await expect(japanese).toContainText('「全結合 2」のユニットが3個なので、A² は (n[2], m) = (3, 400) です。');
    await japanese.getByRole('button', { name: '全結合 2のユニットを1にする' }).click();
    await expect(page.getByTestId('problem-of-n4')).toHaveCount(0);
  });
});

test('mistakes in a network are explained, mended by a click, and come back with Ctrl+Z', async ({ page }) => {
  await untilEngine(page, 'idle');

  await test.step('an activation that does not fit the cost', async () => {
    await layer(page, 'Dense 2').click();
    await inspector(page).getByLabel('Activation', { exact: true }).selectOption('ReLU');
    const sentence = 'Dense 2 ends in ReLU. The logarithm in the cost needs probabilities';
    await mend(page, { code: 'GD401', sentence, fix: 'Dense 2: set Activation to sigmoid', hasPicture: false });
  });

  await test.step('pictures into a dense layer, and the size of other labels', async () => {
    await layer(page, 'Input').click();
    await inspector(page).getByLabel('Dataset', { exact: true }).selectOption('Handwritten digits');
    const sentence = 'X is (8×8, m) = (8×8, 1797) because each example is a picture of 8×8.';
    await mend(page, { code: 'GD102', sentence, fix: 'Insert Flatten', hasPicture: true });
    const labels = 'Y is (n_y, m) = (10, 1797) because there is a row for each of 10 classes.';
    await mend(page, { code: 'GD101', sentence: labels, fix: 'Dense 2: set Units to 10', hasPicture: true });
  });
});

test('networks that train but will hardly learn are warned of, and mended by a click', async ({ page }) => {
  await untilEngine(page, 'idle');

  await test.step('all weights zero, a linear hidden layer', async () => {
    await layer(page, 'Dense 1').click();
    await inspector(page).getByLabel('Initializer', { exact: true }).selectOption('zeros');
    await mend(page, {
      code: 'GD303',
      sentence: 'symmetry is never broken',
      fix: 'Dense 1: set Initializer to 1/√n_prev',
      hasPicture: false,
    });
    await inspector(page).getByLabel('Activation', { exact: true }).selectOption('linear');
    await mend(page, { code: 'GD304', sentence: 'can only do what one can', fix: 'Dense 1: set Activation to ReLU', hasPicture: false });
  });

  await test.step('learning rates that will not learn', async () => {
    await page.getByTestId('bar-learning-rate').fill('50');
    await mend(page, { code: 'GD322', sentence: 'jumps over the valley of the cost', fix: 'Set α to 0.1', hasPicture: false });
    await page.getByTestId('bar-learning-rate').fill('0.0000001');
    await mend(page, { code: 'GD323', sentence: 'hardly leave where they started', fix: 'Set α to 1', hasPicture: false });
  });
});

test('a drawing that is no network yet: two inputs, a loose layer, sums of different sizes', async ({ page }) => {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await dragFromPalette(page, 'Input', { x: 90, y: 60 });
  await dragFromPalette(page, 'Dense', { x: 320, y: 60 });
  await dragFromPalette(page, 'Dense', { x: 320, y: 300 });
  await layer(page, 'Dense 2').click();
  await inspector(page).getByLabel('Units', { exact: true }).fill('6');
  await dragFromPalette(page, 'Add', { x: 560, y: 180 });
  await drawWire(page, 'Input', 'Dense 1');
  await drawWire(page, 'Dense 1', 'Add');
  await drawWire(page, 'Dense 2', 'Add');

  await test.step('a layer without data gets the wire that it most likely lacks', async () => {
    const sentence = 'Nothing is wired into Dense 2';
    await mend(page, { code: 'GD205', sentence, fix: 'Wire Input → Dense 2', hasPicture: false });
  });

  await test.step('a sum of different sizes', async () => {
    const sentence = 'A² is (n[2], m) = (6, 400) because Dense 2 has 6 units.';
    await mend(page, { code: 'GD104', sentence, fix: 'Insert Dense (4 units, linear)', hasPicture: true });
  });

  await test.step('a second Input', async () => {
    await dragFromPalette(page, 'Input', { x: 90, y: 300 });
    await mend(page, { code: 'GD203', sentence: 'A network reads one dataset.', fix: 'Keep Input 1 only', hasPicture: false });
  });
});

test('a wire says while it is dragged why it cannot end there, and what would go in between', async ({ page }) => {
  await untilEngine(page, 'idle');
  await page.getByTestId('template-digits').click();
  await expect(page.locator('.react-flow__node')).toHaveCount(6);
  const reason = page.getByTestId('connection-reason');
  const middleOf = async (locator: Locator) => {
    const box = await locator.boundingBox();
    if (!box) throw new Error('not on the screen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const wires = await page.locator('.react-flow__edge').count();

  await test.step('refused', async () => {
    const start = await middleOf(page.locator('.react-flow__node[data-id="n3"] .source'));
    const end = await middleOf(page.locator('.react-flow__node[data-id="n6"]'));
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 8 });
    await expect(reason).toContainText('Cost already has an input');
    await expect(page.getByTestId('node-n1')).toHaveCSS('opacity', '0.4');
    await page.mouse.move(start.x + 40, start.y + 160, { steps: 4 });
    await expect(reason).toBeEmpty();
    // Let go of over the layer itself, the wire is given up.
    await page.mouse.move(start.x - 40, start.y, { steps: 4 });
    await page.mouse.up();
  });

  await test.step('with a layer in between, before the drop', async () => {
    await page.locator('.react-flow__node[data-id="n2"]').click();
    await page.keyboard.press('Delete');
    await expect(layer(page, 'Flatten')).toHaveCount(0);
    const start = await middleOf(page.locator('.react-flow__node[data-id="n1"] .source'));
    const end = await middleOf(page.locator('.react-flow__node[data-id="n3"]'));
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 8 });
    await expect(reason).toContainText('Flatten goes in between');
    await expect(layer(page, 'Flatten')).toHaveCount(0);
    await page.mouse.up();
    await expect(reason).toContainText('Flatten was put in between');
    await expect(layer(page, 'Flatten')).toBeVisible();
    await expect(page.locator('.react-flow__edge')).toHaveCount(wires);
  });
});

const folder = join('tests', 'fixtures', 'mistakes');
const mistakes = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));

test('the five mistakes are explained to the letter by the check of an operation, in both languages', async ({ page }) => {
  await untilEngine(page, 'idle');
  await page.getByRole('tab', { name: 'Operations', exact: true }).click();
  const panel = page.getByRole('tabpanel');
  const answer = page.getByTestId('operation-answer');
  for (const language of ['en', 'ja'] as const) {
    if (language === 'ja') await page.getByRole('button', { name: '日本語', exact: true }).click();
    for (const { input, situation, verdict, ...texts } of mistakes) {
      await test.step(`${situation} (${language})`, async () => {
        const [left, right] = [panel.getByRole('combobox').first(), panel.getByRole('combobox').last()];
        await left.fill(input.left);
        await right.fill(input.right);
        await panel.getByRole('radio', { name: input.operator, exact: true }).check({ force: true });
        const { title, detail, remedies } = texts[language];
        await expect(answer).toHaveAttribute('data-verdict', verdict);
        await expect(answer.getByRole('heading')).toContainText(title);
        await expect(answer.getByText(detail, { exact: true })).toBeVisible();
        await expect(answer.getByRole('button')).toHaveText(remedies);
        await expect(answer.getByTestId('clash-picture')).toBeVisible();
        await answer.getByRole('button').first().click();
        await expect(answer).toHaveAttribute('data-verdict', 'fits');
      });
    }
  }
});

test('the check of an operation says what is no shape, and where NumPy stretches silently', async ({ page }) => {
  await untilEngine(page, 'idle');
  await page.getByRole('tab', { name: 'Operations', exact: true }).click();
  const panel = page.getByRole('tabpanel');
  await panel.getByLabel('Left', { exact: true }).fill('W9');
  await expect(panel.getByRole('alert')).toHaveText('This network has no such matrix.');
  await panel.getByLabel('Left', { exact: true }).fill('(400, 1)');
  await panel.getByLabel('Right', { exact: true }).fill('Y');
  await panel.getByRole('radio', { name: '−', exact: true }).check({ force: true });
  const answer = page.getByTestId('operation-answer');
  await expect(answer).toContainText('NumPy gives (400, 400) without a word');
  await answer.getByRole('button', { name: 'Transpose the right: Y.T', exact: true }).click();
  await expect(answer).toContainText('(400, 1) − Y.T (400, 1) is (400, 1)');
});
