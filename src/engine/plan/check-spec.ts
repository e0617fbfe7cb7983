import { compileGraph } from '../../shared/compile/compile-graph.ts';
import { type Diagnostic, diagnose, hasErrors } from '../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../shared/spec/limits.ts';
import { type LayerSpec, type ModelSpec, trainingExamples } from '../../shared/spec/model-spec.ts';
import { plainTraining } from '../../shared/spec/training-spec.ts';
import { arenaBytes } from '../matrix/arena.ts';
import { compilePlan } from './compile-plan.ts';
import { gramFormObstacle } from './gram-form-obstacle.ts';
import type { Plan } from './plan.ts';
import { type PlanTrainingOptions, planTraining } from './plan-training.ts';
import { graphOfSpec } from './spec-graph.ts';

const megabyte = 1024 ** 2;

/** For which run a spec is checked. */
export interface CheckSpecOptions extends PlanTrainingOptions {
  /** Those of the spec's dataset, or 1 where it has none of its own, unless told otherwise. */
  readonly examples?: number;
  /** Whether the network is only to be evaluated, which takes less memory. */
  readonly forwardOnly?: boolean;
}

/**
 * Everything that is wrong with a spec, before anything is allocated for it: a spec comes by message or out of a file, so the rules for
 * drawings are applied to it once more, and its matrices have to fit into memory (GD302). GD307 where the
 * first layer is to have the Gram form and cannot: because of what it reads, or because of its optimizer.
 */
export function checkSpec(spec: ModelSpec, options: CheckSpecOptions = {}): readonly Diagnostic[] {
  const order = checkOrder(spec.layers);
  if (order.length > 0) return order;
  const { diagnostics } = compileGraph(graphOfSpec(spec), spec.dataset, 'en', spec.split);
  return hasErrors(diagnostics) ? diagnostics : [...diagnostics, ...checkSize(spec, options)];
}

/** A spec, other than a drawing, has to name each layer once and each input before its use. */
function checkOrder(layers: readonly LayerSpec[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const above = new Set<string>();
  for (const layer of layers) {
    const place = { nodeIds: [layer.id] };
    if (above.has(layer.id)) diagnostics.push(diagnose('GD604', { problem: 'layer-order', value: `${layer.id}, ${layer.id}` }, place));
    for (const id of layer.inputs) {
      if (!above.has(id)) diagnostics.push(diagnose('GD604', { problem: 'layer-order', value: `${id} → ${layer.id}` }, place));
    }
    above.add(layer.id);
  }
  return diagnostics;
}

function checkSize(spec: ModelSpec, options: CheckSpecOptions): readonly Diagnostic[] {
  const { precision = 'float64', firstLayer = 'auto', forwardOnly = false, training = plainTraining } = options;
  const examples = options.examples ?? trainingExamples(spec) ?? 1;
  const plan = forwardOnly ? compilePlan(spec, examples, { forwardOnly, training }) : planTraining(spec, examples, options);
  if (!forwardOnly && firstLayer === 'gram' && plan.firstLayer === 'direct') return [noGramForm(plan, options)];
  const bytes = arenaBytes(plan, precision);
  if (bytes <= limits.arenaBytes) return [];
  return [diagnose('GD302', { megabytes: Math.ceil(bytes / megabyte), maximum: limits.arenaBytes / megabyte })];
}

function noGramForm({ optimization }: Plan, { training = plainTraining }: CheckSpecOptions): Diagnostic {
  const problem = gramFormObstacle(optimization) ?? 'inputs';
  const values = { inputs: '', optimizer: training.optimizer.kind } as const;
  return diagnose('GD307', { problem, value: values[problem] });
}
