import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectVersion } from '../../shared/project/document.ts';
import { type Migration, migrateDocument, migrations } from '../../shared/project/migrations.ts';
import { templates } from '../../shared/project/templates/templates.ts';
import { wholeSplit } from '../../shared/spec/split.ts';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { readProject, writeProject } from './gdesk.ts';

const fixtures = join(import.meta.dirname, '../../../tests/fixtures/projects');

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
    expect(migrateDocument({ version: 1, training }, 1)).toMatchObject({ training: { ...training, ...plainTraining } });
    expect(migrateDocument({ version: 1 }, 1)).toMatchObject({ training: plainTraining });
  });

  it('give a drawing of version 2 neither notes nor groups', () => {
    expect(migrateDocument({ version: 2, name: 'x' }, 2)).toMatchObject({ version: projectVersion, name: 'x', notes: [], groups: [] });
  });

  it('train a project of version 3 on all of its data', () => {
    expect(migrateDocument({ version: 3, name: 'x' }, 3)).toEqual({ version: 4, name: 'x', split: wholeSplit });
  });
});

describe('a file that version 1 of the program wrote', () => {
  it('opens with its parameters as a training by plain batch gradient descent, and is saved as the newest version', async () => {
    const bytes = new Uint8Array(await readFile(join(fixtures, 'version-1.gdesk')));
    const read = readProject(bytes, 'version-1.gdesk');
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    const { document, parameters } = read.value;
    expect(document).toEqual({
      ...templates.planar.document,
      training: { ...templates.planar.document.training, ...plainTraining, iterations: 25 },
      trained: { iteration: 25 },
    });
    expect(parameters?.map(({ name, rows, columns }) => [name, rows, columns])).toEqual([
      ['W1', 4, 2],
      ['b1', 4, 1],
      ['W2', 1, 4],
      ['b2', 1, 1],
    ]);
    const again = readProject(writeProject(document, parameters), 'again.gdesk');
    expect(again).toEqual(read);
  });
});
