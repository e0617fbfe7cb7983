import { Trash2 } from 'lucide-react';
import { deleteSelection } from '../../graph/canvas-commands.ts';
import { useDocument } from '../../graph/use-document.ts';
import { inspectorStrings } from '../../i18n/strings/inspector.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { WindowPart } from '../WindowPart.tsx';
import styles from './inspector.module.css';
import { LayerInspector } from './LayerInspector.tsx';
import { ProjectInspector } from './ProjectInspector.tsx';

/** Everything about what is selected; about training and the project where nothing is. */
export function Inspector() {
  const strings = useStrings(inspectorStrings);
  return (
    <aside className={styles.inspector} aria-label={strings.inspector}>
      <WindowPart>
        <Selected />
      </WindowPart>
    </aside>
  );
}

function Selected() {
  const strings = useStrings(inspectorStrings);
  const { nodeIds, edgeIds } = useDocument(({ selection }) => selection);
  const [nodeId] = nodeIds;
  const node = useDocument(({ document }) => document.graph.nodes.find(({ id }) => id === nodeId));
  if (nodeIds.length === 1 && node) return <LayerInspector key={node.id} node={node} />;
  if (nodeIds.length + edgeIds.length === 0) return <ProjectInspector />;
  const isWire = nodeIds.length === 0 && edgeIds.length === 1;
  return (
    <>
      <h2 className={styles.title}>{isWire ? strings.wireSelected : strings.severalSelected(nodeIds.length + edgeIds.length)}</h2>
      <div className={styles.actions}>
        <Button
          label={isWire ? strings.removeWire : strings.removeSelected}
          look="plain"
          icon={<Trash2 size={14} aria-hidden="true" />}
          onPress={deleteSelection}
        />
      </div>
    </>
  );
}
