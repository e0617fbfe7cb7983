import { expect, test } from './fixtures/app.ts';
import { press, setIterations, setLearningRate, untilEngine } from './steps/training.ts';

test('the gradient check finds the network right, and is stale once it is trained further', async ({ page }) => {
  await untilEngine(page, 'idle');
  await page.getByRole('tab', { name: 'Gradient check', exact: true }).click();
  await expect(page.getByText('Are the gradients right?')).toBeVisible();
  const check = page.getByRole('button', { name: 'Check gradients', exact: true });
  const found = page.getByTestId('gradient-check');

  await test.step('check by keyboard', async () => {
    await check.focus();
    await page.keyboard.press('Enter');
    await expect(found).toHaveAttribute('data-verdict', 'right');
    for (const [parameter, entries] of Object.entries({ W1: '8 of 8', b1: '4 of 4', W2: '4 of 4', b2: '1 of 1' })) {
      const row = page.getByTestId(`gradient-${parameter}`);
      await expect(row).toHaveAttribute('data-verdict', 'right');
      await expect(row).toContainText(entries);
    }
    // Its gradient at iteration 0 is near 1e-7, where the quotient of two costs near 1 has few digits left.
    await expect(page.getByTestId('gradient-b1')).toContainText('by rounding');
    await expect(page.getByTestId('gradient-W1')).not.toContainText('by rounding');
    await expect(found).toContainText('At iteration 0, all 400 examples, float64');
    await expect(found).toHaveAttribute('data-stale', 'false');
  });

  await test.step('stale after an iteration, right again when checked again', async () => {
    await press(page, 'Step');
    await expect(found).toHaveAttribute('data-stale', 'true');
    await expect(found).toContainText('The network or its parameters have changed since');
    await check.click();
    await expect(found).toHaveAttribute('data-stale', 'false');
    await expect(found).toContainText('At iteration 1');
  });

  await test.step('stale after the drawing changed', async () => {
    await page.getByTestId('template-digits').click();
    await expect(found).toHaveAttribute('data-stale', 'true');
  });

  await test.step('a long check shows how far it is, and can be cancelled', async () => {
    await page.getByTestId('gradient-entries').fill('1000000');
    await check.click();
    const progress = page.getByRole('progressbar', { name: 'Progress of the gradient check' });
    await expect(progress).toHaveAttribute('aria-valuetext', /of 2,778 entries$/);
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await expect(progress).toHaveCount(0);
    await expect(found).toHaveAttribute('data-stale', 'true');
  });

  await test.step('in Japanese', async () => {
    await page.getByTestId('gradient-entries').fill('5');
    await check.click();
    await expect(page.getByTestId('gradient-W3')).toContainText('5 of 160');
    await page.getByRole('button', { name: '日本語', exact: true }).click();
    await expect(page.getByTestId('gradient-W3')).toContainText('160 中 5');
  });
});

test('precision and recall of every class follow the training', async ({ page }) => {
  await untilEngine(page, 'idle');
  await page.getByRole('tab', { name: 'Classes', exact: true }).click();
  await expect(page.getByText('No classes yet')).toBeVisible();
  await page.getByTestId('template-zeros').click();
  await setIterations(page, 20);
  await press(page, 'Train');
  await page.getByRole('tab', { name: 'Classes', exact: true }).click();
  const table = page.getByTestId('class-metrics');
  await expect(table).toHaveAttribute('data-iteration', '20');
  await expect(table).toContainText('On the training set, at iteration 20');
  await expect(page.getByTestId('class-0').getByRole('cell')).toHaveText(['50.0 %', '100.0 %', '66.7 %', '200']);
  await expect(page.getByTestId('class-1').getByRole('cell')).toHaveText(['–', '0.0 %', '0.0 %', '200']);
});

test('a training that diverges names the first step whose result is not finite', async ({ page }) => {
  await untilEngine(page, 'idle');
  await setLearningRate(page, 1e300);
  await press(page, 'Step');
  const notice = page.getByTestId('notice-GD601');
  await expect(notice).toContainText('at iteration 1');
  await expect(notice).toContainText('in iteration 1');
  await expect(notice).toContainText(/(Z\d|A\d) at unit \d+, example \d+ \(counted from 0\) is/);
  await expect(notice).toContainText('learning rate below 1e+300');
});
