import type { Plan, PlanStep } from '../../plan/plan.ts';

type ProjectionGradient = Extract<PlanStep, { op: 'projection-gradient' }>;

export function isProjectionGradient(step: PlanStep): step is ProjectionGradient {
  return step.op === 'projection-gradient';
}

/** How many steps a plan has at most once it is encoded: with the gradient of a projection go a step that lists and one that packs. */
export function encodedSteps({ steps }: Plan): number {
  return steps.length + 2 * steps.filter(isProjectionGradient).length;
}
