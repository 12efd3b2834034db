import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";

const require = createRequire(import.meta.url);
const WEIGHTS = [400, 500, 600, 700];
const OWN_FILES = ["../../ui/tokens.css", "pages/report.css"];
const FONT_URL = /url\(\.\/files\/([\w-]+\.woff2)\)/g;

/** What the report pages look like: their style, and the font files that it names. */
export interface ReportStyle {
  readonly css: string;
  /** The bytes of a font file that the style names; null for any other name. */
  font(file: string): Buffer | null;
}

/** The style with the colours and sizes of the faces, and the font from this server: a centre may have no internet. */
export function reportStyle(): ReportStyle {
  const sheets = WEIGHTS.map((weight) => require.resolve(`@fontsource/be-vietnam-pro/${weight}.css`));
  const faces = sheets.map(fontFaces);
  const files = new Set(faces.flatMap((css) => [...css.matchAll(FONT_URL)].map(([, file = ""]) => file)));
  const own = OWN_FILES.map((file) => readFileSync(join(import.meta.dirname, file), "utf8"));
  return {
    css: [...faces.map((css) => css.replaceAll(FONT_URL, "url(/reports/fonts/$1)")), ...own].join("\n"),
    font: (file) =>
      files.has(file) ? readFileSync(require.resolve(`@fontsource/be-vietnam-pro/files/${basename(file)}`)) : null,
  };
}

// The older format beside each file is for browsers that none of our screens is.
const fontFaces = (sheet: string): string =>
  readFileSync(sheet, "utf8").replaceAll(/, url\([^)]+\.woff\) format\('woff'\)/g, "");
