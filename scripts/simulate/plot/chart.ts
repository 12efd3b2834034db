import type { Catalogue } from "#shared/i18n/catalogue.ts";
import type { DayResult } from "#shared/simulator/day-result.ts";
import type { Scenario } from "#shared/simulator/scenario.ts";

import type { Palette } from "./palette.ts";

/** What every part of a day's picture is drawn from. */
export interface Chart {
  readonly scenario: Scenario;
  readonly day: DayResult;
  readonly palette: Palette;
  readonly texts: Catalogue["simulate"]["plot"];
  /** A number in the reader's language, to a tenth. */
  readonly number: (value: number) => string;
  /** The pixel of an instant. */
  readonly x: (t: number) => number;
  /** The first and the last instant shown, on full half hours. */
  readonly from: number;
  readonly to: number;
}

/** A part of the picture: its height, and its drawing from a top edge on. */
export interface Part {
  readonly height: number;
  draw(top: number): string;
}

/** The picture's measures in pixels. */
export const WIDTH = 1680;
export const LEFT = 236;
export const RIGHT = 128;
export const PADDING = 32;

/** A field's letter, as on its tickets. */
export const letterOf = (index: number): string => String.fromCodePoint("A".charCodeAt(0) + index);

/** The time of day: "07:30". */
export const clockText = (t: number): string =>
  `${String(Math.floor(t / 3600)).padStart(2, "0")}:${String(Math.floor((t % 3600) / 60)).padStart(2, "0")}`;
