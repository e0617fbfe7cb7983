import type { EngineAnswer, EngineArgument } from '../../shared/ipc/engine-protocol.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { packProject, readProject } from '../formats/gdesk.ts';
import type { Session } from './session.ts';

/** Reads a .gdesk file; the run is not touched. */
export function openProject({ bytes, name }: EngineArgument<'openProject'>): Result<EngineAnswer<'openProject'>> {
  const project = readProject(bytes, name);
  if (!project.ok) return project;
  const { document, parameters } = project.value;
  return success({ document, parameters: parameters && [...parameters] });
}

/**
 * Writes a .gdesk file. What it says of its parameters is what is in it: those of the run, those given, or none. Fails as `packProject`, and with GD604
 * where there is no run.
 */
export function saveProject(session: Session, { document, trained }: EngineArgument<'saveProject'>): Result<EngineAnswer<'saveProject'>> {
  const current = trained === 'none' ? null : trained === 'run' ? session.parameters() : trained;
  if (trained === 'run' && !current) return failure(diagnose('GD604', { problem: 'not-prepared', value: '' }));
  const packed = packProject(
    { ...document, trained: current && { iteration: current.iteration } },
    current?.parameters ?? null,
    document.name,
  );
  return packed.ok ? success({ bytes: new Uint8Array(packed.value) }) : packed;
}
