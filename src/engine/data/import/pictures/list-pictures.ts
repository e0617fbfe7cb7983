import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { failure, type Result, success } from '../../../../shared/result.ts';
import { diagnose } from '../../../../shared/spec/diagnostics/diagnostic.ts';
import type { FolderProblem } from '../../../../shared/spec/diagnostics/folder-problems.ts';
import { attemptRead } from '../../reachable.ts';
import { mostClasses, sortLabels } from '../class-codes.ts';
import type { ImportWork } from '../import-work.ts';
import { readPictureList } from './read-picture-list.ts';

/** A picture that is not read yet. */
export interface ListedPicture {
  readonly path: string;
  /** What messages call it: its path within the folder. */
  readonly name: string;
  /** Number of its class. */
  readonly label: number;
}

/** The pictures of a folder, in the order of their classes and names, the same on every computer. */
export interface PictureList {
  readonly classNames: readonly string[];
  readonly train: readonly ListedPicture[];
  /** Null where the folder sets none apart. */
  readonly test: readonly ListedPicture[] | null;
}

const endings: ReadonlySet<string> = new Set(['.png', '.jpg', '.jpeg', '.jpe', '.jfif', '.bmp', '.gif', '.webp']);
const trainNames: ReadonlySet<string> = new Set(['train', 'training']);
const testNames: ReadonlySet<string> = new Set(['test', 'testing', 'val', 'valid', 'validation', 'dev']);

/**
 * Lists the pictures of a folder: a sub-folder for each class, within `train` and `test` where there are such; or pictures with a table of names and labels.
 * Links are not followed, so that nothing outside the folder is read. Fails with GD509, GD537, and as reading the table does.
 */
export async function listPictures(folder: string, name: string, work: ImportWork): Promise<Result<PictureList>> {
  const entries = await entriesOf(folder, name);
  if (!entries.ok) return entries;
  const folders = entries.value.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const train = folders.find((inner) => trainNames.has(inner.toLowerCase()));
  const test = folders.find((inner) => testNames.has(inner.toLowerCase()));
  if (train !== undefined && folders.every((inner) => inner === train || inner === test)) return listParts(folder, name, train, test);
  const classes = await listClasses(folder, name, '', folders);
  if (!classes.ok) return classes;
  if (classes.value.length > 0) return numbered(name, classes.value, null);
  return listFlat(folder, name, entries.value, work);
}

/** Pictures of a class. */
interface ClassPictures {
  readonly label: string;
  readonly pictures: readonly Omit<ListedPicture, 'label'>[];
}

async function listParts(folder: string, name: string, train: string, test: string | undefined): Promise<Result<PictureList>> {
  const parts: (readonly ClassPictures[])[] = [];
  for (const part of test === undefined ? [train] : [train, test]) {
    const entries = await entriesOf(join(folder, part), name);
    if (!entries.ok) return entries;
    const folders = entries.value.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    const classes = await listClasses(join(folder, part), name, `${part}/`, folders);
    if (!classes.ok) return classes;
    parts.push(classes.value);
  }
  return numbered(name, parts[0] ?? [], parts[1] ?? null);
}

async function listClasses(
  folder: string,
  name: string,
  prefix: string,
  folders: readonly string[],
): Promise<Result<readonly ClassPictures[]>> {
  const classes: ClassPictures[] = [];
  for (const label of folders) {
    const entries = await entriesOf(join(folder, label), name);
    if (!entries.ok) return entries;
    const pictures = picturesAmong(entries.value, join(folder, label), `${prefix}${label}/`);
    if (pictures.length > 0) classes.push({ label, pictures });
  }
  return success(classes);
}

/** Pictures in the folder itself, whose labels a table says. */
async function listFlat(folder: string, name: string, entries: readonly Dirent[], work: ImportWork): Promise<Result<PictureList>> {
  const pictures = picturesAmong(entries, folder, '');
  if (pictures.length === 0) return unusable(name, 'no-pictures', '');
  const tables = entries.filter((entry) => entry.isFile() && /\.(csv|tsv)$/i.test(entry.name)).map((entry) => entry.name);
  const [table] = tables;
  if (table === undefined) return unusable(name, 'no-labels', '');
  if (tables.length > 1) return unusable(name, 'several-lists', tables.join(', '));
  const labelled = await readPictureList(
    join(folder, table),
    { folder: name, table },
    new Set(pictures.map((picture) => picture.name)),
    work,
  );
  if (!labelled.ok) return labelled;
  const labels = [...new Set(labelled.value.values())];
  const classes = labels.map((label) => ({ label, pictures: pictures.filter((picture) => labelled.value.get(picture.name) === label) }));
  return numbered(name, classes, null);
}

function numbered(folder: string, train: readonly ClassPictures[], test: readonly ClassPictures[] | null): Result<PictureList> {
  const classNames = sortLabels([...new Set([...train, ...(test ?? [])].map(({ label }) => label))]);
  if (train.length === 0) return unusable(folder, 'no-pictures', '');
  if (classNames.length < 2) return unusable(folder, 'one-class', classNames[0] ?? '');
  if (classNames.length > mostClasses) return unusable(folder, 'too-many-classes', `${mostClasses}`);
  const inOrder = (classes: readonly ClassPictures[]) =>
    classNames.flatMap((className, label) =>
      classes.filter((one) => one.label === className).flatMap(({ pictures }) => pictures.map((picture) => ({ ...picture, label }))),
    );
  return success({ classNames, train: inOrder(train), test: test && test.length > 0 ? inOrder(test) : null });
}

async function entriesOf(folder: string, name: string): Promise<Result<readonly Dirent[]>> {
  const entries = await attemptRead(name, () => readdir(folder, { withFileTypes: true }));
  return entries.ok ? success(entries.value.filter((entry) => !entry.name.startsWith('.'))) : entries;
}

/** Files with the ending of a picture; a link is none. */
function picturesAmong(entries: readonly Dirent[], folder: string, prefix: string): readonly Omit<ListedPicture, 'label'>[] {
  const names = entries.filter((entry) => entry.isFile() && endings.has(extname(entry.name).toLowerCase())).map((entry) => entry.name);
  return names.sort().map((file) => ({ path: join(folder, file), name: `${prefix}${file}` }));
}

function unusable(folder: string, problem: FolderProblem, value: string) {
  return failure(diagnose('GD537', { folder, problem, value }));
}
