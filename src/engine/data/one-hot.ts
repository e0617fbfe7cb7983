/** Y (classes, m) with a single 1 in each column, in the row of that example's class. `classOf` (m,) holds whole numbers below `classes`. */
export function oneHot(classOf: ArrayLike<number>, classes: number): Float64Array {
  const examples = classOf.length;
  const labels = new Float64Array(classes * examples);
  for (let example = 0; example < examples; example += 1) labels[Number(classOf[example]) * examples + example] = 1;
  return labels;
}
