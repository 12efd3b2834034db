import type { Column, ColumnsItem, DrawingItem, NumberItem, QrItem, RuleItem, SpaceItem, TextItem } from "./drawing.ts";

// Smaller than 3 mm is not read by old eyes on thermal paper.
const SMALLEST_TEXT_DOTS = 24;

/** One line of body text, centred, that may shrink to the smallest readable size; `options` say what differs. */
export const text = (words: string, options: Partial<Omit<TextItem, "kind" | "text">> = {}): TextItem => ({
  kind: "text",
  text: words,
  weight: "regular",
  align: "center",
  sizeDots: 28,
  minSizeDots: SMALLEST_TEXT_DOTS,
  maxLines: 1,
  bullet: null,
  isFramed: false,
  ...options,
});

/** The ticket's number, capitals `capHeightDots` high. */
export const bigNumber = (words: string, capHeightDots: number): NumberItem => ({
  kind: "number",
  text: words,
  capHeightDots,
});

/** White of this height. */
export const space = (heightDots: number): SpaceItem => ({ kind: "space", heightDots });

/** A thin line from side to side. */
export const rule = (): RuleItem => ({ kind: "rule", thicknessDots: 3 });

/** A QR code no larger than this square. */
export const qrCode = (words: string, maxSizeDots: number): QrItem => ({ kind: "qr", text: words, maxSizeDots });

/** A stack of this width, to stand beside others. */
export const column = (widthDots: number, ...items: readonly DrawingItem[]): Column => ({ widthDots, items });

/** Stacks side by side. */
export const columns = (
  options: Pick<ColumnsItem, "gapDots" | "align">,
  ...stacks: readonly Column[]
): ColumnsItem => ({ kind: "columns", columns: stacks, ...options });
