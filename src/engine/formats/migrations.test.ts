import { describe, expect, it } from 'vitest';
import { projectVersion } from '../../shared/project/document.ts';
import { type Migration, migrateDocument, migrations } from '../../shared/project/migrations.ts';

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
});
