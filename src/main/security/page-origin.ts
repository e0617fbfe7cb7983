/** Scheme, origin and first page of the window. */
export const pageScheme = 'app';
export const pageOrigin = `${pageScheme}://desk`;

/** Where the window's page comes from: its own scheme, or the server of `npm run dev`. */
export interface PageSource {
  readonly origin: string;
  readonly url: string;
}

/** The page's source. A server is believed only while developing (never in a packaged app) and only on this computer. */
export function pageSource(isPackaged: boolean, developmentUrl: string | undefined): PageSource {
  if (!isPackaged && developmentUrl !== undefined) {
    const { origin, hostname } = new URL(developmentUrl);
    if (hostname === 'localhost' || hostname === '127.0.0.1') return { origin, url: `${origin}/index.html` };
  }
  return { origin: pageOrigin, url: `${pageOrigin}/index.html` };
}

/** Whether a URL belongs to an origin. Compares the text, because URL knows no origin of schemes that are not the web's. */
export function isOfOrigin(url: string, origin: string): boolean {
  return url === origin || url.startsWith(`${origin}/`);
}
