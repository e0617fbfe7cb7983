import { z } from '../../schema.ts';
import { labelsOfClasses } from '../labels.ts';
import type { DatasetDefinition } from './dataset-definition.ts';
import { classes, examples, noise, seed } from './parameters.ts';

const source = z.strictObject({
  kind: z.literal('spiral'),
  examples: examples.schema,
  classes: classes.schema,
  noise: noise.schema,
  seed: seed.schema,
});

/** Arms that wind around each other, a class each; m is the number at or below `examples` of which each arm has as many. The noise is of the angle, in radians. */
export const spiral: DatasetDefinition<z.infer<typeof source>> = {
  group: 'points',
  name: { en: 'Spiral', ja: '渦巻き' },
  summary: { en: 'Arms that wind around each other, a class each', ja: '互いに巻きつく腕。1本が1クラス' },
  source,
  initial: () => ({ kind: 'spiral', examples: 300, classes: 3, noise: 0.2, seed: 1 }),
  fields: [examples.field, classes.field, noise.field, seed.field],
  describe: ({ examples, classes }) => ({
    features: [2],
    examples: classes * Math.floor(examples / classes),
    labels: labelsOfClasses(classes),
  }),
  largestFeature: () => 1,
};
