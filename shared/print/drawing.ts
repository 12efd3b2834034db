/** A picture described, not yet drawn: items from the top down, lengths in dots. */
export interface Drawing {
  readonly widthDots: number;
  readonly marginDots: number;
  readonly items: readonly DrawingItem[];
}

/** One piece of a drawing. */
export type DrawingItem = TextItem | NumberItem | RuleItem | QrItem | SpaceItem | ColumnsItem;

/** Words, broken into lines; the size shrinks before a line is lost, and what still does not fit ends in "…". */
export interface TextItem {
  readonly kind: "text";
  readonly text: string;
  readonly weight: TextWeight;
  readonly align: "left" | "center" | "right";
  /** Height of the em. */
  readonly sizeDots: number;
  readonly minSizeDots: number;
  readonly maxLines: number;
  /** Drawn before the first line, the others hang beneath the text: an empty box to tick, or a place in a list. */
  readonly bullet: "box" | `${number}.` | null;
  readonly isFramed: boolean;
}

/** How heavy the letters are. */
export type TextWeight = "regular" | "medium" | "semibold" | "bold";

/** The ticket's number: one line of the given height, squeezed sideways when too wide, never shrunk or shortened. */
export interface NumberItem {
  readonly kind: "number";
  readonly text: string;
  readonly capHeightDots: number;
}

/** A line from side to side; thermal heads lose what is thinner than 3 dots. */
export interface RuleItem {
  readonly kind: "rule";
  readonly thicknessDots: number;
}

/** A QR code with its quiet zone, as large as fits into `maxSizeDots` square. */
export interface QrItem {
  readonly kind: "qr";
  readonly text: string;
  readonly maxSizeDots: number;
}

/** White. */
export interface SpaceItem {
  readonly kind: "space";
  readonly heightDots: number;
}

/** Stacks of items side by side, as high as the highest. */
export interface ColumnsItem {
  readonly kind: "columns";
  readonly gapDots: number;
  readonly align: "top" | "middle";
  readonly columns: readonly Column[];
}

/** One of the stacks. */
export interface Column {
  readonly widthDots: number;
  readonly items: readonly DrawingItem[];
}
