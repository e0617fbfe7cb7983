import type { Fix } from '../../shared/spec/diagnostics/fix.ts';
import { applyEdit } from '../document/document-store.ts';
import { applyFix } from '../document/edits/apply-fix.ts';
import { useDocument } from '../graph/use-document.ts';
import { useLanguage } from '../i18n/use-strings.ts';
import { Button } from '../ui/Button.tsx';
import { describeFix } from './describe-fix.ts';
import styles from './fix-buttons.module.css';

interface FixButtonsProps {
  readonly fixes: readonly Fix[];
  readonly onFixed?: (() => void) | undefined;
}

/** A button for each fix of a problem, the first of them the likeliest. Each is one undo step. */
export function FixButtons({ fixes, onFixed }: FixButtonsProps) {
  const language = useLanguage();
  const graph = useDocument(({ document }) => document.graph);
  if (fixes.length === 0) return null;
  return (
    <div className={styles.fixes}>
      {fixes.map((fix, index) => (
        <Button
          key={JSON.stringify(fix)}
          label={describeFix(fix, graph, language)}
          look={index === 0 ? 'primary' : 'plain'}
          onPress={() => {
            applyEdit((document) => applyFix(document, fix));
            onFixed?.();
          }}
        />
      ))}
    </div>
  );
}
