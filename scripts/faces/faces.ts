import { join } from "node:path";

/** The repository's top folder. */
export const houseDir = join(import.meta.dirname, "../..");

/** A set of pages for one screen. `name` is its folder in dist/, `source` where its HTML files live. */
export interface Face {
  readonly name: FaceName;
  readonly source: string;
}

export type FaceName = "kiosk" | "board" | "console" | "virtual-printer";

/** The faces in the order in which they are built. */
export const faces: readonly Face[] = [
  { name: "kiosk", source: "kiosk/renderer" },
  { name: "board", source: "display" },
  { name: "console", source: "console" },
  { name: "virtual-printer", source: "kiosk/virtual-printer/page" },
];
