import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { writeProject } from '../src/engine/formats/gdesk.ts';
import { templateNames, templates } from '../src/shared/project/templates/templates.ts';
import { expect, test } from './fixtures/app.ts';
import { launchApp } from './fixtures/launch.ts';
import { answerDialogs } from './steps/files.ts';
import { untilEngine } from './steps/training.ts';

const { document } = templates.planar;

function projectFile(name: string): Uint8Array {
  return writeProject({ ...document, name }, null);
}

/** The names under "Open Recent" in the menu. */
async function recentInMenu(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items.find((item) => item.submenu?.items.some(({ id }) => id === 'open'));
    const recent = file?.submenu?.items.find(({ submenu }) => submenu);
    return recent?.submenu?.items.filter(({ type }) => type !== 'separator').map(({ label }) => label) ?? [];
  });
}

async function openFile(page: Page, app: ElectronApplication, path: string): Promise<void> {
  await answerDialogs(app, path);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

test.describe('the first start', () => {
  test.use({ isFirstStart: true });

  test('shows every template with a picture and a sentence, over an empty drawing', async ({ page }) => {
    const gallery = page.getByRole('dialog', { name: 'What would you like to start with?' });
    await expect(gallery).toBeVisible();
    for (const name of templateNames) {
      const card = page.getByTestId(`gallery-${name}`);
      await expect(card).toHaveAccessibleName(templates[name].name.en);
      await expect(card).toHaveAccessibleDescription(templates[name].lesson.en);
      await expect(card.locator('svg')).toBeAttached();
    }
    await expect(page.locator('.react-flow__node')).toHaveCount(0);
  });

  test('a click on a template opens it, ready to train', async ({ page }) => {
    await page.getByTestId('gallery-digits').click();
    await expect(page.getByTestId('gallery')).toHaveCount(0);
    await expect(page.getByLabel('Project name')).toHaveValue(templates.digits.name.en);
    await untilEngine(page, 'idle');
    await page.keyboard.press('Control+Enter');
    await untilEngine(page, 'training');
  });

  test('the keyboard goes from card to card and opens one', async ({ page }) => {
    await expect(page.getByTestId('gallery-logistic')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByTestId('gallery-planar')).toBeFocused();
    await page.keyboard.press('End');
    await expect(page.getByTestId(`gallery-${templateNames.at(-1)}`)).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('gallery')).toHaveCount(0);
    await expect(page.getByLabel('Project name')).toHaveValue(templates.planar.name.en);
  });

  test('Escape leaves the empty drawing, which says how to begin and leads back', async ({ page }) => {
    await expect(page.getByTestId('gallery')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('gallery')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Draw a network' })).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: 'Templates…', exact: true }).click();
    await expect(page.getByTestId('gallery')).toBeVisible();
  });

  test('an empty drawing can be chosen', async ({ page }) => {
    await page.getByTestId('gallery').getByRole('button', { name: 'Empty drawing', exact: true }).click();
    await expect(page.getByTestId('gallery')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Draw a network' })).toBeVisible();
  });

  test('once it is not to be shown, the next start opens a template to train', async ({ page, electronApp, folder }) => {
    const atStart = page.getByRole('checkbox', { name: 'Show at start' });
    await expect(atStart).toBeChecked();
    await atStart.uncheck();
    await expect.poll(() => page.evaluate(async () => (await window.desk.getSettings({})).isGalleryShownAtStart)).toBe(false);
    await electronApp.close();
    const again = await launchApp({ userData: join(folder, 'user-data'), arguments: [] });
    try {
      await expect(again.page.getByLabel('Project name')).toHaveValue(templates.planar.name.en);
      await expect(again.page.getByTestId('gallery')).toHaveCount(0);
    } finally {
      await again.close();
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the gallery, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await expect(page.getByTestId('gallery')).toBeVisible();
      // Electron cannot open the second page that the default mode uses.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('[role="dialog"]').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    });
  }
});

test.describe('a first start with a file', () => {
  test('shows the file and no gallery', async ({ folder }) => {
    const path = join(folder, 'given.gdesk');
    await writeFile(path, projectFile('Given'));
    const { page, close } = await launchApp({ userData: join(folder, 'fresh'), arguments: [path] });
    try {
      await expect(page.getByLabel('Project name')).toHaveValue('Given');
      await expect(page.getByTestId('gallery')).toHaveCount(0);
    } finally {
      await close();
    }
  });
});

test('a template asks before it replaces unsaved changes, and the gallery stays where they are kept', async ({ page, electronApp }) => {
  await page.getByTestId('template-planar').click();
  await page.getByLabel('Project name').fill('Mine');
  await electronApp.evaluate(({ dialog }) => {
    // Cancel.
    dialog.showMessageBox = async () => ({ response: 2, checkboxChecked: false });
  });
  await page.getByRole('complementary', { name: 'Layers and templates' }).getByRole('button', { name: 'Templates…' }).click();
  await page.getByTestId('gallery-digits').click();
  await expect(page.getByTestId('gallery')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Project name')).toHaveValue('Mine');
});

test('recent files are in gallery and menu; one that is gone leaves both with a message', async ({ page, electronApp, folder }) => {
  const [kept, lost] = [join(folder, 'kept.gdesk'), join(folder, 'lost.gdesk')];
  await writeFile(kept, projectFile('Kept'));
  await writeFile(lost, projectFile('Lost'));
  await untilEngine(page, 'idle');
  expect(await recentInMenu(electronApp)).toEqual(['No Recent Files']);
  await openFile(page, electronApp, kept);
  await expect(page.getByLabel('Project name')).toHaveValue('Kept');
  await openFile(page, electronApp, lost);
  await expect(page.getByLabel('Project name')).toHaveValue('Lost');
  expect(await recentInMenu(electronApp)).toEqual(['lost.gdesk', 'kept.gdesk', 'Clear List']);
  await rm(lost);
  await page.getByTestId('template-planar').click();
  await page.getByRole('complementary', { name: 'Layers and templates' }).getByRole('button', { name: 'Templates…' }).click();
  const gallery = page.getByTestId('gallery');
  await gallery.getByRole('button', { name: 'lost', exact: true }).click();
  await expect(gallery.getByTestId('notice-GD514')).toContainText('lost.gdesk is no longer where it was');
  await expect(gallery.getByRole('button', { name: 'lost', exact: true })).toHaveCount(0);
  expect(await recentInMenu(electronApp)).toEqual(['kept.gdesk', 'Clear List']);
  await gallery.getByRole('button', { name: 'kept', exact: true }).click();
  await expect(page.getByLabel('Project name')).toHaveValue('Kept');
  await expect(gallery).toHaveCount(0);
});

test('the menu opens a recent file, follows the language and can forget them', async ({ page, electronApp, folder }) => {
  const path = join(folder, 'mine.gdesk');
  await writeFile(path, projectFile('From the menu'));
  await untilEngine(page, 'idle');
  await openFile(page, electronApp, path);
  await expect(page.getByLabel('Project name')).toHaveValue('From the menu');
  await page.getByTestId('template-planar').click();
  const choose = (label: string) =>
    electronApp.evaluate(({ Menu }, text) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
      for (const item of items.flatMap((each) => [each, ...(each.submenu?.items ?? [])])) if (item.label === text) item.click();
    }, label);
  await choose('mine.gdesk');
  await expect(page.getByLabel('Project name')).toHaveValue('From the menu');
  await page.getByRole('button', { name: '日本語' }).click();
  await expect.poll(() => recentInMenu(electronApp)).toEqual(['mine.gdesk', '一覧を消去']);
  await choose('一覧を消去');
  await expect.poll(() => recentInMenu(electronApp)).toEqual(['最近使ったファイルはありません']);
  await choose('テンプレート…');
  await expect(page.getByRole('dialog', { name: '何から始めますか?' })).toBeVisible();
});
