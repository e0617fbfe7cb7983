/** What an array is, as far as its name tells. */
export interface ArrayRole {
  readonly isTest: boolean;
  readonly holds: 'x' | 'y' | null;
}

const testWords: ReadonlySet<string> = new Set(['test', 'dev', 'val', 'valid', 'validation', 'testing']);
const xWords: ReadonlySet<string> = new Set(['x', 'images', 'image', 'imgs', 'data', 'features', 'inputs', 'input', 'pixels', 'pictures']);
const yWords: ReadonlySet<string> = new Set(['y', 'labels', 'label', 'targets', 'target', 'outputs', 'output', 'classes', 'class', 't']);

/** The role of an array by its name, `train_set_x`, `X_test` or `labels`; where the file holds one array, by the file's. A file's name also tells test data. */
export function arrayRole(file: string, key: string): ArrayRole {
  const ofFile = wordsOf(file.replace(/\.[^.]*$/, ''));
  const ofArray = key === '' ? ofFile : wordsOf(key);
  const isTest = [...ofFile, ...ofArray].some((word) => testWords.has(word)) && !ofArray.includes('train');
  if (ofArray.some((word) => yWords.has(word))) return { isTest, holds: 'y' };
  return { isTest, holds: ofArray.some((word) => xWords.has(word)) ? 'x' : null };
}

/** Words in a name, in small letters: `trainSet_x` has three. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}
