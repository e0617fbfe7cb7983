import { GraphCanvas } from '../graph/GraphCanvas.tsx';
import { windowStrings } from '../i18n/strings/window.ts';
import { useStrings } from '../i18n/use-strings.ts';
import { Announcer } from '../panels/Announcer.tsx';
import { CommandPalette } from '../panels/command-palette/CommandPalette.tsx';
import { Dock } from '../panels/Dock.tsx';
import { ImportPanel } from '../panels/data-import/ImportPanel.tsx';
import { Gallery } from '../panels/gallery/Gallery.tsx';
import { Inspector } from '../panels/inspector/Inspector.tsx';
import { NoticeList } from '../panels/NoticeList.tsx';
import { SideBar } from '../panels/SideBar.tsx';
import { StatusBar } from '../panels/StatusBar.tsx';
import { ShortcutSheet } from '../panels/shortcuts/ShortcutSheet.tsx';
import { TopBar } from '../panels/TopBar.tsx';
import { TrainingBar } from '../panels/TrainingBar.tsx';
import { WindowPart } from '../panels/WindowPart.tsx';
import styles from './app.module.css';
import { DropTarget } from './DropTarget.tsx';
import { WindowFrame } from './WindowFrame.tsx';
import { windowRegion } from './window-regions.ts';

/** The window. No part of it listens to what streams in but the few components that show it. */
export function App() {
  const strings = useStrings(windowStrings);
  return (
    <WindowFrame>
      <TopBar />
      <SideBar />
      <main className={styles.canvas} {...windowRegion} aria-label={strings.canvas}>
        <WindowPart>
          <GraphCanvas />
        </WindowPart>
        <NoticeList />
      </main>
      <TrainingBar />
      <Dock />
      <Inspector />
      <StatusBar />
      <ShortcutSheet />
      <Gallery />
      <ImportPanel />
      <CommandPalette />
      <Announcer />
      <DropTarget />
    </WindowFrame>
  );
}
