import { partsOf } from '../engine/data/split/parts-of.ts';
import type { Project } from '../engine/formats/gdesk.ts';
import { runGradientCheck } from '../engine/train/run-gradient-check.ts';
import { createTrainer } from '../engine/train/trainer.ts';
import { compileGraph } from '../shared/compile/compile-graph.ts';
import type { GradientCheckOptions, GradientReport } from '../shared/ipc/gradient-check.ts';
import { failure, type Result, success } from '../shared/result.ts';
import type { Diagnostic } from '../shared/spec/diagnostics/diagnostic.ts';
import type { CommandContext } from './command-context.ts';
import { startingPoint } from './starting-point.ts';
import type { TrainOptions } from './train-options.ts';
import { readTrainingData } from './training-data.ts';

/** Which data the gradients are checked on, and how much of everything. */
export interface CheckGradientsOptions {
  readonly training: TrainOptions;
  readonly gradients: GradientCheckOptions;
}

/** What came of a check of gradients. */
export interface CheckedGradients {
  /** Null where the user stopped it. */
  readonly report: GradientReport | null;
  /** What to know about how the data was read. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * Checks the gradients of a project at the parameters in its file, or else at those that its seed draws. Fails as `createTrainer` and where the data cannot
 * be had.
 */
export async function checkGradients(
  project: Project,
  file: string,
  { training, gradients }: CheckGradientsOptions,
  { environment, language }: CommandContext,
): Promise<Result<CheckedGradients>> {
  const { document } = project;
  const { spec, diagnostics } = compileGraph(document.graph, document.dataset, language, document.split);
  if (!spec) return failure(...diagnostics);
  const data = await readTrainingData(document.dataset, training, environment);
  if (!data.ok) return data;
  const parts = partsOf(data.value.train, data.value.test, document.split);
  if (!parts.ok) return parts;
  const resume = await startingPoint(project, training, file);
  if (!resume.ok) return resume;
  const createCore = environment.coreFactory(training.threads);
  const trainer = await createTrainer({ spec, training: document.training, dataset: parts.value.train, createCore, resume: resume.value });
  if (!trainer.ok) return trainer;
  const { iteration, examples: allExamples } = trainer.value;
  const check = await trainer.value.prepareGradientCheck(gradients);
  trainer.value.dispose();
  if (!check.ok) return check;
  let interrupted = false;
  const stopListening = environment.onInterrupt(() => {
    interrupted = true;
  });
  const listener = { mayGoOn: () => !interrupted, onProgress: () => undefined };
  const report = await runGradientCheck(check.value, { iteration, allExamples }, listener);
  stopListening();
  check.value.dispose();
  return success({ report, warnings: data.value.warnings });
}
