import { describeDiagnostic, hasErrors, severityOf } from '../shared/spec/diagnostics/diagnostic.ts';
import type { CommandContext } from './command-context.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { type LayerSummary, type ProjectSummary, summarizeProject } from './layer-summary.ts';
import { openProject } from './open-project.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { printable } from './printable.ts';
import { formatColumns } from './text-width.ts';

/** `check FILE`: prints the layers with their shapes and what is wrong, if anything. A file that cannot be read has diagnostics too. */
export async function checkCommand(
  file: string,
  { json = false }: { readonly json?: boolean },
  context: CommandContext,
): Promise<ExitCode> {
  const project = await openProject(file);
  const summary: ProjectSummary = project.ok
    ? summarizeProject(project.value.document, context.language)
    : { layers: [], parameterCount: null, diagnostics: project.diagnostics };
  if (json) printJson(summary, context);
  else printText(summary, context);
  return hasErrors(summary.diagnostics) ? exitCodes.invalid : exitCodes.done;
}

function printJson({ layers, parameterCount, diagnostics }: ProjectSummary, { environment, language }: CommandContext): void {
  const described = diagnostics.map((diagnostic) => ({
    code: diagnostic.code,
    severity: severityOf(diagnostic),
    ...describeDiagnostic(diagnostic, language),
    nodeIds: diagnostic.nodeIds,
  }));
  environment.stdout.write(`${JSON.stringify({ ok: !hasErrors(diagnostics), layers, parameterCount, diagnostics: described })}\n`);
}

function printText({ layers, parameterCount, diagnostics }: ProjectSummary, { environment, language, text }: CommandContext): void {
  const { stdout, stderr } = environment;
  for (const line of formatColumns(layers.map((layer, index) => layerCells(layer, layers[index - 1])))) stdout.write(`${line}\n`);
  if (parameterCount !== null) stdout.write(`${text.parameters(parameterCount)}\n`);
  printDiagnostics(diagnostics, stderr, language);
  if (diagnostics.length === 0) stdout.write(`${text.noProblems}\n`);
}

/** In a chain each layer reads the one above it; where it does not, the line ends in the layers it reads. */
function layerCells(
  { name, kind, inputs, parameters, shape, numericShape }: LayerSummary,
  above: LayerSummary | undefined,
): readonly string[] {
  const settings = Object.entries(parameters).flatMap(([key, value]) => (key === 'activation' || key === 'cost' ? [`${value}`] : []));
  const isChained = inputs.length === 0 || (inputs.length === 1 && inputs[0] === above?.name);
  const sources = isChained ? '' : `← ${inputs.map(printable).join(', ')}`;
  return [printable(name), kind, settings.join(' '), shape ?? '?', numericShape ?? '', sources];
}
