/** A context that counts in pixels of the page, on a canvas with as many pixels as the screen has there. */
export function sharpContext(
  canvas: HTMLCanvasElement,
  { width, height }: { readonly width: number; readonly height: number },
): CanvasRenderingContext2D | null {
  const scale = window.devicePixelRatio;
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  // Setting a size clears the canvas and takes new memory.
  if (canvas.width !== size.width || canvas.height !== size.height) Object.assign(canvas, size);
  const context = canvas.getContext('2d');
  context?.setTransform(scale, 0, 0, scale, 0, 0);
  return context;
}
