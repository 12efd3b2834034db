import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import type { MeasureText } from "#shared/print/fit-text.ts";
import type { TextWeight } from "#shared/print/drawing.ts";

/** Every weight on the paper; the heaviest is for the number alone. */
export type FontWeight = TextWeight | "extrabold";

const FILES: ReadonlyMap<FontWeight, string> = new Map([
  ["regular", "400Regular"],
  ["medium", "500Medium"],
  ["semibold", "600SemiBold"],
  ["bold", "700Bold"],
  ["extrabold", "800ExtraBold"],
]);

/** Height of a capital in ems; the font has figures of the same height. */
export const CAP_HEIGHT_EM = 0.74;

/** Sets the pen to this font. Only Be Vietnam Pro is ever used: no system font changes the pixels. */
export function setFont(pen: SKRSContext2D, sizeDots: number, weight: FontWeight): void {
  registerFonts();
  pen.font = `${sizeDots}px "${family(weight)}"`;
  // The host's language would choose other letter forms on other machines.
  pen.lang = "vi";
}

const scratch = createCanvas(8, 8).getContext("2d");

/** Measures one line as it will be drawn. */
export const measureText: MeasureText = (text, sizeDots, weight) => {
  setFont(scratch, sizeDots, weight);
  return scratch.measureText(text).width;
};

/** How far one line's ink reaches above its baseline. */
export function inkAscentDots(text: string, sizeDots: number, weight: FontWeight): number {
  setFont(scratch, sizeDots, weight);
  return Math.ceil(scratch.measureText(text).actualBoundingBoxAscent);
}

// Each weight is a family of its own: the registry never guesses a weight, nor emboldens one by itself.
const family = (weight: FontWeight): string => `Be Vietnam Pro ${weight}`;

let isRegistered = false;

function registerFonts(): void {
  if (isRegistered) return;
  const { resolve } = createRequire(import.meta.url);
  for (const [weight, file] of FILES) {
    const path = resolve(`@expo-google-fonts/be-vietnam-pro/${file}/BeVietnamPro_${file}.ttf`);
    // By its bytes: in a packed kiosk the file lies in an archive that native code cannot open.
    if (GlobalFonts.register(readFileSync(path), family(weight)) === null) throw new Error(`unreadable font: ${path}`);
  }
  isRegistered = true;
}
