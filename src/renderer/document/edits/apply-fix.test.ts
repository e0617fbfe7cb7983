import { describe, expect, it } from 'vitest';
import { checkTraining } from '../../../shared/compile/check-training.ts';
import { compileGraph } from '../../../shared/compile/compile-graph.ts';
import type { ProjectDocument } from '../../../shared/project/document.ts';
import { templates } from '../../../shared/project/templates/templates.ts';
import type { DiagnosticCode } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { defaultOptimizers } from '../../../shared/spec/optimizers.ts';
import { addLayer } from './add-layer.ts';
import { applyFix } from './apply-fix.ts';
import { connect } from './connect.ts';
import { insertLayer } from './insert-layer.ts';
import { removeElements } from './remove-elements.ts';
import { setDataset } from './set-dataset.ts';
import { setParameter } from './set-parameter.ts';
import { setTraining } from './set-training.ts';

const planar = templates.planar.document;
const problems = ({ graph, dataset }: ProjectDocument) => compileGraph(graph, dataset, 'en').diagnostics;

/** Presses the first fix of the first problem, again and again, as long as there are problems with fixes. Returns their codes. */
function mend(document: ProjectDocument): { readonly mended: ProjectDocument; readonly codes: readonly DiagnosticCode[] } {
  const codes: DiagnosticCode[] = [];
  let mended = document;
  for (let count = 0; count < 20; count += 1) {
    const problem = problems(mended).find(({ fixes }) => fixes.length > 0);
    const [fix] = problem?.fixes ?? [];
    if (!problem || !fix) break;
    codes.push(problem.code);
    mended = applyFix(mended, fix);
  }
  return { mended, codes };
}

const withoutFlatten = removeElements(templates.digits.document, { nodeIds: ['n2'], edgeIds: [] });

const scaledUp = setParameter(insertLayer(planar, { id: 'n5', kind: 'scale', edgeId: 'e1' }), 'n5', 'factor', 100);

describe('one press mends', () => {
  it.each([
    ['wrong rows', setParameter(planar, 'n3', 'units', 3), ['GD101']],
    ['an activation that does not fit the cost', setParameter(planar, 'n3', 'activation', 'relu'), ['GD401']],
    ['units that cannot be', setParameter(planar, 'n2', 'units', -5), ['GD301']],
    ['zeros', templates.zeros.document, ['GD303']],
    ['a missing Flatten', connect(withoutFlatten, { source: 'n1', target: 'n3' }), ['GD102']],
    ['a layer that gets no data', addLayer(planar, { id: 'n5', kind: 'dense', position: { x: 0, y: 200 } }), ['GD205']],
    ['a missing Input', removeElements(planar, { nodeIds: ['n1'], edgeIds: [] }), ['GD201']],
    ['a missing Cost', removeElements(planar, { nodeIds: ['n4'], edgeIds: [] }), ['GD202']],
    ['preprocessing of what changes', insertLayer(planar, { id: 'n5', kind: 'standardize', edgeId: 'e2' }), ['GD311']],
    ['features that are scaled up', scaledUp, ['GD310']],
    ['other data', setDataset(planar, { kind: 'digits' }), ['GD102', 'GD101']],
  ])('%s', (_name, broken, codes) => {
    const result = mend(broken);
    expect(result.codes).toEqual(codes);
    expect(problems(result.mended)).toEqual([]);
  });
});

describe('a fix of a setting of training', () => {
  it('mends what was warned of', () => {
    const broken = setTraining(planar, { optimizer: defaultOptimizers.adam, l2: 1000 });
    const warnings = checkTraining(broken.training, 400);
    expect(warnings.map(({ code }) => code)).toEqual(['GD320', 'GD321']);
    const mended = warnings.flatMap(({ fixes }) => fixes.slice(0, 1)).reduce(applyFix, broken);
    expect(mended.training).toMatchObject({ learningRate: 0.001, l2: 0.1, optimizer: defaultOptimizers.adam });
    expect(checkTraining(mended.training, 400)).toEqual([]);
  });
});

describe('a fix that no longer applies', () => {
  it.each([
    { kind: 'set-parameter', nodeId: 'n9', parameter: 'units', value: 1 },
    { kind: 'insert-layer', edgeId: 'e9', layer: 'flatten' },
    { kind: 'insert-layer', edgeId: 'e1', layer: 'constructor' },
    { kind: 'insert-behind', nodeId: 'n9', layer: 'standardize' },
    { kind: 'insert-behind', nodeId: 'n1', layer: 'valueOf' },
    { kind: 'move-behind', nodeId: 'n9', behind: 'n1' },
    { kind: 'join-inputs', nodeId: 'n3', layer: 'add' },
    { kind: 'join-inputs', nodeId: 'n9', layer: 'add' },
    { kind: 'remove-node', nodeId: 'n9' },
    { kind: 'add-layer', layer: 'toString' },
  ] as const)('$kind changes nothing', (fix) => {
    expect(applyFix(planar, fix)).toBe(planar);
  });
});
