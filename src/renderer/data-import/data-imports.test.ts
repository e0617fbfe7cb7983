import { describe, expect, it } from 'vitest';
import type { DataFile, ImportedData } from '../../shared/ipc/data-import.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { createDataImports, type DataImportContext, heldFor } from './data-imports.ts';

const file: DataFile = { id: 3, name: 'points.csv', isFolder: false, bytes: 100 };
const plan = { kind: 'table', file: 3, hasHeader: true, label: 2, labelType: 'classes', features: [0, 1], missing: 'refuse' } as const;
const contents = {
  kind: 'table',
  file: 3,
  delimiter: ',',
  hasHeader: true,
  rows: 4,
  columns: [],
  firstRows: [],
  suggestion: { ...plan, features: [0, 1] },
} as const;
const data: ImportedData = {
  name: 'points.csv',
  features: [2],
  labels: { kind: 'binary' },
  examples: 4,
  testExamples: null,
  featureNames: null,
  classNames: null,
  warnings: [],
};
const given = { kind: 'given', features: [2], labels: { kind: 'binary' } } as const;

/** Imports over an engine that answers what the test says, when it says so. */
function create() {
  const asked: [string, unknown][] = [];
  const answers = new Map<string, (() => Promise<Result<unknown>>)[]>();
  const reported: string[] = [];
  const context: DataImportContext = {
    desk: { chooseData: async () => success([file]), addDroppedData: async () => success([file]) },
    request: (async (name: string, argument: unknown) => {
      asked.push([name, argument]);
      return answers.get(name)?.shift()?.() ?? success({});
    }) as DataImportContext['request'],
    report: (diagnostics) => void reported.push(...diagnostics.map(({ code }) => code)),
  };
  const answer = (name: string, ...results: (Result<unknown> | Promise<Result<unknown>>)[]) =>
    answers.set(
      name,
      results.map((result) => async () => result),
    );
  answer('inspectFiles', success({ contents }));
  answer('importData', success({ data }), success({ data }), success({ data }));
  return { imports: createDataImports(context), asked, answer, reported };
}

async function opened() {
  const created = create();
  await created.imports.choose('files');
  await created.imports.open();
  return created;
}

describe('opening data', () => {
  it('looks into chosen files, imports them by the plan that suggests itself, and holds what came out', async () => {
    const { imports, asked } = await opened();
    expect(asked).toEqual([
      ['inspectFiles', { files: [3] }],
      ['importData', { files: [3], plan }],
    ]);
    expect(imports.store.getState()).toMatchObject({ isShown: false, work: null, held: { data, version: 0 } });
    expect(heldFor(imports.store.getState(), given)?.data).toEqual(data);
    expect(heldFor(imports.store.getState(), { ...given, features: [3] })).toBeNull();
  });

  it('counts data that takes the place of other data', async () => {
    const { imports } = await opened();
    await imports.open();
    expect(imports.store.getState().held?.version).toBe(1);
    imports.forget();
    expect(imports.store.getState().held).toBeNull();
  });

  it('keeps what was decided, and the data that was open, where importing fails', async () => {
    const { imports, answer } = await opened();
    const { held, draft } = imports.store.getState();
    answer('importData', failure(diagnose('GD560', {})));
    await imports.open();
    expect(imports.store.getState()).toMatchObject({ held, draft, work: null, problems: [{ code: 'GD560' }] });
  });

  it('is cancelled at once, and an answer that comes later changes nothing', async () => {
    const { imports, answer, asked } = create();
    await imports.choose('files');
    let settle: (result: Result<unknown>) => void = () => undefined;
    answer('importData', new Promise((resolve) => (settle = resolve)));
    const importing = imports.open();
    imports.progress({ done: 10, total: 100 });
    expect(imports.store.getState().work).toEqual({ kind: 'import', progress: { done: 10, total: 100 } });
    imports.cancel();
    expect(imports.store.getState()).toMatchObject({ work: null, contents, isShown: true });
    expect(asked.at(-1)).toEqual(['cancelImport', {}]);
    settle(success({ data }));
    await importing;
    expect(imports.store.getState().held).toBeNull();
  });
});

describe('after a crash of the engine', () => {
  it('the same files are imported by the same plan', async () => {
    const { imports, asked } = await opened();
    await imports.recover();
    expect(asked.at(-1)).toEqual(['importData', { files: [3], plan }]);
    expect(imports.store.getState().held).toMatchObject({ data, version: 0 });
  });

  it('data whose files are gone is no longer open, and it is said why', async () => {
    const { imports, answer, reported } = await opened();
    answer('importData', failure(diagnose('GD509', { file: 'points.csv', problem: 'ENOENT' })));
    await imports.recover();
    expect([imports.store.getState().held, reported]).toEqual([null, ['GD509']]);
  });
});
