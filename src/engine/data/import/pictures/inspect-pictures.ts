import { open } from 'node:fs/promises';
import type { FileContents } from '../../../../shared/ipc/data-import.ts';
import { failure, type Result, success } from '../../../../shared/result.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import { attemptRead } from '../../reachable.ts';
import { spread } from '../../spread.ts';
import { type ImportFile, nameOf } from '../import-file.ts';
import { cancelled, type ImportWork } from '../import-work.ts';
import { type ListedPicture, listPictures } from './list-pictures.ts';
import { headerBytes, type PictureHeader, readPictureHeader } from './picture-header.ts';

/** Pictures whose sizes are looked at. */
const lookedAt = 200;
/** Side that suggests itself: that of the course's pictures, or less where they are smaller. */
const usualSide = 64;

/** Says which classes a folder of pictures has, and how large they are. Fails with GD530, GD536 (no picture of those looked at can be read), GD537. */
export async function inspectPictures(folder: ImportFile, work: ImportWork): Promise<Result<FileContents>> {
  const name = nameOf(folder);
  const listed = await listPictures(folder.path, name, work);
  if (!listed.ok) return listed;
  const { train, test, classNames } = listed.value;
  const all = [...train, ...(test ?? [])];
  const chosen = spread(all.length, lookedAt);
  const headers: PictureHeader[] = [];
  for (const [index, place] of chosen.entries()) {
    if (work.signal.aborted) return cancelled(name);
    const header = await headerOf(all[place] as ListedPicture);
    if (header) headers.push(header);
    work.onProgress(index + 1, chosen.length);
  }
  if (headers.length === 0) return failure(diagnose('GD536', { file: all[0]?.name ?? name, problem: 'format', value: '' }));
  const widths = headers.map(({ width }) => width);
  const heights = headers.map(({ height }) => height);
  const smallest: [number, number] = [Math.min(...widths), Math.min(...heights)];
  return success({
    kind: 'pictures',
    folder: folder.id,
    classes: classNames.map((className, label) => ({ name: className, pictures: all.filter((picture) => picture.label === label).length })),
    sizes: { smallest, largest: [Math.max(...widths), Math.max(...heights)] },
    suggestion: { kind: 'pictures', folder: folder.id, side: Math.max(1, Math.min(usualSide, ...smallest)), colour: true, fit: 'crop' },
  });
}

async function headerOf({ path, name }: ListedPicture): Promise<PictureHeader | null> {
  const bytes = await attemptRead(name, async () => {
    const handle = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(headerBytes), 0, headerBytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  });
  return bytes.ok ? readPictureHeader(bytes.value) : null;
}
