/**
 * The share of a standard normal distribution below `z`, to 7.5e-8 (Abramowitz & Stegun, Handbook of Mathematical
 * Functions, 1964, formula 26.2.17).
 */
export function normalShareBelow(z: number): number {
  const t = 1 / (1 + 0.231_641_9 * Math.abs(z));
  const tail =
    Math.exp((-z * z) / 2) *
    0.398_942_280_4 *
    t *
    (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
  return z > 0 ? 1 - tail : tail;
}

/**
 * The standard normal value with `share` of the distribution below it, to 1.2e-9 relative (P. J. Acklam, "An algorithm
 * for computing the inverse normal cumulative distribution function", 2003). -Infinity at 0 and Infinity at 1.
 */
export function normalQuantile(share: number): number {
  if (share <= 0) return -Infinity;
  if (share >= 1) return Infinity;
  if (share < TAIL) return tailQuantile(Math.sqrt(-2 * Math.log(share)));
  if (share > 1 - TAIL) return -tailQuantile(Math.sqrt(-2 * Math.log(1 - share)));
  const q = share - 0.5;
  const r = q * q;
  return (q * polynomial(CENTRE_TOP, r)) / (r * polynomial(CENTRE_BOTTOM, r) + 1);
}

const TAIL = 0.024_25;

const tailQuantile = (q: number): number => polynomial(TAIL_TOP, q) / (q * polynomial(TAIL_BOTTOM, q) + 1);

/** By Horner's rule, the highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const each of coefficients) sum = sum * x + each;
  return sum;
}

const CENTRE_TOP = [
  -39.696_830_286_653_76, 220.946_098_424_520_5, -275.928_510_446_968_7, 138.357_751_867_269, -30.664_798_066_147_16,
  2.506_628_277_459_239,
];
const CENTRE_BOTTOM = [
  -54.476_098_798_224_06, 161.585_836_858_040_9, -155.698_979_859_886_6, 66.801_311_887_719_72, -13.280_681_552_885_72,
];
const TAIL_TOP = [
  -0.007_784_894_002_430_293, -0.322_396_458_041_136_5, -2.400_758_277_161_838, -2.549_732_539_343_734,
  4.374_664_141_464_968, 2.938_163_982_698_783,
];
const TAIL_BOTTOM = [0.007_784_695_709_041_462, 0.322_467_129_070_039_8, 2.445_134_137_142_996, 3.754_408_661_907_416];
