import type { ProjectDocument } from '../../../shared/project/document.ts';
import type { GraphNode } from '../../../shared/project/graph.ts';
import { layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';

/** Gives one parameter of a layer a value. A value that the kind's schema does not take (or no such parameter) changes nothing. */
export function setParameter(
  document: ProjectDocument,
  nodeId: string,
  parameter: string,
  value: string | number | boolean,
): ProjectDocument {
  const node = document.graph.nodes.find(({ id }) => id === nodeId);
  if (!node) return document;
  const present = new Map<string, unknown>(Object.entries(node.parameters)).get(parameter);
  if (present === undefined || present === value) return document;
  const parsed = layerDefinition(node.kind).parameters.safeParse({ ...node.parameters, [parameter]: value });
  if (!parsed.success) return document;
  const changed = { ...node, parameters: parsed.data } as GraphNode;
  const nodes = document.graph.nodes.map((candidate) => (candidate === node ? changed : candidate));
  return { ...document, graph: { ...document.graph, nodes } };
}
