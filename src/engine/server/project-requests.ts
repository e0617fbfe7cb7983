import type { EngineAnswer, EngineArgument } from '../../shared/ipc/engine-protocol.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { readProject, writeProject } from '../formats/gdesk.ts';
import type { Session } from './session.ts';

/** Reads a .gdesk file; the run is not touched. */
export function openProject({ bytes, name }: EngineArgument<'openProject'>): Result<EngineAnswer<'openProject'>> {
  const project = readProject(bytes, name);
  if (!project.ok) return project;
  const { document, parameters } = project.value;
  return success({ document, parameters: parameters && [...parameters] });
}

/** Writes a .gdesk file. What it says of its parameters is what is in it: those of the run, those given, or none. */
export function saveProject(session: Session, { document, trained }: EngineArgument<'saveProject'>): Result<EngineAnswer<'saveProject'>> {
  if (trained === 'none') return success({ bytes: new Uint8Array(writeProject({ ...document, trained: null }, null)) });
  const current = trained === 'run' ? session.parameters() : trained;
  if (!current) return failure(diagnose('GD604', { problem: 'not-prepared', value: '' }));
  const { iteration, parameters } = current;
  return success({ bytes: new Uint8Array(writeProject({ ...document, trained: { iteration } }, parameters)) });
}
