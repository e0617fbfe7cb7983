import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { writeNpy } from '../../engine/data/npy/write-npy.ts';
import type { NumericArray } from '../../engine/data/numeric-array.ts';
import { readArray } from '../../engine/data/read-array.ts';
import { classMetricsSchema } from '../../shared/ipc/class-metrics.ts';
import { z } from '../../shared/schema.ts';
import { splitSchema } from '../../shared/spec/split.ts';
import { trainingSpecSchema } from '../../shared/spec/training-spec.ts';
import { type CapturedRun, runCaptured } from './run-captured.ts';

const classes = z.array(classMetricsSchema).nullable();

const evaluation = z.strictObject({ cost: z.number(), accuracy: z.number().nullable(), classes });

const reportSchema = z.strictObject({
  training: trainingSpecSchema,
  costs: z.array(z.tuple([z.number().int(), z.number()])),
  finalCost: z.number(),
  split: splitSchema,
  metrics: z.strictObject({
    train: evaluation,
    dev: evaluation.nullable(),
    test: evaluation.nullable(),
  }),
  timing: z.strictObject({ iterations: z.number().int(), seconds: z.number(), iterationsPerSecond: z.number() }),
  engine: z.strictObject({ precision: z.enum(['float64', 'float32']), threads: z.number().int(), firstLayer: z.enum(['direct', 'gram']) }),
  divergence: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
});

/** What `train --json` answered; throws where stdout holds anything but one such object. */
export function reportOf({ stdout, stderr }: CapturedRun) {
  if (stdout === '') throw new Error(stderr);
  return reportSchema.parse(JSON.parse(stdout));
}

/** Writes a new project of the template or the layers that the arguments name, and answers its path. */
export async function newProject(folder: string, ...argv: readonly string[]): Promise<string> {
  const file = join(folder, 'project.gdesk');
  const { code, stderr } = await runCaptured(['new', ...argv, '--out', file]);
  if (code !== 0) throw new Error(stderr);
  return file;
}

/** Writes arrays as an .npz file and answers its path. */
export async function npzFile(folder: string, arrays: Readonly<Record<string, NumericArray>>): Promise<string> {
  const file = join(folder, 'arrays.npz');
  const entries = Object.entries(arrays).map(([key, { shape, values }]) => [`${key}.npy`, writeNpy(values, shape)]);
  await writeFile(file, zipSync(Object.fromEntries(entries)));
  return file;
}

/** An array of a file that is there; throws otherwise. */
export async function arrayOf(reference: string): Promise<NumericArray> {
  const array = await readArray(reference);
  if (!array.ok) throw new Error(JSON.stringify(array.diagnostics));
  return array.value;
}
