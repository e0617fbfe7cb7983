/** A whole number as subscript, as the course counts features: `x₁`, `x₁₂`. */
export function subscript(value: number): string {
  return [...String(value)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? digit).join('');
}
