import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const command = join(import.meta.dirname, '../bin/gradient-desk.js');

function start(argv: readonly string[]): ChildProcess {
  return spawn(process.execPath, [command, ...argv], { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Windows has no signals between processes: there, whoever is told to end does so at once. */
const signals = process.platform === 'win32' ? [] : (['SIGINT', 'SIGTERM', 'SIGHUP'] as const);

for (const signal of signals) {
  test(`a training that ${signal} ends has saved what was learned`, async ({ browserName: _ }, testInfo) => {
    const file = testInfo.outputPath('planar.gdesk');
    const saved = testInfo.outputPath('trained.gdesk');
    const [made] = await once(start(['new', 'planar', '--out', file]), 'exit');
    expect(made).toBe(0);
    const training = start(['train', file, '--iterations', '100000000', '--report-every', '1000', '--save', saved, '--json']);
    await once(training.stderr as NodeJS.EventEmitter, 'data');
    training.kill(signal);
    const [code] = await once(training, 'exit');
    expect(code).toBe(130);
    expect((await stat(saved)).size).toBeGreaterThan(0);
  });
}
