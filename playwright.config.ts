import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  // One real app at a time: windows take the focus from each other, and measured frames would measure the neighbours.
  workers: 1,
  timeout: 120_000,
  // A machine that is busy with something else may be too slow for one test once; whatever passes only the second time is named at the end.
  retries: 1,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
