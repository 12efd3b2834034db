import type { Locator } from "playwright-core";
import { PNG } from "pngjs";

/** The contrast of the two colours that a place is mostly made of, as it is seen: letters and their ground, 1 to 21. */
export async function contrastIn(place: Locator): Promise<number> {
  const { data } = PNG.sync.read(await place.screenshot({ animations: "disabled" }));
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [ground = 0, letters = 0] = [...counts]
    .toSorted((one, other) => other[1] - one[1])
    .map(([colour]) => luminanceOf(colour));
  return (Math.max(ground, letters) + 0.05) / (Math.min(ground, letters) + 0.05);
}

/** WCAG's relative luminance. */
function luminanceOf(colour: number): number {
  const [red = 0, green = 0, blue = 0] = [colour >> 16, (colour >> 8) & 255, colour & 255].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
