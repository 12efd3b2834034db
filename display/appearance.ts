import type { BoardLook } from "#shared/domain/board-plan.ts";

const THEMES: readonly BoardLook["theme"][] = ["day", "night", "contrast"];

/** How a screen looks: as its own address asks, `?theme=contrast&motion=still`, else as the centre wishes. */
export function appearanceOf(search: string, wished: BoardLook | null): BoardLook {
  const asked = new URLSearchParams(search);
  const theme = THEMES.find((each) => each === asked.get("theme"));
  const motion = asked.get("motion");
  return {
    theme: theme ?? wished?.theme ?? "day",
    isStill: motion === "still" || (motion !== "full" && wished?.isStill === true),
  };
}
