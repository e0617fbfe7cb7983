import { askForConnection, askForReconnection } from '../../graph/connect-list/connect-store.ts';
import { editSubject, isSubjectEditable } from '../../graph/edit-requests.ts';
import { renameSubject } from '../../graph/naming/naming-store.ts';
import { askForLayer, askForLayerInWire } from '../../graph/quick-add/ask-for-layer.ts';
import { subjectLayer, subjectWire } from '../../graph/subject.ts';
import type { Command } from './command.ts';

/** Adding, wiring, naming and setting one layer. */
export const layerCommands = {
  'add-layer': {
    category: 'draw',
    name: { en: 'Add layer…', ja: '層を追加…' },
    shortcuts: [{ key: 'a', isShift: true }],
    keysActIn: 'canvas',
    run: askForLayer,
  },
  'insert-layer': {
    category: 'draw',
    name: { en: 'Insert layer…', ja: '層を挿入…' },
    shortcuts: [],
    keysActIn: 'canvas',
    isAvailable: isWireAtHand,
    run: askForLayerInWire,
  },
  'connect-to': {
    category: 'draw',
    name: { en: 'Connect to…', ja: 'つなぐ先を選ぶ…' },
    shortcuts: [{ key: 'c' }],
    keysActIn: 'canvas',
    isAvailable: isLayerAtHand,
    run: () => askForConnection('to'),
  },
  'connect-from': {
    category: 'draw',
    name: { en: 'Connect from…', ja: 'つなぐ元を選ぶ…' },
    shortcuts: [{ key: 'c', isShift: true }],
    keysActIn: 'canvas',
    isAvailable: isLayerAtHand,
    run: () => askForConnection('from'),
  },
  'reconnect-to': {
    category: 'draw',
    name: { en: 'Reconnect: to another layer…', ja: 'つなぎ替え: つなぐ先…' },
    shortcuts: [{ key: 'c' }],
    keysActIn: 'canvas',
    isAvailable: isWireAtHand,
    run: () => askForReconnection('to'),
  },
  'reconnect-from': {
    category: 'draw',
    name: { en: 'Reconnect: from another layer…', ja: 'つなぎ替え: つなぐ元…' },
    shortcuts: [{ key: 'c', isShift: true }],
    keysActIn: 'canvas',
    isAvailable: isWireAtHand,
    run: () => askForReconnection('from'),
  },
  rename: {
    category: 'draw',
    name: { en: 'Rename', ja: '名前を変更' },
    shortcuts: [{ key: 'F2' }],
    keysActIn: 'canvas',
    isAvailable: isLayerAtHand,
    run: renameSubject,
  },
  'edit-layer': {
    category: 'draw',
    name: { en: 'Edit settings', ja: '設定を編集' },
    shortcuts: [{ key: 'Enter' }],
    keysActIn: 'canvas',
    isAvailable: isSubjectEditable,
    run: editSubject,
  },
} as const satisfies Readonly<Record<string, Command>>;

function isLayerAtHand(): boolean {
  return subjectLayer() !== null;
}

function isWireAtHand(): boolean {
  return subjectWire() !== null;
}
