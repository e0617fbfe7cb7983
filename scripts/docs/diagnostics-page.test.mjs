import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeDiagnostic, diagnosticTable } from '../../src/shared/spec/diagnostics/diagnostic.ts';
import { diagnosticExamples } from '../../src/shared/spec/diagnostics/testing/diagnostic-examples.ts';
import { root } from '../setup/folders.mjs';
import { diagnosticsPage } from './diagnostics-page.mjs';

const describe = (code, data) => describeDiagnostic({ code, data, nodeIds: [], edgeIds: [], fixes: [] }, 'en');

it('docs/diagnostics.md is what "npm run docs" makes of the table', () => {
  const page = diagnosticsPage(diagnosticTable, diagnosticExamples, describe);
  expect(readFileSync(join(root, 'docs', 'diagnostics.md'), 'utf8').replaceAll('\r\n', '\n')).toBe(page);
  expect(page).not.toMatch(/undefined|\[object/);
});

it('has a section for each code', () => {
  const page = diagnosticsPage(diagnosticTable, diagnosticExamples, describe);
  for (const code of Object.keys(diagnosticTable)) expect(page).toContain(`\n### ${code} `);
});
