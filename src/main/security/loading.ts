import type { Session } from 'electron';
import { isOfOrigin, type PageSource } from './page-origin.ts';

/**
 * Whether anything in the window may load a URL: the page's own files, data made by the page itself and the developer tools. While
 * developing also the socket over which the server announces changes.
 */
export function mayLoad(url: string, page: PageSource): boolean {
  if (isOfOrigin(url, page.origin)) return true;
  if (isOfOrigin(url, page.origin.replace(/^http/, 'ws'))) return true;
  return /^(devtools|data|blob):/.test(url);
}

/** Cancels every request that may not load: the app reaches nothing outside of itself, whatever the page asks for. */
export function restrictLoading(session: Session, page: PageSource): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url, page) }));
}
