import { type ProjectDocument, projectVersion } from '../../shared/project/document.ts';
import { wholeSplit } from '../../shared/spec/split.ts';
import { plainTraining } from '../../shared/spec/training-spec.ts';

/** An empty drawing over the flower data. */
export function newDocument(): ProjectDocument {
  return {
    format: 'gradient-desk',
    version: projectVersion,
    name: '',
    dataset: { kind: 'flower', examples: 400, seed: 1 },
    split: wholeSplit,
    graph: { nodes: [], edges: [] },
    notes: [],
    groups: [],
    training: { learningRate: 1.2, iterations: 5000, seed: 1, precision: 'float64', ...plainTraining },
    trained: null,
  };
}
