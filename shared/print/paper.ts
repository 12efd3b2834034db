/** A printable width. */
export interface Paper {
  readonly name: PaperName;
  readonly widthDots: number;
  /** White kept at each side, beyond the strip that the head cannot reach. */
  readonly marginDots: number;
  /** Along the paper; across it is the same. */
  readonly dotsPerMm: number;
}

/** The width of the roll, and how fine the head is where it is not 203 dpi. */
export type PaperName = "80mm" | "80mm-180dpi" | "58mm";

/** Dots in a millimetre of paper on most thermal heads (203 dpi). */
export const DOTS_PER_MM = 8;

/** The papers that a kiosk may hold. */
export const PAPERS = {
  "80mm": { name: "80mm", widthDots: 576, marginDots: 12, dotsPerMm: DOTS_PER_MM },
  "80mm-180dpi": { name: "80mm-180dpi", widthDots: 512, marginDots: 10, dotsPerMm: 180 / 25.4 },
  "58mm": { name: "58mm", widthDots: 384, marginDots: 4, dotsPerMm: DOTS_PER_MM },
} as const satisfies Record<PaperName, Paper>;
