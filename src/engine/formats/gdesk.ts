import { zipSync } from 'fflate';
import type { ProjectDocument } from '../../shared/project/document.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { diagnose } from '../../shared/spec/diagnostics/diagnostic.ts';
import { limits } from '../../shared/spec/limits.ts';
import type { Parameters } from '../../shared/spec/tensor.ts';
import { readNpy } from '../data/npy/read-npy.ts';
import { writeNpy } from '../data/npy/write-npy.ts';
import { belongsToPreprocessing } from '../plan/layers/preprocessed.ts';
import { belongsToOptimizer } from '../plan/optimizer-plans.ts';
import { readGramTensors } from './gram-tensors.ts';
import { readOptimizerState, updatedMatrices } from './optimizer-entries.ts';
import { readProjectJson, writeProjectJson } from './project-json.ts';
import { checkProjectSize, tooLarge } from './project-size.ts';
import { fittedShapes, type ParameterShape, parameterShapes, readParameters } from './weights.ts';
import { unpackEntry } from './zip/unpack-entry.ts';
import { looksLikeZip, readZipDirectory, type ZipEntry } from './zip/zip-directory.ts';

/** A project as a file holds it; `parameters` is null where the network is not trained. */
export interface Project {
  readonly document: ProjectDocument;
  readonly parameters: Parameters | null;
}

const documentEntry = 'project.json';
/** Room for the header of an .npy file, many times what one takes. */
const headerAllowance = 65_536;
/** A fixed date, so that the same project gives the same bytes. */
const entryDate = new Date(1980, 0, 1);

/** Where a tensor lies in the archive, so that `numpy.load` reads it once unpacked: what an optimizer keeps and what was fitted to data apart from the parameters. */
function tensorEntry(name: string): string {
  const folder = belongsToOptimizer(name) ? 'optimizer' : belongsToPreprocessing(name) ? 'preprocessing' : 'weights';
  return `${folder}/${name}.npy`;
}

const weightsPattern = /^weights\/(.*)\.npy$/;
const optimizerPattern = /^optimizer\/(.*)\.npy$/;

/**
 * Reads a .gdesk file: a zip of project.json, weights/W1.npy, weights/b1.npy …, preprocessing/mu1.npy … and optimizer/vW1.npy … `file` is its name in messages. Sizes are checked before anything is unpacked,
 * and entries of other names are never unpacked. Where the drawing has errors, its weights fit nothing and are left out.
 * What the Gram form has added to the weights and what the document's optimizer has kept comes with the parameters. Fails with GD501 (something
 * else), GD502 (a version from the future), GD503 (damaged), GD504 (an entry that is wrong), GD505 (too large), GD506 (weights that do not fit),
 * GD507 (numbers that cannot be).
 */
export function readProject(bytes: Uint8Array, file: string): Result<Project> {
  const size = checkProjectSize(bytes.length, file);
  if (!size.ok) return size;
  if (!looksLikeZip(bytes)) return failure(diagnose('GD501', { file }));
  const directory = readZipDirectory(bytes);
  if (!directory) return failure(diagnose('GD503', { file }));
  const unpacked = directory.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (unpacked > limits.projectUnpackedBytes) return failure(tooLarge(file, unpacked, limits.projectUnpackedBytes));
  const entries = new Map(directory.map((entry) => [entry.name, entry]));
  // Of two entries of one name, programs disagree which is meant.
  if (entries.size < directory.length) return failure(diagnose('GD503', { file }));
  const packedDocument = entries.get(documentEntry);
  if (!packedDocument) return failure(diagnose('GD501', { file }));
  const contents = unpackWithin(bytes, packedDocument, limits.projectJsonBytes, file);
  if (!contents.ok) return contents;
  const document = readProjectJson(contents.value, file);
  return document.ok ? withParameters(document.value, bytes, entries, file) : document;
}

/** Writes a .gdesk file that can be read again; fails with GD505 where it would be too large for that, before it takes memory for it. */
export function packProject(document: ProjectDocument, parameters: Parameters | null, file: string): Result<Uint8Array> {
  const tensors = (parameters ?? []).reduce((sum, { values }) => sum + values.byteLength, 0);
  const fits = checkProjectSize(tensors, file);
  if (!fits.ok) return fits;
  const bytes = writeProject(document, parameters);
  const size = checkProjectSize(bytes.length, file);
  return size.ok ? success(bytes) : size;
}

/**
 * Writes a .gdesk file, however large. `trained` of the document and `parameters` go together: both are there or neither is, anything else is a programming error. The same
 * project gives the same bytes.
 */
export function writeProject(document: ProjectDocument, parameters: Parameters | null): Uint8Array {
  if ((document.trained === null) !== (parameters === null)) throw new Error('a project is trained exactly when it has parameters');
  const weights = (parameters ?? []).map(
    ({ name, rows, columns, values }) => [tensorEntry(name), writeNpy(values, [rows, columns])] as const,
  );
  // Weights are as good as random to Deflate: packing them would cost time and save nothing.
  return zipSync(
    { [documentEntry]: writeProjectJson(document), ...Object.fromEntries(weights.map(([name, npy]) => [name, [npy, { level: 0 }]])) },
    { mtime: entryDate },
  );
}

function withParameters(
  document: ProjectDocument,
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  file: string,
): Result<Project> {
  const shapes = document.trained && parameterShapes(document);
  if (!shapes) return success({ document: { ...document, trained: null }, parameters: null });
  const read = (parameter: ParameterShape) => {
    const entry = entries.get(tensorEntry(parameter.name));
    if (!entry) return null;
    const contents = unpackWithin(bytes, entry, parameter.rows * parameter.columns * 8 + headerAllowance, file);
    return contents.ok ? readNpy(contents.value, `${file}: ${entry.name}`) : contents;
  };
  const parameters = readParameters(shapes, { file, biasOptional: false, read });
  if (!parameters.ok) return parameters;
  const fitted = readParameters(fittedShapes(document), { file, biasOptional: false, read });
  if (!fitted.ok) return fitted;
  const gram = gramTensors(parameters.value, bytes, entries);
  const names = namesIn(entries, optimizerPattern);
  const { kind } = document.training.optimizer;
  const state = readOptimizerState(updatedMatrices(shapes, gram, names), kind, names, { file, read });
  if (!state.ok) return state;
  return success({ document, parameters: [...parameters.value, ...fitted.value, ...state.value, ...gram] });
}

/** An entry beside the parameters may be as long as the whole file: such entries are written as they are, so a longer one is none of ours. */
function gramTensors(parameters: Parameters, bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>): Parameters {
  const names = [...namesIn(entries, weightsPattern), ...namesIn(entries, optimizerPattern)];
  return readGramTensors(names, parameters, (name) => {
    const entry = entries.get(tensorEntry(name));
    const contents = entry && entry.unpackedBytes <= bytes.length ? unpackEntry(bytes, entry) : null;
    const array = contents && readNpy(contents, name);
    return array?.ok ? array.value : null;
  });
}

/** Names of the tensors whose entries match. */
function namesIn(entries: ReadonlyMap<string, ZipEntry>, pattern: RegExp): readonly string[] {
  return [...entries.keys()].flatMap((entry) => pattern.exec(entry)?.[1] ?? []);
}

function unpackWithin(bytes: Uint8Array, entry: ZipEntry, maximumBytes: number, file: string): Result<Uint8Array> {
  if (entry.unpackedBytes > maximumBytes) return failure(tooLarge(`${file}: ${entry.name}`, entry.unpackedBytes, maximumBytes));
  const contents = unpackEntry(bytes, entry);
  return contents ? success(contents) : failure(diagnose('GD503', { file }));
}
