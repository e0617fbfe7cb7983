/** The text with spaces inside shapes that no line breaks at: `(3, 400)` stays together. */
export function unbrokenShapes(text: string): string {
  return text.replace(/\([^()\s]+, [^()\s]+\)/g, (shape) => shape.replace(' ', '\u00a0'));
}
