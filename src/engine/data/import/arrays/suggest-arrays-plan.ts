import type { arraysPlanSchema } from '../../../../shared/ipc/data-import.ts';
import type { z } from '../../../../shared/schema.ts';
import type { ExamplesAxis } from '../../examples-axis.ts';
import { elementCount } from '../../numeric-array.ts';
import { type ArrayRole, arrayRole } from './array-roles.ts';
import type { OpenArrayFile } from './open-arrays.ts';
import { type StoredArray, slowestPlaces } from './stored-array.ts';

/** How arrays become examples. */
export type ArraysPlan = z.infer<typeof arraysPlanSchema>;

/** An array with its file and what it is by its name. */
interface Candidate extends ArrayRole {
  readonly file: number;
  readonly array: StoredArray;
}

/** Labels that are looked at to tell classes from values. */
const lookedAt = 10_000;
/** Most different whole numbers that are taken for classes. */
const mostClassNumbers = 100;

/** The plan that suggests itself by the names of the arrays, else by their shapes; null where nothing does. */
export async function suggestArraysPlan(files: readonly OpenArrayFile[]): Promise<ArraysPlan | null> {
  const candidates = files.flatMap(({ id, file, arrays }) =>
    arrays
      .filter(({ isNumeric, shape }) => isNumeric && shape.length > 0 && elementCount(shape) > 0)
      .map((array): Candidate => ({ file: id, array, ...arrayRole(file, array.key) })),
  );
  const train = pairOf(candidates.filter(({ isTest }) => !isTest)) ?? pairOf(candidates);
  if (!train) return null;
  const axis = axisOf(train.x.array, train.y.array);
  if (!axis) return null;
  const test = pairOf(candidates.filter(({ isTest, array }) => isTest && array !== train.x.array && array !== train.y.array));
  const fits = test && axisOf(test.x.array, test.y.array) === axis && sameFeatures(train.x.array, test.x.array, axis);
  return {
    kind: 'arrays',
    x: referenceTo(train.x),
    y: referenceTo(train.y),
    test: fits ? { x: referenceTo(test.x), y: referenceTo(test.y) } : null,
    examplesAxis: axis,
    labelType: (await holdsClasses(train.y.array)) ? 'classes' : 'values',
    scale: { numerator: 1, denominator: train.x.array.type === 'uint8' ? 255 : 1 },
  };
}

interface Pair {
  readonly x: Candidate;
  readonly y: Candidate;
}

/** X and Y by their names; where these tell nothing, two arrays of which the larger is X. */
function pairOf(candidates: readonly Candidate[]): Pair | null {
  const x = candidates.find(({ holds }) => holds === 'x');
  const y = candidates.find(({ holds }) => holds === 'y');
  if (x && y) return { x, y };
  const [one, other, more] = candidates;
  if (!one || !other || more) return null;
  if (x) return { x, y: x === one ? other : one };
  if (y) return { x: y === one ? other : one, y };
  return elementCount(one.array.shape) >= elementCount(other.array.shape) ? { x: one, y: other } : { x: other, y: one };
}

function referenceTo({ file, array: { key } }: Candidate) {
  return { file, key };
}

/** The axis of X that has as many places as Y has labels; null where none has. */
function axisOf(x: StoredArray, y: StoredArray): ExamplesAxis | null {
  const [first = 0, last = 0] = [x.shape[0], x.shape.at(-1)];
  if (y.shape.includes(first) && (first !== y.shape[1] || y.shape[0] === 1 || y.shape[0] === first)) return 'first';
  return y.shape.includes(last) ? 'last' : null;
}

function sameFeatures(a: StoredArray, b: StoredArray, axis: ExamplesAxis): boolean {
  const [of, other] = [a, b].map(({ shape }) => (axis === 'first' ? shape.slice(1) : shape.slice(0, -1)).join('×'));
  return of === other;
}

/** Whether labels are classes: one-hot, or few whole numbers. */
async function holdsClasses(y: StoredArray): Promise<boolean> {
  const places = slowestPlaces(y);
  const perPlace = elementCount(y.shape) / places;
  const read = await y.read(0, Math.min(places, Math.max(1, Math.floor(lookedAt / Math.max(1, perPlace)))));
  if (!read.ok) return true;
  return read.value.every(Number.isInteger) && new Set(read.value).size <= mostClassNumbers;
}
