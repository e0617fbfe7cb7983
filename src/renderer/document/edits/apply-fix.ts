import type { ProjectDocument } from '../../../shared/project/document.ts';
import { columnWidth } from '../../../shared/project/templates/chain.ts';
import type { Fix } from '../../../shared/spec/diagnostics/fix.ts';
import { type LayerKind, layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import { addLayer } from './add-layer.ts';
import { appendLayer, connectIfAllowed } from './append-layer.ts';
import { freeNodeId, layerKindNamed } from './graph-node.ts';
import { insertLayer } from './insert-layer.ts';
import { freePlace } from './place-node.ts';
import { insertBehind, moveBehind } from './put-behind.ts';
import { removeElements } from './remove-elements.ts';
import { setParameter } from './set-parameter.ts';
import { setTraining } from './set-training.ts';

/** Carries out what a diagnostic proposes. A fix that no longer applies changes nothing. */
export function applyFix(document: ProjectDocument, fix: Fix): ProjectDocument {
  switch (fix.kind) {
    case 'set-parameter':
      return setParameter(document, fix.nodeId, fix.parameter, fix.value);
    case 'remove-node':
      return removeElements(document, { nodeIds: [fix.nodeId] });
    case 'insert-layer': {
      const kind = layerKindNamed(fix.layer);
      return kind ? insertLayer(document, { id: freeNodeId(document.graph), kind, edgeId: fix.edgeId }) : document;
    }
    case 'insert-behind': {
      const kind = layerKindNamed(fix.layer);
      return kind ? insertBehind(document, { id: freeNodeId(document.graph), kind, nodeId: fix.nodeId }) : document;
    }
    case 'move-behind':
      return moveBehind(document, fix.nodeId, fix.behind);
    case 'add-layer': {
      const kind = layerKindNamed(fix.layer);
      return kind ? addWhereMissing(document, kind) : document;
    }
    case 'set-training':
      return setTraining(document, { [fix.setting]: fix.value });
  }
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
