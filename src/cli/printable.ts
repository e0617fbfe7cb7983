/** Control characters, and those that turn the direction of a text round. */
const controls = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** A text out of a file as one line without effect on the terminal: it cannot erase, colour or imitate what the program says. */
export function printable(text: string): string {
  return text.replace(controls, '\uFFFD');
}
