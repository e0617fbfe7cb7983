import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readProject, writeProject } from '../src/engine/formats/gdesk.ts';
import { templates } from '../src/shared/project/templates/templates.ts';
import { expect, test } from './fixtures/app.ts';
import { answerDialogs, dropFiles, save } from './steps/files.ts';
import { press, setIterations, shownIteration, untilEngine } from './steps/training.ts';

const { document } = templates.planar;

function project(change: Readonly<Record<string, unknown>>): Uint8Array {
  return zipSync({ 'project.json': strToU8(JSON.stringify({ ...document, ...change })) });
}

const absurd = {
  ...document.graph,
  nodes: document.graph.nodes.map((node) => (node.kind === 'dense' ? { ...node, parameters: { ...node.parameters, units: 1e9 } } : node)),
};

/** Files that are no project of this program, and what the app has to say about each. */
const bad: Readonly<Record<string, { bytes: Uint8Array; code: string; says: RegExp }>> = {
  'a text file': { bytes: strToU8('just some text'), code: 'GD501', says: /bad\.gdesk is not a Gradient Desk project/ },
  'an empty file': { bytes: new Uint8Array(0), code: 'GD501', says: /bad\.gdesk is not a Gradient Desk project/ },
  'a zip of something else': {
    bytes: zipSync({ 'readme.txt': strToU8('hello') }),
    code: 'GD501',
    says: /bad\.gdesk is not a Gradient Desk project/,
  },
  'a version from the future': { bytes: project({ version: 99 }), code: 'GD502', says: /saved by a newer Gradient Desk.*version 99/s },
  'a truncated zip': { bytes: project({}).slice(0, 300), code: 'GD503', says: /bad\.gdesk is damaged/ },
  'a seed that is no number': { bytes: project({ training: { ...document.training, seed: 'x' } }), code: 'GD504', says: /training\.seed/ },
};

for (const [name, { bytes, code, says }] of Object.entries(bad)) {
  test(`opening ${name} says what is wrong and changes nothing`, async ({ page, electronApp, folder }) => {
    const path = join(folder, 'bad.gdesk');
    await writeFile(path, bytes);
    await untilEngine(page, 'idle');
    await answerDialogs(electronApp, path);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(page.getByTestId(`notice-${code}`)).toContainText(says);
    await expect(page.locator('.react-flow__node')).toHaveCount(4);
    await expect(page.getByLabel('Project name')).toHaveValue(templates.planar.name.en);
    expect(Buffer.from(await readFile(path)).equals(Buffer.from(bytes))).toBe(true);
  });
}

test('a network of 1e9 units opens, says so at the node, and allocates nothing', async ({ page, electronApp, folder }) => {
  const path = join(folder, 'absurd.gdesk');
  await writeFile(path, project({ graph: absurd }));
  await untilEngine(page, 'idle');
  await answerDialogs(electronApp, path);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.locator('.react-flow__node').getByText('Dense 1 cannot have 1000000000 units')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('problem-GD301').first().getByRole('button').last().click();
  await expect(page.getByText('Dense 1 cannot have 1000000000 units')).toHaveCount(0);
});

test('a trained file whose data is not here keeps its weights when it is saved', async ({ page, electronApp, folder }) => {
  const path = join(folder, 'given.gdesk');
  const dataset = { kind: 'given', features: [2], labels: { kind: 'binary' } } as const;
  const parameters = [
    { name: 'W1', rows: 4, columns: 2, values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8) },
    { name: 'b1', rows: 4, columns: 1, values: Float64Array.of(1, 2, 3, 4) },
    { name: 'W2', rows: 1, columns: 4, values: Float64Array.of(1, 2, 3, 4) },
    { name: 'b2', rows: 1, columns: 1, values: Float64Array.of(5) },
  ];
  await writeFile(path, writeProject({ ...document, dataset, trained: { iteration: 20 } }, parameters));
  await untilEngine(page, 'idle');
  await answerDialogs(electronApp, path);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByTestId('notice-GD406')).toBeVisible();
  expect(await shownIteration(page)).toBe(20);
  await expect(page.getByTestId('saved-state')).toHaveText('saved');
  await page.getByLabel('Project name').fill('renamed');
  await page.getByLabel('Project name').press('Enter');
  await expect(page.getByTestId('saved-state')).toHaveText('unsaved changes');
  await save(page);
  const saved = readProject(new Uint8Array(await readFile(path)), 'given.gdesk');
  expect(saved).toMatchObject({ ok: true, value: { document: { name: 'renamed', trained: { iteration: 20 } }, parameters } });
});

test('a file dropped on the window is opened, and saving goes back to it', async ({ page, electronApp, folder }) => {
  const path = join(folder, 'dropped.gdesk');
  await writeFile(path, project({ name: 'Dropped' }));
  await untilEngine(page, 'idle');
  await dropFiles(page, [path]);
  await expect(page.getByLabel('Project name')).toHaveValue('Dropped');
  await page.getByLabel('Project name').fill('Renamed');
  await electronApp.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => {
      throw new Error('saving asked where');
    };
  });
  await save(page);
  expect((await readFile(path)).includes(Buffer.from('PK'))).toBe(true);
});

test('of two files that are dropped at a time the second is open, without the weights of the first', async ({
  page,
  electronApp,
  folder,
}) => {
  const trained = join(folder, 'trained.gdesk');
  const untrained = join(folder, 'untrained.gdesk');
  await untilEngine(page, 'idle');
  await setIterations(page, 20);
  await press(page, 'Train');
  await untilEngine(page, 'done');
  await answerDialogs(electronApp, trained);
  await save(page);
  await writeFile(untrained, project({ name: 'Untrained' }));
  await dropFiles(page, [trained, untrained]);
  await expect(page.getByLabel('Project name')).toHaveValue('Untrained');
  await untilEngine(page, 'idle');
  expect(await shownIteration(page)).toBe(0);
});

test('in Japanese the project that the window opens with has a Japanese name', async ({ page }) => {
  await page.getByRole('button', { name: '日本語' }).click();
  await page.reload();
  await expect(page.getByLabel('プロジェクト名')).toHaveValue(templates.planar.name.ja);
});
