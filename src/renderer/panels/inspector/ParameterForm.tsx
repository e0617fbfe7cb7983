import type { GraphNode } from '../../../shared/project/graph.ts';
import { layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import { applyEdit } from '../../document/document-store.ts';
import { setParameter } from '../../document/edits/set-parameter.ts';
import { ParameterInput } from './ParameterInput.tsx';

/** The parameters of a layer, as its entry in the catalog describes them. */
export function ParameterForm({ node }: { readonly node: GraphNode }) {
  const parameters: Readonly<Record<string, unknown>> = node.parameters;
  return (
    <>
      {layerDefinition(node.kind)
        .fields.filter(({ shownWhen }) => !shownWhen || parameters[shownWhen.key] === shownWhen.equals)
        .map((field) => (
          <ParameterInput
            key={field.key}
            field={field}
            value={parameters[field.key]}
            onCommit={(value) =>
              applyEdit((document) => setParameter(document, node.id, field.key, value), { mergeKey: `${node.id} ${field.key}` })
            }
          />
        ))}
    </>
  );
}
