import { checkTraining } from '../shared/compile/check-training.ts';
import type { GradientReport } from '../shared/ipc/gradient-check.ts';
import { describeDiagnostic, hasErrors, severityOf } from '../shared/spec/diagnostics/diagnostic.ts';
import { formatFactor } from '../shared/spec/factor.ts';
import { trainingExamples } from '../shared/spec/model-spec.ts';
import type { TrainingSpec } from '../shared/spec/training-spec.ts';
import { checkGradients } from './check-gradients.ts';
import { parseCheckOptions, type TypedCheckOptions } from './check-options.ts';
import type { CommandContext } from './command-context.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { gradientTable } from './gradient-table.ts';
import { type LayerSummary, type ProjectSummary, summarizeProject } from './layer-summary.ts';
import { openProject } from './open-project.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { printable } from './printable.ts';
import { formatColumns } from './text-width.ts';
import { settingsLine } from './training-report.ts';

/**
 * `check FILE`: prints the layers with their shapes and what is wrong, if anything; with `--gradients` whether backpropagation is right. A file that
 * cannot be read has diagnostics too.
 */
export async function checkCommand(file: string, typed: TypedCheckOptions, context: CommandContext): Promise<ExitCode> {
  const options = parseCheckOptions(typed, context.text);
  const project = await openProject(file);
  const summary: ProjectSummary = project.ok
    ? summarizeProject(project.value.document, context.language)
    : { layers: [], parameterCount: null, diagnostics: project.diagnostics };
  const training = project.ok ? project.value.document.training : null;
  const examples = project.ok ? trainingExamples(project.value.document) : null;
  const warnings = training && !hasErrors(summary.diagnostics) ? checkTraining(training, examples) : [];
  const gradients =
    project.ok && options && !hasErrors(summary.diagnostics) ? await checkGradients(project.value, file, options, context) : null;
  const told = gradients ? (gradients.ok ? gradients.value.warnings : gradients.diagnostics) : [];
  const found: Findings = {
    ...summary,
    training,
    examples,
    diagnostics: [...summary.diagnostics, ...warnings, ...told],
    // Not a word of gradients where nobody asked for them.
    gradients: options ? (gradients?.ok ? gradients.value.report : null) : undefined,
  };
  if (typed.json) printJson(found, context);
  else printText(found, context);
  if (gradients?.ok && gradients.value.report === null) return interrupted(context);
  return isFine(found) ? exitCodes.done : exitCodes.invalid;
}

/** What `check` answers. `gradients` is undefined where they were not asked for, and null where there are none. */
interface Findings extends ProjectSummary {
  /** How it would be trained; null where there is no project. */
  readonly training: TrainingSpec | null;
  /** m, null while it is unknown. */
  readonly examples: number | null;
  readonly gradients: GradientReport | null | undefined;
}

function isFine({ diagnostics, gradients }: Findings): boolean {
  return !hasErrors(diagnostics) && gradients?.verdict !== 'wrong';
}

function interrupted({ environment, text }: CommandContext): ExitCode {
  environment.stderr.write(`${text.gradients.interrupted}\n`);
  return exitCodes.interrupted;
}

function printJson(findings: Findings, { environment, language }: CommandContext): void {
  const { layers, parameterCount, training, diagnostics, gradients } = findings;
  const described = diagnostics.map((diagnostic) => ({
    code: diagnostic.code,
    severity: severityOf(diagnostic),
    ...describeDiagnostic(diagnostic, language),
    nodeIds: diagnostic.nodeIds,
  }));
  const found = { ok: isFine(findings), layers, parameterCount, training, diagnostics: described, gradients };
  environment.stdout.write(`${JSON.stringify(found)}\n`);
}

function printText({ layers, parameterCount, training, examples, diagnostics, gradients }: Findings, context: CommandContext): void {
  const { stdout, stderr } = context.environment;
  for (const line of formatColumns(layers.map((layer, index) => layerCells(layer, layers[index - 1])))) stdout.write(`${line}\n`);
  if (parameterCount !== null) stdout.write(`${context.text.parameters(parameterCount)}\n`);
  for (const line of training ? settingsLine(training, examples, context) : []) stdout.write(`${line}\n`);
  printDiagnostics(diagnostics, stderr, context.language);
  if (diagnostics.length === 0) stdout.write(`${context.text.noProblems}\n`);
  for (const line of gradients ? gradientTable(gradients, context) : []) stdout.write(`${line}\n`);
}

/** Parameters of layers that are worth a place in the list; shapes tell the units. */
const shownSettings: readonly string[] = ['activation', 'keepProbability', 'range', 'cost'];

/** Those of which the value alone would say nothing. */
const namedSettings: readonly string[] = ['degree', 'categories'];

/** In a chain each layer reads the one above it; where it does not, the line ends in the layers it reads. */
function layerCells(
  { name, kind, inputs, parameters, shape, numericShape }: LayerSummary,
  above: LayerSummary | undefined,
): readonly string[] {
  const listed = Object.entries(parameters).flatMap(([key, value]) => {
    if (namedSettings.includes(key)) return [`${key} ${value}`];
    return shownSettings.includes(key) ? [`${value}`] : [];
  });
  const settings = 'factor' in parameters && kind === 'scale' ? [formatFactor(parameters.factor)] : listed;
  const isChained = inputs.length === 0 || (inputs.length === 1 && inputs[0] === above?.name);
  const sources = isChained ? '' : `← ${inputs.map(printable).join(', ')}`;
  return [printable(name), kind, settings.join(' '), shape ?? '?', numericShape ?? '', sources];
}
