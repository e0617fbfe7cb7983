#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const setup = join(root, 'scripts', 'setup', 'prepare.mjs');

// In a checkout the build follows the sources; an installed package has no set-up and needs none.
if (existsSync(setup)) {
  const { prepare } = await import(pathToFileURL(setup).href);
  try {
    await prepare({ electron: false });
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

// Whoever reads our output may have heard enough, as `head` does.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { run } = createRequire(import.meta.url)('../out/main/command.cjs');
process.exitCode = await run(process.argv.slice(2), root, version);
