import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Custom properties by name. */
export type Tokens = Readonly<Record<string, string>>;

const css = readFileSync(join(import.meta.dirname, "../../ui/tokens.css"), "utf8");

/** The custom properties that the rules with this selector set. */
export function tokensOf(selector: string): Tokens {
  const rules = [...css.matchAll(/^ {2}([^\n@{}]+) \{\n([^{}]*)^ {2}\}/gm)].filter(([, name]) => name === selector);
  const lines = rules.flatMap(([, , body = ""]) => [...body.matchAll(/--([\w-]+): ([^;]+);/g)]);
  return Object.fromEntries(lines.map(([, name = "", value = ""]) => [name, value]));
}

/** How much two colours differ in lightness, 1 to 21, as WCAG 2 defines it. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of `#rrggbb`; formula of WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
