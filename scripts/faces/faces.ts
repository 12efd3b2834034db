import { join } from "node:path";

/** The repository's top folder. */
export const houseDir = join(import.meta.dirname, "../..");

/** A set of pages for one screen. */
export interface Face {
  /** Its folder in dist/. */
  readonly name: FaceName;
  /** Where its HTML files live. */
  readonly source: string;
  /** The port, counted from the centre's own, of the program that serves it. */
  readonly portOffset: number;
}

export type FaceName = "kiosk" | "board" | "console" | "virtual-printer";

/** The faces in the order in which they are built. */
export const faces: readonly Face[] = [
  { name: "kiosk", source: "kiosk/renderer", portOffset: 1 },
  { name: "board", source: "display", portOffset: 0 },
  { name: "console", source: "console", portOffset: 0 },
  { name: "virtual-printer", source: "kiosk/virtual-printer/page", portOffset: 2 },
];
