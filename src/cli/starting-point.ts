import { basename } from 'node:path';
import type { Project } from '../engine/formats/gdesk.ts';
import { readInitialParameters } from '../engine/formats/init-npz.ts';
import { parameterShapes } from '../engine/formats/weights.ts';
import type { ResumePoint } from '../engine/train/trainer.ts';
import { type Result, success } from '../shared/result.ts';
import type { TrainOptions } from './train-options.ts';

/** Where training starts: at the parameters of --init, else at those of the file unless it is to start anew, else (null) at the initializers. */
export async function startingPoint(
  { document, parameters }: Project,
  { init, fresh }: Pick<TrainOptions, 'init' | 'fresh'>,
  file: string,
): Promise<Result<ResumePoint | null>> {
  if (init !== null) {
    const initial = await readInitialParameters(init, parameterShapes(document) ?? []);
    return initial.ok ? success({ iteration: 0, parameters: initial.value, from: basename(init) }) : initial;
  }
  if (fresh || !document.trained || !parameters) return success(null);
  return success({ iteration: document.trained.iteration, parameters, from: basename(file) });
}
