import type { ProjectDocument } from '../../../shared/project/document.ts';
import { columnWidth } from '../../../shared/project/templates/chain.ts';
import type { Fix } from '../../../shared/spec/diagnostics/fix.ts';
import { type LayerKind, layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import { addLayer } from './add-layer.ts';
import { appendLayer, connectIfAllowed } from './append-layer.ts';
import { connect } from './connect.ts';
import { freeNodeId, layerKindNamed } from './graph-node.ts';
import { insertLayer } from './insert-layer.ts';
import { joinInputs } from './join-inputs.ts';
import { freePlace } from './place-node.ts';
import { insertBehind, moveBehind } from './put-behind.ts';
import { removeElements } from './remove-elements.ts';
import { setDataset } from './set-dataset.ts';
import { setParameter } from './set-parameter.ts';
import { setTraining } from './set-training.ts';

/** Carries out what a diagnostic proposes. A fix that no longer applies changes nothing. */
export function applyFix(document: ProjectDocument, fix: Fix): ProjectDocument {
  switch (fix.kind) {
    case 'set-parameter':
      return setParameter(document, fix.nodeId, fix.parameter, fix.value);
    case 'remove-node':
      return removeElements(document, { nodeIds: [fix.nodeId] });
    case 'keep-node':
      return removeElements(document, { nodeIds: othersOfKind(document, fix.nodeId) });
    case 'remove-edge':
      return removeElements(document, { edgeIds: [fix.edgeId] });
    case 'connect':
      return connect(document, fix);
    case 'insert-layer':
      return insertWithParameters(document, fix);
    case 'insert-behind': {
      const kind = layerKindNamed(fix.layer);
      return kind ? insertBehind(document, { id: freeNodeId(document.graph), kind, nodeId: fix.nodeId }) : document;
    }
    case 'move-behind':
      return moveBehind(document, fix.nodeId, fix.behind);
    case 'join-inputs': {
      const kind = layerKindNamed(fix.layer);
      return kind ? joinInputs(document, { id: freeNodeId(document.graph), kind, nodeId: fix.nodeId }) : document;
    }
    case 'add-layer': {
      const kind = layerKindNamed(fix.layer);
      return kind ? addWhereMissing(document, kind) : document;
    }
    case 'set-training':
      return setTraining(document, { [fix.setting]: fix.value });
    case 'set-labels':
      return document.dataset.kind === 'given' ? setDataset(document, { ...document.dataset, labels: fix.labels }) : document;
  }
}

function othersOfKind({ graph: { nodes } }: ProjectDocument, nodeId: string): readonly string[] {
  const kept = nodes.find(({ id }) => id === nodeId);
  return nodes.filter(({ id, kind }) => kind === kept?.kind && id !== nodeId).map(({ id }) => id);
}

function insertWithParameters(document: ProjectDocument, fix: Extract<Fix, { kind: 'insert-layer' }>): ProjectDocument {
  const kind = layerKindNamed(fix.layer);
  if (!kind) return document;
  const id = freeNodeId(document.graph);
  return Object.entries(fix.parameters ?? {}).reduce(
    (changed, [parameter, value]) => setParameter(changed, id, parameter, value),
    insertLayer(document, { id, kind, edgeId: fix.edgeId }),
  );
}

/** A layer that starts networks goes in front of the first one that gets no data; any other is appended. */
function addWhereMissing(document: ProjectDocument, kind: LayerKind): ProjectDocument {
  const { graph } = document;
  const id = freeNodeId(graph);
  if (layerDefinition(kind).inputs !== 'none') return appendLayer(document, { id, kind, after: null });
  const waiting = graph.nodes.find(
    (node) => layerDefinition(node.kind).inputs !== 'none' && !graph.edges.some(({ target }) => target === node.id),
  );
  if (!waiting) return appendLayer(document, { id, kind, after: null });
  const place = freePlace(graph, { x: waiting.position.x - columnWidth, y: waiting.position.y });
  return connectIfAllowed(addLayer(document, { id, kind, position: place }), id, waiting.id);
}
