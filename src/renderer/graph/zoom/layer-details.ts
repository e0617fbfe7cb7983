import type { DescribedLayer } from '../../../shared/compile/describe-layers.ts';
import type { Language } from '../../../shared/language.ts';
import type { GraphNode } from '../../../shared/project/graph.ts';
import { initializers } from '../../../shared/spec/initializers.ts';
import { graphStrings } from '../../i18n/strings/graph.ts';
import { stringsIn } from '../../i18n/use-strings.ts';
import { formatCount } from '../../ui/format-number.ts';

/** What a node shows besides when one looks at it closely. */
export interface LayerDetails {
  /** `(4,400) = (4,2)·(2,400) + (4,1)`; empty where it is not known. */
  readonly shapes: string;
  /** Name and shape of W and b; of what comes in and goes out where a layer has no weights. */
  readonly matrices: readonly (readonly [name: string, shape: string])[];
  /** How its weights start: `randn × 0.01`; empty where it has none. */
  readonly initializer: string;
  /** `3,200 multiply-adds`; empty where there are none, or they are not known. */
  readonly multiplyAdds: string;
}

/** The details of a drawn layer. */
export function layerDetails(layer: DescribedLayer, initializer: string, language: Language): LayerDetails {
  const { matrices, multiplyAdds, number, shapesOfFormula } = layer;
  // Shapes of parameters know no m.
  const shown = number === null ? matrices : matrices.filter(({ symbolic }) => !symbolic.includes('m'));
  return {
    // Without the spaces within shapes the line has room on a node.
    shapes: (shapesOfFormula ?? '').replaceAll(', ', ','),
    matrices: shown.map(({ name, symbolic, numeric }) => [name, numeric ?? symbolic] as const),
    initializer,
    multiplyAdds: multiplyAdds ? stringsIn(graphStrings, language).multiplyAdds(formatCount(multiplyAdds, language)) : '',
  };
}

/** How the weights of a layer start: `randn × 0.01`; empty where it has none. */
export function initializerOf(parameters: GraphNode['parameters'], language: Language): string {
  if (!('initializer' in parameters)) return '';
  const { initializer, factor } = parameters;
  return initializer === 'normal' ? `randn × ${factor}` : initializers[initializer].label[language];
}
