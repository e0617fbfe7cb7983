import { type Protocol, protocol } from 'electron';
import { answerScheme } from '../electron-compat.ts';
import { answerPageRequest } from './page-files.ts';
import { pageScheme } from './page-origin.ts';

/** Declares the page's scheme to Chromium; must run before the app is ready. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Serves the files below `folder` (and no others) as the page. */
export function servePage(sessionProtocol: Protocol, folder: string, styleNonce: string): void {
  answerScheme(sessionProtocol, pageScheme, (url) => answerPageRequest(url, folder, styleNonce));
}
