/** A WebAssembly file as a `data:` URL within the bundle. */
declare module '*.wasm?url&inline' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: Vite decides how such a module exports.
  export default url;
}
