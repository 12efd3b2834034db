import { createRequire } from "node:module";
import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import { SHARE_OF_SLACK, type TextStyle } from "./text-style.ts";

/** A line of text being collected in text mode. */
export interface TextLine {
  readonly isEmpty: boolean;
  /** Adds a letter; when the line was full, the rows of the line before it. */
  put(letter: number, style: TextStyle): readonly Uint8Array[];
  /** The next letter stands so far from the line's beginning, or so much further; backwards it prints over. */
  moveTo(dots: number): void;
  moveBy(dots: number): void;
  /** The line as rows of dots, an empty one as white; the next line begins. */
  finish(style: TextStyle): readonly Uint8Array[];
}

interface Letter {
  readonly text: string;
  readonly style: TextStyle;
  readonly leftDots: number;
}

// Font A of every ESC/POS printer.
const CELL_DOTS = { across: 12, along: 24 };

/** An empty line for a head of this many dots. */
export function createTextLine(widthDots: number): TextLine {
  let letters: Letter[] = [];
  let cursorDots = 0;
  const moveTo = (dots: number): void => void (cursorDots = Math.min(Math.max(0, dots), widthDots));
  const finish = (style: TextStyle): readonly Uint8Array[] => {
    const rows = draw(letters, style, widthDots);
    letters = [];
    cursorDots = 0;
    return rows;
  };
  return {
    get isEmpty() {
      return letters.length === 0;
    },
    put(letter, style) {
      const rows = cursorDots + cellDots(style) > widthDots ? finish(style) : [];
      letters.push({ text: textOf(letter), style, leftDots: cursorDots });
      moveTo(cursorDots + cellDots(style));
      return rows;
    },
    moveTo,
    moveBy: (dots) => moveTo(cursorDots + dots),
    finish,
  };
}

const cellDots = ({ across }: TextStyle): number => across * CELL_DOTS.across;

const widthOf = (letters: readonly Letter[]): number =>
  Math.max(0, ...letters.map(({ leftDots, style }) => leftDots + cellDots(style)));

// Which letter a byte above ASCII means depends on a code page that differs by model: that is why tickets are pictures.
const textOf = (letter: number): string => (letter < 0x7f ? String.fromCharCode(letter) : "·");

function draw(letters: readonly Letter[], style: TextStyle, widthDots: number): readonly Uint8Array[] {
  const tallest = Math.max(1, ...letters.map((letter) => letter.style.along)) * CELL_DOTS.along;
  const heightDots = Math.max(letters.length === 0 ? 0 : tallest, style.spacingDots);
  if (heightDots === 0) return [];
  const pen = createCanvas(widthDots, heightDots).getContext("2d");
  const left = Math.floor((widthDots - widthOf(letters)) * SHARE_OF_SLACK[style.align]);
  for (const letter of letters) drawLetter(pen, letter, left + letter.leftDots, tallest);
  return rowsOf(pen, widthDots, heightDots);
}

function drawLetter(pen: SKRSContext2D, { text, style }: Letter, left: number, baseline: number): void {
  pen.save();
  pen.translate(left, baseline);
  pen.scale(style.across, style.along);
  pen.font = `18px "${family(style.isBold)}"`;
  pen.textAlign = "center";
  pen.fillText(text, CELL_DOTS.across / 2, -6, CELL_DOTS.across);
  pen.restore();
}

function rowsOf(pen: SKRSContext2D, widthDots: number, heightDots: number): readonly Uint8Array[] {
  const rgba = pen.getImageData(0, 0, widthDots, heightDots).data;
  return Array.from({ length: heightDots }, (_, y) =>
    Uint8Array.from({ length: widthDots / 8 }, (__, byte) => {
      let bits = 0;
      for (let bit = 0; bit < 8; bit += 1) {
        const opacity = rgba[(y * widthDots + byte * 8 + bit) * 4 + 3] ?? 0;
        bits = (bits << 1) | (opacity > 105 ? 1 : 0);
      }
      return bits;
    }),
  );
}

function family(isBold: boolean): string {
  const name = isBold ? "700Bold" : "500Medium";
  const alias = `printer ${name}`;
  if (!GlobalFonts.has(alias)) {
    const { resolve } = createRequire(import.meta.url);
    GlobalFonts.registerFromPath(resolve(`@expo-google-fonts/be-vietnam-pro/${name}/BeVietnamPro_${name}.ttf`), alias);
  }
  return alias;
}
