import { readFile } from 'node:fs/promises';
import type { SchemeAnswer } from '../electron-compat.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { contentTypeOf } from './content-types.ts';
import { isOfOrigin, pageOrigin } from './page-origin.ts';
import { realInside, resolveInside } from './resolve-inside.ts';

/**
 * The answer to a request for `app://desk/…`: the file below `folder`, or 404 for whatever is missing, outside of the folder or of another
 * host. Every answer carries the content security policy.
 */
export async function answerPageRequest(url: string, folder: string, styleNonce: string): Promise<SchemeAnswer> {
  const headers = { 'content-security-policy': contentSecurityPolicy(styleNonce), 'x-content-type-options': 'nosniff' };
  const missing = { status: 404, contentType: 'text/plain; charset=utf-8', headers, body: new Uint8Array() };
  if (!isOfOrigin(url, pageOrigin)) return missing;
  const path = resolveInside(folder, url.slice(pageOrigin.length).replace(/[?#].*$/, ''));
  const file = path === null ? null : await realInside(folder, path);
  if (file === null) return missing;
  try {
    return { status: 200, contentType: contentTypeOf(file), headers, body: await readFile(file) };
  } catch {
    return missing;
  }
}
