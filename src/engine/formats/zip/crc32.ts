const polynomial = 0xedb88320;

/** Remainder of every byte. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? (remainder >>> 1) ^ polynomial : remainder >>> 1;
  return remainder;
});

/** CRC-32 of the bytes, as zip archives keep it (ISO 3309; the table method of PKWARE's APPNOTE). */
export function crc32(bytes: Uint8Array): number {
  const crc = new Crc32();
  crc.add(bytes);
  return crc.value;
}

/** The same of bytes that come piece by piece. */
export class Crc32 {
  #remainder = 0xffffffff;

  add(bytes: Uint8Array): void {
    let crc = this.#remainder;
    for (let index = 0; index < bytes.length; index += 1) {
      crc = (crc >>> 8) ^ (remainders[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
    }
    this.#remainder = crc;
  }

  get value(): number {
    return (this.#remainder ^ 0xffffffff) >>> 0;
  }
}
