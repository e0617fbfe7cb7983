/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** Colours of −1, 0 and 1. */
export interface DivergingScale {
  readonly negative: Colour;
  readonly zero: Colour;
  readonly positive: Colour;
}

/** The colour of a value from −1 to 1, on straight lines between the three colours. Values beyond the ends get the colour of the end. */
export function diverging(value: number, { negative, zero, positive }: DivergingScale): Colour {
  const end = value < 0 ? negative : positive;
  const share = Math.min(1, Math.abs(value));
  const mix = (from: number, to: number) => Math.round(from + (to - from) * share);
  return [mix(zero[0], end[0]), mix(zero[1], end[1]), mix(zero[2], end[2])];
}

/** Reads a colour written as `#rrggbb` or, as minifiers shorten it, `#rgb`. Anything else is grey. */
export function parseColour(text: string): Colour {
  const digits = text.trim().replace('#', '');
  const long = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
  if (!/^[0-9a-f]{6}$/i.test(long)) return [128, 128, 128];
  const channel = (start: number) => Number.parseInt(long.slice(start, start + 2), 16);
  return [channel(0), channel(2), channel(4)];
}
