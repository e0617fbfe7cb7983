import { basename } from 'node:path';
import { readLimited } from '../engine/data/read-limited.ts';
import { type Project, readProject } from '../engine/formats/gdesk.ts';
import type { Result } from '../shared/result.ts';
import { limits } from '../shared/spec/limits.ts';

/** Reads a project file from disk. Fails as `readProject`, or with GD509 where it cannot be opened. */
export async function openProject(file: string): Promise<Result<Project>> {
  const bytes = await readLimited(file, limits.projectFileBytes);
  return bytes.ok ? readProject(bytes.value, basename(file)) : bytes;
}
