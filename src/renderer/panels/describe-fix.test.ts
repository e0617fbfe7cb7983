import { describe, expect, it } from 'vitest';
import { templates } from '../../shared/project/templates/templates.ts';
import { describeFix } from './describe-fix.ts';

const { graph } = templates.planar.document;

describe('the button of a fix', () => {
  it('says which parameter of which layer gets which value, by the labels of the inspector', () => {
    const fix = { kind: 'set-parameter', nodeId: 'n3', parameter: 'units', value: 1 } as const;
    expect(describeFix(fix, graph, 'en')).toBe('Dense 2: set Units to 1');
    expect(describeFix(fix, graph, 'ja')).toBe('全結合 2のユニットを1にする');
    const choice = { kind: 'set-parameter', nodeId: 'n4', parameter: 'cost', value: 'mean_squared_error' } as const;
    expect(describeFix(choice, graph, 'en')).toBe('Cost: set Cost J to Mean squared error');
  });

  it('names the layer that is put in or taken out', () => {
    expect(describeFix({ kind: 'insert-layer', edgeId: 'e1', layer: 'flatten' }, graph, 'en')).toBe('Insert Flatten');
    expect(describeFix({ kind: 'add-layer', layer: 'input' }, graph, 'ja')).toBe('入力を追加');
    expect(describeFix({ kind: 'remove-node', nodeId: 'n1' }, graph, 'en')).toBe('Delete Input');
  });

  it('names what joins', () => {
    expect(describeFix({ kind: 'join-inputs', nodeId: 'n4', layer: 'add' }, graph, 'en')).toBe('Join them by Add');
    expect(describeFix({ kind: 'join-inputs', nodeId: 'n4', layer: 'add' }, graph, 'ja')).toBe('加算で1つにまとめる');
  });

  it('names both layers where one is put behind the other', () => {
    expect(describeFix({ kind: 'insert-behind', nodeId: 'n1', layer: 'standardize' }, graph, 'en')).toBe('Insert Standardize');
    expect(describeFix({ kind: 'insert-behind', nodeId: 'n1', layer: 'scale' }, graph, 'en')).toBe('Insert Scale 1/255');
    expect(describeFix({ kind: 'move-behind', nodeId: 'n2', behind: 'n1' }, graph, 'en')).toBe('Move Dense 1 behind Input');
    expect(describeFix({ kind: 'move-behind', nodeId: 'n2', behind: 'n1' }, graph, 'ja')).toBe('全結合 1を入力の後ろに移す');
  });

  it('names the setting of training by its symbol', () => {
    const fix = { kind: 'set-training', setting: 'learningRate', value: 0.001 } as const;
    expect(describeFix(fix, graph, 'en')).toBe('Set α to 0.001');
    expect(describeFix({ ...fix, setting: 'l2', value: 0.1 }, graph, 'ja')).toBe('λを0.1にする');
  });

  it('names the wires that are drawn or removed, and the layer that stays', () => {
    expect(describeFix({ kind: 'remove-edge', edgeId: 'e3' }, graph, 'en')).toBe('Remove the wire Dense 2 → Cost');
    expect(describeFix({ kind: 'remove-edge', edgeId: 'e3' }, graph, 'ja')).toBe('配線 全結合 2 → コスト を削除');
    expect(describeFix({ kind: 'connect', source: 'n1', target: 'n2' }, graph, 'en')).toBe('Wire Input → Dense 1');
    expect(describeFix({ kind: 'keep-node', nodeId: 'n1' }, graph, 'ja')).toBe('入力だけを残す');
  });

  it('says which settings an inserted layer has, and which labels are meant', () => {
    const parameters = { units: 1, activation: 'sigmoid' };
    const insert = { kind: 'insert-layer', edgeId: 'e1', layer: 'dense', parameters } as const;
    expect(describeFix(insert, graph, 'en')).toBe('Insert Dense (1 unit, sigmoid)');
    expect(describeFix(insert, graph, 'ja')).toBe('全結合 (1 ユニット、シグモイド)を挿入');
    expect(describeFix({ kind: 'set-labels', labels: { kind: 'classes', count: 3 } }, graph, 'en')).toBe(
      'Make the labels 3 one-hot classes',
    );
    expect(describeFix({ kind: 'set-labels', labels: { kind: 'binary' } }, graph, 'ja')).toBe('ラベルを 0 か 1 にする');
  });

  it('falls back to what the fix says where it names something unknown', () => {
    expect(describeFix({ kind: 'insert-layer', edgeId: 'e1', layer: 'nonsense' }, graph, 'en')).toBe('Insert nonsense');
  });
});
