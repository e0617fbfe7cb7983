import { type Colour, diverging, parseColour } from '../../ui/diverging-colour.ts';

/** Steps of a scale on each side of its middle. */
const steps = 255;

/** Tokens of the colours of classes; further ones begin anew. */
export const classTokens = ['--neg', '--pos', '--act', '--prep', '--cost', '--in'] as const;

/** Colours by which pictures are painted, of the theme that is shown. */
export interface PictureColours {
  readonly ground: string;
  readonly outline: string;
  /** Of lines over a picture. */
  readonly line: string;
  /** Of what the network says, where it is a line. */
  readonly accent: string;
  /** Colours of the classes; of two, those of negative and positive values. Further ones begin anew. */
  readonly classes: readonly string[];
  /** Colours of −1 … 1 in `2 · steps + 1` steps, as pixels of an ImageData. */
  readonly signed: Uint32Array;
  /** For each class, the colours from grey, which is no more than a guess, to its own, which is certain, in `steps + 1` steps. */
  readonly certainty: readonly Uint32Array[];
  /** Colours of 0 … 1, paper to ink, in `steps + 1` steps. */
  readonly ink: Uint32Array;
}

let known: { readonly isDark: boolean; readonly colours: PictureColours } | null = null;

/** The colours of the theme, by the tokens that hold for an element; read once for each theme. */
export function pictureColours(element: Element, isDark: boolean): PictureColours {
  if (known?.isDark === isDark) return known.colours;
  const style = getComputedStyle(element);
  const text = (name: string) => style.getPropertyValue(name).trim();
  const token = (name: string): Colour => parseColour(text(name));
  const scale = { negative: token('--neg'), zero: token('--zero'), positive: token('--pos') };
  const colours: PictureColours = {
    ground: text('--sunk'),
    outline: text('--panel'),
    line: text('--text'),
    accent: text('--accent'),
    classes: classTokens.map(text),
    signed: Uint32Array.from({ length: 2 * steps + 1 }, (_, index) => pixelOf(diverging((index - steps) / steps, scale))),
    certainty: classTokens.map((name) => ramp(scale.zero, token(name))),
    ink: ramp(token('--sunk'), token('--text')),
  };
  known = { isDark, colours };
  return colours;
}

/** The pixel of a value from −1 to 1; of what is no number, that of 0. */
export function signedPixel({ signed }: PictureColours, value: number): number {
  const clamped = Math.max(-1, Math.min(1, value || 0));
  return signed[Math.round(clamped * steps) + steps] ?? 0;
}

/** The pixel where a class is predicted with some certainty, 0 to 1. */
export function classPixel({ certainty }: PictureColours, predicted: number, certain: number): number {
  const colours = certainty[predicted % certainty.length];
  return colours?.[Math.round(Math.max(0, Math.min(1, certain || 0)) * steps)] ?? 0;
}

/** The pixel of a share of ink from 0 to 1. */
export function inkPixel({ ink }: PictureColours, share: number): number {
  return ink[Math.round(Math.max(0, Math.min(1, share || 0)) * steps)] ?? 0;
}

/** A pixel as styles write colours. */
export function cssColour(pixel: number): string {
  return `rgb(${pixel & 255} ${(pixel >> 8) & 255} ${(pixel >> 16) & 255})`;
}

/** Colours from one to another in `steps + 1` steps. */
function ramp(zero: Colour, positive: Colour): Uint32Array {
  return Uint32Array.from({ length: steps + 1 }, (_, index) => pixelOf(diverging(index / steps, { negative: zero, zero, positive })));
}

/** Red, green, blue and full opacity as they lie in memory, from the lowest byte on. */
function pixelOf([red, green, blue]: Colour): number {
  return (255 << 24) | (blue << 16) | (green << 8) | red;
}
