import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Diagnostic, diagnose } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { featureCount, isColumn } from '../../../shared/spec/shape.ts';
import type { Dataset } from '../dataset.ts';
import { isConstant } from './constant-features.ts';
import { repeatedExamples, sharedExamples } from './equal-examples.ts';
import { EqualFeatures } from './equal-features.ts';
import { ExampleHashes } from './example-hashes.ts';

/** Milliseconds of work between two turns of everything else. */
const sliceMilliseconds = 10;
/** At most so many values are looked through; of larger sets the first examples and features. */
const maximumValues = 200_000_000;
/** Names of so many features stand in a message. */
const namedFeatures = 5;

/** The parts of a dataset. */
export interface DatasetParts {
  readonly train: Dataset;
  readonly test: Dataset | null;
}

/**
 * What is wrong with data, in slices of about 10 ms: features that are always the same (GD430) or repeat another one (GD431), which only numbers in columns
 * are said of, as a picture has such at its corners; training examples that repeat (GD432), and test examples that are trained with (GD433).
 */
export async function findProblems({ train, test }: DatasetParts): Promise<readonly Diagnostic[]> {
  const breathe = createBreath();
  const problems: Diagnostic[] = [];
  if (isColumn(train.featureShape)) problems.push(...(await findFeatureProblems(train, breathe)));
  const trained = await hash(train, breathe);
  if (!trained) return problems;
  const repeated = repeatedExamples(trained);
  await breathe();
  if (repeated.first) {
    problems.push(
      diagnose('GD432', { count: repeated.count, examples: train.examples, first: repeated.first.equals, second: repeated.first.example }),
    );
  }
  const tested = test && (await hash(test, breathe));
  const leaked = tested && sharedExamples(tested, trained);
  if (leaked?.first) {
    problems.push(
      diagnose('GD433', {
        count: leaked.count,
        examples: tested?.dataset.examples ?? 0,
        test: leaked.first.example,
        train: leaked.first.equals,
      }),
    );
  }
  return problems;
}

async function findFeatureProblems(train: Dataset, breathe: () => Promise<void>): Promise<readonly Diagnostic[]> {
  const count = Math.min(featureCount(train.featureShape), Math.floor(maximumValues / train.examples));
  const equal = new EqualFeatures(train);
  const constant: number[] = [];
  const repeating: number[] = [];
  let repeated = 0;
  for (let feature = 0; feature < count; feature += 1) {
    if (isConstant(train, feature)) constant.push(feature);
    else {
      const earlier = equal.earlier(feature);
      if (earlier !== null) {
        if (repeating.length === 0) repeated = earlier;
        repeating.push(feature);
      }
    }
    await breathe();
  }
  const [first] = repeating;
  return [
    ...(constant.length > 0 && train.examples > 1
      ? [diagnose('GD430', { count: constant.length, features: namesOf(train, constant) })]
      : []),
    ...(first !== undefined && train.examples > 1
      ? [diagnose('GD431', { count: repeating.length, first: nameOf(train, repeated), second: nameOf(train, first) })]
      : []),
  ];
}

/** Hashes of all examples; null where there are too many values to look through. */
async function hash(dataset: Dataset, breathe: () => Promise<void>) {
  const features = featureCount(dataset.featureShape);
  if (features * dataset.examples > maximumValues) return null;
  const hashes = new ExampleHashes(dataset.features);
  for (let example = 0; example < dataset.examples; example += 1) {
    hashes.add(example);
    await breathe();
  }
  return { dataset, hashes: hashes.hashes };
}

/** `3 (age)`, or `3` where features have no names; counted from 0. */
function nameOf({ featureNames }: Dataset, feature: number): string {
  const name = featureNames?.[feature];
  return name === undefined ? String(feature) : `${feature} (${name})`;
}

function namesOf(dataset: Dataset, features: readonly number[]): string {
  const named = features.slice(0, namedFeatures).map((feature) => nameOf(dataset, feature));
  return [...named, ...(features.length > namedFeatures ? ['…'] : [])].join(', ');
}

/** Lets everything else have its turn where the present slice is over. */
function createBreath(): () => Promise<void> {
  let end = performance.now() + sliceMilliseconds;
  return async () => {
    if (performance.now() < end) return;
    await nextTurn();
    end = performance.now() + sliceMilliseconds;
  };
}
