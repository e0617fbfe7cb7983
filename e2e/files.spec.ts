import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { templates } from '../src/shared/project/templates/templates.ts';
import { expect, test } from './fixtures/app.ts';
import { answerDialogs, save } from './steps/files.ts';
import { untilEngine } from './steps/training.ts';

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
  'an unknown activation': { bytes: project({ training: { ...document.training, seed: 'x' } }), code: 'GD504', says: /training\.seed/ },
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
    await expect(page.getByLabel('Project name')).toHaveValue('Planar data');
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

test('a file dropped on the window is opened, and saving goes back to it', async ({ page, electronApp, folder }) => {
  const path = join(folder, 'dropped.gdesk');
  await writeFile(path, project({ name: 'Dropped' }));
  await untilEngine(page, 'idle');
  // A real drop comes from the system's file manager; what the page sees of it is a file that knows its path.
  const input = await page.evaluateHandle(() => {
    const element = window.document.createElement('input');
    element.type = 'file';
    window.document.body.append(element);
    return element;
  });
  await input.setInputFiles(path);
  await input.evaluate((element) => {
    const dataTransfer = new DataTransfer();
    const file = (element as HTMLInputElement).files?.[0];
    if (file) dataTransfer.items.add(file);
    element.remove();
    for (const type of ['dragenter', 'dragover', 'drop']) {
      window.document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  });
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
