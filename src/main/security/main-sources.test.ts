import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '..');

function sourcesIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return sourcesIn(join(path, entry.name));
    return /(?<!\.test)\.ts$/.test(entry.name) ? [join(path, entry.name)] : [];
  });
}

const sources = sourcesIn(folder).map((file) => ({
  file: file.slice(folder.length + 1).replaceAll('\\', '/'),
  text: readFileSync(file, 'utf8'),
}));

function filesWith(pattern: RegExp): string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
}

describe('the sources of the main process', () => {
  it('leave every protection of pages switched on', () => {
    expect(sources.length).toBeGreaterThan(30);
    const weakening =
      /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|webviewTag|nodeIntegrationIn|bypassCSP|corsEnabled|ignore-certificate-errors|sandbox: false|contextIsolation: false|nodeIntegration: true/;
    expect(filesWith(weakening)).toEqual([]);
  });

  it('listen to pages, send to them and open nothing outside in one place each', () => {
    expect(filesWith(/\bipcMain\b/)).toEqual(['ipc/validated-ipc.ts']);
    expect(filesWith(/\bipcRenderer\b|contextBridge/)).toEqual(['preload/preload.ts']);
    expect(filesWith(/\.send\(/)).toEqual(['ipc/validated-ipc.ts']);
    expect(filesWith(/\bshell\b|openExternal|child_process/)).toEqual([]);
  });
});
