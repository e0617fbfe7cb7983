import { type ApartEntry, type GradientReport, isRightWithinRounding, type TensorCheck } from '../shared/ipc/gradient-check.ts';
import type { CommandContext } from './command-context.ts';
import { formatColumns } from './text-width.ts';

/** Entries set apart that are named for each tensor; the rest is counted. */
const namedEntries = 3;

/** A gradient check as lines: what it was made of, a row for each tensor, what was set apart and why, and the verdict. */
export function gradientTable(report: GradientReport, { text }: Pick<CommandContext, 'text'>): readonly string[] {
  const { gradients } = text;
  const rows = report.tensors.map((tensor) => cellsOf(tensor, gradients));
  return [
    gradients.heading(report.iteration, report.examples, report.allExamples),
    ...formatColumns([gradients.columns, ...rows]).map((line) => `  ${line}`),
    ...report.tensors.flatMap((tensor) => apartLines(tensor, gradients)),
    gradients.summary[report.verdict],
  ];
}

type GradientStrings = CommandContext['text']['gradients'];

function cellsOf(tensor: TensorCheck, strings: GradientStrings) {
  const { parameter, rows, columns, checked, relativeDifference, worst, verdict } = tensor;
  return [
    parameter,
    strings.entries(checked, rows * columns),
    relativeDifference === null ? '–' : relativeDifference === 0 ? '0' : relativeDifference.toExponential(1),
    worst ? `[${worst.row}, ${worst.column}]` : '–',
    worst ? worst.gradient.toPrecision(10) : '–',
    worst ? worst.quotient.toPrecision(10) : '–',
    isRightWithinRounding(tensor) ? strings.rightWithinRounding : strings.verdicts[verdict],
  ];
}

function apartLines({ parameter, apart }: TensorCheck, strings: GradientStrings): readonly string[] {
  const named = apart.slice(0, namedEntries).map((entry) => `  ${parameter}[${entry.row}, ${entry.column}]: ${reasonOf(entry, strings)}`);
  return apart.length > namedEntries ? [...named, `  ${strings.moreApart(parameter, apart.length - namedEntries)}`] : named;
}

function reasonOf(entry: ApartEntry, strings: GradientStrings): string {
  return entry.reason === 'corner' ? strings.corner(entry.matrix, entry.at.row, entry.at.column) : strings.overflow;
}
