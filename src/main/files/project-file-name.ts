import { extname } from 'node:path';

/** Extension of a project file. */
export const projectExtension = '.gdesk';

export function isProjectFileName(path: string): boolean {
  return extname(path).toLowerCase() === projectExtension;
}

/** The path with the extension of project files, which is added where the user left it out. */
export function withProjectExtension(path: string): string {
  return isProjectFileName(path) ? path : `${path}${projectExtension}`;
}

// Separators, what Windows refuses in a name, and control characters.
const unfit = /[<>:"/\\|?*\p{Cc}]/gu;

/** Letters of a proposed name at most. File systems allow 255 bytes, of which a Japanese letter takes three and an emoji four. */
const longestProposal = 50;

/** A file name to propose for a project: its own name without what some system refuses, or the fallback where nothing is left. */
export function suggestedFileName(projectName: string, fallback: string): string {
  const letters = [
    ...projectName
      .replace(unfit, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[. ]+/, ''),
  ];
  const fit = letters
    .slice(0, longestProposal)
    .join('')
    .replace(/[. ]+$/, '');
  return withProjectExtension(fit === '' ? fallback : fit);
}
