import { basename } from 'node:path';
import type { Dataset } from '../engine/data/dataset.ts';
import { partsOf } from '../engine/data/split/parts-of.ts';
import type { PartedData } from '../engine/data/split/split-dataset.ts';
import { packProject } from '../engine/formats/gdesk.ts';
import { checkProjectSize } from '../engine/formats/project-size.ts';
import type { Evaluation } from '../engine/train/evaluation.ts';
import { createTrainer, type Trainer } from '../engine/train/trainer.ts';
import { checkTraining } from '../shared/compile/check-training.ts';
import { compileGraph } from '../shared/compile/compile-graph.ts';
import type { ProjectDocument } from '../shared/project/document.ts';
import { failure, type Result, success } from '../shared/result.ts';
import type { Diagnostic } from '../shared/spec/diagnostics/diagnostic.ts';
import type { CommandContext } from './command-context.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { noteOptimizer } from './note-optimizer.ts';
import { openProject } from './open-project.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { runTraining, type TrainingOutcome } from './run-training.ts';
import { showProgress } from './show-progress.ts';
import { startingPoint } from './starting-point.ts';
import { parseTrainOptions, type TrainOptions, type TypedTrainOptions } from './train-options.ts';
import { readTrainingData } from './training-data.ts';
import { costsTable, printReport, trainingReport } from './training-report.ts';
import { checkWritable, writeFile } from './write-file.ts';

/** A training that is ready to run. */
interface PreparedTraining {
  /** The project with the settings that this run uses. */
  readonly document: ProjectDocument;
  readonly trainer: Trainer;
  readonly data: PartedData;
}

/** `train FILE`: trains, reports and saves. Whatever goes wrong is found, as far as it can be, before the first iteration. */
export async function trainCommand(file: string, typed: TypedTrainOptions, context: CommandContext): Promise<ExitCode> {
  const options = parseTrainOptions(typed, context.text);
  const { stderr } = context.environment;
  const prepared = await prepare(file, options, context);
  if (!prepared.ok) {
    printDiagnostics(prepared.diagnostics, stderr, context.language);
    return prepared.diagnostics.some(({ code }) => code === 'GD530') ? exitCodes.interrupted : exitCodes.invalid;
  }
  const { trainer } = prepared.value;
  try {
    const outcome = await train(prepared.value, options, context);
    if (outcome.divergence) printDiagnostics([outcome.divergence], stderr, context.language);
    if (outcome.interrupted) stderr.write(`${context.text.training.interrupted(trainer.iteration)}\n`);
    const finished = await finish(prepared.value, outcome, options, context);
    if (finished.ok) return exitCodeOf(outcome);
    printDiagnostics(finished.diagnostics, stderr, context.language);
    return exitCodes.invalid;
  } finally {
    trainer.dispose();
  }
}

async function prepare(file: string, options: TrainOptions, context: CommandContext): Promise<Result<PreparedTraining>> {
  const { environment, language } = context;
  for (const output of [options.save, options.costs]) {
    const writable = output === null ? success(null) : await checkWritable(output);
    if (!writable.ok) return writable;
  }
  const project = await openProject(file);
  if (!project.ok) return project;
  const { training, split } = project.value.document;
  const document: ProjectDocument = { ...project.value.document, training: options.training(training), split: options.split(split) };
  const { spec, diagnostics } = compileGraph(document.graph, document.dataset, language, document.split);
  if (!spec) return failure(...diagnostics);
  printDiagnostics(diagnostics, environment.stderr, language);
  const data = await readTrainingData(document.dataset, options, environment);
  if (!data.ok) return data;
  printDiagnostics(data.value.warnings, environment.stderr, language);
  const parts = partsOf(data.value.train, data.value.test, document.split);
  if (!parts.ok) return parts;
  printDiagnostics(checkTraining(document.training, parts.value.train.examples), environment.stderr, language);
  const resume = await startingPoint(project.value, options, file);
  if (!resume.ok) return resume;
  const createCore = environment.coreFactory(options.threads);
  const trainer = await createTrainer({
    spec,
    training: document.training,
    dataset: parts.value.train,
    createCore,
    resume: resume.value,
    firstLayer: options.firstLayer,
  });
  if (!trainer.ok) return trainer;
  printDiagnostics(trainer.value.warnings, environment.stderr, language);
  const size = options.save === null ? success(null) : checkProjectSize(trainer.value.checkpointBytes, basename(options.save));
  if (!size.ok) {
    trainer.value.dispose();
    return size;
  }
  noteOptimizer(trainer.value, { before: project.value.document.training.optimizer, now: document.training.optimizer }, context);
  return success({ document, trainer: trainer.value, data: parts.value });
}

async function train({ document, trainer }: PreparedTraining, options: TrainOptions, context: CommandContext): Promise<TrainingOutcome> {
  const { iterations } = document.training;
  const display = showProgress(iterations, context);
  let interrupted = false;
  const stopListening = context.environment.onInterrupt(() => {
    interrupted = true;
  });
  try {
    const { reportEvery } = options;
    return await runTraining(trainer, { iterations, reportEvery, isInterrupted: () => interrupted, onSlice: display.update });
  } finally {
    stopListening();
    display.end();
  }
}

/** Writes what was asked for, then reports. The files come first: a report says that they are there. */
async function finish(
  prepared: PreparedTraining,
  outcome: TrainingOutcome,
  options: TrainOptions,
  context: CommandContext,
): Promise<Result<null>> {
  const { document, trainer, data } = prepared;
  const { stdout } = context.environment;
  const problems: Diagnostic[] = [];
  const saved: string[] = [];
  const save = async (file: string, contents: Result<string | Uint8Array>) => {
    const written = contents.ok ? await writeFile(file, contents.value) : contents;
    if (written.ok) saved.push(file);
    else problems.push(...written.diagnostics);
  };
  if (options.save !== null) await save(options.save, trainedProject(document, trainer, options.save));
  if (options.costs !== null) await save(options.costs, success(costsTable(outcome.costs)));
  const heldOut = async (part: Dataset | null): Promise<Evaluation | null> => {
    const held = part && (await trainer.hold(part));
    if (held && !held.ok) problems.push(...held.diagnostics);
    if (!held?.ok) return null;
    printDiagnostics(held.value.warnings, context.environment.stderr, context.language);
    const evaluation = held.value.evaluate();
    held.value.dispose();
    return evaluation;
  };
  const train: Evaluation = { cost: trainer.predictionCost(), accuracy: trainer.accuracy(), classes: trainer.classMetrics() };
  const metrics = { train, dev: await heldOut(data.dev), test: await heldOut(data.test) };
  const report = trainingReport(outcome, {
    training: document.training,
    split: document.split,
    finalCost: trainer.cost(),
    metrics,
    engine: trainer.form,
  });
  if (options.json) stdout.write(`${JSON.stringify(report)}\n`);
  else {
    printReport(report, { iteration: trainer.iteration, parts: data }, context);
    for (const file of saved) stdout.write(`${context.text.training.saved(file)}\n`);
  }
  return problems.length > 0 ? failure(...problems) : success(null);
}

function trainedProject(document: ProjectDocument, trainer: Trainer, file: string): Result<Uint8Array> {
  return packProject({ ...document, trained: { iteration: trainer.iteration } }, trainer.checkpoint(), basename(file));
}

function exitCodeOf({ divergence, interrupted }: TrainingOutcome): ExitCode {
  if (divergence) return exitCodes.diverged;
  return interrupted ? exitCodes.interrupted : exitCodes.done;
}
