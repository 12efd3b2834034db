import type { SKRSContext2D } from "@napi-rs/canvas";
import { assertNever } from "#shared/kit/assert-never.ts";
import type { ColumnsItem, DrawingItem, NumberItem, QrItem, RuleItem, TextItem } from "#shared/print/drawing.ts";
import { fitText } from "#shared/print/fit-text.ts";
import { CAP_HEIGHT_EM, inkAscentDots, measureText, setFont } from "./paper-fonts.ts";
import { qrCells } from "./qr-cells.ts";

/** An item with its height known, ready to be painted with its left upper corner anywhere. */
export interface Block {
  readonly heightDots: number;
  paint(pen: SKRSContext2D, left: number, top: number): void;
}

const LINE_HEIGHT_EM = 1.28;
const ASCENT_EM = 0.98;
// The widest part of the line that a number takes: figures that touch both edges shout.
const NUMBER_SHARE = 0.95;
const FRAME_PADDING_DOTS = 12;
const FRAME_DOTS = 4;

/** Fits an item into a width. */
function blockOf(item: DrawingItem, widthDots: number): Block {
  switch (item.kind) {
    case "text":
      return item.isFramed ? framed(textBlock(item, widthDots), widthDots) : textBlock(item, widthDots);
    case "number":
      return numberBlock(item, widthDots);
    case "rule":
      return ruleBlock(item, widthDots);
    case "qr":
      return qrBlock(item, widthDots);
    case "space":
      return { heightDots: item.heightDots, paint() {} };
    case "columns":
      return columnsBlock(item);
    default:
      return assertNever(item);
  }
}

/** Blocks one under the other. */
export function stackOf(items: readonly DrawingItem[], widthDots: number): Block {
  const blocks = items.map((item) => blockOf(item, widthDots));
  return {
    heightDots: blocks.reduce((sum, block) => sum + block.heightDots, 0),
    paint(pen, left, top) {
      let y = top;
      for (const block of blocks) {
        block.paint(pen, left, y);
        y += block.heightDots;
      }
    },
  };
}

/** The width that a text's lines have in a place of this width, beside its bullet and inside its frame. */
export const lineWidthDots = (item: TextItem, widthDots: number): number =>
  widthDots - indentDotsOf(item) - (item.isFramed ? 2 * FRAME_PADDING_DOTS : 0);

const indentDotsOf = ({ bullet, sizeDots }: TextItem): number => (bullet === null ? 0 : Math.round(sizeDots * 1.4));

function textBlock(item: TextItem, widthDots: number): Block {
  const indentDots = indentDotsOf(item);
  const roomDots = lineWidthDots(item, widthDots);
  const { sizeDots, lines } = fitText(item, roomDots, measureText);
  const { baselines, heightDots } = baselinesOf(lines, sizeDots, item.weight);
  const share = { left: 0, center: 0.5, right: 1 }[item.align];
  return {
    heightDots,
    paint(pen, left, top) {
      setFont(pen, sizeDots, item.weight);
      const firstBaseline = top + (baselines[0] ?? 0);
      if (item.bullet !== null) paintBullet(pen, item.bullet, sizeDots, { left, baseline: firstBaseline });
      for (const [index, line] of lines.entries()) {
        const slack = roomDots - pen.measureText(line).width;
        pen.fillText(line, left + indentDots + Math.round(slack * share), top + (baselines[index] ?? 0));
      }
    },
  };
}

/** Where lines stand: evenly, but further down where a capital with two marks (Ắ) would touch the line above. */
function baselinesOf(lines: readonly string[], sizeDots: number, weight: TextItem["weight"]) {
  const baselines: number[] = [];
  let heightDots = 0;
  for (const line of lines) {
    const usualDots = Math.round(sizeDots * ASCENT_EM);
    const extraDots = Math.max(0, inkAscentDots(line, sizeDots, weight) - usualDots);
    baselines.push(heightDots + extraDots + usualDots);
    heightDots += extraDots + Math.round(sizeDots * LINE_HEIGHT_EM);
  }
  return { baselines, heightDots };
}

function paintBullet(
  pen: SKRSContext2D,
  bullet: string,
  sizeDots: number,
  { left, baseline }: { readonly left: number; readonly baseline: number },
): void {
  if (bullet !== "box") {
    pen.fillText(bullet, left, baseline);
    return;
  }
  const side = Math.round(sizeDots * CAP_HEIGHT_EM);
  pen.lineWidth = 3;
  pen.strokeRect(left + 1.5, baseline - side + 1.5, side - 3, side - 3);
}

function framed(inner: Block, widthDots: number): Block {
  return {
    heightDots: inner.heightDots + 2 * FRAME_PADDING_DOTS,
    paint(pen, left, top) {
      const half = FRAME_DOTS / 2;
      pen.lineWidth = FRAME_DOTS;
      pen.strokeRect(left + half, top + half, widthDots - FRAME_DOTS, this.heightDots - FRAME_DOTS);
      inner.paint(pen, left + FRAME_PADDING_DOTS, top + FRAME_PADDING_DOTS);
    },
  };
}

function numberBlock(item: NumberItem, widthDots: number): Block {
  return {
    heightDots: item.capHeightDots,
    paint(pen, left, top) {
      setFont(pen, item.capHeightDots / CAP_HEIGHT_EM, "extrabold");
      const naturalDots = pen.measureText(item.text).width;
      const squeeze = Math.min(1, (widthDots * NUMBER_SHARE) / naturalDots);
      pen.save();
      pen.translate(left + (widthDots - naturalDots * squeeze) / 2, top + item.capHeightDots);
      pen.scale(squeeze, 1);
      pen.fillText(item.text, 0, 0);
      pen.restore();
    },
  };
}

function ruleBlock(item: RuleItem, widthDots: number): Block {
  return {
    heightDots: item.thicknessDots,
    paint: (pen, left, top) => pen.fillRect(left, top, widthDots, item.thicknessDots),
  };
}

function qrBlock(item: QrItem, widthDots: number): Block {
  const code = qrCells(item.text, Math.min(item.maxSizeDots, widthDots));
  return {
    heightDots: code.sizeDots,
    paint(pen, left, top) {
      const corner = left + Math.floor((widthDots - code.sizeDots) / 2);
      for (const { x, y } of code.black) pen.fillRect(corner + x, top + y, code.cellDots, code.cellDots);
    },
  };
}

function columnsBlock(item: ColumnsItem): Block {
  const stacks = item.columns.map((column) => ({
    widthDots: column.widthDots,
    block: stackOf(column.items, column.widthDots),
  }));
  const heightDots = Math.max(0, ...stacks.map(({ block }) => block.heightDots));
  return {
    heightDots,
    paint(pen, left, top) {
      let x = left;
      for (const { widthDots, block } of stacks) {
        const slack = item.align === "middle" ? Math.floor((heightDots - block.heightDots) / 2) : 0;
        block.paint(pen, x, top + slack);
        x += widthDots + item.gapDots;
      }
    },
  };
}
