/** Grey value of full ink. */
const ink = 16;
const size = 8;

/** The first ten of the bundled handwritten digits, 0 to 9, pixel by pixel from the upper left corner, each grey value (0 to 16) as a digit of base 17. */
export const digitPictures: readonly string[] = [
  '005d910000dfaf5003f20b8004c008800580098004b01c7002e5ac00006da000',
  '000cd500000bg900003fg60007fgg200001gg300001gg600001gg600000bga00',
  '0004fc00003gfe00008d8g000016fb00018df10009gg500003dggb500003bg90',
  '007fd10008d6f400021dd000002fb1000001cc1000001a8000845e90007dd900',
  '0001b00000078000001d6220007f098005ga0g6004fgdg100003fa000002g400',
  '00ca000000egge0000dgfa1000bgg70000047g7000004g900054cg40009gga00',
  '000cd000005g800000dg300000ed000000fc720000dgdg30007gbf800019fb30',
  '0078dgf100774bc000008d100488ff6002bff400000g5000009f100000d50000',
  '009e810000ceec00009a0f40003gce20004gg20003g8ad2001f13g8000bgfb10',
  '00bc000002gggd0003gcae0001g1cf0000dg9f20000309b000009f40009cd300',
];

/** All pixels of one grey value, to be filled at once. */
export interface InkLevel {
  /** From just above 0, white, to 1, black. */
  readonly opacity: number;
  /** SVG path of the pixels, each 1 by 1. */
  readonly path: string;
}

/** The first digits in rows of `columns`, a pixel apart, as paths: one for each grey value that occurs. */
export function digitSheet(count: number, columns: number): readonly InkLevel[] {
  const paths = new Map<number, string>();
  for (const [index, picture] of digitPictures.slice(0, count).entries()) {
    const left = (size + 1) * (index % columns);
    const top = (size + 1) * Math.floor(index / columns);
    for (const [pixel, digit] of [...picture].entries()) {
      const grey = Number.parseInt(digit, ink + 1);
      if (grey === 0) continue;
      const square = `M${left + (pixel % size)} ${top + Math.floor(pixel / size)}h1v1h-1z`;
      paths.set(grey, (paths.get(grey) ?? '') + square);
    }
  }
  return [...paths].map(([grey, path]) => ({ opacity: grey / ink, path }));
}
