import { ArrowLeftFromLine, ArrowRightFromLine, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { windowRegion } from '../../app/window-regions.ts';
import { groupOfExactly } from '../../document/edits/groups-at.ts';
import { type Selection, selectionCount } from '../../document/selection.ts';
import { deleteSelection } from '../../graph/canvas-commands.ts';
import { askForReconnection } from '../../graph/connect-list/connect-store.ts';
import { returnToCanvas } from '../../graph/edit-requests.ts';
import { useCompilation, useDocument } from '../../graph/use-document.ts';
import { addingStrings } from '../../i18n/strings/adding.ts';
import { annotationStrings } from '../../i18n/strings/annotations.ts';
import { inspectorStrings } from '../../i18n/strings/inspector.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { WindowPart } from '../WindowPart.tsx';
import { GroupInspector } from './GroupInspector.tsx';
import styles from './inspector.module.css';
import { LayerInspector } from './LayerInspector.tsx';
import { NoteInspector } from './NoteInspector.tsx';
import { ProjectInspector } from './ProjectInspector.tsx';
import { useEditRequests } from './use-edit-requests.ts';

/** Everything about what is selected; about training and the project where nothing is. Escape leads back to the canvas. */
export function Inspector() {
  const strings = useStrings(inspectorStrings);
  const frame = useRef<HTMLElement>(null);
  useEditRequests(frame);
  return (
    <aside ref={frame} className={styles.inspector} {...windowRegion} aria-label={strings.inspector} onKeyDown={onKeyDown}>
      <WindowPart>
        <Selected />
      </WindowPart>
    </aside>
  );
}

/** What floats above the inspector and is closed by Escape is no part of its element. */
function onKeyDown({ key, defaultPrevented, currentTarget, target, nativeEvent }: KeyboardEvent<HTMLElement>): void {
  if (key !== 'Escape' || defaultPrevented || nativeEvent.isComposing) return;
  if (target instanceof Node && currentTarget.contains(target)) returnToCanvas();
}

function Selected() {
  const strings = useStrings(inspectorStrings);
  const selection = useDocument((state) => state.selection);
  const { nodeIds, edgeIds, noteIds } = selection;
  const [nodeId] = nodeIds;
  // That of the compiled drawing, which stays the same while it is moved.
  const { graph } = useCompilation();
  const node = graph.nodes.find(({ id }) => id === nodeId);
  const group = useDocument(({ document }) => groupOfExactly(document.groups, nodeIds));
  const isAlone = edgeIds.length + noteIds.length === 0;
  if (isAlone && group && (nodeIds.length > 1 || group.isFolded)) return <GroupInspector key={group.id} group={group} />;
  if (nodeIds.length === 1 && node) return <LayerInspector key={node.id} node={node} />;
  if (selectionCount(selection) === 0) return <ProjectInspector />;
  if (nodeIds.length + edgeIds.length === 0 && noteIds.length === 1) return <NoteInspector />;
  const isWire = selectionCount(selection) === 1 && edgeIds.length === 1;
  return (
    <>
      <h2 className={styles.title}>{isWire ? strings.wireSelected : <Several selection={selection} />}</h2>
      {isWire && <ReconnectButtons />}
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

/** Leading a wire elsewhere without a mouse, or over a long way. */
function ReconnectButtons() {
  const strings = useStrings(addingStrings);
  return (
    <div className={styles.connect}>
      <Button
        label={strings.reconnectTo}
        look="plain"
        icon={<ArrowRightFromLine size={14} aria-hidden="true" />}
        onPress={() => askForReconnection('to')}
      />
      <Button
        label={strings.reconnectFrom}
        look="plain"
        icon={<ArrowLeftFromLine size={14} aria-hidden="true" />}
        onPress={() => askForReconnection('from')}
      />
    </div>
  );
}

/** How much is selected: the layers, else the notes, else the wires. */
function Several({ selection: { nodeIds, edgeIds, noteIds } }: { readonly selection: Selection }) {
  const strings = useStrings(inspectorStrings);
  const further = useStrings(annotationStrings);
  if (nodeIds.length > 0) return strings.severalSelected(nodeIds.length);
  return noteIds.length > 0 ? further.severalNotes(noteIds.length) : further.severalWires(edgeIds.length);
}
