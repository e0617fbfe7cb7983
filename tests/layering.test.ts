import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** For each rule a file that breaks it, and what the file imports. */
const planted: Readonly<Record<string, { readonly file: string; readonly imports: string }>> = {
  'no-cycles': { file: 'src/shared/a.ts', imports: './b.ts' },
  'shared-imports-nothing': { file: 'src/shared/leak.ts', imports: '../engine/target.ts' },
  'zod-only-in-schema': { file: 'src/engine/parse.ts', imports: 'zod' },
  'engine-knows-no-process': { file: 'src/engine/upward.ts', imports: '../main/target.ts' },
  'main-imports-only-shared': { file: 'src/main/compute.ts', imports: '../engine/target.ts' },
  'renderer-imports-only-shared': { file: 'src/renderer/direct.ts', imports: '../engine/target.ts' },
  'cli-knows-no-window': { file: 'src/cli/window.ts', imports: '../renderer/target.ts' },
  'electron-only-in-main': { file: 'src/engine/window.ts', imports: 'electron' },
  'react-flow-only-in-graph': { file: 'src/renderer/panels/canvas.ts', imports: '@xyflow/react' },
  'recharts-only-in-charts': { file: 'src/renderer/panels/chart.ts', imports: 'recharts' },
  'editing-knows-no-react': { file: 'src/renderer/document/hook.ts', imports: 'react' },
  'numbers-import-numbers': { file: 'src/engine/matrix/reader.ts', imports: '../data/target.ts' },
  'no-node-in-page': { file: 'src/renderer/disk.ts', imports: 'node:fs' },
  'no-orphans': { file: 'src/shared/forgotten.ts', imports: '' },
};

const targets = ['src/engine/target.ts', 'src/main/target.ts', 'src/renderer/target.ts', 'src/engine/data/target.ts'];

interface Report {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

async function cruise(folder: string): Promise<Report> {
  const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const config = join(folder, '.dependency-cruiser.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [program, '--config', config, '--output-type', 'json', 'src'], {
    cwd: folder,
    maxBuffer: 64 * 1024 ** 2,
  });
  return JSON.parse(stdout) as Report;
}

describe('the layering rules', () => {
  let folder = '';
  let report: Report;

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'layering-'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    for (const file of ['.dependency-cruiser.mjs', 'tsconfig.base.json', 'package.json']) cpSync(join(root, file), join(folder, file));
    for (const target of targets) write(target, 'export const value = 1;\n');
    write('src/shared/b.ts', "import './a.ts';\n");
    for (const { file, imports } of Object.values(planted)) write(file, imports ? `import '${imports}';\n` : 'export const unused = 1;\n');
    report = await cruise(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.entries(planted))('%s catches a planted violation', (rule, { file }) => {
    const caught = report.summary.violations.filter(({ rule: { name } }) => name === rule).map(({ from }) => from);
    expect(caught).toContain(file);
  });

  it('has a planted violation for every rule', async () => {
    const { default: config } = (await import(join(root, '.dependency-cruiser.mjs'))) as { default: { forbidden: { name: string }[] } };
    expect(Object.keys(planted).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
  });
});
