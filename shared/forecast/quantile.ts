/**
 * The value below which `share` of a sorted sample lies: linear between the order statistics at (i + ½) / n (Hyndman &
 * Fan, "Sample quantiles in statistical packages", The American Statistician 50, 1996, definition 5). NaN of nothing;
 * Infinity as soon as the greater neighbour is.
 */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = Math.min(sorted.length - 1, Math.max(0, share * sorted.length - 0.5));
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below === above ? below : below + (at - Math.floor(at)) * (above - below);
}
