/** A printable width. Thermal heads of this kind have 8 dots a millimetre (203 dpi), across and along. */
export interface Paper {
  readonly name: PaperName;
  readonly widthDots: number;
  /** White kept at each side, beyond the strip that the head cannot reach. */
  readonly marginDots: number;
}

/** The width of the roll. */
export type PaperName = "80mm" | "58mm";

/** Dots in a millimetre of paper, across and along. */
export const DOTS_PER_MM = 8;

/** The papers that a kiosk may hold, by the width of the roll. */
export const PAPERS = {
  "80mm": { name: "80mm", widthDots: 576, marginDots: 12 },
  "58mm": { name: "58mm", widthDots: 384, marginDots: 4 },
} as const satisfies Record<PaperName, Paper>;
