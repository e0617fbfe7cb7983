import { createStore } from 'zustand/vanilla';
import {
  type DataFile,
  type FileContents,
  type ImportedData,
  type ImportPlan,
  importLimits,
  type TableColumn,
} from '../../shared/ipc/data-import.ts';
import type { EngineAnswer, EngineArgument, EnginePayload, EngineRequestName } from '../../shared/ipc/engine-protocol.ts';
import type { DeskBridge, MainAnswer } from '../../shared/ipc/main-api.ts';
import type { Result } from '../../shared/result.ts';
import type { DatasetSource } from '../../shared/spec/dataset.ts';
import type { Diagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import { fitsDataset } from '../../shared/spec/fits-dataset.ts';
import { draftFor, type ImportDraft, planOf } from './import-draft.ts';

/** Data that the engine holds, and how it is read again. */
export interface HeldData {
  readonly data: ImportedData;
  readonly files: readonly DataFile[];
  readonly plan: ImportPlan;
  /** Columns of the table that it comes from; null where it comes from none. */
  readonly columns: readonly TableColumn[] | null;
  /** Counts data that took the place of other data: parameters learned from one do not belong to the next. */
  readonly version: number;
}

/** What a person is about to open, and what is open. */
export interface DataImportState {
  readonly isShown: boolean;
  /** Files that were chosen, what they hold, and what was decided of them. */
  readonly files: readonly DataFile[];
  readonly contents: FileContents | null;
  readonly draft: ImportDraft | null;
  /** What is being done at the moment; `progress` is null until the engine tells of any. */
  readonly work: {
    readonly kind: 'inspect' | 'import';
    readonly progress: { readonly done: number; readonly total: number } | null;
  } | null;
  readonly problems: readonly Diagnostic[];
  /** More files were chosen than are taken at a time. */
  readonly areTooMany: boolean;
  /** The data of the project; null where none is open. */
  readonly held: HeldData | null;
}

/** What importing needs of the window around it. */
export interface DataImportContext {
  readonly desk: Pick<DeskBridge, 'chooseData' | 'addDroppedData'>;
  readonly request: <N extends EngineRequestName>(name: N, argument: EngineArgument<N>) => Promise<Result<EngineAnswer<N>>>;
  /** Shows diagnostics while the panel is closed. */
  readonly report: (diagnostics: readonly Diagnostic[]) => void;
}

/** The data that is open, where it is what a drawing of this dataset is for; else null. */
export function heldFor({ held }: DataImportState, dataset: DatasetSource): HeldData | null {
  return held && fitsDataset(held.data, dataset) ? held : null;
}

/** Opens a person's own data. */
export type DataImports = ReturnType<typeof createDataImports>;

const nothingChosen = { files: [], contents: null, draft: null, work: null, problems: [], areTooMany: false } as const;

/** Binds importing to the main process, which knows files, and to the engine, which reads them. */
export function createDataImports(context: DataImportContext) {
  const store = createStore<DataImportState>(() => ({ ...nothingChosen, isShown: false, held: null }));
  /** Counts pieces of work, so that the answer to one that was cancelled changes nothing. */
  let generation = 0;
  /** Counts data that took the place of other data. */
  let versions = 0;

  /** Begins a piece of work; the function tells whether it is still the last one. */
  function begin(kind: 'inspect' | 'import'): () => boolean {
    generation += 1;
    const mine = generation;
    store.setState({ work: { kind, progress: null }, problems: [] });
    return () => mine === generation;
  }

  async function inspect(files: readonly DataFile[]): Promise<void> {
    const taken = files.slice(0, importLimits.files);
    const isCurrent = begin('inspect');
    store.setState({ files: taken, contents: null, draft: null, areTooMany: files.length > taken.length });
    const answer = await context.request('inspectFiles', { files: taken.map(({ id }) => id) });
    if (!isCurrent()) return;
    if (!answer.ok) return store.setState({ work: null, problems: answer.diagnostics });
    const { contents } = answer.value;
    store.setState({ work: null, contents, draft: contents && draftFor(contents) });
  }

  /** Takes what was chosen or dropped; `isFurther`: beside what was chosen before. */
  async function receive(chosen: MainAnswer<'chooseData'>, isFurther: boolean): Promise<void> {
    if (!chosen.ok) return store.setState({ isShown: true, problems: chosen.diagnostics });
    if (chosen.value.length === 0) return;
    const before = isFurther ? store.getState().files : [];
    const others = before.filter(({ id }) => !chosen.value.some((file) => file.id === id));
    store.setState({ isShown: true });
    await inspect([...others, ...chosen.value]);
  }

  async function read(files: readonly DataFile[], plan: ImportPlan) {
    return context.request('importData', { files: files.map(({ id }) => id), plan });
  }

  function cancel(): void {
    const { work, contents } = store.getState();
    if (!work) return;
    generation += 1;
    // Files that nobody looked into say nothing that could be decided on.
    store.setState(contents ? { work: null } : { ...nothingChosen });
    void context.request('cancelImport', {});
  }

  return {
    store,
    /** Opens the panel, with what was decided before. */
    show: (): void => store.setState({ isShown: true }),
    /** Closes it and ends what is being read. What was decided stays. */
    close: (): void => {
      cancel();
      store.setState({ isShown: false });
    },
    /** Asks for files, or for a folder of pictures, and looks into them. */
    choose: async (what: 'files' | 'folder', isFurther = false): Promise<void> =>
      receive(await context.desk.chooseData({ what }), isFurther),
    /** Looks into what was dropped. */
    drop: async (files: readonly File[]): Promise<void> => {
      const taken = files.slice(0, importLimits.files);
      await receive(await context.desk.addDroppedData(taken), false);
      if (files.length > taken.length) store.setState({ areTooMany: true });
    },
    /** Looks into what was opened from outside of the window. */
    receive: async (chosen: MainAnswer<'chooseData'>): Promise<void> => receive(chosen, false),
    change: (draft: ImportDraft): void => store.setState({ draft, problems: [] }),
    /** Imports what is decided. The data becomes that of the drawing; where that fails, everything stays as it was. */
    open: async (): Promise<void> => {
      const { files, contents, draft, held } = store.getState();
      const plan = draft && planOf(draft);
      if (!plan) return;
      const isCurrent = begin('import');
      const answer = await read(files, plan);
      if (!isCurrent()) return;
      if (!answer.ok) return store.setState({ work: null, problems: answer.diagnostics });
      const { data } = answer.value;
      if (!data) return store.setState({ work: null });
      if (held) versions += 1;
      const columns = contents?.kind === 'table' ? contents.columns : null;
      store.setState({ work: null, isShown: false, held: { data, files, plan, columns, version: versions } });
    },
    /** Ends what is being read, at once. */
    cancel,
    /** The engine was started anew: gives it the same data. Where the files are no longer what they were, the drawing is without data, and it is said why. */
    recover: async (): Promise<void> => {
      const { held, work } = store.getState();
      if (work) {
        generation += 1;
        store.setState(work.kind === 'inspect' ? { ...nothingChosen } : { work: null });
      }
      if (!held) return;
      const answer = await read(held.files, held.plan);
      if (answer.ok && answer.value.data) return;
      if (store.getState().held === held) store.setState({ held: null });
      if (!answer.ok) context.report(answer.diagnostics);
    },
    /** Another project is open: its data is to be opened anew. */
    forget: (): void => {
      const { held } = store.getState();
      cancel();
      versions = 0;
      store.setState({ ...nothingChosen, isShown: false, held: null });
      if (held) void context.request('forgetData', {});
    },
    /** Takes in how far the engine is. */
    progress: (progress: EnginePayload<'importProgress'>): void => {
      const { work } = store.getState();
      if (work) store.setState({ work: { ...work, progress } });
    },
  };
}
