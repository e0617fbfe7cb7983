import type { DataDescription, DataPage } from '../../shared/ipc/data-description.ts';
import { type Result, success } from '../../shared/result.ts';
import type { DatasetSource } from '../../shared/spec/dataset.ts';
import type { Diagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import type { Split } from '../../shared/spec/split.ts';
import type { Dataset } from '../data/dataset.ts';
import { partsOf } from '../data/split/parts-of.ts';
import type { PartedData } from '../data/split/split-dataset.ts';
import { describeData } from '../data/summary/describe-data.ts';
import { type DatasetParts, findProblems } from '../data/summary/find-problems.ts';

/** Describes datasets page by page: what holds for all pages is looked for once. */
export class DataDescriptions {
  readonly #findings = new WeakMap<Dataset, Promise<readonly Diagnostic[]>>();
  /** The dataset made last, so that turning a page makes none anew. */
  #made: { readonly key: string; readonly parts: DatasetParts } | null = null;

  /** The dataset that was parted last, so that turning a page parts nothing anew. */
  #parted: { readonly whole: Dataset; readonly split: string; readonly parts: PartedData } | null = null;

  /** A page of a part of the data. A split that leaves nothing to train on is no split here: what is wrong with it is said where it is set. */
  async describe(parts: DatasetParts, split: Split, page: DataPage): Promise<DataDescription> {
    const findings = this.#findings.get(parts.train) ?? findProblems(parts);
    this.#findings.set(parts.train, findings);
    return describeData(this.#part(parts, split), page, await findings);
  }

  #part({ train: whole, test }: DatasetParts, split: Split): PartedData {
    const key = JSON.stringify(split);
    if (this.#parted?.whole === whole && this.#parted.split === key) return this.#parted.parts;
    const parted = partsOf(whole, test, split);
    const parts = parted.ok ? parted.value : { train: whole, dev: null, test };
    this.#parted = { whole, split: key, parts };
    return parts;
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
