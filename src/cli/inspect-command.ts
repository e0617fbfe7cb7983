import { basename } from 'node:path';
import { inspectFiles } from '../engine/data/import/inspect-files.ts';
import { formatArrayShape } from '../engine/data/numeric-array.ts';
import type { FileContents } from '../shared/ipc/data-import.ts';
import { describeDiagnostic, severityOf } from '../shared/spec/diagnostics/diagnostic.ts';
import type { CommandContext } from './command-context.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { interruptible } from './import-given.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { printable } from './printable.ts';
import { formatColumns } from './text-width.ts';

/** Options of `inspect` as they were typed. */
export interface InspectOptions {
  readonly json?: boolean;
}

/** Most columns or arrays that are listed for a person. */
const mostLines = 200;

/** `inspect DATAFILE…`: says what files of data hold, and how they would be read. */
export async function inspectCommand(files: readonly string[], { json }: InspectOptions, context: CommandContext): Promise<ExitCode> {
  const { environment, language } = context;
  const numbered = files.map((path, id) => ({ id, path }));
  const contents = await interruptible(environment.onInterrupt, (work) => inspectFiles(numbered, work));
  const names = files.map((file) => basename(file));
  if (json) {
    const diagnostics = contents.ok ? [] : contents.diagnostics;
    const described = diagnostics.map((diagnostic) => ({
      code: diagnostic.code,
      severity: severityOf(diagnostic),
      ...describeDiagnostic(diagnostic, language),
    }));
    const found = { ok: contents.ok, files: names, contents: contents.ok ? contents.value : null, diagnostics: described };
    environment.stdout.write(`${JSON.stringify(found)}\n`);
  } else if (contents.ok) {
    for (const line of linesOf(contents.value, names, context)) environment.stdout.write(`${line}\n`);
  }
  if (!json && !contents.ok) printDiagnostics(contents.diagnostics, environment.stderr, language);
  if (contents.ok) return exitCodes.done;
  return contents.diagnostics.some(({ code }) => code === 'GD530') ? exitCodes.interrupted : exitCodes.invalid;
}

function linesOf(contents: FileContents, names: readonly string[], context: CommandContext): readonly string[] {
  switch (contents.kind) {
    case 'table':
      return tableLines(contents, context);
    case 'arrays':
      return arrayLines(contents, names, context);
    case 'pictures':
      return pictureLines(contents, context);
  }
}

function tableLines({ rows, columns, delimiter, suggestion }: Extract<FileContents, { kind: 'table' }>, { text }: CommandContext) {
  const { inspect } = text;
  const lines = columns.slice(0, mostLines).map(({ name, type, missing, distinct }, index) => {
    const role = suggestion?.label === index ? 'Y' : suggestion?.features.includes(index) ? 'X' : '–';
    return [`  ${index + 1}`, printable(name), inspect.types[type], distinct === null ? '> 1000' : `${distinct}`, `${missing}`, role];
  });
  const heading = [`  ${inspect.columns[0]}`, ...inspect.columns.slice(1)];
  return [inspect.table(rows, columns.length, delimiter), ...formatColumns([heading, ...lines]), ...more(columns.length, text)];
}

function arrayLines(
  { arrays, suggestion }: Extract<FileContents, { kind: 'arrays' }>,
  names: readonly string[],
  { text }: CommandContext,
): readonly string[] {
  const roles = suggestion
    ? [
        { ...suggestion.x, role: 'X' },
        { ...suggestion.y, role: 'Y' },
        ...(suggestion.test
          ? [
              { ...suggestion.test.x, role: text.inspect.test('X') },
              { ...suggestion.test.y, role: text.inspect.test('Y') },
            ]
          : []),
      ]
    : [];
  const lines = arrays.slice(0, mostLines).map(({ file, key, shape, type }) => {
    const role = roles.find((candidate) => candidate.file === file && candidate.key === key)?.role ?? '–';
    return [`  ${printable(key === '' ? (names[file] ?? '') : `${names[file]}#${key}`)}`, formatArrayShape(shape), type, role];
  });
  return [text.inspect.arrays(arrays.length), ...formatColumns(lines), ...more(arrays.length, text)];
}

function pictureLines({ classes, sizes }: Extract<FileContents, { kind: 'pictures' }>, { text }: CommandContext): readonly string[] {
  const total = classes.reduce((sum, { pictures }) => sum + pictures, 0);
  const lines = classes.slice(0, mostLines).map(({ name, pictures }) => [`  ${printable(name)}`, `${pictures}`]);
  return [
    text.inspect.pictures(total, sizes.smallest.join('×'), sizes.largest.join('×')),
    ...formatColumns(lines),
    ...more(classes.length, text),
  ];
}

function more(count: number, { inspect }: CommandContext['text']): readonly string[] {
  return count > mostLines ? [inspect.more(count - mostLines)] : [];
}
