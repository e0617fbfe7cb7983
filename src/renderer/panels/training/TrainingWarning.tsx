import { TriangleAlert } from 'lucide-react';
import { checkTraining } from '../../../shared/compile/check-training.ts';
import { type DiagnosticCode, describeDiagnostic } from '../../../shared/spec/diagnostics/diagnostic.ts';
import { applyEdit } from '../../document/document-store.ts';
import { applyFix } from '../../document/edits/apply-fix.ts';
import { useCompiled, useDocument } from '../../graph/use-document.ts';
import { useLanguage } from '../../i18n/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { describeFix } from '../describe-fix.ts';
import styles from './training-warning.module.css';

/** What the list of problems says about a setting under the first of these codes, beside its field and with buttons that mend it; nothing where all is well. */
export function TrainingWarning({ codes }: { readonly codes: readonly DiagnosticCode[] }) {
  const language = useLanguage();
  const { training, graph } = useDocument(({ document }) => document);
  const examples = useCompiled((drawing) => drawing.examples);
  const warning = checkTraining(training, examples).find(({ code }) => codes.includes(code));
  return (
    // The region has to be there before its text, or screen readers would not speak it.
    <div role="status">
      {warning && (
        <div className={styles.warning} data-testid={`setting-${warning.code}`}>
          <TriangleAlert className={styles.icon} size={14} aria-hidden="true" />
          <div className={styles.text}>
            <strong>{describeDiagnostic(warning, language).title}</strong>
            <span>{describeDiagnostic(warning, language).detail}</span>
            {warning.fixes.map((fix) => (
              <Button
                key={JSON.stringify(fix)}
                label={describeFix(fix, graph, language)}
                look="plain"
                onPress={() => applyEdit((document) => applyFix(document, fix))}
              />
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
