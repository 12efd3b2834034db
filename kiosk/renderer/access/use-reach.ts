import { useEffect } from "react";

/** As high as a hand reaches from a wheelchair, above the floor: EN 301 549. */
const REACH_MM = 1200;
const LEAST = 0.4;

/** Where the screen hangs. */
interface ScreenPlace {
  readonly heightMm: number;
  /** Its lower edge above the floor. */
  readonly bottomMm: number;
}

/** Tells the style sheets, as `--reach`, which lower part of the screen a sitting hand reaches: 1 is all of it. */
export function useReach(): void {
  useEffect(() => {
    void fetchPlace().then((place) => {
      if (place !== null) document.documentElement.style.setProperty("--reach", String(reachOf(place)));
    });
  }, []);
}

/** The share of the screen's height within reach; never less than a list and its buttons need. */
export const reachOf = ({ heightMm, bottomMm }: ScreenPlace): number =>
  Math.max(LEAST, Math.min(1, (REACH_MM - bottomMm) / heightMm));

async function fetchPlace(): Promise<ScreenPlace | null> {
  try {
    const answer: unknown = await (await fetch("/api/screen")).json();
    return typeof answer === "object" && answer !== null && "place" in answer && isPlace(answer.place)
      ? answer.place
      : null;
  } catch {
    // The style sheet's own value stands for the usual kiosk.
    return null;
  }
}

const isPlace = (raw: unknown): raw is ScreenPlace =>
  typeof raw === "object" &&
  raw !== null &&
  "heightMm" in raw &&
  typeof raw.heightMm === "number" &&
  raw.heightMm > 0 &&
  "bottomMm" in raw &&
  typeof raw.bottomMm === "number";
