import type { WebContents } from 'electron';
import { log } from '../log.ts';

/** Keeps a window on its page: no navigation, no redirect, no second window, no webview. The page's own links go nowhere. */
export function preventNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event, url) => {
    event.preventDefault();
    log(`Refused to navigate to ${url}`);
  });
  contents.on('will-redirect', (event, url) => {
    event.preventDefault();
    log(`Refused a redirect to ${url}`);
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log(`Refused to open a window for ${url}`);
    return { action: 'deny' };
  });
}
