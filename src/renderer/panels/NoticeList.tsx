import { CircleAlert, TriangleAlert, X } from 'lucide-react';
import { useStore } from 'zustand';
import { describeDiagnostic, severityOf } from '../../shared/spec/diagnostics/diagnostic.ts';
import { dismissNotice, type Notice, noticeStore } from '../app/notice-store.ts';
import { startEngine } from '../app/training-commands.ts';
import { dataImports } from '../app/training-session.ts';
import { viewStore } from '../app/view-store.ts';
import { dataImportStrings } from '../i18n/strings/data-import.ts';
import { trainingStrings } from '../i18n/strings/training.ts';
import { windowStrings } from '../i18n/strings/window.ts';
import { useLanguage, useStrings } from '../i18n/use-strings.ts';
import { Button } from '../ui/Button.tsx';
import { FixButtons } from './FixButtons.tsx';
import styles from './notice-list.module.css';

/** What went wrong outside the drawing, above the canvas until it is dismissed or over; in the gallery while that covers the canvas. */
export function NoticeList({ isInGallery = false }: { readonly isInGallery?: boolean }) {
  const notices = useStore(noticeStore, (state) => state.notices);
  const isGalleryShown = useStore(viewStore, (state) => state.isGalleryShown);
  if (isInGallery !== isGalleryShown) return null;
  return (
    <div className={styles.list}>
      {notices.map((notice) => (
        <NoticeBox key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeBox({ notice: { id, diagnostic } }: { readonly notice: Notice }) {
  const strings = useStrings(windowStrings);
  const data = useStrings(dataImportStrings);
  const training = useStrings(trainingStrings);
  const { title, detail, remedy } = describeDiagnostic(diagnostic, useLanguage());
  const severity = severityOf(diagnostic);
  const Icon = severity === 'error' ? CircleAlert : TriangleAlert;
  return (
    <div className={styles.notice} role="alert" data-severity={severity} data-testid={`notice-${diagnostic.code}`}>
      <Icon className={styles.icon} size={16} aria-label={strings[severity]} />
      <div className={styles.text}>
        <strong>{title}</strong>
        <span>{detail}</span>
        <span className={styles.remedy}>{remedy}</span>
        <FixButtons fixes={diagnostic.fixes} onFixed={() => dismissNotice(id)} />
        {diagnostic.code === 'GD406' && (
          <div>
            <Button label={data.openData} look="primary" onPress={dataImports.show} />
          </div>
        )}
        {diagnostic.code === 'GD603' && (
          <div>
            <Button label={training.startEngine} look="primary" onPress={startEngine} />
          </div>
        )}
      </div>
      <Button label={strings.dismiss} icon={<X size={14} aria-hidden="true" />} isIconOnly onPress={() => dismissNotice(id)} />
    </div>
  );
}
