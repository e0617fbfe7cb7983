import { type RefObject, useEffect } from 'react';
import { useStore } from 'zustand';
import { describeDiagnostic } from '../../shared/spec/diagnostics/diagnostic.ts';
import { layerDefinition } from '../../shared/spec/layers/layer-catalog.ts';
import { doctorStrings } from '../i18n/strings/doctor.ts';
import { graphStrings } from '../i18n/strings/graph.ts';
import { useLanguage, useStrings } from '../i18n/use-strings.ts';
import styles from './notice-bubble.module.css';
import { type ClientPoint, dismissNotice, type Notice, noticeStore } from './notice-store.ts';

/** The bubble that tells near the pointer why a wire is refused, or what goes in between, also while it is dragged. The next gesture takes it away. */
export function NoticeBubble({ within }: { readonly within: RefObject<HTMLElement | null> }) {
  const { notice } = useStore(noticeStore);
  useDismissal(notice);
  return (
    <div
      className={`${styles.bubble} ${notice ? '' : styles.empty}`}
      role="status"
      aria-live="polite"
      data-testid="connection-reason"
      style={notice ? placeNear(notice.at, within.current) : undefined}
    >
      {notice && <NoticeText notice={notice} />}
    </div>
  );
}

function NoticeText({ notice: { reason, inserted, isMendable, isHint } }: { readonly notice: Notice }) {
  const strings = useStrings(graphStrings);
  const doctor = useStrings(doctorStrings);
  const language = useLanguage();
  const text = reason && describeDiagnostic(reason, language);
  if (inserted) {
    const layer = layerDefinition(inserted).name[language];
    return (
      <>
        <h3 className={styles.title}>{isHint ? doctor.goesBetween(layer) : strings.inserted(layer)}</h3>
        {text && <p>{text.detail}</p>}
        <p className={styles.remedy}>{isHint ? doctor.dropHint : strings.undoHint}</p>
      </>
    );
  }
  return (
    text && (
      <>
        <h3 className={`${styles.title} ${isMendable ? styles.mendable : styles.refused}`}>
          <span aria-hidden="true">{isMendable ? '! ' : '✕ '}</span>
          {text.title}
        </h3>
        <p>{text.detail}</p>
        <p className={styles.remedy}>{isMendable ? doctor.mendHint : text.remedy}</p>
      </>
    )
  );
}

function useDismissal(notice: Notice | null): void {
  useEffect(() => {
    if (!notice) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') dismissNotice();
    };
    document.addEventListener('pointerdown', dismissNotice);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('pointerdown', dismissNotice);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [notice]);
}

const width = 340;
const margin = 10;

/** Beside the pointer and inside of the canvas; at the lower edge, in the middle, where there was no pointer. */
function placeNear(at: ClientPoint | null, canvas: HTMLElement | null) {
  const box = canvas?.getBoundingClientRect();
  if (!at || !box) return { left: `calc(50% - ${width / 2}px)`, bottom: 2 * margin, width };
  const left = Math.min(Math.max(margin, at.x - box.left - 24), Math.max(margin, box.width - width - margin));
  const y = at.y - box.top;
  return y < box.height / 2 ? { left, top: y + 18, width } : { left, bottom: box.height - y + 18, width };
}
