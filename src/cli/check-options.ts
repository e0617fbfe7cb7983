import { gradientCheckDefaults } from '../shared/ipc/gradient-check.ts';
import type { CheckGradientsOptions } from './check-gradients.ts';
import { type GivenOption, parseInteger } from './parse-option.ts';
import type { CommandStrings } from './strings/command-strings.ts';
import { parseTrainOptions } from './train-options.ts';
import { UsageError } from './usage-error.ts';

/** Options of `check` as they were typed. */
export interface TypedCheckOptions {
  readonly gradients?: boolean;
  readonly entries?: string;
  readonly examples?: string;
  readonly seed?: string;
  readonly x?: string;
  readonly y?: string;
  readonly examplesAxis?: string;
  readonly scale?: string;
  readonly json?: boolean;
}

const maximumSeed = 4_294_967_295;

/** Understands the options of the gradient check; null where none is asked for. Options of it without `--gradients` are wrong usage. */
export function parseCheckOptions(typed: TypedCheckOptions, text: CommandStrings): CheckGradientsOptions | null {
  const { gradients, json: _json, entries, examples, seed, ...data } = typed;
  const given = Object.entries({ entries, examples, seed, ...data }).find(([, value]) => value !== undefined);
  if (!gradients) {
    if (given) throw new UsageError(text.usage.needs(optionOf(given[0]), '--gradients'));
    return null;
  }
  const integer = (option: string, value: string, minimum: number, maximum: number) =>
    parseInteger({ option, value, text } satisfies GivenOption, minimum, maximum);
  return {
    training: parseTrainOptions(data, text),
    gradients: {
      entries: entries === undefined ? gradientCheckDefaults.entries : integer('--entries', entries, 1, 1_000_000),
      examples: examples === undefined ? gradientCheckDefaults.examples : integer('--examples', examples, 1, 1_000_000_000),
      seed: seed === undefined ? gradientCheckDefaults.seed : integer('--seed', seed, 0, maximumSeed),
    },
  };
}

/** `--examples-axis` for `examplesAxis`. */
function optionOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
