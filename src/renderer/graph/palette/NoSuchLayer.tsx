import { addingStrings } from '../../i18n/strings/adding.ts';
import { useStrings } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './palette.module.css';

interface NoSuchLayerProps {
  readonly query: string;
  readonly onShowAll: () => void;
}

/** What the palette says where the search finds nothing: of what networks are built here. */
export function NoSuchLayer({ query, onShowAll }: NoSuchLayerProps) {
  const strings = useStrings(addingStrings);
  return (
    <div className={styles.nothing}>
      <p role="status">
        <strong>{strings.noLayer(query)}</strong>
      </p>
      <p>{strings.noLayerHint}</p>
      <Button label={strings.showAll} look="plain" onPress={onShowAll} />
    </div>
  );
}
