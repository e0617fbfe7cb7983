import { describe, expect, it } from 'vitest';
import { projectVersion } from '../../shared/project/document.ts';
import { type Migration, migrateDocument, migrations } from '../../shared/project/migrations.ts';
import { plainTraining } from '../../shared/spec/training-spec.ts';

describe('migrations', () => {
  it('lead from version 1 to the newest without a gap', () => {
    expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: projectVersion - 1 }, (_, index) => index + 1));
  });

  it('are applied in turn from the version of the document on', () => {
    const steps: readonly Migration[] = [1, 2, 3].map((from) => ({
      from,
      migrate: (document) => ({ ...document, [`from${from}`]: true }),
    }));
    expect(migrateDocument({ version: 2, name: 'x' }, 2, steps)).toEqual({ version: 4, name: 'x', from2: true, from3: true });
    expect(migrateDocument({ version: 4 }, 4, steps)).toEqual({ version: 4 });
  });

  it('make a training of version 1 plain batch gradient descent', () => {
    const training = { learningRate: 1.2, iterations: 10, seed: 1, precision: 'float64' };
    expect(migrateDocument({ version: 1, training }, 1)).toEqual({ version: 2, training: { ...training, ...plainTraining } });
    expect(migrateDocument({ version: 1 }, 1)).toEqual({ version: 2, training: plainTraining });
  });
});
