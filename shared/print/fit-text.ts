import type { TextItem, TextWeight } from "./drawing.ts";

/** The width in dots of one line of text in the given size and weight. */
export type MeasureText = (text: string, sizeDots: number, weight: TextWeight) => number;

/** A text as it is to be drawn. */
export interface FittedText {
  readonly sizeDots: number;
  readonly lines: readonly string[];
}

const SIZE_STEP_DOTS = 2;

/**
 * The largest size in the item's range at which its words fit the width in its lines, and those lines.
 * When even the smallest is too large, long words are broken and the last line ends in "…".
 * Decomposed text (NFD) and composed text (NFC) come out the same.
 */
export function fitText(item: TextItem, widthDots: number, measure: MeasureText): FittedText {
  const words = item.text
    .normalize("NFC")
    .split(/[ \t\n]+/u)
    .filter(Boolean);
  for (let sizeDots = item.sizeDots; sizeDots >= item.minSizeDots; sizeDots -= SIZE_STEP_DOTS) {
    const measureLine = (line: string): number => measure(line, sizeDots, item.weight);
    const lines = breakLines(words, widthDots, measureLine);
    if (lines.length <= item.maxLines && lines.every((line) => measureLine(line) <= widthDots)) {
      return { sizeDots, lines: item.align === "center" ? balance(words, lines, measureLine) : lines };
    }
  }
  const measureLine = (line: string): number => measure(line, item.minSizeDots, item.weight);
  return { sizeDots: item.minSizeDots, lines: shorten(words, item.maxLines, widthDots, measureLine) };
}

type MeasureLine = (line: string) => number;

function breakLines(words: readonly string[], widthDots: number, measure: MeasureLine): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(joined) <= widthDots) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** The same number of lines, made as even as they can be: a centred text reads as one shape, without a lost last word. */
function balance(words: readonly string[], lines: readonly string[], measure: MeasureLine): readonly string[] {
  const widest = Math.max(0, ...lines.map(measure));
  let tooNarrow = Math.max(0, ...words.map(measure)) - 1;
  let best = lines;
  let enough = widest;
  while (enough - tooNarrow > 1) {
    const middle = (tooNarrow + enough) / 2;
    const tried = breakLines(words, middle, measure);
    if (tried.length > lines.length) tooNarrow = middle;
    else {
      best = tried;
      enough = middle;
    }
  }
  return best;
}

function shorten(words: readonly string[], maxLines: number, widthDots: number, measure: MeasureLine): string[] {
  const pieces = words.flatMap((word) => breakWord(word, widthDots, measure));
  const lines = breakLines(pieces, widthDots, measure);
  if (lines.length <= maxLines) return lines;
  return [...lines.slice(0, maxLines - 1), ellipsize(lines[maxLines - 1] ?? "", widthDots, measure)];
}

function breakWord(word: string, widthDots: number, measure: MeasureLine): string[] {
  const pieces: string[] = [];
  for (const letter of lettersOf(word)) {
    const last = pieces.at(-1);
    if (last !== undefined && measure(last + letter) <= widthDots) pieces[pieces.length - 1] = last + letter;
    else pieces.push(letter);
  }
  return pieces;
}

function ellipsize(line: string, widthDots: number, measure: MeasureLine): string {
  const letters = lettersOf(line);
  while (letters.length > 0 && measure(`${letters.join("").trimEnd()}…`) > widthDots) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

const segmenter = new Intl.Segmenter("vi", { granularity: "grapheme" });

const lettersOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
