import { basename } from 'node:path';
import { type ImportedData, importLimits } from '../../shared/ipc/data-import.ts';
import type { EngineAnswer, EngineArgument } from '../../shared/ipc/engine-protocol.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import type { DatasetSource } from '../../shared/spec/dataset.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { fitsDataset } from '../../shared/spec/fits-dataset.ts';
import type { ImportFile } from '../data/import/import-file.ts';
import type { ImportWork } from '../data/import/import-work.ts';
import type { ImportedParts } from '../data/import/imported-parts.ts';
import type { EmitEvent } from './emit-event.ts';
import type { KnownFileList } from './known-files.ts';

/** What reads files of data. */
export interface DataImporter {
  readonly inspectFiles: typeof import('../data/import/inspect-files.ts').inspectFiles;
  readonly importData: typeof import('../data/import/import-data.ts').importData;
}

/**
 * A person's own data: looks into files, imports them and keeps what came out, once, until other data takes its place or it is forgotten. One piece of work at
 * a time: a new one ends the one before.
 */
export class DataRequests {
  readonly #files: KnownFileList;
  readonly #importer: DataImporter;
  readonly #emit: EmitEvent;
  #held: ImportedParts | null = null;
  #work: AbortController | null = null;
  /** Ends with the import that is running. */
  #importing: Promise<unknown> = Promise.resolve();

  constructor(files: KnownFileList, importer: DataImporter, emit: EmitEvent) {
    this.#files = files;
    this.#importer = importer;
    this.#emit = emit;
  }

  /** What files hold; null where it was cancelled. Fails with GD560 where a number stands for no file, and as `inspectFiles`. */
  async inspect({ files: ids }: EngineArgument<'inspectFiles'>): Promise<Result<EngineAnswer<'inspectFiles'>>> {
    const contents = await this.#read(ids, (files, work) => this.#importer.inspectFiles(files, work));
    return contents.ok ? success({ contents: contents.value }) : contents;
  }

  /** Imports; null where it was cancelled. The data that was there before stays where that fails. Fails as `inspect`, and as `importData`. */
  import({ files: ids, plan }: EngineArgument<'importData'>): Promise<Result<EngineAnswer<'importData'>>> {
    const importing = this.#import(ids, plan);
    this.#importing = importing.catch(() => undefined);
    return importing;
  }

  cancel(): Result<EngineAnswer<'cancelImport'>> {
    this.#work?.abort();
    this.#work = null;
    return success({});
  }

  /** Gives up the data and whatever is being read. */
  forget(): Result<EngineAnswer<'forgetData'>> {
    this.cancel();
    this.#held = null;
    return success({});
  }

  /** The data that is kept, if it is what a drawing for `given` data is for; else null. Waits for an import that is running. */
  async dataFor(source: DatasetSource): Promise<ImportedParts | null> {
    if (source.kind !== 'given') return null;
    await this.#importing;
    return this.#fitting(source);
  }

  /** Examples m of that data, as far as it is here now. */
  examplesFor(source: DatasetSource): number | null {
    return this.#fitting(source)?.train.examples ?? null;
  }

  #fitting(source: DatasetSource): ImportedParts | null {
    if (!this.#held) return null;
    const { featureShape: features, labelKind: labels } = this.#held.train;
    return fitsDataset({ features, labels }, source) ? this.#held : null;
  }

  async #import(ids: readonly number[], plan: EngineArgument<'importData'>['plan']): Promise<Result<EngineAnswer<'importData'>>> {
    let name = '';
    const parts = await this.#read(ids, (files, work) => {
      name = nameOf(files);
      return this.#importer.importData(files, plan, work);
    });
    if (!parts.ok) return parts;
    if (!parts.value) return success({ data: null });
    this.#held = parts.value;
    return success({ data: describe(parts.value, name) });
  }

  async #read<T>(
    ids: readonly number[],
    read: (files: readonly ImportFile[], work: ImportWork) => Promise<Result<T>>,
  ): Promise<Result<T | null>> {
    this.cancel();
    const work = new AbortController();
    this.#work = work;
    const files = await this.#files.find(ids);
    if (work.signal.aborted) return success(null);
    if (!files) return failure(diagnose('GD560', {}));
    const result = await read(files, { signal: work.signal, onProgress: this.#progress(work.signal) });
    // What is made of half a file, a message about it or none, is nobody's business once it was cancelled.
    if (work.signal.aborted) return success(null);
    this.#work = null;
    return result;
  }

  /** At most a hundred and one events, however often progress is reported. */
  #progress(signal: AbortSignal): ImportWork['onProgress'] {
    let told = -1;
    return (done, total) => {
      const percent = total > 0 ? Math.floor((100 * done) / total) : 0;
      if (percent === told || signal.aborted) return;
      told = percent;
      this.#emit('importProgress', { done, total });
    };
  }
}

function nameOf(files: readonly ImportFile[]): string {
  return files
    .map(({ path }) => basename(path))
    .join(', ')
    .slice(0, 1000);
}

function describe({ train, test, featureNames, classNames, warnings }: ImportedParts, name: string): ImportedData {
  return {
    name,
    features: train.featureShape,
    labels: train.labelKind,
    examples: train.examples,
    testExamples: test?.examples ?? null,
    featureNames: featureNames && featureNames.length <= importLimits.columns ? [...featureNames] : null,
    classNames: classNames && [...classNames],
    warnings: [...warnings],
  };
}
