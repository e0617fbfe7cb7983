import { Trash2 } from 'lucide-react';
import type { Group } from '../../../shared/project/annotations.ts';
import { limits } from '../../../shared/spec/limits.ts';
import { applyEdit } from '../../document/document-store.ts';
import { renameGroup } from '../../document/edits/change-group.ts';
import { deleteSelection } from '../../graph/canvas-commands.ts';
import { fold, ungroupSelection } from '../../graph/groups/group-commands.ts';
import { groupNames } from '../../graph/groups/group-names.ts';
import { useDocument } from '../../graph/use-document.ts';
import { annotationStrings } from '../../i18n/strings/annotations.ts';
import { inspectorStrings } from '../../i18n/strings/inspector.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './inspector.module.css';

/** A group of which all layers are selected: its name, and what can be done with it. */
export function GroupInspector({ group: { id, name, nodeIds, isFolded } }: { readonly group: Group }) {
  const strings = useStrings(annotationStrings);
  const words = useStrings(inspectorStrings);
  const language = useLanguage();
  const groups = useDocument(({ document }) => document.groups);
  const ordinal = groups.findIndex((group) => group.id === id) + 1;
  return (
    <>
      <h2 className={styles.title}>{groupNames(groups, language).get(id)}</h2>
      <p className={styles.subtitle}>{strings.layers(nodeIds.length)}</p>
      <TextField
        label={words.name}
        value={name}
        placeholder={strings.groupName(ordinal)}
        maximumLength={limits.nameLength}
        onCommit={(typed) => applyEdit((document) => renameGroup(document, id, typed), { mergeKey: `name of group ${id}` })}
      />
      <div className={styles.actions}>
        <Button label={isFolded ? strings.unfoldCommand : strings.foldCommand} look="plain" onPress={() => fold([id], !isFolded)} />
        <Button label={strings.ungroup} look="plain" onPress={ungroupSelection} />
        <Button label={words.removeSelected} look="plain" icon={<Trash2 size={14} aria-hidden="true" />} onPress={deleteSelection} />
      </div>
    </>
  );
}
