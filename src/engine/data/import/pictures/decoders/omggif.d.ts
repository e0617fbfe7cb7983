declare module 'omggif' {
  /** Reads GIF 87a and 89a; throws where the bytes are none. */
  export class GifReader {
    constructor(bytes: Uint8Array);
    readonly width: number;
    readonly height: number;
    frameInfo(frame: number): { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
    /** Writes a frame over pixels of four bytes each. */
    decodeAndBlitFrameRGBA(frame: number, pixels: Uint8Array): void;
  }
}
