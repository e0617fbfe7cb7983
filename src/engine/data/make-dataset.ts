import { failure, type Result, success } from '../../shared/result.ts';
import type { DatasetSource } from '../../shared/spec/dataset.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { formatFeatures } from '../../shared/spec/shape.ts';
import type { Dataset } from './dataset.ts';
import { readDigits } from './digits.ts';
import { makeFlower } from './flower.ts';

/** Makes or reads the data that a project names. `assetsFolder` is the program's own `assets`. Fails with GD406 where the data is to be given from outside. */
export async function makeDataset(source: DatasetSource, assetsFolder: string): Promise<Result<Dataset>> {
  switch (source.kind) {
    case 'flower':
      return success(makeFlower(source.examples, source.seed));
    case 'digits':
      return readDigits(assetsFolder);
    case 'given':
      return failure(diagnose('GD406', { features: formatFeatures(source.features) }));
  }
}
