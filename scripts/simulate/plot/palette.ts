import { readFileSync } from "node:fs";
import { join } from "node:path";

import { houseDir } from "../../faces/faces.ts";

const NAMES = [
  "paper",
  "surface",
  "sunken",
  "ink",
  "ink-soft",
  "line",
  "line-strong",
  "primary",
  "primary-soft",
  "lotus",
  "lotus-soft",
  "danger",
  "near",
] as const;

/** A field's colour, and what is written on it. */
export interface FieldColour {
  readonly fill: string;
  readonly on: string;
}

/** The colours of the faces' own design language. */
export interface Palette {
  readonly colour: Readonly<Record<(typeof NAMES)[number], string>>;
  /** In the order of the letters, far enough apart for every kind of colour vision. */
  readonly fields: readonly FieldColour[];
}

/**
 * The colours as ui/tokens.css decides them, in the light theme.
 * @throws Error when a token is missing there.
 */
export function readPalette(): Palette {
  const css = readFileSync(join(houseDir, "ui/tokens.css"), "utf8");
  const fields = css.matchAll(/\[data-field-letter="[A-Z]"\] \{\s*--field: (#\w+);\s*--on-field: (#\w+);/g);
  return {
    colour: { ...namedColours(css) },
    fields: [...fields].map(([, fill = "", on = ""]) => ({ fill, on })),
  };
}

function namedColours(css: string): Palette["colour"] {
  const colourOf = (name: string): string => {
    const found = new RegExp(`--${name}: (#\\w+);`).exec(css)?.[1];
    if (found === undefined) throw new Error(`ui/tokens.css has no colour --${name}`);
    return found;
  };
  return {
    paper: colourOf("paper"),
    surface: colourOf("surface"),
    sunken: colourOf("sunken"),
    ink: colourOf("ink"),
    "ink-soft": colourOf("ink-soft"),
    line: colourOf("line"),
    "line-strong": colourOf("line-strong"),
    primary: colourOf("primary"),
    "primary-soft": colourOf("primary-soft"),
    lotus: colourOf("lotus"),
    "lotus-soft": colourOf("lotus-soft"),
    danger: colourOf("danger"),
    near: colourOf("near"),
  };
}

const NEUTRAL: FieldColour = { fill: "#33545b", on: "#ffffff" };

/** The colour of the n-th field; those past the last letter share the neutral one. */
export const fieldColour = ({ fields }: Palette, index: number): FieldColour => fields[index] ?? NEUTRAL;
