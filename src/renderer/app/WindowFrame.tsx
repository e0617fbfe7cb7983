import { type CSSProperties, type ReactNode, useRef } from 'react';
import { useStore } from 'zustand';
import type { PaneSizes } from '../../shared/ipc/main-api.ts';
import { paneStrings } from '../i18n/strings/panes.ts';
import { useStrings } from '../i18n/use-strings.ts';
import { Splitter } from '../ui/Splitter.tsx';
import styles from './app.module.css';
import { type PaneName, paneLimits } from './pane-limits.ts';
import { keepPaneSizes, resizePane } from './pane-sizes.ts';
import { settingsStore } from './settings-store.ts';

/** The grid in which the parts of the window stand, and its edges that can be moved. The parts are not drawn anew while an edge moves. */
export function WindowFrame({ children }: { readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const strings = useStrings(paneStrings);
  const panes = useStore(settingsStore, (settings) => settings.panes);
  return (
    <div ref={frame} className={styles.window} style={sizesOf(panes)}>
      {children}
      <section className={styles.edges} aria-label={strings.edges}>
        <PaneEdge pane="sideBar" frame={frame} size={panes.sideBar} />
        <PaneEdge pane="inspector" frame={frame} size={panes.inspector} />
        <PaneEdge pane="dock" frame={frame} size={panes.dock} />
      </section>
    </div>
  );
}

interface PaneEdgeProps {
  readonly pane: PaneName;
  readonly frame: { readonly current: HTMLElement | null };
  readonly size: number | null;
}

function PaneEdge({ pane, frame, size }: PaneEdgeProps) {
  const strings = useStrings(paneStrings);
  const { minimum, maximum, usual } = paneLimits[pane];
  return (
    <Splitter
      label={strings[pane]}
      orientation={pane === 'dock' ? 'horizontal' : 'vertical'}
      isReversed={pane !== 'sideBar'}
      value={size ?? usual}
      minimum={minimum}
      maximum={maximum}
      measure={() => (frame.current ? shownSize(frame.current, pane) : usual)}
      onResize={(next) => resizePane(pane, next)}
      onReset={() => resizePane(pane, null)}
      onEnd={keepPaneSizes}
      className={styles[`${pane}Edge`]}
    />
  );
}

/** What the user chose, for the grid's style; it knows itself what suits the window where nothing was chosen. */
function sizesOf({ sideBar, inspector, dock }: PaneSizes): CSSProperties {
  const chosen = { '--side-bar': sideBar, '--inspector': inspector, '--dock': dock };
  return Object.fromEntries(Object.entries(chosen).flatMap(([name, size]) => (size === null ? [] : [[name, `${size}px`]])));
}

/** The size of a pane as the grid has it, which in a small window is less than what was chosen. */
function shownSize(frame: HTMLElement, pane: PaneName): number {
  const { gridTemplateColumns, gridTemplateRows } = getComputedStyle(frame);
  const [columns, rows] = [gridTemplateColumns.split(' '), gridTemplateRows.split(' ')];
  const tracks = { sideBar: columns[0], inspector: columns[2], dock: rows[3] };
  return Number.parseFloat(tracks[pane] ?? '') || paneLimits[pane].usual;
}
