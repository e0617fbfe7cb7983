import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { diagnosticsPage } from './docs/diagnostics-page.mjs';
import { root } from './setup/folders.mjs';

/** `npm run docs`: writes docs/diagnostics.md. */

const folder = join(root, 'src', 'shared', 'spec', 'diagnostics');
const load = async (file) => (await runnerImport(join(folder, file), { root, configFile: false, logLevel: 'warn' })).module;
const { describeDiagnostic, diagnosticTable } = await load('diagnostic.ts');
const { diagnosticExamples } = await load('testing/diagnostic-examples.ts');
const describe = (code, data) => describeDiagnostic({ code, data, nodeIds: [], edgeIds: [], fixes: [] }, 'en');
writeFileSync(join(root, 'docs', 'diagnostics.md'), diagnosticsPage(diagnosticTable, diagnosticExamples, describe));
