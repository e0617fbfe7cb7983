import { describe, expect, it } from 'vitest';
import { layerKinds } from '../../../shared/spec/layers/layer-catalog.ts';
import { findLayers } from './find-layers.ts';

describe('finding a layer', () => {
  it.each([
    ['den', ['dense']],
    ['全結', ['dense']],
    ['FLAT', ['flatten']],
    ['ｄｒｏｐ', ['dropout']],
    ['cross-entropy', ['output']],
    ['convolution', []],
  ])('%s finds %j', (query, expected) => {
    expect(findLayers(query)).toEqual(expected);
  });

  it('by what it can be set to comes behind names', () => {
    expect(findLayers('sigmoid')).toEqual(['activation', 'dense']);
    expect(findLayers('act')[0]).toBe('activation');
  });

  it('needs every word', () => {
    expect(findLayers('dense relu')).toEqual(['dense']);
    expect(findLayers('dense picture')).toEqual([]);
  });

  it('by nothing finds all, in the order of the catalog', () => {
    expect(findLayers('  ')).toEqual(layerKinds);
  });
});
