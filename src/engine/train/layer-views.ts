import { preprocessingChain } from '../../shared/compile/preprocessing-chain.ts';
import type { LayerView, UnitPictures, Watched } from '../../shared/ipc/layer-views.ts';
import type { ActivationName } from '../../shared/spec/activations.ts';
import { passesOn } from '../../shared/spec/layers/passes-on.ts';
import type { ModelSpec } from '../../shared/spec/model-spec.ts';
import type { Parameters } from '../../shared/spec/tensor.ts';
import type { Dataset } from '../data/dataset.ts';
import { type PictureSize, pictureSize } from '../data/picture-size.ts';
import { arenaBytes } from '../matrix/arena.ts';
import type { MatrixReader } from '../matrix/values.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { layerOutputs } from '../plan/layer-outputs.ts';
import { bufferNamed, type Plan } from '../plan/plan.ts';
import { type PointEvaluation, type PointNetwork, type PointOutput, preparePoints } from './evaluate-points.ts';
import { gradientSize } from './gradient-size.ts';
import { preprocess } from './preprocess.ts';
import { saturationOf } from './saturation.ts';
import type { Trainer } from './trainer.ts';
import { activationPicture, matrixPicture, regionPictures, weightPictures } from './unit-pictures.ts';
import { type ViewPoints, viewPoints } from './view-points.ts';

/** Largest memory of what sends the points through the network: beyond it one look takes so long that pictures would come every few seconds. */
const mostBytes = 192 * 1024 ** 2;

/** A network that trains, its data and what is to be seen of its layers. */
export interface ViewedNetwork extends Omit<PointNetwork, 'fitted'> {
  readonly trainer: Trainer;
  readonly dataset: Dataset;
  readonly watched: Watched;
}

/** Makes what looks at the layers of a network; null where that is too large to be looked at while it trains, or memory is short. */
export async function prepareLayerViews(network: ViewedNetwork): Promise<LayerViews | null> {
  const { spec, precision, dataset, trainer, watched } = network;
  const points = viewPoints(dataset, watched.regions);
  if (arenaBytes(compilePlan(spec, points.points, { forwardOnly: true }), precision) > mostBytes) return null;
  const evaluation = await preparePoints({ ...network, fitted: trainer.fitted }, points.features, points.points);
  return evaluation.ok ? new LayerViews(network, evaluation.value, points) : null;
}

/** What is known of a layer before it is looked at. */
interface ViewedLayer {
  readonly id: string;
  readonly weights: { readonly name: string; readonly units: number; readonly columns: number } | null;
  /** What its rows of W are pictures of; null where the layer reads no pictures. */
  readonly pictures: PictureSize | null;
  readonly bounds: UnitPictures['bounds'];
  /** Its function, where gradients have to come back through it; null otherwise. */
  readonly activation: ActivationName | null;
}

/** What the layers of a network do with the present parameters of its trainer, in a core of its own: what is trained stays as it is, to the last bit. */
export class LayerViews {
  readonly #trainer: Trainer;
  readonly #evaluation: PointEvaluation;
  readonly #points: ViewPoints;
  readonly #watched: Watched;
  readonly #layers: readonly ViewedLayer[];
  readonly #madeFeatures: ReadonlyMap<string, PointOutput>;

  constructor({ spec, trainer, dataset, watched }: ViewedNetwork, evaluation: PointEvaluation, points: ViewPoints) {
    this.#trainer = trainer;
    this.#evaluation = evaluation;
    this.#points = points;
    this.#watched = watched;
    const outputs = layerOutputs(spec, evaluation.plan);
    this.#madeFeatures = madeFeatures(spec, evaluation.plan, points, trainer.fitted);
    const hasRawRows = evaluation.plan.preprocessing.every(({ kind }) => passesOn(kind));
    const pictures = hasRawRows ? pictureSize(dataset.featureShape) : null;
    this.#layers = spec.layers
      .filter(({ kind }) => kind !== 'input' && !passesOn(kind))
      .map(({ id }) => viewedLayer(id, outputs.get(id) ?? '', evaluation.plan, trainer.plan, pictures));
  }

  /** A view of every layer that does something. Takes about an iteration and a forward pass over the points. */
  look(): LayerView[] {
    return this.#trainer.look((values) => {
      this.#evaluation.evaluate(values);
      return this.#layers.map((layer) => this.#viewOf(layer, values));
    });
  }

  /** Releases the matrices. */
  dispose(): void {
    this.#evaluation.dispose();
  }

  #viewOf({ id, weights, pictures, bounds, activation }: ViewedLayer, values: MatrixReader): LayerView {
    const output = this.#madeFeatures.get(id) ?? this.#evaluation.output(id);
    const { examples, grid } = this.#points;
    return {
      nodeId: id,
      weights: this.#watched.weights && weights ? picturesOf(values(weights.name), weights, pictures) : null,
      activations: this.#watched.activations ? activationPicture(output, examples, bounds) : null,
      regions: grid && regionPictures(output, examples, grid, bounds),
      gradient: weights && gradientSize(values(weights.name), values(`d${weights.name}`)),
      saturation: activation && saturationOf(activation, output, examples),
    };
  }
}

/** What each layer that makes features of others gives for the points, by its id. No parameter changes it. */
function madeFeatures(spec: ModelSpec, plan: Plan, { features, points }: ViewPoints, fitted: Parameters): ReadonlyMap<string, PointOutput> {
  const made = new Map<string, PointOutput>();
  if (!preprocessingChain(spec.layers).some(({ kind }) => !passesOn(kind))) return made;
  preprocess(plan, { features, examples: points }, fitted, ({ layerId, kind, rows }, values) => {
    if (!passesOn(kind)) made.set(layerId, { units: rows, points, values: values.slice() });
  });
  return made;
}

/** `output`: name of the matrix that the layer gives. */
function viewedLayer(id: string, output: string, forward: Plan, trained: Plan, pictures: PictureSize | null): ViewedLayer {
  const linear = forward.steps.find((step) => step.op === 'linear' && step.layerId === id);
  const made = forward.steps.find((step) => step.op === 'activation' && step.out === output);
  const activation = made?.op === 'activation' ? made.activation : null;
  const weights = linear?.op === 'linear' ? bufferNamed(forward, linear.weights) : null;
  return {
    id,
    weights: weights && { name: weights.name, units: weights.rows, columns: weights.columns },
    pictures: linear?.op === 'linear' && linear.input === 'X' ? pictures : null,
    bounds: boundsOf(activation),
    // Where the cost cancels the slope of the last function, saturation loses nothing: confident predictions are what training is for.
    activation: trained.steps.some((step) => step.op === 'activation-gradient' && step.layerId === id) ? activation : null,
  };
}

function picturesOf(
  values: ArrayLike<number>,
  { units, columns }: NonNullable<ViewedLayer['weights']>,
  pictures: PictureSize | null,
): UnitPictures {
  return pictures ? weightPictures(values, units, columns, pictures) : matrixPicture(values, units, columns);
}

/** Least and greatest value that a function gives; null for one without bounds. */
function boundsOf(activation: ActivationName | null): UnitPictures['bounds'] {
  if (activation === 'tanh') return [-1, 1];
  return activation === 'sigmoid' || activation === 'softmax' ? [0, 1] : null;
}
