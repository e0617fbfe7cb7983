import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { withApp } from './electron/with-app.mjs';
import { withDisplay } from './setup/display.mjs';
import { root } from './setup/folders.mjs';
import { say } from './setup/say.mjs';

const reportEvery = 50;

/** Trains the digits template in the real app under a virtual display, saying how the cost falls; saves the model and a screenshot. */
export function trainHeadless(electron) {
  const results = join(root, 'out', 'headless');
  mkdirSync(results, { recursive: true });
  const files = { model: join(results, 'digits.gdesk'), screenshot: join(results, 'digits.png') };
  return withDisplay(async (environment) => {
    await withApp(electron, environment, (app, page) => train(app, page, files));
    return 0;
  });
}

async function train(app, page, files) {
  await page.getByTestId('template-digits').click();
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  for (let shown = 0; ; shown += reportEvery) {
    const iteration = await waitForIteration(page, shown);
    say(
      `iteration ${String(iteration).padStart(4)}  cost ${await figure(page, 'cost')}  accuracy ${await page.getByTestId('accuracy').innerText()}`,
    );
    if (iteration >= 500) break;
    shown = Math.floor(iteration / reportEvery) * reportEvery;
  }
  // The save dialog is the system's own window, which nobody could answer here.
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, files.model);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByTestId('saved-state').getByText('saved', { exact: true }).waitFor();
  await page.screenshot({ path: files.screenshot });
  say(`Model saved to ${files.model}`);
  say(`Screenshot saved to ${files.screenshot}`);
}

async function waitForIteration(page, least) {
  const reached = await page.waitForFunction((minimum) => {
    const text = document.querySelector('[data-testid="iteration"]')?.textContent ?? '';
    const iteration = Number(text.replace(/\D/g, ''));
    return iteration >= minimum && iteration > 0 ? iteration : null;
  }, least);
  return reached.jsonValue();
}

async function figure(page, testId) {
  return page.getByTestId(testId).innerText();
}
