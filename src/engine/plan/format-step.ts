import { costs } from '../../shared/spec/costs.ts';
import type { PlanOperation } from './plan.ts';

/** A step in the course's notation: `Z1 = W1·X + b1`, `A1 = tanh(Z1)`, `dW2 = dZ2·A1ᵀ / m`. */
export function formatStep(step: PlanOperation): string {
  switch (step.op) {
    case 'linear':
      return `${step.out} = ${step.weights}·${step.input}${step.bias === null ? '' : ` + ${step.bias}`}`;
    case 'activation':
      return `${step.out} = ${step.activation}(${step.input})`;
    case 'cost':
      return costs[step.cost].formula.replace(/\bA\b/g, step.predictions).replace(/\bY\b/g, step.labels);
    case 'difference':
      return `${step.out} = ${step.predictions} − ${step.labels}`;
    case 'activation-gradient':
      return step.activation === 'softmax'
        ? `${step.out} = ${step.output} ⊙ (${step.upstream} − Σ ${step.upstream} ⊙ ${step.output})`
        : `${step.out} = ${step.upstream} ⊙ ${step.activation}′(${step.input})`;
    case 'weight-gradient':
      return `${step.out} = ${step.gradient}·${step.input}ᵀ / m`;
    case 'bias-gradient':
      return `${step.out} = Σ ${step.gradient} / m`;
    case 'input-gradient':
      return `${step.out} = ${step.weights}ᵀ·${step.gradient}`;
    case 'update':
      return `${step.parameter} = ${step.parameter} − α·${step.gradient}`;
    case 'gram':
      return `${step.out} = ${step.input}ᵀ·${step.input}`;
    case 'gram-linear':
      return `${step.out} = ${step.base} + ${step.coefficients}·${step.gram}${step.bias === null ? '' : ` + ${step.bias}`}`;
    case 'update-coefficients':
      return `${step.coefficients} = ${step.coefficients} − α·${step.gradient} / m`;
    case 'materialize':
      return `${step.out} = ${step.base} + ${step.coefficients}·${step.input}ᵀ`;
    case 'sum':
      return `${step.out} = ${step.left} + ${step.right}`;
    case 'mask':
      return `${step.out} = (random < ${step.keepProbability})`;
    case 'dropout':
      return `${step.out} = ${step.input} ⊙ ${step.mask} / ${step.keepProbability}`;
    case 'copy-rows':
      return `${rowRange(step.out, step.to, step.rows)} = ${rowRange(step.input, step.from, step.rows)}`;
  }
}

/** Rows as NumPy writes them, without the last one: `H1[4:12]`. */
function rowRange(name: string, first: number, count: number): string {
  return `${name}[${first}:${first + count}]`;
}
