import type { Localized } from '../../language.ts';
import type { z } from '../../schema.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ParameterField } from '../parameter-field.ts';
import type { FeatureShape } from '../shape.ts';
import type { DescriptionContext, LayerDescription } from './layer-description.ts';
import type { Preprocessing } from './preprocessing.ts';

/** The layer whose parameter says how many rows a value has: a dense layer and its units, also where only functions stand in between. */
export interface RowsOrigin {
  readonly nodeId: string;
  readonly name: string;
  readonly parameter: string;
}

/** What flows into a layer through one wire. */
export interface IncomingValue {
  /** Shape of one example. */
  readonly shape: FeatureShape;
  /** Name of the layer it comes from, and the wire it comes through. */
  readonly name: string;
  readonly edgeId: string;
  /** Who decides on its rows; null where no single parameter does. */
  readonly rowsOrigin: RowsOrigin | null;
  /** Ids of all layers whose parameters count among its rows: those of a concat have several. */
  readonly rowsSources: ReadonlySet<string>;
}

/** The layer whose shape is asked for, and what flows into it. */
export interface InferenceContext<P> {
  readonly nodeId: string;
  /** Name shown on the node; messages use it. */
  readonly name: string;
  readonly parameters: P;
  /** One value for each wire, in the order of the wires; X for a layer that starts networks. */
  readonly inputs: readonly [IncomingValue, ...IncomingValue[]];
  /** The examples m; null while unknown. */
  readonly examples: number | null;
}

/** What comes out of a layer, or why nothing can. `shape` may be given beside an error, so that what follows is still checked. */
export interface Inference {
  readonly shape?: FeatureShape;
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that is known of a kind of layer but its arithmetic, which is in the engine's `plan/layers` under the same name. */
export interface LayerDefinition<P extends Record<string, unknown> = Record<string, unknown>> {
  readonly category: 'data' | 'layers' | 'out';
  /** One or two characters for the coloured square of palette and node. */
  readonly glyph: string;
  /** Which of the window's category colours that square has. */
  readonly colour: 'in' | 'prep' | 'dense' | 'act' | 'cost';
  readonly name: Localized;
  readonly summary: Localized;
  readonly parameters: z.ZodType<P>;
  readonly defaults: P;
  readonly fields: readonly ParameterField<Extract<keyof P, string>>[];
  /** How many wires can come in. Several are joined in the order in which they were drawn, and what comes out is called H (`layerSymbols`). */
  readonly inputs: 'none' | 'one' | 'several';
  /** Whether a wire can go out. */
  readonly givesOutput: boolean;
  /** Whether it has weights to learn: such layers are numbered, and what they give is called A of that number. */
  readonly hasWeights?: true;
  /** The parameter that says how many rows come out, whatever comes in. */
  readonly rowsParameter?: Extract<keyof P, string>;
  /** Whether it gives other numbers than came in, though it has no weights: then what it gives needs a name where both are read. */
  readonly appliesFunction?: true;
  /**
   * Given where it preprocesses: it is applied once, to all examples, before anything trains, so it stands between Input and the first layer that
   * computes in every iteration. Its arithmetic is in the engine's `data/preprocessing` under the same name.
   */
  readonly preprocesses?: Preprocessing<P>;
  /** Shape rule: what comes out for what comes in. Asked once the shapes of all wires are known. */
  readonly infer: (context: InferenceContext<P>) => Inference;
  /** What node, inspector and command say about a drawn layer of this kind. */
  readonly describe: (context: DescriptionContext<P>) => LayerDescription;
}

/** The definition of a kind of layer that preprocesses. */
export interface PreprocessingDefinition<P extends Record<string, unknown> = Record<string, unknown>> extends LayerDefinition<P> {
  readonly preprocesses: Preprocessing<P>;
}
