import { defaultOptimizers, type Optimizer } from '../shared/spec/optimizers.ts';
import { constantsOf, type OptimizerConstant, optimizerConstants, optimizerKinds } from '../shared/spec/settings/optimizer-settings.ts';
import { type GivenOption, parseChoice, parseWithin } from './parse-option.ts';
import type { CommandStrings } from './strings/command-strings.ts';
import { UsageError } from './usage-error.ts';

/** `--optimizer` and the constants of optimizers as they were typed. */
export interface TypedOptimizerOptions {
  readonly optimizer?: string;
  readonly beta?: string;
  readonly beta1?: string;
  readonly beta2?: string;
  readonly epsilon?: string;
}

const constants = Object.keys(optimizerConstants) as readonly OptimizerConstant[];

/**
 * Understands the options of the optimizer: what they make of the project's. Another optimizer than the project's starts from its usual constants. A
 * constant that the optimizer does not have is wrong usage, told as soon as it is known which optimizer it is.
 */
export function parseOptimizerOptions(typed: TypedOptimizerOptions, text: CommandStrings): (present: Optimizer) => Optimizer {
  const given = (option: string, value: string): GivenOption => ({ option, value, text });
  const kind = typed.optimizer === undefined ? null : parseChoice(given('--optimizer', typed.optimizer), optimizerKinds);
  const values = constants.flatMap((name) => {
    const value = typed[name];
    return value === undefined ? [] : [[name, parseWithin(given(`--${name}`, value), optimizerConstants[name].range)] as const];
  });
  const change = (present: Optimizer): Optimizer => {
    const chosen = kind === null || kind === present.kind ? present : defaultOptimizers[kind];
    for (const [name] of values) refuseForeign(name, chosen, text);
    return { ...chosen, ...Object.fromEntries(values) };
  };
  if (kind !== null) change(defaultOptimizers[kind]);
  return change;
}

function refuseForeign(name: OptimizerConstant, { kind }: Optimizer, text: CommandStrings): void {
  if (constantsOf(kind).includes(name)) return;
  const owners = optimizerKinds.filter((owner) => constantsOf(owner).includes(name));
  throw new UsageError(text.usage.constantOf(`--${name}`, '--optimizer', owners, kind));
}
