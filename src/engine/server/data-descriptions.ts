import type { DataDescription, DataPage } from '../../shared/ipc/data-description.ts';
import { type Result, success } from '../../shared/result.ts';
import type { DatasetSource } from '../../shared/spec/dataset.ts';
import type { Diagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { Dataset } from '../data/dataset.ts';
import { describeData } from '../data/summary/describe-data.ts';
import { type DatasetParts, findProblems } from '../data/summary/find-problems.ts';

/** Describes datasets page by page: what holds for all pages is looked for once. */
export class DataDescriptions {
  readonly #findings = new WeakMap<Dataset, Promise<readonly Diagnostic[]>>();
  /** The dataset made last, so that turning a page makes none anew. */
  #made: { readonly key: string; readonly parts: DatasetParts } | null = null;

  async describe(parts: DatasetParts, page: DataPage): Promise<DataDescription> {
    const findings = this.#findings.get(parts.train) ?? findProblems(parts);
    this.#findings.set(parts.train, findings);
    return describeData(parts, page, await findings);
  }

  /** The parts of a dataset that is made from its source, made where that was not done just before. */
  async made(source: DatasetSource, make: () => Promise<Result<Dataset>>): Promise<Result<DatasetParts>> {
    const key = JSON.stringify(source);
    if (this.#made?.key === key) return success(this.#made.parts);
    const dataset = await make();
    if (!dataset.ok) return dataset;
    this.#made = { key, parts: { train: dataset.value, test: null } };
    return success(this.#made.parts);
  }
}
