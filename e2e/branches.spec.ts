import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { launchApp } from './fixtures/launch.ts';
import { answerDialogs, entriesOf, save } from './steps/files.ts';
import { dragFromPalette, drawWire, layer } from './steps/graph.ts';
import { press, setIterations, shownCost, shownIteration, untilEngine, untilIteration } from './steps/training.ts';

test('a residual block drawn by hand: sizes that differ are mended by a click, it trains, and its wires keep their order', async ({
  page,
  electronApp,
  folder,
}) => {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });

  await test.step('draw', async () => {
    await dragFromPalette(page, 'Input', { x: 90, y: 60 });
    await dragFromPalette(page, 'Dense', { x: 320, y: 60 });
    await dragFromPalette(page, 'Dense', { x: 320, y: 300 });
    await layer(page, 'Dense 2').click();
    await inspector.getByLabel('Units', { exact: true }).fill('6');
    await dragFromPalette(page, 'Add', { x: 560, y: 180 });
    await dragFromPalette(page, 'Dense', { x: 800, y: 60 });
    await layer(page, 'Dense 3').click();
    await inspector.getByLabel('Units', { exact: true }).fill('1');
    await inspector.getByLabel('Activation', { exact: true }).selectOption('sigmoid');
    await dragFromPalette(page, 'Cost', { x: 800, y: 300 });
  });

  await test.step('several wires go into one layer and out of one', async () => {
    await drawWire(page, 'Input', 'Dense 1');
    await drawWire(page, 'Dense 1', 'Dense 2');
    await drawWire(page, 'Dense 2', 'Add');
    await expect(layer(page, 'Add')).toContainText('Add joins nothing yet');
    await drawWire(page, 'Dense 1', 'Add');
    await drawWire(page, 'Add', 'Dense 3');
    await drawWire(page, 'Dense 3', 'Cost');
    await expect(page.locator('.react-flow__edge')).toHaveCount(6);
    await expect(layer(page, 'Add')).toContainText('H¹ = A² + A¹');
  });

  await test.step('the same wire a second time is refused and says why', async () => {
    await drawWire(page, 'Dense 1', 'Add');
    await expect(page.getByTestId('connection-reason')).toContainText('Dense 1 is already wired to Add');
    await expect(page.locator('.react-flow__edge')).toHaveCount(6);
  });

  await test.step('sizes that differ are named, and one click mends them', async () => {
    await page.getByRole('tab', { name: /Problems/ }).click();
    const problems = page.getByRole('tabpanel');
    await expect(problems).toContainText('A² is (n[2], m) = (6, 400) because Dense 2 has 6 units.');
    await problems.getByRole('button', { name: 'Dense 2: set Units to 4' }).click();
    await expect(problems).not.toContainText('(6, 400)');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(problems).toContainText('because Dense 2 has 6 units');
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
  });

  await test.step('train', async () => {
    await setIterations(page, 2000);
    await press(page, 'Train');
    await untilIteration(page, 1);
    await untilEngine(page, 'done');
    expect(await shownIteration(page)).toBe(2000);
    expect(await shownCost(page)).toBeLessThan(0.6);
  });

  const file = join(folder, 'residual.gdesk');
  await test.step('the file keeps the order of the wires', async () => {
    await layer(page, 'Add').click();
    expect(await inputsOf(page)).toEqual(['A² →', 'A¹ →', '→ H¹']);
    await answerDialogs(electronApp, file);
    await save(page);
    const { graph } = JSON.parse(Buffer.from((await entriesOf(file))['project.json'] ?? []).toString('utf8'));
    const add = graph.nodes.find(({ kind }: { kind: string }) => kind === 'add').id;
    const sources = graph.edges.filter(({ target }: { target: string }) => target === add).map(({ source }: { source: string }) => source);
    expect(sources).toEqual(['n3', 'n2']);
  });

  await test.step('reopen in a new start', async () => {
    const again = await launchApp({ userData: join(folder, 'second-user'), arguments: [file] });
    await untilEngine(again.page, 'ready');
    expect(await shownIteration(again.page)).toBe(2000);
    await layer(again.page, 'Add').click();
    await expect(layer(again.page, 'Add')).toContainText('H¹ = A² + A¹');
    expect(await inputsOf(again.page)).toEqual(['A² →', 'A¹ →', '→ H¹']);
    await again.close();
  });
});

/** Names of the matrices in the inspector's table of shapes. */
function inputsOf(page: Page): Promise<string[]> {
  return page.getByRole('table', { name: 'Shapes' }).getByRole('rowheader').allTextContents();
}
