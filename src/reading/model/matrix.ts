/** Rows of `width` numbers, one after the other. */
export interface Matrix {
  readonly width: number;
  readonly data: Float32Array;
}

export function row(matrix: Matrix, index: number): Float32Array {
  return matrix.data.subarray(index * matrix.width, (index + 1) * matrix.width);
}

/** Index of the highest value, of equals the first. */
export function indexOfMax(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}

export function softmax(matrix: Matrix, index: number): number[] {
  const logits = row(matrix, index);
  const top = logits[indexOfMax(logits)] ?? 0;
  const powers = Array.from(logits, logit => Math.exp(logit - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map(power => power / total);
}

export function sigmoid(logit: number): number {
  return logit >= 0 ? 1 / (1 + Math.exp(-logit)) : Math.exp(logit) / (1 + Math.exp(logit));
}

/** Per column, log of the sum of the exponentials over rows. */
export function pooled(rows: readonly Float32Array[]): number[] {
  // Of most pairs of entities there is one row.
  if (rows.length === 1) return Array.from(rows[0]!);
  return Array.from(rows[0] ?? [], (_, column) => {
    const values = rows.map(values => values[column]!);
    const top = Math.max(...values);
    return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
  });
}
