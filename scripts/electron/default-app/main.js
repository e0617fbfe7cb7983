// Runs the app whose folder is the first argument that is no flag, as Electron's own default app does.
const { app } = require('electron');
const Module = require('node:module');
const path = require('node:path');

const argument = process.argv.slice(1).find((value) => !value.startsWith('-'));
if (!argument) {
  process.stderr.write('Usage: electron [flags] FOLDER\n');
  app.exit(2);
} else {
  const folder = path.resolve(argument);
  const description = require(path.join(folder, 'package.json'));
  process.defaultApp = true;
  app.setName(description.productName || description.name);
  app.setVersion(description.version);
  app.setAppPath(folder);
  Module._load(path.join(folder, description.main), Module, true);
}
