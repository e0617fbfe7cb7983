import { readFileSync } from 'node:fs';
import { type BrowserWindow, screen } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import { log } from '../log.ts';
import { fittingBounds, type Rectangle, type WindowPlace, windowPlaceSchema } from './window-bounds.ts';

/** Where a new window goes: where the last one was, as far as that still is on a display. */
export function recallPlace(file: string): Rectangle & { readonly isMaximized: boolean } {
  const remembered = readPlace(file);
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  const bounds = fittingBounds(
    remembered,
    [main, ...others].map(({ workArea }) => workArea),
  );
  return { ...bounds, isMaximized: remembered?.isMaximized ?? false };
}

/** Remembers where a window is. Not being able to is no reason not to close it. */
export function rememberPlace(file: string, window: BrowserWindow): void {
  const place: WindowPlace = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
  try {
    writeFileAtomic.sync(file, JSON.stringify(place));
  } catch (error) {
    log(`The window's place was not remembered: ${error}`);
  }
}

function readPlace(file: string): WindowPlace | null {
  try {
    return windowPlaceSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
