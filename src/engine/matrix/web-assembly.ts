/** Compiled code, not yet bound to a memory. */
export interface WebAssemblyModule {
  readonly webAssemblyModule?: never;
}

/** Linear memory that threads share. */
export interface WebAssemblyMemory {
  readonly buffer: ArrayBufferLike;
}

/**
 * WebAssembly's interface (W3C, "WebAssembly JavaScript Interface", 2019) as far as the core uses it. TypeScript declares it for pages only, and
 * the engine is checked without a page's types.
 */
interface WebAssemblyInterface {
  compile(bytes: Uint8Array): Promise<WebAssemblyModule>;
  readonly Instance: new (
    module: WebAssemblyModule,
    imports: { readonly env: { readonly memory: WebAssemblyMemory } },
  ) => {
    readonly exports: unknown;
  };
  /** `initial` and `maximum` in pages of 64 KiB. */
  readonly Memory: new (size: {
    readonly initial: number;
    readonly maximum: number;
    readonly shared: true;
  }) => WebAssemblyMemory;
}

/** The WebAssembly of Node and Electron. */
export const webAssembly = (globalThis as unknown as { readonly WebAssembly: WebAssemblyInterface }).WebAssembly;
