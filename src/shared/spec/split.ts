import { z } from '../schema.ts';

/** Parts of the data: what is trained on, what settings are chosen by, and what is looked at last. */
export const dataParts = ['train', 'dev', 'test'] as const;

export type DataPart = (typeof dataParts)[number];

export const dataPartSchema = z.enum(dataParts);

/** Largest share of dev and of test, in percent. */
export const mostShare = 99;

const share = z.number().min(0).max(mostShare);

export const splitSchema = z.strictObject({
  /** Percent of the examples that are set apart for dev and for test; what is left is trained on. */
  dev: share,
  test: share,
  /** Whether each part has its share of every class. */
  stratified: z.boolean(),
  /** Of NumPy's generator, which says which examples belong to which part. */
  seed: z.number().int().min(0).max(4_294_967_295),
});

/** How the data is parted. */
export type Split = z.infer<typeof splitSchema>;

/** Everything is trained on. */
export const wholeSplit: Split = { dev: 0, test: 0, stratified: true, seed: 1 };

/** A number for each part. */
export type PartSizes = Readonly<Record<DataPart, number>>;

/** The share of each part in percent; that of train is 0 where the others leave nothing. */
export function partShares({ dev, test }: Split): PartSizes {
  return { train: Math.max(0, 100 - dev - test), dev, test };
}

/** Whether anything is set apart. */
export function isParted({ dev, test }: Split): boolean {
  return dev > 0 || test > 0;
}

/** How many of m examples each part has: its share rounded down, and the examples left over one each to the parts with the largest rest, train before dev before test. */
export function partSizes(examples: number, split: Split): PartSizes {
  const shares = partShares(split);
  const exact = dataParts.map((part) => (examples * shares[part]) / 100);
  const sizes = exact.map(Math.floor);
  const rest = (part: number) => (exact[part] ?? 0) - Math.floor(exact[part] ?? 0);
  const order = [0, 1, 2].sort((a, b) => rest(b) - rest(a));
  let left = examples - sizes.reduce((sum, size) => sum + size, 0);
  for (const part of order) {
    if (left <= 0 || (shares[dataParts[part] ?? 'train'] ?? 0) === 0) continue;
    sizes[part] = (sizes[part] ?? 0) + 1;
    left -= 1;
  }
  const [train = 0, dev = 0, test = 0] = sizes;
  return { train, dev, test };
}
