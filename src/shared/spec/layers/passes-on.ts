import { type LayerKind, layerDefinition } from './layer-catalog.ts';

/**
 * Whether a layer gives what came in, at most in another form, when a network is used: flatten, dropout, and what preprocesses each feature of X by itself. What it
 * does shows as well in the layer before.
 */
export function passesOn(kind: LayerKind): boolean {
  const { preprocesses } = layerDefinition(kind);
  return kind === 'flatten' || kind === 'dropout' || (preprocesses !== undefined && preprocesses.featuresBehind === undefined);
}
