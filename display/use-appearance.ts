import type { BoardLook } from "#shared/domain/board-plan.ts";
import { useLayoutEffect } from "react";
import { appearanceOf } from "./appearance.ts";

/** Dresses the page as its address or the centre asks. More contrast that the system asks for stays in any case. */
export function useAppearance(wished: BoardLook | null): void {
  const { theme, isStill } = appearanceOf(globalThis.location.search, wished);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    const isHigh = theme === "contrast" || matchMedia("(prefers-contrast: more)").matches;
    dataset["theme"] = theme === "night" ? "night" : "day";
    if (isHigh) dataset["contrast"] = "high";
    else delete dataset["contrast"];
    if (isStill) dataset["motion"] = "still";
    else delete dataset["motion"];
  }, [theme, isStill]);
}
