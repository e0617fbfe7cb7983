import type { GraphNode } from '../../../shared/project/graph.ts';
import { layerDefinition } from '../../../shared/spec/layers/layer-catalog.ts';
import type { ParameterField } from '../../../shared/spec/layers/layer-definition.ts';
import { applyEdit } from '../../document/document-store.ts';
import { setParameter } from '../../document/edits/set-parameter.ts';
import { useLanguage } from '../../i18n/use-strings.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { FactorField } from '../../ui/FactorField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';

/** The parameters of a layer, as its entry in the catalog describes them. */
export function ParameterForm({ node }: { readonly node: GraphNode }) {
  const parameters: Readonly<Record<string, unknown>> = node.parameters;
  return (
    <>
      {layerDefinition(node.kind)
        .fields.filter(({ shownWhen }) => !shownWhen || parameters[shownWhen.key] === shownWhen.equals)
        .map((field) => (
          <Parameter key={field.key} nodeId={node.id} field={field} value={parameters[field.key]} />
        ))}
    </>
  );
}

interface ParameterProps {
  readonly nodeId: string;
  readonly field: ParameterField;
  readonly value: unknown;
}

function Parameter({ nodeId, field, value }: ParameterProps) {
  const language = useLanguage();
  const label = field.label[language];
  const commit = (next: string | number | boolean) =>
    applyEdit((document) => setParameter(document, nodeId, field.key, next), { mergeKey: `${nodeId} ${field.key}` });
  switch (field.kind) {
    case 'integer':
    case 'number':
      return (
        <NumberField
          label={label}
          value={Number(value)}
          minimum={field.minimum}
          maximum={field.maximum}
          isInteger={field.kind === 'integer'}
          isMinimumExcluded={field.kind === 'number' && field.isMinimumExcluded === true}
          onCommit={commit}
        />
      );
    case 'factor':
      return (
        <FactorField
          label={label}
          value={Number(value)}
          minimum={field.minimum}
          maximum={field.maximum}
          isMinimumExcluded={field.isMinimumExcluded === true}
          onCommit={commit}
        />
      );
    case 'choice':
      return (
        <ChoiceField
          label={label}
          value={String(value)}
          options={Object.entries(field.options).map(([key, name]) => [key, name[language]] as const)}
          onCommit={commit}
        />
      );
    case 'boolean':
      return <CheckField label={label} value={value === true} onCommit={commit} />;
  }
}
