import type { ExamplesAxis } from '../engine/data/examples-axis.ts';
import type { Scale } from '../engine/data/features/scale.ts';
import { importLimits } from '../shared/ipc/data-import.ts';
import { type GivenOption, parseChoice, parseInteger, parseScale } from './parse-option.ts';
import type { CommandStrings } from './strings/command-strings.ts';
import { UsageError } from './usage-error.ts';

const missingPolicies = ['refuse', 'leave-out', 'fill'] as const;

/** Options that say how files of data become examples, as they were typed. */
export interface TypedImportOptions {
  readonly data?: readonly string[];
  readonly label?: string;
  readonly missing?: string;
  readonly side?: string;
  readonly fit?: string;
  readonly x?: string;
  readonly examplesAxis?: string;
  readonly scale?: string;
}

/** Files of data, and what was said of how to read them; null where nothing was. */
export interface ImportOptions {
  readonly files: readonly string[];
  /** Name of the column of the labels, or its number, counted from 1. */
  readonly label: string | null;
  readonly missing: (typeof missingPolicies)[number] | null;
  readonly side: number | null;
  readonly fit: 'crop' | 'stretch' | null;
  readonly examplesAxis: ExamplesAxis | null;
  readonly scale: Scale | null;
}

/** Understands the options of an import; null where none is asked for. Options of it without `--data` are wrong usage, and so is `--data` with `--x`. */
export function parseImportOptions(typed: TypedImportOptions, text: CommandStrings): ImportOptions | null {
  const given = <T>(option: string, value: string | undefined, parse: (given: GivenOption) => T): T | null =>
    value === undefined ? null : parse({ option, value, text });
  if (typed.data === undefined) {
    const option = (['label', 'missing', 'side', 'fit'] as const).find((name) => typed[name] !== undefined);
    if (option) throw new UsageError(text.usage.needs(`--${option}`, '--data'));
    return null;
  }
  if (typed.x !== undefined) throw new UsageError(text.usage.either('--data', '--x'));
  return {
    files: typed.data,
    label: typed.label ?? null,
    missing: given('--missing', typed.missing, (option) => parseChoice(option, missingPolicies)),
    side: given('--side', typed.side, (option) => parseInteger(option, 1, importLimits.pictureSide)),
    fit: given('--fit', typed.fit, (option) => parseChoice(option, ['crop', 'stretch'])),
    examplesAxis: given('--examples-axis', typed.examplesAxis, (option) => parseChoice(option, ['first', 'last'])),
    scale: given('--scale', typed.scale, parseScale),
  };
}
