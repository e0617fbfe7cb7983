/** A whole number as superscript, as the course counts layers: `W¹`, `A¹²`. */
export function superscript(value: number): string {
  return [...String(value)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit).join('');
}
