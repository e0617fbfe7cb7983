import { costs } from '../../shared/spec/costs.ts';
import { formatUpdate } from './optimizer-plans.ts';
import type { PlanOperation } from './plan.ts';

/** A step in the course's notation: `Z1 = W1·X + b1`, `A1 = tanh(Z1)`, `dW2 = dZ2·A1ᵀ / m`. */
export function formatStep(step: PlanOperation): string {
  switch (step.op) {
    case 'gather':
      return `${step.out} = ${step.input}[batch]ᵀ`;
    case 'gather-columns':
      return `${step.out} = ${step.input}[batch]`;
    case 'scatter-columns':
      return `${step.out}[batch] = M·${step.input} / m`;
    case 'product-by-transpose':
      return `${step.out} = ${step.left}·${step.right}ᵀ`;
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
      return formatUpdate(step.optimizer, step.parameter, step.gradient, step.state);
    case 'penalty':
      return `J = J + λ·Σ ${step.weights}² / 2m`;
    case 'penalty-gradient':
      return `${step.out} = ${step.gradient === null ? '' : `${step.gradient} + `}λ·${step.weights} / m`;
    case 'squared-norm':
      return `${step.out} = ‖${step.input}‖²`;
    case 'projection-penalty': {
      const { factor: c, norm, coefficients: S, base, projection: P } = step;
      return `J = J + λ/2m·(${c}²·${norm} + Σ ${S} ⊙ (${c}·${base} + ${P}) / m)`;
    }
    case 'gram':
      return `${step.out} = ${step.input}ᵀ·${step.input}`;
    case 'add-bias':
      return `${step.out} = ${step.input}${step.bias === null ? '' : ` + ${step.bias}`}`;
    case 'projection-gradient':
      return `${step.out} = ${step.gradient}·${step.gram}${step.isOfBatch ? '[batch]' : ''} / m`;
    case 'materialize':
      return `${step.out} = ${step.factor === null ? '' : `${step.factor}·`}${step.base} + ${step.coefficients}·${step.input}${step.isByExample ? ' / M' : 'ᵀ / m'}`;
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
